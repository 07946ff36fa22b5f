import Casework
import Testing

@Suite("Duties around the episode of care")
struct CareDutyTests {
  @Test("A questionnaire each year from the last one, also where there is a reason for no score")
  func questionnaires() throws {
    var child = try Case.inCare(from: "2021-02-01")
    #expect(clocks(child.deadlines("care.sdq")) == ["2021-02-01 -> 2022-02-01 open"])
    try child.add(StrengthsAndDifficultiesScored(on: day("2021-05-10"), score: 17))
    try child.add(
      StrengthsAndDifficultiesScored(on: day("2022-04-04"), score: nil, reason: "SDQ2"))
    #expect(
      clocks(child.deadlines("care.sdq")) == [
        "2021-02-01 -> 2022-02-01 met 2021-05-10", "2021-05-10 -> 2022-05-10 met 2022-04-04",
        "2022-04-04 -> 2023-04-04 open",
      ])
  }

  @Test(
    "Questionnaires begin with the fourth birthday and end with the seventeenth",
    arguments: [
      ("2017-06-15", ["2021-06-15 -> 2022-06-15 open"]),
      ("2004-06-01", ["2021-02-01 -> 2022-02-01 ceased 2021-06-01"]), ("2004-01-15", []),
    ])
  func questionnaireAges(born: String, expected: [String]) throws {
    let child = try Case.inCare(from: "2021-02-01", born: born)
    #expect(clocks(child.deadlines("care.sdq")) == expected)
  }

  @Test("The plan for permanence is due with the second review, three months after the first")
  func permanence() throws {
    var child = try Case.inCare(from: "2021-02-01")
    #expect(child.deadlines("care.permanencePlan").isEmpty)
    try child.add(CareReviewHeld(on: day("2021-02-26")))
    #expect(clocks(child.deadlines("care.permanencePlan")) == ["2021-02-26 -> 2021-05-26 open"])
    try child.add(CareReviewHeld(on: day("2021-05-20")))
    #expect(
      child.deadlines("care.permanencePlan").map(\.note) == [
        "The second review was held on 20 May 2021 without one."
      ])
    try child.add(PermanencePlanSet(on: day("2021-06-01"), to: "f"))
    #expect(
      clocks(child.deadlines("care.permanencePlan")) == [
        "2021-02-26 -> 2021-05-26 met 2021-06-01"
      ])
  }

  @Test("A permanence plan made before the first review counts")
  func earlyPermanence() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(PermanencePlanSet(on: day("2021-02-10"), to: "a"))
    try child.add(CareReviewHeld(on: day("2021-02-26")))
    let deadlines = child.deadlines("care.permanencePlan")
    #expect(clocks(deadlines) == ["2021-02-26 -> 2021-05-26 met 2021-02-10"])
    #expect(deadlines.map(\.note) == [nil])
  }

  @Test("Each home is notified within 5 working days")
  func notices() throws {
    var child = try Case.inCare(from: "2021-02-01")
    #expect(clocks(child.deadlines("care.placementNotice")) == ["2021-02-01 -> 2021-02-08 open"])
    try child.add(PlacementNotified(on: day("2021-02-03"), to: ["Mother", "School"]))
    try child.add(
      PlacementChanged(on: day("2021-03-31"), to: .foster("Mr Hale"), because: "CARPL"))
    #expect(
      clocks(child.deadlines("care.placementNotice")) == [
        "2021-02-01 -> 2021-02-08 met 2021-02-03", "2021-03-31 -> 2021-04-09 open",
      ])
    #expect(
      child.breach(PlacementNotified(on: day("2021-04-01"), to: [" "]))?.rule == "care.nobodyTold")
    #expect(
      child.breach(PlacementNotified(on: day("2021-04-01"), of: "no", to: ["School"]))?.rule
        == "care.noPlacement")
  }

  @Test("Decisions, record and sharing follow each review in 5, 15 and 20 working days")
  func reviewRecords() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(CareReviewHeld(on: day("2021-02-26")), id: "review")
    #expect(clocks(child.deadlines("care.review.decisions")) == ["2021-02-26 -> 2021-03-05 open"])
    #expect(clocks(child.deadlines("care.review.record")) == ["2021-02-26 -> 2021-03-19 open"])
    #expect(clocks(child.deadlines("care.review.shared")) == ["2021-02-26 -> 2021-03-26 open"])
    try child.add(CareReviewRecordMade(.decisionsSent, of: "review", on: day("2021-03-08")))
    #expect(
      clocks(child.deadlines("care.review.decisions")) == [
        "2021-02-26 -> 2021-03-05 met 2021-03-08"
      ])
    try child.add(CareReviewHeld(on: day("2021-05-20")))
    #expect(
      clocks(child.deadlines("care.review.record")) == [
        "2021-02-26 -> 2021-03-19 ceased 2021-05-20", "2021-05-20 -> 2021-06-11 open",
      ])
  }

  @Test("A step after a review is taken once, and not before the review")
  func reviewRecordRules() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(CareReviewHeld(on: day("2021-02-26")), id: "review")
    try child.add(CareReviewRecordMade(.recordWritten, of: "review", on: day("2021-03-08")))
    func rule(_ step: CareReviewRecord.Step, _ review: EventID, _ date: String) -> String? {
      child.breach(CareReviewRecordMade(step, of: review, on: day(date)))?.rule
    }
    #expect(rule(.recordWritten, "review", "2021-03-09") == "care.reviewRecordTwice")
    #expect(rule(.recordShared, "review", "2021-02-25") == "care.reviewRecordOrder")
    #expect(rule(.recordShared, "other", "2021-03-09") == "care.reviewUnknown")
    #expect(rule(.recordShared, "review", "2021-03-09") == nil)
  }

  @Test("A looked-after child without a named reviewing officer is known, with the day since when")
  func reviewingOfficer() throws {
    var child = try Case.inCare(from: "2021-02-01")
    #expect(child.record.withoutReviewingOfficer(on: day("2021-02-03")) == day("2021-02-01"))
    try child.add(WorkerAllocated("iro1", as: .reviewingOfficer, from: day("2021-02-04")))
    try child.add(WorkerAllocated("iro2", as: .reviewingOfficer, from: day("2021-05-04")))
    #expect(child.record.withoutReviewingOfficer(on: day("2021-03-01")) == nil)
    #expect(child.record.reviewingOfficer(on: day("2021-05-03"))?.worker == "iro1")
    #expect(
      child.record.reviewingOfficers.map { "\($0.worker) \($0.from) \($0.to?.description ?? "-")" }
        == ["iro1 2021-02-04 2021-05-04", "iro2 2021-05-04 -"])
    try child.add(AllocationEnded("e4", on: day("2021-06-01")))
    #expect(child.record.withoutReviewingOfficer(on: day("2021-06-10")) == day("2021-06-01"))
  }
}

@Suite("Search for a home")
struct PlacementSearchTests {
  private func searching() throws -> Case {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(
      PlacementSearchOpened(on: day("2021-03-01"), needs: "Near his school."), id: "search")
    try child.add(
      PlacementProviderAsked(
        "Invented Fostering", .independentFostering, in: "search", on: day("2021-03-02")), id: "a")
    try child.add(
      PlacementProviderAsked(
        "Own service", .inHouse, in: "search", on: day("2021-03-02"), answer: .noVacancy), id: "b")
    return child
  }

  @Test("The log says who was asked, what came back and who is awaited")
  func log() throws {
    var child = try searching()
    #expect(
      child.record.care.placementSearch(on: day("2021-03-05"))?.words(on: day("2021-03-05"))
        == "day 4, 2 asked, 0 offers, 1 awaited")
    try child.add(PlacementProviderAnswered(to: "a", .offered, on: day("2021-03-06")))
    try child.add(PlacementSearchClosed("search", on: day("2021-03-08"), .placed))
    #expect(child.advice.isEmpty)
    #expect(child.record.care.placementSearch(on: day("2021-03-07"))?.id == "search")
    #expect(child.record.care.placementSearch(on: day("2021-03-08")) == nil)
    #expect(
      child.record.care.placementSearches[0].words(on: day("2021-04-01"))
        == "closed, 2 asked, 1 offer, 0 awaited")
    #expect(child.record.care.placementSearches[0].days(asOf: day("2021-04-01")) == 7)
  }

  @Test("One search goes on at a time, and is asked in and closed while it does")
  func rules() throws {
    var child = try searching()
    func rule(_ event: any CaseEvent) -> String? { child.breach(event)?.rule }
    #expect(rule(PlacementSearchOpened(on: day("2021-03-03"), needs: "x")) == "search.open")
    #expect(rule(PlacementSearchOpened(on: day("2021-03-03"), needs: "")) == "search.needs")
    #expect(
      rule(PlacementProviderAnswered(to: "b", .offered, on: day("2021-03-03"))) == "search.answer")
    #expect(
      rule(PlacementProviderAnswered(to: "a", .offered, on: day("2021-03-01"))) == "search.answer")
    #expect(
      rule(PlacementProviderAsked("X", .other, in: "search", on: day("2021-02-28")))
        == "search.notOpen")
    try child.add(PlacementSearchClosed("search", on: day("2021-03-04"), .placed))
    #expect(child.advice.map(\.rule) == ["search.noOffer"])
    #expect(
      rule(PlacementSearchClosed("search", on: day("2021-03-05"), .nothingFound))
        == "search.notOpen")
    #expect(rule(PlacementSearchOpened(on: day("2021-03-05"), needs: "Again.")) == nil)
  }
}

@Suite("Unaccompanied children")
struct UnaccompaniedTests {
  @Test("The status becomes “formerly” on the eighteenth birthday by itself")
  func standing() throws {
    var child = try Case.inCare(from: "2021-02-01", born: "2004-06-01")
    #expect(child.record.unaccompanied(on: day("2021-02-01")) == nil)
    try child.add(UnaccompaniedStatusRecorded(from: day("2021-02-01")))
    #expect(child.record.unaccompanied(on: day("2021-01-31")) == nil)
    #expect(child.record.unaccompanied(on: day("2022-05-31")) == .now)
    #expect(child.record.unaccompanied(on: day("2022-06-01")) == .formerly)
    try child.add(
      UnaccompaniedStatusRecorded(from: day("2021-02-01"), ceases: day("2021-08-01")),
      recorded: day("2021-08-01"))
    #expect(child.record.unaccompanied(on: day("2021-09-01")) == nil)
    #expect(child.record.unaccompanied(on: day("2022-07-01")) == nil)
  }

  @Test("An age assessment agrees with its date of birth, and a new one is to be entered")
  func ageAssessment() throws {
    var child = try Case.inCare(from: "2021-02-01", born: "2004-06-01")
    try child.add(AgeAssessmentRecorded(on: day("2021-02-02"), .underWay))
    #expect(child.advice.map(\.rule) == ["care.notUnaccompanied"])
    try child.add(UnaccompaniedStatusRecorded(from: day("2021-02-02")))
    #expect(child.record.ageAssessment(on: day("2021-02-10"))?.standing == .underWay)
    let adult = AgeAssessmentRecorded(
      on: day("2021-03-01"), .foundChild, assessedDateOfBirth: day("2002-01-01"))
    #expect(child.breach(adult)?.rule == "care.ageAssessed")
    try child.add(
      AgeAssessmentRecorded(
        on: day("2021-03-01"), .foundChild, assessedDateOfBirth: day("2005-01-01")))
    #expect(child.advice.map(\.rule) == ["care.ageDiffers"])
    #expect(child.record.ageAssessment(on: day("2021-03-01"))?.standing == .foundChild)
  }
}
