/// One event as it stands in the file of a register's record: what happened, who recorded it, when, and why.
public struct RecordedRegisterEvent: Hashable, Sendable, Codable, Identifiable {
  /// Names this event and the item it created.
  public let id: EventID

  /// When it was recorded, which may be long after it happened.
  public let at: Moment

  /// Who recorded it.
  public let by: WorkerID

  /// Why, where the kind of entry wants a reason (a correction, a withdrawal).
  public let reason: String?

  /// Where it came from when it was not typed: the import's file and row.
  public let source: String?

  private let box: RegisterEventBox

  /// What happened.
  public var event: any RegisterEvent { box.event }

  /// The day it happened.
  public var date: CivilDate { event.date }

  /// What its item keeps of it.
  public var stamp: Stamp { Stamp(id: id, at: at, by: by) }

  /// Stamps an event.
  public init(
    id: EventID, at: Moment, by: WorkerID, reason: String? = nil, source: String? = nil,
    _ event: any RegisterEvent
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.reason = reason
    self.source = source
    self.box = RegisterEventBox(event)
  }

  private enum Key: String, CodingKey { case id, at, by, reason, source }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.id = try container.decode(EventID.self, forKey: .id)
    self.at = try container.decode(Moment.self, forKey: .at)
    self.by = try container.decode(WorkerID.self, forKey: .by)
    self.reason = try container.decodeIfPresent(String.self, forKey: .reason)
    self.source = try container.decodeIfPresent(String.self, forKey: .source)
    self.box = try RegisterEventBox(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(at, forKey: .at)
    try container.encode(by, forKey: .by)
    try container.encodeIfPresent(reason, forKey: .reason)
    try container.encodeIfPresent(source, forKey: .source)
    try box.encode(to: encoder)
  }
}
