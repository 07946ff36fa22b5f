import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// Earlier texts that are taken up again, and those that never are.
@Suite struct CopyForwardTests {
  private static func day(_ iso: String) -> CivilDate { FormDay.day(iso) }

  /// Daniel and Grace on a child protection plan, with all that its meetings say.
  private func onPlan() throws -> Household {
    var household = try Household.pair()
    try household.addToAll(ReferralReceived(on: Self.day("2021-01-05"), source: "6"))
    for child in [Household.daniel, Household.grace] {
      let plan = try household.add(
        ConferenceHeld(
          on: Self.day("2021-01-20"), plan: "NEG", childsWords: "I want Nan to stay.",
          summary: "The threshold is met.", measures: "Mother: the clinic on Mondays."), to: child)
      try household.add(
        CoreGroupHeld(
          plan, on: Self.day("2021-01-29"), note: "School: breakfast.", childsWords: "Toast!"),
        to: child)
      try household.add(
        CoreGroupHeld(plan, on: Self.day("2021-03-03"), note: "School: breakfast and reading."),
        to: child)
    }
    return household
  }

  private func text(_ text: String, _ day: String) -> EarlierText {
    EarlierText(text: text, date: Self.day(day))
  }

  @Test func onlyTheseQuestionsGoOnFromAnEarlierText() {
    let named = RecordForms.all.compactMap { form in
      (form as? any CopiesForward).map { (form.id, Set($0.copied.map(\.field)).sorted()) }
    }.filter { !$0.1.isEmpty }
    #expect(
      Dictionary(uniqueKeysWithValues: named) == [
        "summary": ["summary"], "complete-assessment": ["analysis"], "start-need-plan": ["aims"],
        "review-need-plan": ["aims"], "initial-conference": ["measures"],
        "review-conference": ["measures"], "core-group": ["summary"],
        "placement-plan": ["summary"],
        "pathway-plan": [
          "accommodation", "contingency", "education", "emotionalWellbeing", "health", "money",
          "relationships", "skills",
        ], "health-assessment": ["summary"], "care-plan": ["summary"],
        "education-plan": ["summary"],
      ])
  }

  @Test func whatWasAgreedLastIsOfferedAndNeitherWordsNorDecisions() throws {
    let context = try onPlan().context()
    #expect(
      CoreGroupForm().earlierTexts(context)
        == ["summary": text("School: breakfast and reading.", "2021-03-03")])
    #expect(
      ReviewConferenceForm().earlierTexts(context)
        == ["measures": text("Mother: the clinic on Mondays.", "2021-01-20")])
    for form in RecordForms.all {
      #expect(
        form.earlierTexts(context).values.allSatisfy {
          !["I want Nan to stay.", "Toast!", "The threshold is met."].contains($0.text)
        }, "\(form.id)")
    }
  }

  @Test func nothingIsForced() throws {
    let context = try onPlan().context()
    for form in RecordForms.all where form.whyUnavailable(context) == nil {
      let values = form.initialValues(context)
      #expect(form.earlierTexts(context).keys.allSatisfy { values[$0] == nil }, "\(form.id)")
    }
  }

  @Test func whatAPlanIsToAchieveComesFromItsLastReview() throws {
    var household = try Household()
    try household.addToAll(ReferralReceived(on: Self.day("2021-01-05"), source: "6"))
    let plan = try household.add(
      ChildInNeedPlanStarted(on: Self.day("2021-01-11"), aims: "School on time."),
      to: Household.daniel)
    let review = ReviewNeedPlanForm()
    #expect(
      review.earlierTexts(household.context()) == ["aims": text("School on time.", "2021-01-11")])
    try household.add(
      ChildInNeedPlanReviewed(
        plan, on: Self.day("2021-02-15"), decision: "Go on.", childsWords: "It is better.",
        aims: "School without help."), to: Household.daniel)
    let context = household.context()
    #expect(review.earlierTexts(context) == ["aims": text("School without help.", "2021-02-15")])
    let entry = try review.proposal(["decision": "Go on.", "aims": "School alone."], context)
    #expect(
      entry.values
        == [
          Told(
            Household.daniel,
            ChildInNeedPlanReviewed(
              plan, on: Self.day("2021-03-30"), decision: "Go on.", aims: "School alone."))
        ])
    try household.commit(entry)
    let own = try #require(household[Household.daniel].childInNeed.plans.first)
    #expect(own.aims(on: Self.day("2021-02-14")) == "School on time.")
    #expect(own.aims(on: Self.day("2021-03-29")) == "School without help.")
    #expect(own.aims(on: Self.day("2021-03-30")) == "School alone.")
  }

  @Test func eachChildsAnalysisGoesOnFromItsOwn() throws {
    var household = try Household.pair()
    try household.addToAll(ReferralReceived(on: Self.day("2021-01-05"), source: "6"))
    for (child, words) in [(Household.daniel, "Needs help."), (Household.grace, "Is well.")] {
      let first = try household.add(AssessmentStarted(on: Self.day("2021-01-06")), to: child)
      try household.add(
        AssessmentCompleted(
          first, on: Self.day("2021-02-01"), .childInNeedPlan, factors: ["4B"], analysis: words,
          reasonNotSeen: "Abroad.", childsWords: "Hello."), to: child)
      try household.add(AssessmentAuthorised(first, on: Self.day("2021-02-02")), to: child)
      try household.add(AssessmentStarted(on: Self.day("2021-03-10")), to: child)
    }
    let context = household.context()
    let form = CompleteAssessmentForm()
    #expect(
      form.earlierTexts(context) == [
        "analysis.C0000001": text("Needs help.", "2021-02-01"),
        "analysis.C0000002": text("Is well.", "2021-02-01"),
      ])
    #expect(
      form.aside("analysis.C0000001", [:], context)
        == "Written on 1 Feb 2021: copy it forward, or write anew")
    #expect(
      form.aside("analysis.C0000001", ["analysis.C0000001": "Needs help."], context)
        == "As on 1 Feb 2021: nothing is changed yet")
    #expect(
      form.aside("analysis.C0000001", ["analysis.C0000001": "Needs help now."], context)
        == "2 words new, 1 gone since 1 Feb 2021")
  }

  @Test func plansOfALookedAfterChildGoOnAndOrdersDoNot() throws {
    var household = try Household()
    try household.addToAll(
      CareStarted(
        on: Self.day("2021-02-01"), category: "N1", legalStatus: "V2",
        placement: Placement("U6", provider: "PR1")))
    let on = Self.day("2021-02-10")
    for event: any CaseEvent in [
      CarePlanAuthorised(on: on, summary: "Care plan."),
      PlacementPlanAgreed(on: on, summary: "Placement plan."),
      PersonalEducationPlanHeld(on: on, summary: "Education."),
      HealthAssessmentHeld(on: on, .initial, summary: "Health."),
      CareReviewHeld(on: on, summary: "Decided.", words: "Fine."),
      DentalCheckHeld(on: on, summary: "Teeth."),
      PermanencePlanSet(on: on, to: "a", summary: "Reasons."),
    ] {
      try household.addToAll(event)
    }
    let context = household.context()
    let offered = RecordForms.all.compactMap { form in
      form.earlierTexts(context)["summary"].map { (form.id, $0.text) }
    }
    #expect(
      Dictionary(uniqueKeysWithValues: offered) == [
        "care-plan": "Care plan.", "placement-plan": "Placement plan.",
        "education-plan": "Education.", "health-assessment": "Health.",
      ])
  }

  @Test func whatWasWithdrawnOrLiesAheadIsNotOffered() throws {
    var household = try Household()
    try household.addToAll(
      SummaryWritten(on: Self.day("2021-03-01"), "As it was."))
    let wrong = try household.add(
      SummaryWritten(on: Self.day("2021-03-08"), "Of another child."), to: Household.daniel)
    try household.add(
      EntryWithdrawn(of: wrong, on: Self.day("2021-03-09"), reason: "Another child."),
      to: Household.daniel)
    #expect(
      SummaryForm().earlierTexts(household.context())
        == ["summary": text("As it was.", "2021-03-01")])
    let before = household.context(now: FormDay.moment("2021-02-28T09:00"))
    #expect(SummaryForm().earlierTexts(before) == [:])
  }
}
