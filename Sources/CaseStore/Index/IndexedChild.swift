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
    /// The day on which it counts: another than it was recorded with when it was corrected, none when it
    /// was withdrawn.
    var countsOn: String?
    /// The headline of the correction.
    var countsAs: String?
  }

  /// What became of an event that was corrected or withdrawn.
  struct Amended: Sendable {
    var id: String
    var countsOn: String?
    var countsAs: String?
  }

  var summary: ChildSummary
  var words: String
  var family: ChildID
  /// Those of workers: what managers owe stands in ``team``.
  var deadlines: [Deadline]
  var events: [Event]
  var amended: [Amended]
  var team: TeamFacts
  /// Concerns of reviewing officers and conference chairs.
  var concerns: [ConcernFacts]
  /// What lists of meetings show, where one is to come.
  var meeting: String?
  /// The days on which the child may stand in lists of placements and care leavers.
  var care: CareSpans
  /// What monthly indicators count.
  var facts: [CaseFact]
  /// Who worked with the child, and when.
  var allocations: [Allocation]
  /// The record under which this one is shown.
  var under: ChildID?
  /// Who the child is, for finding a second record of the same child.
  var identity: IdentityFacts

  /// Works out a child's rows.
  /// - Parameters:
  ///   - record: the child's own record, of which the events are kept.
  ///   - shown: what is shown of a child whose record holds others; nil for the record itself. One that is shown
  ///     under another stands in no list: only its events are found.
  ///   - revision: events up to this revision are in the index already and never change.
  ///   - rulebook: timescales and codes.
  ///   - sequence: the journal line that holds the event of a revision.
  init(
    _ record: ChildRecord, shownAs shown: ChildRecord? = nil, after revision: Int = 0,
    _ rulebook: Rulebook, sequence: (Int) -> Int
  ) {
    under = record.merging.under?.other
    let listed = under == nil ? shown ?? record : ChildRecord(id: record.id)
    summary = ChildSummary(listed)
    summary.revision = record.revision
    words = under == nil ? ChildSummary.searchWords(listed) : ""
    family = listed.person.headOfFamily(of: listed.id)
    let all = listed.deadlines(rulebook.timescales)
    deadlines = all.filter { !rulebook.timescales.isManagersDuty($0.rule) }
    team = TeamFacts(
      listed, all.filter { rulebook.timescales.isManagersDuty($0.rule) }, rulebook.codes)
    concerns = ConcernFacts.all(in: listed, all)
    meeting = MeetingFacts.kept(of: listed, deadlines)
    care = CareSpans(listed)
    facts = FactReader(listed, deadlines: all, rulebook).facts
    allocations = listed.allocations.all
    identity = IdentityFacts(listed)
    let amended = Self.amended(record, rulebook.codes)
    self.amended = Array(amended.values)
    events = record.events.enumerated().dropFirst(revision).map { index, recorded in
      let amended = amended[recorded.id]
      return Event(
        revision: index + 1, sequence: sequence(index + 1), id: recorded.id.rawValue,
        kind: type(of: recorded.event).name,
        happened: recorded.date.description, recorded: recorded.at.secondsSinceEpoch,
        by: recorded.by.rawValue, headline: recorded.event.headline(rulebook.codes),
        text: Self.text(of: recorded.event).map(SearchText.folded).joined(separator: "\n"),
        isSuperseded: amended != nil,
        countsOn: amended.map(\.countsOn) ?? recorded.date.description,
        countsAs: amended?.countsAs)
    }
  }

  /// The free text of an event; that of a correction is also what it corrects the event to.
  private static func text(of event: any CaseEvent) -> [String] {
    event.text + ((event as? EntryCorrected)?.corrected.event.text ?? [])
  }

  private static func amended(_ record: ChildRecord, _ codes: CodeBook) -> [EventID: Amended] {
    if record.superseded.isEmpty { return [:] }
    var amended: [EventID: Amended] = [:]
    for id in record.superseded.keys { amended[id] = Amended(id: id.rawValue) }
    for effective in record.effectiveEvents where amended[effective.id] != nil {
      amended[effective.id]?.countsOn = effective.date.description
      amended[effective.id]?.countsAs = effective.event.headline(codes)
    }
    return amended
  }
}
