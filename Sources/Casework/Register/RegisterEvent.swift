/// Something that happened to a record that is not a child's: the unit in which such a record changes.
///
/// It is to a ``RegisterRecord`` what a ``CaseEvent`` is to a child's. `Registers.areas` lists the kinds.
public protocol RegisterEvent: Codable, Hashable, Sendable {
  /// The kind's name in files, such as `improvementActionAdded`. Never changed once released.
  static var name: String { get }

  /// What people call it, in sentence case: "Action".
  static var title: String { get }

  /// One invented event, complete in its fields: documents the format and feeds the round-trip tests.
  static var example: Self { get }

  /// Whether a record begins with it, and only once.
  static var isOpening: Bool { get }

  /// Whether a record may also begin with it, though it mostly follows.
  static var mayOpen: Bool { get }

  /// The day it happened, in London.
  var date: CivilDate { get }

  /// Earlier events whose items this one changes. Two people who change one item at once are in
  /// conflict; two who add items are not.
  var changes: [EventID] { get }

  /// Free text in it, for searching.
  var text: [String] { get }

  /// One line for the history: what happened, without the date.
  func headline(_ codes: CodeBook) -> String

  /// Refuses an event that would make the record impossible.
  ///
  /// - Parameters:
  ///   - record: the record without this event.
  ///   - rulebook: timescales, working days and code sets.
  /// - Returns: what is unusual about it though it is accepted.
  /// - Throws: the first rule it breaks.
  func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]

  /// Writes its effect into the record. Called only for accepted events, so it never fails.
  func apply(to record: inout RegisterRecord, stamp: Stamp)
}

extension RegisterEvent {
  public static var isOpening: Bool { false }
  public static var mayOpen: Bool { isOpening }
  public var changes: [EventID] { [] }
  public var text: [String] { [] }
}

/// Any event of a register, with its kind's name beside it in files:
/// `{"data":{…},"event":"improvementActionAdded"}`.
public struct RegisterEventBox: Hashable, Sendable, Codable {
  /// The event itself.
  public let event: any RegisterEvent

  /// Boxes an event.
  public init(_ event: any RegisterEvent) { self.event = event }

  private enum Key: String, CodingKey { case event, data }

  /// - Throws: `DecodingError` when the kind is not known to this version or its data do not fit.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decode(String.self, forKey: .event)
    guard let type = Registers.eventType(named: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .event, in: container,
        debugDescription:
          "This version of Caseload does not know the event “\(name)” of a register.")
    }
    self.event = try container.decode(type, forKey: .data)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(type(of: event).name, forKey: .event)
    try container.encode(event, forKey: .data)
  }

  public static func == (left: Self, right: Self) -> Bool {
    AnyHashable(left.event) == AnyHashable(right.event)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(event)) }
}
