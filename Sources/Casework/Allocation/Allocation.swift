/// A worker who answers for a child, over a span of days.
public struct Allocation: Hashable, Sendable, Identifiable {
  /// What the worker is to the child.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case socialWorker, personalAdviser, reviewingOfficer, conferenceChair, familySupportWorker

    /// What people call it.
    public var title: String {
      switch self {
      case .socialWorker: "Social worker"
      case .personalAdviser: "Personal adviser"
      case .reviewingOfficer: "Independent reviewing officer"
      case .conferenceChair: "Conference chair"
      case .familySupportWorker: "Family support worker"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID

  /// The worker (SSDA903 `SW_ID` for a social worker).
  public var worker: WorkerID

  /// The team, where it is known.
  public var team: TeamID?

  /// What the worker is to the child.
  public var role: Role

  /// The first day (SSDA903 `SW_DECOM`).
  public var from: CivilDate

  /// Why the worker changed (SSDA903 `SW_REASON`).
  public var reason: SocialWorkerChangeReason?

  /// The day it was ended without anybody to follow.
  public var ended: CivilDate?

  /// The first day without the worker (SSDA903 `SW_DEC`): the end, or the day the next worker of the role
  /// began. Nil while it goes on.
  public internal(set) var to: CivilDate?

  /// Whether the worker answers for the child on a day.
  public func holds(on date: CivilDate) -> Bool { from <= date && (to.map { date < $0 } ?? true) }
}

/// Who answers for a child, now and before.
public struct Allocations: Hashable, Sendable {
  /// Every allocation, oldest first.
  public private(set) var all: [Allocation] = []

  /// The allocation with an id.
  public func allocation(_ id: EventID) -> Allocation? { all.first { $0.id == id } }

  /// The allocations of a role, oldest first. They never overlap.
  public func all(_ role: Allocation.Role) -> [Allocation] { all.filter { $0.role == role } }

  /// The allocation of a role that holds on a day.
  public func current(_ role: Allocation.Role = .socialWorker, on date: CivilDate) -> Allocation? {
    all.last { $0.role == role && $0.holds(on: date) }
  }

  /// The worker of a role on a day; the social worker unless said otherwise.
  public func worker(_ role: Allocation.Role = .socialWorker, on date: CivilDate) -> WorkerID? {
    current(role, on: date)?.worker
  }

  /// Puts an allocation in its place.
  mutating func insert(_ allocation: Allocation) {
    let index = all.firstIndex { $0.from > allocation.from } ?? all.endIndex
    all.insert(allocation, at: index)
    closeEachBeforeTheNext()
  }

  /// Ends an allocation.
  mutating func end(_ id: EventID, on date: CivilDate) {
    guard let index = all.firstIndex(where: { $0.id == id }) else { return }
    all[index].ended = date
    closeEachBeforeTheNext()
  }

  /// A child has one worker of each role: an allocation ends when the next one of its role begins, also
  /// where that one is recorded first.
  private mutating func closeEachBeforeTheNext() {
    var next: [Allocation.Role: CivilDate] = [:]
    for index in all.indices.reversed() {
      let allocation = all[index]
      all[index].to = [allocation.ended, next[allocation.role]].compactMap { $0 }.min()
      next[allocation.role] = allocation.from
    }
  }
}
