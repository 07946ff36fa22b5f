import Casework

/// Everything the index holds of a child, worked out from the record. It needs no database, so many
/// children can be worked out at once.
struct IndexedChild: Sendable {
  /// An event as the index keeps it.
  struct Event: Sendable {
    var revision: Int
    var sequence: Int
    var id: String
    var kind: String
    var happened: String
    var recorded: Int64
    var by: String
    var headline: String
    var text: String
    var isSuperseded: Bool
  }

  var summary: ChildSummary
  var words: String
  var deadlines: [Deadline]
  var events: [Event]
  var superseded: [String]

  /// Works out a child's rows.
  /// - Parameters:
  ///   - record: the child.
  ///   - revision: events up to this revision are in the index already and never change.
  ///   - rulebook: timescales and codes.
  ///   - sequence: the journal line that holds the event of a revision.
  init(
    _ record: ChildRecord, after revision: Int = 0, _ rulebook: Rulebook,
    sequence: (Int) -> Int
  ) {
    summary = ChildSummary(record)
    words = ChildSummary.searchWords(record)
    deadlines = record.deadlines(rulebook.timescales)
    superseded = record.superseded.keys.map(\.rawValue)
    events = record.events.enumerated().dropFirst(revision).map { index, recorded in
      Event(
        revision: index + 1, sequence: sequence(index + 1), id: recorded.id.rawValue,
        kind: type(of: recorded.event).name,
        happened: recorded.date.description, recorded: recorded.at.secondsSinceEpoch,
        by: recorded.by.rawValue, headline: recorded.event.headline(rulebook.codes),
        text: recorded.event.text.map(SearchText.folded).joined(separator: "\n"),
        isSuperseded: record.superseded[recorded.id] != nil)
    }
  }
}
