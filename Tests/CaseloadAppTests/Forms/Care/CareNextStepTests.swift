import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct CareNextStepTests {
  private func offer(_ event: any CaseEvent, _ household: Household) -> NextStep? {
    let context = household.context()
    return NextStep.afterCare(context.proposal([(Household.daniel, event)]), context)?.step
  }

  private func day(_ iso: String) -> CivilDate { FormDay.day(iso) }

  @Test func afterTheStartOfCareEachDutyIsOfferedInTheOrderOfItsLastDay() throws {
    var household = try Household()
    let steps: [(event: any CaseEvent, form: String, offer: String)] = [
      (
        CareStarted(
          on: day("2021-03-30"), category: "N1", legalStatus: "V2", placement: Household.elm),
        "visit", "Next: first visit, must by Tue 6 Apr."
      ),
      (
        VisitMade(
          on: day("2021-03-30"), .lookedAfter, seen: true, seenAlone: true, account: "Settled."),
        "placement-plan", "Next: placement plan, must by Thu 8 Apr."
      ),
      (
        PlacementPlanAgreed(on: day("2021-03-30")), "education-plan",
        "Next: personal education plan, must by Thu 15 Apr."
      ),
      (
        PersonalEducationPlanHeld(on: day("2021-03-30")), "care-plan",
        "Next: care plan, must by Thu 15 Apr."
      ),
      (
        CarePlanAuthorised(on: day("2021-03-30")), "health-assessment",
        "Next: health assessment, must by Thu 29 Apr."
      ),
      (
        HealthAssessmentHeld(on: day("2021-03-30"), .initial), "care-review",
        "Next: first review, must by Thu 29 Apr."
      ),
    ]
    for (event, form, words) in steps {
      let step = try #require(offer(event, household), "\(type(of: event))")
      #expect(step.offer == words)
      #expect(step.form == form)
      try household.add(event, to: Household.daniel)
    }
    #expect(
      offer(CareReviewHeld(on: day("2021-03-30"), participation: "PN1"), household) == nil)
  }

  @Test func anAssessmentThatEndsInCareLeadsToItsStart() throws {
    var household = try Household()
    try household.addToAll(ReferralReceived(on: day("2021-03-01"), source: "6"))
    let assessment = try household.add(
      AssessmentStarted(on: day("2021-03-02")), to: Household.daniel)
    try household.add(
      AssessmentCompleted(
        assessment, on: day("2021-03-20"), .lookedAfter, factors: ["16A"], analysis: "Unsafe.",
        reasonNotSeen: "Abroad."), to: Household.daniel)
    let authorised = AssessmentAuthorised(assessment, on: day("2021-03-30"))
    #expect(offer(authorised, household)?.form == "start-care")
    #expect(offer(authorised, try Household()) == nil)
  }

  @Test func aReturnLeadsToTheOfferAndTheInterview() throws {
    let household = try Household.missing(again: true)
    let back = offer(
      MissingEnded("missing-3", at: .moment(FormDay.moment("2021-03-30T08:00"))), household)
    #expect(
      back
        == NextStep(
          form: "offer-return-interview", item: "missing-3",
          offer: "Next: offer the return interview."))
    let accepted = offer(
      ReturnInterviewOffered(["missing-2"], at: .day(day("2021-03-30")), accepted: true), household)
    #expect(accepted?.form == "return-interview")
    #expect(accepted?.item == "missing-2")
    #expect(
      offer(
        ReturnInterviewOffered(["missing-2"], at: .day(day("2021-03-30")), accepted: false),
        household) == nil)
  }

  @Test func everyStepHasItsForm() throws {
    let forms = Set(RecordForms.all.map(\.id))
    for id in [
      "placement-plan", "visit", "care-plan", "education-plan", "health-assessment", "care-review",
      "offer-return-interview", "return-interview", "permanence-plan",
    ] {
      #expect(forms.contains(id))
    }
    #expect(
      offer(AdoptionDecided(on: day("2021-03-30")), try Household().inCare())?.form
        == "permanence-plan")
  }
}
