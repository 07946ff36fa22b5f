/// The holidays that England keeps by standing rule, for years that have not been published.
///
/// The rules are those of 1978 and after (the Banking and Financial Dealings Act 1971 and the early May
/// holiday). They cannot know of a holiday proclaimed for one year, so what they give is an estimate.
enum HolidayRules {
  /// The weekday holidays of a year, in no particular order.
  static func holidays(in year: Int) -> [BankHoliday] {
    let easter = easterSunday(year)
    return substituted(year, month: 1, days: [1], titles: ["New Year’s Day"])
      + [
        BankHoliday(date: easter.adding(days: -2), title: "Good Friday"),
        BankHoliday(date: easter.adding(days: 1), title: "Easter Monday"),
      ]
      + monday(year, month: 5, last: false, title: "Early May bank holiday")
      + monday(year, month: 5, last: true, title: "Spring bank holiday")
      + monday(year, month: 8, last: true, title: "Summer bank holiday")
      + substituted(year, month: 12, days: [25, 26], titles: ["Christmas Day", "Boxing Day"])
  }

  /// The holiday on a date, if the standing rules make it one.
  static func holiday(on date: CivilDate) -> BankHoliday? {
    // Most days are settled by the month alone; only the rest pay for the whole list.
    switch date.month {
    case 1, 3, 4, 5, 8, 12: holidays(in: date.year).first { $0.date == date }
    default: nil
    }
  }

  /// Working days strictly between two dates: the weekdays without the holidays of each year.
  static func workingDays(after start: CivilDate, before end: CivilDate) -> Int {
    guard start < end else { return 0 }
    let kept = (start.year...end.year).reduce(0) { total, year in
      total + holidays(in: year).count { $0.date > start && $0.date < end }
    }
    return weekdays(before: end) - weekdays(before: start.adding(days: 1)) - kept
  }

  /// Mondays to Fridays from 1 January 1900, a Monday, up to the day before a date.
  private static func weekdays(before date: CivilDate) -> Int {
    let (weeks, rest) = CivilDate.earliest.days(to: date).quotientAndRemainder(dividingBy: 7)
    return weeks * 5 + min(rest, 5)
  }

  /// Fixed dates, each moved to the next free weekday when it falls on a weekend.
  private static func substituted(
    _ year: Int, month: Int, days: [Int], titles: [String]
  ) -> [BankHoliday] {
    let own = days.compactMap { CivilDate(year: year, month: month, day: $0) }
    var taken = Set(own.filter { !$0.isWeekend })
    return zip(own, titles).map { date, title in
      guard date.isWeekend else { return BankHoliday(date: date, title: title) }
      var moved = date
      while moved.isWeekend || taken.contains(moved) { moved = moved.adding(days: 1) }
      taken.insert(moved)
      return BankHoliday(date: moved, title: title, isSubstitute: true)
    }
  }

  /// The first or the last Monday of a month of 31 days.
  private static func monday(
    _ year: Int, month: Int, last: Bool, title: String
  ) -> [BankHoliday] {
    guard let end = CivilDate(year: year, month: month, day: last ? 31 : 7) else { return [] }
    return [BankHoliday(date: end.adding(days: 1 - end.weekday.rawValue), title: title)]
  }

  /// Easter Sunday of the Gregorian calendar, by the method published in Nature in 1876.
  static func easterSunday(_ year: Int) -> CivilDate {
    let (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let sum = epact + toSunday - 7 * late + 114
    return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1) ?? .earliest
  }
}
