import Casework
import Testing

@Suite("Early help")
struct EarlyHelpTests {
  /// A child whose assessment started on 1 February and was completed at a level on the 10th.
  static func helped(level: Int? = 2, by agency: PartnerAgency = .education) throws
    -> (Case, EventID)
  {
    var child = try Case()
    let help = try child.add(
      EarlyHelpAssessmentStarted(
        on: day("2021-02-01"), agency, organisation: "Invented Primary School",
        consentBy: "Mother", adults: 2))
    try child.add(
      EarlyHelpAssessmentCompleted(
        help, on: day("2021-02-10"), summary: "Mornings are hard.",
        need: level.map { NeedJudgement(level: $0) }))
    return (child, help)
  }

  private let goal = EarlyHelpGoal("On time for school", who: "Mother")

  @Test("A child has one early help assessment at a time, completed once")
  func one() throws {
    var (child, help) = try Self.helped()
    let again = EarlyHelpAssessmentStarted(
      on: day("2021-02-12"), .health, organisation: "Health visitors")
    #expect(child.breach(again)?.rule == "earlyHelp.oneOpen")
    #expect(
      child.breach(EarlyHelpAssessmentCompleted(help, on: day("2021-02-12"), summary: "Again"))?
        .rule == "earlyHelp.completed")
    #expect(
      child.breach(EarlyHelpAssessmentCompleted("none", on: day("2021-02-12"), summary: "x"))?.rule
        == "earlyHelp.unknown")
    try child.add(EarlyHelpEnded(help, on: day("2021-02-12"), .needsMet))
    #expect(child.breach(again) == nil)
    #expect(
      child.breach(EarlyHelpPlanAgreed(help, on: day("2021-02-13"), goals: [goal]))?.rule
        == "earlyHelp.ended")
  }

  @Test("It is no case: it needs no referral, and keeps no case from being closed")
  func noCase() throws {
    var (child, help) = try Self.helped()
    #expect(child.record.frontDoor.referrals.isEmpty)
    try child.add(EarlyHelpPlanAgreed(help, on: day("2021-02-12"), goals: [goal]))
    let referral = try child.add(ReferralReceived(on: day("2021-02-15"), source: "2A"))
    #expect(Practice.openWork(of: child.record, on: day("2021-02-20")).isEmpty)
    try child.add(ReferralClosed(referral, on: day("2021-02-20"), reason: "RC7"))
    #expect(child.record.earlyHelp.episode(openOn: day("2021-02-21"))?.id == help)
    let review = try #require(child.deadlines("earlyHelp.review").first)
    #expect(review.isOpen(asOf: moment("2021-02-21T09:00")))
  }

  @Test("An open case beside it is said, not refused")
  func besideCase() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    try child.add(
      EarlyHelpAssessmentStarted(on: day("2021-02-02"), .health, organisation: "Health visitors"))
    #expect(child.advice.map(\.rule) == ["earlyHelp.consent", "earlyHelp.caseOpen"])
  }

  @Test("The plan is reviewed every six weeks, from the day of the last review")
  func reviews() throws {
    var (child, help) = try Self.helped()
    try child.add(EarlyHelpPlanAgreed(help, on: day("2021-02-12"), goals: [goal]))
    #expect(child.deadlines("earlyHelp.review").map(\.due) == [.day(day("2021-03-26"))])
    try child.add(
      EarlyHelpPlanReviewed(help, on: day("2021-03-30"), progress: "On time on most days."))
    let uncle = try child.add(
      FamilyTeamMemberJoined(help, on: day("2021-04-01"), "Sam Okafor", .family, role: "Uncle"))
    try child.add(
      FamilyTeamMeetingHeld(
        help, on: day("2021-04-20"), present: [uncle], summary: "All well.", reviewsPlan: true,
        next: day("2021-05-25")))
    let clocks = child.deadlines("earlyHelp.review")
    #expect(
      clocks.map(\.due) == [
        .day(day("2021-03-26")), .day(day("2021-05-11")), .day(day("2021-06-01")),
      ])
    #expect(
      clocks.map { $0.status(asOf: moment("2021-05-01T12:00")) } == [.metLate, .met, .onTrack])
    #expect(clocks.last?.planned == day("2021-05-25"))
    try child.add(EarlyHelpEnded(help, on: day("2021-05-20"), .needsMet))
    #expect(child.deadlines("earlyHelp.review").last?.closure?.kind == .ceased)
  }

  @Test("A review needs a plan, and a plan needs a goal with somebody who sees to it")
  func plan() throws {
    var (child, help) = try Self.helped()
    let review = EarlyHelpPlanReviewed(help, on: day("2021-02-20"), progress: "Well.")
    #expect(child.breach(review)?.rule == "earlyHelp.reviewWithoutPlan")
    #expect(
      child.breach(EarlyHelpPlanAgreed(help, on: day("2021-02-12"), goals: []))?.rule
        == "earlyHelp.goals")
    #expect(
      child.breach(
        EarlyHelpPlanAgreed(help, on: day("2021-02-12"), goals: [EarlyHelpGoal("x", who: "")]))?
        .rule == "earlyHelp.goals")
    try child.add(
      EarlyHelpPlanAgreed(
        help, on: day("2021-02-12"), goals: [goal],
        actions: [AgreedAction("Ring", .police, owner: "PC Hale", by: day("2021-02-19"))]))
    #expect(child.advice.map(\.rule) == ["earlyHelp.noLead"])
    #expect(child.record.agencyActions.all.map(\.occasion) == ["Early help plan"])
    #expect(child.breach(review) == nil)
  }

  @Test("One lead professional at a time, of the council or of another organisation")
  func lead() throws {
    var (child, help) = try Self.helped()
    try child.add(
      LeadProfessionalNamed(
        help, from: day("2021-02-11"), "Mrs Ferris", .education, organisation: "Invented School"))
    #expect(
      child.breach(LeadProfessionalNamed(help, from: day("2021-02-11"), "Mr Hale", .earlyHelp))?
        .rule
        == "earlyHelp.leadOrder")
    try child.add(
      LeadProfessionalNamed(help, from: day("2021-03-01"), "Mr Hale", .earlyHelp, worker: "w7"))
    let episode = try #require(child.record.earlyHelp.episode(help))
    #expect(episode.leadProfessional(on: day("2021-02-28"))?.name == "Mrs Ferris")
    #expect(episode.leadProfessional(on: day("2021-03-01"))?.name == "Mr Hale")
    #expect(episode.leadProfessionals.map(\.isOutside) == [true, false])
    try child.add(LeadProfessionalEnded(help, on: day("2021-03-10"), reason: "Ill"))
    #expect(
      child.record.earlyHelp.episode(help)?.leadProfessional(on: day("2021-03-10")) == nil)
    #expect(
      child.breach(LeadProfessionalEnded(help, on: day("2021-03-11")))?.rule
        == "earlyHelp.noLeadOpen")
  }

  @Test("At level 3 it ends once a family group conference was considered")
  func conference() throws {
    var (child, help) = try Self.helped(level: 3)
    let end = EarlyHelpEnded(help, on: day("2021-03-20"), .needsMet)
    #expect(child.breach(end)?.rule == "earlyHelp.conferenceNotConsidered")
    try child.add(
      FamilyGroupConferenceConsidered(
        help, on: day("2021-02-20"), isWanted: false, reason: "The family meets by itself."))
    #expect(
      child.record.earlyHelp.episode(help)?.conference.standing
        == "considered on 20 Feb 2021, not wanted: The family meets by itself.")
    #expect(child.breach(end) == nil)
    try child.add(FamilyGroupConferenceOffered(help, on: day("2021-02-25"), accepted: true))
    #expect(child.record.earlyHelp.episode(help)?.conference.stage == .offered)
    try child.add(FamilyGroupConferenceHeld(help, on: day("2021-03-10"), plan: "Nan helps."))
    #expect(child.record.earlyHelp.episode(help)?.conference.stage == .held)
    let (second, lower) = try Self.helped(level: 2)
    #expect(second.breach(EarlyHelpEnded(lower, on: day("2021-03-20"), .needsMet)) == nil)
  }

  @Test("It ends on or after the last that was done in it")
  func order() throws {
    var (child, help) = try Self.helped()
    try child.add(EarlyHelpPlanAgreed(help, on: day("2021-02-12"), goals: [goal]))
    #expect(
      child.breach(
        EarlyHelpEnded(help, on: day("2021-02-11"), .needsMet), recorded: day("2021-03-01"))?.rule
        == "earlyHelp.endOrder")
  }

  @Test("The child's words are quoted")
  func quotes() throws {
    var (child, help) = try Self.helped()
    try child.add(EarlyHelpPlanAgreed(help, on: day("2021-02-12"), goals: [goal]))
    try child.add(
      EarlyHelpPlanReviewed(
        help, on: day("2021-03-12"), progress: "Well.", childsWords: "I like porridge."))
    #expect(child.record.quotes.map(\.words) == ["I like porridge."])
    #expect(child.record.quotes.map(\.occasion) == ["Early help review"])
  }

  @Test("Started and completed assessments are counted, adults once a family")
  func counts() throws {
    let (child, _) = try Self.helped()
    let february = day("2021-02-01")...day("2021-02-28")
    let count = child.record.earlyHelpCount(in: february)
    #expect(count.childrenStarted == 1)
    #expect(count.adultsStarted == 2)
    #expect(count.childrenCompleted == 1)
    #expect(count.adultsCompleted == 2)
    #expect(
      child.record.earlyHelpCount(in: day("2021-02-02")...day("2021-02-09")) == EarlyHelpCount())

    var second = try Case("C0000002").record
    let started = EarlyHelpAssessmentStarted(
      on: day("2021-02-01"), .education, organisation: "Invented Primary School", adults: 2)
    try second.accept(
      RecordedEvent(
        id: "z1", at: moment("2021-02-01T12:00"), by: "w1", with: ["C0000001"], started),
      using: child.rulebook)
    #expect(second.earlyHelpCount(in: february).childrenStarted == 1)
    #expect(second.earlyHelpCount(in: february).adultsStarted == 0)
  }
}
