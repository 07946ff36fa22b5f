/// An event that changes what an earlier one says, without touching it: both stay in the journal.
protocol Amendment: CaseEvent {
  /// The earlier event.
  var amends: EventID { get }

  /// What counts in its place; nothing when it is withdrawn.
  var replacement: (any CaseEvent)? { get }

  /// Why it is amended.
  var reason: String { get }
}

extension Amendment {
  public static var mayFollowEndOfRecord: Bool { true }
  public var changes: [EventID] { [amends] }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let probe = RecordedEvent(
      id: "amendment", at: Moment(secondsSinceEpoch: 0), by: "amendment", self)
    return try record.check(amendment: probe, because: reason, using: rulebook)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {}
}

/// An earlier event said something wrong; this says it right. Both are kept and shown.
public struct EntryCorrected: Amendment {
  public static let name = "entryCorrected"
  public static let title = "Correction"

  /// The event that was wrong.
  public var amends: EventID

  /// The whole event as it should have been.
  public var corrected: EventBox

  /// The day the correction was made.
  public var date: CivilDate

  /// What was wrong. Required.
  public var reason: String

  /// Makes a correction.
  public init(of amends: EventID, to event: any CaseEvent, on date: CivilDate, reason: String) {
    self.amends = amends
    self.corrected = EventBox(event)
    self.date = date
    self.reason = reason
  }

  var replacement: (any CaseEvent)? { corrected.event }

  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String {
    "Correction of “\(type(of: corrected.event).title)”: \(reason)"
  }

  public static let example = EntryCorrected(
    of: "k3v9q2m7x4t1", to: ChildRegistered.example, on: CivilDate(dayNumber: 18_700),
    reason: "Date of birth misheard on the telephone")
}

/// An earlier event should never have been recorded: the wrong child, or it did not happen.
public struct EntryWithdrawn: Amendment {
  public static let name = "entryWithdrawn"
  public static let title = "Withdrawal"

  /// The event that should not count.
  public var amends: EventID

  /// The day it was withdrawn.
  public var date: CivilDate

  /// Why. Required; it stays visible.
  public var reason: String

  /// Makes a withdrawal.
  public init(of amends: EventID, on date: CivilDate, reason: String) {
    self.amends = amends
    self.date = date
    self.reason = reason
  }

  var replacement: (any CaseEvent)? { nil }

  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String { "Withdrawn: \(reason)" }

  public static let example = EntryWithdrawn(
    of: "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_700), reason: "Recorded for the wrong child")
}
