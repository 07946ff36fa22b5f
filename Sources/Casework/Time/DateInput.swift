/// Reads a date as people type it: `27 3 2021`, `27/3/21`, `27 mar`, `2021-03-27`, `today`, `fri`, `+10wd`.
///
/// - Three numbers are day, month and year, unless the first has four digits. The month may be a name, and
///   the separators may be spaces, full stops, slashes, hyphens or commas, or be left out: `27032021`.
/// - A year of two digits lies between 79 years before and 20 years after today. Without a year the date is the
///   one nearest to today.
/// - The name of a weekday is that day in the direction in which the form looks, today included.
/// - `+` or `-` with a number counts from today: `d` calendar days (also without a letter), `wd` working days,
///   `w` weeks, `m` months.
public enum DateInput {
  /// Where a form looks when only a weekday is typed.
  public enum Direction: Hashable, Sendable {
    /// What is recorded happened already: the last such day.
    case past
    /// What is recorded is planned: the next such day.
    case future
  }

  /// A part that a date cannot do without.
  public enum Part: String, Hashable, Sendable {
    /// The day of the month.
    case day
    /// The month.
    case month
    /// The year.
    case year
  }

  /// Why a text is not a date.
  public enum Problem: Error, Hashable, Sendable {
    /// Nothing was typed.
    case missing
    /// A part is missing.
    case mustInclude(Part)
    /// The parts are there, but the calendar has no such day, as on 31 June.
    case notReal
    /// The year is not one of 1900 to 2199.
    case yearOutOfRange
    /// The text has not the form of a date.
    case notUnderstood

    /// The message for a field, whose label is given as a phrase: "Date of the visit".
    public func message(for label: String) -> String {
      let name = label.capitalisingFirst
      return switch self {
      case .missing: "Enter the \(label.loweringFirst)"
      case .mustInclude(let part): "\(name) must include a \(part.rawValue)"
      case .notReal: "\(name) must be a real date"
      case .yearOutOfRange: "\(name) must have a year from 1900 to 2199"
      case .notUnderstood: "\(name) must be a date, like 27 3 2021, 27 mar, today, fri or +10wd"
      }
    }
  }

  /// Reads a typed date.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - today: The day from which words and offsets count.
  ///   - calendar: The calendar for offsets in working days.
  ///   - direction: Where to look for a weekday.
  public static func parse(
    _ text: String, today: CivilDate, calendar: WorkingCalendar, direction: Direction = .past
  ) -> Result<CivilDate, Problem> {
    let typed = text.trimmed.lowercased()
    if typed.isEmpty { return .failure(.missing) }
    if let date = word(typed, today: today, direction: direction) { return .success(date) }
    if let date = offset(typed, today: today, calendar: calendar) { return .success(date) }
    do throws(Problem) {
      return .success(try TypedDate(typed).date(near: today))
    } catch {
      return .failure(error)
    }
  }

  /// A word that names a day: "today", or a weekday by at least three letters.
  private static func word(
    _ typed: String, today: CivilDate, direction: Direction
  ) -> CivilDate? {
    switch typed {
    case "today", "now": return today
    case "yesterday": return today.adding(days: -1)
    case "tomorrow": return today.adding(days: 1)
    default: break
    }
    guard typed.count >= 3,
      let weekday = Weekday.allCases.first(where: { $0.name.lowercased().hasPrefix(typed) })
    else { return nil }
    let forward = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    let backward = (today.weekday.rawValue - weekday.rawValue + 7) % 7
    return today.adding(days: direction == .future ? forward : -backward)
  }

  /// A signed number with a unit, counted from today.
  private static func offset(
    _ typed: String, today: CivilDate, calendar: WorkingCalendar
  ) -> CivilDate? {
    guard typed.hasPrefix("+") || typed.hasPrefix("-") else { return nil }
    let digits = typed.dropFirst().drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
    guard let amount = Int(digits), amount <= 10_000 else { return nil }
    let count = typed.hasPrefix("-") ? -amount : amount
    return switch typed[digits.endIndex...].trimmed {
    case "", "d": today.adding(days: count)
    case "wd": calendar.date(count, workingDaysAfter: today).date
    case "w": today.adding(weeks: count)
    case "m": today.adding(months: count)
    default: nil
    }
  }
}
