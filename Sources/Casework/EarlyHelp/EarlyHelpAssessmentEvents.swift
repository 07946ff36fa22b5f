/// An early help assessment (EHA) starts: a talk with the family about where they want help, led by anybody who
/// works with them.
public struct EarlyHelpAssessmentStarted: CaseEvent {
  public static let name = "earlyHelpAssessmentStarted"
  public static let title = "Early help assessment started"

  /// When.
  public var date: CivilDate

  /// The kind of agency whose worker makes it.
  public var agency: PartnerAgency

  /// The organisation: "Invented Primary School".
  public var organisation: String

  /// What it follows: a contact, a referral, an assessment, a child in need or protection plan, or a time in care. With
  /// statutory work it is a step down.
  public var origin: EventID?

  /// Who in the family consented.
  public var consentBy: String?

  /// How many adults of 21 and over it takes in.
  public var adults: Int?

  /// Starts an assessment.
  public init(
    on date: CivilDate, _ agency: PartnerAgency, organisation: String, from origin: EventID? = nil,
    consentBy: String? = nil, adults: Int? = nil
  ) {
    self.date = date
    self.agency = agency
    self.organisation = organisation
    self.origin = origin
    self.consentBy = consentBy
    self.adults = adults
  }

  public var text: [String] { [organisation] + [consentBy].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Early help assessment started by \(organisation.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try EarlyHelpRules.require(
      organisation, "earlyHelp.organisation", "An early help assessment says who makes it.",
      remedy: "Enter the school, service or team.")
    try EarlyHelpRules.check(adults: adults)
    if let other = record.earlyHelp.episodes.first(inTheWayOf: date) {
      throw RuleBreach(
        "earlyHelp.oneOpen", "A child has one early help assessment and plan at a time.",
        facts: ["The other \(other.standing).", "This one would begin on \(date.medium)."],
        remedy: "End the other first, or add to it.")
    }
    if let origin { try checkOrigin(origin, in: record) }
    return advice(in: record)
  }

  private func checkOrigin(_ origin: EventID, in record: ChildRecord) throws(RuleBreach) {
    guard let found = record.origin(of: origin) else {
      throw RuleBreach(
        "earlyHelp.origin", "Early help follows a contact or statutory work of this child.",
        facts: ["The record of \(record.id) holds no contact, referral or plan \(origin)."],
        remedy: "Choose what it follows from the list, or leave it out.")
    }
    guard date < found.began else { return }
    throw RuleBreach(
      "earlyHelp.originOrder", "Early help follows what it came from.",
      facts: [
        "\(found.title) is dated \(found.began.medium).",
        "The assessment would start on \(date.medium).",
      ],
      remedy: "Correct one of the two dates.")
  }

  private func advice(in record: ChildRecord) -> [Advice] {
    var advice: [Advice] = []
    if consentBy?.isBlank ?? true {
      advice.append(
        Advice("earlyHelp.consent", "Nobody of the family is named who agreed to early help."))
    }
    if let referral = record.frontDoor.openReferral(on: date) {
      advice.append(
        Advice(
          "earlyHelp.caseOpen",
          "The case of \(referral.received.medium) is open: a social worker leads the plan then."))
    }
    return advice
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.episodes.append(
      EarlyHelpEpisode(
        id: stamp.id, start: date, agency: agency, organisation: organisation, origin: origin,
        consentBy: consentBy, adults: adults))
  }

  public static let example = EarlyHelpAssessmentStarted(
    on: CivilDate(dayNumber: 18_672), .education, organisation: "Invented Primary School",
    from: "k3v9q2m7x4t1", consentBy: "Mother", adults: 1)
}

/// An early help assessment is finished.
public struct EarlyHelpAssessmentCompleted: CaseEvent {
  public static let name = "earlyHelpAssessmentCompleted"
  public static let title = "Early help assessment completed"

  /// The early help assessment.
  public var episode: EventID

  /// When.
  public var date: CivilDate

  /// What it found. Required.
  public var summary: String

  /// The level of need, with its indicators.
  public var need: NeedJudgement?

  /// How many adults of 21 and over it took in.
  public var adults: Int?

  /// What the child said, in the child's words.
  public var childsWords: String?

  /// Completes an assessment.
  public init(
    _ episode: EventID, on date: CivilDate, summary: String, need: NeedJudgement? = nil,
    adults: Int? = nil, childsWords: String? = nil
  ) {
    self.episode = episode
    self.date = date
    self.summary = summary
    self.need = need
    self.adults = adults
    self.childsWords = childsWords
  }

  public var changes: [EventID] { [episode] }
  public var text: [String] {
    [summary] + (need?.text ?? []) + [childsWords].compactMap { $0 }
  }

  public func headline(_ codes: CodeBook) -> String {
    "Early help assessment completed"
      + (need?.level.map { ", level \($0)" } ?? "") + ": \(summary.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The completion")
    if let completion = own.completion {
      throw RuleBreach(
        "earlyHelp.completed", "An early help assessment is completed once.",
        facts: ["It was completed on \(completion.date.medium)."],
        remedy: "Correct that in the history, or review the plan.")
    }
    try EarlyHelpRules.require(
      summary, "earlyHelp.summary", "A finished early help assessment says what it found.",
      remedy: "Enter what the family wants help with and what is working well.")
    try EarlyHelpRules.check(adults: adults)
    guard let need else { return [] }
    try need.check(rulebook.thresholds, as: "earlyHelp")
    var advice = need.advice(rulebook.thresholds, as: "earlyHelp")
    if need.level == 4 {
      advice.append(
        Advice(
          "earlyHelp.levelFour",
          "Level 4 asks for statutory help: early help alone is not enough."))
    }
    return advice
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) {
      $0.completion = EarlyHelpCompletion(
        id: stamp.id, date: date, summary: summary, need: need, adults: adults ?? $0.adults,
        childsWords: childsWords)
    }
  }

  public static let example = EarlyHelpAssessmentCompleted(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_684),
    summary: "Mornings are hard since the new shifts; the family wants help with routines.",
    need: NeedJudgement(
      level: 3, indicators: ["L3-SELF-01"],
      evidence: [IndicatorEvidence("L3-SELF-01", "Gets himself up and to school alone.")]),
    adults: 1, childsWords: "I make my own toast when Mum is asleep.")
}
