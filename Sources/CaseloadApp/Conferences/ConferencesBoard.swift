import Casework
import Terminal
import Widgets

/// Conferences and care reviews of the coming weeks as a calendar: must by, booked for, what and for whom.
struct ConferencesBoard: Board {
  /// For whose children; nil for the whole authority.
  let worker: WorkerID?

  let title = "Conferences"
  var context: CommandContext { .conferences }

  /// How many weeks ahead are shown after the present one.
  private static let weeks = 8
  /// How many deadlines are fetched at most.
  private static let limit = 400

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> MeetingList {
    try MeetingList(
      from: casebook, worker: worker, asker, weeks: Self.weeks, limit: Self.limit)
  }

  func heading(_ content: MeetingList, _ reading: BoardReading) -> StyledText {
    let rows = content.rows
    let words = [
      "\(rows.count) to \(content.until.brief(near: reading.today))",
      "\(rows.count { $0.arrangement == nil }) not booked",
      "\(rows.count { $0.status == .overdue }) overdue",
      "\(rows.count { !($0.arrangement?.moves ?? []).isEmpty }) put off",
    ]
    let whose = worker.map { reading.staff.name(of: $0) } ?? "All children"
    return StyledText(
      whose + ": " + words.joined(separator: ", ")
        + (content.isCut ? ". More are due than can be listed" : ""))
  }

  func document(_ content: MeetingList, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let rows = content.rows.filter { reading.passes(Self.texts($0)) }
    if rows.isEmpty {
      page.paragraph(
        reading.filter.isBlank
          ? "No conference or review is due or booked until \(content.until.long)."
          : "Nothing here has words that begin with “\(reading.filter)”.")
      return page.document
    }
    let whom = reading.width < 70 ? "" : "        For whom (chair)"
    page.paragraph(" Must by    Booked for Left          What" + whom, style: .label)
    var week = ""
    for row in rows {
      let own = Self.week(of: row.day, reading.today)
      if own != week { page.heading(own) }
      week = own
      Self.add(row, to: &page, reading)
    }
    return page.document
  }

  /// The heading under which a day stands.
  private static func week(of day: CivilDate, _ today: CivilDate) -> String {
    if day < today { return "Before today: late, or held and not recorded" }
    return day.monday == today.monday
      ? "This week" : "Week of \(day.monday.dayAndMonth)"
  }

  /// The words by which a row is filtered.
  private static func texts(_ row: MeetingRow) -> [String] {
    [row.names, row.title, row.meeting.phrase, row.chair ?? "", row.status.word]
      + [row.arrangement?.at.place ?? ""]
      + row.children.map(\.id.child.rawValue)
      + [row.arrangement == nil ? "not booked" : "booked"]
      + (row.arrangement.map { $0.moves.isEmpty ? [] : ["postponed put off"] } ?? [])
  }

  private static func add(
    _ row: MeetingRow, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    guard let first = row.children.first else { return }
    let today = reading.today
    let booked = row.arrangement.map { $0.planned.briefBooking(at: $0.at.time, near: today) }
    var more: [String] = []
    if let arrangement = row.arrangement {
      if arrangement.planned < today {
        more.append("Its day has passed: record it as held, or postpone it.")
      } else if row.isBookedLate, row.status != .overdue {
        more.append("Booked for a day after the limit.")
      }
      // The column has the time already where the day is near.
      let isTimeShown = booked != arrangement.planned.brief(near: today)
      let at = isTimeShown ? TimeAndPlace(nil, arrangement.at.place) : arrangement.at
      more += [at.sentence].filter { !$0.isEmpty }
      more += arrangement.moves.map { $0.sentence(near: today) }
    }
    page.item(
      .childDeadline(first.id.child, first.id.deadline),
      lead: [
        (StyledText(row.due.date.brief(near: today)), 10), (StyledText(booked ?? "not booked"), 10),
        (reading.left(row.due, row.status), 13), (StyledText(row.title), 11),
      ], text: StyledText(row.names + (row.chair.map { " (\(Self.initialled($0)))" } ?? "")),
      more: more, moreIndent: 12)
  }

  /// "H Ashdown": a chair's name as it fits into the line.
  private static func initialled(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first?.first, let last = words.last else {
      return name
    }
    return "\(first) \(last)"
  }

  func message(_ content: MeetingList, selected: Target?, _ reading: BoardReading) -> String {
    guard case .childDeadline(let child, let deadline) = selected,
      let row = content.row(of: WorkRowID(child: child, deadline: deadline))
    else { return "" }
    let due = "Must be held by \(row.due.medium)."
    let chair = row.chair.map { " Chair: \($0)." } ?? ""
    guard let arrangement = row.arrangement else { return due + chair + " Not booked: b books it." }
    return due + chair
      + " Booked for \(arrangement.planned.brief(near: reading.today))\(arrangement.at.afterDay): b moves it."
  }
}
