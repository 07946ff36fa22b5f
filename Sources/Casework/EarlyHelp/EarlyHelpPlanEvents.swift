/// An early help plan is agreed with the family; its review falls due six weeks later, and then again.
public struct EarlyHelpPlanAgreed: CaseEvent {
  public static let name = "earlyHelpPlanAgreed"
  public static let title = "Early help plan agreed"

  /// The early help assessment.
  public var episode: EventID

  /// When.
  public var date: CivilDate

  /// What it is to achieve. Required.
  public var goals: [EarlyHelpGoal]

  /// What agencies undertake.
  public var actions: [AgreedAction]?

  /// Agrees a plan.
  public init(
    _ episode: EventID, on date: CivilDate, goals: [EarlyHelpGoal], actions: [AgreedAction]? = nil
  ) {
    self.episode = episode
    self.date = date
    self.goals = goals
    self.actions = actions
  }

  public var changes: [EventID] { [episode] }
  public var text: [String] {
    goals.flatMap { [$0.what, $0.who] } + (actions ?? []).flatMap { [$0.what, $0.owner] }
  }

  public func headline(_ codes: CodeBook) -> String {
    "Early help plan agreed: " + goals.map { $0.what.firstWrittenLine }.joined(separator: "; ")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The plan")
    if let planned = own.planned {
      throw RuleBreach(
        "earlyHelp.planned", "A plan is agreed once and then reviewed.",
        facts: ["The plan was agreed on \(planned.medium)."],
        remedy: "Record a review that changes the plan.")
    }
    try EarlyHelpGoal.check(goals)
    try ActionRules.check(actions ?? [], agreedOn: date)
    if own.completion == nil {
      return [
        Advice("earlyHelp.planBeforeAssessment", "The early help assessment is not completed yet.")
      ]
    }
    return own.leadProfessional(on: date) == nil
      ? [Advice("earlyHelp.noLead", "Nobody is named as lead professional.")] : []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) {
      $0.planned = date
      $0.plan = stamp.id
      $0.goals = goals
    }
    record.agencyActions.agree(actions ?? [], on: date, at: "Early help plan", stamp.id)
  }

  public static let example = EarlyHelpPlanAgreed(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_687),
    goals: [
      EarlyHelpGoal(
        "Daniel is at school on time with breakfast", who: "Mother and Mrs Ferris",
        by: CivilDate(dayNumber: 18_729))
    ],
    actions: [
      AgreedAction(
        "A place at breakfast club", .education, owner: "Mrs Ferris",
        by: CivilDate(dayNumber: 18_694))
    ])
}

/// An early help plan is reviewed.
public struct EarlyHelpPlanReviewed: CaseEvent {
  public static let name = "earlyHelpPlanReviewed"
  public static let title = "Early help plan reviewed"

  /// The early help assessment.
  public var episode: EventID

  /// When.
  public var date: CivilDate

  /// What was achieved. Required.
  public var progress: String

  /// What was decided.
  public var decision: EarlyHelpReview.Decision

  /// The goals from now on, where they change.
  public var goals: [EarlyHelpGoal]?

  /// The level of need, where it was judged again.
  public var level: Int?

  /// What agencies undertake.
  public var actions: [AgreedAction]?

  /// What the child said, in the child's words.
  public var childsWords: String?

  /// Records a review.
  public init(
    _ episode: EventID, on date: CivilDate, progress: String,
    _ decision: EarlyHelpReview.Decision = .goOn, goals: [EarlyHelpGoal]? = nil, level: Int? = nil,
    actions: [AgreedAction]? = nil, childsWords: String? = nil
  ) {
    self.episode = episode
    self.date = date
    self.progress = progress
    self.decision = decision
    self.goals = goals
    self.level = level
    self.actions = actions
    self.childsWords = childsWords
  }

  public var changes: [EventID] { goals == nil ? [] : [episode] }
  public var text: [String] {
    [progress] + (goals ?? []).flatMap { [$0.what, $0.who] }
      + (actions ?? []).flatMap { [$0.what, $0.owner] } + [childsWords].compactMap { $0 }
  }

  public func headline(_ codes: CodeBook) -> String {
    "Early help plan reviewed: \(decision.title.loweringFirst). \(progress.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The review")
    guard let planned = own.planned, planned <= date else {
      throw RuleBreach(
        "earlyHelp.reviewWithoutPlan", "A plan is agreed before it is reviewed.",
        facts: [
          own.planned.map { "The plan was agreed on \($0.medium)." } ?? "No plan is recorded.",
          "The review is dated \(date.medium).",
        ],
        remedy: "Record the plan first, or correct the date.")
    }
    try EarlyHelpRules.require(
      progress, "earlyHelp.progress", "A review says what was achieved.",
      remedy: "Enter what has changed for the child since the last time.")
    try EarlyHelpRules.check(level: level)
    if let goals { try EarlyHelpGoal.check(goals) }
    try ActionRules.check(actions ?? [], agreedOn: date)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) {
      $0.reviews.append(
        EarlyHelpReview(
          id: stamp.id, date: date, progress: progress, decision: decision, level: level,
          childsWords: childsWords))
      if let goals { $0.goals = goals }
    }
    record.agencyActions.agree(actions ?? [], on: date, at: "Early help review", stamp.id)
  }

  public static let example = EarlyHelpPlanReviewed(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_729),
    progress: "On time on 26 of 28 days; breakfast club every morning.", .close, level: 2,
    childsWords: "I like it when we have porridge.")
}

extension EarlyHelpGoal {
  /// Refuses a plan without goals, or with one that says nothing or that nobody sees to.
  static func check(_ goals: [EarlyHelpGoal]) throws(RuleBreach) {
    if goals.isEmpty {
      throw RuleBreach(
        "earlyHelp.goals", "A plan says what it is to achieve.", facts: ["No goal is given."],
        remedy: "Enter at least one goal, with who sees to it.")
    }
    guard let empty = goals.first(where: { $0.what.isBlank || $0.who.isBlank }) else { return }
    throw RuleBreach(
      "earlyHelp.goals", "A goal says what will be different, and who sees to it.",
      facts: [empty.what.isBlank ? "A goal is empty." : "“\(empty.what)” has nobody."],
      remedy: "Enter both.")
  }
}
