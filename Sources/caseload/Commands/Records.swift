import ArgumentParser
import CaseStore
import CaseloadApp
import Casework

/// How a record is printed.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// A record as text or JSON.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a record: a child's, with what is due and the whole story, or a register's.")

  /// A record for other programs.
  private struct Document: Encodable {
    let id: ChildID
    let revision: Int
    let events: [RecordedEvent]
    let deadlines: [Deadline]
  }

  @OptionGroup var store: StoreOptions

  @Option(help: "text or json.")
  var format: RecordFormat = .text

  @Argument(help: "The child's identifier, or a register's record: improvement/A0007.")
  var child: ChildID

  func run() throws {
    try StoreSession.with(store) { session in
      if let id = RegisterID(child.rawValue) {
        return try RegisterText.show(id, as: format, session)
      }
      let record = try session.store.record(child)
      let deadlines = record.deadlines(session.store.rulebook.timescales)
      switch format {
      case .json:
        Console.write(
          try JSONText.pretty(
            Document(
              id: record.id, revision: record.revision, events: record.events,
              deadlines: deadlines)))
      case .text: Console.write(text(of: record, deadlines, session))
      }
    }
  }

  private func text(
    of record: ChildRecord, _ deadlines: [Deadline], _ session: StoreSession
  ) -> String {
    let person = record.person
    let calendar = session.store.rulebook.calendar
    let born =
      person.dateOfBirth.map { "born \($0.medium), \(person.spokenAge(on: session.today))" }
      ?? person.expectedDateOfBirth.map { "expected \($0.medium)" } ?? "date of birth not known"
    var lines = ["\(session.name(of: record)) (\(record.id)), \(born)"]
    lines += person.alerts.filter { $0.holds(on: session.today) }.map { "Alert: \($0.warning)" }
    let open = deadlines.filter { $0.isOpen(asOf: session.asOf) }.sorted { $0.due < $1.due }
    lines += ["", open.isEmpty ? "Nothing is due." : "Due"]
    lines += open.map { deadline in
      let left = deadline.left(asOf: session.asOf, calendar: calendar).description
      return "  \(left)  \(deadline.title), must by \(deadline.due.medium)"
    }
    let untold = deadlines.filter { $0.isNotTold(asOf: session.asOf) }.sorted { $0.due < $1.due }
    if !untold.isEmpty {
      lines += ["", "Not known, because the return does not tell"]
      lines += untold.map { "  \($0.title), was to be done by \($0.due.medium)" }
    }
    lines += ["", "Chronology"]
    for item in record.timeline(session.store.rulebook.codes) {
      lines.append("  \(item.date.medium)  age \(item.age)  \(item.headline)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// What was recorded, by whom and when.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List a record's entries in the order of recording, corrected ones included.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var list: ListOptions

  @Argument(help: "The child's identifier, or a register's record: improvement/A0007.")
  var child: ChildID

  func run() throws {
    try StoreSession.with(store) { session in
      let codes = session.store.rulebook.codes
      var listing = Listing(
        [
          .init("revision", alignsRight: true), .init("recorded"), .init("by"), .init("date"),
          .init("event"), .init("what"), .init("reason"), .init("amended by"), .init("id"),
          .init("source"),
        ], whenEmpty: "Nothing is recorded.")
      if let id = RegisterID(child.rawValue) {
        listing.rows = RegisterText.history(try session.store.registerRecord(id), session)
      } else {
        let record = try session.store.record(child)
        listing.rows = AuditTrail.entries(of: record, session.store.staff, codes).map(Self.row)
      }
      try listing.write(as: list.format)
    }
  }

  private static func row(_ entry: AuditEntry) -> [String] {
    let recorded = entry.recorded
    return [
      "\(entry.revision)", "\(recorded.at)", entry.by, "\(recorded.date)", entry.kind,
      entry.headline, recorded.reason ?? "", entry.amendedBy?.rawValue ?? "",
      entry.id.rawValue, recorded.source ?? "",
    ]
  }
}
