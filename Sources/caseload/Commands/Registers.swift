import ArgumentParser
import CaseStore
import CaseloadApp
import Casework

extension RegisterKind: ExpressibleByArgument {}

/// The list of a register.
enum RegisterList {
  /// Writes every record of a register, or those of one worker.
  static func write(
    _ kind: RegisterKind, of worker: WorkerID?, _ store: StoreOptions, _ list: ListOptions
  ) throws {
    try StoreSession.with(store) { session in
      var listing = Listing(
        [
          .init("record"), .init("under"), .init("title"), .init("status"), .init("due"),
          .init("workers"), .init("last recorded"),
        ], whenEmpty: "The register \(kind.rawValue) is empty.")
      var query = RegisterQuery(kind, of: worker, limit: 1_000)
      repeat {
        let page = try session.store.registers(query)
        listing.rows += page.rows.map { row in
          [
            row.id.description, row.group, row.title, row.status, row.due?.description ?? "",
            row.workers.map { session.store.staff.name(of: $0) }.joined(separator: ", "),
            row.lastRecorded.date.description,
          ]
        }
        query.start = page.next
      } while query.start != nil
      try listing.write(as: list.format)
    }
  }
}

/// A register's record for `show` and `history`.
enum RegisterText {
  private struct Document: Encodable {
    let id: RegisterID
    let revision: Int
    let events: [RecordedRegisterEvent]
    let deadlines: [Deadline]
  }

  /// Prints what it is, what is due, and what happened.
  static func show(_ id: RegisterID, as format: RecordFormat, _ session: StoreSession) throws {
    let record = try session.store.registerRecord(id)
    let deadlines = record.deadlines(session.store.rulebook.timescales)
    if format == .json {
      return Console.write(
        try JSONText.pretty(
          Document(
            id: id, revision: record.revision, events: record.events, deadlines: deadlines)))
    }
    let codes = session.store.rulebook.codes
    let facts = record.facts(codes)
    var lines = ["\(id): \(facts?.title ?? "withdrawn")"]
    if let facts { lines += ["\(facts.group). \(facts.status)."] }
    let open = deadlines.filter { $0.isOpen(asOf: session.asOf) }.sorted { $0.due < $1.due }
    lines += ["", open.isEmpty ? "Nothing is due." : "Due"]
    let calendar = session.store.rulebook.calendar
    lines += open.map { deadline in
      let left = deadline.left(asOf: session.asOf, calendar: calendar).description
      return "  \(left)  \(deadline.title), must by \(deadline.due.medium)"
        + (deadline.note.map { ". \($0)" } ?? "")
    }
    lines += ["", "What happened"]
    for recorded in record.effectiveEvents {
      lines.append("  \(recorded.date.medium)  \(recorded.event.headline(codes))")
    }
    Console.write(lines.joined(separator: "\n") + "\n")
  }

  /// The rows of its history, in the columns of a child's.
  static func history(_ record: RegisterRecord, _ session: StoreSession) -> [[String]] {
    record.events.enumerated().map { index, recorded in
      [
        "\(index + 1)", "\(recorded.at)", session.store.staff.name(of: recorded.by),
        "\(recorded.date)", type(of: recorded.event).title,
        recorded.event.headline(session.store.rulebook.codes), recorded.reason ?? "",
        record.superseded[recorded.id]?.rawValue ?? "", recorded.id.rawValue,
        recorded.source ?? "",
      ]
    }
  }
}

/// Improvement work, printed.
struct Improvement: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print action plans and recommendations as a committee's appendix has them.",
    discussion: """
      A measure that names a number shows the number as it is now beside its aim. A recommendation is \
      printed until its panel has accepted it, or heard why it was rejected; --all prints the others too.

        caseload improvement --format html --output appendix.html
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "How: text, markdown or html.")
  var format: PrintFormat = .text

  @Option(help: "Only what stands under this plan or panel.")
  var plan: String?

  @Flag(help: "Recommendations that have left their panel's list as well.")
  var all = false

  @Option(
    help: "Write to this file, readable by you alone; one that is there is never overwritten.",
    completion: .file())
  var output: String?

  func run() throws {
    try StoreSession.with(store) { session in
      let report = try ImprovementReport(
        from: StoreCasebook(session.store) { session.asOf }, asOf: session.asOf, plan: plan,
        isComplete: all)
      let text = ImprovementPage.text(
        report, as: format, by: session.store.worker.id, staff: session.store.staff)
      guard let output else { return Console.write(text) }
      do throws(PrivateFile.Problem) {
        Console.note("Printed to \(try PrivateFile.write(text, to: output)).")
      } catch {
        throw Ending.because(Ending.cannotWrite, error.description)
      }
    }
  }
}
