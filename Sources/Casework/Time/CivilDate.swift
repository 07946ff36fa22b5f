/// A day in the calendar, without a time or a time zone: a date of birth, the day of a visit.
///
/// Inside it is a count of days, so that arithmetic cannot be put out by an hour at a clock change;
/// outside it is an ISO date, `2021-03-30`. Years run from 1900 to 2199: arithmetic that would leave
/// them stops at the first or the last day.
public struct CivilDate: Hashable, Sendable {
  /// Days since 1 January 1970, which is day 0.
  public let dayNumber: Int32

  /// The years that can be expressed.
  public static let years = 1900...2199
  /// 1 January 1900.
  public static let earliest = CivilDate(unchecked: -25_567)
  /// 31 December 2199.
  public static let latest = CivilDate(unchecked: 84_005)

  private init(unchecked dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The date with a day number, held between ``earliest`` and ``latest``.
  public init(dayNumber: Int) {
    let range = Int(Self.earliest.dayNumber)...Int(Self.latest.dayNumber)
    self.init(unchecked: Int32(min(max(dayNumber, range.lowerBound), range.upperBound)))
  }

  /// The date with a year, month and day, or nothing when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: Int32(Self.dayNumber(year: year, month: month, day: day)))
  }

  /// Whether a year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month (1 to 12) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of days from 1 January 1970 to a date of the Gregorian calendar.
  ///
  /// A year is taken to start on 1 March here, so that the leap day is its last; 719,468 days lie
  /// between 1 March of the year 0 and 1970.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfMarchYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
      + dayOfMarchYear - 719_468
  }

  /// The date's year, month and day, worked out from the day number in one go.
  public var components: (year: Int, month: Int, day: Int) {
    let days = Int(dayNumber) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, as in 2021.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, 1 to 31.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1900, day -25,567, was a Monday.
    Weekday(rawValue: (Int(dayNumber) + 25_567) % 7 + 1) ?? .monday
  }

  /// Whether the date is a Saturday or a Sunday.
  public var isWeekend: Bool { weekday.isWeekend }
}

extension CivilDate: Comparable {
  /// Orders dates from the earlier to the later.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CivilDate: LosslessStringConvertible {
  /// The date written as `YYYY-MM-DD`, or nothing when the text is not exactly that or no such day exists.
  public init?(_ iso: String) {
    var reader = FixedFormReader(iso)
    guard let year = reader.number(digits: 4), reader.take("-"),
      let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2), reader.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The ISO form, `2021-03-30`.
  public var description: String {
    let (year, month, day) = components
    // Written straight into the string: a save or an export prints thousands of dates.
    return String(unsafeUninitializedCapacity: 10) { buffer in
      for (place, value) in [(0, year / 100), (2, year % 100), (5, month), (8, day)] {
        buffer[place] = UInt8(48 + value / 10)
        buffer[place + 1] = UInt8(48 + value % 10)
      }
      buffer[4] = UInt8(ascii: "-")
      buffer[7] = UInt8(ascii: "-")
      return 10
    }
  }
}

extension CivilDate: Codable {
  /// Reads an ISO date; throws a `DecodingError` that quotes the text when it is not one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "“\(text)” is not a date from 1900 to 2199, written like 2021-03-30")
    }
    self = date
  }

  /// Writes the ISO date.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
