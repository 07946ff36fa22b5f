import Casework

/// How much of one kind is late or nearly late with one worker: a figure of the manager's board.
public struct OverdueCount: Hashable, Sendable {
  /// The worker of the children concerned; nil for those that nobody is allocated to.
  public var worker: WorkerID?
  /// The team of the children concerned; nil where none is recorded.
  public var team: TeamID?
  /// The rule by which it is due.
  public var rule: DeadlineRule.ID
  /// Deadlines whose due point has passed.
  public var overdue: Int
  /// Deadlines whose amber point has been reached and whose due point has not passed.
  public var dueSoon: Int

  /// Makes a figure.
  public init(
    worker: WorkerID?, team: TeamID?, rule: DeadlineRule.ID, overdue: Int = 0, dueSoon: Int = 0
  ) {
    self.worker = worker
    self.team = team
    self.rule = rule
    self.overdue = overdue
    self.dueSoon = dueSoon
  }
}

extension OverdueCount: Comparable {
  /// By team, worker and rule; what belongs to nobody comes last.
  public static func < (left: OverdueCount, right: OverdueCount) -> Bool {
    left.order < right.order
  }

  private typealias Order = (Int, String, Int, String, String)
  private var order: Order {
    (
      team == nil ? 1 : 0, team?.rawValue ?? "", worker == nil ? 1 : 0, worker?.rawValue ?? "", rule
    )
  }

  /// What is counted together.
  struct Key: Hashable {
    var worker: WorkerID?
    var team: TeamID?
    var rule: DeadlineRule.ID
  }

  init(_ key: Key) { self.init(worker: key.worker, team: key.team, rule: key.rule) }
}
