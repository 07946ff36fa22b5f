/// A contact is given its rating, which decides its clocks.
public struct ContactTriaged: CaseEvent {
  public static let name = "contactTriaged"
  public static let title = "Triage"

  /// The contact.
  public var contact: EventID

  /// When it was rated.
  public var at: Moment

  /// The rating.
  public var rating: Rating

  /// Why, where it needs saying.
  public var rationale: String?

  /// Rates a contact.
  public init(_ contact: EventID, at: Moment, _ rating: Rating, rationale: String? = nil) {
    self.contact = contact
    self.at = at
    self.rating = rating
    self.rationale = rationale
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { [contact] }
  public var text: [String] { rationale.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Contact rated \(rating.title.lowercased())" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let contact = try FrontDoorRules.undecided(contact, in: record, at: at, doing: "Triage")
    try FrontDoorRules.requireConcern(of: contact, before: "rated")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(contact) { $0.triage = Triage(rating: rating, at: at) }
  }

  public static let example = ContactTriaged(
    "k3v9q2m7x4t1", at: Moment(secondsSinceEpoch: 1_612_191_000), .amber)
}

/// Police and health were spoken to about a contact: what the two-hour clock of a red one waits for.
public struct ContactDiscussed: CaseEvent {
  public static let name = "contactDiscussed"
  public static let title = "Discussion with police and health"

  /// The contact.
  public var contact: EventID

  /// When they were spoken to.
  public var at: Moment

  /// Who took part and what was said.
  public var note: String

  /// Records a discussion.
  public init(_ contact: EventID, at: Moment, note: String) {
    self.contact = contact
    self.at = at
    self.note = note
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { [contact] }
  public var text: [String] { [note] }
  public func headline(_ codes: CodeBook) -> String { "Discussed with police and health" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try FrontDoorRules.contact(contact, in: record, at: at, doing: "The discussion")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(contact) { $0.discussed = $0.discussed ?? at }
  }

  public static let example = ContactDiscussed(
    "k3v9q2m7x4t1", at: Moment(secondsSinceEpoch: 1_612_194_000),
    note: "Police and health visitor: nothing known since 2019.")
}

/// A contact is decided, with its reason.
public struct ContactDecided: CaseEvent {
  public static let name = "contactDecided"
  public static let title = "Decision on contact"

  /// The contact.
  public var contact: EventID

  /// When it was decided.
  public var at: Moment

  /// What it leads to.
  public var outcome: ContactOutcome

  /// Why. Required.
  public var rationale: String

  /// The level of need, 1 to 4, where one was given.
  public var level: Int?

  /// The indicators of the authority's threshold document that were ticked.
  public var indicators: [ThresholdIndicator.ID]?

  /// Why the level is not the one that the indicators suggest.
  public var levelReason: String?

  /// What the ticked indicators rest on.
  public var evidence: [IndicatorEvidence]?

  /// The band of the ladder of help for disabled children, where one was given.
  public var disabilityBand: Int?

  /// Decides a contact.
  public init(
    _ contact: EventID, at: Moment, _ outcome: ContactOutcome, rationale: String, level: Int? = nil,
    indicators: [ThresholdIndicator.ID]? = nil, levelReason: String? = nil,
    evidence: [IndicatorEvidence]? = nil, disabilityBand: Int? = nil
  ) {
    self.contact = contact
    self.at = at
    self.outcome = outcome
    self.rationale = rationale
    self.level = level
    self.indicators = indicators
    self.levelReason = levelReason
    self.evidence = evidence
    self.disabilityBand = disabilityBand
  }

  /// The judgement of need on which it rests.
  public var need: NeedJudgement {
    NeedJudgement(
      level: level, indicators: indicators ?? [], evidence: evidence ?? [], reason: levelReason,
      disabilityBand: disabilityBand)
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { [contact] }
  public var text: [String] { [rationale] + need.text }

  public func headline(_ codes: CodeBook) -> String {
    "Contact decided: \(outcome.title). \(rationale)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let contact = try FrontDoorRules.undecided(contact, in: record, at: at, doing: "The decision")
    try FrontDoorRules.requireConcern(of: contact, before: "decided")
    if rationale.isBlank {
      throw RuleBreach(
        "contact.rationale", "A decision on a contact gives its reason.",
        facts: ["“\(outcome.title)” was chosen without one."],
        remedy: "Enter why this is the right step for this child.")
    }
    try need.check(rulebook.thresholds, as: "contact")
    return need.advice(rulebook.thresholds, as: "contact")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(contact) {
      $0.decision = ContactDecision(
        at: at, outcome: outcome, rationale: rationale, level: level,
        indicators: indicators ?? [], levelReason: levelReason, evidence: evidence ?? [],
        disabilityBand: disabilityBand, by: stamp.by)
    }
  }

  public static let example = ContactDecided(
    "k3v9q2m7x4t1", at: Moment(secondsSinceEpoch: 1_612_198_000), .singleAssessment,
    rationale: "Third contact about hunger in a month; the bruise is not explained.", level: 4,
    indicators: ["L3-SOC-01", "L4-CARE-01"],
    evidence: [
      IndicatorEvidence("L4-CARE-01", "Mrs Ferris counted three mornings without breakfast.")
    ])
}

/// The referrer was told what was decided.
public struct ReferrerTold: CaseEvent {
  public static let name = "referrerTold"
  public static let title = "Referrer told"

  /// The contact.
  public var contact: EventID

  /// When they were told.
  public var at: Moment

  /// Records that they were told.
  public init(_ contact: EventID, at: Moment) {
    self.contact = contact
    self.at = at
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { [contact] }
  public func headline(_ codes: CodeBook) -> String { "Referrer told of the decision" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let contact = try FrontDoorRules.contact(contact, in: record, at: at, doing: "Telling")
    guard contact.decision == nil else { return [] }
    throw RuleBreach(
      "contact.toldBeforeDecision", "The referrer is told of a decision that has been taken.",
      facts: ["The contact of \(contact.received.medium) is not decided."],
      remedy: "Decide the contact first.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(contact) { $0.referrerTold = $0.referrerTold ?? at }
  }

  public static let example = ReferrerTold(
    "k3v9q2m7x4t1", at: Moment(secondsSinceEpoch: 1_612_200_000))
}
