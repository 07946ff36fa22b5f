import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct CarePlanningFormTests {
  private let review = CareReviewForm()
  private let placementPlan = PlacementPlanForm()
  private let permanence = PermanencePlanForm()
  private let today = FormDay.day("2021-03-30")

  private func family() throws -> Household {
    try Household([
      (Household.daniel, "Daniel", "2014-02-12"), (Household.ben, "Ben", "2018-05-20"),
    ]).inCare()
  }

  // MARK: - Review

  @Test func aReviewIsHeldForAllInTheHome() throws {
    var household = try family()
    let context = household.context()
    #expect(
      review.initialValues(context) == [
        "children": "C0000001,C0000003", "date": "today", "participation": "differ",
        "participation.C0000003": "PN0",
      ])
    let entry = try review.proposal(
      [
        "date": "26 3 2021", "participation.C0000001": "PN1",
        "words.C0000001": "I want to stay.", "summary": "The plan stays.",
      ], context)
    let day = FormDay.day("2021-03-26")
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          CareReviewHeld(
            on: day, participation: "PN1", summary: "The plan stays.", words: "I want to stay.")),
        Told(
          Household.ben,
          CareReviewHeld(on: day, participation: "PN0", summary: "The plan stays.")),
      ])
    try household.commit(entry)
    #expect(household[Household.ben].care.reviews.map(\.date) == [day])
  }

  @Test func aReviewTellsEveryErrorAndWhetherItWasInTime() throws {
    let context = try Household().inCare().context()
    #expect(
      review.errors([:], context) == [
        "participation": "Select the child’s part in the review",
        "summary": "Enter what was decided",
      ])
    #expect(
      review.form(context)["date"]?.heading == "First care review, must by Mon 1 Mar")
    func reading(_ date: String) -> String? {
      guard case .date(let read)? = review.form(context)["date"]?.kind else { return nil }
      return read(date)
    }
    #expect(reading("1 3 2021") == "Monday 1 March 2021, in time")
    #expect(reading("3 3 2021") == "Wednesday 3 March 2021, 2 wd over")
    #expect(
      review.whyUnavailable(try Household().context())
        == "Daniel is not looked after. Record the start of care first.")
    var left = try Household().inCare()
    try left.add(CareEnded(on: FormDay.day("2021-03-20"), because: "E4A"), to: Household.daniel)
    #expect(review.whyUnavailable(left.context()) == nil)
    #expect(
      review.whyUnavailable(left.context(now: FormDay.moment("2022-03-20T09:00"))) != nil)
  }

  // MARK: - Plans

  @Test func aPlacementPlanBelongsToTheHome() throws {
    var household = try Household().inCare()
    let context = household.context()
    #expect(
      placementPlan.errors(["date": "", "placement": ""], context) == [
        "placement": "Select the placement",
        "date": "Enter the date the placement plan was agreed",
        "summary": "Enter what was agreed",
      ])
    #expect(
      placementPlan.form(context)["placement"]?.choices.map(\.label)
        == ["Foster carers, other, Mrs Elm, from 1 Feb 2021"])
    let entry = try placementPlan.proposal(["summary": "Bed at eight."], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          PlacementPlanAgreed(on: today, for: "care-C0000001", summary: "Bed at eight."))
      ])
    try household.commit(entry)
    #expect(household[Household.daniel].care.placementPlans.count == 1)
    #expect(
      placementPlan.whyUnavailable(try Household().context())
        == "Daniel is not looked after. Record the start of care first.")
  }

  @Test func theStepsOfADayAndAFewWords() throws {
    let context = try Household().inCare().context()
    #expect(
      CareStepForm.carePlan.errors([:], context) == ["summary": "Enter what the care plan says"])
    #expect(
      CareStepForm.educationPlan.errors(["date": "31 6"], context) == [
        "date": "Date of the personal education plan must be a real date",
        "summary": "Enter what was agreed",
      ])
    #expect(
      try CareStepForm.carePlan.proposal(["summary": "Home by summer."], context).values == [
        Told(Household.daniel, CarePlanAuthorised(on: today, summary: "Home by summer."))
      ])
    #expect(
      try CareStepForm.educationPlan.proposal(["summary": "Reading."], context).values == [
        Told(Household.daniel, PersonalEducationPlanHeld(on: today, summary: "Reading."))
      ])
    #expect(
      try CareStepForm.dentalCheck.proposal(["date": "yesterday"], context).values == [
        Told(Household.daniel, DentalCheckHeld(on: FormDay.day("2021-03-29")))
      ])
    #expect(CareStepForm.carePlan.whyUnavailable(try Household().context()) == nil)
    #expect(
      CareStepForm.educationPlan.whyUnavailable(try Household().context())
        == "Daniel is not looked after. Record the start of care first.")
    #expect(
      CareStepForm.dentalCheck.whyUnavailable(try Household().contextOfNewChild())
        == "Open a child first: a dental check is about a looked-after child.")
  }

  @Test func aPlanForPermanenceHasAReason() throws {
    var household = try Household().inCare()
    #expect(
      permanence.errors([:], household.context()) == [
        "plan": "Select the plan for permanence", "summary": "Enter the reason for the plan",
      ])
    let entry = try permanence.proposal(
      ["plan": "f", "summary": "Settled there."], household.context())
    #expect(
      entry.values == [
        Told(Household.daniel, PermanencePlanSet(on: today, to: "f", summary: "Settled there."))
      ])
    try household.commit(entry)
    #expect(
      permanence.aside("plan", [:], household.context(entry: "next"))
        == "Until now: long-term fostering, since 30 Mar 2021")
    #expect(permanence.initialValues(try Household.decided().context())["plan"] == "b")
  }
}
