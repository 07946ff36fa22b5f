/// Agencies meet about a child who goes missing again and again, or for long.
public struct MissingReviewHeld: CaseEvent {
  public static let name = "missingReviewHeld"
  public static let title = "Missing review meeting"

  /// The absences it is about.
  public var missing: [EventID]

  /// When: the day, with the time where it is known.
  public var at: TimePoint

  /// Who took part.
  public var agencies: [PartnerAgency]

  /// What is behind the absences, and what is to change. Required.
  public var plan: String

  /// What agencies undertake.
  public var actions: [AgreedAction]?

  /// What the child said, in the child's words.
  public var childsWords: String?

  /// Records a meeting.
  public init(
    _ missing: [EventID], at: TimePoint, _ agencies: [PartnerAgency], plan: String,
    actions: [AgreedAction]? = nil, childsWords: String? = nil
  ) {
    self.missing = missing
    self.at = at
    self.agencies = agencies
    self.plan = plan
    self.actions = actions
    self.childsWords = childsWords
  }

  public var date: CivilDate { at.date }
  public var text: [String] {
    [plan] + (actions ?? []).flatMap { [$0.what, $0.owner] } + [childsWords].compactMap { $0 }
  }

  public func headline(_ codes: CodeBook) -> String {
    "Review of absences: \(plan.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try MissingRules.check(missing, at: at, in: record)
    if plan.isBlank {
      throw RuleBreach(
        "missing.reviewPlan", "A review of absences says what is to change.",
        facts: ["Nothing is written for \(date.medium)."],
        remedy: "Enter why the child goes missing and what is to change.")
    }
    try ActionRules.check(actions ?? [], agreedOn: date)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.missingReviews.append(
      MissingReview(
        id: stamp.id, missing: missing, at: at, agencies: agencies, plan: plan,
        childsWords: childsWords))
    record.agencyActions.agree(actions ?? [], on: date, at: Self.title, stamp.id)
  }

  public static let example = MissingReviewHeld(
    ["k3v9q2m7x4t7"],
    at: .day(CivilDate(dayNumber: 18_713)), [.childrensSocialCare, .police, .education],
    plan:
      "He goes to his cousin when the home is loud: time at the cousin’s is agreed twice a week.",
    childsWords: "I want to see them without running.")
}

/// A meeting about a child's absences.
public struct MissingReview: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The absences it was about.
  public let missing: [EventID]

  /// When.
  public let at: TimePoint

  /// Who took part.
  public let agencies: [PartnerAgency]

  /// What is behind the absences, and what is to change.
  public let plan: String

  /// What the child said.
  public let childsWords: String?
}
