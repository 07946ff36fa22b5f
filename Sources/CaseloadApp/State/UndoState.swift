import Casework

/// What this user has recorded in this session, for taking it back, the latest last.
struct UndoState: Sendable {
  /// Entries that have been asked for, until the casebook answers.
  private var proposed: [EntryID: ProposedEntry] = [:]
  /// What was recorded and not undone.
  private(set) var recorded: [ProposedEntry] = []
  /// Events of entries that were undone, and of the entries that undid them: they stand in nobody's way.
  private(set) var settled: Set<EventID> = []
  /// What the user is being asked about, or has agreed to.
  var plan: UndoPlan?

  /// The entry that `u` takes back.
  var last: ProposedEntry? { recorded.last }

  /// Notes what the casebook is asked to record, whoever asks.
  mutating func propose(_ entry: ProposedEntry) { proposed[entry.id] = entry }

  /// Notes that an entry was refused.
  mutating func refuse(_ entry: EntryID) { proposed[entry] = nil }

  /// Notes that an entry is recorded.
  ///
  /// - Returns: the plan, where the entry took another one back.
  mutating func commit(_ entry: EntryID) -> UndoPlan? {
    guard let proposal = proposed.removeValue(forKey: entry) else { return nil }
    guard let plan, plan.proposal.id == entry else {
      recorded.append(proposal)
      return nil
    }
    recorded.removeAll { $0.id == plan.undone }
    settled.formUnion(plan.events)
    settled.formUnion(proposal.eventIDs)
    self.plan = nil
    return plan
  }
}

/// How an entry is taken back, ready to be agreed to.
struct UndoPlan: Sendable {
  /// The entry that is taken back.
  let undone: EntryID
  /// Its events.
  let events: [EventID]
  /// What it recorded: "Visit".
  let what: String
  /// For whom: "Daniel Okafor and Grace Okafor".
  let whom: String
  /// The entry that takes it back.
  let proposal: ProposedEntry
  /// What stays all the same, as a sentence; nil for nothing.
  let remainder: String?
}

extension ProposedEntry {
  /// The ids that its events have once it is recorded.
  var eventIDs: [EventID] {
    let at = Moment(secondsSinceEpoch: 0)
    return stamped(at: at, by: "").map(\.recorded.id)
      + stampedRegisters(at: at, by: "").map(\.recorded.id)
  }
}
