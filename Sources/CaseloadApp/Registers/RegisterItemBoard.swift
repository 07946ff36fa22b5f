import CaseStore
import Casework
import Terminal
import Widgets

/// One record of a register: what it says, what is due, and what was recorded, entry by entry.
struct RegisterItemBoard: Board {
  /// What is shown.
  struct Found: HoldsRegisterRecords {
    /// The record.
    let record: RegisterRecord
    /// The numbers that its measure names.
    var figures: [String: Double] = [:]
    /// The names of children and records that it points to.
    var names: [String: String] = [:]

    var kind: RegisterKind { record.id.kind }

    func record(_ id: RegisterID) -> RegisterRecord? { id == record.id ? record : nil }
  }

  /// The record.
  let id: RegisterID
  var title: String { id.identifier }
  var context: CommandContext { .register }
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Found? {
    guard let record = try casebook.registerRecord(id) else { return nil }
    var found = Found(record: record)
    if let figure = record.improvement?.action?.measure.figure {
      found.figures[figure.id] = try ImprovementFigures.number(
        figure.id, from: casebook, asOf: asker.now)
    }
    for tie in record.person?.ties ?? [] {
      found.names[tie.child.rawValue] = try casebook.record(tie.child)?.person.name?.spoken
    }
    for household in record.fostering.households {
      let provider = try casebook.registerRecord(household.provider)?.fostering.providers.last
      found.names[household.provider.description] = provider.map {
        "\($0.name) (\($0.kind.title.loweringFirst))"
      }
    }
    return found
  }

  func heading(_ content: Found?, _ reading: BoardReading) -> StyledText {
    let facts = content?.record.facts(reading.rulebook.codes)
    let words = facts.map { [$0.group, $0.status].filter { !$0.isEmpty } }
    return StyledText(words?.joined(separator: "  ") ?? "Nothing of it counts any more.")
  }

  func document(_ content: Found?, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let content else { return page.document }
    let record = content.record
    RegisterPage.add(content, to: &page, reading)
    let open = record.deadlines(reading.rulebook.timescales)
      .filter { $0.isOpen(asOf: reading.now) }.sorted { $0.due < $1.due }
    if !open.isEmpty { page.heading("Due") }
    for deadline in open {
      page.field(
        deadline.title,
        StyledText("must by \(deadline.due.medium)  ")
          + reading.left(deadline.due, deadline.status(asOf: reading.now)))
      page.field("", deadline.note)
    }
    page.heading("What was recorded")
    for recorded in record.events.reversed() {
      let counts = record.superseded[recorded.id] == nil ? "" : " (no longer counts)"
      let headline = RegisterNames.headline(
        recorded.event, reading.rulebook.codes, reading.staff)
      page.item(
        .board(BoardLink(RegisterEntryBoard(id: id, event: recorded.id))),
        lead: [(StyledText(recorded.date.medium), 13)],
        text: StyledText(
          headline + counts + " (\(reading.staff.name(of: recorded.by)), \(recorded.at.medium))"))
    }
    return page.document
  }

  func message(_ content: Found?, selected: Target?, _ reading: BoardReading) -> String {
    "a records something about it. Enter opens an entry, which can be corrected or withdrawn there."
  }
}

/// One entry of a register: what it says in full, who recorded it, and what became of it.
struct RegisterEntryBoard: Board {
  /// The record.
  let id: RegisterID
  /// The entry.
  let event: EventID

  var title: String { "\(id.identifier), entry" }
  var context: CommandContext { .registerEntry }
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> RegisterRecord? {
    try casebook.registerRecord(id)
  }

  func heading(_ content: RegisterRecord?, _ reading: BoardReading) -> StyledText {
    StyledText(content.map { RegisterNames.heading($0, reading.rulebook.codes) } ?? "")
  }

  func document(_ content: RegisterRecord?, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let content, let recorded = content.events.first(where: { $0.id == event }) else {
      return page.document
    }
    page.paragraph(type(of: recorded.event).title, style: .heading)
    page.field("Date", recorded.date.long)
    page.field(
      "What happened",
      RegisterNames.headline(recorded.event, reading.rulebook.codes, reading.staff))
    for text in recorded.event.text where !text.isBlank { page.paragraph(text) }
    page.field(
      "Recorded", "\(recorded.at.medium) by \(reading.staff.name(of: recorded.by))")
    page.field("Because", recorded.reason)
    if let later = content.superseded[event].flatMap({ id in
      content.events.first { $0.id == id }
    }) {
      page.heading("No longer counts")
      page.field(
        later.date.medium,
        later.event.headline(reading.rulebook.codes)
          + " (\(reading.staff.name(of: later.by)), \(later.at.medium))")
    }
    return page.document
  }

  func message(_ content: RegisterRecord?, selected: Target?, _ reading: BoardReading) -> String {
    "c corrects it, x withdraws it; the old text stays."
  }
}
