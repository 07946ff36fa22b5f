import Casework

@testable import CaseStore
@testable import CaseloadApp

/// What the desk asks, answered from the records in memory.
extension MemoryCasebook {
  /// The child after whom the family is kept.
  func family(of record: ChildRecord) -> WorkGroup {
    let siblings = record.person.relationships.filter { $0.kind.isSibling && $0.ended == nil }
    let head = siblings.compactMap(\.child).reduce(record.id) { min($0, $1) }
    return WorkGroup(key: head.rawValue, title: record.person.name?.listed ?? record.id.rawValue)
  }

  /// By what groups are in order.
  func groupKey(_ row: WorkRow, _ grouping: WorkGrouping) -> String {
    let group = grouping.group(of: row, staff)
    switch grouping {
    case .dueDay: return group.key
    case .family:
      let head = records[ChildID(group.key)]
      return (head?.person.name?.listed ?? group.title) + group.key
    case .worker: return (row.worker == nil ? "~" : "") + group.title
    case .urgency, .child, .kind: return group.title + group.key
    }
  }

  func dueCounts(_ query: WorkQuery, in spans: [ClosedRange<CivilDate>]) throws -> [Int] {
    let rows = try worklist(query, after: nil, limit: .max).rows.filter { $0.status != .overdue }
    return spans.map { span in rows.count { span.contains($0.due.date) } }
  }

  func recentChildren() throws -> [RecentChild] {
    desk.visited.compactMap { visited in
      records[visited.child].map { record in
        let summary = ChildSummary(record)
        return RecentChild(
          child: record.id, name: summary.name, dateOfBirth: summary.dateOfBirth,
          status: summary.status.word, at: visited.at)
      }
    }
  }

  /// Here the entries of a child are numbered by the child's revision.
  func unreadChanges(of user: WorkerID, asOf now: Moment) throws -> [UnreadChange] {
    let weekAgo = now.date.adding(days: -7)
    return records.values.filter { $0.allocations.worker(on: now.date) == user }
      .flatMap { record in
        record.events.enumerated().filter { index, recorded in
          recorded.by != user && recorded.at.date >= weekAgo
            && index + 1 > desk.read[record.id.rawValue] ?? 0
        }.map { _, recorded in
          UnreadChange(
            child: record.id, name: record.person.name?.listed ?? record.id.rawValue,
            event: recorded.id, headline: recorded.event.headline(rulebook.codes),
            by: recorded.by, at: recorded.at)
        }
      }.sorted { ($1.at, $1.child) < ($0.at, $0.child) }
  }

  func noteOpened(_ children: [ChildID], at now: Moment) throws {
    for child in children {
      desk.note(child, upTo: records[child]?.revision ?? 0, at: now)
    }
  }
}
