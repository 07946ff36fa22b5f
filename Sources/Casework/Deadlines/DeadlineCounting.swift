/// The arithmetic of one deadline in words: which days were counted, and which were passed over.
struct DeadlineCounting {
  let rule: DeadlineRule
  let trigger: TimePoint
  let due: TimePoint
  let calendar: WorkingCalendar

  var counted: String {
    switch rule.unit {
    case .workingDays: workingDays
    case .calendarDays:
      "\(rule.span.description.capitalisingFirst) after \(trigger.date.short), \(nothingSkipped)"
    case .weeks:
      "\(rule.span), that is \(rule.limit * 7) days, after \(trigger.date.short), \(nothingSkipped)"
    case .months: months
    case .hours: hours
    }
  }

  var skipped: String? {
    guard rule.unit == .workingDays else { return nil }
    let account = calendar.account(from: trigger.date, to: due.date)
    var parts: [String] = []
    if account.weekends > 0 {
      parts.append(account.weekends == 1 ? "1 weekend" : "\(account.weekends) weekends")
    }
    parts += account.holidays.map(\.named)
    return parts.isEmpty ? "Nothing" : parts.joined(separator: ", ")
  }

  private var nothingSkipped: String { "weekends and holidays counted" }

  /// The first and the last day, every tenth, and the days on both sides of a holiday.
  private var workingDays: String {
    let days = calendar.account(from: trigger.date, to: due.date).days
    let shown = days.indices.filter { isMilestone(days, $0) }
    return shown.map { index in
      let day = days[index]
      return "\(day.date.short) is day \(day.number)"
    }.joined(separator: ", ")
  }

  private func isMilestone(_ days: [WorkingDayAccount.Day], _ index: Int) -> Bool {
    if index == 0 || index == days.count - 1 { return true }
    if days[index].number % 10 == 0, days.count - 1 - index > 2 { return true }
    return isHoliday(between: days[index - 1], and: days[index])
      || isHoliday(between: days[index], and: days[index + 1])
  }

  private func isHoliday(
    between first: WorkingDayAccount.Day, and second: WorkingDayAccount.Day
  ) -> Bool {
    var date = first.date.adding(days: 1)
    while date < second.date {
      if !date.isWeekend { return true }
      date = date.adding(days: 1)
    }
    return false
  }

  /// The day of the month, or why it is another one.
  private var months: String {
    let start = trigger.date
    let text =
      "\(rule.span.description.capitalisingFirst) after \(start.medium), weekends and holidays counted"
    guard due.date.day != start.day else { return text }
    let ordinal = start.day == 31 ? "31st" : "\(start.day)th"
    return text + "; \(due.date.monthName) has no \(ordinal), so its last day is taken"
  }

  /// Real time; where the clocks change in between, they do not show the same time again.
  private var hours: String {
    guard let start = trigger.moment, let end = due.moment else {
      return "\(rule.span.description.capitalisingFirst) from the end of \(trigger.date.short)"
    }
    let text =
      "\(rule.span.description.capitalisingFirst) of real time, nights and weekends counted"
    guard start.isSummerTime != end.isSummerTime else { return text }
    let direction = end.isSummerTime ? "forward" : "back"
    return text + "; the clocks go \(direction) an hour in between"
  }
}
