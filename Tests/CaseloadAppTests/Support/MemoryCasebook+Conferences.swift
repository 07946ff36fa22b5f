import CaseStore
import Casework

@testable import CaseloadApp

extension MemoryCasebook {
  func deadlines(
    ofRules rules: [DeadlineRule.ID], worker: WorkerID?, asOf moment: Moment,
    from first: CivilDate?, until last: CivilDate, limit: Int
  ) throws -> [WorkRow] {
    let query = WorkQuery(worker.map { .worker($0) } ?? .everyone, asOf: moment)
    let rows = try worklist(query, after: nil, limit: .max).rows
      .filter { rules.contains($0.rule) && ($0.due.date <= last || $0.planned ?? .latest <= last) }
      .filter { row in
        first.map { $0 <= row.due.date || $0 <= row.planned ?? .earliest } ?? true
      }
      .sorted { ($0.due, $0.id.child) < ($1.due, $1.id.child) }
    return Array(rows.prefix(limit))
  }

  func meetingFacts(of children: [ChildID]) throws -> [MeetingFacts] {
    children.compactMap { records[$0].map(MeetingFacts.init) }
  }
}
