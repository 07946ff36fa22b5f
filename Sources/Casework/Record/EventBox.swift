/// Any event, with its kind's name beside it in files: `{"data":{…},"event":"visitMade"}`.
public struct EventBox: Hashable, Sendable, Codable {
  /// The event itself.
  public let event: any CaseEvent

  /// Boxes an event.
  public init(_ event: any CaseEvent) { self.event = event }

  private enum Key: String, CodingKey { case event, data }

  /// - Throws: `DecodingError` when the kind is not known to this version or its data do not fit.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decode(String.self, forKey: .event)
    guard let type = Practice.eventType(named: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .event, in: container,
        debugDescription: "This version of Caseload does not know the event “\(name)”.")
    }
    self.event = try container.decode(type, forKey: .data)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(type(of: event).name, forKey: .event)
    try container.encode(event, forKey: .data)
  }

  public static func == (left: EventBox, right: EventBox) -> Bool {
    AnyHashable(left.event) == AnyHashable(right.event)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(event)) }
}
