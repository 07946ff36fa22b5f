import Casework

/// What the screens of a manager ask of the place where records are kept. Counts are exact however many
/// there are; lists end after as many rows as are asked for.
public protocol TeamCasebook {
  /// The authority's weights and limits.
  var teamSettings: TeamSettings { get }

  /// How many deadlines are overdue at a moment, and how many come due until the end of a day, by worker and
  /// rule.
  func deadlineTallies(_ scope: TeamScope, asOf: Moment, until: CivilDate) throws
    -> [DeadlineTally]

  /// Deadlines that are overdue, or come due, the earliest first.
  func teamWork(_ query: TeamWorkQuery, limit: Int) throws -> [TeamWork]

  /// How many open cases there are, by worker and by what makes them heavy.
  ///
  /// - Parameters:
  ///   - scope: whose.
  ///   - gapsAt: those at which a manager should have looked by this moment are counted apart.
  func caseTallies(_ scope: TeamScope, gapsAt: Moment) throws -> [CaseTally]

  /// Open cases, those at which no manager has looked for longest first.
  func openCases(_ query: OpenCaseQuery, limit: Int) throws -> [OpenCase]

  /// How much waits, by kind.
  func waitingTallies(_ scope: TeamScope) throws -> [WaitingTally]

  /// Finished work that waits for a manager, and conferences that were put off, the longest waiting first:
  /// those of one group.
  func waiting(_ scope: TeamScope, _ group: WaitingItem.Group, limit: Int) throws -> [WaitingItem]
}

/// Whose children a manager looks at.
public enum TeamScope: Hashable, Sendable {
  /// Those of a team.
  case team(TeamID)
  /// Those of every team.
  case everyone
  /// Those with an open case and nobody to answer for them.
  case unallocated
}

/// Which deadlines of a team are asked for.
public struct TeamWorkQuery: Hashable, Sendable {
  /// Whose.
  public var scope: TeamScope
  /// Only of this worker; nil for all of the scope.
  public var worker: WorkerID?
  /// Only of these rules; nil for all.
  public var rules: [DeadlineRule.ID]?
  /// The moment at which everything is looked at.
  public var asOf: Moment
  /// Nil for what is overdue; else what comes due until the end of this day.
  public var until: CivilDate?
  /// Whether what is booked for a day is left out.
  public var unbookedOnly = false
  /// Only of the cases that this team had last or that no team has had; nil for all.
  public var lastTeam: TeamID?
}

/// How many deadlines of a rule a worker has.
public struct DeadlineTally: Hashable, Sendable {
  /// The worker; nil where nobody is allocated.
  public var worker: WorkerID?
  /// The team.
  public var team: TeamID?
  /// The rule.
  public var rule: DeadlineRule.ID
  /// How many are overdue.
  public var overdue: Int
  /// How many come due until the day that was asked for.
  public var coming: Int
  /// How many of those are not booked.
  public var unbooked: Int
}

/// A deadline in a manager's list.
public struct TeamWork: Hashable, Sendable {
  /// The deadline.
  public var row: WorkRow
  /// Who answers for the child.
  public var worker: WorkerID?
}

/// How many open cases are alike in what makes them heavy.
public struct CaseTally: Hashable, Sendable {
  /// A case as all of them are; its days are of no account.
  public var example: Supervision
  /// How many.
  public var count: Int
  /// How many of them no manager has looked at for too long.
  public var gaps: Int
}

/// Which open cases are asked for.
public struct OpenCaseQuery: Hashable, Sendable {
  /// Whose.
  public var scope: TeamScope
  /// Only of this worker; nil for all of the scope.
  public var worker: WorkerID?
  /// Only those at which a manager should have looked by this moment.
  public var gapsAt: Moment?
  /// Only those that this team had last or that no team has had; nil for all.
  public var lastTeam: TeamID?
}

/// A child with an open case.
public struct OpenCase: Hashable, Sendable {
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

/// How much of a kind waits.
public struct WaitingTally: Hashable, Sendable {
  /// The kind of work; nil for conferences that were put off.
  public var kind: WaitingWork.Kind?
  /// Whether it is back with its author.
  public var isReturned: Bool
  /// How much.
  public var count: Int
  /// The day since which the oldest waits.
  public var oldest: CivilDate
}

/// Finished work that waits for a manager or is back with its author, or a conference that was put off.
public struct WaitingItem: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The name for lists.
  public var name: String
  /// Date of birth.
  public var dateOfBirth: CivilDate?
  /// The kind of work; nil for a conference that was put off.
  public var kind: WaitingWork.Kind?
  /// Whether it is back with its author; then ``what`` says what is to be changed.
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

  /// What is listed together.
  public enum Group: Hashable, Sendable {
    /// Finished work that waits for a manager.
    case toAuthorise
    /// Work that is back with its author.
    case returned
    /// Conferences that were put off.
    case postponed
  }
}

extension TeamCasebook {
  /// What each worker of the whole authority carries.
  func workloads() throws -> [WorkerID: Workload] {
    let weights = teamSettings.weights
    var loads: [WorkerID: Workload] = [:]
    for tally in try caseTallies(.everyone, gapsAt: Moment(date: .earliest)) {
      guard let worker = tally.example.worker else { continue }
      loads[worker, default: Workload()] = loads[worker, default: Workload()] + tally.load(weights)
    }
    return loads
  }
}

extension CaseTally {
  /// What these cases are to carry.
  func load(_ weights: CaseWeights) -> Workload {
    Workload(children: count, weight: Double(count) * weights.weight(of: example))
  }
}

extension Workload {
  /// The weight with one decimal: "31.5".
  var weightText: String { "\((weight * 10).rounded() / 10)" }

  /// "12 children, weight 31.5".
  var words: String { "\(children.of("child", "children")), weight \(weightText)" }
}
