import Casework

@testable import CaseStore
@testable import CaseloadApp

/// What reports ask, answered from the records in memory.
extension MemoryCasebook {
  func reportChildren(_ statuses: Set<ChildSummary.Status>) throws -> [ReportChild] {
    records.values.map { ChildSummary($0) }.filter { statuses.contains($0.status) }
      .sorted { left, right in
        let order = ChildSummary.Status.allCases
        let ranks = [left, right].map { order.firstIndex(of: $0.status) ?? 0 }
        return ranks[0] != ranks[1] ? ranks[0] > ranks[1] : left.name < right.name
      }
      .map(ReportChild.init)
  }

  func overdue(asOf moment: Moment) throws -> [WorkRow] {
    try worklist(WorkQuery(.everyone, asOf: moment), after: nil, limit: .max).rows
      .filter { $0.status == .overdue || $0.original.map { $0.isBefore(moment) } ?? false }
      .map(\.byOriginal).sorted { $0.due < $1.due }
  }
}
