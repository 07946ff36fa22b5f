/// A due day that somebody set, with every change of it: nothing of it is overwritten.
public struct GivenDate: Codable, Hashable, Sendable {
  /// A change of the day.
  public struct Change: Codable, Hashable, Sendable {
    /// The day on which it was changed.
    public let on: CivilDate
    /// Who changed it.
    public let by: WorkerID
    /// The day that had been set.
    public let from: CivilDate
    /// The day that is set now.
    public let to: CivilDate
    /// Why, where it was said.
    public let reason: String?

    /// A change of a due day.
    public init(
      on date: CivilDate, by worker: WorkerID, from: CivilDate, to: CivilDate, reason: String? = nil
    ) {
      self.on = date
      self.by = worker
      self.from = from
      self.to = to
      self.reason = reason
    }
  }

  /// Who set it first.
  public let by: WorkerID
  /// The day on which it was set first.
  public let on: CivilDate
  /// Its changes, oldest first.
  public let changes: [Change]

  /// A due day that somebody set.
  public init(by worker: WorkerID, on date: CivilDate, changes: [Change] = []) {
    self.by = worker
    self.on = date
    self.changes = changes
  }

  /// The day that was set first; nothing while it was never changed.
  public var original: CivilDate? { changes.first?.from }
}
