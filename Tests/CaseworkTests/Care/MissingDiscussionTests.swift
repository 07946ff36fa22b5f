import Casework
import Testing

@Suite("What absences start")
struct MissingDiscussionTests {
  @discardableResult
  private func absence(
    _ child: inout Case, _ start: String, _ end: String?, kind: MissingKind = "M"
  )
    throws -> EventID
  {
    let id = try child.add(MissingStarted(at: .moment(moment(start)), kind))
    if let end { try child.add(MissingEnded(id, at: .moment(moment(end)))) }
    return id
  }

  private func discussed(_ at: String) -> StrategyDiscussionHeld {
    StrategyDiscussionHeld(
      at: .moment(moment(at)), agencies: [.childrensServices, .police, .health], .noEnquiry,
      rationale: "His cousin is told to ring.")
  }

  @Test("After 72 hours a strategy discussion is due, and not before")
  func long() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let id = try absence(&child, "2021-03-01T20:00", nil)
    try child.add(discussed("2021-03-03T10:00"))
    let clock = try #require(child.deadlines("missing.strategyDiscussion").first)
    #expect(clock.trigger.at == .moment(moment("2021-03-04T20:00")))
    #expect(!clock.isOpen(asOf: moment("2021-03-04T19:59")))
    #expect(clock.isOpen(asOf: moment("2021-03-04T20:00")))
    #expect(clock.due == .day(day("2021-03-05")))
    try child.add(MissingEnded(id, at: .moment(moment("2021-03-05T08:00"))))
    let open = try #require(child.deadlines("missing.strategyDiscussion").first)
    #expect(open.isOpen(asOf: moment("2021-03-05T09:00")))
    try child.add(discussed("2021-03-05T10:00"))
    let met = try #require(child.deadlines("missing.strategyDiscussion").first)
    #expect(met.status(asOf: moment("2021-03-06T09:00")) == .met)
  }

  @Test("An absence that ended before starts none")
  func short() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try absence(&child, "2021-03-01T20:00", "2021-03-04T20:00")
    #expect(child.deadlines("missing.strategyDiscussion").isEmpty)
    try absence(&child, "2021-04-01T20:00", "2021-04-05T20:00", kind: "A")
    #expect(child.deadlines("missing.strategyDiscussion").isEmpty)
    let whole = try child.add(MissingStarted(at: .day(day("2021-05-01"))))
    try child.add(MissingEnded(whole, at: .day(day("2021-05-05"))))
    #expect(
      child.deadlines("missing.strategyDiscussion").map(\.trigger.at) == [.day(day("2021-05-04"))])
  }

  @Test("The third absence in 90 days starts a review; a later one does again once it was held")
  func repeated() throws {
    var child = try Case.inCare(from: "2021-01-01")
    try absence(&child, "2021-01-10T20:00", "2021-01-10T23:00")
    try absence(&child, "2021-02-10T20:00", "2021-02-10T23:00")
    #expect(child.deadlines("missing.review").isEmpty)
    let third = try absence(&child, "2021-03-10T20:00", "2021-03-10T23:00")
    try absence(&child, "2021-03-12T20:00", "2021-03-12T23:00")
    let clocks = child.deadlines("missing.review")
    #expect(clocks.map(\.due) == [.day(day("2021-03-17"))])
    #expect(clocks.first?.trigger.what == "Missing 3 times in 90 days")
    #expect(
      child.breach(
        MissingReviewHeld([third], at: .day(day("2021-03-16")), [.police], plan: ""))?.rule
        == "missing.reviewPlan")
    try child.add(
      MissingReviewHeld(
        [third], at: .day(day("2021-03-16")), [.police], plan: "Time at the cousin's is agreed.",
        childsWords: "I want to see them."))
    #expect(child.deadlines("missing.review").map(\.closure?.what) == ["Review meeting held"])
    try absence(&child, "2021-03-20T20:00", "2021-03-20T23:00")
    let again = child.deadlines("missing.review")
    #expect(
      again.map(\.trigger.what) == ["Missing 3 times in 90 days", "Missing 5 times in 90 days"])
    #expect(again.map { $0.isOpen(asOf: moment("2021-03-21T09:00")) } == [false, true])
    #expect(child.record.quotes.map(\.occasion) == ["Review of absences"])
  }

  @Test("A manager's reason answers a trigger")
  func reason() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let id = try absence(&child, "2021-03-01T20:00", nil)
    try child.add(
      StrategyDiscussionNotHeld(id, on: day("2021-03-02"), reason: "Too early."), by: "m1")
    let unanswered = try #require(child.deadlines("missing.strategyDiscussion").first)
    #expect(unanswered.isOpen(asOf: moment("2021-03-05T09:00")))
    try child.add(
      StrategyDiscussionNotHeld(id, on: day("2021-03-05"), reason: "Court the same day."),
      by: "m1")
    #expect(
      child.deadlines("missing.strategyDiscussion").first?.closure?.at == .day(day("2021-03-05")))
  }

  @Test("The standing tells what a list of missing children shows")
  func standing() throws {
    var child = try Case.inCare(from: "2021-01-01")
    try absence(&child, "2021-01-10T20:00", "2021-01-10T23:00")
    let second = try absence(&child, "2021-03-01T20:00", "2021-03-01T23:00")
    try child.add(
      ReturnInterviewHeld(
        [second], at: .moment(moment("2021-03-02T10:00")), interviewer: "Invented Charity"))
    let open = try child.add(
      MissingStarted(
        at: .moment(moment("2021-03-10T20:00")), policeTold: .moment(moment("2021-03-10T21:00"))))
    let now = MissingStanding(child.record, asOf: moment("2021-03-11T20:00"))
    #expect(now.current?.id == open)
    #expect(now.current?.policeTold == .moment(moment("2021-03-10T21:00")))
    #expect(now.currentMinutes == 24 * 60)
    #expect(now.recent.count == 3)
    #expect(now.untilRepeated == 0)
    #expect(now.triggers.count == 1)
    #expect(now.longFrom == .moment(moment("2021-03-13T20:00")))
    #expect(now.interviewsOwed.map(\.start.date) == [day("2021-01-10")])
    let before = MissingStanding(child.record, asOf: moment("2021-03-01T21:00"))
    #expect(before.current?.id == second)
    #expect(before.untilRepeated == 1)
    #expect(
      child.record.care.missing(second)?.interview?.interviewer == "Invented Charity")
  }

  @Test("The police are told once the child is missing")
  func police() throws {
    let child = try Case.inCare(from: "2021-01-01")
    let early = MissingStarted(
      at: .moment(moment("2021-03-10T20:00")), policeTold: .moment(moment("2021-03-10T19:00")))
    #expect(child.breach(early)?.rule == "missing.policeOrder")
  }
}
