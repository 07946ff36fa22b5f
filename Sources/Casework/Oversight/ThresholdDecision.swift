/// A decision by which a child crosses a threshold, up or down, and whether a manager looked at the case
/// after it.
public struct ThresholdDecision: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day.
  public let date: CivilDate

  /// What was decided, in a few words.
  public let what: String

  /// The first day of oversight from that day on, before the next decision or on its day; nil while there is
  /// none.
  public let overseen: CivilDate?
}

extension ChildRecord {
  /// The decisions on a threshold from a day to another, oldest first, each with the oversight after it.
  ///
  /// A manager must have looked after each of them and before the next, so that one look does not serve for
  /// two steps. What a return brought in is left out: nobody here decided it.
  ///
  /// - Parameters:
  ///   - first: the first day; from the beginning when nil.
  ///   - last: the day as at which oversight counts.
  public func thresholdDecisions(from first: CivilDate? = nil, to last: CivilDate)
    -> [ThresholdDecision]
  {
    let found = effectiveEvents.compactMap { recorded -> (EventID, CivilDate, String)? in
      guard recorded.source == nil, recorded.date <= last,
        first.map({ $0 <= recorded.date }) ?? true
      else { return nil }
      return recorded.event.thresholdDecided.map { (recorded.id, recorded.date, $0) }
    }.sorted { $0.1 < $1.1 }
    let looks = daysOfOversight.filter { $0 <= last }.sorted()
    return found.enumerated().map { index, decision in
      let next = found[(index + 1)...].first { $0.1 > decision.1 }?.1
      let end = next ?? last
      let look = looks.first { decision.1 <= $0 && $0 <= end }
      return ThresholdDecision(
        id: decision.0, date: decision.1, what: decision.2, overseen: look)
    }
  }
}

extension CaseEvent {
  /// What was decided, where the event is a decision by which a child crosses a threshold.
  fileprivate var thresholdDecided: String? {
    switch self {
    case let event as ContactDecided: "Contact: \(event.outcome.title.loweringFirst)"
    case let event as ReferralDecided: "Referral: \(event.decision.title.loweringFirst)"
    case let event as ReferralClosed: "Case closed (\(event.closureReason.rawValue))"
    case let event as StrategyDiscussionHeld: event.decision.title
    case is Section47EnquiryConcluded: "Section 47 outcome"
    case let event as ConferenceHeld:
      event.category == nil ? "Conference: no plan" : "Child protection plan began"
    case is ProtectionPlanEnded: "Child protection plan ended"
    case is ChildInNeedPlanStarted: "Child in need plan began"
    case is ChildInNeedPlanEnded: "Child in need plan ended"
    case is CareStarted: "Became looked after"
    case is CareEnded: "Ceased to be looked after"
    default: nil
    }
  }
}
