import Casework
import Testing

@Suite("Steps up and down")
struct StepMoveTests {
  private func contact(_ child: inout Case, _ at: String) throws -> EventID {
    try child.add(
      ContactReceived(
        at: moment(at), source: "2A", referrer: Referrer(isProfessional: true), concern: "Worse"))
  }

  @Test("A step up names what takes it up, and is seen from both ends")
  func up() throws {
    var (child, help) = try EarlyHelpTests.helped()
    #expect(
      child.breach(EarlyHelpEnded(help, on: day("2021-03-01"), .steppedUp))?.rule
        == "earlyHelp.successor")
    let contact = try contact(&child, "2021-03-01T10:00")
    #expect(
      child.breach(EarlyHelpEnded(help, on: day("2021-03-01"), .needsMet, to: contact))?.rule
        == "earlyHelp.successor")
    #expect(
      child.breach(EarlyHelpEnded(help, on: day("2021-03-01"), .steppedUp, to: "none"))?.rule
        == "earlyHelp.successor")
    try child.add(EarlyHelpEnded(help, on: day("2021-03-01"), .steppedUp, to: contact))
    let referral = try child.add(
      ReferralReceived(on: day("2021-03-01"), source: "2A", contact: contact))
    let move = try #require(child.record.stepMoves.first)
    #expect(move.direction == .up)
    #expect(move.date == day("2021-03-01"))
    #expect(move.earlyHelp == help)
    #expect(move.statutory == contact)
    #expect(child.record.stepMoves == [move])
    #expect(child.record.stepMoves(at: help) == [move])
    #expect(child.record.stepMoves(at: contact) == [move])
    #expect(child.record.stepMoves(at: referral) == [move])
  }

  @Test("A step down names the statutory work that it follows")
  func down() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-01-10"), source: "2A"))
    let plan = try child.add(ChildInNeedPlanStarted(on: day("2021-01-20")))
    try child.add(ChildInNeedPlanEnded(plan, on: day("2021-03-01"), .earlyHelp))
    #expect(
      child.record.earlyHelpAwaited(on: day("2021-03-02")).map(\.what)
        == ["Child in need plan stepped down"])
    func started(_ date: String, _ origin: EventID) -> EarlyHelpAssessmentStarted {
      EarlyHelpAssessmentStarted(
        on: day(date), .earlyHelp, organisation: "East team", from: origin, consentBy: "Father")
    }
    #expect(child.breach(started("2021-03-03", "none"))?.rule == "earlyHelp.origin")
    #expect(
      child.breach(started("2021-01-19", plan), recorded: day("2021-03-03"))?.rule
        == "earlyHelp.originOrder")
    let help = try child.add(started("2021-03-03", plan))
    #expect(child.record.earlyHelpAwaited(on: day("2021-03-03")).isEmpty)
    #expect(child.record.earlyHelpAwaited(on: day("2021-03-02")).count == 1)
    let move = try #require(child.record.stepMoves.first)
    #expect(move.direction == .down)
    #expect(move.date == day("2021-03-03"))
    #expect(move.earlyHelp == help)
    #expect(move.statutory == plan)
    #expect(child.record.stepMoves(at: plan) == [move])
    #expect(child.record.stepMoves(at: referral) == [move])
  }

  @Test("A contact that led to early help is no step, and is awaited until it starts")
  func contact() throws {
    var child = try Case()
    let contact = try contact(&child, "2021-02-01T10:00")
    try child.add(
      ContactDecided(
        contact, at: moment("2021-02-01T12:00"), .earlyHelp, rationale: "School will help."))
    #expect(child.record.earlyHelpAwaited(on: day("2021-02-03")).map(\.origin) == [contact])
    try child.add(
      EarlyHelpAssessmentStarted(
        on: day("2021-02-04"), .education, organisation: "School", from: contact))
    #expect(child.record.earlyHelpAwaited(on: day("2021-02-04")).isEmpty)
    #expect(child.record.stepMoves.isEmpty)
  }

  @Test("Up, down and up again in six months is a bounce")
  func bounce() throws {
    func bounces(secondUp: String) throws -> [StepBounce] {
      var (child, first) = try EarlyHelpTests.helped()
      let up = try contact(&child, "2021-03-01T10:00")
      try child.add(EarlyHelpEnded(first, on: day("2021-03-01"), .steppedUp, to: up))
      let referral = try child.add(
        ReferralReceived(on: day("2021-03-01"), source: "2A", contact: up))
      try child.add(ReferralClosed(referral, on: day("2021-05-01"), reason: "RC7"))
      let second = try child.add(
        EarlyHelpAssessmentStarted(
          on: day("2021-05-02"), .earlyHelp, organisation: "East team", from: referral))
      let again = try contact(&child, "\(secondUp)T10:00")
      try child.add(EarlyHelpEnded(second, on: day(secondUp), .steppedUp, to: again))
      return child.record.stepBounces()
    }
    #expect(try bounces(secondUp: "2021-09-01").map(\.days) == [184])
    #expect(try bounces(secondUp: "2021-09-02").isEmpty)
  }
}
