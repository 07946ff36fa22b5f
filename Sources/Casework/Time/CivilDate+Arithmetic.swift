extension CivilDate {
  /// The date a number of calendar days later (earlier, when negative).
  public func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: Int(dayNumber) + days)
  }

  /// The date a number of weeks of seven calendar days later (earlier, when negative).
  public func adding(weeks: Int) -> CivilDate {
    adding(days: weeks * 7)
  }

  /// The same day of the month a number of calendar months later (earlier, when negative).
  ///
  /// Where that month is too short the date is its last day: 30 November and 3 months is 28 February.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let count = year * 12 + (month - 1) + months
    guard count >= Self.years.lowerBound * 12 else { return .earliest }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
    return CivilDate(year: newYear, month: newMonth, day: newDay) ?? .latest
  }

  /// Calendar days from this date to another: 1 for tomorrow, negative for a date in the past.
  public func days(to other: CivilDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }

  /// Whole years from this date of birth to another date: the person's age on that day.
  ///
  /// A person born on 29 February has the birthday on 1 March in other years. Before the date of birth
  /// the answer is negative.
  public func completedYears(to date: CivilDate) -> Int {
    let years = date.year - year
    return date < CivilDate.birthday(years, of: self) ? years - 1 : years
  }

  /// The day on which a person reaches an age in years.
  ///
  /// A person born on 29 February has the birthday on 1 March in a year without that day.
  public static func birthday(_ years: Int, of dateOfBirth: CivilDate) -> CivilDate {
    let (year, month, day) = dateOfBirth.components
    if let date = CivilDate(year: year + years, month: month, day: day) { return date }
    if let date = CivilDate(year: year + years, month: 3, day: 1) { return date }
    return years < 0 ? .earliest : .latest
  }

  /// The first day of the date's month.
  public var startOfMonth: CivilDate { adding(days: 1 - day) }

  /// The last day of the date's month.
  public var endOfMonth: CivilDate {
    let (year, month, day) = components
    return adding(days: Self.length(ofMonth: month, year: year) - day)
  }
}
