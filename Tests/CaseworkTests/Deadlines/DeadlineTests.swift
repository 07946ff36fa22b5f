import Casework
import Foundation
import Rulebook
import Testing

@Suite struct DeadlineTests {
  let timescales: Timescales

  init() throws { timescales = try Rulebook.standard().timescales }

  private var calendar: WorkingCalendar { timescales.calendar }

  private func deadline(
    _ rule: String, from iso: String, planned: CivilDate? = nil,
    closed: Deadline.Closure? = nil
  ) throws -> Deadline {
    let trigger = Deadline.Trigger(what: "Trigger", at: try #require(TimePoint(iso)), event: "E1")
    return try #require(
      Deadline(rule: rule, in: timescales, from: trigger, planned: planned, closure: closed))
  }

  /// Status and time left at noon of a day, or at an instant.
  private func state(_ deadline: Deadline, _ iso: String) throws -> String {
    let asOf = try iso.count == 10 ? Moment(date: date(iso), hour: 12) : instant(iso)
    let left = deadline.left(asOf: asOf, calendar: calendar)
    return "\(deadline.status(asOf: asOf).word): \(left)"
  }

  @Test func aWorkingDayClockTurnsAmberAndThenRed() throws {
    let conference = try deadline("conference.initial", from: "2021-03-18")
    #expect(try conference.due == .day(date("2021-04-12")))
    #expect(try conference.amberFrom == .day(date("2021-04-01")))
    #expect(!conference.isEstimated)
    #expect(try state(conference, "2021-03-30") == "On track: 7 wd left")
    #expect(try state(conference, "2021-04-01") == "Due soon: 5 wd left")
    #expect(try state(conference, "2021-04-11") == "Due soon: 1 wd left")
    #expect(try state(conference, "2021-04-12") == "Due soon: today")
    #expect(try state(conference, "2021-04-12T23:59:59+01:00") == "Due soon: today")
    #expect(try state(conference, "2021-04-13T00:00:00+01:00") == "Overdue: 1 wd over")
    #expect(try state(conference, "2021-04-14") == "Overdue: 2 wd over")
  }

  @Test func anHourlyClockCountsMinutes() throws {
    let strategy = try deadline("mash.red.strategy", from: "2021-03-30T09:00:00+01:00")
    #expect(try strategy.due == .moment(instant("2021-03-30T15:00:00+01:00")))
    #expect(try state(strategy, "2021-03-30T12:59:59+01:00") == "On track: 2 h left")
    #expect(try state(strategy, "2021-03-30T13:50:00+01:00") == "Due soon: 1 h 10 m left")
    #expect(try state(strategy, "2021-03-30T15:00:00+01:00") == "Due soon: 0 m left")
    #expect(try state(strategy, "2021-03-30T15:35:00+01:00") == "Overdue: 35 m over")
    #expect(try state(strategy, "2021-04-01T20:00:00+01:00") == "Overdue: 2 d 5 h over")
  }

  @Test func anHourlyClockFromADayOfUnknownTimeIsAnEstimate() throws {
    let interview = try deadline("missing.returnInterview", from: "2021-03-27")
    #expect(try interview.due == .day(date("2021-03-30")))
    #expect(interview.isEstimated)
    #expect(try deadline("mash.red.discussion", from: "2021-03-27").due.date == date("2021-03-27"))
  }

  @Test func weeksAndMonthsMayEndOnAWeekend() throws {
    let review = try deadline("conference.laterReview", from: "2021-03-18")
    #expect(try review.due == .day(date("2021-09-18")))  // a Saturday
    #expect(try state(review, "2021-09-17") == "Due soon: 1 d left")
    #expect(try state(review, "2021-09-18") == "Due soon: today")
    #expect(try state(review, "2021-09-19") == "Overdue: 1 d over")
    #expect(try state(review, "2021-09-20") == "Overdue: 1 wd over")
    let clipped = try deadline("conference.firstReview", from: "2021-11-30")
    #expect(try clipped.due == .day(date("2022-02-28")))
    let visit = try deadline("care.visit.sixWeekly", from: "2021-03-18T10:00:00Z")
    #expect(try visit.due == .day(date("2021-04-29")))
  }

  @Test func aClosedClockStopsWhenItWasClosed() throws {
    let held = Deadline.Closure(
      kind: .met, at: .day(try date("2021-04-09")), what: "Conference held")
    let inTime = try deadline("conference.initial", from: "2021-03-18", closed: held)
    #expect(try state(inTime, "2021-04-08") == "Due soon: 2 wd left")
    #expect(try state(inTime, "2021-04-09") == "Met: 1 wd left")
    #expect(try state(inTime, "2021-06-01") == "Met: 1 wd left")
    #expect(try !inTime.isOpen(asOf: instant("2021-04-09T00:00:00+01:00")))
    #expect(try inTime.isOpen(asOf: instant("2021-04-08T23:59:59+01:00")))
    #expect(try !inTime.isOpen(asOf: instant("2021-03-17T23:59:59Z")))

    let late = Deadline.Closure(
      kind: .met, at: .day(try date("2021-04-14")), what: "Conference held")
    let missed = try deadline("conference.initial", from: "2021-03-18", closed: late)
    #expect(try state(missed, "2021-04-13") == "Overdue: 1 wd over")
    #expect(try state(missed, "2021-06-01") == "Met late: 2 wd over")

    let ceased = Deadline.Closure(kind: .ceased, at: .day(try date("2021-04-14")), what: "Closed")
    #expect(
      try state(deadline("conference.initial", from: "2021-03-18", closed: ceased), "2021-06-01")
        == "Ceased: 2 wd over")
  }

  @Test func onTheDayOfAnHourlyLimitAnUnknownTimeCountsAsInTime() throws {
    let decision = try deadline("mash.amber.decision", from: "2021-03-29T09:00:00+01:00")
    #expect(try !decision.isLate(.day(date("2021-03-30"))))
    #expect(try decision.isLate(.day(date("2021-03-31"))))
    #expect(try decision.isLate(.moment(instant("2021-03-30T09:00:01+01:00"))))
    #expect(try !decision.isLate(.moment(instant("2021-03-30T09:00:00+01:00"))))
  }

  @Test func theAmberPointNeverLiesBeforeTheTrigger() throws {
    let decision = try deadline("referral.decision", from: "2021-03-18")
    #expect(try decision.amberFrom == .day(date("2021-03-18")))
    let strict = try timescales.overriding([
      TimescaleOverride(rule: "referral.decision", amber: TimeSpan(30, .workingDays))
    ])
    let rule = try #require(strict["referral.decision"])
    #expect(
      try strict.due(rule, from: .day(date("2021-03-18"))).amberFrom == .day(date("2021-03-18")))
  }

  @Test func anotherReadingIsKeptOnlyWhereItDiffers() throws {
    let rule = try #require(timescales["conference.initial"])
    let last = Deadline.Trigger(what: "Strategy discussion", at: .day(try date("2021-03-18")))
    let first = Deadline.Trigger(what: "First discussion", at: .day(try date("2021-03-15")))
    let both = Deadline(
      rule, in: timescales, from: last, otherTrigger: ("used by the census", first))
    #expect(try both.otherReading?.due == .day(date("2021-04-07")))
    let same = Deadline(
      rule, in: timescales, from: last, otherTrigger: ("used by the census", last))
    #expect(same.otherReading == nil)
  }

  @Test func aDeadlineHasAStableNameAndIsWrittenAndRead() throws {
    let booked = try deadline(
      "conference.initial", from: "2021-03-18", planned: try date("2021-04-09"),
      closed: Deadline.Closure(kind: .met, at: .day(try date("2021-04-09")), what: "Held"))
    #expect(booked.id == "conference.initial/E1")
    #expect(booked.title == "ICPC")
    let data = try JSONEncoder().encode(booked)
    #expect(try JSONDecoder().decode(Deadline.self, from: data) == booked)
    let trigger = Deadline.Trigger(what: "Trigger", at: .day(try date("2021-03-18")))
    #expect(Deadline(rule: "no.such.rule", in: timescales, from: trigger) == nil)
  }

  @Test func beyondTheKnownHolidaysADueDateIsAnEstimate() throws {
    #expect(try deadline("conference.initial", from: "2030-12-20").isEstimated)
    #expect(try !deadline("conference.firstReview", from: "2030-12-20").isEstimated)
  }
}
