// Events of the register of advice calls, which belong to no child's record.

/// Somebody rang for advice.
public struct AdviceGiven: RegisterEvent {
  /// The kind's name in files.
  public static let name = "adviceGiven"

  /// What people call it.
  public static let title = "Advice call"
  public static let isOpening = true

  /// When.
  public var at: Moment

  /// The agency that rang.
  public var agency: PartnerAgency

  /// Who rang, and from where.
  public var caller: String?

  /// What it was about. Required.
  public var topic: String

  /// What was advised. Required.
  public var advice: String

  /// What the advice came to.
  public var outcome: AdviceCall.Outcome

  /// The level of need that was talked of, 1 to 4.
  public var level: Int?

  /// By when somebody is to ring again.
  public var followUp: CivilDate?

  /// Records a call.
  public init(
    at moment: Moment, _ agency: PartnerAgency, caller: String? = nil, topic: String,
    advice: String, _ outcome: AdviceCall.Outcome, level: Int? = nil, followUp: CivilDate? = nil
  ) {
    self.at = moment
    self.agency = agency
    self.caller = caller
    self.topic = topic
    self.advice = advice
    self.outcome = outcome
    self.level = level
    self.followUp = followUp
  }

  /// The day, in London.
  public var date: CivilDate { at.date }

  /// Free text in it, for the full-text search.
  public var text: [String] { [topic, advice] + [caller].compactMap { $0 } }

  /// One line for lists.
  public func headline(_ codes: CodeBook) -> String {
    "Advice to \(agency.title.loweringFirst): \(topic.firstWrittenLine)"
  }

  /// Refuses a call that says nothing, or whose follow-up lies before it.
  ///
  /// - Throws: the first rule it breaks.
  public func check() throws(RuleBreach) {
    if topic.isBlank || advice.isBlank {
      throw RuleBreach(
        "advice.empty", "An advice call says what it was about and what was advised.",
        facts: [topic.isBlank ? "No topic is given." : "No advice is given."],
        remedy: "Enter both in a sentence each.")
    }
    if let level, !(1...4).contains(level) {
      throw RuleBreach(
        "advice.level", "The level of need is between 1 and 4.", facts: ["\(level) was given."],
        remedy: "Enter 1, 2, 3 or 4, or leave it out.")
    }
    if let followUp, followUp < date {
      throw RuleBreach(
        "advice.followUp", "Somebody rings again on the day of the call, or later.",
        facts: ["The call was on \(date.medium).", "The follow-up is dated \(followUp.medium)."],
        remedy: "Correct one of the two dates.")
    }
  }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try check()
    return []
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) { record.advice = call(stamp) }

  /// The call that it makes.
  public func call(_ stamp: Stamp) -> AdviceCall {
    AdviceCall(
      id: stamp.id, at: at, agency: agency, caller: caller, topic: topic, advice: advice,
      outcome: outcome, level: level, followUp: followUp, by: stamp.by)
  }

  /// One invented call.
  public static let example = AdviceGiven(
    at: Moment(secondsSinceEpoch: 1_612_190_400), .education,
    caller: "Mrs Ferris, Invented Primary School",
    topic: "A boy comes late and hungry; his mother is open about money.",
    advice: "Talk to the mother and begin an early help assessment with her.", .startEarlyHelp,
    level: 2, followUp: CivilDate(dayNumber: 18_673))
}

/// Somebody rang again after an advice call.
public struct AdviceFollowedUp: RegisterEvent {
  /// The kind's name in files.
  public static let name = "adviceFollowedUp"

  /// What people call it.
  public static let title = "Advice call followed up"

  /// The call.
  public var call: EventID

  /// What came of it.
  public var followUp: AdviceFollowUp

  /// Records what came of a call.
  public init(_ call: EventID, _ followUp: AdviceFollowUp) {
    self.call = call
    self.followUp = followUp
  }

  /// The day.
  public var date: CivilDate { followUp.date }

  /// Earlier events whose items this one changes.
  public var changes: [EventID] { [call] }

  /// Free text in it, for the full-text search.
  public var text: [String] { [followUp.note] }

  /// One line for lists.
  public func headline(_ codes: CodeBook) -> String {
    "Advice followed up: \(followUp.note.firstWrittenLine)"
  }

  /// Refuses a follow-up of a call that is not among some calls, or that came later.
  ///
  /// - Throws: the first rule it breaks.
  public func check(against calls: [AdviceCall]) throws(RuleBreach) {
    guard let own = calls.first(where: { $0.id == call }) else {
      throw RuleBreach(
        "advice.unknown", "A follow-up belongs to an advice call.",
        facts: ["There is no call \(call)."], remedy: "Choose the call from the list.")
    }
    if followUp.date < own.at.date {
      throw RuleBreach(
        "advice.order", "A call is followed up on its day, or later.",
        facts: [
          "The call was on \(own.at.date.medium).",
          "The follow-up is dated \(followUp.date.medium).",
        ],
        remedy: "Correct one of the two dates.")
    }
  }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try check(against: [record.advice].compactMap { $0 })
    return []
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    guard record.advice?.id == call else { return }
    record.advice?.followedUp = followUp
  }

  /// Writes its effect into the calls.
  public func apply(to calls: inout [AdviceCall]) {
    guard let index = calls.firstIndex(where: { $0.id == call }) else { return }
    calls[index].followedUp = followUp
  }

  /// One invented follow-up.
  public static let example = AdviceFollowedUp(
    "k3v9q2m7x4t1",
    AdviceFollowUp(
      on: CivilDate(dayNumber: 18_673), "The mother agreed; the school has begun an assessment."))
}
