import CaseStore
import Casework

/// What the board of conferences asks of the place where records are kept.
public protocol ConferenceCasebook {
  /// The open deadlines of some rules, the earliest due first.
  ///
  /// - Parameters:
  ///   - rules: the rules.
  ///   - worker: for whose children; nil for the whole authority.
  ///   - moment: the moment at which everything is looked at.
  ///   - first: what is due before this day is left out, unless it is booked for this day or later; nil for
  ///     everything that is overdue.
  ///   - last: what is due after this day is left out, unless it is booked for this day or before.
  ///   - limit: how many at most.
  func deadlines(
    ofRules rules: [DeadlineRule.ID], worker: WorkerID?, asOf moment: Moment,
    from first: CivilDate?, until last: CivilDate, limit: Int
  ) throws -> [WorkRow]

  /// What lists show of the meetings of some children who have a record.
  func meetingFacts(of children: [ChildID]) throws -> [MeetingFacts]
}

extension StoreCasebook {
  public func deadlines(
    ofRules rules: [DeadlineRule.ID], worker: WorkerID?, asOf moment: Moment,
    from first: CivilDate?, until last: CivilDate, limit: Int
  ) throws -> [WorkRow] {
    try store.deadlines(
      RuleDeadlinesQuery(
        rules, scope: worker.map { .worker($0) } ?? .everyone, asOf: moment, from: first,
        until: last, limit: limit)
    ).map { row in
      WorkRow(
        id: WorkRowID(child: row.child, deadline: row.deadline), name: row.name,
        dateOfBirth: row.dateOfBirth, rule: row.rule, title: row.title, trigger: row.trigger,
        due: row.due, status: row.status, planned: row.planned)
    }
  }

  public func meetingFacts(of children: [ChildID]) throws -> [MeetingFacts] {
    let kept = try store.meetingFacts(of: children)
    // On a day in the past a meeting may have been to come that is over now; its record is read.
    let others = Set(children).subtracting(kept.map(\.child)).sorted()
    return try kept + others.compactMap { try record($0).map(MeetingFacts.init) }
  }
}
