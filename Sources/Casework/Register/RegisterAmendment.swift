/// An event of a register that changes what an earlier one says, without touching it.
protocol RegisterAmendment: RegisterEvent {
  /// The earlier event.
  var amends: EventID { get }

  /// What counts in its place; nothing when it is withdrawn.
  var replacement: (any RegisterEvent)? { get }

  /// Why it is amended.
  var reason: String { get }
}

extension RegisterAmendment {
  public var changes: [EventID] { [amends] }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let probe = RecordedRegisterEvent(
      id: "amendment", at: Moment(secondsSinceEpoch: 0), by: "amendment", self)
    return try record.check(amendment: probe, because: reason, using: rulebook)
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {}
}

/// An earlier event of a register said something wrong; this says it right. Both are kept and shown.
public struct RegisterEntryCorrected: RegisterAmendment {
  public static let name = "registerEntryCorrected"
  public static let title = "Correction"

  /// The event that was wrong.
  public var amends: EventID

  /// The whole event as it should have been.
  public var corrected: RegisterEventBox

  /// The day the correction was made.
  public var date: CivilDate

  /// What was wrong. Required.
  public var reason: String

  /// Makes a correction.
  public init(of amends: EventID, to event: any RegisterEvent, on date: CivilDate, reason: String) {
    self.amends = amends
    self.corrected = RegisterEventBox(event)
    self.date = date
    self.reason = reason
  }

  var replacement: (any RegisterEvent)? { corrected.event }

  public var text: [String] { [reason] + corrected.event.text }

  public func headline(_ codes: CodeBook) -> String {
    "Correction of “\(type(of: corrected.event).title)”: \(reason)"
  }

  public static let example = RegisterEntryCorrected(
    of: "k3v9q2m7x4t1", to: ImprovementActionAdded.example, on: CivilDate(dayNumber: 18_700),
    reason: "The measure of another action was typed")
}

/// An earlier event of a register should never have been recorded.
public struct RegisterEntryWithdrawn: RegisterAmendment {
  public static let name = "registerEntryWithdrawn"
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

  var replacement: (any RegisterEvent)? { nil }

  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String { "Withdrawn: \(reason)" }

  public static let example = RegisterEntryWithdrawn(
    of: "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_700), reason: "Entered twice")
}
