/// A worker takes a child on. The one who had the role before hands over on that day.
public struct WorkerAllocated: CaseEvent {
  public static let name = "workerAllocated"
  public static let title = "Allocation"

  /// The first day.
  public var date: CivilDate

  /// The worker.
  public var worker: WorkerID

  /// The team, where it is known.
  public var team: TeamID?

  /// What the worker is to the child.
  public var role: Allocation.Role

  /// Why the worker changed (SSDA903 `SW_REASON`).
  public var reason: SocialWorkerChangeReason?

  /// Allocates a worker.
  public init(
    _ worker: WorkerID, team: TeamID? = nil, as role: Allocation.Role = .socialWorker,
    from date: CivilDate, reason: SocialWorkerChangeReason? = nil
  ) {
    self.date = date
    self.worker = worker
    self.team = team
    self.role = role
    self.reason = reason
  }

  public func headline(_ codes: CodeBook) -> String {
    "\(role.title): \(worker)" + (reason.map { " (\(codes.label(for: $0)))" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try requireReason(using: rulebook)
    let others = record.allocations.all(role)
    if let twin = others.first(where: { $0.from == date }) {
      throw RuleBreach(
        "allocation.sameDay", "A child has one worker of a role at a time.",
        facts: [
          "\(twin.worker) was allocated as \(role.title.lowercased()) on \(date.medium).",
          "\(worker) would be allocated on the same day.",
        ],
        remedy: "Correct that allocation if it named the wrong worker.",
        reference: "SSDA903 SW09STG2, SW19STG2")
    }
    if let held = record.allocations.current(role, on: date), held.worker == worker,
      held.team == team
    {
      return [
        Advice(
          "allocation.already",
          "\(worker) has been the child's \(role.title.lowercased()) since \(held.from.medium).")
      ]
    }
    return []
  }

  /// The reasons came in with the collection of 2023-24 and are then given for the worker's whole time,
  /// so they are held to their list, not to the year in which the worker began.
  private func requireReason(using rulebook: Rulebook) throws(RuleBreach) {
    let firstCollection = CollectionYear(endYear: 2024).start
    try rulebook.require(reason, on: max(date, firstCollection), as: "reason for the change")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.allocations.insert(
      Allocation(id: stamp.id, worker: worker, team: team, role: role, from: date, reason: reason))
  }

  public static let example = WorkerAllocated(
    "mwells", team: "assessment2", from: CivilDate(dayNumber: 18_661), reason: "FCONTA")
}

/// A worker no longer answers for a child, and nobody follows that day.
public struct AllocationEnded: CaseEvent {
  public static let name = "allocationEnded"
  public static let title = "End of allocation"
  public static let mayFollowEndOfRecord = true

  /// The first day without the worker.
  public var date: CivilDate

  /// The allocation.
  public var allocation: EventID

  /// Why, in words.
  public var reason: String?

  /// Ends an allocation.
  public init(_ allocation: EventID, on date: CivilDate, reason: String? = nil) {
    self.date = date
    self.allocation = allocation
    self.reason = reason
  }

  public var changes: [EventID] { [allocation] }
  public var text: [String] { reason.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Allocation ended" + (reason.map { ": \($0)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let held = record.allocations.allocation(allocation) else {
      throw RuleBreach(
        "allocation.unknown", "Only an allocation of this child can be ended.",
        facts: ["The record of \(record.id) holds no allocation \(allocation)."],
        remedy: "Choose one from the child's allocations.")
    }
    let began = "\(held.worker) was allocated on \(held.from.medium)."
    guard held.from < date else {
      throw RuleBreach(
        "allocation.endOrder", "An allocation lasts at least a day.",
        facts: [began, "It would end on \(date.medium)."],
        remedy: "Correct the date, or withdraw the allocation if it never took effect.",
        reference: "SSDA903 SW09STG2, SW18STG2")
    }
    if let to = held.to, to <= date {
      throw RuleBreach(
        "allocation.endedBefore", "An allocation ends once.",
        facts: [began, "It ended on \(to.medium).", "It would end again on \(date.medium)."],
        remedy: "Nothing to do, unless the earlier end is wrong: correct that one.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.allocations.end(allocation, on: date)
  }

  public static let example = AllocationEnded(
    "k3v9q2m7x4t3", on: CivilDate(dayNumber: 18_800), reason: "Case closed")
}
