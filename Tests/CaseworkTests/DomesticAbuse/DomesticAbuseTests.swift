import Casework
import Testing

@Suite("Domestic abuse")
struct DomesticAbuseTests {
  private func report(
    _ at: String, ticks: Int? = nil, signs: [DomesticAbuseSign]? = nil, highFrom: Int = 14,
    _ judgement: DomesticAbuseRisk = .standard,
    reason: String = "Once, and she is with her mother.",
    safetyPlan: String? = nil, actions: [AgreedAction]? = nil
  ) -> DomesticAbuseReported {
    DomesticAbuseReported(
      at: .moment(moment(at)), from: .police, account: "Shouting and a broken door.",
      victim: AbuseParty("Ruth Okafor", relation: "Mother"),
      perpetrator: AbuseParty("Invented Partner"), childsPresence: .heard, ticks: ticks,
      signs: signs, highFrom: highFrom, judgement: judgement, reason: reason,
      victimsVoice: "I want it to stop.", safetyPlan: safetyPlan, actions: actions)
  }

  @Test("It is high by ticks or by judgement; the number of ticks is the authority's")
  func high() throws {
    func isHigh(_ report: DomesticAbuseReported) throws -> Bool? {
      var child = try Case()
      try child.add(report)
      return child.record.domesticAbuse.reports.first?.isHigh
    }
    #expect(try isHigh(report("2021-03-01T10:00", ticks: 13)) == false)
    #expect(try isHigh(report("2021-03-01T10:00", ticks: 14)) == true)
    #expect(try isHigh(report("2021-03-01T10:00", ticks: 13, highFrom: 10)) == true)
    #expect(try isHigh(report("2021-03-01T10:00", .high)) == true)
    #expect(try isHigh(report("2021-03-01T10:00", .medium)) == false)
    #expect(PracticeSettings().dashHighTicks == 14)
  }

  @Test("A report says what happened and why the risk is judged so")
  func words() throws {
    let child = try Case()
    #expect(
      child.breach(report("2021-03-01T10:00", reason: " "))?.facts
        == ["It does not say why the risk is judged so."])
    #expect(
      child.breach(report("2021-03-01T10:00", signs: [.fear]))?.rule == "domesticAbuse.ticks")
    #expect(
      child.breach(report("2021-03-01T10:00", ticks: 1, signs: [.fear, .weapon]))?.rule
        == "domesticAbuse.ticks")
  }

  @Test("A high risk is due at the meeting of the next working day")
  func meeting() throws {
    var child = try Case()
    let first = try child.add(report("2021-04-01T22:00", ticks: 16))
    let second = try child.add(report("2021-04-06T07:00", .high))
    try child.add(report("2021-04-06T08:00", .medium))
    let clocks = child.deadlines("domesticAbuse.meeting")
    // Thursday before Easter: the next working day is the Tuesday after it.
    #expect(clocks.map(\.due) == [.day(day("2021-04-06")), .day(day("2021-04-07"))])
    #expect(
      child.breach(
        DomesticAbuseMeetingHeld(
          at: .moment(moment("2021-04-06T06:00")), [.police], about: [second], decision: "x"),
        recorded: day("2021-04-07"))?.rule == "domesticAbuse.meetingOrder")
    try child.add(
      DomesticAbuseMeetingHeld(
        at: .moment(moment("2021-04-06T09:30")), [.police, .housing], about: [first],
        decision: "Locks are changed."))
    #expect(child.advice.map(\.rule) == ["domesticAbuse.nothingOnPerpetrator"])
    #expect(
      child.deadlines("domesticAbuse.meeting").map(\.closure?.kind) == [.met, nil])
    try child.add(
      DomesticAbuseMeetingHeld(
        at: .moment(moment("2021-04-08T09:30")), [.police], decision: "Conditions asked for.",
        actions: [
          AgreedAction(
            "Visit him", .police, owner: "PC Hale", by: day("2021-04-09"), isOnPerpetrator: true)
        ]))
    let states = child.deadlines("domesticAbuse.meeting").map {
      $0.status(asOf: moment("2021-04-09T12:00"))
    }
    #expect(states == [.met, .metLate])
    #expect(child.record.agencyActions.all.map(\.action.isOnPerpetrator) == [true])
  }

  @Test("Repeats are counted over twelve months")
  func repeats() throws {
    var child = try Case(registered: day("2020-01-02"))
    try child.add(report("2020-03-02T10:00"))
    try child.add(report("2020-09-01T10:00"))
    #expect(
      child.advice.first { $0.rule == "domesticAbuse.repeat" }?.message
        == "This is report number 2 in twelve months.")
    try child.add(report("2021-03-02T10:00"))
    #expect(
      child.advice.first { $0.rule == "domesticAbuse.repeat" }?.message
        == "This is report number 2 in twelve months.")
    #expect(child.record.domesticAbuse.reports(to: day("2021-03-01")).count == 2)
  }

  @Test("Below high, what was offered is recorded, and what lacks an offer is listed")
  func offers() throws {
    var child = try Case()
    let first = try child.add(report("2021-03-01T10:00"))
    let second = try child.add(report("2021-03-05T10:00", .medium))
    try child.add(report("2021-03-06T10:00", .high))
    let abuse = child.record.domesticAbuse
    #expect(abuse.reportsWithoutOffer(on: day("2021-03-07")).map(\.id) == [first, second])
    #expect(
      child.breach(
        DomesticAbuseHelpOffered(first, on: day("2021-02-28"), "A course", by: .voluntary),
        recorded: day("2021-03-07"))?.rule == "domesticAbuse.offerOrder")
    try child.add(
      DomesticAbuseHelpOffered(
        second, on: day("2021-03-07"), "A course", by: .domesticAbuseService, accepted: false))
    #expect(
      child.record.domesticAbuse.reportsWithoutOffer(on: day("2021-03-07")).map(\.id) == [first])
  }

  @Test("The safety plan is the last that was agreed")
  func safetyPlan() throws {
    var child = try Case()
    try child.add(report("2021-03-01T10:00", .high, safetyPlan: "With her mother."))
    try child.add(SafetyPlanAgreed(on: day("2021-03-03"), "Back home, locks changed."))
    let abuse = child.record.domesticAbuse
    #expect(abuse.safetyPlan(on: day("2021-03-02"))?.plan == "With her mother.")
    #expect(abuse.safetyPlan(on: day("2021-03-03"))?.plan == "Back home, locks changed.")
    #expect(
      child.breach(SafetyPlanAgreed(on: day("2021-03-04"), " "))?.rule == "domesticAbuse.safetyPlan"
    )
  }
}
