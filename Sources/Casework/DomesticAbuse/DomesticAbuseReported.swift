/// Domestic abuse is reported. One entry has a part for each child of the home.
public struct DomesticAbuseReported: CaseEvent {
  public static let name = "domesticAbuseReported"
  public static let title = "Domestic abuse report"

  /// When the council heard of it: an instant where that is known, else a day.
  public var received: TimePoint

  /// Who reported it.
  public var agency: PartnerAgency

  /// The day of the incident, where it was one.
  public var incident: CivilDate?

  /// What happened. Required.
  public var account: String

  /// Who was hurt or threatened.
  public var victim: AbuseParty

  /// Who is said to have done it.
  public var perpetrator: AbuseParty

  /// Where the child was.
  public var childsPresence: ChildsPresence

  /// How many questions of the DASH checklist were ticked; nil where none was filled in.
  public var ticks: Int?

  /// What they were about, in our own words, where that is taken over.
  public var signs: [DomesticAbuseSign]?

  /// From how many ticks the risk counts as high: what the authority had set when the report was recorded.
  public var highFrom: Int

  /// The professional's judgement.
  public var judgement: DomesticAbuseRisk

  /// Why. Required.
  public var reason: String

  /// What the victim says and wants.
  public var victimsVoice: String?

  /// What the child says, in the child's words.
  public var childsWords: String?

  /// How victim and children stay safe from now on.
  public var safetyPlan: String?

  /// What agencies undertake.
  public var actions: [AgreedAction]?

  /// The contact by which it came in.
  public var contact: EventID?

  /// Records a report.
  public init(
    at received: TimePoint, from agency: PartnerAgency, incident: CivilDate? = nil,
    account: String, victim: AbuseParty, perpetrator: AbuseParty,
    childsPresence: ChildsPresence = .notKnown, ticks: Int? = nil,
    signs: [DomesticAbuseSign]? = nil, highFrom: Int = PracticeSettings().dashHighTicks,
    judgement: DomesticAbuseRisk, reason: String, victimsVoice: String? = nil,
    childsWords: String? = nil, safetyPlan: String? = nil, actions: [AgreedAction]? = nil,
    contact: EventID? = nil
  ) {
    self.received = received
    self.agency = agency
    self.incident = incident
    self.account = account
    self.victim = victim
    self.perpetrator = perpetrator
    self.childsPresence = childsPresence
    self.ticks = ticks
    self.signs = signs
    self.highFrom = highFrom
    self.judgement = judgement
    self.reason = reason
    self.victimsVoice = victimsVoice
    self.childsWords = childsWords
    self.safetyPlan = safetyPlan
    self.actions = actions
    self.contact = contact
  }

  public var date: CivilDate { received.date }
  public var text: [String] {
    [account, reason, victim.name, perpetrator.name]
      + [victimsVoice, childsWords, safetyPlan].compactMap { $0 }
      + (actions ?? []).flatMap { [$0.what, $0.owner] }
  }

  public func headline(_ codes: CodeBook) -> String {
    let report = report(id: "")
    return "Domestic abuse, \(report.risk.title.loweringFirst) risk (\(report.standing)): "
      + account.firstWrittenLine
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try checkWords()
    if let incident, date < incident {
      throw RuleBreach(
        "domesticAbuse.order", "An incident happens before it is reported.",
        facts: ["The incident was on \(incident.medium).", "It was reported on \(date.medium)."],
        remedy: "Correct one of the two dates.")
    }
    try checkTicks()
    if let contact, record.frontDoor.contact(contact) == nil {
      throw RuleBreach(
        "domesticAbuse.contact", "A report came in by a contact of this child, or by none.",
        facts: ["The record of \(record.id) holds no contact \(contact)."],
        remedy: "Choose the contact from the list, or leave it out.")
    }
    try ActionRules.check(actions ?? [], agreedOn: date)
    return advice(in: record)
  }

  private func checkWords() throws(RuleBreach) {
    let needed: [(String, String)] = [
      (account, "what happened"), (reason, "why the risk is judged so"),
      (victim.name, "who was hurt or threatened"),
      (perpetrator.name, "who is said to have done it, or that it is not known"),
    ]
    guard let lacking = needed.first(where: { $0.0.isBlank }) else { return }
    throw RuleBreach(
      "domesticAbuse.incomplete",
      "A report says what happened, between whom, and how great the risk is judged to be.",
      facts: ["It does not say \(lacking.1)."], remedy: "Enter \(lacking.1).")
  }

  private func checkTicks() throws(RuleBreach) {
    let signs = Set(signs ?? []).count
    guard let ticks else {
      guard signs > 0 else { return }
      throw RuleBreach(
        "domesticAbuse.ticks", "What was ticked is counted.",
        facts: ["\(signs) are named, and no number of ticks is given."],
        remedy: "Enter how many questions were ticked.")
    }
    if ticks < 0 || highFrom < 1 || ticks < signs {
      throw RuleBreach(
        "domesticAbuse.ticks",
        "The number of ticks is at least the number of those that are named.",
        facts: ["Ticks: \(ticks), high from \(highFrom).", "Named: \(signs)."],
        remedy: "Correct the number of ticks.")
    }
  }

  private func advice(in record: ChildRecord) -> [Advice] {
    let report = report(id: "")
    var advice: [Advice] = []
    let earlier = record.domesticAbuse.reports(to: date)
    if !earlier.isEmpty {
      advice.append(
        Advice(
          "domesticAbuse.repeat",
          "This is report number \(earlier.count + 1) in twelve months."))
    }
    if report.isHigh {
      advice.append(
        Advice("domesticAbuse.high", "High risk: it goes to the next daily meeting."))
    }
    if report.isHighByTicks, judgement != .high {
      advice.append(
        Advice(
          "domesticAbuse.ticksDecide",
          "\(ticks ?? 0) ticks make it high, although it is judged \(judgement.title.loweringFirst)."
        ))
    }
    if report.isHigh, safetyPlan?.isBlank ?? true {
      advice.append(Advice("domesticAbuse.noSafetyPlan", "No safety plan is recorded."))
    }
    if victimsVoice?.isBlank ?? true {
      advice.append(
        Advice("domesticAbuse.noVoice", "Nothing is recorded of what the victim says and wants."))
    }
    return advice
  }

  private func report(id: EventID) -> DomesticAbuseReport {
    DomesticAbuseReport(
      id: id, received: received, agency: agency, incident: incident, account: account,
      victim: victim, perpetrator: perpetrator, childsPresence: childsPresence, ticks: ticks,
      signs: signs ?? [], highFrom: highFrom, judgement: judgement, reason: reason,
      victimsVoice: victimsVoice, childsWords: childsWords, contact: contact)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.domesticAbuse.reports.append(report(id: stamp.id))
    if let safetyPlan, !safetyPlan.isBlank {
      record.domesticAbuse.safetyPlans.append(
        SafetyPlan(id: stamp.id, date: date, plan: safetyPlan, occasion: Self.title))
    }
    record.agencyActions.agree(actions ?? [], on: date, at: Self.title, stamp.id)
  }

  public static let example = DomesticAbuseReported(
    at: .moment(Moment(secondsSinceEpoch: 1_612_213_200)), from: .police,
    incident: CivilDate(dayNumber: 18_659),
    account: "Neighbours rang: shouting, a door broken, the mother in the street.",
    victim: AbuseParty("Ruth Okafor", relation: "Mother", livesInHome: true),
    perpetrator: AbuseParty("Invented Partner", relation: "Mother’s partner", livesInHome: true),
    childsPresence: .heard, ticks: 16, signs: [.fear, .worsening, .control], judgement: .high,
    reason: "Third time in two months, and each time worse.",
    victimsVoice: "I want him out, and I am afraid of what he does then.",
    childsWords: "I put my head under the pillow.",
    safetyPlan: "Ruth and Daniel stay with her mother; the locks are changed on Friday.",
    actions: [
      AgreedAction(
        "Visit about bail conditions", .police, owner: "PC Hale",
        by: CivilDate(dayNumber: 18_661), isOnPerpetrator: true)
    ])
}
