import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct PlacementFormTests {
  private let start = StartCareForm()
  private let move = ChangePlacementForm()
  private let status = ChangeLegalStatusForm()
  private let end = EndCareForm()
  private let today = FormDay.day("2021-03-30")

  private let foster: FormValues = [
    "placement": "U6", "provider": "PR4", "carer": "Mr Ash", "postcode": "zz99zx", "miles": "31.5",
    "location": "OUT", "authority": "E06000044", "urn": "sc 123456", "lasting": "no",
  ]

  // MARK: - Start of care

  @Test func theStartOfCareTellsEveryError() throws {
    let context = try Household().context()
    #expect(
      start.errors([:], context, keepingDefaults: false) == [
        "date": "Enter the date the child became looked after",
        "category": "Select the category of need", "legalStatus": "Select the legal status",
        "placement": "Select the kind of placement",
        "summary": "Enter what led to the child coming into care",
      ])
    #expect(
      start.errors(
        [
          "category": "N1", "legalStatus": "V2", "placement": "U3", "postcode": "ZZ9",
          "miles": "4.25", "urn": "12", "summary": "x", "homePostcode": "?",
        ], context) == [
          "provider": "Select the provider of the placement",
          "postcode": "Postcode must be a whole postcode, like ZZ9 9ZZ",
          "miles": "Miles from home must be a number from 0 to 999.9, like 4.2",
          "urn": "Ofsted number must be seven figures, or SC and six figures",
          "temporaryApproval": "Select yes if the carers are approved for the time being only",
          "homePostcode": "Home postcode must be a whole postcode, like ZZ9 9ZZ",
        ])
  }

  @Test func aChildComesIntoCareWithAFosterCarer() throws {
    var household = try Household()
    let typed = foster.merging([
      "date": "29 3 2021", "category": "N1", "legalStatus": "V2", "homePostcode": "ZZ9 9ZZ",
      "summary": "Mother in hospital; she signed.",
    ]) { $1 }
    let entry = try start.proposal(typed, household.context())
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          CareStarted(
            on: FormDay.day("2021-03-29"), category: "N1", legalStatus: "V2",
            placement: Placement(
              "U6", provider: "PR4", providerURN: "SC123456", postcode: "ZZ9 9ZX",
              homePostcode: "ZZ9 9ZZ", carer: "Mr Ash", milesFromHome: 31.5, location: "OUT",
              localAuthority: "E06000044", isPlannedToEighteen: false),
            summary: "Mother in hospital; she signed."))
      ])
    try household.commit(entry)
    #expect(household[Household.daniel].care.isLookedAfter(on: today))
    #expect(
      start.whyUnavailable(household.context())
        == "Daniel is looked after since 29 Mar 2021. "
        + "Record a change of placement or of legal status instead.")
  }

  @Test func withParentsThereIsNoProviderToAskFor() throws {
    let context = try Household().context()
    let typed = [
      "category": "N1", "legalStatus": "C1", "placement": "P1", "carer": "Joy Okafor",
      "assessmentOpen": "yes", "summary": "Court ordered it.", "provider": "PR1",
    ]
    let entry = try start.proposal(typed, context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          CareStarted(
            on: today, category: "N1", legalStatus: "C1",
            placement: Placement(
              "P1", provider: "PR0", carer: "Joy Okafor", regulation: .parentsBeforeAssessment),
            summary: "Court ordered it."))
      ])
    let shown = start.form(context).shownFields(typed).map(\.id)
    #expect(!shown.contains("provider") && !shown.contains("urn") && !shown.contains("lasting"))
  }

  @Test func needAndHomeAreCarriedOver() throws {
    var household = try Household.pair()
    try household.addToAll(
      ReferralReceived(on: FormDay.day("2021-03-01"), source: "6", primaryNeed: "N3"))
    try household.add(
      AddressChanged(
        on: FormDay.day("2021-03-01"),
        to: Address(lines: ["12 Invented Row"], postcode: "ZZ9 9ZZ")),
      to: Household.daniel)
    #expect(
      start.initialValues(household.context()) == [
        "children": "C0000001", "date": "today", "category": "N3", "homePostcode": "ZZ9 9ZZ",
      ])
  }

  @Test func brothersAndSistersComeIntoCareInOneEntry() throws {
    let entry = try start.proposal(
      foster.merging([
        "children": "C0000001,C0000002", "category": "N1", "legalStatus": "differ",
        "legalStatus.C0000001": "C1", "legalStatus.C0000002": "L2", "summary": "x",
      ]) { $1 }, Household.pair().context())
    #expect(
      entry.parts.map { ($0.event as? CareStarted)?.legalStatus } == ["C1", "L2"])
    #expect(
      start.errors(
        foster.merging([
          "children": "C0000001,C0000002", "category": "N1", "legalStatus": "differ",
          "legalStatus.C0000001": "C1", "summary": "x",
        ]) { $1 }, try Household.pair().context())
        == ["legalStatus.C0000002": "Select the legal status for Grace"])
  }

  @Test func whoCannotComeIntoCareIsTold() throws {
    #expect(
      start.whyUnavailable(try Household([(Household.daniel, "baby", nil)]).context())
        == "baby has no date of birth yet. Record the birth first.")
    #expect(
      start.whyUnavailable(try Household([(Household.daniel, "Sam", "2001-02-12")]).context())
        == "Sam is grown up: a child becomes looked after before 18. "
        + "Correct the date of birth if it is wrong.")
    #expect(
      start.whyUnavailable(try Household().contextOfNewChild())
        == "Open a child first: a period of care is a child’s.")
  }

  @Test func onlyCodesInUseOnTheDayAreTaken() throws {
    let april = FormDay.moment("2025-04-03T10:00")
    let context = try Household().context(now: april)
    let offered = start.form(context)["placement"]?.choices.map(\.id) ?? []
    #expect(offered.contains("H5") && offered.contains("K3") && !offered.contains("Z11"))
    let typed = [
      "category": "N1", "legalStatus": "V2", "placement": "H5", "provider": "PR4", "summary": "x",
    ]
    #expect(
      start.errors(typed, context) == [
        "placement": "Kind of placement “Semi-independent living” was not in use on 3 Apr 2025: "
          + "select another"
      ])
    #expect(start.errors(typed.merging(["date": "31 3 2025"]) { $1 }, context).isEmpty)
    let earlier = try Household().context()
    #expect(start.form(earlier)["legalStatus"]?.choices.map(\.id).contains("V2") == true)
    #expect(start.form(earlier)["placement"]?.choices.map(\.id).contains("K3") == false)
  }

  @Test func aRefusalOfTheGateStandsAtItsField() throws {
    let form = start.form(try Household().context())
    let breach = RuleBreach("care.accommodatedWithParents", "x", facts: [], remedy: "y")
    #expect(form.error(for: breach, [:])?.field == "legalStatus")
    #expect(
      form.error(for: RuleBreach("care.unborn", "x", facts: [], remedy: "y"), [:])?.field == "date")
  }

  // MARK: - Moves

  @Test func aMoveTellsEveryError() throws {
    let context = try Household().inCare().context()
    #expect(
      move.errors(["carers": "", "statusChanges": ""], context) == [
        "reason": "Select the reason for the change of placement",
        "carers": "Select whether the carers changed",
        "placement": "Select the kind of placement",
        "statusChanges": "Select yes if the legal status changed on the same day",
      ])
    #expect(
      move.whyUnavailable(try Household().context())
        == "Daniel is not looked after. Record the start of care first.")
    #expect(
      move.form(context)["date"]?.heading
        == "Leaves Foster carers, other, Mrs Elm, there since 1 Feb 2021")
    #expect(move.initialValues(context)["homePostcode"] == "ZZ9 9ZZ")
  }

  @Test(arguments: [
    ("new", "no", EpisodeStartReason("P")), ("same", "no", "T"), ("new", "yes", "B"),
    ("same", "yes", "U"),
  ]) func theReasonFollowsFromWhatChanged(
    carers: String, statusToo: String, reason: EpisodeStartReason
  ) throws {
    var household = try Household.pair().inCare()
    let entry = try move.proposal(
      foster.merging([
        "date": "29 3 2021", "reason": "CREQB", "carers": carers, "statusChanges": statusToo,
        "legalStatus": "C2",
      ]) { $1 }, household.context())
    #expect(entry.parts.map(\.child) == [Household.daniel, Household.grace])
    let moved = try #require(entry.parts.first?.event as? PlacementChanged)
    #expect(moved.reason == reason)
    #expect(moved.changeReason == "CREQB")
    #expect(moved.legalStatus == (statusToo == "yes" ? "C2" : nil))
    try household.commit(entry)
    #expect(household[Household.grace].care.placement(on: today)?.placement.carer == "Mr Ash")
  }

  // MARK: - Legal status

  @Test func aLegalStatusLeadsToAnother() throws {
    var household = try Household.pair().inCare()
    let context = household.context()
    #expect(
      status.errors(["date": ""], context) == [
        "legalStatus": "Select the new legal status",
        "date": "Enter the first day of the new legal status",
      ])
    let field = try #require(status.form(context)["legalStatus"])
    #expect(field.hint == "Now: Section 20, single period since 1 Feb 2021")
    #expect(!field.choices.map(\.id).contains("V2"))
    let entry = try status.proposal(
      ["legalStatus": "C1", "summary": "Exampleton Family Court"], context)
    let changed = LegalStatusChanged(on: today, to: "C1", summary: "Exampleton Family Court")
    #expect(entry.values == [Told(Household.daniel, changed), Told(Household.grace, changed)])
    try household.commit(entry)
    #expect(household[Household.daniel].care.legalStatus(on: today)?.status == "C1")
    #expect(
      status.whyUnavailable(try Household().context())
        == "Daniel is not looked after. Record the start of care first.")
  }

  // MARK: - End of care

  @Test func careEndsForOneOrForAll() throws {
    var household = try Household.pair().inCare()
    let context = household.context()
    #expect(
      end.errors([:], context) == [
        "reason": "Select the reason for the end of care",
        "summary": "Enter where the child goes and with what support",
      ])
    #expect(end.form(context)["reason"]?.choices.map(\.id).contains("X1") == false)
    let entry = try end.proposal(["reason": "E4A", "summary": "Home, with a plan."], context)
    #expect(
      entry.values == [
        Told(Household.daniel, CareEnded(on: today, because: "E4A", summary: "Home, with a plan."))
      ])
    try household.commit(entry)
    #expect(!household[Household.daniel].care.isLookedAfter(on: today))
    #expect(
      end.whyUnavailable(household.context())
        == "Daniel is not looked after. Record the start of care first.")
  }
}
