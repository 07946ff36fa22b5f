/// What the panel for exceptional arrangements decided about a child.
public struct PanelDecision: Hashable, Sendable, Identifiable {
  /// What is to happen.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case continues, moves, stops

    /// What people call it.
    public var title: String {
      switch self {
      case .continues: "Continues"
      case .moves: "Child moves"
      case .stops: "Stops"
      }
    }
  }

  /// Something that must be done.
  public struct Condition: Hashable, Sendable {
    /// Its number among the conditions of the decision, from 1.
    public let number: Int
    /// What must be done.
    public let what: String
    /// By whom.
    public let owner: String?
    /// By when, where a day was set.
    public let by: CivilDate?
    /// The day on which it was met.
    public internal(set) var met: CivilDate?
    /// What shows it.
    public internal(set) var evidence: String?
  }

  /// The event that recorded it.
  public let id: EventID
  /// The arrangement.
  public let arrangement: EventID
  /// The day.
  public let date: CivilDate
  /// What is to happen.
  public let outcome: Outcome
  /// The last day to which the arrangement may go on.
  public let until: CivilDate?
  /// Who approved.
  public let approver: String
  /// The approver's grade.
  public let grade: ApprovalGrade
  /// Why.
  public let reasons: String
  /// What must be done.
  public internal(set) var conditions: [Condition]

  /// In words: "Continues to 14 Apr 2021".
  public var words: String { outcome.title + (until.map { " to \($0.medium)" } ?? "") }
}

/// The panel decided about a child in an exceptional arrangement.
public struct PanelDecided: CaseEvent {
  public static let name = "panelDecided"
  public static let title = "Panel decision"

  /// A condition as the panel sets it.
  public struct Condition: Hashable, Sendable, Codable {
    /// What must be done.
    public var what: String
    /// By whom.
    public var owner: String?
    /// By when; a fortnight where it is left out.
    public var by: CivilDate?

    /// Sets a condition.
    public init(_ what: String, owner: String? = nil, by: CivilDate? = nil) {
      self.what = what
      self.owner = owner
      self.by = by
    }
  }

  /// The day.
  public var date: CivilDate

  /// The arrangement.
  public var arrangement: EventID

  /// What is to happen.
  public var outcome: PanelDecision.Outcome

  /// The last day to which the arrangement may go on. Required where it continues.
  public var until: CivilDate?

  /// Who approved. Required.
  public var approver: String

  /// The approver's grade.
  public var grade: ApprovalGrade

  /// Why. Required.
  public var reasons: String

  /// What must be done.
  public var conditions: [Condition]

  /// Records a decision.
  public init(
    _ arrangement: EventID, on date: CivilDate, _ outcome: PanelDecision.Outcome,
    until: CivilDate? = nil, by approver: String, _ grade: ApprovalGrade, reasons: String,
    conditions: [Condition] = []
  ) {
    self.date = date
    self.arrangement = arrangement
    self.outcome = outcome
    self.until = until
    self.approver = approver
    self.grade = grade
    self.reasons = reasons
    self.conditions = conditions
  }

  public var changes: [EventID] { [arrangement] }
  public var text: [String] { [reasons] + conditions.map(\.what) }

  public func headline(_ codes: CodeBook) -> String {
    "Panel: \(outcome.title.loweringFirst)" + (until.map { " to \($0.medium)" } ?? "")
      + (conditions.isEmpty
        ? "" : conditions.count == 1 ? ", 1 condition" : ", \(conditions.count) conditions")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try record.requireArrangement(arrangement, begunBy: date, for: "The decision")
    if reasons.isBlank || approver.isBlank {
      throw RuleBreach(
        "panel.reasons", "A decision of the panel says who approved it and why.",
        facts: ["The \(approver.isBlank ? "name" : "reason") is not given."],
        remedy: "Enter who approved and what the panel weighed.")
    }
    if outcome == .continues, until == nil || until.map({ $0 < date }) == true {
      throw RuleBreach(
        "panel.until", "An arrangement that continues does so to a day.",
        facts: [
          until.map { "It would continue to \($0.medium); the panel is of \(date.medium)." }
            ?? "No day is given."
        ],
        remedy: "Enter the last day; the panel looks again by then.")
    }
    if let wrong = conditions.first(where: { $0.what.isBlank || ($0.by.map { $0 < date } ?? false) }
    ) {
      throw RuleBreach(
        "panel.condition", "A condition says what must be done, by a day to come.",
        facts: [
          wrong.what.isBlank
            ? "A condition is empty."
            : "“\(wrong.what)” would be due before the panel of \(date.medium)."
        ],
        remedy: "Correct the condition.")
    }
    let needed = rulebook.timescales.placementStandards.grade(for: own.kind)
    guard grade < needed else { return [] }
    return [
      Advice(
        "placement.grade",
        "The \(needed.title.lowercased()) decides on “\(own.kind.title)”; this is by a "
          + "\(grade.title.lowercased()).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.placementOversight.decisions.append(
      PanelDecision(
        id: stamp.id, arrangement: arrangement, date: date, outcome: outcome, until: until,
        approver: approver, grade: grade, reasons: reasons,
        conditions: conditions.enumerated().map { index, condition in
          PanelDecision.Condition(
            number: index + 1, what: condition.what, owner: condition.owner, by: condition.by)
        }))
  }

  public static let example = PanelDecided(
    "k3v9q2m7x4v1", on: CivilDate(dayNumber: 18_752), .continues,
    until: CivilDate(dayNumber: 18_766), by: "Ruth Invented", .headOfService,
    reasons: "Safe, and the new home takes him in two weeks.",
    conditions: [
      Condition("Bedroom door mended", owner: "Provider", by: CivilDate(dayNumber: 18_756))
    ])
}

/// A condition that the panel set was met.
public struct PanelConditionMet: CaseEvent {
  public static let name = "panelConditionMet"
  public static let title = "Panel condition met"

  /// The day.
  public var date: CivilDate

  /// The decision.
  public var decision: EventID

  /// The number of the condition, from 1.
  public var condition: Int

  /// What shows it. Required.
  public var evidence: String

  /// Records that a condition was met.
  public init(_ condition: Int, of decision: EventID, on date: CivilDate, evidence: String) {
    self.date = date
    self.decision = decision
    self.condition = condition
    self.evidence = evidence
  }

  public var changes: [EventID] { [decision] }
  public var text: [String] { [evidence] }
  public func headline(_ codes: CodeBook) -> String {
    "Panel condition met: \(evidence.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = record.placementOversight.decisions.first { $0.id == decision }
    guard let own, let set = own.conditions.first(where: { $0.number == condition }) else {
      throw RuleBreach(
        "panel.noCondition", "Only a condition that the panel set can be met.",
        facts: ["The record of \(record.id) holds no condition \(condition) of \(decision)."],
        remedy: "Choose one from the child's conditions.")
    }
    guard set.met == nil, own.date <= date, !evidence.isBlank else {
      throw RuleBreach(
        "panel.conditionMet", "A condition is met once, after it was set, and something shows it.",
        facts: [
          "“\(set.what)” was set on \(own.date.medium).",
          set.met.map { "It was met on \($0.medium)." }
            ?? (evidence.isBlank ? "No evidence is given." : "It would be met on \(date.medium)."),
        ],
        remedy: "Correct the date, or enter what shows it.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard
      let index = record.placementOversight.decisions.firstIndex(where: { $0.id == decision }),
      let place = record.placementOversight.decisions[index].conditions.firstIndex(where: {
        $0.number == condition
      })
    else { return }
    record.placementOversight.decisions[index].conditions[place].met = date
    record.placementOversight.decisions[index].conditions[place].evidence = evidence
  }

  public static let example = PanelConditionMet(
    1, of: "k3v9q2m7x4v2", on: CivilDate(dayNumber: 18_755), evidence: "Seen by the social worker.")
}
