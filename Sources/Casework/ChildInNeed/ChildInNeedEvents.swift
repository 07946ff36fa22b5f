/// A child in need plan begins.
public struct ChildInNeedPlanStarted: WorkBeyondAssessment {
  public static let name = "childInNeedPlanStarted"
  public static let title = "Child in need plan started"

  /// The first day (CIN `CINPlanStartDate`).
  public var date: CivilDate

  /// What it is to achieve.
  public var aims: String?

  /// Starts a plan.
  public init(on date: CivilDate, aims: String? = nil) {
    self.date = date
    self.aims = aims
  }

  public var text: [String] { aims.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Child in need plan started" + (aims.map { ": \($0)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try checkReferral(
      in: record, for: "The child in need plan", reference: "CIN census 4015, 8565")
    try ChildInNeedRules.checkStart(date, in: record)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.childInNeed.plans.append(ChildInNeedPlan(id: stamp.id, start: date, aims: aims))
  }

  public static let example = ChildInNeedPlanStarted(
    on: CivilDate(dayNumber: 18_703), aims: "Breakfast and school on time; help for his mother.")
}

/// A child in need plan is reviewed.
public struct ChildInNeedPlanReviewed: ReferredWork {
  public static let name = "childInNeedPlanReviewed"
  public static let title = "Child in need review"

  /// The plan.
  public var plan: EventID

  /// When.
  public var date: CivilDate

  /// What was decided.
  public var decision: String?

  /// What the child said, in the child's words.
  public var childsWords: String?

  /// What the plan is to achieve from now on; nil where that was not written anew.
  public var aims: String?

  /// Records a review.
  public init(
    _ plan: EventID, on date: CivilDate, decision: String? = nil, childsWords: String? = nil,
    aims: String? = nil
  ) {
    self.plan = plan
    self.date = date
    self.decision = decision
    self.childsWords = childsWords
    self.aims = aims
  }

  public var text: [String] { [decision, childsWords, aims].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Child in need plan reviewed" + (decision.map { ": \($0)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try ChildInNeedRules.openPlan(plan, in: record, on: date, doing: "The review")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.childInNeed.change(plan) {
      $0.reviews.append(
        ChildInNeedReview(date: date, decision: decision, childsWords: childsWords, aims: aims))
    }
  }

  public static let example = ChildInNeedPlanReviewed(
    "k3v9q2m7x4t4", on: CivilDate(dayNumber: 18_790), decision: "Continue for three months.",
    childsWords: "I go to breakfast club now.",
    aims: "School on time without help; his mother keeps her own appointments.")
}

/// A child in need plan ends.
///
/// When a child protection plan begins, the plan ends by itself on that day and needs no such event.
public struct ChildInNeedPlanEnded: ReferredWork {
  public static let name = "childInNeedPlanEnded"
  public static let title = "Child in need plan ended"

  /// The plan.
  public var plan: EventID

  /// The last day (CIN `CINPlanEndDate`).
  public var date: CivilDate

  /// Why.
  public var endReason: ChildInNeedPlan.EndReason

  /// What was achieved and what remains.
  public var summary: String?

  /// Ends a plan.
  public init(
    _ plan: EventID, on date: CivilDate, _ endReason: ChildInNeedPlan.EndReason,
    summary: String? = nil
  ) {
    self.plan = plan
    self.date = date
    self.endReason = endReason
    self.summary = summary
  }

  public var changes: [EventID] { [plan] }
  public var text: [String] { summary.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Child in need plan ended: \(endReason.title.lowercased())"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let open = try ChildInNeedRules.openPlan(
      plan, in: record, on: date, doing: "The end", reference: "CIN census 4011")
    if let review = open.reviews.first(where: { $0.date > date }) {
      throw RuleBreach(
        "childInNeed.endBeforeReview", "A plan ends on or after its last review.",
        facts: ["It was reviewed on \(review.date.medium).", "The end is \(date.medium)."],
        remedy: "Correct one of the two dates.")
    }
    try ChildInNeedRules.checkEnd(of: open, on: date, in: record)
    return ChildInNeedRules.adviceOnSameDay(start: open.start, end: date)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.childInNeed.change(plan) {
      $0.end = date
      $0.endReason = endReason
    }
  }

  public static let example = ChildInNeedPlanEnded(
    "k3v9q2m7x4t4", on: CivilDate(dayNumber: 18_795), .needsMet,
    summary: "Routines are settled; school has no concerns since April.")
}
