/// A day or an instant: what starts a clock and what ends it.
///
/// A limit in hours runs from instant to instant; every other limit runs from day to day.
///
/// **Order.** As a due point a day lasts until its end, so a day stands after every instant in it and
/// before every instant of the next day.
public enum TimePoint: Hashable, Sendable {
  /// A whole day.
  case day(CivilDate)
  /// An instant.
  case moment(Moment)

  /// The day, or the day in London on which the instant lies.
  public var date: CivilDate {
    switch self {
    case .day(let date): date
    case .moment(let moment): moment.date
    }
  }

  /// The instant, if it is one.
  public var moment: Moment? {
    if case .moment(let moment) = self { moment } else { nil }
  }

  /// Whether an instant lies after this point: for a day, after its end.
  public func isBefore(_ moment: Moment) -> Bool { self < .moment(moment) }

  /// "Monday 12 April 2021", with ", 14:22" for an instant.
  public var long: String {
    switch self {
    case .day(let date): date.long
    case .moment(let moment): moment.long
    }
  }

  /// "12 Apr 2021", with ", 14:22" for an instant.
  public var medium: String {
    switch self {
    case .day(let date): date.medium
    case .moment(let moment): moment.medium
    }
  }

  /// As briefly as it cannot be mistaken: "Mon 12 Apr" within half a year of a day, and with its year
  /// beyond; with ", 14:22" for an instant.
  public func brief(near day: CivilDate) -> String {
    switch self {
    case .day(let date): date.brief(near: day)
    case .moment(let moment): "\(moment.date.brief(near: day)), \(moment.time)"
    }
  }

  /// "Mon 12 Apr", with ", 14:22" for an instant.
  public var short: String {
    switch self {
    case .day(let date): date.short
    case .moment(let moment): "\(moment.date.short), \(moment.time)"
    }
  }
}

extension TimePoint: Comparable {
  /// Orders points in time; a day stands after the instants in it.
  public static func < (left: TimePoint, right: TimePoint) -> Bool {
    switch (left, right) {
    case (.day(let left), .day(let right)): left < right
    case (.moment(let left), .moment(let right)): left < right
    case (.moment(let moment), .day(let day)): moment.date <= day
    case (.day(let day), .moment(let moment)): day < moment.date
    }
  }
}

extension TimePoint: LosslessStringConvertible {
  /// A point written as an ISO date or an ISO 8601 instant.
  public init?(_ iso: String) {
    if let date = CivilDate(iso) {
      self = .day(date)
    } else if let moment = Moment(iso) {
      self = .moment(moment)
    } else {
      return nil
    }
  }

  /// The ISO form of the date or the instant.
  public var description: String {
    switch self {
    case .day(let date): date.description
    case .moment(let moment): moment.description
    }
  }
}

extension TimePoint: Codable {
  /// Reads an ISO date or instant; throws a `DecodingError` that quotes the text when it is neither.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let point = TimePoint(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "“\(text)” is neither a date like 2021-03-30 nor a time like "
          + "2021-03-30T14:22:07+01:00")
    }
    self = point
  }

  /// Writes the ISO form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
