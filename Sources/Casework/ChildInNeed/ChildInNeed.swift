/// A child's child in need plans (Children Act 1989 section 17).
public struct ChildInNeed: Hashable, Sendable {
  /// Every plan, in the order of recording.
  public internal(set) var plans: [ChildInNeedPlan] = []

  /// The plan with an id.
  public func plan(_ id: EventID) -> ChildInNeedPlan? { plans.first { $0.id == id } }

  /// The plan that is open at the end of a day.
  public func plan(openOn date: CivilDate) -> ChildInNeedPlan? {
    plans.last { $0.isOpen(on: date) }
  }

  /// What the child said at reviews, in the order of recording.
  public var quotes: [Quote] {
    plans.flatMap(\.reviews).compactMap {
      Quote($0.childsWords, on: $0.date, occasion: "Child in need review")
    }
  }

  /// Changes one plan.
  mutating func change(_ id: EventID, _ change: (inout ChildInNeedPlan) -> Void) {
    guard let index = plans.firstIndex(where: { $0.id == id }) else { return }
    change(&plans[index])
  }
}

/// One child in need plan (CIN `CINPlanDates`).
public struct ChildInNeedPlan: Hashable, Sendable, Identifiable, Spell {
  /// Why a plan ended.
  public enum EndReason: String, Hashable, Sendable, Codable, CaseIterable {
    case needsMet, protectionPlan, lookedAfter, earlyHelp, moved, consentWithdrawn, other
    case notRecorded

    /// What people call it.
    public var title: String {
      switch self {
      case .needsMet: "Needs met"
      case .protectionPlan: "Child protection plan began"
      case .lookedAfter: "Child became looked after"
      case .earlyHelp: "Stepped down to early help"
      case .moved: "Moved to another authority"
      case .consentWithdrawn: "Family no longer consents"
      case .other: "Other"
      case .notRecorded: "Not recorded in the source"
      }
    }
  }

  /// The event that started it.
  public let id: EventID

  /// The first day (CIN `CINPlanStartDate`).
  public var start: CivilDate

  /// What it was to achieve when it began.
  public var aims: String?

  /// Its reviews, in the order of recording.
  public var reviews: [ChildInNeedReview] = []

  /// The last day (CIN `CINPlanEndDate`).
  public var end: CivilDate?

  /// Why it ended.
  public var endReason: EndReason?

  /// What it is to achieve as at the end of a day: as the latest review wrote it anew, else as it began.
  public func aims(on date: CivilDate) -> String? {
    reviews.reversed().filter { $0.aims != nil && $0.date <= date }.max { $0.date < $1.date }?.aims
      ?? aims
  }
}

/// A review of a child in need plan.
public struct ChildInNeedReview: Hashable, Sendable {
  /// When.
  public var date: CivilDate

  /// What was decided.
  public var decision: String?

  /// What the child said.
  public var childsWords: String?

  /// What the plan is to achieve from then on, where it was written anew.
  public var aims: String?
}
