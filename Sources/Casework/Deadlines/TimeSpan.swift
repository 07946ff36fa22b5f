/// The unit in which a limit is given.
public enum TimeUnit: String, CaseIterable, Codable, Hashable, Sendable {
  /// Hours of real time, from an instant.
  case hours
  /// Working days in England; the day of the trigger is day 0.
  case workingDays
  /// Days of the calendar, weekends and holidays among them.
  case calendarDays
  /// Weeks of seven calendar days.
  case weeks
  /// Calendar months, ending at the month's end where it is too short.
  case months

  /// The unit's name for a number: "working day", "working days".
  public func name(for count: Int) -> String {
    let name =
      switch self {
      case .hours: "hour"
      case .workingDays: "working day"
      case .calendarDays: "calendar day"
      case .weeks: "week"
      case .months: "month"
      }
    return count == 1 ? name : name + "s"
  }
}

/// A length of time in one unit: 15 working days, 3 months.
public struct TimeSpan: Codable, Hashable, Sendable, CustomStringConvertible {
  /// How many units.
  public let count: Int
  /// The unit.
  public let unit: TimeUnit

  /// A length of time.
  public init(_ count: Int, _ unit: TimeUnit) {
    self.count = count
    self.unit = unit
  }

  /// The length in words: "15 working days", "1 week".
  public var description: String { "\(count) \(unit.name(for: count))" }
}
