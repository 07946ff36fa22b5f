/// A manager gave a deadline more time. The original due point is never lost, and figures go by it.
public struct DeadlineExtension: Codable, Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID
  /// The deadline.
  public let deadline: Deadline.ID
  /// The day on which it was extended.
  public let date: CivilDate
  /// The point to which it runs now.
  public let until: TimePoint
  /// Why.
  public let reason: String
  /// Who asked for it.
  public let askedBy: WorkerID
  /// The manager who authorised it.
  public let authorisedBy: WorkerID
}

extension Deadline {
  /// One extension, as the deadline shows it.
  public struct Extension: Codable, Hashable, Sendable {
    /// What was recorded.
    public let record: DeadlineExtension
    /// From when it counts as due soon: the start of a day, or an instant.
    public let amberFrom: TimePoint
  }

  /// The point by which it is due at a moment, extensions up to then counted in. Lists show it beside ``due``.
  public func due(asOf moment: Moment) -> TimePoint {
    inForce(asOf: moment)?.record.until ?? due
  }

  /// From when it counts as due soon, extensions up to a moment counted in.
  public func amberFrom(asOf moment: Moment) -> TimePoint {
    inForce(asOf: moment)?.amberFrom ?? amberFrom
  }

  /// The point by which it is due, every extension counted in.
  public var latestDue: TimePoint { extensions.last?.record.until ?? due }

  /// From when it counts as due soon, every extension counted in.
  public var latestAmberFrom: TimePoint { extensions.last?.amberFrom ?? amberFrom }

  private func inForce(asOf moment: Moment) -> Extension? {
    extensions.last { $0.record.date <= moment.date }
  }

  /// The deadline with those of some extensions that are its own: the one place where time is added.
  func extended(by all: [DeadlineExtension], _ timescales: Timescales) -> Deadline {
    let own = all.filter { $0.deadline == id }
    guard !own.isEmpty, let rule = timescales[rule] else { return self }
    var copy = self
    copy.extensions = own.map { record in
      let amber = timescales.point(
        TimeSpan(-rule.amber.count, rule.amber.unit), from: record.until)
      return Extension(record: record, amberFrom: max(amber.point, trigger.at))
    }
    return copy
  }
}
