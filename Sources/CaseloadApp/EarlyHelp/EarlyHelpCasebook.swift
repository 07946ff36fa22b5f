import CaseStore
import Casework

/// What the list of early help asks of the place where records are kept.
public protocol EarlyHelpCasebook {
  /// The children whose early help may be open.
  func childrenInEarlyHelp() throws -> [ChildID]
}

extension StoreCasebook {
  public func childrenInEarlyHelp() throws -> [ChildID] { try store.childrenInEarlyHelp() }
}
