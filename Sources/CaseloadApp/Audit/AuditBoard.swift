import Casework
import Terminal
import Widgets

/// A child's entries, the last recorded first: who recorded what and when, what has been corrected or
/// withdrawn with each field before and after, and where an import took it from.
struct AuditBoard: Board {
  /// The child.
  let child: ChildID
  let title = "Audit"

  /// What is shown.
  struct Content: Sendable {
    /// The record; nil where there is none.
    var record: ChildRecord?
    /// Who covered for whom: what was done for an absent colleague has both names.
    var covers = Covers()
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    Content(
      record: try casebook.record(child), covers: try casebook.covers(from: .earliest))
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    guard let record = content.record else { return StyledText("") }
    let amended = record.superseded.count
    return StyledText(
      "\(record.events.count.of("entry", "entries")) of \(record.fullName), the last recorded first"
        + (amended == 0 ? "" : "; \(amended) corrected or withdrawn"))
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let record = content.record else {
      page.paragraph("There is no record \(child).")
      return page.document
    }
    let child = Reading(
      record: record, now: reading.now, staff: reading.staff, rulebook: reading.rulebook,
      width: reading.width, glyphs: reading.glyphs)
    let entries = AuditTrail.entries(of: record, reading.staff, reading.rulebook.codes)
    var isEmpty = true
    for entry in entries.reversed() {
      let more = account(of: entry, child)
      let head =
        "\(author(entry, record, content.covers, reading)), for \(entry.recorded.date.medium): \(child.headline(entry.recorded))"
      guard
        reading.passes(
          [
            head, entry.recorded.at.medium, entry.recorded.source ?? "", entry.kind,
            type(of: entry.recorded.event).title,
          ] + more)
      else { continue }
      isEmpty = false
      page.item(
        .childEvent(record.id, entry.id),
        lead: [
          (StyledText("\(entry.revision)", .hint), 4),
          (StyledText("\(entry.recorded.at.date.medium) \(entry.recorded.at.time)"), 18),
        ],
        text: StyledText(head).highlighting(reading.filter), more: more)
    }
    if isEmpty { page.paragraph(reading.nothingPasses) }
    return page.document
  }

  /// Who recorded an entry; of what a colleague did for an absent worker, both names.
  private func author(
    _ entry: AuditEntry, _ record: ChildRecord, _ covers: Covers, _ reading: BoardReading
  ) -> String {
    let day = entry.recorded.at.date
    guard let owner = record.allocations.worker(on: day),
      let work = covers.attribution(of: entry.recorded.by, for: owner, on: day)
    else { return entry.by }
    return work.words { reading.staff.name(of: $0) }
  }

  func message(_ content: Content, selected: Target?, _ reading: BoardReading) -> String {
    "Enter reads the entry; there it can be corrected or withdrawn."
  }

  /// What became of an entry, and where it came from.
  private func account(of entry: AuditEntry, _ reading: Reading) -> [String] {
    var lines: [String] = []
    if let source = entry.recorded.source { lines.append("Source: \(source)") }
    if let reason = entry.recorded.reason { lines.append("Reason: \(reason)") }
    let events = reading.record.events
    switch entry.recorded.event {
    case let correction as EntryCorrected:
      guard let original = events.first(where: { $0.id == correction.amends }) else { break }
      // A second correction is compared with the first: what its author had before them.
      let earlier = events.prefix(entry.revision - 1).last {
        ($0.event as? EntryCorrected)?.amends == correction.amends
      }
      let before = (earlier?.event as? EntryCorrected)?.corrected.event ?? original.event
      lines += FieldChange.between(before, correction.corrected.event, reading).map { change in
        "\(change.label): \(said(change.before)) \(reading.glyphs.isASCII ? "->" : "→") "
          + said(change.after)
      }
    case let withdrawal as EntryWithdrawn:
      if let original = events.first(where: { $0.id == withdrawal.amends }) {
        lines.append("No longer counts: \(reading.headline(original))")
      }
    default: break
    }
    if let amendment = entry.amendedBy.flatMap({ id in events.first { $0.id == id } }) {
      let word = amendment.event is EntryWithdrawn ? "Withdrawn" : "Corrected"
      lines.append(
        "\(word) \(amendment.at.medium) by \(reading.staff.name(of: amendment.by))")
    }
    return lines
  }

  private func said(_ text: String) -> String {
    text.isBlank ? "nothing" : "“\(text.replacing("\n", with: " "))”"
  }
}

extension Commands {
  /// The history of the child on the screen.
  static let auditCommands = [
    AppCommand(
      "audit.open", "Audit of the child",
      "Lists the child’s entries, the last recorded first, with what was corrected or withdrawn.",
      keys: [.character("H")], in: [.child, .reading]
    ) { state in
      guard let child = state.screen?.child else { return [] }
      return Navigation.openBoard(AuditBoard(child: child), &state)
    }
  ]
}
