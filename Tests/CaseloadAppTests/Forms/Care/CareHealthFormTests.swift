import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct CareHealthFormTests {
  private let assessment = HealthAssessmentForm()
  private let immunisations = ImmunisationsForm()
  private let questionnaire = QuestionnaireForm()
  private let outcomes = YearlyOutcomesForm()
  private let today = FormDay.day("2021-03-30")

  @Test func theFirstAssessmentIsTheInitialOne() throws {
    var household = try Household().inCare()
    #expect(
      assessment.errors(["kind": "", "date": "31 3 2021"], household.context()) == [
        "kind": "Select which assessment it was",
        "date": "Date of the health assessment must be today or in the past",
      ])
    let entry = try assessment.proposal(["summary": "Well."], household.context())
    #expect(
      entry.values == [
        Told(Household.daniel, HealthAssessmentHeld(on: today, .initial, summary: "Well."))
      ]
    )
    try household.commit(entry)
    #expect(assessment.initialValues(household.context())["kind"] == "review")
    #expect(
      assessment.whyUnavailable(try Household().context())
        == "Daniel is not looked after. Record the start of care first.")
  }

  @Test func immunisationsAreAskedChildByChild() throws {
    let context = try Household.pair().inCare().context()
    #expect(
      immunisations.errors([:], context)
        == ["upToDate": "Select yes if the immunisations are up to date"])
    let entry = try immunisations.proposal(
      [
        "children": "C0000001,C0000002", "upToDate": "differ", "upToDate.C0000001": "yes",
        "upToDate.C0000002": "no",
      ], context)
    #expect(
      entry.values == [
        Told(Household.daniel, ImmunisationsChecked(on: today, upToDate: true)),
        Told(Household.grace, ImmunisationsChecked(on: today, upToDate: false)),
      ])
    #expect(
      immunisations.errors(["upToDate": "differ", "upToDate.C0000001": ""], context)
        == ["upToDate.C0000001": "Select yes if Daniel’s immunisations are up to date"])
  }

  @Test func thereIsAScoreOrAReason() throws {
    var household = try Household().inCare()
    let context = household.context()
    #expect(
      questionnaire.errors([:], context) == ["reason": "Select the reason for having no score"])
    for score in ["41", "-1", "x", "1.5"] {
      #expect(
        questionnaire.errors(["score": score], context)
          == ["score": "Score must be a number from 0 to 40"])
    }
    #expect(
      try questionnaire.proposal(["score": "17", "reason": "SDQ2"], context).values
        == [Told(Household.daniel, StrengthsAndDifficultiesScored(on: today, score: 17))])
    let entry = try questionnaire.proposal(["reason": "SDQ2"], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel, StrengthsAndDifficultiesScored(on: today, score: nil, reason: "SDQ2"))
      ])
    try household.commit(entry)
    let baby = try Household([(Household.daniel, "Daniel", "2019-02-12")]).inCare()
    #expect(questionnaire.initialValues(baby.context())["reason"] == "SDQ1")
  }

  @Test func theYearIsFilledInFromTheRecord() throws {
    var household = try Household().inCare(from: "2021-01-10")
    try household.add(DentalCheckHeld(on: FormDay.day("2021-02-10")), to: Household.daniel)
    try household.add(
      ImmunisationsChecked(on: FormDay.day("2021-02-10"), upToDate: false), to: Household.daniel)
    let context = household.context()
    #expect(
      outcomes.initialValues(context)
        == ["year": "2021", "teeth": "yes", "immunisations": "no"])
    #expect(
      outcomes.errors([:], context) == [
        "health": "Select yes if there was a health assessment in the year",
        "substances": "Select yes if a substance misuse problem was identified",
      ])
    let shown = outcomes.form(context).shownFields(["year": "2021"]).map(\.id)
    #expect(!shown.contains("checks") && !shown.contains("convicted"))
    let entry = try outcomes.proposal(
      ["health": "yes", "substances": "yes", "received": "no", "offered": "yes"], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          OutcomesRecorded(
            for: CollectionYear(endYear: 2021), on: today,
            YearlyOutcomes(
              immunisationsUpToDate: false, teethChecked: true, healthAssessed: true,
              substanceMisuse: true, interventionReceived: false, interventionOffered: true)))
      ])
    try household.commit(entry)
    #expect(
      outcomes.form(household.context())["year"]?.choices.map(\.id) == ["2020"])
  }

  @Test func inAprilTheYearThatEndedComesFirst() throws {
    let household = try Household().inCare()
    let context = household.context(now: FormDay.moment("2021-04-20T10:00"))
    #expect(outcomes.initialValues(context)["year"] == "2021")
    let entry = try outcomes.proposal(
      ["teeth": "no", "health": "no", "immunisations": "yes", "substances": "no"], context)
    #expect(entry.parts.first?.event.date == FormDay.day("2021-03-31"))
  }
}
