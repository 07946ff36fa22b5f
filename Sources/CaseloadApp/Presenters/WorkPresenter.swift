import Casework
import Terminal
import Widgets

/// The list of work in words: its columns, its rows, and what the selected row means.
struct WorkPresenter {
  /// The moment as at which the list is read.
  let now: Moment
  /// Timescales and working days.
  let rulebook: Rulebook
  /// The marks to write with.
  let glyphs: Glyphs
  /// What the list is narrowed to; it is marked in the names.
  let filter: String
  /// For the names of colleagues whom the worker covers.
  var staff = Staff()

  /// What comes first matters most; of the rest, the booking goes first when there is no room.
  static let columns = [
    TableColumn("left", minimum: 12, ideal: 14),
    TableColumn("child", minimum: 14, ideal: .max),
    TableColumn("age", priority: 2, minimum: 3, alignment: .trailing),
    TableColumn("what", minimum: 12, ideal: 17),
    TableColumn("must by", priority: 1, minimum: 11),
    TableColumn("booked", priority: 3, minimum: 10),
  ]

  /// The text of a row, column by column.
  func cells(_ row: WorkRow) -> [StyledText] {
    [
      row.status.mark.text(left(row).description, glyphs: glyphs),
      name(row),
      StyledText(ColumnAge.text(born: row.dateOfBirth, on: now.date)),
      StyledText(row.title),
      StyledText(brief(row.due)),
      StyledText(booked(row)),
    ]
  }

  /// What the selected row means, as one sentence: "Tariq's single assessment is on day 46 of 45."
  func sentence(_ row: WorkRow) -> String {
    let what =
      row.rule == "task.due"
      ? "“\(row.title)” about \(givenName(row))"
      : "\(givenName(row))’s \(row.title.loweredUnlessAcronym)"
    var text = "\(what) \(standing(row))."
    if let planned = row.planned {
      let over = Deadline.left(at: .day(planned), due: row.due, calendar: rulebook.calendar)
      let time = row.plannedTime.map { " at \($0)" } ?? ""
      text +=
        " Booked for \(planned.brief(near: now.date))\(time)\(over.isOver ? ": \(over)" : "")."
    }
    if let original = row.original {
      text += " Extended: it was to be done by \(original.brief(near: now.date))."
    }
    guard let cover = row.cover else { return text }
    return "For \(staff.name(of: cover.absent)) until \(cover.to.brief(near: now.date)): \(text)"
  }

  /// The child's name, with whose it is where the worker covers for a colleague.
  private func name(_ row: WorkRow) -> StyledText {
    let text = StyledText(row.name).highlighting(filter)
    guard let cover = row.cover else { return text }
    // The column has room for initials, in front so that no name pushes them out; the whole name stands below.
    let initials = staff.name(of: cover.absent).split(separator: " ").compactMap(\.first)
    return StyledText("\(String(initials)): ", .hint) + text
  }

  private func standing(_ row: WorkRow) -> String {
    let left = left(row)
    // The day of a count says most while it is near its limit; far beyond, the excess does.
    if let rule = rulebook.timescales[row.rule], rule.unit == .workingDays,
      !left.isOver || left.amount < rule.limit
    {
      let day = rulebook.calendar.workingDays(from: row.trigger.date, to: now.date)
      return "is on day \(day) of \(rule.limit)"
    }
    if left.amount == 0, left.unit != .minutes { return "must be done today" }
    return left.isOver
      ? "is \(left.length) over: it was to be done by \(row.due.brief(near: now.date))"
      : "has \(left.length) left, to \(row.due.brief(near: now.date))"
  }

  private func left(_ row: WorkRow) -> TimeLeft {
    Deadline.left(at: .moment(now), due: row.due, calendar: rulebook.calendar)
  }

  /// A booking in a column: of the days around today, at what time. What is not booked says there that it was
  /// extended; the sentence below the list says so of everything.
  private func booked(_ row: WorkRow) -> String {
    row.planned?.briefBooking(at: row.plannedTime, near: now.date)
      ?? (row.original == nil ? "" : "extended")
  }

  /// A due point in a column: the weekday helps to plan, the year matters only when it is another.
  private func brief(_ point: TimePoint) -> String {
    if let moment = point.moment {
      if moment.date == now.date { return "today \(moment.time)" }
      if abs(moment.date.days(to: now.date)) < 7 {
        return "\(moment.date.weekday.shortName) \(moment.time)"
      }
    }
    return point.date.brief(near: now.date)
  }

  /// What the child is called in a sentence: the given name of a name for lists.
  private func givenName(_ row: WorkRow) -> String {
    let parts = row.name.split(separator: ",", maxSplits: 1)
    return parts.count == 2 ? String(parts[1].drop { $0 == " " }) : row.name
  }
}

extension String {
  /// The phrase inside a sentence: its first letter small, unless the word is an acronym.
  var loweredUnlessAcronym: String {
    let word = prefix { $0 != " " }
    return word.count > 1 && word.allSatisfy { $0.isUppercase || $0.isNumber }
      ? self : prefix(1).lowercased() + dropFirst()
  }
}
