import Casework
import Testing

@Suite("What an inspector looks for in a file")
struct FileCheckTests {
  private let now = moment("2021-03-30T14:20")

  private func check(_ child: Case) -> FileCheck {
    FileCheck(child.record, asOf: now, child.rulebook.timescales)
  }

  private func onPlan(
    _ agencies: [StrategyDiscussion.Agency] = [.childrensServices, .police]
  ) throws -> Case {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "6"))
    try child.add(ReferralDecided(referral, on: day("2021-02-01"), .accepted))
    try child.add(
      StrategyDiscussionHeld(
        at: .day(day("2021-02-10")), agencies: agencies, .jointEnquiry,
        rationale: "Injury"))
    try child.add(ConferenceHeld(on: day("2021-03-01"), plan: "NEG"))
    return child
  }

  @Test("An empty file has its gaps named, with no score")
  func gaps() throws {
    let page = check(try onPlan())
    #expect(page.lines.map(\.point) == FileCheck.Point.allCases)
    let facts = page.lines.map { "\($0.standing.word): \($0.fact)" }
    #expect(
      facts == [
        "Gap: No summary has been written.",
        "Gap: No event since the child protection plan (1 Mar 2021) is pinned.",
        "Gap: No visit at which the child was seen is recorded.",
        "Gap: Never seen alone.",
        "Gap: No supervision is recorded.",
        "Gap: No oversight after: Referral: accepted (1 Feb 2021); Joint section 47 enquiry "
          + "(10 Feb 2021); Child protection plan began (1 Mar 2021).",
        "Gap: No words of the child since the initial child protection conference of 1 Mar 2021.",
        "Gap: Without health, education.",
        "Gap: No parent is recorded; nobody is recorded with parental responsibility; nobody "
          + "recorded who lives in the house.",
        "Gap: Child protection plan of 1 Mar 2021 says nothing of what it is to achieve.",
        "Gap: No social worker is allocated; 0 social workers in 24 months.",
        "Fine: None was raised.",
      ])
    #expect(page.gaps.count == 11)
  }

  @Test(
    "Supervision is a gap when it is older than the house’s own timer, whether or not a clock runs")
  func oldSupervision() throws {
    var child = try Case()
    try child.add(
      ManagementOversightRecorded(on: day("2021-01-29"), .supervision, "Go on."), by: "m1")
    #expect(check(child).line(.supervision)?.standing == .fine)
    var earlier = try Case()
    try earlier.add(
      ManagementOversightRecorded(on: day("2021-01-28"), .supervision, "Go on."), by: "m1")
    let line = check(earlier).line(.supervision)
    #expect(line?.standing == .gap)
    #expect(line?.fact == "61 days ago; the house looks at such a case every 60 days.")
  }

  @Test("A kept file is fine, with each fact and its day")
  func fine() throws {
    var child = try onPlan([.childrensServices, .police, .health, .education])
    try child.add(WorkerAllocated("anna", team: "t1", from: day("2021-02-01")))
    try child.add(
      ManagementOversightRecorded(on: day("2021-02-02"), .supervision, "Go on."), by: "m1")
    try child.add(
      ManagementOversightRecorded(on: day("2021-02-11"), .discussion, "Joint enquiry."), by: "m1")
    try child.add(
      ManagementOversightRecorded(on: day("2021-03-10"), .supervision, "Plan agreed."), by: "m1")
    let visit = try child.add(
      VisitMade(
        on: day("2021-03-18"), .childProtection, seen: true, seenAlone: true,
        words: "I like it here.",
        account: "At home"))
    try child.add(EventPinned(visit, on: day("2021-03-19"), analysis: "First time alone."))
    try child.add(SummaryWritten(on: day("2021-03-20"), "On a plan."))
    try child.add(
      CoreGroupHeld(
        try #require(child.record.protection.plans.first).id, on: day("2021-03-15"),
        note: "Daniel is at school each day by May."))
    try child.add(
      RelationshipRecorded(
        on: day("2021-02-02"),
        Relationship(
          .mother, name: "Ruth Okafor", sex: .female, parentalResponsibility: true,
          livesWithChild: true)))
    let page = check(child)
    #expect(page.gaps.isEmpty, "\(page.gaps.map(\.fact))")
    #expect(page.line(.summary)?.fact == "Written 10 days ago.")
    #expect(page.line(.seenAlone)?.date == day("2021-03-18"))
    #expect(page.line(.childsWords)?.fact == "Child protection visit: “I like it here.”")
    #expect(
      page.line(.strategyDiscussion)?.fact
        == "With children’s social care, police, health, education.")
    #expect(page.line(.plan)?.fact == "Child protection plan: Daniel is at school each day by May.")
    #expect(page.line(.workers)?.fact == "1 social worker in 24 months.")
  }

  @Test("Age turns a fact into a gap: summary, sight, look, workers, open concerns")
  func ages() throws {
    var child = try onPlan()
    try child.add(SummaryWritten(on: day("2021-02-02"), "New."))
    for (worker, from) in [
      ("a", "2021-02-01"), ("b", "2021-02-10"), ("c", "2021-02-20"), ("d", "2021-03-01"),
    ] {
      try child.add(WorkerAllocated(WorkerID(worker), team: "t1", from: day(from)))
    }
    try child.add(
      VisitMade(
        on: day("2021-03-02"), .childProtection, seen: true, whyNotAlone: "Asleep",
        account: "At home"))
    try child.add(
      EscalationRaised(on: day("2021-03-20"), .visits, "Not seen for weeks."), by: "iro")
    let page = check(child)
    #expect(page.line(.summary)?.standing == .fine)
    #expect(page.line(.workers)?.fact == "4 social workers in 24 months: more than 3.")
    #expect(
      page.line(.seen)?.fact
        == "Child protection visit, 28 days ago; a visit was due on 23 Mar 2021.")
    #expect(page.line(.seenAlone)?.fact == "Never seen alone. The last visit says why: Asleep.")
    #expect(
      page.line(.escalations)?.fact
        == "Visits not made, before: informal, with the team, since 20 Mar 2021.")
    let later = FileCheck(
      child.record, asOf: moment("2021-05-10T12:00"), child.rulebook.timescales)
    #expect(
      later.line(.summary)?.fact == "The last summary is 97 days old: more than 3 months.")
    #expect(
      later.line(.supervision)?.fact
        == "No supervision; a manager was due to look by 31 Mar 2021.")
  }

  @Test("What does not apply is said so")
  func notApplicable() throws {
    let page = check(try Case())
    #expect(page.line(.strategyDiscussion)?.standing == .notApplicable)
    #expect(page.line(.plan)?.standing == .notApplicable)
    #expect(page.line(.thresholdDecisions)?.standing == .notApplicable)
  }

  @Test("Early help has to have a plan that says what it is for")
  func earlyHelp() throws {
    var child = try Case()
    let help = try child.add(
      EarlyHelpAssessmentStarted(on: day("2021-02-02"), .health, organisation: "Health visitors"))
    #expect(check(child).line(.plan)?.fact == "Early help since 2 Feb 2021 with no plan.")
    #expect(check(child).line(.plan)?.standing == .gap)
    try child.add(
      EarlyHelpAssessmentCompleted(help, on: day("2021-02-10"), summary: "Two tired parents."))
    try child.add(
      EarlyHelpPlanAgreed(
        help, on: day("2021-02-12"), goals: [EarlyHelpGoal("In bed by eight", who: "Mother")]))
    #expect(check(child).line(.plan)?.fact == "Early help plan: In bed by eight")
    #expect(check(child).line(.plan)?.date == day("2021-02-12"))
  }

  @Test("A pathway plan counts once nothing else does, by the parts that are written")
  func pathway() throws {
    var child = try Case()
    try child.add(
      PathwayPlanAuthorised(
        on: day("2021-03-01"),
        PathwayPlanAuthorised.Sections(emotionalWellbeing: "Sleeps well.", money: "Saves.")))
    #expect(
      check(child).line(.plan)?.fact == "Pathway plan: written on emotional wellbeing, money.")
    #expect(check(child).line(.plan)?.standing == .fine)
  }
}
