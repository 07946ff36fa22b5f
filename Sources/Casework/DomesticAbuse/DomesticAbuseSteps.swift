/// Agencies meet on a high risk of domestic abuse (HRDA).
public struct DomesticAbuseMeetingHeld: CaseEvent {
  public static let name = "domesticAbuseMeetingHeld"
  public static let title = "High-risk domestic abuse meeting"

  /// When: the day, with the time where it is known.
  public var at: TimePoint

  /// The reports it looked at; none named means all that had come in.
  public var reports: [EventID]?

  /// Who took part.
  public var agencies: [PartnerAgency]

  /// What was decided. Required.
  public var decision: String

  /// How victim and children stay safe from now on.
  public var safetyPlan: String?

  /// What agencies undertake, also about the person who does the harm.
  public var actions: [AgreedAction]?

  /// Records a meeting.
  public init(
    at: TimePoint, _ agencies: [PartnerAgency], about reports: [EventID]? = nil, decision: String,
    safetyPlan: String? = nil, actions: [AgreedAction]? = nil
  ) {
    self.at = at
    self.reports = reports
    self.agencies = agencies
    self.decision = decision
    self.safetyPlan = safetyPlan
    self.actions = actions
  }

  public var date: CivilDate { at.date }
  public var text: [String] {
    [decision] + [safetyPlan].compactMap { $0 } + (actions ?? []).flatMap { [$0.what, $0.owner] }
  }

  public func headline(_ codes: CodeBook) -> String {
    "High-risk domestic abuse meeting: \(decision.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if decision.isBlank || agencies.isEmpty {
      throw RuleBreach(
        "domesticAbuse.meetingEmpty", "A meeting says who took part and what was decided.",
        facts: [agencies.isEmpty ? "Nobody is named." : "No decision is written."],
        remedy: "Enter both.")
    }
    for id in reports ?? [] {
      let report = try DomesticAbuseRules.report(id, in: record)
      guard at.isClearlyBefore(report.received) else { continue }
      throw RuleBreach(
        "domesticAbuse.meetingOrder", "A meeting looks at what was reported before it.",
        facts: ["Reported: \(report.received.medium).", "The meeting was at \(at.medium)."],
        remedy: "Correct one of the two.")
    }
    try ActionRules.check(actions ?? [], agreedOn: date)
    return advice
  }

  private var advice: [Advice] {
    (actions ?? []).contains { $0.isOnPerpetrator == true }
      ? []
      : [
        Advice(
          "domesticAbuse.nothingOnPerpetrator",
          "No action is about the person who does the harm.")
      ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.domesticAbuse.meetings.append(
      DomesticAbuseMeeting(
        id: stamp.id, at: at, reports: reports ?? [], agencies: agencies, decision: decision))
    if let safetyPlan, !safetyPlan.isBlank {
      record.domesticAbuse.safetyPlans.append(
        SafetyPlan(id: stamp.id, date: date, plan: safetyPlan, occasion: Self.title))
    }
    record.agencyActions.agree(actions ?? [], on: date, at: Self.title, stamp.id)
  }

  public static let example = DomesticAbuseMeetingHeld(
    at: .moment(Moment(secondsSinceEpoch: 1_612_261_800)),
    [.childrensSocialCare, .police, .domesticAbuseService, .housing], about: ["k3v9q2m7x4t1"],
    decision: "Police seek conditions; the domestic abuse service rings Ruth today.",
    safetyPlan: "Ruth rings 999 and goes to her neighbour; Daniel knows to go with her.",
    actions: [
      AgreedAction(
        "Ask the court for a non-contact condition", .police, owner: "PC Hale",
        by: CivilDate(dayNumber: 18_661), isOnPerpetrator: true)
    ])
}

/// A safety plan is agreed or changed outside a meeting.
public struct SafetyPlanAgreed: CaseEvent {
  public static let name = "safetyPlanAgreed"
  public static let title = "Safety plan"

  /// When.
  public var date: CivilDate

  /// The plan. Required.
  public var plan: String

  /// Agrees a plan.
  public init(on date: CivilDate, _ plan: String) {
    self.date = date
    self.plan = plan
  }

  public var text: [String] { [plan] }
  public func headline(_ codes: CodeBook) -> String { "Safety plan: \(plan.firstWrittenLine)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard plan.isBlank else { return [] }
    throw RuleBreach(
      "domesticAbuse.safetyPlan", "A safety plan says how victim and children stay safe.",
      facts: ["Nothing is written for \(date.medium)."],
      remedy: "Enter what each of them does, and whom they ring.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.domesticAbuse.safetyPlans.append(
      SafetyPlan(id: stamp.id, date: date, plan: plan, occasion: Self.title))
  }

  public static let example = SafetyPlanAgreed(
    on: CivilDate(dayNumber: 18_665),
    "Ruth keeps the telephone charged; school hands Daniel to nobody but Ruth or her mother.")
}

/// Help is offered after domestic abuse was reported: what a risk below high leads to.
public struct DomesticAbuseHelpOffered: CaseEvent {
  public static let name = "domesticAbuseHelpOffered"
  public static let title = "Help offered after domestic abuse"

  /// The report after which it was offered; nil where it is about them all.
  public var report: EventID?

  /// When.
  public var date: CivilDate

  /// What was offered. Required.
  public var what: String

  /// By whom.
  public var agency: PartnerAgency

  /// Whether it was accepted; nil while nobody has answered.
  public var accepted: Bool?

  /// Records an offer.
  public init(
    _ report: EventID? = nil, on date: CivilDate, _ what: String, by agency: PartnerAgency,
    accepted: Bool? = nil
  ) {
    self.report = report
    self.date = date
    self.what = what
    self.agency = agency
    self.accepted = accepted
  }

  public var text: [String] { [what] }

  public func headline(_ codes: CodeBook) -> String {
    "Offered by \(agency.title.loweringFirst): \(what.firstWrittenLine)"
      + (accepted.map { $0 ? " (accepted)" : " (refused)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if what.isBlank {
      throw RuleBreach(
        "domesticAbuse.offer", "An offer says what was offered.", facts: ["Nothing is written."],
        remedy: "Enter the service or help that was offered.")
    }
    guard let report else { return [] }
    let own = try DomesticAbuseRules.report(report, in: record)
    guard date < own.date else { return [] }
    throw RuleBreach(
      "domesticAbuse.offerOrder", "Help is offered on the day of the report, or later.",
      facts: ["Reported: \(own.received.medium).", "The offer is dated \(date.medium)."],
      remedy: "Correct one of the two.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.domesticAbuse.offers.append(
      DomesticAbuseOffer(
        id: stamp.id, report: report, date: date, what: what, agency: agency, isAccepted: accepted))
  }

  public static let example = DomesticAbuseHelpOffered(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_662), "A course for mothers, with a crèche",
    by: .domesticAbuseService, accepted: true)
}

/// Rules that events on domestic abuse share.
enum DomesticAbuseRules {
  /// The report with an id.
  static func report(_ id: EventID, in record: ChildRecord) throws(RuleBreach)
    -> DomesticAbuseReport
  {
    if let report = record.domesticAbuse.report(id) { return report }
    throw RuleBreach(
      "domesticAbuse.unknown", "A meeting or an offer belongs to a report in this child's record.",
      facts: ["The record of \(record.id) holds no domestic abuse report \(id)."],
      remedy: "Record the report first.")
  }
}
