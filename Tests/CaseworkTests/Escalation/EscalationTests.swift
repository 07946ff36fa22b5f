import Casework
import Testing

@Suite("Concerns of reviewing officers and conference chairs")
struct EscalationTests {
  private func raised() throws -> (Case, EventID) {
    var child = try Case.inCare(from: "2021-02-01")
    let concern = try child.add(
      EscalationRaised(on: day("2021-03-01"), .drift, "No plan where Daniel will live."), by: "iro")
    return (child, concern)
  }

  @Test("Each stage has ten working days; an answer meets the clock, the next stage stops it")
  func clocks() throws {
    var (child, concern) = try raised()
    #expect(child.deadlines("escalation.answer").map(\.due) == [.day(day("2021-03-15"))])
    try child.add(
      EscalationMovedUp(concern, on: day("2021-03-16"), to: .teamManager, reason: "No answer."),
      by: "iro")
    try child.add(
      EscalationAnswered(concern, on: day("2021-03-18"), "The meeting is on 2 April."), by: "m1")
    let clocks = child.deadlines("escalation.answer")
    #expect(clocks.map { $0.closure?.kind } == [.ceased, .met])
    #expect(clocks.map { $0.closure?.what } == ["Taken to: team manager", "Answered"])
    #expect(clocks[1].due == .day(day("2021-03-30")))
  }

  @Test("Cafcass can be asked at any stage and stops no other clock")
  func cafcass() throws {
    var (child, concern) = try raised()
    try child.add(
      EscalationMovedUp(concern, on: day("2021-03-03"), to: .cafcass, reason: "In proceedings."),
      by: "iro")
    #expect(child.deadlines("escalation.answer").map { $0.closure?.kind } == [nil, nil])
    let own = try #require(child.record.escalations.escalation(concern))
    #expect(own.stage == .informal)
    #expect(own.isWithCafcass)
    try child.add(
      EscalationAnswered(
        concern, on: day("2021-03-08"), "Guardian asks the court.", stage: .cafcass),
      by: "iro")
    #expect(child.deadlines("escalation.answer").map { $0.closure?.kind } == [nil, .met])
    try child.add(
      EscalationMovedUp(
        concern, on: day("2021-03-09"), to: .serviceManager, reason: "The team cannot decide."),
      by: "iro")
    #expect(child.advice.map(\.rule) == ["escalation.skipped"])
  }

  @Test("The other side answers, and only chairs and reviewing officers raise")
  func sides() throws {
    let (child, concern) = try raised()
    let answer = EscalationAnswered(concern, on: day("2021-03-05"), "Done.")
    #expect(child.breach(answer, by: "iro")?.rule == "oversight.byAnother")
    #expect(child.breach(answer, by: "m1") == nil)
    let staff = Staff(workers: [
      Worker(
        id: "iro", name: "Ines Cole",
        posts: [Worker.Post(team: "q", role: .conferenceChair, from: day("2020-01-01"))]),
      Worker(
        id: "m1", name: "Hana Ashdown",
        posts: [Worker.Post(team: "t", role: .manager, from: day("2020-01-01"))]),
    ])
    let raise = EscalationRaised(on: day("2021-03-05"), .visits, "Not seen.")
    #expect(staff.roleBreach(raise, by: "iro") == nil)
    #expect(staff.roleBreach(raise, by: "m1")?.rule == "staff.role")
    #expect(staff.roleBreach(answer, by: "m1") == nil)
  }

  @Test("What cannot be is refused")
  func refusals() throws {
    var (child, concern) = try raised()
    let on = day("2021-03-16")
    #expect(child.breach(EscalationRaised(on: on, .drift, " "))?.rule == "escalation.empty")
    #expect(
      child.breach(EscalationRaised(on: on, .drift, "Drift.", stage: .headOfService))?.rule
        == "escalation.informalFirst")
    try child.add(
      EscalationMovedUp(concern, on: on, to: .serviceManager, reason: "No answer."), by: "iro")
    #expect(
      child.breach(EscalationMovedUp(concern, on: on, to: .teamManager, reason: "Again."))?.rule
        == "escalation.down")
    #expect(
      child.breach(EscalationMovedUp(concern, on: on, to: .serviceManager, reason: "Again."))?.rule
        == "escalation.sameStage")
    #expect(
      child.breach(EscalationAnswered(concern, on: on, "Done.", stage: .headOfService), by: "m1")?
        .rule == "escalation.notThere")
    #expect(
      child.breach(EscalationEnded(concern, on: on, .resolved, impact: " "))?.rule
        == "escalation.impact")
    #expect(
      child.breach(EscalationMovedUp(concern, on: day("2021-03-02"), to: .cafcass, reason: "Now."))?
        .rule == "escalation.order")
    try child.add(
      EscalationEnded(concern, on: on, .resolved, impact: "He knows that he stays."), by: "iro")
    #expect(child.advice.map(\.rule) == ["escalation.unanswered"])
    #expect(
      child.breach(EscalationAnswered(concern, on: on, "Done."), by: "m1")?.rule
        == "escalation.ended")
    #expect(child.record.escalations.open(on: day("2021-03-15")).count == 1)
    #expect(child.record.escalations.open(on: on).isEmpty)
  }

  @Test("Figures by theme and team count what was raised in the days asked for")
  func analysis() throws {
    var (child, concern) = try raised()
    try child.add(WorkerAllocated("anna", team: "care1", from: day("2021-02-01")))
    try child.add(
      EscalationAnswered(concern, on: day("2021-03-17"), "The meeting is on 2 April."), by: "m1")
    try child.add(
      EscalationEnded(concern, on: day("2021-03-22"), .resolved, impact: "He stays."), by: "iro")
    try child.add(EscalationRaised(on: day("2021-03-25"), .visits, "Not seen."), by: "iro")
    let now = moment("2021-03-30T14:20")
    let facts = child.record.escalationFacts(child.rulebook.timescales, asOf: now)
    #expect(facts.map(\.lateAnswers) == [1, 0])
    #expect(facts.map(\.team) == ["care1", "care1"])
    let figures = EscalationAnalysis(
      facts, raisedIn: day("2021-03-01")...day("2021-03-31"), calendar: child.rulebook.calendar)
    #expect(figures.all.count == 2)
    #expect(figures.all.open == 1)
    #expect(figures.themes[.drift]?.resolvedInformally == 1)
    #expect(figures.themes[.drift]?.answeredLate == 1)
    #expect(figures.themes[.drift]?.medianWorkingDays == 15)
    #expect(figures.teams["care1"]?.count == 2)
    #expect(figures.themes[.noAllocatedWorker] == nil)
    let before = child.record.escalationFacts(
      child.rulebook.timescales, asOf: moment("2021-03-20T12:00"))
    #expect(before.map(\.ended) == [nil])
  }
}
