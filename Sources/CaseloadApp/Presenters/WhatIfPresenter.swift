import Casework
import Terminal
import Widgets

/// What would become of a deadline, and of the same one of brothers and sisters, on another date.
enum WhatIfPresenter {
  /// The lines below the date.
  ///
  /// - Parameters:
  ///   - typed: the date as typed so far.
  ///   - deadline: the deadline that is asked about.
  ///   - family: the records of brothers and sisters.
  ///   - reading: the child whose deadline it is.
  static func lines(
    _ typed: String, _ deadline: Deadline, family: [ChildRecord], _ reading: Reading
  ) -> [String] {
    let calendar = reading.rulebook.calendar
    switch DateInput.parse(
      typed, today: reading.today, calendar: calendar, direction: .future)
    {
    case .failure(.missing):
      return ["A date, as 14 4 2021, 14 apr, fri or +10wd."]
    case .failure(let problem):
      return [problem.message(for: "Date") + "."]
    case .success(let date):
      return lines(on: date, deadline, family: family, reading)
    }
  }

  private static func lines(
    on date: CivilDate, _ deadline: Deadline, family: [ChildRecord], _ reading: Reading
  ) -> [String] {
    let timescales = reading.rulebook.timescales
    let own = DeadlineExplanation(deadline, in: timescales, asOf: reading.now).whatIf(date)
    var lines = [own.sentence + "."]
    let others = family.flatMap { sibling in
      sibling.deadlines(timescales)
        .filter { $0.rule == deadline.rule && $0.isOpen(asOf: reading.now) }
        .map { other in
          let verdict = DeadlineExplanation(other, in: timescales, asOf: reading.now).whatIf(date)
          return "\(sibling.person.name?.spoken ?? sibling.id.rawValue), \(verdict.verdict)"
        }
    }
    if !others.isEmpty { lines.append("With it: " + others.joined(separator: "; ") + ".") }
    if let next = next(after: date, deadline, reading) { lines.append(next) }
    if let then = FollowOn.sentence(ifMet: deadline, on: date, reading) { lines.append(then) }
    return lines
  }

  /// A clock that starts again from the actual date moves with it.
  private static func next(
    after date: CivilDate, _ deadline: Deadline, _ reading: Reading
  ) -> String? {
    let timescales = reading.rulebook.timescales
    guard let rule = timescales[deadline.rule], rule.trigger.contains("last visit"),
      date >= deadline.trigger.at.date
    else { return nil }
    let due = timescales.due(rule, from: .day(date)).due
    return "Seen that day, the next one would be due by \(due.long)."
  }
}
