import Casework
import Rulebook
import Testing

@Suite struct WhatIfTests {
  let timescales: Timescales

  init() throws { timescales = try Rulebook.standard().timescales }

  private func conference() throws -> DeadlineExplanation {
    let rule = try #require(timescales["conference.initial"])
    let deadline = Deadline(
      rule, in: timescales,
      from: .init(
        what: "Strategy discussion, the last of two", at: .day(try date("2021-03-18"))),
      otherTrigger: (
        "used by the census",
        .init(
          what: "The discussion that started the enquiry", at: .day(try date("2021-03-15")))
      ),
      planned: try date("2021-04-09"),
      note: "The second discussion added a child.")
    return DeadlineExplanation(
      deadline, in: timescales, asOf: try instant("2021-03-30T14:22:00+01:00"))
  }

  @Test func aWholeAccountIsRead() throws {
    let lines = try conference().lines.map { "\($0.label): \($0.text)" }
    #expect(
      lines == [
        "Must by: Monday 12 April 2021",
        "Now: Tue 30 Mar is day 8 of 15: 7 wd left",
        "Counts from: Strategy discussion, the last of two, Thursday 18 March 2021 (day 0)",
        "Rule: Initial child protection conference within 15 working days of the strategy discussion",
        "Basis: Statutory guidance. Working Together 2018 (updated 2020), chapter 1: 15 working days "
          + "from the strategy discussion at which the enquiry was decided, or the last one where "
          + "there were several.",
        "Counted: Fri 19 Mar is day 1, Thu 1 Apr is day 10, Tue 6 Apr is day 11, "
          + "Mon 12 Apr is day 15",
        "Skipped: 4 weekends, Good Friday 2 April, Easter Monday 5 April",
        "Other reading: Used by the census: from the discussion that started the enquiry, "
          + "Mon 15 Mar, must by Wed 7 Apr (4 wd left)",
        "Met when: The conference is held",
        "Booked: Fri 9 Apr: in time, 1 wd left",
        "Note: The second discussion added a child.",
      ])
  }

  @Test(arguments: [
    ("2021-04-14", "Wednesday 14 April 2021: 2 wd over"),
    ("2021-04-12", "Monday 12 April 2021: in time, the last day"),
    ("2021-04-10", "Saturday 10 April 2021: in time, 1 wd left; a Saturday"),
    ("2021-04-05", "Monday 5 April 2021: in time, 5 wd left; Easter Monday"),
    ("2021-03-17", "Wednesday 17 March 2021: in time, 16 wd left; before the clock started"),
  ])
  func aDateIsJudged(_ day: String, _ sentence: String) throws {
    #expect(try conference().whatIf(date(day)).sentence == sentence)
  }

  @Test func anInstantIsJudgedAgainstAnHourlyLimit() throws {
    let rule = try #require(timescales["mash.amber.decision"])
    let contact = TimePoint.moment(try instant("2021-03-29T09:00:00+01:00"))
    let deadline = Deadline(rule, in: timescales, from: .init(what: "Contact", at: contact))
    let explanation = DeadlineExplanation(
      deadline, in: timescales, asOf: try instant("2021-03-29T10:00:00+01:00"))
    let late = explanation.whatIf(.moment(try instant("2021-03-30T10:30:00+01:00")))
    #expect(late.verdict == "1 h 30 m over")
    #expect(!late.isInTime)
    #expect(try explanation.whatIf(date("2021-03-30")).isInTime)
    #expect(try explanation.whatIf(date("2021-03-31")).verdict == "1 d over")
  }

  @Test func aClosedClockTellsHowItEnded() throws {
    func standing(_ kind: Deadline.Closure.Kind, _ day: String) throws -> String {
      let rule = try #require(timescales["conference.initial"])
      let deadline = Deadline(
        rule, in: timescales, from: .init(what: "Discussion", at: .day(try date("2021-03-18"))),
        closure: .init(kind: kind, at: .day(try date(day)), what: "Conference held"))
      return DeadlineExplanation(
        deadline, in: timescales, asOf: try instant("2021-05-04T09:00:00+01:00")
      ).standing
    }
    #expect(try standing(.met, "2021-04-09") == "Met 9 Apr 2021: conference held, 1 wd early")
    #expect(try standing(.met, "2021-04-12") == "Met 12 Apr 2021: conference held, on the last day")
    #expect(try standing(.met, "2021-04-14") == "Met late 14 Apr 2021: conference held, 2 wd over")
    #expect(try standing(.ceased, "2021-04-14") == "Ceased 14 Apr 2021: conference held")
  }

  @Test func aClippedMonthAndAnUnknownTimeAreExplained() throws {
    func lines(_ rule: String, _ start: String) throws -> [String: String] {
      let deadline = try #require(
        Deadline(
          rule: rule, in: timescales, from: .init(what: "Start", at: .day(try date(start)))))
      let explanation = DeadlineExplanation(
        deadline, in: timescales, asOf: try instant("2021-12-01T09:00:00Z"))
      return Dictionary(uniqueKeysWithValues: explanation.lines.map { ($0.label, $0.text) })
    }
    #expect(
      try lines("conference.firstReview", "2021-11-30")["Counted"]
        == "3 months after 30 Nov 2021, weekends and holidays counted; February has no 30th, "
        + "so its last day is taken")
    #expect(
      try lines("missing.returnInterview", "2021-11-30")["Estimate"]
        == "The time of the trigger is not known, so the limit runs to the end of a day.")
    #expect(
      try lines("conference.initial", "2030-12-20")["Estimate"]
        == "Bank holidays are known from 2010 to 2030; beyond those years the standing rules "
        + "were used.")
    #expect(
      try lines("care.review.second", "2021-10-03")["Due day"]
        == "It is New Year’s Day, and the limit does not move. The last working day before it "
        + "is Fri 31 Dec.")
  }
}
