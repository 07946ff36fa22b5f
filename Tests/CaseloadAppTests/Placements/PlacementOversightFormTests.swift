import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// What is recorded about a child in an exceptional arrangement.
@Suite struct PlacementOversightFormTests {
  private func day(_ iso: String) -> CivilDate { FormDay.day(iso) }

  private func household(_ type: PlacementType, _ regulation: PlacementRegulation? = nil) throws
    -> Household
  {
    var household = try Household()
    try household.add(
      CareStarted(
        on: day("2021-03-15"), category: "N1", legalStatus: "C1",
        placement: Placement(type, carer: "Aunt Ada", location: "IN", regulation: regulation)),
      to: Household.daniel, id: "care")
    return household
  }

  private func account(_ household: Household) throws -> ApprovalAccount {
    let record = household[Household.daniel]
    let own = try #require(record.exceptionalArrangements.last)
    return record.approval(
      of: own, household.rulebook.timescales.placementStandards)
  }

  @Test func anApprovalThatCameLateStaysLate() throws {
    var household = try household("Z1")
    try household.commit(
      PlacementOversightForms.found.proposal(
        ["date": "15 3 2021", "summary": "A flat with agency staff."], household.context()))
    let setting = try #require(household[Household.daniel].exceptionalArrangements.last)
    #expect(setting.kind == .unregistered)
    try household.commit(
      PlacementOversightForms.sought.proposal(
        ["summary": "Nobody else would."], household.context(item: setting.id, entry: "sought")))
    #expect(
      try account(household).words(on: day("2021-03-30"))
        == "waiting for the head of service, day 15")
    // Decided a week ago as somebody says; it counts from the day on which it is recorded.
    try household.commit(
      PlacementOversightForms.decided.proposal(
        ["isGiven": "yes", "date": "23 3 2021", "approver": "Ruth", "reason": "Safe for now."],
        household.context(entry: "decided")))
    for later in ["2021-03-30", "2021-06-30"] {
      #expect(try account(household).words(on: day(later)) == "approved +15 days")
    }
    #expect(try account(household).delay == 15)
  }

  @Test func aLowerGradeDoesNotStopTheClock() throws {
    var household = try household("P1")
    try household.commit(
      PlacementOversightForms.decided.proposal(
        ["isGiven": "yes", "approver": "Tom", "grade": "teamManager", "reason": "Known to us."],
        household.context()))
    #expect(
      try account(household).words(on: day("2021-03-30"))
        == "waiting for the head of service, day 15; approved by a team manager only")
  }

  @Test func aTemporaryApprovalIsExtendedOnceWithItsQuestionsAnswered() throws {
    var household = try household("U3", .temporaryApproval)
    let answers = [
      "whySuitable": "He is settled.", "panelViews": "Supports it.", "told": "29 3 2021",
      "ground": "assessmentWillFinish", "approver": "Ruth",
    ]
    let form = PlacementOversightForms.extended
    let context = household.context(entry: "extended")
    #expect(
      form.errors(answers, context) == [
        "isStillMostSuitable": "Select whether it is still the most suitable home"
      ])
    #expect(form.initialValues(context)["until"] == "30 8 2021")
    try household.commit(
      form.proposal(answers.merging(["isStillMostSuitable": "yes"]) { $1 }, context))
    let approval = household[Household.daniel].temporaryApproval(
      on: day("2021-03-30"), household.rulebook.timescales)
    #expect(approval?.hardStop == day("2021-08-30"))
    #expect(
      form.whyUnavailable(household.context(entry: "again"))
        == "It was extended on 30 Mar 2021 to 30 Aug 2021, which can be done once.")
  }

  @Test func thePanelDecidesWithConditionsThatAreMetOneByOne() throws {
    var household = try household("Z1")
    try household.commit(
      PlacementOversightForms.found.proposal(
        ["date": "15 3 2021", "summary": "A flat."], household.context()))
    try household.commit(
      PlacementOversightForms.panel.proposal(
        [
          "outcome": "continues", "until": "13 4 2021", "reasons": "Safe.", "approver": "Ruth",
          "conditions": "by fri 9 apr: fire safety check (provider)\nrota seen",
        ], household.context(entry: "panel")))
    let context = household.context(entry: "met")
    #expect(
      PlacementOversightForms.conditionMet.initialValues(context)["condition"] == "panel/1")
    try household.commit(
      PlacementOversightForms.conditionMet.proposal(
        ["condition": "panel/2", "evidence": "Seen."], context))
    let conditions = household[Household.daniel].placementOversight.decisions.first?.conditions
    #expect(conditions?.map(\.met) == [nil, day("2021-03-30")])
    #expect(
      PlacementOversightForms.panel.errors(
        [
          "outcome": "stops", "reasons": "Unsafe.", "approver": "Ruth",
          "conditions": "by soon: rota seen",
        ], household.context(entry: "again"))["conditions"]?.hasPrefix("Line 1") == true)
  }

  @Test func theFirstCheckThatIsOpenIsOffered() throws {
    var household = try household("P1")
    let form = PlacementOversightForms.check
    let first = try #require(form.initialValues(household.context())["checked"])
    #expect(first == "suitabilityAssessment")
    try household.commit(
      form.proposal(["isSatisfied": "yes", "evidence": "Seen."], household.context()))
    #expect(form.initialValues(household.context(entry: "2"))["checked"] == "disclosureAndBarring")
  }

  @Test func aSearchHoldsWhoWasAskedAndWhatTheyAnswered() throws {
    var household = try household("Z1")
    try household.commit(
      SearchForms.opened.proposal(["needs": "Near school."], household.context(entry: "search")))
    try household.commit(
      SearchForms.asked.proposal(
        ["provider": "Harbour Fostering", "kind": "independentFostering"],
        household.context(entry: "asked")))
    try household.commit(
      SearchForms.answered.proposal(
        ["answer": "offered", "reason": "From Friday."], household.context(entry: "answered")))
    try household.commit(
      SearchForms.closed.proposal(["outcome": "placed"], household.context(entry: "closed")))
    let search = try #require(household[Household.daniel].care.placementSearches.first)
    #expect(search.enquiries.map(\.answer) == [.offered])
    #expect(search.outcome == .placed)
    #expect(
      SearchForms.asked.whyUnavailable(household.context())
        == "No search for a home is open for Daniel. Open one first.")
  }

  @Test func theStepsAfterAReviewAreOfferedInTheirOrder() throws {
    var household = try household("U6")
    try household.add(
      CareReviewHeld(on: day("2021-03-26"), participation: "PN1", summary: "Stays."),
      to: Household.daniel, id: "review")
    for (index, step) in ["decisionsSent", "recordWritten", "recordShared"].enumerated() {
      let context = household.context(entry: EntryID("step\(index)"))
      #expect(AroundCareForms.reviewRecord.initialValues(context)["step"] == step)
      try household.commit(AroundCareForms.reviewRecord.proposal([:], context))
    }
    #expect(AroundCareForms.reviewRecord.whyUnavailable(household.context()) != nil)
    try household.commit(
      AroundCareForms.notified.proposal(
        ["told": "mother,  health , school"], household.context(entry: "told")))
    #expect(
      household[Household.daniel].care.placementNotices.map(\.told) == [
        ["mother", "health", "school"]
      ])
  }
}
