import Casework
import Rulebook
import Testing

@testable import CaseloadApp

/// The monthly dataset on paper.
@Suite struct DatasetReportTests {
  private static func day(_ iso: String) -> CivilDate { Town.day(iso) }

  /// Eight children on a plan since January, of whom seven were seen in June; nothing else is recorded.
  private func report(filter: String? = nil, asRecorded: Bool = false) throws -> DatasetReport {
    let plans = (1...8).map {
      LedgerFact($0, CaseFact(.onPlan, since: Self.day("2021-05-10"), until: nil))
    }
    let seen = (1...7).map {
      LedgerFact($0, CaseFact(.seenOnPlan, since: Self.day("2021-06-20"), until: nil))
    }
    let ledger = FactLedger(plans + seen, population: 50_860, asAt: Self.day("2021-06-30"))
    let ids: Set = ["CP6B", "CP6B-NI", "CP8-QL", "CP4", "EH1a", "YO2"]
    let indicators = try IndicatorFile.standard().filter { ids.contains($0.id) }
    let june = try #require(DatasetMonth("2021-06"))
    return DatasetReport(
      authority: "Exampleton <East>", isDemonstration: true,
      table: DatasetTable(indicators, months: june.last(3), ledger),
      benchmarks: try IndicatorFile.benchmarks(),
      asAt: Moment(date: Self.day("2021-06-30"), hour: 9), isAsRecorded: asRecorded,
      filter: filter)
  }

  @Test func anAbsentFigureIsNeverNought() throws {
    let rows = try report().table.rows
    let texts = Dictionary(
      uniqueKeysWithValues: rows.map { row in (row.id, row.figures.map { $0.text() }) })
    #expect(texts["CP6B"] == ["no data", "8", "8"])
    #expect(texts["CP8-QL"] == ["no data", "0", "88"])
    #expect(texts["CP6B-NI"] == ["no data", "2", "2"])
    #expect(texts["EH1a"] == ["no data", "no data", "no data"])
    #expect(texts["YO2"] == ["no data", "no data", "no data"])
  }

  @Test func everyExportSaysWhatItIs() throws {
    for format in PrintFormat.allCases {
      let page = try report(filter: "part Child protection").page(as: format, by: "Tom Blake")
      for words in [
        "DEMO", "2021-04 to 2021-06", "6 indicators", "Filter: part Child protection",
        "30 Jun 2021", "Printed by Tom Blake", "2019-20",
      ] {
        #expect(
          page.contains(words) || page.contains(words.replacing("-", with: "\\-")), "\(words)")
      }
      #expect(page.contains("seen on a statutory visit in the 15 working days before"))
    }
    #expect(try report(asRecorded: true).page(as: .text, by: nil).contains("was recorded later"))
  }

  @Test func aPageNeedsNothingElseAndNothingInItIsObeyed() throws {
    let page = try report().page(as: .html, by: nil)
    #expect(page.contains("Exampleton &lt;East&gt;"))
    for foreign in ["<script", "http:", "https:", "src=", "@import"] {
      #expect(!page.contains(foreign), "\(foreign)")
    }
    // A chart an indicator that is counted, each told in words, and hatched where there is no data.
    #expect(page.split(separator: "<svg role=").count == 6)
    #expect(page.contains("<desc>CP8-QL Seen in 15 days, %: "))
    #expect(page.contains("class=\"none\""))
    #expect(page.contains("Jun 21 88.</desc>"))
  }

  @Test func numbersAreRoundedOnceAndChangesAreSigned() {
    #expect(DatasetWords.number(86.5) == "87")
    #expect(DatasetWords.number(-0.4) == "0")
    #expect(DatasetWords.number(94.7686, decimals: 1) == "94.8")
    #expect(DatasetWords.number(0.05, decimals: 2) == "0.05")
    #expect(DatasetWords.change(15.49) == "+15%")
    #expect(DatasetWords.change(-23.3) == "-23%")
    #expect(DatasetWords.change(0.2) == "0%")
    #expect(DatasetWords.change(nil) == "-")
  }

  @Test func theDirectionSaysWhetherItIsTheRightOne() throws {
    let rows = try report().table.rows
    let seen = try #require(rows.first { $0.id == "CP8-QL" })
    #expect(seen.travel.words == "up, better")
    let stock = try #require(rows.first { $0.id == "CP6B" })
    #expect(stock.travel.words == "level")
    #expect(stock.change(from: stock.yearAgo) == nil)
    #expect(stock.average == 8)
  }
}
