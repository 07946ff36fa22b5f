import Casework
import Testing

@Suite("Referrals")
struct ReferralTests {
  @Test("A child has one open case at a time")
  func oneOpen() throws {
    var child = try Case()
    let first = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    let second = ReferralReceived(on: day("2021-03-01"), source: "6")
    #expect(child.breach(second)?.rule == "referral.open")
    try child.add(ReferralClosed(first, on: day("2021-03-01"), reason: "RC7"))
    try child.add(second)
    #expect(child.advice.first?.rule == "referral.again")
    #expect(
      child.record.frontDoor.openReferral(on: day("2021-03-01"))?.received == day("2021-03-01"))
  }

  @Test("A referral without further action does not open a case")
  func noFurtherAction() throws {
    var child = try Case()
    let first = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    try child.add(ReferralDecided(first, on: day("2021-02-02"), .noFurtherAction))
    #expect(child.record.frontDoor.openReferral(on: day("2021-02-02")) == nil)
    try child.add(ReferralReceived(on: day("2021-02-20"), source: "6"))
  }

  @Test("A case is decided and closed once, in that order of days")
  func closure() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    #expect(
      child.breach(
        ReferralClosed(referral, on: day("2021-01-31"), reason: "RC7"), recorded: day("2021-02-02"))?
        .rule == "referral.order")
    try child.add(ReferralClosed(referral, on: day("2021-02-10"), reason: "RC7"))
    #expect(
      child.breach(ReferralClosed(referral, on: day("2021-02-11"), reason: "RC7"))?.rule
        == "referral.closedTwice")
    #expect(
      child.breach(ReferralClosed("nobody", on: day("2021-02-11"), reason: "RC7"))?.rule
        == "referral.unknown")
  }

  @Test("A reason for closure must have been in use in its year")
  func closureReason() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    #expect(
      child.breach(ReferralClosed(referral, on: day("2022-03-31"), reason: "RC9"))?.rule
        == "code.notYet")
    #expect(child.breach(ReferralClosed(referral, on: day("2022-04-01"), reason: "RC9")) == nil)
  }

  @Test("The decision is due one working day after the referral")
  func decisionClock() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-04-01"), source: "2A"))
    #expect(child.deadlines("referral.decision").map(\.due) == [.day(day("2021-04-06"))])
    try child.add(ReferralDecided(referral, on: day("2021-04-07"), .accepted))
    #expect(child.deadlines("referral.decision").first?.closure?.at == .day(day("2021-04-07")))
  }
}
