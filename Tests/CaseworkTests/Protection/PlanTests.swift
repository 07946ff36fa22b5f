import Casework
import Rulebook
import Testing

@Suite("Conferences and child protection plans")
struct PlanTests {
  private func referred() throws -> Case {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    return child
  }

  private func planned(on start: String = "2021-03-01") throws -> (Case, EventID) {
    var child = try referred()
    let plan = try child.add(ConferenceHeld(on: day(start), plan: "NEG"))
    return (child, plan)
  }

  @Test("A plan begins on the day of its conference")
  func start() throws {
    var child = try referred()
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-02-08"), .joint))
    let conference = try child.add(
      ConferenceHeld(on: day("2021-03-01"), plan: "NEG", childsWords: "No more shouting"))
    #expect(child.advice.isEmpty)
    let plan = try #require(child.record.protection.plan(conference))
    #expect(plan.start == day("2021-03-01"))
    #expect(plan.origin == .conference)
    #expect(plan.latestCategory == "NEG")
    #expect(child.record.protection.enquiry(enquiry)?.conference == conference)
    #expect(child.record.protection.plan(openOn: day("2021-03-01"))?.id == conference)
    #expect(child.record.protection.quotes.map(\.words) == ["No more shouting"])
  }

  @Test("All that the child said is found in one place, newest first")
  func quotes() throws {
    var (child, plan) = try planned()
    try child.add(CoreGroupHeld(plan, on: day("2021-03-12"), childsWords: "Can Rex come?"))
    try child.add(
      VisitMade(
        on: day("2021-03-15"), .childProtection, seen: true, seenAlone: true, words: "I slept",
        account: "At home"))
    #expect(child.record.quotes.map(\.words) == ["I slept", "Can Rex come?"])
    #expect(child.record.quotes.map(\.occasion) == ["Child protection visit", "Core group"])
  }

  @Test("A conference without a plan begins none")
  func noPlan() throws {
    var child = try referred()
    try child.add(ConferenceHeld(on: day("2021-03-01"), plan: nil))
    #expect(child.advice.map(\.rule) == ["conference.noEnquiry"])
    #expect(child.record.protection.plans.isEmpty)
    #expect(child.record.protection.conferences.count == 1)
  }

  @Test("A conference falls under a referral and follows the start of its enquiry")
  func order() throws {
    var child = try referred()
    let early = child.breach(ConferenceHeld(on: day("2021-01-29"), plan: "NEG"))
    #expect(early?.rule == "referral.none")
    #expect(early?.reference == "CIN census 1104, 8565")
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-02-08"), .joint))
    let before = child.breach(
      ConferenceHeld(on: day("2021-02-05"), plan: "NEG", enquiry: enquiry),
      recorded: day("2021-02-08"))
    #expect(before?.rule == "conference.beforeEnquiry")
    #expect(before?.reference == "CIN census 8615")
    try child.add(ConferenceHeld(on: day("2021-02-26"), plan: nil, enquiry: enquiry))
    #expect(
      child.breach(ConferenceHeld(on: day("2021-03-01"), plan: nil, enquiry: enquiry))?.rule
        == "conference.heldTwice")
    #expect(
      child.breach(ConferenceHeld(on: day("2021-03-01"), plan: nil, enquiry: "no"))?.rule
        == "enquiry.unknown")
    #expect(
      child.breach(
        ConferenceHeld(
          on: day("2021-03-01"), plan: nil, transferNotified: day("2021-03-02")))?.rule
        == "conference.beforeNotice")
  }

  @Test("A weekend, a missing quorum and “multiple” are pointed out")
  func advice() throws {
    var child = try referred()
    try child.add(ConferenceHeld(on: day("2021-03-06"), plan: "MUL", isQuorate: false))
    #expect(
      child.advice.map(\.rule) == [
        "conference.weekend", "protection.multiple", "conference.noEnquiry",
        "conference.notQuorate",
      ])
  }

  @Test("A child has one plan at a time; the category is of the list")
  func oneOpen() throws {
    var (child, plan) = try planned()
    let second = child.breach(ConferenceHeld(on: day("2021-04-01"), plan: "EMO"))
    #expect(second?.rule == "protection.oneOpenPlan")
    #expect(second?.reference == "CIN census 8935, 8940")
    #expect(
      second?.facts == [
        "The other plan is of 1 Mar 2021 and still open.", "This one would begin on 1 Apr 2021.",
      ])
    #expect(
      child.breach(ConferenceHeld(on: day("2021-02-15"), plan: "EMO"))?.rule
        == "protection.oneOpenPlan")
    try child.add(ReviewConferenceHeld(plan, on: day("2021-05-28"), .planEnds))
    #expect(
      child.breach(ConferenceHeld(on: day("2021-05-27"), plan: "EMO"))?.rule
        == "protection.oneOpenPlan")
    #expect(
      child.breach(ConferenceHeld(on: day("2021-06-01"), plan: "XXX"))?.rule == "code.unknown")
    try child.add(ConferenceHeld(on: day("2021-05-28"), plan: "EMO"))
  }

  @Test("A plan that is added late ends before the next begins")
  func overlap() throws {
    var (child, plan) = try planned(on: "2021-04-01")
    #expect(
      child.breach(ProtectionPlanEnded(plan, on: day("2021-05-01"), .lookedAfter))?.rule
        == "protection.notLookedAfter")
    try child.add(ProtectionPlanEnded(plan, on: day("2021-05-01"), .transferOut))
    let earlier = try child.add(
      ConferenceHeld(on: day("2021-02-15"), plan: "EMO"), recorded: day("2021-05-04"))
    let late = ProtectionPlanEnded(earlier, on: day("2021-04-02"), .transferOut)
    #expect(child.breach(late, recorded: day("2021-05-04"))?.rule == "protection.overlap")
    try child.add(
      ProtectionPlanEnded(earlier, on: day("2021-04-01"), .transferOut),
      recorded: day("2021-05-04"))
  }

  @Test("A plan lasts longer than a day and ends after what was done in it")
  func end() throws {
    var (child, plan) = try planned()
    func rule(_ date: String, _ reason: ProtectionPlan.EndReason = .transferOut) -> RuleBreach? {
      child.breach(ProtectionPlanEnded(plan, on: day(date), reason))
    }
    #expect(rule("2021-03-01")?.reference == "CIN census 8840")
    #expect(rule("2021-02-28")?.reference == "CIN census 8841, 8925")
    #expect(rule("2021-04-30", .eighteenthBirthday)?.rule == "protection.underEighteen")
    try child.add(CoreGroupHeld(plan, on: day("2021-03-12")))
    #expect(rule("2021-03-11")?.rule == "protection.endBeforeMeeting")
    #expect(
      child.breach(ProtectionPlanEnded("no", on: day("2021-03-12"), .death))?.rule
        == "protection.unknown")
    try child.add(ProtectionPlanEnded(plan, on: day("2021-04-30"), .conferenceDecision))
    #expect(child.advice.map(\.rule) == ["protection.noConference"])
    #expect(rule("2021-04-30")?.rule == "protection.endedTwice")
    #expect(rule("2021-05-01")?.rule == "protection.ended")
  }

  @Test("A review follows the plan’s start, in an open plan")
  func reviews() throws {
    var (child, plan) = try planned()
    func review(_ date: String, _ outcome: ReviewConferenceHeld.Outcome = .planContinues)
      -> ReviewConferenceHeld
    {
      ReviewConferenceHeld(plan, on: day(date), outcome, category: "EMO", childsWords: "Better")
    }
    #expect(child.breach(review("2021-03-01"))?.rule == "review.onStart")
    #expect(child.breach(review("2021-02-28"))?.reference == "CIN census 8841, 8925")
    try child.add(review("2021-05-28"))
    #expect(child.breach(review("2021-05-28"))?.rule == "review.twice")
    #expect(child.record.protection.plans[0].latestCategory == "EMO")
    #expect(child.record.protection.plans[0].category(on: day("2021-05-27")) == "NEG")
    try child.add(review("2021-11-26", .planEnds))
    #expect(child.record.protection.plans[0].endReason == .conferenceDecision)
    #expect(child.record.protection.plans[0].end == day("2021-11-26"))
    #expect(child.breach(review("2021-11-29"))?.rule == "protection.ended")
    try child.add(review("2021-08-02"), recorded: day("2021-12-01"))
    #expect(child.record.protection.plans[0].reviews.count == 3)
  }

  @Test("A plan without a conference here says why, and how many came before")
  func takenOver() throws {
    var child = try referred()
    var event = ProtectionPlanTakenOver(
      on: day("2021-02-10"), .conference, initialCategory: "NEG", previousPlans: 2, note: "x")
    #expect(child.breach(event)?.rule == "protection.needsConference")
    event.origin = .beforeRecords
    event.note = ""
    #expect(child.breach(event)?.reference == "CIN census 2883, 2885")
    event.note = "In an earlier year"
    event.latestCategory = "PHY"
    let first = try child.add(event)
    #expect(child.record.protection.plan(first)?.latestCategory == "PHY")
    try child.add(ProtectionPlanEnded(first, on: day("2021-03-01"), .notRecorded))
    let second = try child.add(ConferenceHeld(on: day("2021-04-01"), plan: "NEG"))
    let plans = child.record.protection
    #expect(plans.plan(first).map { plans.numberOfPlans(before: $0) } == 2)
    #expect(plans.plan(second).map { plans.numberOfPlans(before: $0) } == 3)
  }

  @Test("Another authority’s temporary plan counts for nothing")
  func temporary() throws {
    var child = try referred()
    let temporary = try child.add(
      ProtectionPlanTakenOver(
        on: day("2021-02-10"), .temporary, initialCategory: "NEG", note: "Staying with an aunt"))
    for rule in ["visit.protection", "coreGroup.first", "conference.firstReview"] {
      #expect(child.deadlines(rule).isEmpty)
    }
    try child.add(ProtectionPlanEnded(temporary, on: day("2021-03-01"), .transferOut))
    let own = try child.add(ConferenceHeld(on: day("2021-04-01"), plan: "NEG"))
    let plans = child.record.protection
    #expect(plans.plan(own).map { plans.numberOfPlans(before: $0) } == 0)
  }

  @Test(
    "A plan that moves in may have begun before any referral here",
    arguments: [ProtectionPlan.Origin.transferIn, .temporary])
  func movedIn(_ origin: ProtectionPlan.Origin) throws {
    let event = ProtectionPlanTakenOver(
      on: day("2020-06-15"), origin, initialCategory: "NEG", note: "Of another county")
    #expect(try Case().breach(event)?.rule == "referral.none")
    var child = try referred()
    let plan = try child.add(event)
    #expect(child.record.protection.plan(plan)?.start == day("2020-06-15"))
    var own = event
    own.origin = .beforeRecords
    #expect(try referred().breach(own)?.rule == "referral.none")
    var closed = try referred()
    try closed.add(ReferralClosed("e2", on: day("2021-02-20"), reason: "RC8"))
    #expect(closed.breach(event)?.rule == "referral.closedAfterAssessment")
  }

  @Test(
    "The clocks of a plan that moved in run from the referral here, and its conference answers the notice"
  )
  func clocksOfMovedIn() throws {
    var child = try referred()
    try child.add(TransferInNotified(on: day("2021-02-01"), from: "Another county"))
    let plan = try child.add(
      ProtectionPlanTakenOver(
        on: day("2020-06-15"), .transferIn, initialCategory: "NEG", note: "Of another county"))
    let review = try #require(child.deadlines("conference.firstReview").first)
    #expect(review.trigger.what == "The case came here")
    #expect(review.trigger.at.date == day("2021-02-01"))
    #expect(child.deadlines("conference.transferIn").map(\.closure?.kind) == [nil])
    try child.add(ReviewConferenceHeld(plan, on: day("2021-02-18"), .planContinues))
    #expect(child.record.protection.transfersIn.map(\.conferenceHeld) == [day("2021-02-18")])
    #expect(child.deadlines("conference.transferIn").map(\.closure?.kind) == [.met])
  }

  @Test("An open plan keeps the case open; after a death it is ended on that day")
  func closure() throws {
    var (child, plan) = try planned()
    let closing = ReferralClosed("e2", on: day("2021-06-01"), reason: "RC2")
    #expect(child.breach(closing)?.rule == "referral.openWork")
    try child.add(ChildDied(on: day("2021-05-20")))
    #expect(
      child.breach(ProtectionPlanEnded(plan, on: day("2021-05-21"), .death))?.rule == "record.ended"
    )
    try child.add(ProtectionPlanEnded(plan, on: day("2021-05-20"), .death))
    try child.add(closing)
  }

  @Test("One conference of a kind is booked, for a day to come")
  func bookings() throws {
    var child = try referred()
    let booking = try child.add(
      ConferenceBooked(.initial, on: day("2021-03-01"), for: day("2021-03-13")))
    #expect(child.advice.map(\.rule) == ["conference.weekend"])
    func rule(_ event: any CaseEvent) -> String? { child.breach(event)?.rule }
    #expect(
      rule(ConferenceBooked(.initial, on: day("2021-03-02"), for: day("2021-03-15")))
        == "conference.bookedTwice")
    #expect(
      rule(ConferenceBooked(.review, on: day("2021-03-02"), for: day("2021-03-15")))
        == "conference.noPlan")
    #expect(
      rule(ConferencePostponed(booking, on: day("2021-03-12"), to: day("2021-03-13"), reason: "x"))
        == "conference.sameDay")
    #expect(
      rule(ConferencePostponed(booking, on: day("2021-03-12"), to: day("2021-03-15"), reason: ""))
        == "conference.postponementReason")
    #expect(
      rule(ConferencePostponed(booking, on: day("2021-03-12"), to: day("2021-03-11"), reason: "x"))
        == "conference.bookedInThePast")
    try child.add(ConferenceHeld(on: day("2021-03-13"), plan: nil))
    #expect(
      rule(ConferencePostponed(booking, on: day("2021-03-14"), to: day("2021-03-16"), reason: "x"))
        == "conference.notBooked")
  }

  @Test("A correction of the conference moves the plan with it")
  func correction() throws {
    var (child, plan) = try planned()
    try child.add(
      EntryCorrected(
        of: plan, to: ConferenceHeld(on: day("2021-03-02"), plan: "PHY"), on: day("2021-03-05"),
        reason: "Read from the wrong line"))
    #expect(child.record.protection.plan(plan)?.start == day("2021-03-02"))
    #expect(child.record.protection.plan(plan)?.initialCategory == "PHY")
    try child.add(ReviewConferenceHeld(plan, on: day("2021-05-28"), .planContinues))
    #expect(
      child.breach(
        EntryWithdrawn(of: plan, on: day("2021-06-01"), reason: "Wrong child"))?.rule
        == "amendment.breaksLater")
  }
}
