/// Where a deadline stands at a moment.
public enum DeadlineStatus: String, CaseIterable, Codable, Hashable, Sendable {
  /// The due point has passed.
  case overdue
  /// The amber point has been reached.
  case dueSoon
  /// There is time.
  case onTrack
  /// What was due happened in time.
  case met
  /// What was due happened after the due point.
  case metLate
  /// It is no longer due.
  case ceased
  /// Nobody can tell whether what was due has been done.
  case notKnown

  /// The status as a word: "Due soon".
  public var word: String {
    switch self {
    case .overdue: "Overdue"
    case .dueSoon: "Due soon"
    case .onTrack: "On track"
    case .met: "Met"
    case .metLate: "Met late"
    case .ceased: "Ceased"
    case .notKnown: "Not known"
    }
  }

  /// Whether the clock is still running.
  public var isOpen: Bool { self == .overdue || self == .dueSoon || self == .onTrack }
}

extension Deadline {
  /// Whether the clock has started by a moment and has not been stopped by then.
  ///
  /// An event of which only the day is known counts for the whole of that day.
  public func isOpen(asOf moment: Moment) -> Bool {
    trigger.at.hasBegun(at: moment) && !isClosed(asOf: moment)
  }

  private func isClosed(asOf moment: Moment) -> Bool {
    closure?.at.hasBegun(at: moment) ?? false
  }

  /// Where the deadline stands at a moment. What is recorded of a later time is left out of account.
  public func status(asOf moment: Moment) -> DeadlineStatus {
    if let closure, isClosed(asOf: moment) {
      switch closure.kind {
      case .ceased: return .ceased
      case .notTold: return .notKnown
      case .met: return isLate(closure.at) ? .metLate : .met
      }
    }
    if due(asOf: moment).isBefore(moment) { return .overdue }
    return amberFrom(asOf: moment).hasBegun(at: moment) ? .dueSoon : .onTrack
  }

  /// Where the deadline stands at a moment; the calendar is not needed for it.
  public func status(asOf moment: Moment, calendar: WorkingCalendar) -> DeadlineStatus {
    status(asOf: moment)
  }

  /// Whether something that happened at a point came too late for the original due point, which is the one
  /// that figures go by: an extension does not make late work early.
  ///
  /// On the day of an hourly limit, something of which the time is not known counts as in time.
  public func isLate(_ point: TimePoint) -> Bool {
    guard let due = due.moment, let moment = point.moment else { return point.date > due.date }
    return moment > due
  }
}

extension TimePoint {
  /// Whether the point has been reached: for a day, whether it has begun.
  func hasBegun(at moment: Moment) -> Bool {
    switch self {
    case .day(let date): date <= moment.date
    case .moment(let point): point <= moment
    }
  }
}
