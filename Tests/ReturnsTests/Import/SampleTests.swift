import Casework
import Foundation
import Testing

@testable import Returns

@Suite("Samples", .enabled(if: Fixtures.samples != nil, "no sample returns beside this checkout"))
struct SampleTests {
  @Test func `try`() throws {
    let shelf = try RecordShelf()
    let samples = try #require(Fixtures.samples)
    let returns = try SSDA903Reader(codes: shelf.rulebook.codes).returns(at: [samples + Fixtures.looked])
    let report = try ReturnsImport(returns).perform(on: shelf, at: .ofImport)
    print(report.text(examples: 12))
    print(report.events)
    let cin = try CensusReader(codes: shelf.rulebook.codes).returns(at: [samples + "/cin/fake_CIN_data.xml", samples + "/cin/CIN_Census_2021.xml", samples + "/cin/CIN_Census_2024.xml"])
    let report2 = try ReturnsImport(cin).perform(on: shelf, at: .ofImport)
    print(report2.text(examples: 12))
    print(report2.events)
    print(Dictionary(grouping: (report.rejections + report2.rejections).map { "\($0.table) \($0.kind) \($0.rule ?? "-")" }, by: { $0 }).mapValues(\.count).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n"))
  }
}
