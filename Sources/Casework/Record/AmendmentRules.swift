/// A record whose events can be corrected and withdrawn: a child's, or a register's.
protocol AmendableRecord: Identifiable {
  associatedtype Recorded: AmendableEvent

  /// What people call it in a sentence: "child's record".
  static var word: String { get }

  /// What people call its history in a sentence: "child's history".
  static var historyWord: String { get }

  /// Every event, in the order of recording.
  var events: [Recorded] { get }

  /// An empty record, ready for its first event.
  init(id: ID)

  /// Puts an event to the gate as if it were recorded on a day.
  mutating func accept(_ recorded: Recorded, recordedBy day: CivilDate, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]

  /// Folds one event into the record without asking the rules.
  mutating func fold(_ recorded: Recorded)
}

extension AmendableRecord {
  /// Refuses a correction or withdrawal that names no event of the record, makes another kind of it, gives no
  /// reason, or leaves the rest of the record impossible.
  ///
  /// - Parameters:
  ///   - probe: the amendment, under any id.
  ///   - reason: why it is made.
  ///   - rulebook: timescales, working days and code sets.
  func check(amendment probe: Recorded, because reason: String, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    guard let amends = probe.amends else { return [] }
    guard !reason.isBlank else {
      throw RuleBreach(
        "amendment.reason", "A correction or withdrawal needs its reason.",
        facts: ["No reason was given for amending \(amends)."],
        remedy: "Write what was wrong; the old text stays in the history.")
    }
    guard let original = events.first(where: { $0.id == amends }) else {
      throw RuleBreach(
        "amendment.noOriginal", "A correction must name an event of this \(Self.word).",
        facts: ["The record of \(id) holds no event \(amends)."],
        remedy: "Open the \(Self.historyWord) and choose the event there.")
    }
    guard original.amends == nil else {
      throw RuleBreach(
        "amendment.ofAmendment", "A correction cannot itself be corrected.",
        facts: ["\(amends) is a correction recorded on \(original.at.date.medium)."],
        remedy: "Correct the event it corrected: the newest correction counts.")
    }
    if let replacement = probe.replacementKind, replacement.name != original.kind.name {
      throw RuleBreach(
        "amendment.otherKind", "A correction must be of the same kind as what it corrects.",
        facts: [
          "\(amends) is “\(original.kind.title)”.",
          "The correction is “\(replacement.title)”.",
        ],
        remedy: "Withdraw the event and record the other one.")
    }
    return try checkThatTheRestStillHolds(with: probe, amending: amends, using: rulebook)
  }

  /// Replays the record with the amendment and refuses it when an event that held before no longer does.
  private func checkThatTheRestStillHolds(
    with probe: Recorded, amending amends: EventID, using rulebook: Rulebook
  ) throws(RuleBreach) -> [Advice] {
    let before = breaches(
      replaying: Amendments(of: events).effective, knownBy: probe.date, using: rulebook)
    let after = breaches(
      replaying: Amendments(of: events + [probe]).effective, knownBy: probe.date, using: rulebook)
    let remarks = events.filter(\.isRemark).map(\.id)
    let known = Set(before.map(\.event) + remarks)
    guard let (event, breach) = after.first(where: { !known.contains($0.event) }) else { return [] }
    if event == amends { throw breach }
    let title = events.first { $0.id == event }?.kind.title ?? ""
    throw RuleBreach(
      "amendment.breaksLater",
      "A correction must leave the rest of the record possible.",
      facts: ["With it, “\(title)” no longer holds: \(breach.statement)"] + breach.facts,
      remedy: "Correct or withdraw that event first.", reference: breach.reference)
  }

  /// The events of a list that break a rule when each is put to the gate in turn.
  ///
  /// - Parameter day: the day of the amendment. What it says may have happened up to then, though the
  ///   event it amends was recorded earlier.
  func breaches(
    replaying events: [Recorded], knownBy day: CivilDate, using rulebook: Rulebook
  ) -> [(event: EventID, breach: RuleBreach)] {
    var record = Self(id: id)
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

extension ChildRecord: AmendableRecord {
  static let word = "child's record"
  static let historyWord = "child's history"
}

extension RegisterRecord: AmendableRecord {
  static let word = "record"
  static let historyWord = "record's history"
}
