import Casework

/// How many open cases of a worker are alike in what makes them heavy.
public struct CaseCount: Hashable, Sendable {
  /// A case as all of them are; its days are of no account.
  public var example: Supervision
  /// How many.
  public var count: Int
  /// How many of them no manager has looked at for too long.
  public var gaps: Int
}

/// Which deadlines of a team are asked for.
public struct TeamDeadlineQuery: Hashable, Sendable {
  /// Whose.
  public var scope: WorkScope
  /// Only of this worker of the scope.
  public var worker: WorkerID?
  /// Only of these rules; nil for all.
  public var rules: [DeadlineRule.ID]?
  /// The moment at which everything is looked at.
  public var asOf: Moment
  /// Whether what is overdue is meant, or else what is due from then to a day.
  public var until: CivilDate?
  /// Whether what is booked for a day is left out.
  public var unbookedOnly: Bool
  /// Only of the cases that this team had last or that no team has had: a team answers for both while they
  /// are unallocated.
  public var lastTeam: TeamID?
  /// How many rows at most.
  public var limit: Int

  /// Asks for overdue deadlines, or with a day for those due until its end.
  public init(
    _ scope: WorkScope, worker: WorkerID? = nil, rules: [DeadlineRule.ID]? = nil, asOf: Moment,
    until: CivilDate? = nil, unbookedOnly: Bool = false, lastTeam: TeamID? = nil,
    limit: Int = 500
  ) {
    self.scope = scope
    self.worker = worker
    self.rules = rules
    self.asOf = asOf
    self.until = until
    self.unbookedOnly = unbookedOnly
    self.lastTeam = lastTeam
    self.limit = limit
  }
}

/// Which open cases are asked for.
public struct SupervisionQuery: Hashable, Sendable {
  /// Whose.
  public var scope: WorkScope
  /// Only of this worker of the scope.
  public var worker: WorkerID?
  /// Only those at which a manager should have looked by this moment.
  public var gapsAt: Moment?
  /// Only of the cases that this team had last or that no team has had: a team answers for both while they
  /// are unallocated.
  public var lastTeam: TeamID?
  /// How many rows at most.
  public var limit: Int

  /// Asks for open cases.
  public init(
    _ scope: WorkScope, worker: WorkerID? = nil, gapsAt: Moment? = nil,
    lastTeam: TeamID? = nil, limit: Int = 500
  ) {
    self.scope = scope
    self.worker = worker
    self.gapsAt = gapsAt
    self.lastTeam = lastTeam
    self.limit = limit
  }
}

/// A child with an open case.
public struct SupervisedChild: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The name for lists.
  public var name: String
  /// Date of birth.
  public var dateOfBirth: CivilDate?
  /// Where the case stands.
  public var supervision: Supervision
  /// The point by which a manager has to look at the case; nil where no clock runs.
  public var lookDue: TimePoint?
}

/// Finished work that waits for a manager, or a conference that was put off.
public struct WaitingRow: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The name for lists.
  public var name: String
  /// Date of birth.
  public var dateOfBirth: CivilDate?
  /// The kind of work; nil for a conference that was put off.
  public var kind: WaitingWork.Kind?
  /// Whether it is back with its author.
  public var isReturned: Bool
  /// What a decision names.
  public var item: EventID
  /// The event by which it came to wait.
  public var event: EventID
  /// The day since which it waits.
  public var since: CivilDate
  /// The day for which a conference is arranged now.
  public var until: CivilDate?
  /// Who recorded it.
  public var by: WorkerID
  /// Whether it was returned before.
  public var isAgain: Bool
  /// What it says, in a line.
  public var what: String
  /// The child's worker.
  public var worker: WorkerID?
  /// The child's team.
  public var team: TeamID?

  /// What is asked for together.
  public enum Group: Hashable, Sendable {
    /// Finished work that waits for a manager.
    case toAuthorise
    /// Work that is back with its author.
    case returned
    /// Conferences that were put off.
    case postponed
  }
}

/// How much of a kind waits.
public struct WaitingCount: Hashable, Sendable {
  /// The kind of work; nil for conferences that were put off.
  public var kind: WaitingWork.Kind?
  /// Whether it is back with its author.
  public var isReturned: Bool
  /// How much.
  public var count: Int
  /// The day since which the oldest waits.
  public var oldest: CivilDate
}
