extension AgencyCheck {
  /// How many minutes of real time its answer took, or has been waited for up to a moment.
  public func minutesWaited(asOf now: Moment) -> Int {
    max(0, asked.minutes(to: answered.map { min($0, now) } ?? now))
  }

  /// Whether an answer is waited for at a moment.
  public func isWaiting(asOf now: Moment) -> Bool {
    asked <= now && (answered.map { now < $0 } ?? true)
  }
}

/// How long an agency takes to answer what it is asked about contacts, over any number of them.
public struct AgencyWaiting: Hashable, Sendable {
  /// The agency.
  public let agency: StrategyDiscussion.Agency

  /// How often it was asked.
  public let asked: Int

  /// How many of its answers are waited for.
  public let waiting: Int

  /// The minutes that half of its answers took at most; nil while it has given none.
  public let medianMinutes: Int?

  /// The minutes that its slowest answer took, or that one has been waited for, whichever is more.
  public let longestMinutes: Int

  /// How many answers it has given.
  public var answered: Int { asked - waiting }

  /// The agencies of some checks, the one with the longest wait first.
  ///
  /// - Parameters:
  ///   - checks: of one contact or of many.
  ///   - now: the moment up to which unanswered ones have been waiting; later checks are left out.
  public static func summary(of checks: [AgencyCheck], asOf now: Moment) -> [AgencyWaiting] {
    let known = checks.filter { $0.asked <= now }
    return StrategyDiscussion.Agency.allCases.compactMap { agency in
      let own = known.filter { $0.agency == agency }
      guard !own.isEmpty else { return nil }
      let given = own.filter { !$0.isWaiting(asOf: now) }.map { $0.minutesWaited(asOf: now) }
      return AgencyWaiting(
        agency: agency, asked: own.count, waiting: own.count - given.count,
        medianMinutes: given.isEmpty ? nil : given.sorted()[(given.count - 1) / 2],
        longestMinutes: own.map { $0.minutesWaited(asOf: now) }.max() ?? 0)
    }
    .enumerated()
    .sorted { ($1.element.longestMinutes, $0.offset) < ($0.element.longestMinutes, $1.offset) }
    .map(\.element)
  }
}
