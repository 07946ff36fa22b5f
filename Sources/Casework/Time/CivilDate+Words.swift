extension CivilDate {
  /// The months' names, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month's name, as in "April".
  public var monthName: String { Self.monthNames[month - 1] }

  /// The date in full: "Monday 12 April 2021".
  public var long: String { "\(weekday.name) \(day) \(monthName) \(year)" }

  /// The date without its weekday: "12 Apr 2021".
  public var medium: String { "\(day) \(monthName.prefix(3)) \(year)" }

  /// The date without its year, for lists in which the year is plain: "Mon 12 Apr".
  public var short: String { "\(weekday.shortName) \(day) \(monthName.prefix(3))" }

  /// The date as briefly as it cannot be mistaken: "Mon 12 Apr" within half a year of a day, and with its
  /// year beyond: "12 Apr 2019".
  public func brief(near day: CivilDate) -> String {
    abs(days(to: day)) < 180 ? short : medium
  }

  /// The day and the month in words: "12 April".
  public var dayAndMonth: String { "\(day) \(monthName)" }
}
