import Casework
import Foundation
import Testing

@testable import Returns

/// What the script in `Tests/Reconciliation` counts, which knows nothing of this program.
private struct IndependentCount: Decodable {
  struct Row: Decodable, Hashable {
    var file: String
    var table: String
    var read: Int
    var loaded: Int
    var alreadyThere: Int
    var rejected: Int
  }

  var rows: [Row]
  var totals: [String: Int]

  static func of(_ kind: String, _ paths: [String]) throws -> IndependentCount {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", Fixtures.repository + script, kind, "--json"] + paths
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(IndependentCount.self, from: data)
  }

  private static let script = "/Tests/Reconciliation/count_returns.py"
}

@Suite(
  "Sample returns",
  .enabled(if: Fixtures.samples != nil, "There are no sample returns beside this checkout."),
  .enabled(if: Fixtures.hasPython, "There is no python3 for the independent count."))
struct SampleTests {
  private func lookedAfter(years: [Int]? = nil) throws -> ReturnsImport {
    ReturnsImport(
      try SampleImport.returns.get().filter { years?.contains($0.year.endYear) ?? true })
  }

  private func census(_ shelf: RecordShelf, _ files: [String]) throws -> ReturnsImport {
    let folder = try #require(Fixtures.samples) + "/cin/"
    return ReturnsImport(
      try CensusReader(codes: shelf.rulebook.codes).returns(at: files.map { folder + $0 }))
  }

  private func totals(of records: [ChildRecord]) -> [String: Int] {
    let periods = records.flatMap(\.care.periods)
    var totals: [String: Int] = [:]
    totals["children"] = records.count
    totals["childrenWithCare"] = records.filter { !$0.care.periods.isEmpty }.count
    totals["periods"] = periods.count
    totals["periodsOpen"] = periods.filter { $0.end == nil }.count
    totals["periodsWithUnknownStart"] = periods.filter { !$0.isStartKnown }.count
    totals["episodes"] = periods.reduce(0) { $0 + $1.episodes.count }
    totals["reviews"] = records.reduce(0) { $0 + $1.care.reviews.count }
    totals["missing"] = records.reduce(0) { $0 + $1.care.missing.count }
    return totals
  }

  private func compare(_ report: ImportReport, with count: IndependentCount) {
    for row in count.rows {
      let own = report.tallies.first { tally in
        tally.file.hasSuffix(row.file) && tally.table == row.table
      }
      let (file, table) = (row.file, row.table)
      #expect(own?.read == row.read, "\(file) \(table) read")
      guard row.loaded + row.alreadyThere + row.rejected == row.read else { continue }
      #expect(own?.loaded == row.loaded, "\(file) \(table) loaded")
      #expect(own?.alreadyThere == row.alreadyThere, "\(file) \(table) already there")
      #expect(own?.rejected == row.rejected, "\(file) \(table) rejected")
    }
    #expect(report.tallies.count == count.rows.count)
    let unbalanced = report.tallies.filter { !$0.isBalanced }
    #expect(unbalanced.isEmpty)
    #expect(report.rejections.count == report.total.rejected)
  }

  @Test func `Five chained years agree with the independent count, file by file`() throws {
    let (records, report) = try SampleImport.shared.get()
    let folder = try #require(Fixtures.samples) + Fixtures.looked
    let count = try IndependentCount.of("ssda903", [folder])
    compare(report, with: count)
    #expect(totals(of: Array(records.values)) == count.totals)
  }

  @Test func `Census files agree with the independent count, file by file`() throws {
    let shelf = try RecordShelf()
    let files = ["fake_CIN_data.xml", "CIN_Census_2021.xml", "CIN_Census_2024.xml"]
    let report = try census(shelf, files).perform(on: shelf, at: .ofImport)
    let folder = try #require(Fixtures.samples) + "/cin/"
    compare(report, with: try IndependentCount.of("cin", files.map { folder + $0 }))
  }

  @Test func `Importing again changes nothing`() throws {
    let (records, first) = try SampleImport.shared.get()
    let shelf = try RecordShelf()
    shelf.records = records
    let again = try lookedAfter().perform(on: shelf, at: .ofImport)
    #expect(shelf.records == records)
    #expect(shelf.entries.isEmpty)
    #expect(again.total.loaded == 0)
    #expect(again.children.unchanged == again.children.read)
    // A row may be in the record by now that came before its time; none that was in it is rejected.
    #expect(again.total.rejected <= first.total.rejected)
    let before = Set(first.rejections.map(\.place))
    #expect(again.rejections.allSatisfy { before.contains($0.place) })
  }

  @Test func `Census files imported again change nothing`() throws {
    let shelf = try RecordShelf()
    let files = ["fake_CIN_data.xml", "CIN_Census_2021.xml"]
    _ = try census(shelf, files).perform(on: shelf, at: .ofImport)
    let records = shelf.records
    let again = try census(shelf, files).perform(on: shelf, at: .ofImport)
    #expect(shelf.records == records)
    #expect(again.total.loaded == 0)
  }

  @Test func `Year by year and all at once lead to the same records`() throws {
    let (records, whole) = try SampleImport.shared.get()
    let single = try RecordShelf()
    var (loaded, rejected) = (0, 0)
    for year in 2018...2022 {
      let report = try lookedAfter(years: [year]).perform(on: single, at: .ofImport)
      loaded += report.total.loaded
      rejected += report.total.rejected
    }
    #expect(single.records == records)
    #expect(loaded == whole.total.loaded)
    #expect(rejected == whole.total.rejected)
  }

  @Test func `A rehearsal reports what the import would do, and saves nothing`() throws {
    let (_, report) = try SampleImport.shared.get()
    let shelf = try RecordShelf()
    var plan = try lookedAfter().rehearse(on: shelf, at: .ofImport)
    #expect(shelf.records.isEmpty)
    #expect(plan.isDryRun)
    plan.isDryRun = false
    #expect(plan == report)
  }
}
