import CaseStore
import Casework
import FoundationEssentials
import Invented
import Rulebook
import Testing

/// The invented city against the months that were published, and against itself.
@Suite struct InventedCityTests {
  @Test func thePublishedMonthsAreCountedFromItsRecords() throws {
    let standard = try Rulebook.standard()
    let folder = "/tmp/caseload-city-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let city = try InventedCity(rulebook: standard, seed: 2021)
    try city.makeStore(at: folder, standard: standard) { _ in }
    let store = try CaseStore.open(at: folder, standard: standard).store
    #expect(store.settings.isDemonstration)
    let june = try #require(DatasetMonth("2021-06"))
    let source = try store.dataset(
      touching: june.adding(-12).firstDay...june.lastDay,
      at: Moment(date: june.lastDay, hour: 23, minute: 59))
    let indicators = try IndicatorFile.standard()
    var met = 0
    for (reference, values) in PublishedMonths.series {
      let indicator = try #require(indicators.first { $0.id == reference })
      for (name, printed) in zip(PublishedMonths.months, values) {
        let month = try #require(DatasetMonth(name))
        let cell = "\(reference) \(name)"
        let wanted = PublishedMonths.exceptions[cell] ?? printed
        let figure = source.ledger.figure(indicator, in: month)
        #expect(figure.value.map { _ in figure.text() } == wanted.map { "\($0)" }, "\(cell)")
        if figure.value.map({ _ in figure.text() }) == printed.map({ "\($0)" }) { met += 1 }
        // A share is its names counted, and the rest are those missing from it.
        if case .share(let part, let whole) = figure,
          let missing = source.ledger.missing(indicator, in: month)
        {
          #expect(missing.count == whole - part, "\(cell)")
        }
      }
    }
    let cells = PublishedMonths.series.count * PublishedMonths.months.count
    #expect(met == cells - PublishedMonths.exceptions.count)
  }

  @Test func theSameSeedGivesTheSameCity() throws {
    let standard = try Rulebook.standard()
    func prints(_ seed: UInt64) throws -> [String] {
      let city = try InventedCity(rulebook: standard, seed: seed)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return try city.entries.prefix(1_500).map { entry in
        let events = entry.stamped(at: Moment(secondsSinceEpoch: 0), by: "w1").map(\.recorded)
        return String(decoding: try encoder.encode(events), as: UTF8.self)
      }
    }
    let first = try prints(7)
    #expect(first.count == 1_500)
    #expect(try prints(7) == first)
    #expect(try prints(8) != first)
  }
}
