import CaseStore
import Casework

/// What the board of concerns asks of the casebook.
public protocol EscalationCasebook {
  /// Concerns of reviewing officers and conference chairs, the open ones first.
  func concerns(_ scope: TeamScope) throws -> [ConcernRow]
}

extension StoreCasebook {
  public func concerns(_ scope: TeamScope) throws -> [ConcernRow] {
    try store.concerns(Self.scope(scope))
  }
}
