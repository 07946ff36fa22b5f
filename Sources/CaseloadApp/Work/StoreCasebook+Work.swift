import CaseStore
import Casework

extension StoreCasebook {
  /// How many unread changes are told: who has more reads the children, not the list.
  private static let mostChanges = 200

  public func dueCounts(_ query: WorkQuery, in spans: [ClosedRange<CivilDate>]) throws -> [Int] {
    try store.dueCounts(
      WorklistQuery(try scope(query), text: query.text, asOf: query.asOf), in: spans)
  }

  public func recentChildren() throws -> [RecentChild] {
    try store.desk().visited.compactMap { visited in
      try store.summary(of: visited.child).map {
        RecentChild(
          child: $0.id, name: $0.name, dateOfBirth: $0.dateOfBirth, status: $0.status.word,
          at: visited.at)
      }
    }
  }

  public func unreadChanges(of user: WorkerID, asOf now: Moment) throws -> [UnreadChange] {
    let desk = try beganDesk(asOf: now)
    let changes = try store.changes(
      byOthersThan: user, since: desk.since ?? 0, limit: Self.mostChanges)
    var names: [ChildID: String] = [:]
    return try changes.filter { desk.isUnread($0.sequence, of: $0.child) }.map { change in
      let name =
        try names[change.child] ?? store.summary(of: change.child)?.name ?? change.child.rawValue
      names[change.child] = name
      return UnreadChange(
        child: change.child, name: name, event: change.event, headline: change.headline,
        by: change.by, at: change.recorded)
    }
  }

  public func noteOpened(_ children: [ChildID], at now: Moment) throws {
    var desk = try beganDesk(asOf: now)
    let sequence = try store.refresh()
    for child in children { desk.note(child, upTo: sequence, at: now) }
    // Where nothing can be written, a record can still be read: the desk is then not kept.
    try? store.keep(desk)
  }

  /// The desk; who has none begins with the changes of the last week unread.
  private func beganDesk(asOf now: Moment) throws -> Desk {
    var desk = try store.desk()
    if desk.since == nil {
      desk.since = try store.lastSequence(before: Moment(date: now.date.adding(days: -7)))
      try? store.keep(desk)
    }
    return desk
  }
}

/// The list of work in groups: by day and worker it is the worklist itself, by child, kind and family an
/// order of the index.
extension StoreCasebook {
  func groupedWorklist(_ query: WorkQuery, after mark: WorkMark?, limit: Int) throws -> WorkPage {
    let place = mark.flatMap { GroupMark($0) } ?? GroupMark(part: 0, start: nil)
    let order: WorkOrder
    switch query.grouping {
    case .child: order = .child
    case .kind: order = .kind
    case .family: order = .family
    case .worker where query.scope == .everyone:
      return try workers(query, from: place, limit: limit)
    case .urgency, .dueDay, .worker:
      let page = try store.worklist(
        WorklistQuery(
          try scope(query), text: query.text, asOf: query.asOf, start: place.start, limit: limit))
      return WorkPage(
        rows: page.rows.sorted(by: Self.standsTogether).map(Self.row),
        next: page.next.map { GroupMark(part: 0, start: $0).mark })
    }
    let page = try store.worklist(
      WorklistQuery(
        try scope(query), text: query.text, asOf: query.asOf, start: place.start, limit: limit),
      by: order)
    return WorkPage(
      rows: page.rows.map { grouped in
        var row = Self.row(grouped.row)
        if order == .family { row.group = WorkGroup(key: grouped.group, title: row.name) }
        return row
      },
      next: page.next.map { GroupMark(part: 0, start: $0).mark })
  }

  /// Worker after worker in the order of their names, then what nobody is allocated to.
  private func workers(_ query: WorkQuery, from start: GroupMark, limit: Int) throws -> WorkPage {
    let staff = staff
    let workers = try store.allocatedWorkers().map { (name: staff.name(of: $0), id: $0) }
      .sorted { $0 < $1 }
    let scopes = workers.map { WorkScope.worker($0.id) } + [.withoutWorker]
    var place = start
    var rows: [WorkRow] = []
    while place.part < scopes.count, rows.count < limit {
      let page = try store.worklist(
        WorklistQuery(
          scopes[place.part], text: query.text, asOf: query.asOf, start: place.start,
          limit: limit - rows.count))
      rows += page.rows.map(Self.row)
      place = GroupMark(part: page.next == nil ? place.part + 1 : place.part, start: page.next)
    }
    return WorkPage(rows: rows, next: place.part < scopes.count ? place.mark : nil)
  }
}

/// Where a page of a grouped list starts: the part it is in, and the place within it.
private struct GroupMark {
  var part: Int
  var start: PageStart?

  init(part: Int, start: PageStart?) {
    self.part = part
    self.start = start
  }

  init?(_ mark: WorkMark) {
    let parts = mark.token.split(separator: "\u{1E}", omittingEmptySubsequences: false)
      .map(String.init)
    guard let first = parts.first, let part = Int(first) else { return nil }
    self.init(
      part: part, start: parts.count == 3 ? PageStart(key: parts[1], id: parts[2]) : nil)
  }

  var mark: WorkMark {
    WorkMark(
      ([String(part)] + [start?.key, start?.id].compactMap { $0 }).joined(separator: "\u{1E}"))
  }
}
