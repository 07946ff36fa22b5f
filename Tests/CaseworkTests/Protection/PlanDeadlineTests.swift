import Casework
import Rulebook
import Testing

@Suite("Clocks of child protection plans")
struct PlanDeadlineTests {
  private func planned(
    on start: String = "2021-03-24", born: CivilDate? = day("2014-02-12"),
    expected: CivilDate? = nil
  ) throws -> (Case, EventID) {
    var child = try Case(born: born, expected: expected)
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    let plan = try child.add(ConferenceHeld(on: day(start), plan: "NEG"))
    return (child, plan)
  }

  private func visit(_ date: String, seen: Bool = true) -> VisitMade {
    VisitMade(
      on: day(date), .childProtection, seen: seen, seenAlone: seen,
      whyNotSeen: seen ? nil : "Nobody in", account: "At home")
  }

  @Test("Only a visit at which the child was seen starts the clock again, from its actual day")
  func visits() throws {
    var (child, plan) = try planned()
    #expect(child.deadlines("visit.protection").map(\.due) == [.day(day("2021-04-16"))])
    try child.add(visit("2021-04-12", seen: false))
    #expect(child.deadlines("visit.protection").map(\.due) == [.day(day("2021-04-16"))])
    let seen = try child.add(visit("2021-04-14"))
    try child.add(visit("2021-04-28"))
    let clocks = child.deadlines("visit.protection")
    #expect(
      clocks.map(\.due) == [
        .day(day("2021-04-16")), .day(day("2021-05-06")), .day(day("2021-05-20")),
      ])
    #expect(clocks.map { $0.closure?.kind } == [.met, .met, nil])
    #expect(clocks[1].trigger.event == seen.rawValue)
    try child.add(ProtectionPlanEnded(plan, on: day("2021-05-10"), .transferOut))
    #expect(child.deadlines("visit.protection").last?.closure?.kind == .ceased)
    try child.add(visit("2021-05-11"))
    #expect(child.deadlines("visit.protection").count == 3)
  }

  @Test("The board can be read as at any day")
  func asAt() throws {
    var (child, _) = try planned()
    try child.add(visit("2021-04-19"))
    let open = { (at: String) in
      child.deadlines("visit.protection").filter { $0.isOpen(asOf: moment(at)) }.map(\.due)
    }
    #expect(open("2021-03-23T12:00").isEmpty)
    #expect(open("2021-04-17T12:00") == [.day(day("2021-04-16"))])
    #expect(open("2021-04-20T12:00") == [.day(day("2021-05-11"))])
    #expect(
      child.deadlines("visit.protection")[0].status(asOf: moment("2021-04-17T12:00")) == .overdue)
  }

  @Test("A visit recorded late takes its place by its day")
  func recordedLate() throws {
    var (child, _) = try planned()
    try child.add(visit("2021-04-28"))
    try child.add(visit("2021-04-14"), recorded: day("2021-05-01"))
    #expect(
      child.deadlines("visit.protection").map(\.trigger.at) == [
        .day(day("2021-03-24")), .day(day("2021-04-14")), .day(day("2021-04-28")),
      ])
  }

  @Test("The first core group is due in 10 working days, later ones six weeks after the last")
  func coreGroups() throws {
    var (child, plan) = try planned()
    #expect(child.deadlines("coreGroup.first").map(\.due) == [.day(day("2021-04-09"))])
    try child.add(CoreGroupHeld(plan, on: day("2021-04-12")))
    #expect(
      child.deadlines("coreGroup.first").map { $0.status(asOf: moment("2021-04-13T09:00")) }
        == [.metLate])
    #expect(child.deadlines("coreGroup.later").map(\.due) == [.day(day("2021-05-24"))])
    try child.add(CoreGroupHeld(plan, on: day("2021-05-20")))
    #expect(
      child.deadlines("coreGroup.later").map(\.due) == [
        .day(day("2021-05-24")), .day(day("2021-07-01")),
      ])
  }

  @Test("Reviews are due after three months, then six months after the last one held")
  func reviews() throws {
    var (child, plan) = try planned(on: "2021-11-30")
    #expect(child.deadlines("conference.firstReview").map(\.due) == [.day(day("2022-02-28"))])
    try child.add(ConferenceBooked(.review, on: day("2021-12-01"), for: day("2022-02-24")))
    #expect(child.deadlines("conference.firstReview").first?.planned == day("2022-02-24"))
    try child.add(ReviewConferenceHeld(plan, on: day("2022-02-24"), .planContinues))
    let first = child.deadlines("conference.firstReview")
    #expect(first.map { $0.closure?.kind } == [.met])
    #expect(first.map(\.planned) == [day("2022-02-24")])
    #expect(child.deadlines("conference.laterReview").map(\.due) == [.day(day("2022-08-24"))])
    #expect(child.deadlines("conference.laterReview").first?.planned == nil)
    try child.add(ReviewConferenceHeld(plan, on: day("2022-08-25"), .planEnds))
    let last = child.deadlines("conference.laterReview")
    #expect(last.map { $0.status(asOf: moment("2022-08-26T09:00")) } == [.metLate])
  }

  @Test("The first review of an unborn child has the earlier limit")
  func unborn() throws {
    var (child, plan) = try planned(on: "2021-03-24", born: nil, expected: day("2021-05-10"))
    #expect(child.deadlines("conference.firstReview").map(\.due) == [.day(day("2021-06-24"))])
    var late = child
    try child.add(ChildBorn(on: day("2021-05-04"), sex: .female))
    let before = child.deadlines("conference.firstReview")
    #expect(before.map { $0.closure?.kind } == [.ceased])
    #expect(before.map { $0.closure?.at } == [.day(day("2021-05-04"))])
    let after = child.deadlines("conference.firstReview.unborn")
    #expect(after.map(\.due) == [.day(day("2021-05-18"))])
    try child.add(ReviewConferenceHeld(plan, on: day("2021-05-17"), .planContinues))
    #expect(child.deadlines("conference.firstReview.unborn").map { $0.closure?.kind } == [.met])
    #expect(child.deadlines("conference.laterReview").map(\.due) == [.day(day("2021-11-17"))])

    try late.add(ChildBorn(on: day("2021-06-14"), sex: .female))
    #expect(late.deadlines("conference.firstReview").map(\.due) == [.day(day("2021-06-24"))])
    #expect(late.deadlines("conference.firstReview.unborn").isEmpty)
  }

  @Test("Death stops every clock of a plan")
  func death() throws {
    var (child, _) = try planned()
    try child.add(ChildDied(on: day("2021-04-02")))
    for rule in ["visit.protection", "coreGroup.first", "conference.firstReview"] {
      let closures = child.deadlines(rule).map(\.closure)
      #expect(closures.map { $0?.at } == [.day(day("2021-04-02"))])
      #expect(closures.map { $0?.what } == ["Child’s death"])
    }
  }

  @Test("A plan from before the records says that its past is not here")
  func beforeRecords() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    try child.add(
      ProtectionPlanTakenOver(
        on: day("2021-02-10"), .beforeRecords, initialCategory: "NEG", note: "Earlier year"))
    #expect(
      child.deadlines("visit.protection").map(\.note) == [
        "Begun before these records: what was done before may not be in this record."
      ])
  }

  @Test("Of a plan from a return, what was due once is left out and what comes round counts on")
  func fromReturn() throws {
    let rulebook = try Rulebook.standard()
    func taken(on recorded: String) throws -> [Deadline] {
      var child = try Case()
      try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
      var record = child.record
      try record.accept(
        RecordedEvent(
          id: "row1", at: moment("\(recorded)T10:00"), by: "w1", source: "row 2",
          ConferenceHeld(on: day("2021-02-10"), plan: "NEG")), using: rulebook)
      return record.deadlines(rulebook.timescales).filter {
        $0.rule.hasPrefix("coreGroup") || $0.rule == "visit.protection"
      }
    }
    let old = try taken(on: "2021-06-01")
    #expect(
      old.map { "\($0.rule) \($0.due)" } == [
        "visit.protection 2021-03-03", "visit.protection 2021-06-22",
        "coreGroup.later 2021-03-24", "coreGroup.later 2021-07-13",
      ])
    let march = moment("2021-03-26T12:00")
    #expect(old.map { $0.isNotTold(asOf: march) } == [true, false, true, false])
    #expect(old.allSatisfy { $0.status(asOf: march) != .overdue && $0.note != nil })
    let fresh = try taken(on: "2021-02-24")
    #expect(fresh.map(\.rule) == ["visit.protection", "coreGroup.first"])
  }
}
