import Casework
import Testing

@Suite("Periods of care and their episodes")
struct PeriodOfCareTests {
  @Test("Period, episode, placement and legal status are four things")
  func four() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C1")
    try child.add(LegalStatusChanged(on: day("2021-03-01"), to: "C2"), id: "order")
    try child.add(
      PlacementChanged(on: day("2021-04-01"), to: .foster("Mr Hale"), because: "CARPL"), id: "move")
    try child.add(
      PlacementChanged(
        on: day("2021-05-01"), to: Placement("A6", provider: "PR1"), reason: "B", because: "CARPL",
        legalStatus: "E1"), id: "both")
    try child.add(CareEnded(on: day("2021-09-01"), because: "E11"))

    let period = try #require(child.record.care.periods.first)
    #expect(period.start == day("2021-02-01"))
    #expect(period.end == day("2021-09-01"))
    let rows = period.episodes.map {
      "\($0.start) \($0.startReason) \($0.legalStatus) \($0.placement.type) "
        + "\($0.end?.description ?? "-") \($0.endReason?.rawValue ?? "-") "
        + "\($0.placementEndReason?.rawValue ?? "-")"
    }
    #expect(
      rows == [
        "2021-02-01 S C1 U6 2021-03-01 X1 -",
        "2021-03-01 L C2 U6 2021-04-01 X1 CARPL",
        "2021-04-01 P C2 U6 2021-05-01 X1 CARPL",
        "2021-05-01 B E1 A6 2021-09-01 E11 -",
      ])
    #expect(period.placements.map(\.id) == ["care", "move", "both"])
    #expect(
      period.placements.map(\.end) == [day("2021-04-01"), day("2021-05-01"), day("2021-09-01")])
    #expect(period.legalStatuses.map(\.status) == ["C1", "C2", "E1"])
    #expect(period.legalStatuses.map(\.start).last == day("2021-05-01"))
  }

  @Test("What holds on a day: the day of a change belongs to the new")
  func onDay() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C1")
    try child.add(LegalStatusChanged(on: day("2021-03-01"), to: "C2"))
    try child.add(CareEnded(on: day("2021-09-01"), because: "E4A"))
    let care = child.record.care
    #expect(care.isLookedAfter(on: day("2021-01-31")) == false)
    #expect(care.isLookedAfter(on: day("2021-02-01")))
    #expect(care.legalStatus(on: day("2021-02-28"))?.status == "C1")
    #expect(care.legalStatus(on: day("2021-03-01"))?.status == "C2")
    #expect(care.placement(on: day("2021-03-01"))?.start == day("2021-02-01"))
    #expect(care.isLookedAfter(on: day("2021-08-31")))
    #expect(care.isLookedAfter(on: day("2021-09-01")) == false)
  }

  @Test("A change recorded late takes its place, and the episodes still touch")
  func late() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C1")
    try child.add(PlacementChanged(on: day("2021-05-01"), to: .foster("Mr Hale"), because: "CARPL"))
    try child.add(LegalStatusChanged(on: day("2021-03-01"), to: "C2"), recorded: day("2021-06-01"))
    let episodes = child.record.care.periods[0].episodes
    #expect(episodes.map(\.legalStatus) == ["C1", "C2", "C2"])
    #expect(episodes.map(\.placement.carer) == ["Mrs Reed", "Mrs Reed", "Mr Hale"])
    #expect(
      zip(episodes, episodes.dropFirst()).allSatisfy { $0.end == $1.start }
        && episodes.last?.end == nil)
    let breach = child.breach(
      LegalStatusChanged(on: day("2021-02-15"), to: "C2"), recorded: day("2021-06-02"))
    #expect(breach?.rule == "care.laterChange")
  }

  @Test("A second period needs the end of the first")
  func secondPeriod() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let again = CareStarted(
      on: day("2021-05-01"), category: "N1", legalStatus: "V2", placement: .foster())
    let open = child.breach(again)
    #expect(open?.rule == "care.openPeriod")
    #expect(
      open?.facts == [
        "A period of care is open since 1 Feb 2021.", "The new one would start on 1 May 2021.",
      ])
    try child.add(CareEnded(on: day("2021-05-01"), because: "E4A"))
    try child.add(again)
    #expect(child.advice.map(\.rule) == ["care.restart"])
    #expect(child.record.care.periods.count == 2)
    let inside = CareStarted(
      on: day("2021-03-01"), category: "N1", legalStatus: "V2", placement: .foster())
    #expect(child.breach(inside, recorded: day("2021-06-01"))?.rule == "care.openPeriod")
  }

  @Test("A return may begin in the middle of a period, but not after an end")
  func middle() throws {
    var child = try Case.inCare(from: "2021-02-01", reason: "P")
    #expect(child.advice.map(\.rule) == ["care.startUnknown"])
    #expect(child.record.care.periods[0].isStartKnown == false)
    try child.add(CareEnded(on: day("2021-05-01"), because: "E4A"))
    let breach = child.breach(
      CareStarted(
        on: day("2021-06-01"), category: "N1", legalStatus: "V2", placement: .foster(),
        startReason: "L"))
    #expect(breach?.rule == "care.startReason")
    #expect(breach?.reference == "SSDA903 432, 433")
  }

  @Test("Care starts from birth on and before eighteen")
  func startAge() throws {
    func rule(_ start: String, born: String?) throws -> String? {
      let child = try Case(born: born.map(day), registered: day("2020-01-01"))
      return child.breach(
        CareStarted(on: day(start), category: "N1", legalStatus: "V2", placement: .foster()))?.rule
    }
    #expect(try rule("2021-02-11", born: "2021-02-12") == "care.unborn")
    #expect(try rule("2021-02-11", born: nil) == "care.unborn")
    #expect(try rule("2021-02-12", born: "2021-02-12") == nil)
    #expect(try rule("2021-02-11", born: "2003-02-12") == nil)
    #expect(try rule("2021-02-12", born: "2003-02-12") == "care.startAge")
  }

  @Test("A case cannot be closed while the child is looked after")
  func openWork() throws {
    var child = try Case(born: day("2012-02-12"))
    let referral = try child.add(ReferralReceived(on: day("2021-01-10"), source: "2A"))
    try child.add(
      CareStarted(on: day("2021-02-01"), category: "N1", legalStatus: "V2", placement: .foster()))
    #expect(
      child.breach(ReferralClosed(referral, on: day("2021-03-01"), reason: "RC7"))?.rule
        == "referral.openWork")
    try child.add(CareEnded(on: day("2021-03-01"), because: "E4A"))
    #expect(child.breach(ReferralClosed(referral, on: day("2021-03-01"), reason: "RC7")) == nil)
  }
}
