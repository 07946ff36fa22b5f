import Casework

/// What is asked of a register's list.
public struct RegisterQuery: Hashable, Sendable {
  /// The orders offered.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// By what a record stands under, then by what it is called.
    case title
    /// By the day by which it is to be done; those without one last.
    case due
    /// By when anything was last recorded, the latest first.
    case lastRecorded
  }

  /// Which register.
  public var kind: RegisterKind
  /// Whose; nil for everybody's.
  public var worker: WorkerID?
  /// Whether only those with something left to do, or only the others; nil for both.
  public var isOpen: Bool?
  /// Part of what it says, as it is being typed.
  public var text: String
  /// The order.
  public var order: Order
  /// Where the page starts; nil for the first.
  public var start: PageStart?
  /// How many rows at most.
  public var limit: Int

  /// Asks for records of a register.
  public init(
    _ kind: RegisterKind, of worker: WorkerID? = nil, isOpen: Bool? = nil, text: String = "",
    order: Order = .title, start: PageStart? = nil, limit: Int = 200
  ) {
    self.kind = kind
    self.worker = worker
    self.isOpen = isOpen
    self.text = text
    self.order = order
    self.start = start
    self.limit = limit
  }
}

/// A record of a register as lists show it.
public struct RegisterRow: Hashable, Sendable, Identifiable {
  /// The record.
  public var id: RegisterID
  /// Its revision.
  public var revision: Int
  /// What it is called.
  public var title: String
  /// What it stands under: a plan, a panel.
  public var group: String
  /// Where it stands, in words.
  public var status: String
  /// Whether there is something left to do.
  public var isOpen: Bool
  /// Who answers for it.
  public var workers: [WorkerID]
  /// The day by which it is to be done.
  public var due: CivilDate?
  /// When anything was last recorded.
  public var lastRecorded: Moment

  /// Makes a row.
  public init(
    id: RegisterID, revision: Int, title: String, group: String, status: String, isOpen: Bool,
    workers: [WorkerID], due: CivilDate?, lastRecorded: Moment
  ) {
    self.id = id
    self.revision = revision
    self.title = title
    self.group = group
    self.status = status
    self.isOpen = isOpen
    self.workers = workers
    self.due = due
    self.lastRecorded = lastRecorded
  }
}

/// A deadline of a register's record.
public struct RegisterDeadlineRow: Hashable, Sendable {
  /// The record.
  public var register: RegisterID
  /// What it is called.
  public var name: String
  /// The deadline's id in the record.
  public var deadline: String
  /// The rule.
  public var rule: DeadlineRule.ID
  /// What must happen.
  public var title: String
  /// What started the clock, when.
  public var trigger: TimePoint
  /// When it is due.
  public var due: TimePoint
  /// Where it stands at the moment that was asked for.
  public var status: DeadlineStatus
  /// Whether holidays that are not yet known went into it.
  public var isEstimated: Bool
  /// Who answers for it.
  public var workers: [WorkerID]
}

/// An event of a register in the index.
public struct RegisterEventRow: Hashable, Sendable {
  /// The record.
  public var register: RegisterID
  /// The record's revision after it.
  public var revision: Int
  /// The journal line that holds it.
  public var sequence: Int
  /// The event's id.
  public var event: EventID
  /// Its kind, as `RegisterEvent.name`.
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
