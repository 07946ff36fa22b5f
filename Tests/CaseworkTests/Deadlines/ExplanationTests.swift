import Casework
import Foundation
import Rulebook
import Testing

@Suite struct ExplanationTests {
  let timescales: Timescales

  init() throws { timescales = try Rulebook.standard().timescales }

  /// The account of a rule for one example, line by line.
  ///
  /// Clocks of days start on a Thursday with Easter ahead, clocks of hours before the clocks change; both are seen
  /// from the afternoon of Tuesday 30 March 2021.
  private func account(of rule: DeadlineRule) throws -> String {
    let at: TimePoint =
      rule.unit == .hours
      ? .moment(try instant("2021-03-27T14:22:00Z")) : .day(try date("2021-03-18"))
    let trigger = Deadline.Trigger(what: "Example event", at: at)
    let deadline = Deadline(rule, in: timescales, from: trigger)
    let explanation = DeadlineExplanation(
      deadline, in: timescales, asOf: try instant("2021-03-30T14:22:00+01:00"))
    let lines = explanation.lines.map { line in
      line.label + String(repeating: " ", count: 15 - line.label.count) + line.text
    }
    return (["\(rule.id): \(rule.title)"] + lines).joined(separator: "\n")
  }

  @Test func everyRuleExplainsItself() throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/explanations", withExtension: "txt"))
    let golden = try String(contentsOf: url, encoding: .utf8)
    let expected = golden.split(separator: "\n\n").map { $0.trimmingCharacters(in: .newlines) }
    let rules = timescales.rules.values.sorted { $0.id < $1.id }
    let accounts = try rules.map { try account(of: $0) }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      let source = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Fixtures/explanations.txt")
      try (accounts.joined(separator: "\n\n") + "\n").write(
        to: source, atomically: true, encoding: .utf8)
    }
    #expect(accounts.count == expected.count)
    for (account, expected) in zip(accounts, expected) { #expect(account == expected) }
  }
}
