/// A time on the clock, to the minute: 00:00 to 23:59.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// The time with an hour and a minute, or nothing when no clock shows it.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// The time a number of minutes after midnight, from 0 to 1,439; more or fewer are taken as the nearest of these.
  init(minutes: Int) {
    let kept = max(0, min(minutes, 1_439))
    hour = kept / 60
    minute = kept % 60
  }

  /// The time on the 24-hour clock: "14:22".
  public var description: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }

  /// Orders times from midnight on.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}

extension TimeOfDay: LosslessStringConvertible {
  /// Reads the time on the 24-hour clock, "14:22", as it is written in the files.
  public init?(_ text: String) {
    var reader = FixedFormReader(text)
    guard let hour = reader.number(digits: 2), reader.take(":"),
      let minute = reader.number(digits: 2), reader.isAtEnd
    else { return nil }
    self.init(hour: hour, minute: minute)
  }
}

extension TimeOfDay: Codable {
  /// Reads a time; throws a `DecodingError` that quotes the text when it is not one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = TimeOfDay(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is not a time of day written like 14:22")
    }
    self = time
  }

  /// Writes the time on the 24-hour clock.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
