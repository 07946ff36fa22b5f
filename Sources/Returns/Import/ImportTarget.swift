import CaseStore
import Casework

/// What an import writes into: a store, or in a test a shelf of records.
public protocol ImportTarget: AnyObject {
  /// Timescales and codes, by which the gate judges.
  var rulebook: Rulebook { get }
  /// Who imports: the author of every entry.
  var author: WorkerID { get }

  /// A child's record, or `nil` where there is none.
  /// - Throws: What keeps a record that is there from being read.
  func existingRecord(_ id: ChildID) throws -> ChildRecord?

  /// Records entries, each event by itself through the gate.
  /// - Returns: For each entry the outcome of each of its parts, in order.
  /// - Throws: What keeps the target from being written at all.
  func record(_ entries: [ProposedEntry], at moment: Moment) throws -> [[ImportOutcome]]
}

extension CaseStore: ImportTarget {
  /// Who opened the store.
  public var author: WorkerID { worker.id }

  /// A child's record, or `nil` where there is none.
  public func existingRecord(_ id: ChildID) throws -> ChildRecord? {
    do {
      return try record(id)
    } catch .noSuchChild {
      return nil
    }
  }

  /// Records entries in pieces that share a flush.
  public func record(_ entries: [ProposedEntry], at moment: Moment) throws -> [[ImportOutcome]] {
    try importEntries(entries, at: moment)
  }
}
