import CaseStore
import Casework

/// What the client asks about records that may be of one child.
public protocol DuplicatesCasebook {
  /// Every pair of records that may be of one child, the most probable first.
  func probableDuplicates() throws -> [ProbableDuplicate]

  /// A record by itself, without what is shown with it; nil where there is none.
  func recordAlone(_ id: ChildID) throws -> ChildRecord?
}

extension StoreCasebook: DuplicatesCasebook {
  public func probableDuplicates() throws -> [ProbableDuplicate] {
    try store.probableDuplicates()
  }

  public func recordAlone(_ id: ChildID) throws -> ChildRecord? {
    do throws(StoreError) {
      return try store.recordAlone(id)
    } catch {
      guard case .noSuchChild = error else { throw error }
      return nil
    }
  }
}

extension [ChildRecord] {
  /// The record under which a child is shown, whether it is named by that one's identifier or by one that went under
  /// it.
  func shown(_ id: ChildID?) -> ChildRecord? {
    guard let id else { return nil }
    return first { $0.id == id || $0.merging.holds(id) }
  }
}
