import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct DecideContactFormTests {
  private let form = DecideContactForm()
  private let now = Household.now

  /// A household about whose children a school told at nine.
  private func told(_ household: Household) throws -> Household {
    var household = household
    for record in household.records {
      try household.add(
        ContactReceived(
          at: FormDay.moment("2021-03-30T09:00"), source: "2A",
          referrer: Referrer(isProfessional: true), concern: "Hungry."),
        to: record.id, id: EventID("contact-\(record.id)"))
    }
    return household
  }

  @Test func nothingDoneIsNothingToSave() throws {
    let context = try told(Household()).context()
    #expect(form.errors([:], context) == ["outcome": "Select the outcome, or change the rating"])
    #expect(
      form.errors(["outcome": "earlyHelp", "talked": "yes"], context) == [
        "rationale": "Enter the reason for the decision",
        "talk": "Enter who was spoken to and what was said",
      ])
    #expect(
      form.errors(["outcome": "earlyHelp", "rationale": "x", "date": "", "time": ""], context) == [
        "date": "Enter the date of the decision", "time": "Enter the time of the decision",
      ])
  }

  @Test func ratingTalkDecisionAndTellingAreOneEntry() throws {
    var household = try told(Household())
    let entry = try form.proposal(
      [
        "rating": "red", "talked": "yes", "talkTime": "9:40", "talk": "Nothing known.",
        "outcome": "singleAssessment", "rationale": "Third contact.", "level": "3", "time": "10:15",
        "told": "yes",
      ], household.context(item: "contact-C0000001"))
    let at = FormDay.moment("2021-03-30T10:15")
    let day = FormDay.day("2021-03-30")
    let contact: EventID = "contact-C0000001"
    let events: [any CaseEvent] = [
      ContactDiscussed(contact, at: FormDay.moment("2021-03-30T09:40"), note: "Nothing known."),
      ContactTriaged(contact, at: at, .red),
      ContactDecided(contact, at: at, .singleAssessment, rationale: "Third contact.", level: 3),
      ReferralReceived(on: day, source: "2A", contact: contact),
      ReferralDecided("entry.3", on: day, .accepted, rationale: "Third contact."),
      ReferrerTold(contact, at: at),
    ]
    #expect(entry.values == events.map { Told(Household.daniel, $0) })
    try household.commit(entry)
    #expect(household[Household.daniel].frontDoor.contacts.first?.referrerTold == at)
    #expect(household[Household.daniel].frontDoor.openReferral(on: day) != nil)
  }

  @Test func eachStepMayStandAlone() throws {
    var household = try told(Household())
    try household.add(
      ContactTriaged("contact-C0000001", at: FormDay.moment("2021-03-30T09:10"), .amber),
      to: Household.daniel)
    let context = household.context()
    #expect(form.initialValues(context)["rating"] == "amber")
    #expect(
      form.errors([:], context) == ["outcome": "Select the outcome, or change the rating"])
    #expect(
      try form.proposal(["rating": "red"], context).values
        == [Told(Household.daniel, ContactTriaged("contact-C0000001", at: now, .red))])
    #expect(
      try form.proposal(["talked": "yes", "talk": "Police: nothing."], context).values
        == [
          Told(
            Household.daniel,
            ContactDiscussed("contact-C0000001", at: now, note: "Police: nothing."))
        ])
  }

  @Test func theSameCallAboutSiblingsIsDecidedOnceForAll() throws {
    let context = try told(.pair()).context()
    #expect(form.initialValues(context)["children"] == "C0000001,C0000002")
    let entry = try form.proposal(["outcome": "earlyHelp", "rationale": "Agreed."], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          ContactDecided("contact-C0000001", at: now, .earlyHelp, rationale: "Agreed.")),
        Told(
          Household.grace,
          ContactDecided("contact-C0000002", at: now, .earlyHelp, rationale: "Agreed.")),
      ])
  }

  @Test func ofSeveralContactsTheLatestIsMeantUnlessAnotherIsChosen() throws {
    var household = try told(Household())
    try household.add(
      ContactReceived(
        at: FormDay.moment("2021-03-30T11:00"), source: "6",
        referrer: Referrer(isProfessional: true), concern: "Disturbance."),
      to: Household.daniel, id: "later")
    let context = household.context()
    #expect(
      form.form(context)["contact"]?.choices.map(\.label) == [
        "30 Mar 2021, 11:00: Disturbance.", "30 Mar 2021, 09:00: Hungry.",
      ])
    #expect(
      try form.proposal(["rating": "red"], context).values
        == [Told(Household.daniel, ContactTriaged("later", at: now, .red))])
    #expect(
      try form.proposal(["rating": "red", "contact": "contact-C0000001"], context).values
        == [Told(Household.daniel, ContactTriaged("contact-C0000001", at: now, .red))])
    #expect(form.form(household.context(item: "contact-C0000001"))["contact"] == nil)
  }

  @Test func withoutAContactItSaysWhatToDo() throws {
    let household = try Household()
    #expect(
      form.whyUnavailable(household.context())
        == "No contact about Daniel waits for a decision. Record a contact first.")
    #expect(form.whyUnavailable(try told(household).context()) == nil)
    #expect(form.whyUnavailable(household.contextOfNewChild())?.contains("Open a child") == true)
  }

  @Test func tellingTheReferrerTakesOneKey() throws {
    var household = try told(.pair())
    let telling = TellReferrerForm()
    #expect(
      telling.whyUnavailable(household.context())
        == "The contact about Daniel is not decided yet. Decide it first.")
    try household.commit(
      try form.proposal(["outcome": "earlyHelp", "rationale": "Agreed."], household.context()))
    let context = household.context(entry: "second")
    #expect(telling.whyUnavailable(context) == nil)
    #expect(
      telling.errors([:], context, keepingDefaults: false)["date"]
        == "Enter the date on which the referrer was told")
    let entry = try telling.proposal([:], context)
    #expect(
      entry.values == [
        Told(Household.daniel, ReferrerTold("contact-C0000001", at: now)),
        Told(Household.grace, ReferrerTold("contact-C0000002", at: now)),
      ])
    try household.commit(entry)
    #expect(
      telling.whyUnavailable(household.context()) == "Nobody waits to be told about Daniel.")
  }
}
