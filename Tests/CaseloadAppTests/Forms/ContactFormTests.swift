import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct ContactFormTests {
  private let form = ContactForm()
  private let call: FormValues = ["concern": "Came in hungry again.", "source": "2A"]
  private let received = ContactReceived(
    at: Household.now, source: "2A", referrer: Referrer(isProfessional: true),
    concern: "Came in hungry again.")

  @Test func nothingAnsweredTellsEveryError() throws {
    let household = try Household()
    #expect(
      form.errors([:], household.context(), keepingDefaults: false) == [
        "concern": "Enter what the concern is", "source": "Select who told us",
        "date": "Enter the date the contact was received",
        "time": "Enter the time the contact was received",
        "consent": "Select whether consent was given",
      ])
    #expect(
      form.errors(call, household.contextOfNewChild())
        == ["birth": "Select what is known of the birth"])
    #expect(
      form.errors(["concern": "x", "source": "8", "outcome": "earlyHelp"], household.context()) == [
        "professional": "Select yes if the caller told us as a professional",
        "rationale": "Enter the reason for the decision",
      ])
    #expect(
      form.errors(call.merging(["birth": "unborn"]) { $1 }, household.contextOfNewChild())
        == ["expected": "Enter the expected date of birth"])
  }

  @Test func answersThatCannotBeReadAreNamed() throws {
    let context = try Household().contextOfNewChild()
    func errors(_ typed: FormValues) -> FormValues {
      form.errors(call.merging(typed) { $1 }, context)
    }
    #expect(
      errors(["birth": "date", "born": "30 4 2021"])
        == ["born": "Date of birth must be today or in the past"])
    #expect(
      errors(["birth": "age", "age": "seven"])
        == ["age": "Age must be a number between 0 and 25, like 7"])
    #expect(
      errors(["birth": "unborn", "expected": "1 6 2022"])
        == ["expected": "Expected date of birth must be between 9 Mar 2021 and 4 Jan 2022"])
    #expect(
      errors(["birth": "unknown", "address": "12 Invented Row", "postcode": "ZZ9"])
        == ["postcode": "Postcode must be a whole postcode, like ZZ9 9ZZ"])
    #expect(
      errors(["birth": "unknown", "time": "25:00"])
        == ["time": "Time the contact was received must be a real time"])
  }

  @Test func aContactAboutAKnownChildIsOneEvent() throws {
    let entry = try form.proposal(
      call.merging([
        "referrerName": "Mrs Ferris", "agency": "Invented Primary School",
        "telephone": "01632 960456", "date": "yesterday", "time": "9.05am", "consent": "given",
      ]) { $1 }, try Household().context())
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          ContactReceived(
            at: FormDay.moment("2021-03-29T09:05"), source: "2A",
            referrer: Referrer(
              name: "Mrs Ferris", agency: "Invented Primary School", telephone: "01632 960456",
              isProfessional: true),
            concern: "Came in hungry again.", consent: .given))
      ])
  }

  @Test func aNewChildIsRegisteredWithTheContact() throws {
    let entry = try form.proposal(
      call.merging([
        "given": "Sam", "family": "Lee", "birth": "date", "born": "27 3 2012", "sex": "M",
        "address": "12 Invented Row, Exampleton", "postcode": "zz99zz",
      ]) { $1 }, try Household().contextOfNewChild())
    #expect(
      entry.values == [
        Told(
          "C0000099",
          ChildRegistered(
            on: FormDay.day("2021-03-30"), name: PersonName(given: "Sam", family: "Lee"),
            dateOfBirth: FormDay.day("2012-03-27"), sex: .male,
            address: Address(lines: ["12 Invented Row", "Exampleton"], postcode: "ZZ9 9ZZ"))),
        Told("C0000099", received),
      ])
    #expect(entry.basedOn.isEmpty)
  }

  @Test func anAgeIsKeptAndNoDateOfBirthIsMadeUpFromIt() throws {
    let entry = try form.proposal(
      call.merging(["family": "Lee", "birth": "age", "age": "7"]) { $1 },
      try Household().contextOfNewChild())
    var told = received
    told.statedAge = "7"
    #expect(
      entry.values == [
        Told(
          "C0000099",
          ChildRegistered(
            on: FormDay.day("2021-03-30"), name: PersonName(given: "", family: "Lee"),
            dateOfBirth: nil, sex: .unknown)),
        Told("C0000099", told),
      ])
  }

  @Test func anUnbornChildHasAnExpectedDateAndNoSex() throws {
    let entry = try form.proposal(
      call.merging(["birth": "unborn", "expected": "27 8 2021", "sex": "F"]) { $1 },
      try Household().contextOfNewChild())
    #expect(
      entry.values.first
        == Told(
          "C0000099",
          ChildRegistered(
            on: FormDay.day("2021-03-30"), name: nil, dateOfBirth: nil,
            expectedDateOfBirth: FormDay.day("2021-08-27"), sex: .unknown)))
  }

  @Test func aDecisionThatOpensACaseRecordsTheReferral() throws {
    var household = try Household()
    let entry = try form.proposal(
      call.merging([
        "birth": "unknown", "rating": "red", "outcome": "strategyDiscussion",
        "rationale": "Bruises.",
        "level": "4", "need": "N1",
      ]) { $1 }, household.contextOfNewChild())
    let child: ChildID = "C0000099"
    #expect(
      entry.values == [
        Told(
          child,
          ChildRegistered(
            on: FormDay.day("2021-03-30"), name: nil, dateOfBirth: nil, sex: .unknown)),
        Told(child, received), Told(child, ContactTriaged("entry.1", at: Household.now, .red)),
        Told(
          child,
          ContactDecided(
            "entry.1", at: Household.now, .strategyDiscussion, rationale: "Bruises.", level: 4)),
        Told(
          child,
          ReferralReceived(
            on: FormDay.day("2021-03-30"), source: "2A", primaryNeed: "N1", contact: "entry.1")),
        Told(
          child,
          ReferralDecided(
            "entry.4", on: FormDay.day("2021-03-30"), .accepted, rationale: "Bruises.")),
      ])
    try household.commit(entry)
    let record = household[child]
    #expect(record.frontDoor.contacts.first?.decision?.outcome == .strategyDiscussion)
    #expect(record.frontDoor.referrals.first?.decision?.kind == .accepted)

    let next = try #require(NextStep.after(entry))
    #expect(next.child == child)
    #expect(next.step.form == "strategy-discussion")
    #expect(next.step.item == "entry.1")
  }

  @Test func anOpenCaseNeedsNoSecondReferral() throws {
    var household = try Household()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-02-01"), source: "6"))
    let context = household.context()
    let decided = call.merging(["outcome": "singleAssessment", "rationale": "New bruise."]) { $1 }
    let entry = try form.proposal(decided, context)
    #expect(
      entry.values.map { type(of: $0.event.event).name } == ["contactReceived", "contactDecided"])
    #expect(
      form.aside("outcome", decided, context) == "The case is open, so no new referral is made")
    #expect(form.form(context).shownFields(decided).contains { $0.id == "need" } == false)
  }

  @Test func aContactGoesToAnAllocatedWorkerOnlyWhenACaseIsOpen() throws {
    let context = try Household().context()
    #expect(
      form.errors(call.merging(["outcome": "openCase", "rationale": "Known."]) { $1 }, context)
        == ["outcome": "Select another outcome: no case of Daniel is open"])
  }

  @Test func theDecisionIsTakenNowHoweverLongAgoTheCallWas() throws {
    let entry = try form.proposal(
      call.merging(["date": "26 3 2021", "time": "18:00", "rating": "green"]) { $1 },
      try Household().context())
    #expect(
      entry.values.last
        == Told(Household.daniel, ContactTriaged("entry", at: Household.now, .green)))
  }

  @Test func aContactCanBeAboutSiblings() throws {
    let context = try Household.pair().context()
    #expect(form.initialValues(context)["children"] == "C0000001")
    let entry = try form.proposal(
      call.merging(["children": "C0000001,C0000002", "rating": "amber"]) { $1 }, context)
    #expect(
      entry.values == [
        Told(Household.daniel, received),
        Told(Household.daniel, ContactTriaged("entry", at: Household.now, .amber)),
        Told(Household.grace, received),
        Told(Household.grace, ContactTriaged("entry.2", at: Household.now, .amber)),
      ])
  }

  @Test func earlierContactsAreShownBeforeTheDecision() throws {
    var household = try Household()
    try household.addToAll(
      ContactReceived(
        at: FormDay.moment("2021-02-01T10:00"), source: "2A",
        referrer: Referrer(isProfessional: true), concern: "Hungry."))
    #expect(form.aside("outcome", [:], household.context()) == "1 contact in the last 90 days")
  }

  @Test func sourcesAreFoundByTheirWords() throws {
    let choices = form.form(try Household().context())["source"]?.choices ?? []
    #expect(choices.first { $0.id == "2A" }?.label == "School (2A)")
    #expect(!choices.contains { $0.id == "5D" }, "early help is a source only since 2023")
  }

  @Test func theRatingNamesItsClocks() throws {
    let context = try Household().context()
    #expect(
      form.aside("rating", ["rating": "amber"], context)
        == context.rulebook.timescales["mash.amber.decision"]?.sentence)
    #expect(form.aside("rating", [:], context) == nil)
  }

  /// While the caller talks: name, what they say, who they are.
  @Test func aContactAboutANewChildTakesFewKeys() throws {
    let context = try Household().contextOfNewChild()
    var state = FormState(form.form(context), values: form.initialValues(context))
    var keys = 0
    func press(_ pressed: Key...) {
      for key in pressed { _ = state.handle(key) }
      keys += pressed.count
    }
    _ = state.paste("Sam")
    press(.tab)
    _ = state.paste("Lee")
    press(.tab, .character("n"), .tab, .tab, .tab)  // birth not known; sex and address wait
    _ = state.paste("Came in hungry again.")
    press(.tab, .tab, .tab, .character("s"), .character("c"), .character("h"), .tab)
    press(.control("s"))
    #expect(keys == 14)
    let isComplete = state.check()
    #expect(isComplete)
    #expect(try form.proposal(state.answers, context).values.last == Told("C0000099", received))
  }

  @Test func itIsAlwaysThereAndNeedsANumberForANewChild() throws {
    let household = try Household()
    #expect(form.whyUnavailable(household.context()) == nil)
    let unnumbered = household.contextOfNewChild(newChild: nil)
    #expect(form.whyUnavailable(unnumbered) == nil)
    #expect(
      form.errors(call.merging(["birth": "unknown"]) { $1 }, unnumbered)
        == ["concern": "Go back and open the form again: there is no number for the child"])
  }
}
