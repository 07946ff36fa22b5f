/// An initial child protection conference is held. When it makes a plan, the plan begins that day (CIN census
/// 2885), so a plan's start is never entered on its own.
///
/// Brothers and sisters are parts of one entry: each has a conference with an outcome of its own.
public struct ConferenceHeld: WorkBeyondAssessment {
  public static let name = "conferenceHeld"
  public static let title = "Initial child protection conference"

  /// The day of the conference (CIN `DateOfInitialCPC`).
  public var date: CivilDate

  /// The enquiry it came of; without it, the one that is open on that day, unless the child moved here on a
  /// plan.
  public var enquiry: EventID?

  /// When the other authority gave notice, for a child who moved here on a plan.
  public var transferNotified: CivilDate?

  /// The category of the plan that it makes (CIN `InitialCategoryOfAbuse`); nil when it makes none.
  public var category: AbuseCategory?

  /// How many plans the child had before, here and with other authorities, where that is known.
  public var previousPlans: Int?

  /// Who was invited, and who came.
  public var attendance: [Attendee]

  /// How the child took part.
  public var participation: ChildParticipation?

  /// What the child said or wanted said.
  public var childsWords: String?

  /// Whether enough agencies came.
  public var isQuorate: Bool

  /// What was decided and why.
  public var summary: String?

  /// What the plan asks from now on: of whom, by when.
  public var measures: String?

  /// Records a conference.
  public init(
    on date: CivilDate, plan category: AbuseCategory?, enquiry: EventID? = nil,
    transferNotified: CivilDate? = nil, previousPlans: Int? = nil, attendance: [Attendee] = [],
    participation: ChildParticipation? = nil, childsWords: String? = nil, isQuorate: Bool = true,
    summary: String? = nil, measures: String? = nil
  ) {
    self.date = date
    self.category = category
    self.enquiry = enquiry
    self.transferNotified = transferNotified
    self.previousPlans = previousPlans
    self.attendance = attendance
    self.participation = participation
    self.childsWords = childsWords
    self.isQuorate = isQuorate
    self.summary = summary
    self.measures = measures
  }

  public var changes: [EventID] { enquiry.map { [$0] } ?? [] }

  public var text: [String] {
    [childsWords, summary, measures].compactMap { $0 } + attendance.compactMap(\.name)
  }

  public func headline(_ codes: CodeBook) -> String {
    "Initial conference: "
      + (category.map { "child protection plan, \(codes.label(for: $0).loweringFirst)" }
        ?? "no child protection plan")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try checkReferral(in: record, for: "The conference", reference: "CIN census 1104, 8565")
    let own = try checkEnquiry(in: record)
    try checkNotice()
    try rulebook.require(category, on: date, as: "category of abuse")
    var advice = ProtectionRules.adviceOnWeekend(date) + ProtectionRules.advice(on: category)
    if category != nil { advice += try ProtectionRules.checkPlanStart(on: date, in: record) }
    if own == nil, transferNotified == nil {
      advice.append(
        Advice("conference.noEnquiry", "No section 47 enquiry that led to it is recorded."))
    }
    if !isQuorate {
      advice.append(Advice("conference.notQuorate", "Not enough agencies came for a quorum."))
    }
    return advice
  }

  /// The enquiry that the conference ends.
  private func ownEnquiry(in record: ChildRecord) -> Section47Enquiry? {
    if let enquiry { return record.protection.enquiry(enquiry) }
    return transferNotified == nil ? record.protection.enquiry(openOn: date) : nil
  }

  private func checkEnquiry(in record: ChildRecord) throws(RuleBreach) -> Section47Enquiry? {
    if let enquiry { _ = try ProtectionRules.enquiry(enquiry, in: record) }
    guard let own = ownEnquiry(in: record) else { return nil }
    if date < own.start {
      throw RuleBreach(
        "conference.beforeEnquiry", "An initial conference follows the start of its enquiry.",
        facts: ["The enquiry started on \(own.start.medium).", "The conference: \(date.medium)."],
        remedy: "Correct one of the two dates.", reference: "CIN census 8615")
    }
    if let conclusion = own.conclusion, !conclusion.isConferenceRequired {
      throw RuleBreach(
        "conference.notRequired", "An enquiry that needed no conference has none.",
        facts: [
          "The enquiry was concluded on \(conclusion.date.medium): no conference required.",
          "The conference is dated \(date.medium).",
        ],
        remedy: "Correct the conclusion of the enquiry, or choose another enquiry.",
        reference: "CIN census 8868")
    }
    if let held = own.conferenceDate {
      throw RuleBreach(
        "conference.heldTwice", "An enquiry leads to one initial conference.",
        facts: ["Its conference was held on \(held.medium).", "This one is dated \(date.medium)."],
        remedy: "Record a review conference, or correct the first one.")
    }
    try ProtectionRules.checkEnd(of: own, on: date, in: record)
    return own
  }

  private func checkNotice() throws(RuleBreach) {
    guard let transferNotified, date < transferNotified else { return }
    throw RuleBreach(
      "conference.beforeNotice", "The conference of a child who moved here follows the notice.",
      facts: [
        "Notice was given on \(transferNotified.medium).", "The conference: \(date.medium).",
      ],
      remedy: "Correct one of the two dates.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    let own = ownEnquiry(in: record)
    record.protection.conferences.append(
      Conference(
        id: stamp.id, kind: .initial, date: date, enquiry: own?.id,
        plan: category == nil ? nil : stamp.id, transferNotified: transferNotified,
        attendance: attendance, participation: participation, childsWords: childsWords,
        isQuorate: isQuorate, summary: summary, measures: measures))
    record.protection.close(bookingsOf: .initial, \.held, on: date)
    if let own {
      record.protection.change(enquiry: own.id) {
        $0.conference = stamp.id
        $0.conferenceDate = date
      }
      record.protection.release(discussionsOf: own.id, after: date)
    }
    if transferNotified != nil { record.protection.meetTransfers(on: date) }
    guard let category else { return }
    ProtectionRules.endChildInNeedPlan(on: date, in: &record)
    record.protection.plans.append(
      ProtectionPlan(
        id: stamp.id, start: date, origin: .conference, initialCategory: category,
        statedPreviousPlans: previousPlans))
  }

  public static let example = ConferenceHeld(
    on: CivilDate(dayNumber: 18_708), plan: "NEG", enquiry: "k3v9q2m7x4t5",
    transferNotified: CivilDate(dayNumber: 18_695), previousPlans: 1,
    attendance: [
      Attendee("Mother", attended: true), Attendee("Health visitor", name: "Ines Ward"),
      Attendee("Police", attended: false, sentReport: true),
    ],
    participation: .viewsConveyed, childsWords: "I want to stay with Mum but no more shouting.",
    summary: "All agreed that the threshold is met.",
    measures: "Mother: the clinic on Mondays. School: breakfast, from 12 April.")
}
