import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// The forms of the front door, answer by answer.
@Suite struct FrontDoorFormTests {
  private let contact: EventID = "contact"

  /// A household about whose first child a school told at nine.
  private func told(consent: Consent = .notYetAsked, isBeingTaken: Bool? = nil) throws -> Household
  {
    var household = try Household()
    try household.add(
      ContactReceived(
        at: FormDay.moment("2021-03-30T09:00"), source: isBeingTaken == true ? "10" : "2A",
        referrer: Referrer(isProfessional: isBeingTaken != true),
        concern: isBeingTaken == true ? "" : "Hungry.", consent: consent,
        isBeingTaken: isBeingTaken), to: Household.daniel, id: contact)
    return household
  }

  private func rated(_ rating: Rating, consent: Consent = .notYetAsked) throws -> Household {
    var household = try told(consent: consent)
    try household.add(
      ContactTriaged(contact, at: FormDay.moment("2021-03-30T09:10"), rating),
      to: Household.daniel, id: "rating")
    return household
  }

  private func events(_ entry: ProposedEntry) -> [EventBox] {
    entry.parts.map { EventBox($0.event) }
  }

  // MARK: - Rating

  @Test func aRatingAloneIsOneEvent() throws {
    let context = try told().context()
    #expect(TriageContactForm().errors([:], context) == ["rating": "Select the rating"])
    #expect(
      try events(TriageContactForm().proposal(["rating": "green"], context))
        == [EventBox(ContactTriaged(contact, at: Household.now, .green))])
  }

  @Test func anAmberContactAsksAgenciesWithConsentOrAReason() throws {
    let form = TriageContactForm()
    let context = try told().context()
    let asked: FormValues = ["rating": "amber", "agencies": "police,health"]
    #expect(
      form.errors(asked, context) == ["consentReason": "Enter why it is done without consent"])
    #expect(
      form.errors(asked.merging(["consent": "given"]) { $1 }, context)
        == ["consentBy": "Enter who gave or refused consent"])
    var household = try told()
    let entry = try form.proposal(
      asked.merging(["consent": "given", "consentBy": "Mother"]) { $1 }, context)
    #expect(
      events(entry) == [
        EventBox(ContactConsentRecorded(contact, at: Household.now, .given, by: "Mother")),
        EventBox(ContactTriaged(contact, at: Household.now, .amber)),
        EventBox(AgenciesAsked(contact, at: Household.now, [.police, .health])),
      ])
    try household.commit(entry)
    #expect(household[Household.daniel].frontDoor.contacts[0].stage == .checks)
    #expect(
      form.aside("consent", ["rating": "amber"], context)
        == "Ask for consent before other agencies are asked")
  }

  @Test func onRedOneKeySaysThatAskingWouldBeARisk() throws {
    var household = try told()
    let entry = try TriageContactForm().proposal(
      ["rating": "red", "agencies": "police", "consent": "notSoughtRisk"], household.context())
    #expect(entry.parts.count == 3)
    try household.commit(entry)
    #expect(household[Household.daniel].frontDoor.contacts[0].consent == .notSoughtRisk)
  }

  @Test func consentThatIsDispensedWithHasAReason() throws {
    let context = try told().context()
    #expect(
      TriageContactForm().errors(["rating": "green", "consent": "dispensed"], context)
        == ["consentReason": "Enter why it is done without consent"])
  }

  @Test func whatACallStillLacksIsAskedFor() throws {
    let form = TriageContactForm()
    var household = try told(isBeingTaken: true)
    let context = household.context()
    #expect(
      form.errors(["rating": "red"], context) == ["concern": "Enter what the concern is"])
    let entry = try form.proposal(
      ["rating": "red", "concern": "Hungry.", "source": "2A", "referrerName": "Mrs Ferris"], context
    )
    #expect(
      events(entry).first
        == EventBox(
          ContactCompleted(
            contact, at: Household.now, source: "2A",
            referrer: Referrer(name: "Mrs Ferris", isProfessional: true), concern: "Hungry.")))
    try household.commit(entry)
    #expect(form.form(household.context(entry: "next"))["concern"] == nil)
  }

  @Test func nothingDifferentIsNothingToSave() throws {
    let context = try rated(.amber).context()
    #expect(
      TriageContactForm().errors([:], context)
        == ["rating": "Select another rating, or leave the form: nothing is different"])
  }

  @Test func aDecisionCompletesAContactToo() throws {
    let household = try told(isBeingTaken: true)
    let entry = try DecideContactForm().proposal(
      [
        "concern": "Hungry.", "source": "6", "outcome": "singleAssessment", "rationale": "Why.",
      ], household.context())
    let referral = entry.parts.compactMap { $0.event as? ReferralReceived }.first
    #expect(entry.parts.first?.event is ContactCompleted)
    #expect(referral?.source == "6", "the referral has the source that became known")
  }

  // MARK: - Talking and answers

  @Test func aDiscussionNamesItsWords() throws {
    var household = try rated(.red)
    let form = DiscussContactForm()
    #expect(
      form.errors([:], household.context())
        == ["talk": "Enter who was spoken to and what was said"])
    let entry = try form.proposal(["talk": "Agreed.", "time": "9:40"], household.context())
    let at = FormDay.moment("2021-03-30T09:40")
    #expect(events(entry) == [EventBox(ContactDiscussed(contact, at: at, note: "Agreed."))])
    try household.commit(entry)
    #expect(
      form.aside("talk", [:], household.context(entry: "next"))
        == "They were first spoken to on 30 Mar 2021, 09:40; the clock counts that")
    #expect(
      form.whyUnavailable(try Household().context())
        == "No contact about Daniel waits for a decision. Record a contact first.")
  }

  @Test func onlyAgenciesThatAreWaitedForAnswer() throws {
    let form = AgencyAnswerForm()
    var household = try rated(.amber, consent: .given)
    #expect(
      form.whyUnavailable(household.context())
        == "No agency is waited for about Daniel. Rate a contact to ask one.")
    try household.add(
      AgenciesAsked(contact, at: FormDay.moment("2021-03-30T09:20"), [.health]),
      to: Household.daniel)
    #expect(form.form(household.context())["agency"]?.choices.map(\.id) == ["health"])
    #expect(
      try events(form.proposal(["answer": "Nothing."], household.context()))
        == [EventBox(AgencyAnswered(contact, at: Household.now, .health, answer: "Nothing."))])
  }

  // MARK: - Level

  @Test func aLevelBelongsToADecision() throws {
    let context = try rated(.amber).context()
    #expect(
      DecideContactForm().errors(["level": "3"], context)
        == ["outcome": "Select the outcome: the level belongs to the decision"])
  }

  @Test func indicatorsAreKeptWithTheDecision() throws {
    let context = try rated(.amber).context()
    let form = DecideContactForm()
    let answers: FormValues = [
      "outcome": "earlyHelp", "rationale": "Agreed.", "indicators": "L3-FSR-02,L2-HEALTH-04",
      "level": "2",
    ]
    #expect(
      form.errors(answers, context) == [
        "levelReason": "Enter why the level is not the one that the indicators suggest"
      ])
    let entry = try form.proposal(
      answers.merging(["levelReason": "Grandmother helps."]) { $1 }, context)
    #expect(
      events(entry) == [
        EventBox(
          ContactDecided(
            contact, at: Household.now, .earlyHelp, rationale: "Agreed.", level: 2,
            indicators: ["L3-FSR-02", "L2-HEALTH-04"], levelReason: "Grandmother helps."))
      ])
  }

  // MARK: - Corrections

  @Test func aRatingIsCorrectedByItself() throws {
    let context = try rated(.amber).context(item: "rating")
    let form = CorrectForm()
    #expect(form.whyUnavailable(context) == nil)
    let entry = try form.proposal(
      ["rating": "red", "correctionReason": "Read again."], context)
    let corrected = try #require(entry.parts.first?.event as? EntryCorrected)
    #expect(
      corrected.corrected
        == EventBox(ContactTriaged(contact, at: FormDay.moment("2021-03-30T09:10"), .red)))
  }

  @Test func aDecisionIsCorrectedInItsForm() throws {
    var household = try rated(.amber)
    let at = FormDay.moment("2021-03-30T10:00")
    try household.add(
      ContactDecided(contact, at: at, .earlyHelp, rationale: "Agreed.", level: 2),
      to: Household.daniel, id: "decision")
    let context = household.context(item: "decision")
    let form = CorrectForm()
    #expect(form.initialValues(context)["outcome"] == "earlyHelp")
    let entry = try form.proposal(
      ["rationale": "Mother agreed.", "correctionReason": "Incomplete."], context)
    let corrected = try #require(entry.parts.first?.event as? EntryCorrected)
    #expect(
      corrected.corrected
        == EventBox(
          ContactDecided(contact, at: at, .earlyHelp, rationale: "Mother agreed.", level: 2)))
  }
}
