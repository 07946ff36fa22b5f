import Casework

/// Whose a fact is: a child with the worker of the day, or a record of a register.
public struct FactSubject: Hashable, Sendable {
  /// The record that Enter opens.
  public var record: RecordSubject
  /// The name for lists.
  public var name: String
  /// Who worked with the child on the day.
  public var worker: WorkerID?
  /// The team on the day.
  public var team: TeamID?

  /// Says whose a fact is.
  public init(
    record: RecordSubject, name: String, worker: WorkerID? = nil, team: TeamID? = nil
  ) {
    self.record = record
    self.name = name
    self.worker = worker
    self.team = team
  }
}
