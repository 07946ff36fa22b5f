import Casework

extension CaseStore {
  /// Records that may be of the same child as one that is described, the most probable first. Only those that share
  /// a key with it are read, and of those the index alone.
  ///
  /// - Parameters:
  ///   - facts: who the child is as far as is known; a record with the same identifier is left out.
  ///   - threshold: from how many points on a record is named.
  public func probableDuplicates(
    of facts: IdentityFacts, threshold: Int = ProbableDuplicate.threshold
  ) throws(StoreError) -> [ProbableDuplicate] {
    try index().identities(sharing: facts.probes)
      .compactMap { ProbableDuplicate(facts, $0, threshold: threshold) }
      .sorted { ($1.score, $0.second) < ($0.score, $1.second) }
  }

  /// Every pair of records that may be of one child, the most probable first.
  public func probableDuplicates() throws(StoreError) -> [ProbableDuplicate] {
    ProbableDuplicate.pairs(try index().identities())
  }
}
