/// How long a deadline has still to run, or by how much it is over.
///
/// Limits of whole days are counted in working days; where none lies between, as from a Friday to a limit
/// on Saturday, in calendar days. Limits in hours are counted in minutes.
public struct TimeLeft: Hashable, Codable, Sendable, CustomStringConvertible {
  /// What is counted.
  public enum Unit: String, Codable, Hashable, Sendable {
    /// Working days.
    case workingDays
    /// Calendar days.
    case calendarDays
    /// Minutes of real time.
    case minutes
  }

  /// How many units, never negative.
  public let amount: Int
  /// The unit.
  public let unit: Unit
  /// Whether the due point has passed.
  public let isOver: Bool

  /// A number of units that are left or over.
  public init(_ amount: Int, _ unit: Unit, isOver: Bool) {
    self.amount = amount
    self.unit = unit
    self.isOver = isOver
  }

  /// The amount, negative when over.
  public var signed: Int { isOver ? -amount : amount }

  /// "2 wd over", "3 wd left", "today", "35 m over", "1 h 10 m left", "2 d 5 h left".
  public var description: String {
    if amount == 0, unit != .minutes { return "today" }
    return "\(length) \(isOver ? "over" : "left")"
  }

  /// The amount with its unit: "2 wd", "1 h 10 m".
  public var length: String {
    switch unit {
    case .workingDays: "\(amount) wd"
    case .calendarDays: "\(amount) d"
    case .minutes: Self.length(minutes: amount)
    }
  }

  /// Minutes below a day as hours and minutes, more as days of 24 hours and hours.
  private static func length(minutes: Int) -> String {
    let (days, hours, rest) = (minutes / 1_440, minutes / 60 % 24, minutes % 60)
    let parts = days > 0 ? [(days, "d"), (hours, "h")] : [(hours, "h"), (rest, "m")]
    let shown = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return shown.isEmpty ? "0 m" : shown.joined(separator: " ")
  }
}

extension TimeLeft {
  /// How long there is at a moment until a due point, or how long it has been over: hours and minutes to
  /// an instant, working days to a day.
  public init(until due: TimePoint, asOf moment: Moment, calendar: WorkingCalendar) {
    self = Deadline.left(at: .moment(moment), due: due, calendar: calendar)
  }
}

extension Deadline {
  /// How long the deadline has still to run at a moment, extensions counted in. A clock that was stopped keeps
  /// what it showed then against the original due point.
  public func left(asOf moment: Moment, calendar: WorkingCalendar) -> TimeLeft {
    if let closure, closure.at.hasBegun(at: moment) {
      return left(at: closure.at, calendar: calendar)
    }
    return Self.left(at: .moment(moment), due: due(asOf: moment), calendar: calendar)
  }

  /// How long before the due point another point lies, or how long after it.
  public func left(at point: TimePoint, calendar: WorkingCalendar) -> TimeLeft {
    Self.left(at: point, due: due, calendar: calendar)
  }

  /// How long before a due point another point lies, or how long after it: for lists, which hold the due
  /// point and not the whole deadline.
  public static func left(at point: TimePoint, due: TimePoint, calendar: WorkingCalendar)
    -> TimeLeft
  {
    if let due = due.moment {
      if let moment = point.moment {
        return TimeLeft(abs(moment.minutes(to: due)), .minutes, isOver: moment > due)
      }
      let days = point.date.days(to: due.date)
      return TimeLeft(abs(days), .calendarDays, isOver: days < 0)
    }
    let workingDays = calendar.workingDays(from: point.date, to: due.date)
    let isOver = point.date > due.date
    if workingDays != 0 { return TimeLeft(abs(workingDays), .workingDays, isOver: isOver) }
    return TimeLeft(abs(point.date.days(to: due.date)), .calendarDays, isOver: isOver)
  }
}
