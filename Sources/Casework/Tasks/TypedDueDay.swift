/// The day by which something is to be done, found at the end or the beginning of what was typed.
struct TypedDueDay {
  let today: CivilDate
  let calendar: WorkingCalendar

  /// Words that lead to a due day, and go with it.
  private static let leads: Set<String> = [
    "by", "on", "before", "for", "due", "until", "till", "this",
  ]

  /// Words that tie a day to what stands before it.
  private static let ties: Set<String> = ["of", "from", "about", "since", "dated", "was", "after"]

  /// Takes the due day out of the words; at least one word is left.
  func take(from words: inout [String]) -> CivilDate? {
    takeFromEnd(&words) ?? takeFromBeginning(&words)
  }

  private func takeFromEnd(_ words: inout [String]) -> CivilDate? {
    for length in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      let start = words.count - length
      let before = words[start - 1].lowercased()
      guard !Self.ties.contains(before) else { continue }
      let isLed = Self.leads.contains(before)
      guard let date = day(words[start...].map { $0.lowercased() }, isLed: isLed) else { continue }
      words.removeSubrange(start...)
      while words.count > 1, let last = words.last, Self.leads.contains(last.lowercased()) {
        words.removeLast()
      }
      return date
    }
    return nil
  }

  private func takeFromBeginning(_ words: inout [String]) -> CivilDate? {
    let lead = words.first.map { Self.leads.contains($0.lowercased()) } == true ? 1 : 0
    for length in stride(from: min(4, words.count - 1 - lead), through: 1, by: -1) {
      var part = words[lead..<lead + length].map { $0.lowercased() }
      if let last = part.last, last.count > 1, last.hasSuffix(":") || last.hasSuffix(",") {
        part[length - 1] = String(last.dropLast())
      }
      guard part.contains(where: { $0.contains(where: \.isLetter) }),
        let date = day(part, isLed: lead == 1)
      else { continue }
      words.removeSubrange(..<(lead + length))
      return date
    }
    return nil
  }

  /// The day that some words name, when it is not past.
  private func day(_ words: [String], isLed: Bool) -> CivilDate? {
    if let date = spoken(words) { return date }
    var text = words.joined(separator: " ")
    while let last = text.last, ".,;".contains(last) { text.removeLast() }
    guard looksLikeADay(text, isLed: isLed) else { return nil }
    guard case .success(let date) = parse(text) else { return nil }
    if today <= date { return date }
    // Without a year the nearest day may be past: a task is for the next.
    guard case .success(let next) = parse("\(text) \(today.year + 1)"), today <= next else {
      return nil
    }
    return next
  }

  private func parse(_ text: String) -> Result<CivilDate, DateInput.Problem> {
    DateInput.parse(text, today: today, calendar: calendar, direction: .future)
  }

  /// Numbers alone are more often telephone or room numbers than days.
  private func looksLikeADay(_ text: String, isLed: Bool) -> Bool {
    if text.contains(where: \.isLetter) || text.hasPrefix("+") { return true }
    if text.contains("/") || text.count(where: { $0 == "-" }) == 2 { return true }
    return isLed && text.contains { " .".contains($0) }
  }

  /// "next fri", "next week", "in 3 days".
  private func spoken(_ words: [String]) -> CivilDate? {
    if words.count == 2, words[0] == "next" {
      let monday = today.adding(days: 8 - today.weekday.rawValue)
      if words[1] == "week" { return monday.adding(days: 4) }
      guard words[1].count >= 3,
        let weekday = Weekday.allCases.first(where: { $0.name.lowercased().hasPrefix(words[1]) })
      else { return nil }
      return monday.adding(days: weekday.rawValue - 1)
    }
    guard words.count >= 3, words[0] == "in", let count = Int(words[1]), (0...400).contains(count)
    else { return nil }
    return switch words[2...].joined(separator: " ") {
    case "day", "days": today.adding(days: count)
    case "working day", "working days": calendar.date(count, workingDaysAfter: today).date
    case "week", "weeks": today.adding(weeks: count)
    case "month", "months": today.adding(months: count)
    default: nil
    }
  }
}
