import Casework
import Testing

@Suite("How long a case may go without a manager")
struct OversightClockTests {
  private func accepted() throws -> (Case, EventID) {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "6"))
    try child.add(ReferralDecided(referral, on: day("2021-02-02"), .accepted))
    return (child, referral)
  }

  private func look(_ date: String) -> ManagementOversightRecorded {
    ManagementOversightRecorded(on: day(date), .supervision, "We agreed why.")
  }

  @Test("An open case is looked at every 60 days, each look starting anew")
  func inNeed() throws {
    var (child, referral) = try accepted()
    try child.add(look("2021-03-01"))
    let clocks = child.deadlines("oversight.inNeed")
    #expect(clocks.map(\.due) == [.day(day("2021-04-03")), .day(day("2021-04-30"))])
    #expect(clocks.map { $0.closure?.kind } == [.met, nil])
    #expect(clocks[1].trigger.what == "Looked at by a manager")
    try child.add(ReferralClosed(referral, on: day("2021-04-01"), reason: "RC1"))
    #expect(child.deadlines("oversight.inNeed").last?.closure?.kind == .ceased)
  }

  @Test("On a plan the limit is 30 days from its start, and the longer clock stops until it ends")
  func protected() throws {
    var (child, _) = try accepted()
    try child.add(look("2021-02-20"))
    let plan = try child.add(ConferenceHeld(on: day("2021-03-01"), plan: "NEG"))
    let long = child.deadlines("oversight.inNeed")
    #expect(
      long.last?.closure
        == .some(.init(kind: .ceased, at: .day(day("2021-03-01")), what: "Child protection plan")))
    #expect(child.deadlines("oversight.protected").map(\.due) == [.day(day("2021-03-31"))])
    try child.add(look("2021-03-10"))
    try child.add(ProtectionPlanEnded(plan, on: day("2021-04-20"), .transferOut))
    #expect(
      child.deadlines("oversight.protected").map(\.due)
        == [.day(day("2021-03-31")), .day(day("2021-04-09"))])
    let after = try #require(child.deadlines("oversight.inNeed").last)
    #expect(after.trigger.what == "Protection plan ended")
    #expect(after.due == .day(day("2021-06-19")))
  }

  @Test("A plan that runs into care is one stretch")
  func joined() throws {
    var (child, _) = try accepted()
    let plan = try child.add(ConferenceHeld(on: day("2021-03-01"), plan: "NEG"))
    try child.add(
      CareStarted(
        on: day("2021-03-15"), category: "N1", legalStatus: "V2", placement: .foster(),
        startReason: "S"))
    try child.add(ProtectionPlanEnded(plan, on: day("2021-03-20"), .lookedAfter))
    let clocks = child.deadlines("oversight.protected")
    #expect(clocks.map(\.due) == [.day(day("2021-03-31"))])
    #expect(clocks[0].closure?.what == "Eighteenth birthday")
    #expect(child.deadlines("oversight.inNeed").count == 1)
  }

  @Test("A look on the first day starts the clock anew")
  func firstDay() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let clocks = child.deadlines("oversight.protected")
    #expect(clocks.map(\.due) == [.day(day("2021-03-03"))])
    #expect(clocks[0].trigger.what == "Became looked after")
    try child.add(look("2021-02-01"))
    #expect(child.deadlines("oversight.protected").map { $0.closure?.kind } == [.met, .ceased])
  }

  @Test("Each decision on a threshold asks for a look of its own")
  func decisions() throws {
    var (child, _) = try accepted()
    try child.add(look("2021-02-05"))
    try child.add(ConferenceHeld(on: day("2021-03-01"), plan: "NEG"))
    let first = child.record.thresholdDecisions(to: day("2021-03-10"))
    #expect(first.map(\.what) == ["Referral: accepted", "Child protection plan began"])
    #expect(first.map(\.overseen) == [day("2021-02-05"), nil])
    try child.add(look("2021-03-12"))
    #expect(
      child.record.thresholdDecisions(from: day("2021-03-01"), to: day("2021-03-12"))
        .map(\.overseen) == [day("2021-03-12")])
    #expect(
      child.record.thresholdDecisions(to: day("2021-03-11")).last?.overseen == nil)
  }
}
