/// The clock of Europe/London: Greenwich Mean Time in winter, one hour ahead in summer.
///
/// Since 1996 the clocks go forward on the last Sunday of March and back on the last Sunday of October,
/// both at 01:00 UTC. The same rule is applied to earlier years as an approximation: from 1972 to 1995 it
/// can be wrong in the weeks around a change, and from 1968 to 1971 Britain kept summer time all year.
/// No moment that this program records lies there; a date of birth carries no time.
enum LondonTime {
  static let secondsPerDay: Int64 = 86_400
  static let secondsPerHour: Int64 = 3_600

  /// The seconds by which London's clocks are ahead of UTC at an instant: 0 or 3,600.
  static func offset(atSecondsSinceEpoch seconds: Int64) -> Int64 {
    let day = Self.day(ofSeconds: seconds)
    let (year, month, _) = day.components
    switch month {
    case 4...9: return secondsPerHour
    case 3: return seconds >= change(in: 3, year: year) ? secondsPerHour : 0
    case 10: return seconds < change(in: 10, year: year) ? secondsPerHour : 0
    default: return 0
    }
  }

  /// The instant that London's clocks show as a number of seconds after a day's midnight.
  ///
  /// An hour that the clocks skip in March is read as if they had not been changed yet, so 01:30 becomes
  /// 02:30 summer time. An hour that comes twice in October is the first of the two: a limit that
  /// counts from it then ends too early rather than too late.
  static func instant(of day: CivilDate, plus seconds: Int64) -> Int64 {
    let clock = Int64(day.dayNumber) * secondsPerDay + seconds
    let asSummer = clock - secondsPerHour
    return offset(atSecondsSinceEpoch: asSummer) == secondsPerHour ? asSummer : clock
  }

  /// The UTC day in which an instant lies.
  static func day(ofSeconds seconds: Int64) -> CivilDate {
    let remainder = seconds % secondsPerDay
    let days = seconds / secondsPerDay - (remainder < 0 ? 1 : 0)
    return CivilDate(dayNumber: Int(days))
  }

  /// 01:00 UTC on the last Sunday of March or October.
  private static func change(in month: Int, year: Int) -> Int64 {
    guard let last = CivilDate(year: year, month: month, day: 31) else { return .max }
    let sunday = last.adding(days: -(last.weekday.rawValue % 7))
    return Int64(sunday.dayNumber) * secondsPerDay + secondsPerHour
  }
}
