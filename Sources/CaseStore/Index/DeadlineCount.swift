import Casework

/// How many deadlines of one rule a worker has: a figure of the manager's board.
///
/// Those that nobody is allocated to are of two kinds. A child with an open case and no worker is unallocated,
/// as in ``WorkScope/unallocated``; all others are at the front door, which answers for them.
public struct DeadlineCount: Hashable, Sendable {
  /// The worker of the children concerned; nil for the unallocated and for those at the front door.
  public var worker: WorkerID?
  /// The team of the children concerned; nil where none is recorded.
  public var team: TeamID?
  /// The rule by which it is due.
  public var rule: DeadlineRule.ID
  /// Whether a case is open and nobody is allocated.
  public var isUnallocated: Bool
  /// Deadlines whose due point has passed.
  public var overdue: Int
  /// Deadlines whose amber point has been reached and whose due point has not passed.
  public var dueSoon: Int
  /// Deadlines whose due point has not passed and comes until the end of the day that was asked for.
  public var coming: Int
  /// How many of those that come are not booked.
  public var unbooked: Int

  /// Makes a figure.
  public init(
    worker: WorkerID?, team: TeamID?, rule: DeadlineRule.ID, isUnallocated: Bool = false,
    overdue: Int = 0, dueSoon: Int = 0, coming: Int = 0, unbooked: Int = 0
  ) {
    self.worker = worker
    self.team = team
    self.rule = rule
    self.isUnallocated = isUnallocated
    self.overdue = overdue
    self.dueSoon = dueSoon
    self.coming = coming
    self.unbooked = unbooked
  }

  /// Adds what was found in another place.
  mutating func add(overdue: Int, dueSoon: Int, coming: Int, unbooked: Int) {
    self.overdue += overdue
    self.dueSoon += dueSoon
    self.coming += coming
    self.unbooked += unbooked
  }
}

extension DeadlineCount: Comparable {
  /// By team, worker and rule; what belongs to nobody comes last, and the front door after the unallocated.
  public static func < (left: DeadlineCount, right: DeadlineCount) -> Bool {
    left.order < right.order
  }

  private typealias Order = (Int, String, Int, String, String)
  private var order: Order {
    (
      team == nil ? 1 : 0, team?.rawValue ?? "", worker != nil ? 0 : isUnallocated ? 1 : 2,
      worker?.rawValue ?? "", rule
    )
  }

  /// What is counted together.
  struct Key: Hashable {
    var worker: WorkerID?
    var team: TeamID?
    var rule: DeadlineRule.ID
    var isUnallocated: Bool
  }

  init(_ key: Key) {
    self.init(
      worker: key.worker, team: key.team, rule: key.rule, isUnallocated: key.isUnallocated)
  }
}
