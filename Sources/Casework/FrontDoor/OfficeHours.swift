/// When the day teams work. What comes in outside these hours is handed over to them in the morning.
public struct OfficeHours: Hashable, Sendable, Codable {
  /// From when.
  public var opens: TimeOfDay

  /// Until when.
  public var closes: TimeOfDay

  /// Hours from one time of a working day to another.
  public init(opens: TimeOfDay, closes: TimeOfDay) {
    self.opens = opens
    self.closes = closes
  }

  /// 08:30 to 17:00, where the authority sets nothing else.
  public static let standard = OfficeHours(
    opens: TimeOfDay(minutes: 8 * 60 + 30), closes: TimeOfDay(minutes: 17 * 60))

  private enum Key: String, CodingKey { case opens, closes }

  /// Reads times like "08:30"; throws a `DecodingError` that quotes what is none, or a day that ends before it
  /// begins.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func time(_ key: Key) throws -> TimeOfDay {
      let written = try container.decode(String.self, forKey: key)
      if let time = TimeOfDay(written) { return time }
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: "“\(written)” is no time like 08:30")
    }
    opens = try time(.opens)
    closes = try time(.closes)
    guard opens < closes else {
      throw DecodingError.dataCorruptedError(
        forKey: .closes, in: container,
        debugDescription: "the offices would close at \(closes), before they open at \(opens)")
    }
  }

  /// Writes times like "08:30".
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(opens.description, forKey: .opens)
    try container.encode(closes.description, forKey: .closes)
  }

  /// Whether the day teams are at work at a moment.
  public func areOpen(at moment: Moment, _ calendar: WorkingCalendar) -> Bool {
    guard calendar.isWorkingDay(moment.date) else { return false }
    return Moment(date: moment.date, at: opens) <= moment
      && moment < Moment(date: moment.date, at: closes)
  }

  /// The stretch outside office hours that is handed over: the one that goes on at a moment, or while the
  /// offices are open, the one that ended this morning.
  public func lastClosed(asOf moment: Moment, _ calendar: WorkingCalendar) -> Range<Moment> {
    let today = moment.date
    let hasOpened =
      calendar.isWorkingDay(today) && Moment(date: today, at: opens) <= moment
    let hasClosed = hasOpened && Moment(date: today, at: closes) <= moment
    let lastDay =
      hasClosed ? today : calendar.date(-1, workingDaysAfter: today).date
    let from = Moment(date: lastDay, at: closes)
    let next = calendar.date(1, workingDaysAfter: lastDay).date
    return from..<Moment(date: next, at: opens)
  }
}
