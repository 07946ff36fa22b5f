import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// A young person from 15 in care to 21, with every clock of leaving care appearing and clearing on its day.
@Suite struct LeavingCareStoryTests {
  private func day(_ iso: String) -> CivilDate { FormDay.day(iso) }

  /// The titles of what is due of leaving care on a day, with the last day of each.
  private func due(_ household: Household, _ iso: String) -> [String] {
    household[Household.daniel].deadlines(household.rulebook.timescales)
      .filter { $0.rule.hasPrefix("leaving.") && $0.isOpen(asOf: Moment(date: day(iso), hour: 12)) }
      .map { "\($0.rule) \($0.due.date)" }.sorted()
  }

  private func record(
    _ form: some RecordForm, _ answers: FormValues, on iso: String, _ household: inout Household
  ) throws {
    let now = Moment(date: day(iso), hour: 12)
    let context = household.context(entry: EntryID("e-\(form.id)-\(iso)"), now: now)
    try household.commit(form.proposal(answers, context), at: now)
  }

  private func category(_ household: Household, _ iso: String) -> CareLeaverStanding.Category? {
    household[Household.daniel].careLeaverStanding(on: day(iso))?.category
  }

  @Test func fromFifteenToTheEndOfSupport() throws {
    var household = try Household([(Household.daniel, "Daniel", "2005-05-10")])
    try household.add(
      CareStarted(
        on: day("2021-01-10"), category: "N1", legalStatus: "C1", placement: Household.elm),
      to: Household.daniel)
    // At 15 and on the 91st day nothing is owed; at 16 two duties begin.
    #expect(due(household, "2021-05-09") == [])
    #expect(category(household, "2021-05-09") == nil)
    #expect(
      due(household, "2021-05-10") == [
        "leaving.needsAssessment 2021-08-10", "leaving.pathwayPlan 2021-08-10",
      ])
    #expect(category(household, "2021-05-10") == .eligible)
    try record(
      LeavingCareForms.needs, ["summary": "Help with money."], on: "2021-06-15", &household)
    #expect(due(household, "2021-06-15") == ["leaving.pathwayPlan 2021-08-10"])
    let plan = LeavingCareForms.plan
    #expect(
      plan.errors(["health": "Well."], household.context())["emotionalWellbeing"]
        == "Enter how the young person is and what helps")
    try record(plan, ["emotionalWellbeing": "Calm; runs."], on: "2021-07-20", &household)
    #expect(due(household, "2021-07-20") == ["leaving.pathwayReview 2022-01-20"])
    try record(
      LeavingCareForms.review, ["summary": "College."], on: "2022-01-18", &household)
    #expect(due(household, "2022-01-18") == ["leaving.pathwayReview 2022-07-18"])

    // At 17 and a half adult services are counted down to; on leaving care visits begin.
    #expect(
      household[Household.daniel].adultServicesCountdown(on: day("2022-11-10"))?.daysLeft == 181)
    try household.add(CareEnded(on: day("2022-12-01"), because: "E5"), to: Household.daniel)
    #expect(category(household, "2022-12-01") == .relevant)
    try record(
      LeavingCareForms.home, ["accommodation": "U1", "isProvided": "yes"], on: "2022-12-01",
      &household)
    let open = due(household, "2022-12-01")
    #expect(open.contains("leaving.firstVisit 2022-12-08"))
    #expect(open.contains { $0.hasPrefix("leaving.visit 2023-01-26") })
    // An attempt stops no clock; a visit stops both.
    try record(
      LeavingCareForms.contact,
      ["kind": "faceToFace", "isReached": "no", "account": "Nobody in."], on: "2022-12-05",
      &household)
    #expect(due(household, "2022-12-05") == open)
    try record(
      LeavingCareForms.contact,
      ["kind": "faceToFace", "isReached": "yes", "account": "Warm and clean."], on: "2022-12-07",
      &household)
    #expect(!due(household, "2022-12-07").contains { $0.hasPrefix("leaving.firstVisit") })
    #expect(due(household, "2022-12-07").contains("leaving.visit 2023-02-01"))

    #expect(category(household, "2023-05-10") == .formerRelevant)
    let situation = try #require(
      household[Household.daniel].careLeaverSituation(on: day("2023-05-10")))
    #expect(!situation.isInTouch)
    #expect(situation.contactWords == "reached 7 Dec 2022")
    #expect(situation.isSuitablyAccommodated == true)
    #expect(
      household[Household.daniel].careLeaverSituation(on: day("2023-06-02"))?.isSuitablyAccommodated
        == nil)

    // 21 ends it, unless support goes on.
    #expect(category(household, "2026-05-10") == nil)
    try record(LeavingCareForms.continued, ["reason": "education"], on: "2026-05-01", &household)
    #expect(category(household, "2026-05-10") == .formerRelevant)
    try record(LeavingCareForms.ended, ["reason": "ownWish"], on: "2026-09-01", &household)
    #expect(due(household, "2026-09-01") == [])
  }

  @Test func aYoungerChildIsNotOfferedIt() throws {
    let household = try Household([(Household.daniel, "Daniel", "2008-05-10")]).inCare()
    #expect(
      LeavingCareForms.plan.whyUnavailable(household.context())
        == "Daniel is 12: leaving care begins at 16.")
    let never = try Household([(Household.daniel, "Daniel", "2004-05-10")])
    #expect(
      LeavingCareForms.contact.whyUnavailable(never.context())
        == "Daniel was not looked after by this authority.")
  }
}
