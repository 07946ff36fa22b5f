import Casework

/// Whose work is asked for.
public enum WorkScope: Hashable, Sendable {
  /// Everybody's.
  case everyone
  /// A worker's.
  case worker(WorkerID)
  /// Those of several workers, as of one who covers for others.
  case workers([WorkerID])
  /// A team's.
  case team(TeamID)
  /// Children with an open case and no worker. A child without an open case is not among them: the front door
  /// answers for it.
  case unallocated
  /// Whatever has no worker: the unallocated and what is at the front door.
  case withoutWorker
}

/// Where the next page of a list starts: just after a row, so that a page costs the same however far
/// down it is.
public struct PageStart: Hashable, Sendable {
  /// The value by which the list is ordered, of the row before.
  public let key: String
  /// What tells that row from others with the same value.
  public let id: String

  /// A place that an earlier page gave.
  public init(key: String, id: String) {
    self.key = key
    self.id = id
  }
}

/// One page of a list.
public struct Page<Row: Sendable>: Sendable {
  /// The rows, in order.
  public var rows: [Row]
  /// Where the next page starts; nil when this is the last.
  public var next: PageStart?
}

/// What is asked of the deadlines: the work tray and the overdue board.
public struct WorklistQuery: Hashable, Sendable {
  /// Whose.
  public var scope: WorkScope
  /// In which statuses; only open ones are in a worklist.
  public var statuses: Set<DeadlineStatus>
  /// Part of the child's name or numbers, as it is being typed.
  public var text: String
  /// The moment at which everything is looked at. A deadline is open then when its trigger has begun
  /// and it is not closed.
  public var asOf: Moment
  /// Where the page starts; nil for the first.
  public var start: PageStart?
  /// How many rows at most.
  public var limit: Int

  /// Asks for open deadlines, the most urgent first.
  public init(
    _ scope: WorkScope = .everyone, statuses: Set<DeadlineStatus> = [.overdue, .dueSoon, .onTrack],
    text: String = "", asOf: Moment, start: PageStart? = nil, limit: Int = 200
  ) {
    self.scope = scope
    self.statuses = statuses
    self.text = text
    self.asOf = asOf
    self.start = start
    self.limit = limit
  }
}

/// A deadline in a worklist.
public struct WorklistRow: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The child's name for lists.
  public var name: String
  /// The child's date of birth.
  public var dateOfBirth: CivilDate?
  /// The deadline's id in the child's record.
  public var deadline: String
  /// The rule.
  public var rule: DeadlineRule.ID
  /// What must happen.
  public var title: String
  /// What started the clock, when.
  public var trigger: TimePoint
  /// When it is due, extensions counted in.
  public var due: TimePoint
  /// The original due point, where it was extended.
  public var original: TimePoint?
  /// From when it counts as due soon.
  public var amberFrom: TimePoint
  /// Where it stands at the moment that was asked for.
  public var status: DeadlineStatus
  /// The day for which it is booked.
  public var planned: CivilDate?
  /// The time on that day, where it is known.
  public var plannedTime: TimeOfDay?
  /// Whether holidays that are not yet known went into it.
  public var isEstimated: Bool
  /// Whose it is: the child's worker, or who was given it.
  public var worker: WorkerID?
  /// The child's team.
  public var team: TeamID?
}

/// What is asked of the list of children.
public struct ChildListQuery: Hashable, Sendable {
  /// The orders offered.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// By name.
    case name
    /// By date of birth, the oldest first; unknown ones before.
    case dateOfBirth
    /// By the day the open case was referred; closed ones before.
    case opened
    /// By when anything was last recorded.
    case lastRecorded
  }

  /// Whose.
  public var scope: WorkScope
  /// Of which status; nil for all.
  public var status: ChildSummary.Status?
  /// Part of the name, a number, a postcode or a date of birth.
  public var text: String
  /// The order.
  public var order: Order
  /// Whether the order is turned round.
  public var isDescending: Bool
  /// Where the page starts; nil for the first.
  public var start: PageStart?
  /// How many rows at most.
  public var limit: Int

  /// Asks for children.
  public init(
    _ scope: WorkScope = .everyone, status: ChildSummary.Status? = nil, text: String = "",
    order: Order = .name, isDescending: Bool = false, start: PageStart? = nil, limit: Int = 200
  ) {
    self.scope = scope
    self.status = status
    self.text = text
    self.order = order
    self.isDescending = isDescending
    self.start = start
    self.limit = limit
  }
}

/// An event in the index: enough for a history or a search result.
public struct EventRow: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The child's revision after it.
  public var revision: Int
  /// The journal line that holds it.
  public var sequence: Int
  /// The event's id.
  public var event: EventID
  /// Its kind, as `CaseEvent.name`.
  public var kind: String
  /// The day it happened.
  public var happened: CivilDate?
  /// When it was recorded.
  public var recorded: Moment
  /// Who recorded it.
  public var by: WorkerID
  /// What happened, in a line.
  public var headline: String
  /// Whether it was later corrected or withdrawn.
  public var isSuperseded: Bool
}
