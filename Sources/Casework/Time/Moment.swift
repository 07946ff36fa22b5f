/// An instant, to the second: when a contact arrived, when an entry was recorded.
///
/// Inside it is a count of seconds; outside it is what the clocks in London show, with their offset:
/// `2021-03-30T14:22:07+01:00`. See ``LondonTime`` for the rule of the clocks.
public struct Moment: Hashable, Sendable {
  /// Seconds since the start of 1 January 1970, UTC.
  public let secondsSinceEpoch: Int64

  /// The instant a number of seconds after the start of 1 January 1970, UTC.
  public init(secondsSinceEpoch: Int64) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// The instant at which London's clocks show a time on a date.
  ///
  /// A time that the clocks skip in March (01:00 to 01:59) is moved an hour on; one that comes twice in
  /// October is the first of the two. An hour of 24 or more, or a negative one, runs into another day.
  public init(date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let seconds = (Int64(hour) * 60 + Int64(minute)) * 60 + Int64(second)
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.secondsSinceEpoch = LondonTime.instant(
      of: date.adding(days: Int(days)), plus: seconds - days * 86_400)
  }

  /// The instant at which London's clocks show a time on a date, resolved as in
  /// ``init(date:hour:minute:second:)``.
  public init(date: CivilDate, at time: TimeOfDay) {
    self.init(date: date, hour: time.hour, minute: time.minute)
  }

  private var offset: Int64 { LondonTime.offset(atSecondsSinceEpoch: secondsSinceEpoch) }

  /// The date in London and the seconds of its clock since midnight.
  private var local: (date: CivilDate, clock: Int) {
    let seconds = secondsSinceEpoch + offset
    let date = LondonTime.day(ofSeconds: seconds)
    return (date, Int(seconds - Int64(date.dayNumber) * LondonTime.secondsPerDay))
  }

  /// The date in London.
  public var date: CivilDate { local.date }
  /// The hour in London, 0 to 23.
  public var hour: Int { local.clock / 3_600 }
  /// The minute, 0 to 59.
  public var minute: Int { local.clock / 60 % 60 }
  /// The second, 0 to 59.
  public var second: Int { local.clock % 60 }

  /// The time on London's clocks, to the minute.
  public var time: String { Self.time(ofClock: local.clock) }

  private static func time(ofClock clock: Int) -> String {
    "\((clock / 3_600).padded(to: 2)):\((clock / 60 % 60).padded(to: 2))"
  }

  /// Whether London keeps summer time at this instant.
  public var isSummerTime: Bool { offset != 0 }

  /// The instant a number of hours of real time later; the clocks may show another difference.
  public func adding(hours: Int) -> Moment { adding(seconds: Int64(hours) * 3_600) }

  /// The instant a number of minutes of real time later.
  public func adding(minutes: Int) -> Moment { adding(seconds: Int64(minutes) * 60) }

  /// The instant a number of seconds later.
  public func adding(seconds: Int64) -> Moment {
    Moment(secondsSinceEpoch: secondsSinceEpoch + seconds)
  }

  /// Whole minutes of real time from this instant to another, rounded towards zero; negative when it lies
  /// in the past.
  public func minutes(to other: Moment) -> Int {
    Int((other.secondsSinceEpoch - secondsSinceEpoch) / 60)
  }

  /// The instant in words: "30 Mar 2021, 14:22".
  public var medium: String {
    let (date, clock) = local
    return "\(date.medium), \(Self.time(ofClock: clock))"
  }

  /// The instant in full: "Tuesday 30 March 2021, 14:22".
  public var long: String {
    let (date, clock) = local
    return "\(date.long), \(Self.time(ofClock: clock))"
  }
}

extension Moment: Comparable {
  /// Orders instants from the earlier to the later.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}

extension Moment: LosslessStringConvertible {
  /// The instant written in ISO 8601 with an offset, such as `2021-03-30T14:22:07+01:00` or
  /// `2021-03-30T13:22:07Z`.
  ///
  /// Seconds may be left out, and a fraction of a second is dropped. A text without an offset is refused:
  /// it would not name one instant.
  public init?(_ iso: String) {
    var reader = FixedFormReader(iso)
    guard let year = reader.number(digits: 4), reader.take("-"),
      let month = reader.number(digits: 2), reader.take("-"),
      let day = reader.number(digits: 2), reader.take("T"),
      let date = CivilDate(year: year, month: month, day: day),
      let hour = reader.number(digits: 2), reader.take(":"),
      let minute = reader.number(digits: 2), hour < 24, minute < 60,
      let second = Self.seconds(&reader),
      let offset = Self.offset(&reader), reader.isAtEnd
    else { return nil }
    let clock = Int64((hour * 60 + minute) * 60 + second)
    self.init(
      secondsSinceEpoch: Int64(date.dayNumber) * LondonTime.secondsPerDay + clock - Int64(offset))
  }

  /// Reads ":SS" and a fraction, each of which may be absent.
  private static func seconds(_ reader: inout FixedFormReader) -> Int? {
    guard reader.take(":") else { return 0 }
    guard let second = reader.number(digits: 2), second < 60 else { return nil }
    if reader.take(".") { reader.skipDigits() }
    return second
  }

  /// Reads "Z", "+01:00" or "+0100" as seconds ahead of UTC.
  private static func offset(_ reader: inout FixedFormReader) -> Int? {
    if reader.take("Z") { return 0 }
    let sign = reader.take("+") ? 1 : reader.take("-") ? -1 : 0
    guard sign != 0, let hours = reader.number(digits: 2) else { return nil }
    _ = reader.take(":")
    guard let minutes = reader.number(digits: 2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes) * 60
  }

  /// The ISO form with London's offset, `2021-03-30T14:22:07+01:00`.
  public var description: String {
    let (date, clock) = local
    let seconds = (clock % 60).padded(to: 2)
    return "\(date)T\(Self.time(ofClock: clock)):\(seconds)\(isSummerTime ? "+01:00" : "+00:00")"
  }
}

extension Moment: Codable {
  /// Reads an ISO 8601 instant; throws a `DecodingError` that quotes the text when it is not one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Moment(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "“\(text)” is not a time written like 2021-03-30T14:22:07+01:00")
    }
    self = moment
  }

  /// Writes the ISO form with London's offset.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
