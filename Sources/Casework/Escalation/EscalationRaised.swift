/// A reviewing officer or conference chair raises a concern, first with the team itself.
public struct EscalationRaised: CaseEvent, RoleBound {
  public static let name = "escalationRaised"
  public static let title = "Concern raised"
  static let rolesThatRecord: Set<Worker.Role> = [.conferenceChair]

  /// The day.
  public var date: CivilDate

  /// What it is about.
  public var theme: Escalation.Theme

  /// What is wrong, and what it means for the child. Required.
  public var concern: String

  /// What the team is asked to do.
  public var wanted: String?

  /// Where it starts: informally, unless it cannot wait.
  public var stage: Escalation.Stage

  /// Why it does not start informally. Required then.
  public var whyNotInformal: String?

  /// Raises a concern.
  public init(
    on date: CivilDate, _ theme: Escalation.Theme, _ concern: String, wanted: String? = nil,
    stage: Escalation.Stage = .informal, whyNotInformal: String? = nil
  ) {
    self.date = date
    self.theme = theme
    self.concern = concern
    self.wanted = wanted
    self.stage = stage
    self.whyNotInformal = whyNotInformal
  }

  public var text: [String] { [concern] + [wanted, whyNotInformal].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Concern, \(theme.title.loweringFirst): \(concern.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try EscalationRules.require(
      concern, "escalation.empty", "A concern says what is wrong.",
      remedy: "Write what is wrong and what it means for the child.")
    if stage != .informal {
      try EscalationRules.require(
        whyNotInformal ?? "", "escalation.informalFirst",
        "A concern is first taken up with the team, or says why not.",
        remedy: "Raise it informally, or write why it cannot wait.")
    }
    guard let other = record.escalations.open(on: date).first(where: { $0.theme == theme }) else {
      return []
    }
    return [
      Advice(
        "escalation.again",
        "A concern about the same is open since \(other.raised.medium), now before: "
          + "\(other.stage.title.loweringFirst).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.escalations.all.append(
      Escalation(
        id: stamp.id, raised: date, by: stamp.by, theme: theme, concern: concern, wanted: wanted,
        steps: [
          Escalation.Step(id: stamp.id, date: date, stage: stage, reason: whyNotInformal)
        ]))
  }

  public static let example = EscalationRaised(
    on: CivilDate(dayNumber: 18_700), .drift,
    "No permanence plan eight months after Daniel came into care: he asks where he will live.",
    wanted: "A permanence planning meeting within two weeks.", stage: .teamManager,
    whyNotInformal: "Nobody is in the team to talk to.")
}

/// Good work that a reviewing officer or conference chair wants known.
public struct GoodPracticeNoted: CaseEvent, RoleBound {
  public static let name = "goodPracticeNoted"
  public static let title = "Good practice"
  static let rolesThatRecord: Set<Worker.Role> = [.conferenceChair]

  /// The day.
  public var date: CivilDate

  /// What was good. Required.
  public var what: String

  /// Whose work it was.
  public var worker: WorkerID?

  /// What it meant for the child.
  public var impact: String?

  /// Notes good work.
  public init(
    on date: CivilDate, _ what: String, worker: WorkerID? = nil, impact: String? = nil
  ) {
    self.date = date
    self.what = what
    self.worker = worker
    self.impact = impact
  }

  public var text: [String] { [what] + [impact].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String { "Good practice: \(what.firstWrittenLine)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try EscalationRules.require(
      what, "escalation.noPraise", "Good practice says what was good.",
      remedy: "Write it in a sentence.")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.escalations.goodPractice.append(
      GoodPractice(
        id: stamp.id, date: date, by: stamp.by, worker: worker, what: what, impact: impact))
  }

  public static let example = GoodPracticeNoted(
    on: CivilDate(dayNumber: 18_702), "Later-life letter written with Daniel and his brother.",
    worker: "arahman", impact: "He can say why he could not stay at home.")
}
