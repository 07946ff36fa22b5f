import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct VisitFormTests {
  private let form = VisitForm()
  private let today = FormDay.day("2021-03-30")

  /// Two children on a plan since 14 January, both last seen on 5 March.
  private func onPlans() throws -> Household {
    var household = try Household.pair()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-01-05"), source: "2A"))
    try household.addToAll(ConferenceHeld(on: FormDay.day("2021-01-14"), plan: "NEG"))
    try household.addToAll(
      VisitMade(
        on: FormDay.day("2021-03-05"), .childProtection, seen: true, seenAlone: true,
        account: "Seen."))
    return household
  }

  @Test func nothingAnsweredTellsEveryError() throws {
    let context = try Household().context()
    #expect(
      form.errors([:], context, keepingDefaults: false) == [
        "date": "Enter the date of the visit", "kind": "Select the kind of visit",
        "seen": "Select yes if the child was seen",
        "account": "Enter what happened at the visit",
      ])
    #expect(
      form.errors(["seen": "yes"], context) == [
        "alone": "Select yes if the child was seen alone",
        "account": "Enter what happened at the visit",
      ])
    #expect(
      form.errors(["seen": "yes", "alone": "no", "account": "Fine."], context)
        == ["whyNotAlone": "Enter why the child was not seen alone"])
    #expect(
      form.errors(["seen": "no", "account": "Nobody in."], context)
        == ["whyNotSeen": "Enter why the child was not seen"])
  }

  @Test(arguments: [
    ("31 3 2021", "Date of the visit must be today or in the past"),
    ("31 2 2021", "Date of the visit must be a real date"),
    ("31", "Date of the visit must include a month"),
    ("soon", "Date of the visit must be a date, like 27 3 2021, 27 mar, today, fri or +10wd"),
  ])
  func aDateThatWillNotDoIsRefusedInItsOwnWords(_ typed: String, _ message: String) throws {
    let context = try Household().context()
    let answers = ["date": typed, "seen": "yes", "alone": "yes", "account": "Fine."]
    #expect(form.errors(answers, context) == ["date": message])
  }

  @Test func theDateIsReadOutWithItsWeekday() throws {
    let field = try #require(form.form(try Household().context())["date"])
    guard case .date(let reading) = field.kind else {
      Issue.record("the date is no date field")
      return
    }
    #expect(reading("today") == "Tuesday 30 March 2021")
    #expect(reading("fri") == "Friday 26 March 2021")
    #expect(reading("31 3") == "Wednesday 31 March 2021, in the future")
    #expect(reading("31 2") == nil)
  }

  @Test func aVisitIsOneEventWithEveryAnswer() throws {
    let context = try Household().context()
    let entry = try form.proposal(
      [
        "date": "fri", "kind": "childProtection", "seen": "yes", "alone": "no",
        "whyNotAlone": "Would not leave her aunt", "bedroom": "yes",
        "words.C0000001": "I like it when the door is shut.", "account": " Food in the house. \n",
        "place": "at home", "present": "aunt, , Nan ", "purpose": "See the new bedroom",
      ], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          VisitMade(
            on: FormDay.day("2021-03-26"), .childProtection, seen: true, seenAlone: false,
            whyNotAlone: "Would not leave her aunt", bedroomSeen: true, place: "at home",
            present: ["aunt", "Nan"], words: "I like it when the door is shut.",
            account: "Food in the house.", purpose: "See the new bedroom"))
      ])
    #expect(entry.basedOn == [Household.daniel: 1])
    #expect(entry.id == "entry")
  }

  @Test func siblingsOnTheSamePlanAreTickedAndShareTheirAnswers() throws {
    let context = try onPlans().context()
    #expect(form.initialValues(context)["children"] == "C0000001,C0000002")
    #expect(form.initialValues(context)["kind"] == "childProtection")
    let entry = try form.proposal(
      ["seen": "yes", "alone": "yes", "bedroom": "no", "account": "Fine."], context)
    let visit = VisitMade(
      on: today, .childProtection, seen: true, seenAlone: true, bedroomSeen: false,
      account: "Fine.")
    #expect(entry.values == [Told(Household.daniel, visit), Told(Household.grace, visit)])
    #expect(entry.basedOn == [Household.daniel: 4, Household.grace: 4])
  }

  @Test func siblingsHaveALineEachWhereTheyDiffer() throws {
    let context = try onPlans().context()
    let entry = try form.proposal(
      [
        "seen": "yes", "alone": "differ", "alone.C0000001": "yes", "alone.C0000002": "no",
        "whyNotAlone.C0000002": "Clung to her mother", "words.C0000002": "Teddy is sad.",
        "account": "Fine.",
      ], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          VisitMade(on: today, .childProtection, seen: true, seenAlone: true, account: "Fine.")),
        Told(
          Household.grace,
          VisitMade(
            on: today, .childProtection, seen: true, seenAlone: false,
            whyNotAlone: "Clung to her mother", words: "Teddy is sad.", account: "Fine.")),
      ])
    #expect(
      form.errors(["seen": "differ", "account": "Fine."], context) == [
        "seen.C0000001": "Select yes if Daniel was seen",
        "seen.C0000002": "Select yes if Grace was seen",
      ])
    #expect(
      form.errors(
        ["seen": "differ", "seen.C0000001": "yes", "seen.C0000002": "no", "account": "Fine."],
        context) == [
          "alone": "Select yes if the children were seen alone",
          "whyNotSeen.C0000002": "Enter why Grace was not seen",
        ])
  }

  @Test func aSiblingWhoIsUntickedIsLeftOut() throws {
    let context = try onPlans().context()
    let entry = try form.proposal(
      ["children": "C0000002", "seen": "yes", "alone": "yes", "account": "Fine."], context)
    #expect(entry.values.map(\.child) == [Household.grace])
    #expect(entry.basedOn == [Household.grace: 4])
    #expect(
      form.errors(["children": "", "seen": "yes", "alone": "yes", "account": "Fine."], context)[
        "children"]
        == "Select the children who were visited")
  }

  @Test func aSiblingUnderAnotherPlanIsOfferedButNotTicked() throws {
    var household = try onPlans()
    var other = try Household([(Household.ben, "Ben", "2005-01-01")])
    try other.add(ReferralReceived(on: FormDay.day("2021-01-05"), source: "2A"), to: Household.ben)
    household.include(other[Household.ben])
    let context = household.context()
    #expect(form.initialValues(context)["children"] == "C0000001,C0000002")
    #expect(
      form.form(context)["children"]?.choices.map(\.label) == [
        "Daniel Okafor, 7", "Grace Okafor, 4", "Ben Okafor, 16",
      ])
  }

  @Test func theKindTellsWhichClockStops() throws {
    let context = try onPlans().context()
    #expect(
      form.aside("kind", [:], context)
        == "If the child is seen, stops “CP visit, 15 working days” (must by Fri 26 Mar)")
    #expect(
      form.aside("kind", ["kind": "other"], context)
        == "Stops no clock, even if the child is seen")
    #expect(form.aside("kind", [:], try Household().context()) == nil)
  }

  @Test func beforeTheBirthNobodyAsksForABedroom() throws {
    let context = try Household([(Household.daniel, "baby", nil)]).context()
    let shown = form.form(context).shownFields(["seen": "yes"]).map(\.id)
    #expect(shown == ["date", "kind", "seen", "account", "place", "present", "purpose"])
    let entry = try form.proposal(["seen": "yes", "account": "Met the mother."], context)
    #expect(
      entry.values == [
        Told(Household.daniel, VisitMade(on: today, .other, seen: true, account: "Met the mother."))
      ])
  }

  /// The usual visit: both children seen, alone, and the bedroom; what each said; what happened.
  @Test func theUsualVisitTakesADozenKeysAndItsText() throws {
    var household = try onPlans()
    let context = household.context()
    var state = FormState(form.form(context), values: form.initialValues(context))
    var keys = 0
    func press(_ pressed: Key...) {
      for key in pressed { _ = state.handle(key) }
      keys += pressed.count
    }
    press(.tab, .tab, .tab)  // the children, the date and the kind stand
    press(.character("y"), .tab)  // seen
    press(.character("y"), .tab)  // alone
    press(.character("y"), .tab)  // bedroom
    _ = state.paste("It was quiet.")
    press(.tab)
    _ = state.paste("Nan is nice.")
    press(.tab)
    _ = state.paste("A calm visit.")
    press(.control("s"))
    #expect(keys == 12)
    let isComplete = state.check()
    #expect(isComplete)

    let entry = try form.proposal(state.answers, context)
    func visit(_ words: String) -> VisitMade {
      VisitMade(
        on: today, .childProtection, seen: true, seenAlone: true, bedroomSeen: true, words: words,
        account: "A calm visit.")
    }
    #expect(
      entry.values == [
        Told(Household.daniel, visit("It was quiet.")),
        Told(Household.grace, visit("Nan is nice.")),
      ])
    try household.commit(entry)
    #expect(household[Household.grace].visits.lastSeen(on: today)?.words == "Nan is nice.")
  }
}
