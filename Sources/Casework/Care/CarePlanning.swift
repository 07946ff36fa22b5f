/// The care plan was authorised.
public struct CarePlanAuthorised: CaseEvent {
  public static let name = "carePlanAuthorised"
  public static let title = "Care plan"

  /// The day.
  public var date: CivilDate

  /// What it says, in short.
  public var summary: String?

  /// Records a care plan.
  public init(on date: CivilDate, summary: String? = nil) {
    self.date = date
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Care plan authorised" }

  /// A care plan may be made before the first placement, so it is accepted outside care as well.
  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  { [] }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.plans.insert(CareStep(id: stamp.id, date: date, summary: summary)) { $0.date }
  }

  public static let example = CarePlanAuthorised(
    on: CivilDate(dayNumber: 18_690), summary: "Reunification tested until the summer.")
}

/// A placement plan.
public struct PlacementPlan: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day it was agreed.
  public let date: CivilDate

  /// The placement, where it is named; else the one of that day, or the next.
  public let placement: EventID?

  /// What was agreed.
  public let summary: String?
}

/// How a child lives in a placement was agreed with the carers.
public struct PlacementPlanAgreed: CaseEvent {
  public static let name = "placementPlanAgreed"
  public static let title = "Placement plan"

  /// The day.
  public var date: CivilDate

  /// The event that began the placement, where it is named; else the one of that day, or the next.
  public var placement: EventID?

  /// What was agreed.
  public var summary: String?

  /// Records a placement plan.
  public init(on date: CivilDate, for placement: EventID? = nil, summary: String? = nil) {
    self.date = date
    self.placement = placement
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Placement plan agreed" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let known = record.care.periods.flatMap(\.placements)
    guard let placement, !known.contains(where: { $0.id == placement }) else { return [] }
    throw RuleBreach(
      "care.noPlacement", "A placement plan belongs to a placement of this child.",
      facts: ["The record of \(record.id) holds no placement \(placement)."],
      remedy: "Choose one of the child's placements, or leave it out.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.placementPlans.insert(
      PlacementPlan(id: stamp.id, date: date, placement: placement, summary: summary)
    ) { $0.date }
  }

  public static let example = PlacementPlanAgreed(
    on: CivilDate(dayNumber: 18_683), for: "k3v9q2m7x4t5",
    summary: "Bedtime, school run, telephone on Sundays.")
}

/// A personal education plan was made or reviewed.
public struct PersonalEducationPlanHeld: CaseEvent {
  public static let name = "personalEducationPlanHeld"
  public static let title = "Personal education plan"

  /// The day of the meeting.
  public var date: CivilDate

  /// What was agreed.
  public var summary: String?

  /// Records a personal education plan or its review.
  public init(on date: CivilDate, summary: String? = nil) {
    self.date = date
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Personal education plan" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  { CareRules.adviceOutsideCare("The personal education plan", on: date, in: record) }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.educationPlans.insert(CareStep(id: stamp.id, date: date, summary: summary)) {
      $0.date
    }
  }

  public static let example = PersonalEducationPlanHeld(
    on: CivilDate(dayNumber: 18_692), summary: "Reading help three times a week.")
}
