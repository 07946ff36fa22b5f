import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct ConferenceFormTests {
  private let initial = InitialConferenceForm()
  private let review = ReviewConferenceForm()
  private let coreGroup = CoreGroupForm()
  private let today = FormDay.day("2021-03-30")

  private func enquiring() throws -> Household {
    var household = try Household.pair()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    try household.addToAll(Section47EnquiryStarted(on: FormDay.day("2021-03-10"), .joint))
    return household
  }

  private func onPlan() throws -> Household {
    var household = try enquiring()
    for record in household.records {
      try household.add(
        ConferenceHeld(on: FormDay.day("2021-03-16"), plan: "NEG"), to: record.id,
        id: EventID("plan-\(record.id)"))
    }
    return household
  }

  @Test func aConferenceTellsEveryError() throws {
    let context = try enquiring().context()
    #expect(
      initial.errors([:], context, keepingDefaults: false) == [
        "children": "Select the children who the conference was about",
        "date": "Enter the date of the conference",
        "summary": "Enter what was decided and why",
        "quorate": "Select yes if enough agencies came",
      ])
    #expect(
      initial.errors(
        ["outcome.C0000001": "NEG", "previous.C0000001": "9", "summary": "x"], context) == [
          "outcome.C0000002": "Select the outcome for Grace",
          "previous.C0000001": "Plans before: Daniel must be one of the answers offered",
        ])
    #expect(
      initial.whyUnavailable(try Household().context())
        == "Daniel has no referral. Decide on a contact first, or record a referral.")
    #expect(
      initial.whyUnavailable(try onPlan().context())
        == "Daniel is on a child protection plan since 16 Mar 2021. "
        + "Record a review conference instead.")
  }

  @Test func eachChildHasAnOutcomeOfItsOwn() throws {
    var household = try enquiring()
    let entry = try initial.proposal(
      [
        "date": "26 3 2021", "outcome.C0000001": "EMO", "previous.C0000001": "1",
        "outcome.C0000002": "none", "came": "mother, health visitor Ines Ward", "absent": "police",
        "participation.C0000001": "viewsConveyed", "words.C0000001": "No more shouting.",
        "summary": "Threshold met for Daniel.",
      ], household.context())
    let attendance = [
      Attendee("mother"), Attendee("health visitor Ines Ward"), Attendee("police", attended: false),
    ]
    func conference(_ category: AbuseCategory?, _ words: String?) -> ConferenceHeld {
      ConferenceHeld(
        on: FormDay.day("2021-03-26"), plan: category,
        previousPlans: category == nil ? nil : 1, attendance: attendance,
        participation: words == nil ? nil : .viewsConveyed, childsWords: words,
        summary: "Threshold met for Daniel.")
    }
    #expect(
      entry.values == [
        Told(Household.daniel, conference("EMO", "No more shouting.")),
        Told(Household.grace, conference(nil, nil)),
      ])
    try household.commit(entry)
    #expect(household[Household.daniel].protection.plan(openOn: today)?.initialCategory == "EMO")
    #expect(household[Household.grace].protection.plan(openOn: today) == nil)
  }

  @Test func aReviewKeepsChangesOrEndsEachPlan() throws {
    var household = try onPlan()
    let context = household.context()
    #expect(
      review.errors(["quorate": ""], context) == [
        "outcome.C0000001": "Select the outcome for Daniel",
        "outcome.C0000002": "Select the outcome for Grace",
        "quorate": "Select yes if enough agencies came",
        "summary": "Enter what was decided and why",
      ])
    let entry = try review.proposal(
      [
        "outcome.C0000001": "planContinues", "outcome.C0000002": "planEnds",
        "category.C0000001": "EMO", "category.C0000002": "PHY", "quorate": "no",
        "summary": "Progress.",
      ], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          ReviewConferenceHeld(
            "plan-C0000001", on: today, .planContinues, category: "EMO", isQuorate: false,
            summary: "Progress.")),
        Told(
          Household.grace,
          ReviewConferenceHeld(
            "plan-C0000002", on: today, .planEnds, isQuorate: false, summary: "Progress.")),
      ])
    try household.commit(entry)
    #expect(
      review.whyUnavailable(try Household().context())
        == "Daniel is on no child protection plan. Record the initial conference first.")
  }

  @Test func aConferenceForAChildWhoMovedHereNamesTheNotice() throws {
    var household = try Household()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-04"), source: "5C"))
    try household.addToAll(TransferInNotified(on: FormDay.day("2021-03-04"), from: "Elsewhere"))
    let entry = try initial.proposal(
      ["outcome": "NEG", "summary": "Accepted."], household.context())
    let held = try #require(entry.parts.first?.event as? ConferenceHeld)
    #expect(held.transferNotified == FormDay.day("2021-03-04"))
    try household.commit(entry)
    #expect(household[Household.daniel].protection.transfersIn.first?.conferenceHeld == today)
  }

  @Test(
    arguments: [
      ("", nil), ("mother", nil),
      (
        "mother, health visitor Ines Ward",
        "Named as having come: health. Usually needed too: social care and one more agency"
      ),
      (
        "social worker, school nurse, head teacher",
        "Named as having come: social care, health, education. Usually enough"
      ),
      (
        "Social worker",
        "Named as having come: social care. Usually needed too: two other agencies"
      ),
    ] as [(String, String?)])
  func theQuorumIsAdvisedOn(came: String, advice: String?) throws {
    let context = try enquiring().context()
    #expect(initial.aside("quorate", ["came": came], context) == advice)
  }

  @Test func aLargeGroupIsAskedLineByLine() throws {
    let five = (1...5).map {
      (id: ChildID("C\($0)"), given: "Child \($0)", born: "2014-02-12" as String?)
    }
    var household = try Household(five)
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    let form = initial.form(household.context())
    #expect(form["outcome"] != nil)
    #expect(form.fields.allSatisfy { $0.cell == nil })
    let pair = initial.form(try enquiring().context())
    #expect(pair["outcome"] == nil)
    #expect(pair["outcome.C0000002"]?.cell == FormField.Cell(row: "Outcome", column: "Grace"))
  }

  @Test func aCoreGroupIsForAllOnAPlan() throws {
    let context = try onPlan().context()
    #expect(coreGroup.errors([:], context) == ["summary": "Enter what was agreed"])
    #expect(coreGroup.errors(["date": ""], context)["date"] == "Enter the date of the core group")
    let entry = try coreGroup.proposal(
      ["came": "mother", "summary": "Breakfast club.", "words.C0000002": "Can Rex come?"], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          CoreGroupHeld(
            "plan-C0000001", on: today, attendance: [Attendee("mother")], note: "Breakfast club.")),
        Told(
          Household.grace,
          CoreGroupHeld(
            "plan-C0000002", on: today, attendance: [Attendee("mother")], note: "Breakfast club.",
            childsWords: "Can Rex come?")),
      ])
  }
}
