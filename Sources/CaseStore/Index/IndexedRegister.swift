import Casework

/// Everything the index holds of a register's record, worked out without a database.
struct IndexedRegister: Sendable {
  /// An event as the index keeps it.
  struct Event: Sendable {
    var revision: Int
    var sequence: Int
    var recorded: RecordedRegisterEvent
    var headline: String
  }

  var id: RegisterID
  var revision: Int
  /// What lists show; nil when nothing of it counts any more.
  var facts: RegisterFacts?
  var lastRecorded: Moment
  var deadlines: [Deadline]
  var events: [Event]
  /// Every event that was corrected or withdrawn.
  var superseded: [EventID]

  /// Works out the rows of a record.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - revision: events up to this revision are in the index already and never change.
  ///   - rulebook: timescales and codes.
  ///   - sequence: the journal line that holds the event of a revision.
  init(
    _ record: RegisterRecord, after revision: Int = 0, _ rulebook: Rulebook,
    sequence: (Int) -> Int
  ) {
    id = record.id
    self.revision = record.revision
    facts = record.facts(rulebook.codes)
    lastRecorded = record.events.map(\.at).max() ?? Moment(secondsSinceEpoch: 0)
    deadlines = facts == nil ? [] : record.deadlines(rulebook.timescales)
    superseded = Array(record.superseded.keys)
    events = record.events.enumerated().dropFirst(revision).map { index, recorded in
      Event(
        revision: index + 1, sequence: sequence(index + 1), recorded: recorded,
        headline: recorded.event.headline(rulebook.codes))
    }
  }

  /// Tells the journal line of all its events, where they were worked out before it was written.
  mutating func setSequence(_ sequence: Int) {
    for index in events.indices { events[index].sequence = sequence }
  }

  /// The words by which it is found: its identifier, and what lists and pages say of it.
  var words: String {
    let texts = [id.identifier] + (facts.map { [$0.title, $0.group] + $0.words } ?? [])
    return texts.map(SearchText.folded).joined(separator: "\n")
  }

  /// What orders lists by what the record stands under and is called.
  var sortKey: String {
    guard let facts else { return "" }
    return [facts.group, facts.title].map(SearchText.sortKey).joined(separator: "\u{1}")
  }
}
