import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// Plans that are taken over, changed and ended, plans of need, and the closure of a case.
@Suite struct PlanFormTests {
  private let today = FormDay.day("2021-03-30")

  private func referred() throws -> Household {
    var household = try Household.pair()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    return household
  }

  private func onPlan() throws -> Household {
    var household = try referred()
    for record in household.records {
      try household.add(
        ConferenceHeld(on: FormDay.day("2021-03-10"), plan: "NEG"), to: record.id,
        id: EventID("plan-\(record.id)"))
    }
    return household
  }

  @Test func aNoticeOfTransferIsForAllWhoMoved() throws {
    var household = try referred()
    let form = TransferInForm()
    #expect(
      form.errors([:], household.context())
        == ["authority": "Enter the authority that gave notice"])
    let entry = try form.proposal(["authority": "Invented County"], household.context())
    let told = TransferInNotified(on: today, from: "Invented County")
    #expect(entry.values == [Told(Household.daniel, told), Told(Household.grace, told)])
    try household.commit(entry)
    #expect(
      form.whyUnavailable(try onPlan().context())
        == "Daniel is on a plan of this authority since 10 Mar 2021.")
  }

  @Test func aPlanIsTakenOverWithItsReason() throws {
    var household = try referred()
    let form = TakeOverPlanForm()
    #expect(
      form.errors(["children": "C0000001"], household.context()) == [
        "origin": "Select why the plan has no conference here",
        "date": "Enter the date the plan began",
        "category.C0000001": "Select the category for Daniel",
        "note": "Enter why the plan has no conference here",
      ])
    let entry = try form.proposal(
      [
        "children": "C0000001,C0000002", "origin": "temporary", "date": "8 3 2021",
        "category.C0000001": "NEG", "category.C0000002": "EMO", "latest.C0000001": "PHY",
        "previous.C0000002": "2", "note": "A stay of six weeks.",
      ], household.context())
    let start = FormDay.day("2021-03-08")
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          ProtectionPlanTakenOver(
            on: start, .temporary, initialCategory: "NEG", latestCategory: "PHY",
            note: "A stay of six weeks.")),
        Told(
          Household.grace,
          ProtectionPlanTakenOver(
            on: start, .temporary, initialCategory: "EMO", previousPlans: 2,
            note: "A stay of six weeks.")),
      ])
    try household.commit(entry)
  }

  @Test func aCategoryChangesToAnother() throws {
    var household = try onPlan()
    let form = ChangeCategoryForm()
    #expect(
      form.errors(["category.C0000001": "NEG"], household.context()) == [
        "category.C0000001":
          "Category for Daniel must be another than the present one, or untick the child",
        "category.C0000002": "Select the category for Grace",
      ])
    let entry = try form.proposal(
      ["children": "C0000002", "category.C0000002": "EMO"], household.context())
    #expect(
      entry.values
        == [Told(Household.grace, PlanCategoryChanged("plan-C0000002", on: today, to: "EMO"))])
    try household.commit(entry)
  }

  @Test func aPlanEndsWithoutAConference() throws {
    var household = try onPlan()
    try household.add(
      CareStarted(
        on: today, category: "N1", legalStatus: "V2", placement: Placement("U6", provider: "PR1")),
      to: Household.grace)
    let form = EndPlanForm.protection
    #expect(
      form.errors([:], household.context()) == [
        "reason.C0000001": "Select why the plan of Daniel ended",
        "reason.C0000002": "Select why the plan of Grace ended",
        "summary": "Enter what was achieved and what remains",
      ])
    let entry = try form.proposal(
      [
        "reason.C0000001": "transferOut", "reason.C0000002": "lookedAfter", "summary": "Moved.",
      ], household.context())
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          ProtectionPlanEnded("plan-C0000001", on: today, .transferOut, summary: "Moved.")),
        Told(
          Household.grace,
          ProtectionPlanEnded("plan-C0000002", on: today, .lookedAfter, summary: "Moved.")),
      ])
    try household.commit(entry)
    #expect(form.whyUnavailable(household.context()) != nil)
  }

  @Test func aPlanOfNeedIsStartedReviewedAndEnded() throws {
    var household = try referred()
    let start = StartNeedPlanForm()
    #expect(
      start.errors([:], household.context())
        == ["aims": "Enter what the plan is to achieve"])
    try household.commit(
      try start.proposal(["date": "8 3 2021", "aims": "Breakfast."], household.context()))
    #expect(
      start.whyUnavailable(household.context())
        == "A child in need plan for Daniel is open since 8 Mar 2021. Review or end that one.")
    #expect(
      start.whyUnavailable(try onPlan().context())
        == "Daniel is on a child protection plan since 10 Mar 2021. End that one first.")
    let review = ReviewNeedPlanForm()
    let context = household.context(entry: "review")
    #expect(review.errors([:], context) == ["decision": "Enter what was decided"])
    let reviewed = try review.proposal(
      ["decision": "Go on.", "words.C0000002": "More toast."], context)
    #expect(
      reviewed.values == [
        Told(
          Household.daniel, ChildInNeedPlanReviewed("entry", on: today, decision: "Go on.")),
        Told(
          Household.grace,
          ChildInNeedPlanReviewed(
            "entry.1", on: today, decision: "Go on.", childsWords: "More toast.")),
      ])
    try household.commit(reviewed)
    let ending = household.context(entry: "end")
    let ended = try EndPlanForm.childInNeed.proposal(
      ["reason.C0000001": "needsMet", "reason.C0000002": "other", "summary": "Settled."], ending)
    #expect(
      ended.values == [
        Told(
          Household.daniel, ChildInNeedPlanEnded("entry", on: today, .needsMet, summary: "Settled.")
        ),
        Told(
          Household.grace, ChildInNeedPlanEnded("entry.1", on: today, .other, summary: "Settled.")),
      ])
    try household.commit(ended)
    #expect(
      EndPlanForm.childInNeed.whyUnavailable(household.context())
        == "Daniel has no child in need plan. Start one first.")
  }

  @Test func aCaseIsClosedWhenNothingIsOpen() throws {
    let form = CloseReferralForm()
    #expect(form.whyUnavailable(try Household().context()) == "Daniel has no open case.")
    #expect(
      form.whyUnavailable(try onPlan().context())
        == "Still open for Daniel: the child protection plan of 10 Mar 2021. "
        + "End the plan, then close the case.")
    var household = try referred()
    try household.add(AssessmentStarted(on: FormDay.day("2021-03-02")), to: Household.grace)
    let context = household.context()
    #expect(form.form(context)["children"] == nil)
    #expect(
      form.errors([:], context) == [
        "reason": "Select the reason for closure",
        "summary": "Enter what was achieved and what remains",
      ])
    let entry = try form.proposal(["reason": "RC7", "summary": "Settled."], context)
    let referral = try #require(household[Household.daniel].frontDoor.referrals.first)
    #expect(
      entry.values
        == [
          Told(
            Household.daniel,
            ReferralClosed(referral.id, on: today, reason: "RC7", summary: "Settled."))
        ])
    try household.commit(entry)
  }
}
