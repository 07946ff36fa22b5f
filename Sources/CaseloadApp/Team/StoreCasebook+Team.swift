import CaseStore
import Casework

/// The data folder, as a manager's screens ask of it.
extension StoreCasebook {
  public var teamSettings: TeamSettings { store.settings.team }

  public func deadlineTallies(_ scope: TeamScope, asOf: Moment, until: CivilDate) throws
    -> [DeadlineTally]
  {
    try store.deadlineCounts(Self.scope(scope), asOf: asOf, until: until).map {
      DeadlineTally(
        worker: $0.worker, team: $0.team, rule: $0.rule, overdue: $0.overdue, coming: $0.coming,
        unbooked: $0.unbooked)
    }
  }

  public func teamWork(_ query: TeamWorkQuery, limit: Int) throws -> [TeamWork] {
    try store.teamDeadlines(Self.query(query, limit: limit)).map {
      TeamWork(row: Self.row($0), worker: $0.worker)
    }
  }

  public func caseTallies(_ scope: TeamScope, gapsAt: Moment) throws -> [CaseTally] {
    try store.caseCounts(Self.scope(scope), gapsAt: gapsAt).map {
      CaseTally(example: $0.example, count: $0.count, gaps: $0.gaps)
    }
  }

  public func openCases(_ query: OpenCaseQuery, limit: Int) throws -> [OpenCase] {
    try store.supervised(
      SupervisionQuery(
        Self.scope(query.scope), worker: query.worker, gapsAt: query.gapsAt,
        lastTeam: query.lastTeam, limit: limit)
    ).map {
      OpenCase(
        child: $0.child, name: $0.name, dateOfBirth: $0.dateOfBirth, supervision: $0.supervision,
        lookDue: $0.lookDue)
    }
  }

  public func waitingTallies(_ scope: TeamScope) throws -> [WaitingTally] {
    try store.waitingCounts(Self.scope(scope)).map {
      WaitingTally(kind: $0.kind, isReturned: $0.isReturned, count: $0.count, oldest: $0.oldest)
    }
  }

  public func waiting(_ scope: TeamScope, _ group: WaitingItem.Group, limit: Int) throws
    -> [WaitingItem]
  {
    try store.waiting(Self.scope(scope), Self.group(group), limit: limit).map {
      WaitingItem(
        child: $0.child, name: $0.name, dateOfBirth: $0.dateOfBirth, kind: $0.kind,
        isReturned: $0.isReturned, item: $0.item,
        event: $0.event, since: $0.since, until: $0.until, by: $0.by, isAgain: $0.isAgain,
        what: $0.what, worker: $0.worker)
    }
  }

  private static func query(_ query: TeamWorkQuery, limit: Int) -> TeamDeadlineQuery {
    TeamDeadlineQuery(
      scope(query.scope), worker: query.worker, rules: query.rules, asOf: query.asOf,
      until: query.until, unbookedOnly: query.unbookedOnly, lastTeam: query.lastTeam, limit: limit)
  }

  private static func group(_ group: WaitingItem.Group) -> WaitingRow.Group {
    switch group {
    case .toAuthorise: .toAuthorise
    case .returned: .returned
    case .postponed: .postponed
    }
  }

  static func scope(_ scope: TeamScope) -> WorkScope {
    switch scope {
    case .team(let team): .team(team)
    case .everyone: .everyone
    case .unallocated: .unallocated
    }
  }
}
