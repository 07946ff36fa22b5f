/// Early help that was decided on and has not started.
public struct EarlyHelpAwaited: Hashable, Sendable {
  /// What decided on it: a contact, or an assessment or a child in need plan that stepped down.
  public let origin: EventID

  /// What it was, in a few words: "Contact decided: early help".
  public let what: String

  /// When.
  public let since: CivilDate
}

/// How many early help assessments some children had in some days. Adults count once a family, at the child
/// whose identifier comes first among those of one entry.
public struct EarlyHelpCount: Hashable, Sendable {
  /// Children whose assessment started.
  public var childrenStarted = 0

  /// Adults of 21 and over in assessments that started.
  public var adultsStarted = 0

  /// Children whose assessment was completed.
  public var childrenCompleted = 0

  /// Adults of 21 and over in assessments that were completed.
  public var adultsCompleted = 0

  /// A count of nothing.
  public init() {}

  /// Adds another count.
  public static func += (left: inout EarlyHelpCount, right: EarlyHelpCount) {
    left.childrenStarted += right.childrenStarted
    left.adultsStarted += right.adultsStarted
    left.childrenCompleted += right.childrenCompleted
    left.adultsCompleted += right.adultsCompleted
  }
}

extension ChildRecord {
  /// Decisions for early help after which none has started by the end of a day: of contacts, assessments, and
  /// child in need plans that ended as a step down. A case that was opened since takes them up.
  public func earlyHelpAwaited(on date: CivilDate) -> [EarlyHelpAwaited] {
    let contacts = frontDoor.contacts.compactMap { contact in
      contact.decision.flatMap { decision in
        decision.outcome == .earlyHelp
          ? EarlyHelpAwaited(
            origin: contact.id, what: "Contact decided: early help", since: decision.at.date) : nil
      }
    }
    let plans = childInNeed.plans.compactMap { plan in
      plan.end.flatMap { end in
        plan.endReason == .earlyHelp
          ? EarlyHelpAwaited(origin: plan.id, what: "Child in need plan stepped down", since: end)
          : nil
      }
    }
    let assessed = assessments.all.compactMap { assessment in
      assessment.completion.flatMap { completion in
        completion.outcome == .earlyHelp
          ? EarlyHelpAwaited(
            origin: assessment.id, what: "Assessment stepped down", since: completion.date) : nil
      }
    }
    return (contacts + plans + assessed).filter { awaited in
      awaited.since <= date && !hasTakenUp(awaited, by: date)
    }
    .sorted { $0.since < $1.since }
  }

  private func hasTakenUp(_ awaited: EarlyHelpAwaited, by date: CivilDate) -> Bool {
    earlyHelp.episodes.contains { episode in
      episode.start <= date
        && (episode.origin == awaited.origin || awaited.since <= episode.start
          || episode.isOpen(on: awaited.since))
    }
      || frontDoor.referrals.contains { awaited.since < $0.received && $0.received <= date }
  }

  /// The early help assessments of this child that started or were completed in some days.
  public func earlyHelpCount(in days: ClosedRange<CivilDate>) -> EarlyHelpCount {
    var count = EarlyHelpCount()
    for recorded in effectiveEvents where days.contains(recorded.event.date) {
      let isFirst = recorded.with.allSatisfy { id <= $0 }
      switch recorded.event {
      case let started as EarlyHelpAssessmentStarted:
        count.childrenStarted += 1
        if isFirst { count.adultsStarted += started.adults ?? 0 }
      case let completed as EarlyHelpAssessmentCompleted:
        count.childrenCompleted += 1
        guard isFirst else { continue }
        count.adultsCompleted +=
          completed.adults ?? earlyHelp.episode(completed.episode)?.adults ?? 0
      default: continue
      }
    }
    return count
  }
}
