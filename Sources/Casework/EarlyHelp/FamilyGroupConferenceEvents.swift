/// It is thought of whether a family group conference would help. At level 3 early help does not end before it
/// was.
public struct FamilyGroupConferenceConsidered: CaseEvent {
  public static let name = "familyGroupConferenceConsidered"
  public static let title = "Family group conference considered"

  /// The early help assessment.
  public var episode: EventID

  /// When.
  public var date: CivilDate

  /// Whether the family is to be offered one.
  public var isWanted: Bool

  /// Why. Required.
  public var reason: String

  /// Records what was thought.
  public init(_ episode: EventID, on date: CivilDate, isWanted: Bool, reason: String) {
    self.episode = episode
    self.date = date
    self.isWanted = isWanted
    self.reason = reason
  }

  public var changes: [EventID] { [episode] }
  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String {
    "Family group conference considered: \(isWanted ? "to be offered" : "not now"). "
      + reason.firstWrittenLine
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The thought")
    try EarlyHelpRules.require(
      reason, "earlyHelp.conferenceReason",
      "What is thought of a family group conference has a reason.",
      remedy: "Enter why one would or would not help this family.")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) {
      $0.conference.considered = .init(date: date, isWanted: isWanted, reason: reason)
    }
  }

  public static let example = FamilyGroupConferenceConsidered(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_700), isWanted: true,
    reason: "Uncle and grandmother live near and want to help.")
}

/// A family is offered a family group conference.
public struct FamilyGroupConferenceOffered: CaseEvent {
  public static let name = "familyGroupConferenceOffered"
  public static let title = "Family group conference offered"

  /// The early help assessment.
  public var episode: EventID

  /// When.
  public var date: CivilDate

  /// Whether the family accepted; nil while it has not answered.
  public var accepted: Bool?

  /// Records an offer.
  public init(_ episode: EventID, on date: CivilDate, accepted: Bool?) {
    self.episode = episode
    self.date = date
    self.accepted = accepted
  }

  public var changes: [EventID] { [episode] }

  public func headline(_ codes: CodeBook) -> String {
    "Family group conference offered"
      + (accepted.map { $0 ? " and accepted" : " and refused" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The offer")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) {
      $0.conference.offered = .init(date: date, isAccepted: accepted)
    }
  }

  public static let example = FamilyGroupConferenceOffered(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_701), accepted: true)
}

/// A family group conference is held.
public struct FamilyGroupConferenceHeld: CaseEvent {
  public static let name = "familyGroupConferenceHeld"
  public static let title = "Family group conference"

  /// The early help assessment.
  public var episode: EventID

  /// When.
  public var date: CivilDate

  /// The family's own plan. Required.
  public var plan: String

  /// What the child said, in the child's words.
  public var childsWords: String?

  /// Records a conference.
  public init(_ episode: EventID, on date: CivilDate, plan: String, childsWords: String? = nil) {
    self.episode = episode
    self.date = date
    self.plan = plan
    self.childsWords = childsWords
  }

  public var changes: [EventID] { [episode] }
  public var text: [String] { [plan] + [childsWords].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Family group conference: \(plan.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The conference")
    try EarlyHelpRules.require(
      plan, "earlyHelp.familyPlan", "A family group conference ends with the family’s plan.",
      remedy: "Enter what the family wants to do, or that it agreed on nothing.")
    return own.conference.offered?.isAccepted == false
      ? [Advice("earlyHelp.conferenceRefused", "The family is recorded as having refused it.")] : []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) {
      $0.conference.held = .init(date: date, plan: plan, childsWords: childsWords)
    }
  }

  public static let example = FamilyGroupConferenceHeld(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_714),
    plan: "Grandmother has Daniel on Wednesdays; the uncle takes him to school on Tuesdays.",
    childsWords: "I want Nan to keep coming.")
}
