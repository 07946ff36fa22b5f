/// A bank or public holiday of England and Wales.
public struct BankHoliday: Hashable, Codable, Sendable {
  /// The day on which it is kept, always a weekday.
  public let date: CivilDate
  /// Its name, as in "Easter Monday".
  public let title: String
  /// Whether it is kept here because its own day fell on a weekend.
  public let isSubstitute: Bool

  /// A holiday with its date and name.
  public init(date: CivilDate, title: String, isSubstitute: Bool = false) {
    self.date = date
    self.title = title
    self.isSubstitute = isSubstitute
  }

  /// The name with its date: "Easter Monday 5 April", "Boxing Day 28 December (substitute day)".
  public var named: String {
    "\(title) \(date.dayAndMonth)" + (isSubstitute ? " (substitute day)" : "")
  }
}
