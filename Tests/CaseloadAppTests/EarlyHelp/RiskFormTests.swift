import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// Domestic abuse, exploitation, absences and what agencies undertake, in the forms.
@Suite struct RiskFormTests {
  private let report: FormValues = [
    "agency": "police", "account": "Shouting.", "victim": "Ruth Okafor", "perpetrator": "Partner",
    "presence": "heard", "presence.\(Household.grace)": "notInHome", "judgement": "medium",
    "reason": "The third time.",
  ]

  @Test func aReportIsMadeForEveryChildOfTheHome() throws {
    var household = try Household.pair()
    try household.commit(
      try RiskForms.report.proposal(
        report.merging(["ticks": "14", "signs": "fear,control"]) { $1 }, household.context()))
    let daniel = try #require(household[Household.daniel].domesticAbuse.reports.first)
    let grace = try #require(household[Household.grace].domesticAbuse.reports.first)
    #expect(daniel.isHigh)
    #expect(daniel.standing == "14 ticks, high from 14; judged medium")
    #expect([daniel.childsPresence, grace.childsPresence] == [.heard, .notInHome])
    try household.commit(
      try RiskForms.meeting.proposal(
        ["decision": "Police ask for bail terms.", "date": "today"],
        household.context(entry: "b")))
    let record = household[Household.grace]
    #expect(record.domesticAbuse.meetings.first?.reports == [grace.id])
  }

  @Test func ticksAreAWholeNumber() throws {
    #expect(
      RiskForms.report.errors(
        report.merging(["ticks": "many"]) { $1 }, try Household().context())
        == ["ticks": "DASH ticks must be a whole number, like 14"])
  }

  @Test func theNextStepFollowsTheRisk() throws {
    func offer(_ judgement: String) throws -> String? {
      let entry = try RiskForms.report.proposal(
        report.merging(["judgement": judgement]) { $1 }, try Household().context())
      return NextStep.after(entry)?.step.offer
    }
    #expect(try offer("high") == "Next: record the daily meeting, once it is held.")
    #expect(try offer("standard") == "Next: record what help was offered.")
  }

  private let risk: FormValues = [
    "kinds": "criminal", "signs.current": "missing,debt", "signs.recent": "gang",
    "sign.missing": "Out until two.", "sign.debt": "Owes 300 pounds.", "sign.gang": "Said so.",
    "score": "17", "scored": "high", "judgement": "medium", "reason": "He is afraid.",
  ]

  @Test func eachSignHasItsReason() throws {
    let context = try Household().context()
    let entry = try RiskForms.assessExploitation.proposal(risk, context)
    let event = try #require(entry.parts.first?.event as? ExploitationRiskAssessed)
    #expect(
      event.indicators == [
        ExploitationIndicator(.missing, .current, "Out until two."),
        ExploitationIndicator(.debt, .current, "Owes 300 pounds."),
        ExploitationIndicator(.gang, .recent, "Said so."),
      ])
    #expect(
      RiskForms.assessExploitation.errors(risk.merging(["sign.debt": ""]) { $1 }, context)
        == ["sign.debt": "Enter what was seen or said: in debt to somebody"])
    #expect(
      RiskForms.assessExploitation.errors(
        risk.merging(["signs.recent": "debt"]) { $1 }, context) == [
          "signs.recent":
            "“In debt to somebody” is ticked as a sign of now too: leave it in one list"
        ])
  }

  /// A high score starts the clock of a strategy discussion, whatever the judgement; a discussion stops it.
  @Test func aHighResultStartsADiscussion() throws {
    var household = try Household()
    let entry = try RiskForms.assessExploitation.proposal(risk, household.context())
    #expect(NextStep.after(entry)?.step.form == "strategy-discussion")
    try household.commit(entry)
    func open() -> Bool {
      household[Household.daniel].deadlines(household.rulebook.timescales).contains {
        $0.rule == "exploitation.strategyDiscussion" && $0.isOpen(asOf: Household.now)
      }
    }
    #expect(open())
    try household.commit(
      try StrategyDiscussionForm().proposal(
        ["date": "today", "decision": "noEnquiry", "rationale": "A plan outside the home."],
        household.context(entry: "b")))
    #expect(!open())
  }

  @Test func onlyAManagerSaysWhyNoneIsHeld() throws {
    var household = try Household()
    try household.commit(try RiskForms.assessExploitation.proposal(risk, household.context()))
    var context = household.context(entry: "b")
    context.staff.workers = [
      Worker(
        id: "w1", name: "Aisha Rahman", user: "w1",
        posts: [Worker.Post(team: "t", role: .socialWorker, from: FormDay.day("2019-01-01"))])
    ]
    #expect(RiskForms.noDiscussion.whyUnavailable(context) == "A team manager records this.")
    let reason = try RiskForms.noDiscussion.proposal(
      ["reason": "It was talked over yesterday."], household.context(entry: "c"))
    #expect((reason.parts.first?.event as? StrategyDiscussionNotHeld)?.about == "entry")
  }

  @Test func anActionIsFinishedForAllWhoHaveIt() throws {
    var household = try Household.pair()
    for child in [Household.daniel, Household.grace] {
      try household.add(
        SafetyPlanAgreed(on: FormDay.day("2021-03-01"), "Ring 999."), to: child)
      try household.add(
        AgencyActionAgreed(
          on: FormDay.day("2021-03-02"),
          AgreedAction("Change locks", .housing, owner: "Al", by: FormDay.day("2021-03-09"))),
        to: child)
    }
    try household.commit(
      try RiskForms.finishAction.proposal(["outcome": "done"], household.context()))
    for child in [Household.daniel, Household.grace] {
      #expect(household[child].agencyActions.all.map(\.outcome) == [.done])
    }
  }

  @Test func aReviewOfAbsencesIsAboutTheRecentOnes() throws {
    let context = try Household.missing().context()
    let entry = try RiskForms.missingReview.proposal(
      ["plan": "See the cousin twice a week."], context)
    let event = try #require(entry.parts.first?.event as? MissingReviewHeld)
    #expect(event.missing.map(\.rawValue).sorted() == ["missing-1", "missing-2"])
  }
}
