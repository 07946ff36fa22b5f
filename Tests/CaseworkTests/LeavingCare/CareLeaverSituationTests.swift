import Casework
import Testing

@Suite("How a care leaver is")
struct CareLeaverSituationTests {
  private func leaver() throws -> Case {
    var child = try Case.inCare(from: "2020-01-06", born: "2004-06-01")
    try child.add(CareEnded(on: day("2022-06-01"), because: "E5"))
    return child
  }

  @Test("What is older than six months counts as unknown")
  func stale() throws {
    var child = try leaver()
    try child.add(
      CareLeaverOutcomeRecorded(
        on: day("2022-07-01"), inTouch: "YES", activity: "F2", accommodation: "E1"))
    let fresh = try #require(child.record.careLeaverSituation(on: day("2023-01-01")))
    #expect(fresh.isSuitablyAccommodated == true)
    #expect(fresh.isInEducationOrWork == true)
    let stale = try #require(child.record.careLeaverSituation(on: day("2023-01-02")))
    #expect(stale.isSuitablyAccommodated == nil)
    #expect(stale.isInEducationOrWork == nil)
    #expect(stale.activity?.value == "F2")
    try child.add(LeaverHomeStarted(on: day("2023-01-03"), "S2", isProvided: false))
    #expect(
      child.record.careLeaverSituation(on: day("2023-01-04"))?.isSuitablyAccommodated == false)
    try child.add(
      CareLeaverOutcomeRecorded(
        on: day("2023-02-01"), inTouch: "YES", activity: "G5", accommodation: "B1"))
    let last = try #require(child.record.careLeaverSituation(on: day("2023-02-02")))
    #expect(last.isInEducationOrWork == false)
    #expect(last.isSuitablyAccommodated == true)
  }

  @Test("In touch by contact; who is not has each attempt with its date")
  func touch() throws {
    var child = try leaver()
    func situation(_ date: String) throws -> CareLeaverSituation {
      try #require(child.record.careLeaverSituation(on: day(date)))
    }
    #expect(try situation("2022-06-02").isInTouch == false)
    #expect(try situation("2022-06-02").contactWords == "never reached, no attempt recorded")
    try child.add(
      LeaverContactMade(on: day("2022-06-10"), .telephone, isReached: true, account: "Fine."))
    #expect(try situation("2022-08-05").isInTouch)
    #expect(try situation("2022-08-06").isInTouch == false)
    #expect(try situation("2022-08-05").contactWords == "reached 10 Jun 2022")
    for date in ["2022-07-20", "2022-08-03"] {
      try child.add(
        LeaverContactMade(on: day(date), .faceToFace, isReached: false, account: "No answer."))
    }
    let quiet = try situation("2022-08-10")
    #expect(quiet.attempts.map(\.date) == [day("2022-07-20"), day("2022-08-03")])
    #expect(quiet.contactWords == "not reached since 10 Jun 2022, 2 attempts, the last 3 Aug 2022")
    try child.add(CareLeaverOutcomeRecorded(on: day("2022-08-11"), inTouch: "REFU"))
    #expect(try situation("2022-08-12").isInTouch == false)
  }

  @Test("A leaver without an adviser is known, with the day since when")
  func adviser() throws {
    var child = try leaver()
    #expect(child.record.withoutPersonalAdviser(on: day("2022-07-01")) == day("2020-06-01"))
    try child.add(WorkerAllocated("pa1", as: .personalAdviser, from: day("2022-07-04")), id: "pa")
    #expect(child.record.withoutPersonalAdviser(on: day("2022-07-05")) == nil)
    try child.add(AllocationEnded("pa", on: day("2022-09-01")))
    #expect(child.record.withoutPersonalAdviser(on: day("2022-09-05")) == day("2022-09-01"))
  }

  @Test("The countdown to adult services runs from 17 and a half to 18")
  func countdown() throws {
    let child = try Case.inCare(from: "2020-01-06", born: "2004-06-01")
    #expect(child.record.adultServicesCountdown(on: day("2021-11-30")) == nil)
    #expect(child.record.adultServicesCountdown(on: day("2021-12-01"))?.daysLeft == 182)
    #expect(
      child.record.adultServicesCountdown(on: day("2022-04-27"))?.words
        == "18 on 1 Jun 2022, in 35 days")
    #expect(child.record.adultServicesCountdown(on: day("2022-06-01")) == nil)
  }

  @Test("The first review after 16 asks about staying put, until it was talked about")
  func stayingPut() throws {
    var child = try Case.inCare(from: "2020-01-06", born: "2004-06-01")
    #expect(child.record.stayingPutQuestion(on: day("2020-05-31")) == nil)
    #expect(child.record.stayingPutQuestion(on: day("2020-06-01"))?.isReviewHeld == false)
    try child.add(CareReviewHeld(on: day("2020-07-01")))
    #expect(child.record.stayingPutQuestion(on: day("2020-07-02"))?.asOf == day("2020-07-01"))
    try child.add(StayingPutDiscussed(on: day("2020-07-03"), .wanted))
    #expect(child.record.stayingPutQuestion(on: day("2020-07-03")) == nil)
    try child.add(StayingPutDiscussed(on: day("2020-07-04"), .ended))
    #expect(child.advice.map(\.rule) == ["leaving.stayingPut"])
  }
}
