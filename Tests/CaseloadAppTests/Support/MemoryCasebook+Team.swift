import Casework

@testable import CaseloadApp

/// What the index keeps for managers, worked out from the records each time.
extension MemoryCasebook {
  var teamSettings: TeamSettings { TeamSettings() }

  private func isIn(_ scope: TeamScope, worker: WorkerID?, team: TeamID?) -> Bool {
    switch scope {
    case .everyone: true
    case .team(let own): team == own
    case .unallocated: worker == nil
    }
  }

  private func isOrHasNone(_ asked: TeamID?, _ team: TeamID?) -> Bool {
    asked == nil || team == nil || asked == team
  }

  private func name(_ record: ChildRecord) -> String {
    record.person.name?.listed ?? record.id.rawValue
  }

  func teamWork(_ query: TeamWorkQuery, limit: Int) throws -> [TeamWork] {
    Array(work(query).map(\.0).prefix(limit))
  }

  private func work(_ query: TeamWorkQuery) -> [(TeamWork, TeamID?)] {
    records.values.flatMap { record -> [(TeamWork, TeamID?)] in
      let allocation = record.allocations.current(on: query.asOf.date)
      guard isIn(query.scope, worker: allocation?.worker, team: allocation?.team),
        query.scope != .unallocated || record.supervision != nil,
        isOrHasNone(query.lastTeam, record.supervision?.team)
      else { return [] }
      return record.deadlines(rulebook.timescales).filter { deadline in
        guard deadline.isOpen(asOf: query.asOf),
          !rulebook.timescales.isManagersDuty(deadline.rule),
          query.worker == nil || query.worker == deadline.owner ?? allocation?.worker
        else { return false }
        let isOver = deadline.status(asOf: query.asOf) == .overdue
        let isAsked = query.until.map { !isOver && deadline.latestDue.date <= $0 } ?? isOver
        return isAsked && query.rules?.contains(deadline.rule) ?? true
          && !(query.unbookedOnly && deadline.planned != nil)
      }.map { deadline in
        let row = WorkRow(
          id: WorkRowID(child: record.id, deadline: deadline.id), name: name(record),
          dateOfBirth: record.person.dateOfBirth, rule: deadline.rule, title: deadline.title,
          trigger: deadline.trigger.at, due: deadline.latestDue,
          original: deadline.extensions.isEmpty ? nil : deadline.due,
          status: deadline.status(asOf: query.asOf), planned: deadline.planned)
        return (TeamWork(row: row, worker: deadline.owner ?? allocation?.worker), allocation?.team)
      }
    }.sorted {
      ($0.0.row.due, $0.0.row.name, $0.0.row.id.deadline) < (
        $1.0.row.due, $1.0.row.name, $1.0.row.id.deadline
      )
    }
  }

  func deadlineTallies(_ scope: TeamScope, asOf: Moment, until: CivilDate) throws
    -> [DeadlineTally]
  {
    var query = TeamWorkQuery(scope: scope, asOf: asOf)
    let overdue = work(query)
    query.until = until
    return [overdue, work(query)].enumerated().flatMap { number, list in
      list.map { work, team in
        DeadlineTally(
          worker: work.worker, team: team, rule: work.row.rule, overdue: 1 - number,
          coming: number, unbooked: work.row.planned == nil ? number : 0)
      }
    }
  }

  func openCases(_ query: OpenCaseQuery, limit: Int) throws -> [OpenCase] {
    records.values.compactMap { record in
      guard let own = record.supervision,
        isIn(query.scope, worker: own.worker, team: own.team),
        query.worker == nil || query.worker == own.worker,
        isOrHasNone(query.lastTeam, own.team)
      else { return nil }
      let look = record.deadlines(rulebook.timescales).first {
        $0.isOpen(asOf: now) && rulebook.timescales.isManagersDuty($0.rule)
      }
      if let moment = query.gapsAt, look?.status(asOf: moment) != .overdue { return nil }
      return OpenCase(
        child: record.id, name: name(record), dateOfBirth: record.person.dateOfBirth,
        supervision: own, lookDue: look?.latestDue)
    }.sorted { ($0.supervision.overseen, $0.name) < ($1.supervision.overseen, $1.name) }
      .prefix(limit).map { $0 }
  }

  func caseTallies(_ scope: TeamScope, gapsAt: Moment) throws -> [CaseTally] {
    let gaps = Set(
      try openCases(OpenCaseQuery(scope: scope, gapsAt: gapsAt), limit: .max).map(\.child))
    return try openCases(OpenCaseQuery(scope: scope), limit: .max).map { open in
      CaseTally(example: open.supervision, count: 1, gaps: gaps.contains(open.child) ? 1 : 0)
    }
  }

  func waiting(_ scope: TeamScope, _ group: WaitingItem.Group, limit: Int) throws
    -> [WaitingItem]
  {
    let all = waiting(scope).filter { item in
      switch group {
      case .toAuthorise: item.kind != nil && !item.isReturned
      case .returned: item.isReturned
      case .postponed: item.kind == nil
      }
    }
    return Array(all.prefix(limit))
  }

  private func waiting(_ scope: TeamScope) -> [WaitingItem] {
    records.values.flatMap { record -> [WaitingItem] in
      let last = record.allocations.all(.socialWorker).last
      guard isIn(scope, worker: last?.worker, team: last?.team) else { return [] }
      func item(_ work: WaitingWork, isReturned: Bool) -> WaitingItem {
        let event = record.events.first { $0.id == work.id }?.event
        return WaitingItem(
          child: record.id, name: name(record), dateOfBirth: record.person.dateOfBirth,
          kind: work.kind, isReturned: isReturned, item: work.item, event: work.id,
          since: work.since, until: nil, by: work.by, isAgain: work.isAgain,
          what: work.comments ?? event?.headline(rulebook.codes) ?? "", worker: last?.worker)
      }
      let work =
        record.waitingWork.map { item($0, isReturned: false) }
        + record.returnedWork.map { item($0, isReturned: true) }
      let postponed = record.protection.bookings.filter(\.isPending).compactMap { booking in
        booking.postponements.last.map { last in
          WaitingItem(
            child: record.id, name: name(record), dateOfBirth: record.person.dateOfBirth,
            kind: nil, isReturned: false, item: booking.id, event: booking.id, since: last.date,
            until: last.to,
            by: "w1", isAgain: false, what: last.reason,
            worker: record.allocations.worker(on: now.date))
        }
      }
      return work + postponed
    }.sorted { ($0.since, $0.name, $0.event) < ($1.since, $1.name, $1.event) }
  }

  func waitingTallies(_ scope: TeamScope) throws -> [WaitingTally] {
    waiting(scope).map {
      WaitingTally(kind: $0.kind, isReturned: $0.isReturned, count: 1, oldest: $0.since)
    }
  }
}
