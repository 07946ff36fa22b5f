import Casework

/// An entry of an invented history, with the author and the moment that its story gives it.
public struct InventedEntry: Sendable {
  /// What is to be recorded.
  public let proposal: ProposedEntry

  /// When it was recorded.
  public let at: Moment

  /// Who recorded it.
  public let by: WorkerID

  /// Makes an entry.
  public init(_ proposal: ProposedEntry, at: Moment, by: WorkerID) {
    self.proposal = proposal
    self.at = at
    self.by = by
  }
}
