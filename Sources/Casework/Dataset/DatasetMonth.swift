/// A month of the calendar, the unit of the monthly dataset.
public struct DatasetMonth: Hashable, Sendable, Comparable {
  /// The first day of the month.
  public let firstDay: CivilDate

  /// The month of a day.
  public init(of date: CivilDate) { firstDay = date.startOfMonth }

  /// Reads a month as it is written in files and commands: “2021-06”.
  public init?(_ text: String) {
    guard text.utf8.count == 7, let first = CivilDate(text + "-01") else { return nil }
    firstDay = first
  }

  /// The last day of the month.
  public var lastDay: CivilDate { firstDay.endOfMonth }

  /// Every day of the month.
  public var days: ClosedRange<CivilDate> { firstDay...lastDay }

  /// The month a number of months later; earlier when it is negative.
  public func adding(_ months: Int) -> DatasetMonth {
    DatasetMonth(of: firstDay.adding(months: months))
  }

  /// A number of months that end with this one, oldest first.
  public func last(_ count: Int) -> [DatasetMonth] {
    (0..<max(0, count)).reversed().map { adding(-$0) }
  }

  /// The month as people write it in a narrow column: “Jun 21”.
  public var short: String {
    let words = firstDay.medium.split(separator: " ")
    return words.count == 3 ? "\(words[1]) \(words[2].suffix(2))" : description
  }

  public static func < (left: DatasetMonth, right: DatasetMonth) -> Bool {
    left.firstDay < right.firstDay
  }
}

extension DatasetMonth: CustomStringConvertible {
  /// The month as files and commands write it: “2021-06”.
  public var description: String { String(firstDay.description.prefix(7)) }
}

extension DatasetMonth: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let month = DatasetMonth(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no month; one is written 2021-06.")
    }
    self = month
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
