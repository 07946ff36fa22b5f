import Casework
import Testing

@Suite("Child in need plans")
struct ChildInNeedTests {
  private func referred() throws -> (Case, EventID) {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    return (child, referral)
  }

  private func planned(on start: String = "2021-03-22") throws -> (Case, EventID) {
    var (child, _) = try referred()
    let plan = try child.add(ChildInNeedPlanStarted(on: day(start)))
    return (child, plan)
  }

  @Test("A plan falls under a referral, and a child has one at a time")
  func start() throws {
    var (child, _) = try referred()
    let early = child.breach(ChildInNeedPlanStarted(on: day("2021-01-31")))
    #expect(early?.rule == "referral.none")
    #expect(early?.reference == "CIN census 4015, 8565")
    let plan = try child.add(ChildInNeedPlanStarted(on: day("2021-03-01")))
    let second = child.breach(ChildInNeedPlanStarted(on: day("2021-03-10")))
    #expect(second?.rule == "childInNeed.oneOpen")
    #expect(second?.reference == "CIN census 4004, 4014")
    try child.add(ChildInNeedPlanEnded(plan, on: day("2021-04-01"), .needsMet))
    #expect(
      child.breach(ChildInNeedPlanStarted(on: day("2021-03-31")))?.rule == "childInNeed.oneOpen")
    try child.add(ChildInNeedPlanStarted(on: day("2021-04-01")))
  }

  @Test("A plan ends on or after its start and its reviews, once")
  func end() throws {
    var (child, plan) = try planned()
    func ending(_ date: String) -> ChildInNeedPlanEnded {
      ChildInNeedPlanEnded(plan, on: day(date), .needsMet)
    }
    let early = child.breach(ending("2021-03-21"))
    #expect(early?.rule == "childInNeed.order")
    #expect(early?.reference == "CIN census 4011")
    var brief = child
    try brief.add(ending("2021-03-22"))
    #expect(brief.advice.map(\.rule) == ["childInNeed.sameDay"])
    try child.add(ChildInNeedPlanReviewed(plan, on: day("2021-05-10"), childsWords: "Better"))
    #expect(child.breach(ending("2021-05-09"))?.rule == "childInNeed.endBeforeReview")
    try child.add(ending("2021-05-11"))
    #expect(child.breach(ending("2021-05-12"))?.rule == "childInNeed.ended")
    #expect(
      child.breach(ChildInNeedPlanReviewed("no", on: day("2021-05-12")))?.rule
        == "childInNeed.unknown")
    #expect(child.record.childInNeed.quotes.map(\.words) == ["Better"])
  }

  @Test("A plan never runs beside a child protection plan, but may follow on the same day")
  func besideProtection() throws {
    var (child, _) = try referred()
    let plan = try child.add(ConferenceHeld(on: day("2021-03-01"), plan: "NEG"))
    let beside = child.breach(ChildInNeedPlanStarted(on: day("2021-03-15")))
    #expect(beside?.rule == "childInNeed.protectionPlan")
    #expect(beside?.reference == "CIN census 4001, 4016, 4017")
    #expect(
      child.breach(ChildInNeedPlanStarted(on: day("2021-02-20")))?.rule
        == "childInNeed.protectionPlan")
    try child.add(ReviewConferenceHeld(plan, on: day("2021-05-28"), .planEnds))
    #expect(
      child.breach(ChildInNeedPlanStarted(on: day("2021-05-27")))?.rule
        == "childInNeed.protectionPlan")
    try child.add(ChildInNeedPlanStarted(on: day("2021-05-28")))
    let before = try child.add(
      ChildInNeedPlanEnded(
        child.record.childInNeed.plans[0].id, on: day("2021-06-10"), .needsMet))
    #expect(child.record.childInNeed.plan(openOn: day("2021-06-10")) == nil)
    #expect(before != plan)
  }

  @Test("A child protection plan ends it on the day it begins")
  func endsWithProtectionPlan() throws {
    var (child, plan) = try planned()
    try child.add(ConferenceHeld(on: day("2021-04-20"), plan: "EMO"))
    #expect(
      child.advice.first { $0.rule == "protection.childInNeedPlanEnds" }?.message
        == "The child in need plan of 22 Mar 2021 ends with it, on 20 Apr 2021.")
    #expect(child.record.childInNeed.plan(plan)?.end == day("2021-04-20"))
    #expect(child.record.childInNeed.plan(plan)?.endReason == .protectionPlan)
  }

  @Test("A child protection plan does not cut into one that was reviewed or ended later")
  func protectionPlanTooEarly() throws {
    var (child, plan) = try planned()
    try child.add(ChildInNeedPlanReviewed(plan, on: day("2021-05-10")))
    let conference = ConferenceHeld(on: day("2021-04-20"), plan: "EMO")
    #expect(
      child.breach(conference, recorded: day("2021-05-11"))?.rule == "protection.childInNeedPlan")
    try child.add(ChildInNeedPlanEnded(plan, on: day("2021-05-12"), .needsMet))
    #expect(
      child.breach(conference, recorded: day("2021-05-13"))?.rule == "protection.childInNeedPlan")
  }

  @Test("An open plan keeps the case open, and rules out a closure after assessment")
  func closure() throws {
    var (child, plan) = try planned()
    let referral = child.record.frontDoor.referrals[0].id
    let closing = ReferralClosed(referral, on: day("2021-05-12"), reason: "RC9")
    #expect(
      child.breach(ReferralClosed(referral, on: day("2021-05-12"), reason: "RC7"))?.rule
        == "referral.openWork")
    try child.add(ChildInNeedPlanEnded(plan, on: day("2021-05-12"), .needsMet))
    var late = closing
    late.date = day("2022-05-12")
    let breach = child.breach(late)
    #expect(breach?.rule == "referral.closedAfterAssessment")
    #expect(breach?.reference == "CIN census 2990")
  }

  @Test("Nothing beyond an assessment is added to a case that closed after it")
  func addedLater() throws {
    var (child, referral) = try referred()
    try child.add(ReferralClosed(referral, on: day("2021-03-10"), reason: "RC8"))
    let late = child.breach(
      ChildInNeedPlanStarted(on: day("2021-03-01")), recorded: day("2021-03-11"))
    #expect(late?.rule == "referral.closedAfterAssessment")
  }

  @Test("Visits are due 20 working days after the last sight of the child, across Easter")
  func visits() throws {
    var (child, plan) = try planned()
    #expect(child.deadlines("visit.childInNeed").map(\.due) == [.day(day("2021-04-21"))])
    try child.add(
      VisitMade(
        on: day("2021-04-14"), .childInNeed, seen: false, whyNotSeen: "Out", account: "Nobody in"))
    #expect(child.deadlines("visit.childInNeed").count == 1)
    try child.add(
      VisitMade(
        on: day("2021-04-15"), .childInNeed, seen: true, seenAlone: true, account: "At school"))
    let clocks = child.deadlines("visit.childInNeed")
    #expect(clocks.map(\.due) == [.day(day("2021-04-21")), .day(day("2021-05-14"))])
    #expect(clocks.map { $0.closure?.kind } == [.met, nil])
    #expect(clocks[1].trigger.what == "Child seen")
    try child.add(ChildInNeedPlanEnded(plan, on: day("2021-05-04"), .needsMet))
    #expect(child.deadlines("visit.childInNeed").map { $0.closure?.kind } == [.met, .ceased])
  }

  @Test("The first review is due after three months, later ones six months after the last")
  func reviews() throws {
    var child = try Case(registered: day("2020-09-01"))
    try child.add(ReferralReceived(on: day("2020-11-02"), source: "2A"))
    let plan = try child.add(ChildInNeedPlanStarted(on: day("2020-11-30")))
    #expect(child.deadlines("childInNeed.firstReview").map(\.due) == [.day(day("2021-02-28"))])
    try child.add(ChildInNeedPlanReviewed(plan, on: day("2021-02-15")))
    #expect(child.deadlines("childInNeed.firstReview").map { $0.closure?.kind } == [.met])
    #expect(child.deadlines("childInNeed.laterReview").map(\.due) == [.day(day("2021-08-15"))])
  }
}
