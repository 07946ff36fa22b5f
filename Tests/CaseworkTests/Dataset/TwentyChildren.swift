import Casework
import Rulebook

/// Twenty children in and around June 2021, told so that every indicator of that month can be derived on paper.
///
/// June 2021 has no bank holiday; Monday 31 May was one. A comment gives what each line is there for.
struct TwentyChildren {
  /// The records, C01 to C20.
  private(set) var cases: [Case] = []

  static let month = DatasetMonth(of: day("2021-06-01"))

  init() throws {
    cases = [
      try assessedInTen(), try decidedLate(), try contactOnly(), try returnsAfterClosure(),
      try returnsAfterReferral(), try assessedLate(), try conferenceOnTheFifteenthDay(),
      try conferenceLate(), try conferenceWithoutPlan(), try planReviewed(), try planEnded(),
      try transferredIn(), try fosteredByAgency(), try unaccompanied(), try adopted(),
      try specialGuardianship(), try shortBreaks(), try leaverInTouch(), try leaverLost(),
      try earlyHelp(),
    ]
  }

  /// Facts with the child's place as their subject.
  func facts() -> [LedgerFact] {
    cases.enumerated().flatMap { place, own in
      FactReader(own.record, own.rulebook).facts.map { LedgerFact(Int64(place + 1), $0) }
    }
  }

  private func child(_ number: Int, born: String = "2014-02-12") throws -> Case {
    try Case(
      ChildID("C\(number)"), born: day(born), registered: max(day(born), day("2015-01-05")))
  }

  /// A contact that leads to a referral.
  private func refer(
    _ own: inout Case, received: String, decided: String, on date: String
  ) throws -> EventID {
    let contact = try own.add(
      ContactReceived(
        at: moment(received), source: "3A", referrer: Referrer(isProfessional: true),
        concern: "Concern", consent: .given))
    try own.add(
      ContactDecided(contact, at: moment(decided), .singleAssessment, rationale: "Needs it"))
    return try accept(&own, on: date, contact: contact)
  }

  private func accept(_ own: inout Case, on date: String, contact: EventID? = nil) throws
    -> EventID
  {
    let referral = try own.add(
      ReferralReceived(on: day(date), source: "3A", primaryNeed: "N1", contact: contact))
    try own.add(ReferralDecided(referral, on: day(date), .accepted))
    return referral
  }

  private func assess(
    _ own: inout Case, from start: String, completed: String, authorised: String?,
    _ outcome: AssessmentOutcome, factors: [AssessmentFactor] = ["4B"]
  ) throws {
    let assessment = try own.add(AssessmentStarted(on: day(start)))
    try own.add(AssessmentChildSeen(assessment, on: day(completed), alone: true))
    try own.add(
      AssessmentCompleted(
        assessment, on: day(completed), outcome, factors: factors, analysis: "Analysis"))
    guard let authorised else { return }
    try own.add(AssessmentAuthorised(assessment, on: day(authorised)))
  }

  private func enquire(_ own: inout Case, on date: String) throws -> EventID {
    let discussion = try own.add(
      StrategyDiscussionHeld(
        at: .day(day(date)), agencies: [.childrensServices, .police, .health], .jointEnquiry,
        rationale: "Risk of significant harm"))
    return try own.add(Section47EnquiryStarted(on: day(date), .joint, discussion: discussion))
  }

  private func conclude(_ own: inout Case, _ enquiry: EventID, on date: String) throws {
    try own.add(
      Section47EnquiryConcluded(
        enquiry, on: day(date), .substantiatedContinuingRisk, isConferenceRequired: true,
        rationale: "Continuing risk"))
  }

  private func visit(_ own: inout Case, on date: String, _ kind: Visit.Kind) throws {
    try own.add(VisitMade(on: day(date), kind, seen: true, seenAlone: true, account: "Seen well"))
  }

  /// C01: decided in under 24 hours; the assessment takes 10 working days from 2 June (3, 4, 7-11, 14-16 June).
  private func assessedInTen() throws -> Case {
    var own = try child(1)
    _ = try refer(
      &own, received: "2021-06-01T16:00", decided: "2021-06-02T09:00", on: "2021-06-02")
    try assess(
      &own, from: "2021-06-03", completed: "2021-06-15", authorised: "2021-06-16",
      .childInNeedPlan)
    return own
  }

  /// C02: received on Thursday, decided on Tuesday, three working days later.
  private func decidedLate() throws -> Case {
    var own = try child(2)
    _ = try refer(
      &own, received: "2021-06-03T09:00", decided: "2021-06-08T10:00", on: "2021-06-08")
    return own
  }

  /// C03: a contact that leads nowhere.
  private func contactOnly() throws -> Case {
    var own = try child(3)
    let contact = try own.add(
      ContactReceived(
        at: moment("2021-06-10T11:00"), source: "1A", referrer: Referrer(isProfessional: false),
        concern: "Noise", consent: .given))
    try own.add(
      ContactDecided(
        contact, at: moment("2021-06-10T15:00"), .noFurtherAction, rationale: "Settled"))
    return own
  }

  /// C04, 15 years old: referred within a year of an assessment that led to closure, and of a referral. The new
  /// assessment finds sexual exploitation and is not authorised yet.
  private func returnsAfterClosure() throws -> Case {
    var own = try child(4, born: "2006-01-10")
    let before = try accept(&own, on: "2020-09-01")
    try assess(
      &own, from: "2020-09-02", completed: "2020-10-05", authorised: "2020-10-05",
      .noFurtherAction)
    try own.add(ReferralClosed(before, on: day("2020-10-06"), reason: "RC8"))
    _ = try refer(
      &own, received: "2021-06-11T09:00", decided: "2021-06-11T12:00", on: "2021-06-11")
    try assess(
      &own, from: "2021-06-14", completed: "2021-06-28", authorised: nil, .childInNeedPlan,
      factors: ["11A"])
    return own
  }

  /// C05: referred within a year of a referral that ended with services, not with an assessment.
  private func returnsAfterReferral() throws -> Case {
    var own = try child(5)
    let before = try accept(&own, on: "2020-12-01")
    try assess(
      &own, from: "2020-12-02", completed: "2021-01-12", authorised: "2021-01-12",
      .childInNeedPlan)
    try own.add(ReferralClosed(before, on: day("2021-02-01"), reason: "RC7"))
    _ = try accept(&own, on: "2021-06-15")
    return own
  }

  /// C06: 48 working days from the referral of 1 April (Easter and two May holidays left out), 43 from the start of
  /// 12 April. Closed the day after, so not in need at the end of June.
  private func assessedLate() throws -> Case {
    var own = try child(6)
    let referral = try accept(&own, on: "2021-04-01")
    try assess(
      &own, from: "2021-04-12", completed: "2021-06-11", authorised: "2021-06-14",
      .noFurtherAction)
    try own.add(ReferralClosed(referral, on: day("2021-06-15"), reason: "RC8"))
    return own
  }

  /// C07: conference 15 working days after the strategy discussion (1 to 22 June), first plan, seen on 25 June.
  private func conferenceOnTheFifteenthDay() throws -> Case {
    var own = try child(7)
    _ = try accept(&own, on: "2021-05-28")
    let enquiry = try enquire(&own, on: "2021-06-01")
    try conclude(&own, enquiry, on: "2021-06-11")
    try own.add(ConferenceHeld(on: day("2021-06-22"), plan: "NEG", enquiry: enquiry))
    try visit(&own, on: "2021-06-25", .childProtection)
    return own
  }

  /// C08: 22 working days from the first discussion (24 May; 31 May is a holiday), 12 from the second (8 June).
  /// A second plan, and not seen since it began.
  private func conferenceLate() throws -> Case {
    var own = try child(8)
    _ = try accept(&own, on: "2021-05-20")
    let enquiry = try enquire(&own, on: "2021-05-24")
    try own.add(
      StrategyDiscussionHeld(
        at: .day(day("2021-06-08")), agencies: [.childrensServices, .police, .health],
        .enquiryContinues, rationale: "New information", enquiry: enquiry))
    try conclude(&own, enquiry, on: "2021-06-14")
    try own.add(
      ConferenceHeld(on: day("2021-06-24"), plan: "EMO", enquiry: enquiry, previousPlans: 1))
    return own
  }

  /// C09: enquiry and conference in the month, no plan; 12 working days (10 to 28 June). In need.
  private func conferenceWithoutPlan() throws -> Case {
    var own = try child(9)
    _ = try accept(&own, on: "2021-05-27")
    let enquiry = try enquire(&own, on: "2021-06-10")
    try conclude(&own, enquiry, on: "2021-06-18")
    try own.add(ConferenceHeld(on: day("2021-06-28"), plan: nil, enquiry: enquiry))
    return own
  }

  /// C10: on a plan, reviewed on 9 June, last seen on 4 June, 18 working days before the end of the month.
  private func planReviewed() throws -> Case {
    var own = try child(10)
    _ = try accept(&own, on: "2021-02-01")
    let plan = try own.add(
      ProtectionPlanTakenOver(
        on: day("2021-03-01"), .beforeRecords, initialCategory: "NEG", note: "Begun before"))
    try visit(&own, on: "2021-06-04", .childProtection)
    try own.add(ReviewConferenceHeld(plan, on: day("2021-06-09"), .planContinues))
    return own
  }

  /// C11: the plan ends at the review of 16 June; the referral stays open, so the child is in need.
  private func planEnded() throws -> Case {
    var own = try child(11)
    _ = try accept(&own, on: "2020-09-01")
    let plan = try own.add(
      ProtectionPlanTakenOver(
        on: day("2020-10-01"), .beforeRecords, initialCategory: "PHY", note: "Begun before"))
    try own.add(ReviewConferenceHeld(plan, on: day("2021-06-16"), .planEnds))
    return own
  }

  /// C12: another authority’s plan is taken over by a conference of 17 June; seen on 24 June.
  private func transferredIn() throws -> Case {
    var own = try child(12)
    _ = try accept(&own, on: "2021-06-04")
    try own.add(
      ConferenceHeld(
        on: day("2021-06-17"), plan: "NEG", transferNotified: day("2021-06-04")))
    try visit(&own, on: "2021-06-24", .childProtection)
    return own
  }

  private func takeIn(
    _ own: inout Case, on date: String, _ status: LegalStatus, provider: PlacementProvider
  ) throws {
    try own.add(
      CareStarted(
        on: day(date), category: "N1", legalStatus: status,
        placement: Placement("U6", provider: provider, postcode: "ZZ9 1AA", location: "IN")))
  }

  /// C13, 16 since 1 May: with carers of an independent agency, care plan, seen two weeks before the end of the
  /// month. No pathway plan.
  private func fosteredByAgency() throws -> Case {
    var own = try child(13, born: "2005-05-01")
    try takeIn(&own, on: "2021-01-15", "C2", provider: "PR4")
    try own.add(CarePlanAuthorised(on: day("2021-01-20")))
    for date in ["2021-01-19", "2021-02-25", "2021-04-01", "2021-05-10", "2021-06-15"] {
      try visit(&own, on: date, .lookedAfter)
    }
    return own
  }

  /// C14, 16, alone in the country: care begins on 7 June with own carers, no visit in the first week. Pathway plan,
  /// no care plan.
  private func unaccompanied() throws -> Case {
    var own = try child(14, born: "2004-08-01")
    try own.add(UnaccompaniedStatusRecorded(from: day("2021-06-07")))
    try takeIn(&own, on: "2021-06-07", "V2", provider: "PR1")
    try own.add(
      PathwayPlanAuthorised(
        on: day("2021-06-28"),
        PathwayPlanAuthorised.Sections(emotionalWellbeing: "Sleeps badly, sees a counsellor.")))
    return own
  }

  /// C15: adopted on 18 June.
  private func adopted() throws -> Case {
    var own = try child(15, born: "2018-03-03")
    try takeIn(&own, on: "2020-01-15", "E1", provider: "PR1")
    try own.add(CareEnded(on: day("2021-06-18"), because: "E12"))
    return own
  }

  /// C16: a special guardianship order on 25 June.
  private func specialGuardianship() throws -> Case {
    var own = try child(16)
    try takeIn(&own, on: "2020-03-15", "C2", provider: "PR1")
    try own.add(CareEnded(on: day("2021-06-25"), because: "E45"))
    return own
  }

  /// C17: short breaks from 3 June, which no indicator of looked-after children counts.
  private func shortBreaks() throws -> Case {
    var own = try child(17)
    try takeIn(&own, on: "2021-06-03", "V4", provider: "PR1")
    return own
  }

  private func leaver(_ number: Int, born: String, until: String) throws -> Case {
    var own = try child(number, born: born)
    try takeIn(&own, on: "2017-01-10", "C2", provider: "PR1")
    try own.add(CareEnded(on: day(until), because: "E7"))
    return own
  }

  /// C18, 19 years old: reached on 20 June in suitable accommodation, with a pathway plan.
  private func leaverInTouch() throws -> Case {
    var own = try leaver(18, born: "2002-03-01", until: "2020-03-01")
    try own.add(
      PathwayPlanAuthorised(
        on: day("2020-03-02"),
        PathwayPlanAuthorised.Sections(emotionalWellbeing: "Steady, knows whom to ring.")))
    try own.add(
      LeaverContactMade(
        on: day("2021-06-20"), .faceToFace, isReached: true, account: "Coffee in town"))
    try own.add(LeaverHomeStarted(on: day("2021-06-20"), "E1", isProvided: false))
    return own
  }

  /// C19, 19 years old: not reached since 1 March, no pathway plan.
  private func leaverLost() throws -> Case {
    var own = try leaver(19, born: "2001-09-01", until: "2019-09-01")
    try own.add(
      LeaverContactMade(
        on: day("2021-03-01"), .telephone, isReached: true, account: "Moving again"))
    try own.add(LeaverHomeStarted(on: day("2021-03-01"), "E1", isProvided: false))
    return own
  }

  /// C20: an early help assessment with two adults, a plan, a night missing, and a step up by a contact of 28 June.
  private func earlyHelp() throws -> Case {
    var own = try child(20)
    let episode = try own.add(
      EarlyHelpAssessmentStarted(
        on: day("2021-06-01"), .education, organisation: "Invented Primary School", adults: 1))
    try own.add(
      EarlyHelpAssessmentCompleted(
        episode, on: day("2021-06-10"), summary: "Mornings are hard",
        need: NeedJudgement(level: 2), adults: 2))
    let missing = try own.add(
      MissingStarted(at: .moment(moment("2021-06-12T21:00")), from: .home))
    try own.add(MissingEnded(missing, at: .moment(moment("2021-06-13T08:00"))))
    try own.add(
      EarlyHelpPlanAgreed(
        episode, on: day("2021-06-14"), goals: [EarlyHelpGoal("On time", who: "Mother")]))
    let contact = try own.add(
      ContactReceived(
        at: moment("2021-06-28T10:00"), source: "2A", referrer: Referrer(isProfessional: true),
        concern: "Hungry again", consent: .given))
    try own.add(EarlyHelpEnded(episode, on: day("2021-06-29"), .steppedUp, to: contact))
    return own
  }
}
