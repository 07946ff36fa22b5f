import Casework
import Testing

@Suite("Reviews and other steps in care")
struct CareReviewTests {
  @Test("A review is held while the child is looked after")
  func period() throws {
    var child = try Case.inCare(from: "2021-02-01")
    #expect(
      child.breach(CareReviewHeld(on: day("2021-01-31")), recorded: day("2021-03-01"))?.rule
        == "care.reviewOutside")
    try child.add(CareReviewHeld(on: day("2021-02-26"), participation: "PN1"))
    #expect(
      child.breach(CareReviewHeld(on: day("2021-02-26")))?.rule == "care.reviewTwice")
    try child.add(CareEnded(on: day("2021-06-01"), because: "E4A"))
    #expect(child.breach(CareReviewHeld(on: day("2021-06-01"))) == nil)
    #expect(child.breach(CareReviewHeld(on: day("2021-06-02")))?.rule == "care.reviewOutside")
    #expect(child.record.care.lastReview(on: day("2021-06-01"))?.date == day("2021-02-26"))
  }

  @Test(
    "A booking is shown at the open clock, moves only with a reason, and is over once a review is held"
  )
  func booking() throws {
    var child = try Case.inCare(from: "2021-02-01")
    #expect(
      child.breach(CareReviewBooked(on: day("2021-01-30"), for: day("2021-02-20")))?.rule
        == "care.reviewOutside")
    #expect(
      child.breach(CareReviewBooked(on: day("2021-02-10"), for: day("2021-02-09")))?.rule
        == "care.reviewInThePast")
    try child.add(CareReviewBooked(on: day("2021-02-03"), for: day("2021-02-27"), officer: "Ola"))
    #expect(child.advice.map(\.rule) == ["care.reviewNotWorkingDay"])
    #expect(child.deadlines("care.review.first").map(\.planned) == [day("2021-02-27")])
    let moved = CareReviewBooked(on: day("2021-02-10"), for: day("2021-02-26"))
    #expect(child.breach(moved)?.rule == "care.reviewMoveReason")
    try child.add(
      CareReviewBooked(on: day("2021-02-10"), for: day("2021-02-26"), reason: "A Saturday."))
    #expect(child.record.care.reviewBooking?.planned == day("2021-02-26"))
    try child.add(CareReviewHeld(on: day("2021-02-26"), participation: "PN1"))
    #expect(child.record.care.reviewBooking == nil)
    #expect(child.deadlines("care.review.second").map(\.planned) == [nil])
    #expect(child.breach(CareReviewBooked(on: day("2021-03-01"), for: day("2021-05-01"))) == nil)
  }

  @Test("Where the start of care is not known, a review may come before what is")
  func beforeKnown() throws {
    var child = try Case(born: day("2012-02-12"), registered: day("2018-01-01"))
    try child.add(
      CareStarted(
        on: day("2021-02-01"), category: "N1", legalStatus: "C2", placement: .foster(),
        startReason: "P"))
    try child.add(CareReviewHeld(on: day("2020-11-02")), recorded: day("2021-02-01"))
    #expect(child.advice.map(\.rule) == ["care.reviewBeforeStart"])
  }

  @Test(
    "PN0 goes with a child under four",
    arguments: [
      ("PN0", "2017-02-12", true), ("PN0", "2017-02-11", false), ("PN1", "2017-02-12", false),
      ("PN1", "2017-02-11", true),
    ] as [(ReviewParticipation, String, Bool)])
  func participation(code: ReviewParticipation, born: String, agrees: Bool) throws {
    var child = try Case.inCare(from: "2021-02-01", born: born)
    try child.add(CareReviewHeld(on: day("2021-02-11"), participation: code))
    #expect(child.advice.map(\.rule) == (agrees ? [] : ["care.reviewAge"]))
  }

  @Test("Plans, checks and scores are kept by date")
  func steps() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(CarePlanAuthorised(on: day("2021-01-30")), recorded: day("2021-02-02"))
    try child.add(PlacementPlanAgreed(on: day("2021-02-03"), for: "care"))
    try child.add(PersonalEducationPlanHeld(on: day("2021-02-10")))
    try child.add(HealthAssessmentHeld(on: day("2021-02-20"), .initial))
    try child.add(DentalCheckHeld(on: day("2021-02-21")))
    try child.add(ImmunisationsChecked(on: day("2021-02-22"), upToDate: true))
    try child.add(PermanencePlanSet(on: day("2021-04-01"), to: "f"))
    #expect(child.advice.isEmpty)
    let care = child.record.care
    #expect(care.plans.map(\.date) == [day("2021-01-30")])
    #expect(care.placementPlans.map(\.placement) == ["care"])
    #expect(care.educationPlans.map(\.date) == [day("2021-02-10")])
    #expect(care.healthAssessments.map(\.kind) == [.initial])
    #expect(care.dentalChecks.map(\.date) == [day("2021-02-21")])
    #expect(care.immunisations.map(\.isUpToDate) == [true])
    #expect(care.permanencePlan(on: day("2021-04-01"))?.plan == "f")
    #expect(care.permanencePlan(on: day("2021-03-31")) == nil)
    #expect(
      child.breach(PlacementPlanAgreed(on: day("2021-04-03"), for: "nowhere"))?.rule
        == "care.noPlacement")
    try child.add(DentalCheckHeld(on: day("2021-01-20")), recorded: day("2021-04-03"))
    #expect(child.advice.map(\.rule) == ["care.outside"])
  }

  @Test("A questionnaire has a score from 0 to 40, or a reason for none")
  func questionnaire() throws {
    var child = try Case.inCare(from: "2021-02-01", born: "2017-03-01")
    func rule(_ score: Int?, _ reason: SDQReason?) -> String? {
      child.breach(
        StrengthsAndDifficultiesScored(on: day("2021-03-01"), score: score, reason: reason))?.rule
    }
    #expect(rule(41, nil) == "care.score")
    #expect(rule(-1, nil) == "care.score")
    #expect(rule(nil, nil) == "care.scoreOrReason")
    #expect(rule(12, "SDQ2") == "care.scoreOrReason")
    #expect(rule(nil, "SDQ9") == "code.unknown")
    try child.add(StrengthsAndDifficultiesScored(on: day("2021-03-01"), score: 40))
    #expect(child.advice.isEmpty)
    try child.add(
      StrengthsAndDifficultiesScored(on: day("2021-02-28"), score: 0), recorded: day("2021-03-02"))
    #expect(child.advice.map(\.rule) == ["care.scoreAge"])
    #expect(child.record.care.questionnaires.map(\.score) == [0, 40])
  }

  @Test("A year has one set of outcomes")
  func outcomes() throws {
    var child = try Case.inCare(from: "2020-02-03", born: "2012-02-12")
    let year = CollectionYear(endYear: 2021)
    try child.add(
      OutcomesRecorded(
        for: year,
        YearlyOutcomes(convicted: false, healthChecksUpToDate: true, interventionReceived: true)))
    #expect(
      child.advice.map(\.rule) == [
        "care.convictionAge", "care.healthCheckAge", "care.interventionWithoutProblem",
      ])
    #expect(child.record.care.outcomes.map(\.year) == [year])
    #expect(
      child.breach(OutcomesRecorded(for: year, YearlyOutcomes()))?.rule == "care.outcomesTwice")
  }

  @Test("Contact with a care leaver")
  func leaver() throws {
    var child = try Case.inCare(from: "2020-02-03", born: "2003-04-12")
    try child.add(CareEnded(on: day("2021-04-12"), because: "E17"))
    try child.add(CareLeaverOutcomeRecorded(on: day("2021-05-01"), inTouch: "YES", activity: "F2"))
    #expect(child.advice.map(\.rule) == ["care.leaverUnknown"])
    try child.add(CareLeaverOutcomeRecorded(on: day("2021-05-02"), inTouch: "DIED"))
    #expect(child.advice.map(\.rule) == ["care.leaverDied"])
    #expect(child.record.care.leaverOutcomes.map(\.inTouch) == ["YES", "DIED"])
    #expect(
      child.breach(
        CareLeaverOutcomeRecorded(on: day("2021-05-03"), inTouch: "YES", activity: "F3"))?.rule
        == "code.ended")
  }
}
