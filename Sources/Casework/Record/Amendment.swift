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
    guard !reason.isBlank else {
      throw RuleBreach(
        "amendment.reason", "A correction or withdrawal needs its reason.",
        facts: ["No reason was given for amending \(amends)."],
        remedy: "Write what was wrong; the old text stays in the history.")
    }
    guard let original = record.events.first(where: { $0.id == amends }) else {
      throw RuleBreach(
        "amendment.noOriginal", "A correction must name an event of this child's record.",
        facts: ["The record of \(record.id) holds no event \(amends)."],
        remedy: "Open the child's history and choose the event there.")
    }
    guard !(original.event is any Amendment) else {
      throw RuleBreach(
        "amendment.ofAmendment", "A correction cannot itself be corrected.",
        facts: ["\(amends) is a correction recorded on \(original.at.date.medium)."],
        remedy: "Correct the event it corrected: the newest correction counts.")
    }
    if let replacement, type(of: replacement).name != type(of: original.event).name {
      throw RuleBreach(
        "amendment.otherKind", "A correction must be of the same kind as what it corrects.",
        facts: [
          "\(amends) is “\(type(of: original.event).title)”.",
          "The correction is “\(type(of: replacement).title)”.",
        ],
        remedy: "Withdraw the event and record the other one.")
    }
    return try checkThatTheRestStillHolds(in: record, using: rulebook)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {}

  /// Replays the record with the amendment and refuses it when an event that held before no longer does.
  private func checkThatTheRestStillHolds(in record: ChildRecord, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    let probe = RecordedEvent(
      id: "amendment", at: Moment(secondsSinceEpoch: 0), by: "amendment", self)
    let before = record.breaches(replaying: record.effectiveEvents, knownBy: date, using: rulebook)
    let after = record.breaches(
      replaying: Amendments(of: record.events + [probe]).effective, knownBy: date,
      using: rulebook)
    let remarks = record.events.filter { type(of: $0.event).isRemark }.map(\.id)
    let known = Set(before.map(\.event) + remarks)
    guard let (event, breach) = after.first(where: { !known.contains($0.event) }) else { return [] }
    if event == amends { throw breach }
    let title = record.events.first { $0.id == event }.map { type(of: $0.event).title } ?? ""
    throw RuleBreach(
      "amendment.breaksLater",
      "A correction must leave the rest of the record possible.",
      facts: ["With it, “\(title)” no longer holds: \(breach.statement)"] + breach.facts,
      remedy: "Correct or withdraw that event first.", reference: breach.reference)
  }
}

extension ChildRecord {
  /// The events of a list that break a rule when each is put to the gate in turn.
  ///
  /// - Parameter day: the day of the amendment. What it says may have happened up to then, though the
  ///   event it amends was recorded earlier.
  func breaches(
    replaying events: [RecordedEvent], knownBy day: CivilDate, using rulebook: Rulebook
  ) -> [(event: EventID, breach: RuleBreach)] {
    var record = ChildRecord(id: id)
    var found: [(event: EventID, breach: RuleBreach)] = []
    for recorded in events {
      do throws(RuleBreach) {
        _ = try record.accept(
          recorded, recordedBy: max(day, recorded.at.date), using: rulebook)
      } catch {
        found.append((recorded.id, error))
        record.fold(recorded)
      }
    }
    return found
  }
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
