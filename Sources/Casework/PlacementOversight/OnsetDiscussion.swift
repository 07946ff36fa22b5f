/// The independent reviewing officer discussed an exceptional arrangement at its onset.
public struct OnsetDiscussion: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID
  /// The arrangement.
  public let arrangement: EventID
  /// The day.
  public let date: CivilDate
  /// The officer.
  public let officer: String
  /// What was said.
  public let summary: String
}

/// An exceptional arrangement was discussed with the independent reviewing officer.
public struct ArrangementDiscussed: CaseEvent {
  public static let name = "arrangementDiscussed"
  public static let title = "Discussion with reviewing officer"

  /// The day.
  public var date: CivilDate

  /// The arrangement.
  public var arrangement: EventID

  /// The officer.
  public var officer: String

  /// What was said. Required.
  public var summary: String

  /// Records a discussion.
  public init(
    _ arrangement: EventID, with officer: String, on date: CivilDate, summary: String
  ) {
    self.date = date
    self.arrangement = arrangement
    self.officer = officer
    self.summary = summary
  }

  public var text: [String] { [officer, summary] }
  public func headline(_ codes: CodeBook) -> String {
    "Reviewing officer on the arrangement: \(summary.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try record.requireArrangement(arrangement, begunBy: date, for: "The discussion")
    guard summary.isBlank else { return [] }
    throw RuleBreach(
      "placement.discussionEmpty", "A discussion says what the reviewing officer thinks.",
      facts: ["Nothing is written for \(date.medium)."], remedy: "Write a sentence.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.placementOversight.discussions.append(
      OnsetDiscussion(
        id: stamp.id, arrangement: arrangement, date: date, officer: officer, summary: summary))
  }

  public static let example = ArrangementDiscussed(
    "k3v9q2m7x4v1", with: "Hana Ashdown", on: CivilDate(dayNumber: 18_741),
    summary: "Wants the review brought forward and daily calls with his brother.")
}

/// What is to happen to an exceptional arrangement, and what is done if that fails.
public struct ArrangementPlan: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID
  /// The arrangement.
  public let arrangement: EventID
  /// The day.
  public let date: CivilDate
  /// What is to happen.
  public let plan: String
  /// What is done if that fails.
  public let contingency: String
}

/// A plan and what is done if it fails were set for an exceptional arrangement.
public struct ArrangementPlanned: CaseEvent {
  public static let name = "arrangementPlanned"
  public static let title = "Plan for the arrangement"

  /// The day.
  public var date: CivilDate

  /// The arrangement.
  public var arrangement: EventID

  /// What is to happen. Required.
  public var plan: String

  /// What is done if that fails. Required.
  public var contingency: String

  /// Sets a plan.
  public init(_ arrangement: EventID, on date: CivilDate, plan: String, contingency: String) {
    self.date = date
    self.arrangement = arrangement
    self.plan = plan
    self.contingency = contingency
  }

  public var text: [String] { [plan, contingency] }
  public func headline(_ codes: CodeBook) -> String {
    "Plan for the arrangement: \(plan.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try record.requireArrangement(arrangement, begunBy: date, for: "The plan")
    guard plan.isBlank || contingency.isBlank else { return [] }
    throw RuleBreach(
      "placement.planEmpty", "A plan says what is to happen, and what is done if that fails.",
      facts: ["The \(plan.isBlank ? "plan" : "contingency") is not written."],
      remedy: "Write a sentence for each.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.placementOversight.plans.append(
      ArrangementPlan(
        id: stamp.id, arrangement: arrangement, date: date, plan: plan, contingency: contingency))
  }

  public static let example = ArrangementPlanned(
    "k3v9q2m7x4v1", on: CivilDate(dayNumber: 18_742),
    plan: "Moves to Invented House on Monday.",
    contingency: "Two more nights with the same staff; head of service decides.")
}
