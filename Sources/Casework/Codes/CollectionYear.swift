/// A year of the statutory collections: 1 April to 31 March, known by the calendar year in which it ends.
public struct CollectionYear: Hashable, Comparable, Sendable {
  /// The calendar year in which it ends: 2021 for 1 April 2020 to 31 March 2021.
  public let endYear: Int

  /// The collection year that ends on 31 March of a year, held between 1901 and 2199.
  public init(endYear: Int) {
    self.endYear = min(max(endYear, CivilDate.years.lowerBound + 1), CivilDate.years.upperBound)
  }

  /// The collection year in which a date lies.
  public init(containing date: CivilDate) {
    let (year, month, _) = date.components
    self.init(endYear: month >= 4 ? year + 1 : year)
  }

  /// The collection year in which a date lies.
  public static func containing(_ date: CivilDate) -> CollectionYear {
    CollectionYear(containing: date)
  }

  /// 1 April.
  public var start: CivilDate { CivilDate(year: endYear - 1, month: 4, day: 1) ?? .earliest }
  /// 31 March, the day as at which the year's census is taken.
  public var end: CivilDate { CivilDate(year: endYear, month: 3, day: 31) ?? .latest }

  /// The days of the year.
  public var days: ClosedRange<CivilDate> { start...end }

  /// Whether a date lies in the year.
  public func contains(_ date: CivilDate) -> Bool { days.contains(date) }

  /// The year before.
  public var previous: CollectionYear { CollectionYear(endYear: endYear - 1) }

  /// The name that the returns use: "2020-21".
  public var name: String { "\(endYear - 1)-\((endYear % 100).padded(to: 2))" }

  /// Orders years from the earlier to the later.
  public static func < (left: CollectionYear, right: CollectionYear) -> Bool {
    left.endYear < right.endYear
  }
}

extension CollectionYear: Codable {
  /// Reads the end year, a number.
  public init(from decoder: any Decoder) throws {
    self.init(endYear: try decoder.singleValueContainer().decode(Int.self))
  }

  /// Writes the end year.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(endYear)
  }
}
