import Casework
import Testing

@testable import Returns

@Suite("Importing SSDA903 returns")
struct LookedAfterImportTests {
  private func imported() throws -> (shelf: RecordShelf, report: ImportReport) {
    let shelf = try RecordShelf()
    let returns = try SSDA903Reader(codes: shelf.rulebook.codes)
      .returns(at: [Fixtures.path("two-years")])
    return (shelf, try ReturnsImport(returns).perform(on: shelf, at: .ofImport))
  }

  @Test func `Two years of one folder make one history`() throws {
    let (shelf, report) = try imported()
    #expect(report.collections.map(\.year) == [2022, 2023])
    #expect(
      Story.of(shelf.records["T1"]) == [
        "2021-04-01 registered 2006-05-04 F WBRI",
        "2021-06-01 before P2 852 Nov 2015",
        "2021-06-01 care S V2 N1 U6 ZZ2 2AA",
        "2021-06-01 unaccompanied until 2024-05-04",
        "2021-06-25 review PN1",
        "2021-09-15 moved P U4 ZZ2 2AB because STAND",
        "2021-09-20 review PN1",
        "2022-03-18 review PN2",
        "2022-03-30 missing M",
        "2022-04-01 personDetailsChanged",
        "2022-04-01 worker SW900001",
        "2022-04-02 returned",
        "2022-05-04 leaver YES F2 B1",
        "2022-07-01 status C2",
        "2022-08-03 mother of 2022-08-03",
        "2022-09-01 allocationEnded",
        "2022-09-01 worker SW900002",
        "2022-12-01 care ended E4A",
      ])
    #expect(report.rejected("T1").isEmpty)
    #expect(shelf.records["T1"]?.person.ethnicity == "MWBC")
    #expect(shelf.records["T1"]?.person.pupilNumber.current == "A123456789012")
  }

  @Test func `An adoption ends the record, and a death does`() throws {
    let (shelf, report) = try imported()
    let adopted = try #require(shelf.records["T2"])
    #expect(adopted.person.endOfRecord?.cause == .adoption)
    #expect(adopted.care.adopters?.number == 2)
    #expect(adopted.care.adoptionDecisions.map(\.date) == [.on("2020-12-01")])
    #expect(adopted.care.periods.first?.isStartKnown == false)
    #expect(
      report.rejected("T2") == [
        "2022-oc2.csv:3 refused CIN rule 8555, 8915, 8920; 903 rule 437",
        "2022-reviews.csv:4 refused CIN rule 8555, 8915, 8920; 903 rule 437",
      ])
    let died = try #require(shelf.records["T3"])
    #expect(died.person.dateOfDeath == .on("2022-02-20"))
    #expect(died.care.periods.first?.ending?.reason == "E2")
    #expect(died.care.reviews.count == 1)
  }

  @Test func `A later return that says something else is rejected, and changes nothing`() throws {
    let (shelf, report) = try imported()
    #expect(
      report.rejected("T4") == [
        "2021-header.csv:6 contradiction -", "2021-sbpfa.csv:3 missingValue 903 rule 119",
        "2022-episodes.csv:5 contradiction -", "2022-header.csv:4 refused 903 rule 203",
      ])
    let record = try #require(shelf.records["T4"])
    #expect(record.person.dateOfBirth == .on("2011-06-30"))
    #expect(record.care.periods.first?.episodes.last?.placement.type == "U6")
    #expect(record.care.questionnaires.map(\.score) == [17])
    // The decision itself was good, and only its reversal had no reason.
    #expect(record.care.adoptionDecisions.first?.reversed == nil)
  }

  @Test func `An overlapping row costs itself and what continues it`() throws {
    let (shelf, report) = try imported()
    #expect(
      report.rejected("T5") == [
        "2021-episodes.csv:8 contradiction 903 rule 501",
        "2021-episodes.csv:9 dependsOnRejected 903 rule 433",
      ])
    let period = try #require(shelf.records["T5"]?.care.periods.first)
    #expect(period.placements.map(\.placement.postcode) == ["ZZ5 5AA", "ZZ5 5AC"])
    #expect(period.placements.first?.endReason == "CHILD")
    #expect(report.remarks.contains { $0.child == "T5" && $0.rule == "903 rule 165" })
  }

  @Test func `Rows without a header have no child to belong to`() throws {
    let (shelf, report) = try imported()
    #expect(shelf.records["T6"] == nil)
    #expect(report.rejected("T6") == ["2021-episodes.csv:11 dependsOnRejected -"])
    #expect(report.children.rejected == 1)
  }

  @Test func `A gap between episodes is not closed by guessing`() throws {
    let (shelf, report) = try imported()
    #expect(
      report.rejected("T7") == [
        "2021-episodes.csv:13 contradiction 903 rule 433",
        "2021-episodes.csv:14 dependsOnRejected 903 rule 433",
      ])
    #expect(shelf.records["T7"]?.care.periods.map(\.episodes.count) == [1])
    #expect(report.remarks.contains { $0.child == "T7" && $0.rule == "903 rule 388" })
  }

  @Test func `A row that changes nothing is rejected, and care goes on through it`() throws {
    let (shelf, report) = try imported()
    #expect(report.rejected("T8") == ["2021-episodes.csv:16 refused 903 rule 434"])
    let periods = try #require(shelf.records["T8"]?.care.periods)
    #expect(periods.map(\.end) == [.on("2021-08-01"), .on("2021-10-01")])
    #expect(periods.first?.placements.first?.endReason == "CARPL")
    #expect(shelf.records["T8"]?.care.adoptionDecisions.first?.reversed == .on("2021-07-01"))
  }

  @Test func `Every row is accounted for, and every child's events are one entry`() throws {
    let (shelf, report) = try imported()
    let unbalanced = report.tallies.filter { !$0.isBalanced }
    #expect(unbalanced.isEmpty)
    #expect(report.rejections.count == report.total.rejected)
    #expect(shelf.entries.count == shelf.records.count)
    #expect(report.children.added == 7)
    #expect(shelf.entries.allSatisfy { Set($0.parts.map(\.child)).count == 1 })
    #expect(
      shelf.records["T3"]?.events.last?.source?.hasPrefix("two-years/2021-") == true)
  }

  @Test func `Cancelling stops between children and keeps what is done`() throws {
    let shelf = try RecordShelf()
    let returns = try SSDA903Reader(codes: shelf.rulebook.codes)
      .returns(at: [Fixtures.path("two-years")])
    var seen: [ReturnsImport.Progress] = []
    let stopped = try ReturnsImport(returns).perform(
      on: shelf, at: .ofImport, progress: { seen.append($0) }, isCancelled: { true })
    #expect(stopped.wasCancelled)
    #expect(shelf.records.isEmpty)
    #expect(seen.isEmpty)
    _ = try ReturnsImport(returns).perform(
      on: shelf, at: .ofImport, progress: { seen.append($0) })
    #expect(seen.last == ReturnsImport.Progress(done: 8, total: 8))
  }
}
