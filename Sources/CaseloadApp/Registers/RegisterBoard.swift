import CaseStore
import Casework
import Terminal
import Widgets

/// What a board that shows records of a register knows of them, for the forms that are opened from it.
protocol HoldsRegisterRecords: Sendable {
  /// The register.
  var kind: RegisterKind { get }

  /// One of the records.
  func record(_ id: RegisterID) -> RegisterRecord?
}

/// The records of a register, as a list needs them.
struct RegisterList: HoldsRegisterRecords {
  /// A record as its row tells it.
  struct Row: Sendable {
    let record: RegisterRecord
    let facts: RegisterFacts
    /// The deadline that comes first, where one is open.
    let next: Deadline?
  }

  let kind: RegisterKind
  /// Group after group; in a group what is open first, by day.
  let rows: [Row]

  /// Reads a register.
  init(_ kind: RegisterKind, from casebook: any Casebook, asOf now: Moment) throws {
    let rulebook = casebook.rulebook
    self.kind = kind
    rows = try casebook.registers(RegisterQuery(kind)).compactMap { row in
      guard let record = try casebook.registerRecord(row.id),
        let facts = record.facts(rulebook.codes)
      else { return nil }
      let next = record.deadlines(rulebook.timescales).filter { $0.isOpen(asOf: now) }
        .min { ($0.due, $0.id) < ($1.due, $1.id) }
      return Row(record: record, facts: facts, next: next)
    }.sorted { Self.key($0) < Self.key($1) }
  }

  private static func key(_ row: Row) -> (String, Int, CivilDate, String, String) {
    (
      row.facts.group, row.facts.isOpen ? 0 : 1, row.facts.due ?? .latest, row.facts.title,
      row.record.id.identifier
    )
  }

  func record(_ id: RegisterID) -> RegisterRecord? { rows.first { $0.record.id == id }?.record }
}

/// A register as a list: where each record stands, who answers for it and what is due.
struct RegisterBoard: Board {
  /// The register.
  let kind: RegisterKind

  var title: String { Registers.area(of: kind).title }
  var context: CommandContext { .register }
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> RegisterList {
    try RegisterList(kind, from: casebook, asOf: asker.now)
  }

  func heading(_ content: RegisterList, _ reading: BoardReading) -> StyledText {
    let open = content.rows.count { $0.facts.isOpen }
    let late = content.rows.count { $0.next?.status(asOf: reading.now) == .overdue }
    let more = kind == .fostering ? RegisterCounts.stages(content) : nil
    let counts = "\(open) open of \(content.rows.count), \(late) overdue"
    return StyledText([counts, more].compactMap { $0 }.joined(separator: "   "))
  }

  func document(_ content: RegisterList, _ reading: BoardReading) -> Document {
    var page = reading.builder
    if kind == .advice, reading.filter.isBlank { RegisterCounts.agencies(content, &page, reading) }
    var heading: String?
    for row in content.rows {
      let title = RegisterNames.title(row.record, row.facts, reading.staff)
      let owners = row.facts.workers.map { reading.staff.name(of: $0) }
      guard
        reading.passes(
          [row.record.id.identifier, title, row.facts.status, row.facts.group] + row.facts.words
            + owners)
      else { continue }
      if heading != row.facts.group, !row.facts.group.isEmpty { page.heading(row.facts.group) }
      heading = row.facts.group
      var text = StyledText(title).highlighting(reading.filter)
      if kind != .cover, !owners.isEmpty {
        text.append("  \(owners.joined(separator: ", "))", .hint)
      }
      page.item(
        .board(BoardLink(RegisterItemBoard(id: row.record.id))),
        lead: [
          (StyledText(row.record.id.identifier), 6), (due(row, reading), 13),
          (StyledText(row.facts.status), 26),
        ], text: text)
    }
    if heading == nil {
      page.paragraph(
        content.rows.isEmpty ? "Nothing is recorded here yet. A adds." : reading.nothingPasses)
    }
    return page.document
  }

  func message(_ content: RegisterList, selected: Target?, _ reading: BoardReading) -> String {
    let row = RegisterFlow.id(of: selected).flatMap { id in
      content.rows.first { $0.record.id == id }
    }
    guard let next = row?.next else { return "Enter opens it, a records something, A adds." }
    return "\(next.title): must by \(next.due.medium)."
  }

  private func due(_ row: RegisterList.Row, _ reading: BoardReading) -> StyledText {
    guard let next = row.next else { return StyledText("") }
    return reading.left(next.due, next.status(asOf: reading.now))
  }
}

/// What registers count above their lists.
enum RegisterCounts {
  /// "2 enquiries, 1 first visit; 3 households approved".
  static func stages(_ list: RegisterList) -> String {
    let whole = FosteringRegister(joining: list.rows.map(\.record.fostering))
    let open = whole.enquiries.filter { $0.closed == nil && $0.steps.last?.stage != .approved }
    let stages = FosteringEnquiry.Stage.allCases.compactMap { stage -> String? in
      let count = open.count { $0.steps.last?.stage == stage }
      return count == 0 ? nil : "\(count) \(stage.title.loweringFirst)"
    }
    let approved = whole.households.count { $0.ended == nil }
    return (stages + ["\(approved) approved"]).joined(separator: ", ")
  }

  /// How often each agency rang in the year up to today.
  static func agencies(
    _ list: RegisterList, _ page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let year = reading.today.adding(months: -12)...reading.today
    let counts = AdviceCallCount.counts(of: list.rows.compactMap(\.record.advice), in: year)
    guard !counts.isEmpty else { return }
    page.heading("Calls in the year to today")
    for count in counts {
      let waiting = count.waiting == 0 ? "" : ", \(count.waiting) to be followed up"
      page.field(count.agency.title, "\(count.calls.of("call"))\(waiting)")
    }
  }
}
