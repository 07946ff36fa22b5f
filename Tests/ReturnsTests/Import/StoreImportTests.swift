import CaseStore
import Casework
import Foundation
import Testing

@testable import Returns

@Suite("Importing into a store")
struct StoreImportTests {
  @Test func `What a store holds after an import is what the plan foresaw`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("caseload-returns-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try CaseStore.create(
      at: folder, settings: StoreSettings(authority: .init(name: "Exampleshire", code: "999")),
      today: .on("2020-01-01"))
    let store = try CaseStore.open(at: folder, standard: Fixtures.rulebook()).store
    let returns = try SSDA903Reader(codes: store.rulebook.codes)
      .returns(at: [Fixtures.path("two-years")])
    let report = try ReturnsImport(returns).perform(on: store, at: .ofImport)
    let shelf = try RecordShelf()
    let planned = try ReturnsImport(returns).perform(on: shelf, at: .ofImport)
    #expect(report == planned)
    for (id, record) in shelf.records {
      #expect(Story.of(try store.record(id)) == Story.of(record))
    }
    let again = try ReturnsImport(returns).perform(on: store, at: .ofImport)
    #expect(again.total.loaded == 0)
    #expect(again.children.unchanged == shelf.records.count)
  }

  @Test func `What no return tells of is not known, and only reviews are overdue`() throws {
    let shelf = try RecordShelf()
    let returns = try SSDA903Reader(codes: shelf.rulebook.codes)
      .returns(at: [Fixtures.path("two-years")])
    _ = try ReturnsImport(returns).perform(on: shelf, at: .ofImport)
    let march = Moment(date: try #require(CivilDate("2022-03-31")), hour: 12)
    let deadlines = shelf.records.values.flatMap { $0.deadlines(shelf.rulebook.timescales) }
    func rules(_ status: DeadlineStatus) -> Set<String> {
      Set(
        deadlines.filter { $0.trigger.at.date <= march.date && $0.status(asOf: march) == status }
          .map(\.rule))
    }
    #expect(rules(.overdue).allSatisfy { $0.hasPrefix("care.review.") })
    #expect(
      rules(.notKnown) == [
        "care.visit.sixWeekly", "care.personalEducationPlan.review", "care.dental",
        "care.health.reviewUnderFive",
      ])
  }
}
