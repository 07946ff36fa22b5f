import Casework

@testable import CaseloadApp

extension MemoryCasebook: DuplicatesCasebook {
  func probableDuplicates() throws -> [ProbableDuplicate] {
    ProbableDuplicate.pairs(
      records.values.filter { $0.merging.under == nil }
        .map { IdentityFacts(shown($0.id) ?? $0) }.sorted { $0.id < $1.id })
  }

  func recordAlone(_ id: ChildID) throws -> ChildRecord? { records[id] }

  /// The record as it is shown: that of a child whose records were merged is one view of all of them.
  func shown(_ id: ChildID) -> ChildRecord? {
    guard let own = records[id] else { return nil }
    let kept = own.merging.under.flatMap { records[$0.other] } ?? own
    if kept.merging.merged.isEmpty { return kept }
    return MergedRecord(kept: kept, others: kept.merging.merged.compactMap { records[$0.other] })
      .view
  }
}
