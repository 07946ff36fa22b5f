import Casework

/// One child of a large authority, as the entry of a migration: everything at once, few words.
struct LeanCase {
  /// The child.
  let child: ChildID
  /// The child's social worker and the worker's team.
  let worker: Worker
  /// The last day on which anything may have happened.
  let last: CivilDate
  let calendar: WorkingCalendar
  let sentences: LeanSentences
  var chance: Chance
  private(set) var parts: [ProposedEntry.Part] = []
  private let entry: EntryID

  init(
    child: ChildID, entry: EntryID, worker: Worker, last: CivilDate, calendar: WorkingCalendar,
    sentences: LeanSentences, chance: Chance
  ) {
    self.child = child
    self.entry = entry
    self.worker = worker
    self.last = last
    self.calendar = calendar
    self.sentences = sentences
    self.chance = chance
  }

  /// Adds an event.
  ///
  /// - Returns: the id that the event will have, as the entry's stamp gives it.
  @discardableResult
  mutating func add(_ event: any CaseEvent) -> EventID {
    let own = parts.isEmpty ? entry.rawValue : "\(entry.rawValue).\(parts.count)"
    parts.append(ProposedEntry.Part(child, event, source: "migration"))
    return EventID(own)
  }

  /// The entry of everything that was added.
  var proposal: ProposedEntry { ProposedEntry(id: entry, parts: parts) }

  /// The working day a number of working days after another, not after the last day.
  func next(_ workingDays: Int, after date: CivilDate) -> CivilDate {
    min(calendar.date(workingDays, workingDaysAfter: date).date, last)
  }

  /// The day a number of working days before the last.
  func back(_ workingDays: Int) -> CivilDate {
    calendar.date(-workingDays, workingDaysAfter: last).date
  }
}

/// Sentences that name nobody, so that nothing has to be filled in.
struct LeanSentences: Sendable {
  private let byKey: [String: [String]]

  init(_ stock: Stock) {
    byKey = stock.phrases.mapValues { phrases in phrases.filter { !$0.contains("{") } }
  }

  /// A sentence of some keys.
  func one(_ key: String, _ chance: inout Chance) -> String {
    chance.one(of: byKey[key] ?? []) ?? "As the record before has it."
  }
}
