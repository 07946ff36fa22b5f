import ArgumentParser
import CaseStore
import CaseloadApp
import Casework
import Rulebook

/// A month's pack for a performance board.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract:
      "Print a month for a performance board: figures, commentary, exceptions, improvement work.",
    discussion: """
      Indicators that moved by more than the authority's own limit are listed with their commentary, or \
      with a line that asks for one. Exceptions carry identifiers; --names adds names, for managers.

        caseload pack 2021-06 --format html --output june.html
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "How: text, markdown or html.")
  var format: PrintFormat = .text

  @Flag(help: "Name the children; for managers.")
  var names = false

  @Option(
    help: "Write to this file, readable by you alone; one that is there is never overwritten.",
    completion: .file())
  var output: String?

  @Argument(help: "The month, as 2021-06; without it the last whole one.")
  var month: DatasetMonth?

  func run() throws {
    try StoreSession.with(store) { session in
      let store = session.store
      if names, store.worker.post(on: session.today)?.role != .manager {
        throw ValidationError(
          "Names are for managers, and \(store.worker.name) is not one. Leave --names out.")
      }
      let last = month ?? DatasetMonth(of: session.today).adding(-1)
      let source = try store.dataset(
        touching: last.adding(-12).firstDay...last.lastDay, at: session.asOf)
      let report = DatasetReport(
        authority: store.settings.authority.name,
        isDemonstration: store.settings.isDemonstration,
        table: DatasetTable(
          try IndicatorFile.standard(), months: last.last(7), source.ledger),
        benchmarks: try store.benchmarks(standard: try IndicatorFile.benchmarks()),
        asAt: source.asAt, isAsRecorded: false, filter: nil)
      let pack = ManagersPack(
        from: StoreCasebook(store) { session.asOf }, report, source, month: last,
        settings: store.settings.dataset, hasNames: names)
      let text = try pack.text(as: format, by: store.worker.id)
      guard let output else { return Console.write(text) }
      do throws(PrivateFile.Problem) {
        Console.note("Printed to \(try PrivateFile.write(text, to: output)).")
      } catch {
        throw Ending.because(Ending.cannotWrite, error.description)
      }
    }
  }
}
