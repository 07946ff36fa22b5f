import ArgumentParser
import CaseStore
import CaseloadApp
import Casework

/// What an inspector would look for in a child's file.
struct FileCheckCommand: ParsableCommand {
  /// How it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json
  }

  private struct Document: Encodable {
    struct Line: Encodable {
      let point: FileCheck.Point
      let standing: FileCheck.Standing
      let fact: String
      let date: CivilDate?
    }

    let child: ChildID
    let asOf: Moment
    let lines: [Line]
  }

  static let configuration = CommandConfiguration(
    commandName: "file-check",
    abstract: "Show what an inspector would look for in a child's file, the gaps first.",
    discussion: """
      Twelve points, each fine, lacking or not applying, with the fact and its day. There is no score.

        caseload file-check C0001234
        caseload file-check C0001234 --format json
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "How: text, markdown, html or json.")
  var format: Format = .text

  @Argument(help: "The child's identifier.")
  var child: ChildID

  func run() throws {
    try StoreSession.with(store) { session in
      let record = try session.store.record(child)
      guard let printed = PrintFormat(rawValue: format.rawValue) else {
        let check = FileCheck(record, asOf: session.asOf, session.store.rulebook.timescales)
        let lines = check.lines.map {
          Document.Line(point: $0.point, standing: $0.standing, fact: $0.fact, date: $0.date)
        }
        return Console.write(
          try JSONText.pretty(Document(child: record.id, asOf: session.asOf, lines: lines)))
      }
      Console.write(
        PagePrinter.text(
          PrintRequest(.fileCheck, as: printed), of: record, at: session.asOf,
          by: session.store.worker.id, staff: session.store.staff,
          rulebook: session.store.rulebook))
    }
  }
}
