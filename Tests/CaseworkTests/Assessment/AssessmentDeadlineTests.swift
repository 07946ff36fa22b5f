import Casework
import Testing

@Suite("Clocks of assessments")
struct AssessmentDeadlineTests {
  private func referred() throws -> (Case, EventID) {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    try child.add(ReferralDecided(referral, on: day("2021-02-02"), .accepted))
    return (child, referral)
  }

  @Test("45 working days run from the referral, across Easter, before the assessment starts too")
  func fromReferral() throws {
    var (child, _) = try referred()
    #expect(child.deadlines("assessment.complete").map(\.due) == [.day(day("2021-04-07"))])
    let waiting = try #require(child.deadlines("assessment.complete").first)
    try child.add(AssessmentStarted(on: day("2021-02-10")))
    let running = try #require(child.deadlines("assessment.complete").first)
    #expect(running.id == waiting.id)
    #expect(running.due == .day(day("2021-04-07")))
    #expect(running.otherReading?.due == .day(day("2021-04-16")))
    #expect(running.otherReading?.trigger.what == "Assessment started")
  }

  @Test("A referral that is not accepted starts no assessment clock")
  func notAccepted() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    #expect(child.deadlines("assessment.complete").isEmpty)
    try child.add(ReferralDecided(referral, on: day("2021-02-02"), .noFurtherAction))
    #expect(child.deadlines("assessment.complete").isEmpty)
  }

  @Test("A second assessment in an open case counts from its start")
  func again() throws {
    var (child, _) = try referred()
    let first = try child.add(AssessmentStarted(on: day("2021-02-01")))
    try child.add(AssessmentAuthorised(first, on: day("2021-04-08"), factors: ["16A"]))
    try child.add(AssessmentStarted(on: day("2021-06-01")))
    let clocks = child.deadlines("assessment.complete")
    #expect(clocks.map(\.due) == [.day(day("2021-04-07")), .day(day("2021-08-03"))])
    #expect(clocks[1].otherReading == nil)
    let late = moment("2021-04-09T09:00")
    #expect(clocks[0].status(asOf: late) == .metLate)
    #expect(clocks[0].status(asOf: moment("2021-04-08T00:00")) == .metLate)
    #expect(clocks[0].status(asOf: moment("2021-04-07T23:00")) == .dueSoon)
  }

  @Test("Checkpoints are met in order, and stop with the authorisation")
  func checkpoints() throws {
    var (child, _) = try referred()
    let assessment = try child.add(AssessmentStarted(on: day("2021-02-01")))
    #expect(child.deadlines("assessment.checkpoint10").map(\.due) == [.day(day("2021-02-15"))])
    #expect(child.deadlines("assessment.checkpoint25").map(\.due) == [.day(day("2021-03-08"))])
    try child.add(AssessmentCheckpointHeld(assessment, on: day("2021-02-12"), note: "On its way"))
    #expect(child.deadlines("assessment.checkpoint10").map { $0.closure?.kind } == [.met])
    #expect(child.deadlines("assessment.checkpoint25").map { $0.closure?.kind } == [nil])
    try child.add(AssessmentAuthorised(assessment, on: day("2021-03-01"), factors: ["16A"]))
    let second = child.deadlines("assessment.checkpoint25").first?.closure
    #expect(second?.kind == .ceased)
    #expect(second?.at == .day(day("2021-03-01")))
  }

  @Test("The child is to be seen within five working days; an attempt does not count")
  func childSeen() throws {
    var (child, _) = try referred()
    try child.add(AssessmentStarted(on: day("2021-02-01")))
    try child.add(
      VisitMade(
        on: day("2021-02-03"), .assessment, seen: false, whyNotSeen: "Nobody in", account: "Knocked"
      ))
    let open = child.deadlines("assessment.childSeen")
    #expect(open.map(\.due) == [.day(day("2021-02-08"))])
    #expect(open.map { $0.closure?.kind } == [nil])
    try child.add(
      VisitMade(on: day("2021-02-09"), .assessment, seen: true, seenAlone: true, account: "Played"))
    let met = try #require(child.deadlines("assessment.childSeen").first)
    #expect(met.closure?.at == .day(day("2021-02-09")))
    #expect(met.status(asOf: moment("2021-02-10T09:00")) == .metLate)
  }

  @Test("Closure and death stop the clock")
  func stops() throws {
    var (child, referral) = try referred()
    var dead = child
    try child.add(ReferralClosed(referral, on: day("2021-02-20"), reason: "RC7"))
    #expect(
      child.deadlines("assessment.complete").map { $0.closure?.what } == ["Case closed"])
    try dead.add(AssessmentStarted(on: day("2021-02-03")))
    try dead.add(ChildDied(on: day("2021-02-21")))
    for rule in ["assessment.complete", "assessment.checkpoint10", "assessment.childSeen"] {
      #expect(dead.deadlines(rule).map { $0.closure?.at } == [.day(day("2021-02-21"))])
    }
  }

  @Test("A plan that begins without an assessment on record stops the referral’s clock")
  func plan() throws {
    var (child, _) = try referred()
    try child.add(ChildInNeedPlanStarted(on: day("2021-02-25")))
    let closure = child.deadlines("assessment.complete").first?.closure
    #expect(closure?.kind == .ceased)
    #expect(closure?.what == "Plan began without an assessment on record")
  }
}
