import ArgumentParser
import CaseStore
import CaseloadApp
import Casework

/// The agenda of the panel for exceptional arrangements, printed.
struct Panel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "panel",
    abstract: "Print the agenda of the panel for exceptional arrangements.",
    discussion: """
      The agenda builds itself from the records: every child in a kind of arrangement that the authority \
      brings before its panel, the longest first. --briefing adds what began, ended, is delayed and was \
      decided in the month so far.

        caseload panel --briefing --format html --output panel.html
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "How: text, markdown or html.")
  var format: PrintFormat = .text

  @Flag(help: "Add the briefing on the month.")
  var briefing = false

  @Option(
    help: "Write to this file, readable by you alone; one that is there is never overwritten.",
    completion: .file())
  var output: String?

  func run() throws {
    try StoreSession.with(store) { session in
      let text = try PanelPage.text(
        from: StoreCasebook(session.store) { session.asOf }, asOf: session.asOf,
        withBriefing: briefing, as: format, by: session.store.worker.id)
      guard let output else { return Console.write(text) }
      do throws(PrivateFile.Problem) {
        Console.note("Printed to \(try PrivateFile.write(text, to: output)).")
      } catch {
        throw Ending.because(Ending.cannotWrite, error.description)
      }
    }
  }
}
