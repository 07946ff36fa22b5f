import Casework
import Foundation
import SwiftCSV
import Testing

@testable import Returns

@Suite("Forms of the import report")
struct ReportFormTests {
  private func report() throws -> ImportReport {
    let shelf = try RecordShelf()
    let returns = try SSDA903Reader(codes: shelf.rulebook.codes)
      .returns(at: [Fixtures.path("dirty")])
    return try ReturnsImport(returns).perform(on: shelf, at: .ofImport)
  }

  @Test func `Text gives the counts, then the first of each class with its rule`() throws {
    let text = try report().text(examples: 1)
    let counts = text.split(separator: "\n").first { $0.contains("  episodes  ") } ?? ""
    #expect(counts.split(separator: " ").prefix(2) == ["episodes", "16"])
    #expect(text.contains("Rejected, line not readable: 2"))
    #expect(text.contains("dirty/SSDA903_2020_episodes.csv:12"))
    #expect(text.contains("and 1 more"))
    #expect(text.contains("[903 rule 144]"))
  }

  @Test func `JSON says all that the report holds`() throws {
    let report = try report()
    let data = Data(try report.json().utf8)
    #expect(try JSONDecoder().decode(ImportReport.self, from: data) == report)
  }

  @Test func `CSV has a row for each rejection and remark`() throws {
    let report = try report()
    let rows = try NamedCSV(string: try report.csv()).rows
    #expect(rows.count == report.rejections.count + report.remarks.count)
    #expect(rows.filter { $0["outcome"] == "rejected" }.count == report.total.rejected)
    #expect(rows.contains { $0["line"] == "4" && $0["rule"] == "903 rule 143" })
  }

  @Test func `Each class of rejection is met`() throws {
    let shelf = try RecordShelf()
    let reader = SSDA903Reader(codes: shelf.rulebook.codes)
    let returns = try reader.returns(at: [Fixtures.path("dirty"), Fixtures.path("two-years")])
    let report = try ReturnsImport(returns).perform(on: shelf, at: .ofImport)
    #expect(Set(report.rejectionCounts.keys) == Set(RejectionKind.allCases))
  }
}
