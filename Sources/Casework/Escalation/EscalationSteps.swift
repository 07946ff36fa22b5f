/// A concern is taken to the next stage, or put before Cafcass.
public struct EscalationMovedUp: CaseEvent, RoleBound {
  public static let name = "escalationMovedUp"
  public static let title = "Concern taken further"
  static let rolesThatRecord: Set<Worker.Role> = [.conferenceChair]

  /// The concern.
  public var escalation: EventID

  /// The day.
  public var date: CivilDate

  /// Before whom it is now.
  public var stage: Escalation.Stage

  /// Why. Required.
  public var reason: String

  /// Takes a concern further.
  public init(
    _ escalation: EventID, on date: CivilDate, to stage: Escalation.Stage, reason: String
  ) {
    self.escalation = escalation
    self.date = date
    self.stage = stage
    self.reason = reason
  }

  public var changes: [EventID] { [escalation] }
  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String {
    "Concern taken to \(stage == .cafcass ? stage.title : stage.title.loweringFirst): "
      + reason.firstWrittenLine
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EscalationRules.open(escalation, in: record, on: date)
    try EscalationRules.require(
      reason, "escalation.whyFurther", "A concern is taken further for a reason.",
      remedy: "Write why the answer was not enough, or that none came.")
    if own.steps.contains(where: { $0.stage == stage }) {
      throw RuleBreach(
        "escalation.sameStage", "A concern is put before each stage once.",
        facts: own.steps.map { "\($0.stage.title) on \($0.date.medium)." },
        remedy: "Choose a stage further up.")
    }
    guard let rung = stage.rung, let reached = own.stage.rung else { return [] }
    if rung < reached {
      throw RuleBreach(
        "escalation.down", "A concern goes up the ladder, never down.",
        facts: ["It has reached: \(own.stage.title.loweringFirst)."],
        remedy: "Choose a stage further up, or end the concern.")
    }
    guard rung > reached + 1 else { return [] }
    return [
      Advice(
        "escalation.skipped",
        "It goes from “\(own.stage.title)” to “\(stage.title)” and leaves out what lies between.")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.escalations.change(escalation) {
      $0.steps.append(Escalation.Step(id: stamp.id, date: date, stage: stage, reason: reason))
    }
  }

  public static let example = EscalationMovedUp(
    "k3v9q2m7x4t2", on: CivilDate(dayNumber: 18_715), to: .serviceManager,
    reason: "No answer in ten working days.")
}

/// The other side answers a concern: never the one who raised it.
public struct EscalationAnswered: CaseEvent, AnsweredByAnother {
  public static let name = "escalationAnswered"
  public static let title = "Concern answered"

  /// The concern.
  public var escalation: EventID

  /// The day.
  public var date: CivilDate

  /// What is answered. Required.
  public var answer: String

  /// The stage that is answered; nil for the one it has reached.
  public var stage: Escalation.Stage?

  /// Answers a concern.
  public init(
    _ escalation: EventID, on date: CivilDate, _ answer: String, stage: Escalation.Stage? = nil
  ) {
    self.escalation = escalation
    self.date = date
    self.answer = answer
    self.stage = stage
  }

  public var changes: [EventID] { [escalation] }
  public var text: [String] { [answer] }

  public func headline(_ codes: CodeBook) -> String { "Answer: \(answer.firstWrittenLine)" }

  func asker(in record: ChildRecord) -> WorkerID? {
    // Cafcass does not record here: what it writes is put down by the one who asked it.
    stage == .cafcass ? nil : record.escalations.escalation(escalation)?.by
  }

  var whyByAnother: String { "A concern is answered by the other side." }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EscalationRules.open(escalation, in: record, on: date)
    try EscalationRules.require(
      answer, "escalation.emptyAnswer", "An answer says what is done about the concern.",
      remedy: "Write what was done, or will be, and by when.")
    guard let stage, !own.steps.contains(where: { $0.stage == stage }) else { return [] }
    throw RuleBreach(
      "escalation.notThere", "An answer comes from a stage that has the concern.",
      facts: own.steps.map { "\($0.stage.title) on \($0.date.medium)." },
      remedy: "Choose one of these stages.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.escalations.change(escalation) {
      $0.answers.append(
        Escalation.Answer(
          id: stamp.id, date: date, by: stamp.by, stage: stage ?? $0.stage, text: answer))
    }
  }

  public static let example = EscalationAnswered(
    "k3v9q2m7x4t2", on: CivilDate(dayNumber: 18_712),
    "Permanence planning meeting on 2 April; the plan will be at the review.", stage: .teamManager)
}

/// A concern ends, with what it meant for the child.
public struct EscalationEnded: CaseEvent, RoleBound {
  public static let name = "escalationEnded"
  public static let title = "Concern ended"
  static let rolesThatRecord: Set<Worker.Role> = [.conferenceChair]

  /// The concern.
  public var escalation: EventID

  /// The day.
  public var date: CivilDate

  /// How it ended.
  public var outcome: Escalation.Ending.Outcome

  /// What was agreed or found.
  public var note: String?

  /// What it meant for the child. Required.
  public var impact: String

  /// Ends a concern.
  public init(
    _ escalation: EventID, on date: CivilDate, _ outcome: Escalation.Ending.Outcome,
    note: String? = nil, impact: String
  ) {
    self.escalation = escalation
    self.date = date
    self.outcome = outcome
    self.note = note
    self.impact = impact
  }

  public var changes: [EventID] { [escalation] }
  public var text: [String] { [note].compactMap { $0 } + [impact] }

  public func headline(_ codes: CodeBook) -> String {
    "Concern ended, \(outcome.title.loweringFirst): \(impact.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EscalationRules.open(escalation, in: record, on: date)
    try EscalationRules.require(
      impact, "escalation.impact", "A concern ends with what it meant for the child.",
      remedy: "Write what is different for the child, or that nothing is.")
    guard own.answers.isEmpty, outcome == .resolved else { return [] }
    return [Advice("escalation.unanswered", "It ends as resolved though no answer is on record.")]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.escalations.change(escalation) {
      $0.ending = Escalation.Ending(date: date, outcome: outcome, note: note, impact: impact)
    }
  }

  public static let example = EscalationEnded(
    "k3v9q2m7x4t2", on: CivilDate(dayNumber: 18_730), .resolved,
    note: "The plan is long-term fostering with his carers.",
    impact: "Daniel knows that he stays, and has unpacked his boxes.")
}
