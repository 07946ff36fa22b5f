import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct ProtectionFormTests {
  private let discussion = StrategyDiscussionForm()
  private let start = StartEnquiryForm()
  private let conclude = ConcludeEnquiryForm()
  private let today = FormDay.day("2021-03-30")

  private func referred(_ household: Household) throws -> Household {
    var household = household
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    return household
  }

  // MARK: - Strategy discussion

  @Test func aDiscussionTellsEveryError() throws {
    let context = try Household().context()
    #expect(
      discussion.errors([:], context, keepingDefaults: false) == [
        "date": "Enter the date of the discussion",
        "agencies": "Select the agencies that took part", "decision": "Select what was decided",
        "rationale": "Enter the reason for the decision",
      ])
    #expect(
      discussion.errors(["decision": "noEnquiry", "rationale": "x", "time": "25"], context)
        == ["time": "Time of the discussion must be a real time"])
  }

  @Test func aDiscussionIsHeldForTheSiblingGroup() throws {
    let context = try referred(.pair()).context()
    #expect(discussion.initialValues(context)["children"] == "C0000001,C0000002")
    let entry = try discussion.proposal(
      [
        "agencies": "childrensServices,police,health", "decision": "jointEnquiry",
        "rationale": "A second bruise.", "date": "18 3 2021", "time": "10.30",
      ], context)
    let held = StrategyDiscussionHeld(
      at: .moment(FormDay.moment("2021-03-18T10:30")),
      agencies: [.childrensServices, .police, .health], .jointEnquiry, rationale: "A second bruise."
    )
    #expect(entry.values == [Told(Household.daniel, held), Told(Household.grace, held)])
    let next = try #require(NextStep.after(entry))
    #expect(next.step.form == "start-enquiry")
    #expect(next.step.item == "entry")
  }

  @Test func withoutATimeTheDayStands() throws {
    let entry = try discussion.proposal(
      ["decision": "noEnquiry", "rationale": "x"], try Household().context())
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          StrategyDiscussionHeld(
            at: .day(today), agencies: [.childrensServices], .noEnquiry, rationale: "x"))
      ])
    #expect(NextStep.after(entry) == nil)
  }

  @Test func whoUsuallyComesIsRemarkedOn() throws {
    let context = try Household().context()
    #expect(discussion.aside("agencies", [:], context) == "Usually there too: Police, Health")
    #expect(
      discussion.aside("agencies", ["agencies": "childrensServices,police,health"], context) == nil)
  }

  @Test func anEnquiryContinuesOnlyWhenOneIsOpen() throws {
    var household = try referred(Household())
    #expect(
      discussion.form(household.context())["decision"]?.choices.map(\.id)
        == ["jointEnquiry", "singleAgencyEnquiry", "noEnquiry"])
    #expect(
      discussion.errors(["decision": "enquiryContinues", "rationale": "x"], household.context())
        == ["decision": "Select what was decided"])
    try household.addToAll(Section47EnquiryStarted(on: FormDay.day("2021-03-19"), .joint))
    let context = household.context()
    #expect(discussion.aside("decision", [:], context) == "The enquiry of 19 Mar 2021 is open")
    try household.commit(
      try discussion.proposal(["decision": "enquiryContinues", "rationale": "x"], context))
  }

  // MARK: - Start of an enquiry

  @Test func anEnquiryFollowsOnItsDiscussion() throws {
    var household = try referred(.pair())
    try household.commit(
      try discussion.proposal(
        ["date": "18 3 2021", "decision": "singleAgencyEnquiry", "rationale": "x"],
        household.context()))
    let context = household.context(item: "entry", entry: "start")
    #expect(
      start.initialValues(context) == [
        "children": "C0000001,C0000002", "date": "18 3 2021", "discussion": "entry",
        "kind": "singleAgency",
      ])
    let entry = try start.proposal([:], context)
    let day = FormDay.day("2021-03-18")
    #expect(
      entry.values == [
        Told(
          Household.daniel, Section47EnquiryStarted(on: day, .singleAgency, discussion: "entry")),
        Told(
          Household.grace, Section47EnquiryStarted(on: day, .singleAgency, discussion: "entry.1")),
      ])
    try household.commit(entry)
    #expect(
      start.whyUnavailable(household.context())
        == "An enquiry about Daniel is open since 18 Mar 2021. Conclude it first.")
  }

  @Test func anEnquiryTellsEveryErrorAndNeedsACase() throws {
    let household = try Household()
    #expect(
      start.whyUnavailable(household.context())
        == "Daniel has no referral. Decide on a contact first, or record a referral.")
    let context = try referred(household).context()
    #expect(start.whyUnavailable(context) == nil)
    #expect(
      start.errors([:], context, keepingDefaults: false)
        == ["date": "Enter the date the enquiry started", "kind": "Select who enquires"])
    #expect(
      try start.proposal(["kind": "joint"], context).values
        == [Told(Household.daniel, Section47EnquiryStarted(on: today, .joint))])
  }

  // MARK: - Conclusion

  private func enquiring(_ household: Household) throws -> Household {
    var household = try referred(household)
    for record in household.records {
      try household.add(
        Section47EnquiryStarted(on: FormDay.day("2021-03-18"), .joint), to: record.id,
        id: EventID("enquiry-\(record.id)"))
    }
    return household
  }

  @Test func aConclusionTellsEveryErrorAndNeedsAnEnquiry() throws {
    let household = try Household()
    #expect(
      conclude.whyUnavailable(household.context())
        == "No enquiry about Daniel is going on. Start one first.")
    let context = try enquiring(household).context()
    #expect(conclude.whyUnavailable(context) == nil)
    #expect(
      conclude.errors([:], context, keepingDefaults: false) == [
        "date": "Enter the date the enquiry was concluded", "finding": "Select what was found",
        "conference": "Select yes if a conference is needed",
        "rationale": "Enter what was found and why a conference is or is not held",
      ])
  }

  @Test func siblingsShareAConclusionOrDiffer() throws {
    var household = try enquiring(.pair())
    let context = household.context()
    let found = ["rationale": "Not accidental."]
    let shared = try conclude.proposal(
      found.merging(["finding": "substantiatedContinuingRisk", "conference": "yes"]) { $1 }, context
    )
    #expect(
      shared.values
        == [Household.daniel, Household.grace].map { child in
          Told(
            child,
            Section47EnquiryConcluded(
              EventID("enquiry-\(child)"), on: today, .substantiatedContinuingRisk,
              isConferenceRequired: true, rationale: "Not accidental."))
        })
    let differing = try conclude.proposal(
      found.merging([
        "finding": "differ", "finding.C0000001": "substantiatedContinuingRisk",
        "finding.C0000002": "notSubstantiated", "conference": "differ",
        "conference.C0000001": "yes", "conference.C0000002": "no",
      ]) { $1 }, context)
    #expect(
      differing.values.last
        == Told(
          Household.grace,
          Section47EnquiryConcluded(
            "enquiry-C0000002", on: today, .notSubstantiated, isConferenceRequired: false,
            rationale: "Not accidental.")))
    #expect(
      conclude.errors(["finding": "differ", "conference": "no", "rationale": "x"], context) == [
        "finding.C0000001": "Select what was found for Daniel",
        "finding.C0000002": "Select what was found for Grace",
      ])
    try household.commit(differing)
    #expect(household[Household.grace].protection.enquiry(openOn: today) == nil)
    #expect(household[Household.daniel].protection.enquiry(openOn: today) != nil)
  }

  @Test func aNeededConferenceNamesItsLastDay() throws {
    let context = try enquiring(Household()).context()
    #expect(
      conclude.form(context)["conference"]?.hint
        == "If it is, it must be held by Monday 12 April 2021")
  }
}
