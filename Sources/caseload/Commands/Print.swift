import ArgumentParser
import CaseStore
import CaseloadApp
import Casework

extension PrintSubject: ExpressibleByArgument {}
extension PrintFormat: ExpressibleByArgument {}

/// A page of a child's record.
struct Print: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a child's summary, chronology, plan or file check.",
    discussion: """
      The page begins with the child's own words and says as at when it is, and who printed it. \
      With --for-family, what is other people's information is left out, and the page says so.

        caseload print C0001234
        caseload print C0001234 --what chronology --format html --output chronology.html
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "What: summary, chronology, plan or file-check.")
  var what: PrintSubject = .summary

  @Option(help: "How: text, markdown or html.")
  var format: PrintFormat = .text

  @Flag(help: "Leave out what is other people's information, and say so.")
  var forFamily = false

  @Option(
    help: "Write to this file, readable by you alone; one that is there is never overwritten.",
    completion: .file())
  var output: String?

  @Argument(help: "The child's identifier.")
  var child: ChildID

  func run() throws {
    try StoreSession.with(store) { session in
      let text = PagePrinter.text(
        PrintRequest(what, as: format, forFamily: forFamily),
        of: try session.store.record(child), at: session.asOf, by: session.store.worker.id,
        staff: session.store.staff, rulebook: session.store.rulebook)
      guard let output else { return Console.write(text) }
      do throws(PrivateFile.Problem) {
        Console.note("Printed to \(try PrivateFile.write(text, to: output)).")
      } catch {
        throw Ending.because(Ending.cannotWrite, error.description)
      }
    }
  }
}
