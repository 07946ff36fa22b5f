/// A colleague answers for an absent worker’s children over some days. Both names are kept.
public struct Cover: Hashable, Sendable, Codable {
  /// Who is away.
  public var absent: WorkerID

  /// Who answers for their children.
  public var by: WorkerID

  /// The first day.
  public var from: CivilDate

  /// The last day. Required: a cover without an end is a change of worker.
  public var to: CivilDate

  /// Why, where it was said: leave, training.
  public var reason: String?

  /// Makes a cover.
  public init(
    of absent: WorkerID, by colleague: WorkerID, from: CivilDate, to: CivilDate,
    reason: String? = nil
  ) {
    self.absent = absent
    self.by = colleague
    self.from = from
    self.to = to
    self.reason = reason
  }

  /// Whether it holds on a day.
  public func holds(on date: CivilDate) -> Bool { from <= date && date <= to }

  /// Whether it shares a day with another.
  func overlaps(_ other: Cover) -> Bool { from <= other.to && other.from <= to }
}

/// Who covers whom.
public struct Covers: Hashable, Sendable, Codable {
  /// Every cover, in the order of recording.
  public private(set) var all: [Cover] = []

  /// No cover, or some that were accepted before.
  public init(_ all: [Cover] = []) { self.all = all }

  /// The cover of a worker on a day.
  public func cover(of worker: WorkerID, on date: CivilDate) -> Cover? {
    all.last { $0.absent == worker && $0.holds(on: date) }
  }

  /// Who answers for a worker’s children on a day: the worker, or whoever is there at the end of the covers.
  public func answering(for worker: WorkerID, on date: CivilDate) -> WorkerID {
    var current = worker
    var passed: Set<WorkerID> = []
    while let cover = cover(of: current, on: date), passed.insert(current).inserted {
      current = cover.by
    }
    return passed.contains(current) ? worker : current
  }

  /// Whose children a worker’s lists show on a day: the worker’s own, and those of the colleagues whom the worker
  /// covers, also through one who is away too. The worker’s own come first, the others by id.
  ///
  /// One who is away keeps their own children in their own lists, so that nothing is gone when they come back early.
  public func lists(of worker: WorkerID, on date: CivilDate) -> [WorkerID] {
    let others = Set(all.filter { $0.holds(on: date) }.map(\.absent))
      .filter { $0 != worker && answering(for: $0, on: date) == worker }
    return [worker] + others.sorted()
  }

  /// The two names under which something is done for an absent worker’s child: nil where the worker does it.
  public func attribution(of worker: WorkerID, for owner: WorkerID, on date: CivilDate)
    -> CoveredWork?
  {
    guard worker != owner, answering(for: owner, on: date) == worker else { return nil }
    return CoveredWork(by: worker, for: owner)
  }

  /// Refuses a cover that cannot be.
  ///
  /// - Throws: ``RuleBreach``: nobody covers themselves, a cover ends, a worker has one cover at a time, and covers
  ///   never run in a circle.
  public func check(_ new: Cover) throws(RuleBreach) {
    if new.absent == new.by {
      throw RuleBreach(
        "cover.self", "Somebody else covers for an absent worker.",
        facts: ["\(new.absent) is named twice."], remedy: "Choose a colleague.")
    }
    guard new.from <= new.to else {
      throw RuleBreach(
        "cover.order", "A cover ends on its first day or later.",
        facts: ["From \(new.from.medium) to \(new.to.medium)."], remedy: "Correct one of the dates."
      )
    }
    if let other = all.first(where: { $0.absent == new.absent && $0.overlaps(new) }) {
      throw RuleBreach(
        "cover.twice", "One colleague covers for a worker at a time.",
        facts: [
          "\(other.by) covers for \(other.absent) from \(other.from.medium) to \(other.to.medium)."
        ],
        remedy: "End that cover first, or choose other days.")
    }
    let more = Covers(all + [new])
    let days = [new.from] + all.filter { $0.overlaps(new) }.map { max($0.from, new.from) }
    for day in days where more.isCircle(from: new.absent, on: day) {
      throw RuleBreach(
        "cover.circle", "Covers lead to a colleague who is there.",
        facts: ["On \(day.medium), \(new.by) is away, and \(new.absent) answers for them."],
        remedy: "Choose a colleague who is there on these days.")
    }
  }

  private func isCircle(from worker: WorkerID, on date: CivilDate) -> Bool {
    var current = worker
    for _ in all {
      guard let cover = cover(of: current, on: date) else { return false }
      current = cover.by
      if current == worker { return true }
    }
    return false
  }

  /// Takes in a cover that was accepted.
  public mutating func add(_ cover: Cover) { all.append(cover) }

  /// Ends a cover early: the day given is the last one; one that has not begun by then is taken out.
  public mutating func end(_ cover: Cover, on last: CivilDate) {
    guard let index = all.lastIndex(of: cover) else { return }
    if last < cover.from {
      all.remove(at: index)
    } else {
      all[index].to = min(last, cover.to)
    }
  }
}

/// Something done for an absent worker’s child, with both names.
public struct CoveredWork: Hashable, Sendable, Codable {
  /// Who did it.
  public var by: WorkerID

  /// For whom.
  public var owner: WorkerID

  /// Names both.
  public init(by worker: WorkerID, for owner: WorkerID) {
    self.by = worker
    self.owner = owner
  }

  /// Both names in a few words: "Tom Ellis for Aisha Rahman".
  public func words(_ naming: (WorkerID) -> String) -> String {
    "\(naming(by)) for \(naming(owner))"
  }
}
