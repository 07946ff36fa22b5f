import ArgumentParser
import CaseStore
import Casework
import Foundation

/// A deadline's own account of itself.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say how a deadline was arrived at: trigger, rule, days counted and days skipped.")

  @OptionGroup var store: StoreOptions

  @Argument(help: "The child's identifier.")
  var child: ChildID

  @Argument(help: "The rule, as in “caseload due”: conference.initial")
  var rule: String

  @Option(name: .customLong("what-if"), help: "Say what holding it on this day would mean.")
  var whatIf: CivilDate?

  @Flag(help: "Include deadlines that are met or no longer count.")
  var closed = false

  func run() throws {
    try StoreSession.with(store) { session in
      let record = try session.store.record(child)
      let timescales = session.store.rulebook.timescales
      let all = record.deadlines(timescales).filter { $0.rule == rule }
      let wanted =
        closed
        ? all
        : all.filter { $0.isOpen(asOf: session.asOf) || $0.isNotTold(asOf: session.asOf) }
      guard !wanted.isEmpty else {
        throw Ending.because(Ending.noSuchInput, nothing(in: record, all, timescales))
      }
      let accounts = wanted.map { account(of: $0, timescales, session.asOf) }
      Console.write(accounts.joined(separator: "\n\n") + "\n")
    }
  }

  private func account(
    of deadline: Deadline, _ timescales: Timescales, _ asOf: Moment
  ) -> String {
    let explanation = DeadlineExplanation(deadline, in: timescales, asOf: asOf)
    var lines = explanation.lines.map { ($0.label, $0.text) }
    if let whatIf { lines.append(("What if", explanation.whatIf(whatIf).sentence)) }
    let width = lines.map(\.0.count).max() ?? 0
    let body = lines.map { label, text in
      label.padding(toLength: width + 2, withPad: " ", startingAt: 0) + text
    }
    return ([deadline.title + ": " + explanation.standing] + body).joined(separator: "\n")
  }

  private func nothing(
    in record: ChildRecord, _ all: [Deadline], _ timescales: Timescales
  ) -> String {
    if timescales[rule] == nil {
      let near = timescales.rules.keys.filter { $0.hasPrefix(rule.prefix(5)) }.sorted()
      let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
      return "There is no rule “\(rule)”.\(hint)"
    }
    return all.isEmpty
      ? "\(record.id) has no deadline under “\(rule)”."
      : "\(record.id) has no open deadline under “\(rule)”; see the \(all.count) closed with --closed."
  }
}
