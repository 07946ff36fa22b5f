import Casework

/// Whose work is on the screen.
public enum WorkOwner: Hashable, Sendable {
  /// What is due for one worker.
  case worker(WorkerID)
  /// What is due in the whole authority.
  case everyone
}

/// What is asked of the worklist.
public struct WorkQuery: Hashable, Sendable {
  /// Whose work.
  public var scope: WorkOwner
  /// The beginnings of words of the child's name or numbers, in any order; empty for everything.
  public var text: String
  /// The moment at which everything is looked at.
  public var asOf: Moment
  /// In what the list is put together.
  public var grouping: WorkGrouping

  /// Asks for work.
  public init(
    _ scope: WorkOwner, text: String = "", asOf: Moment, grouping: WorkGrouping = .urgency
  ) {
    self.scope = scope
    self.text = text
    self.asOf = asOf
    self.grouping = grouping
  }
}

/// Names a row of the worklist: a deadline of a child.
public struct WorkRowID: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The deadline's id in the child's record.
  public var deadline: String

  /// Names a row.
  public init(child: ChildID, deadline: String) {
    self.child = child
    self.deadline = deadline
  }
}

/// A deadline that is open, as the list shows it.
public struct WorkRow: Hashable, Sendable, Identifiable {
  /// The child and the deadline.
  public var id: WorkRowID
  /// The child's name for lists: "Okafor, Daniel".
  public var name: String
  /// The child's date of birth; nil while unborn or not known.
  public var dateOfBirth: CivilDate?
  /// The rule by which it is due.
  public var rule: DeadlineRule.ID
  /// What must happen.
  public var title: String
  /// When the clock started.
  public var trigger: TimePoint
  /// When it is due, extensions counted in.
  public var due: TimePoint
  /// The original due point, where it was extended; figures go by it.
  public var original: TimePoint?
  /// Overdue, due soon or on track at the moment that was asked for.
  public var status: DeadlineStatus
  /// The day for which it is booked.
  public var planned: CivilDate?
  /// The time on that day, where it is known.
  public var plannedTime: TimeOfDay?
  /// Whose it is: the child's worker, or who was given it; nil while nobody is allocated.
  public var worker: WorkerID?
  /// The family it belongs to, where families are asked for.
  public var group: WorkGroup?
  /// The cover under which it stands in the list of a colleague of the child's worker.
  public var cover: Cover?

  /// Makes a row.
  public init(
    id: WorkRowID, name: String, dateOfBirth: CivilDate?, rule: DeadlineRule.ID,
    title: String, trigger: TimePoint, due: TimePoint, original: TimePoint? = nil,
    status: DeadlineStatus,
    planned: CivilDate? = nil, plannedTime: TimeOfDay? = nil, worker: WorkerID? = nil,
    group: WorkGroup? = nil
  ) {
    self.id = id
    self.name = name
    self.dateOfBirth = dateOfBirth
    self.rule = rule
    self.title = title
    self.trigger = trigger
    self.due = due
    self.original = original
    self.status = status
    self.planned = planned
    self.plannedTime = plannedTime
    self.worker = worker
    self.group = group
  }
}

/// Where a page starts: just after a row that has been shown. Only the casebook that made it can
/// read it.
public struct WorkMark: Hashable, Sendable {
  /// The casebook's own notes.
  public let token: String

  /// Makes a mark.
  public init(_ token: String) { self.token = token }
}

/// One page of the worklist.
public struct WorkPage: Hashable, Sendable {
  /// The rows, group after group, each by due point.
  public var rows: [WorkRow]
  /// Where the next page starts; nil when this is the last.
  public var next: WorkMark?

  /// Makes a page.
  public init(rows: [WorkRow], next: WorkMark?) {
    self.rows = rows
    self.next = next
  }
}

/// How much work there is.
public struct WorkCounts: Hashable, Sendable {
  /// Deadlines whose due point has passed.
  public var overdue: Int
  /// Deadlines whose amber point has been reached.
  public var dueSoon: Int
  /// Deadlines with time left.
  public var onTrack: Int

  /// Makes counts.
  public init(overdue: Int = 0, dueSoon: Int = 0, onTrack: Int = 0) {
    self.overdue = overdue
    self.dueSoon = dueSoon
    self.onTrack = onTrack
  }

  /// All of them.
  public var total: Int { overdue + dueSoon + onTrack }

  /// "4 overdue, 6 due soon, 21 on track".
  public var sentence: String { "\(overdue) overdue, \(dueSoon) due soon, \(onTrack) on track" }
}
