/// Something that happened in a child's case: the unit in which a record changes.
///
/// There is one struct for each kind of event, in the folder of its area of practice, and it owns what
/// is special to that kind: its fields, the rules it must hold to, and what it does to the record.
/// `Areas/PracticeArea.swift` lists them all.
public protocol CaseEvent: Codable, Hashable, Sendable {
  /// The kind's name in files, such as `visitMade`. Never changed once released.
  static var name: String { get }

  /// What people call it, in sentence case: "Visit".
  static var title: String { get }

  /// One invented event, complete in its fields: documents the format and feeds the round-trip tests.
  static var example: Self { get }

  /// Whether it may be recorded with a date after the child's death or adoption.
  static var mayFollowEndOfRecord: Bool { get }

  /// Whether it only remarks on the record, as a pin does: the chronology leaves it out, and it stands in the
  /// way of no correction of what it remarks on.
  static var isRemark: Bool { get }

  /// The day it happened, in London.
  var date: CivilDate { get }

  /// Earlier events whose items this one changes. Two people who change one item at once are in
  /// conflict; two who add items are not.
  var changes: [EventID] { get }

  /// Free text in it, for the full-text search.
  var text: [String] { get }

  /// One line for the timeline: what happened, without the date.
  func headline(_ codes: CodeBook) -> String

  /// Refuses an event that would make the record impossible.
  ///
  /// - Parameters:
  ///   - record: the child's record without this event.
  ///   - rulebook: timescales, working days and code sets.
  /// - Returns: what is unusual about it though it is accepted.
  /// - Throws: the first rule it breaks.
  func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach) -> [Advice]

  /// Writes its effect into the record. Called only for accepted events, so it never fails.
  func apply(to record: inout ChildRecord, stamp: Stamp)
}

extension CaseEvent {
  public static var mayFollowEndOfRecord: Bool { false }
  public static var isRemark: Bool { false }
  public var changes: [EventID] { [] }
  public var text: [String] { [] }
}

/// Who recorded an event and when: what an item keeps of the entry that created it.
public struct Stamp: Hashable, Sendable {
  /// The recorded event's id, which is also the created item's.
  public let id: EventID

  /// When it was recorded.
  public let at: Moment

  /// Who recorded it.
  public let by: WorkerID

  /// Stamps an item.
  public init(id: EventID, at: Moment, by: WorkerID) {
    self.id = id
    self.at = at
    self.by = by
  }
}
