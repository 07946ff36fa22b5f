/// What was decided about permanence.
public struct PermanenceDecision: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day.
  public let date: CivilDate

  /// The plan (Annex A list 8, "What is the permanence plan for this child?").
  public let plan: PermanencePlan
}

/// It was decided where the child is to grow up.
public struct PermanencePlanSet: CaseEvent {
  public static let name = "permanencePlanSet"
  public static let title = "Permanence plan"

  /// The day.
  public var date: CivilDate

  /// The plan.
  public var plan: PermanencePlan

  /// Why, in words.
  public var summary: String?

  /// Sets the plan.
  public init(on date: CivilDate, to plan: PermanencePlan, summary: String? = nil) {
    self.date = date
    self.plan = plan
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Permanence plan: \(codes.shortLabel(for: plan))"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(plan, on: date, as: "permanence plan")
    return CareRules.adviceOutsideCare("The permanence plan", on: date, in: record)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.permanencePlans.insert(
      PermanenceDecision(id: stamp.id, date: date, plan: plan)
    ) { $0.date }
  }

  public static let example = PermanencePlanSet(
    on: CivilDate(dayNumber: 18_790), to: "f", summary: "Stays with the carers he has.")
}
