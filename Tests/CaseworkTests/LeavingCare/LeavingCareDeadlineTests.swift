import Casework
import Testing

@Suite("Deadlines of leaving care")
struct LeavingCareDeadlineTests {
  /// Sixteen on 1 June 2020, in care since January, out of care on 1 March 2021.
  private func leaver(ended: String? = "2021-03-01") throws -> Case {
    var child = try Case.inCare(from: "2020-01-06", born: "2004-06-01")
    if let ended { try child.add(CareEnded(on: day(ended), because: "E5")) }
    return child
  }

  private func plan(_ date: String, wellbeing: String = "Sleeps well.") -> PathwayPlanAuthorised {
    PathwayPlanAuthorised(
      on: day(date), PathwayPlanAuthorised.Sections(emotionalWellbeing: wellbeing))
  }

  private func contact(
    _ date: String, _ kind: LeaverContact.Kind = .faceToFace, reached: Bool = true
  ) -> LeaverContactMade {
    LeaverContactMade(on: day(date), kind, isReached: reached, account: "Tried.")
  }

  private func lines(_ child: Case, _ rule: String) -> [String] {
    clocks(child.deadlines(rule), openUntil: "2025-05-01")
  }

  @Test("Needs and pathway plan within three months of turning 16 in care")
  func once() throws {
    var child = try leaver(ended: nil)
    #expect(lines(child, "leaving.needsAssessment") == ["2020-06-01 -> 2020-09-01 open"])
    #expect(lines(child, "leaving.pathwayPlan") == ["2020-06-01 -> 2020-09-01 open"])
    try child.add(LeavingCareNeedsAssessed(on: day("2020-08-03"), summary: "Cooks well."))
    try child.add(plan("2020-09-14"))
    #expect(child.advice.isEmpty)
    #expect(
      lines(child, "leaving.needsAssessment") == ["2020-06-01 -> 2020-09-01 met 2020-08-03"])
    #expect(lines(child, "leaving.pathwayPlan") == ["2020-06-01 -> 2020-09-01 met 2020-09-14"])
  }

  @Test("A plan without a word on emotional wellbeing is not authorised")
  func wellbeing() throws {
    let child = try leaver(ended: nil)
    #expect(child.breach(plan("2020-09-14", wellbeing: "  \n"))?.rule == "leaving.wellbeing")
  }

  @Test("The plan is reviewed every six months, from the actual review, through 18 to 21")
  func reviews() throws {
    var child = try leaver()
    try child.add(plan("2020-09-14"))
    #expect(lines(child, "leaving.pathwayReview") == ["2020-09-14 -> 2021-03-14 open"])
    try child.add(PathwayPlanReviewed(on: day("2021-03-20"), summary: "Goes on."))
    #expect(child.advice.map(\.rule) == ["leaving.reviewWithoutVisit"])
    try child.add(contact("2021-09-01"))
    try child.add(PathwayPlanReviewed(on: day("2021-09-02"), summary: "Goes on."))
    #expect(child.advice.isEmpty)
    try child.add(PathwayPlanReviewed(on: day("2022-08-01"), summary: "An adult now."))
    #expect(
      lines(child, "leaving.pathwayReview") == [
        "2020-09-14 -> 2021-03-14 met 2021-03-20", "2021-03-20 -> 2021-09-20 met 2021-09-02",
        "2021-09-02 -> 2022-03-02 met 2022-08-01", "2022-08-01 -> 2023-02-01 open",
      ])
    let last = child.deadlines("leaving.pathwayReview").last?.closure
    #expect(last?.what == "Twenty-first birthday")
    #expect(last?.at == .day(day("2025-06-01")))
  }

  @Test("The adviser sees the young person every eight weeks; attempts and calls do not count")
  func visits() throws {
    var child = try leaver()
    #expect(lines(child, "leaving.visit") == ["2021-03-01 -> 2021-04-26 open"])
    try child.add(contact("2021-04-10", reached: false))
    try child.add(contact("2021-04-12", .telephone))
    #expect(lines(child, "leaving.visit") == ["2021-03-01 -> 2021-04-26 open"])
    try child.add(contact("2021-04-20"))
    #expect(
      lines(child, "leaving.visit") == [
        "2021-03-01 -> 2021-04-26 met 2021-04-20", "2021-04-20 -> 2021-06-15 open",
      ])
    try child.add(
      LeavingCareSupportEnded(on: day("2023-02-01"), because: .ownWish))
    #expect(lines(child, "leaving.visit").last == "2021-04-20 -> 2021-06-15 ceased 2023-02-01")
  }

  @Test("No visits are owed while the young person is in care, and again after")
  func inCare() throws {
    var child = try leaver(ended: nil)
    #expect(child.deadlines("leaving.visit").map(\.trigger.at) == [.day(day("2022-06-01"))])
    try child.add(CareEnded(on: day("2021-03-01"), because: "E4A"))
    try child.add(
      CareStarted(on: day("2021-05-04"), category: "N1", legalStatus: "V2", placement: .foster()))
    try child.add(CareEnded(on: day("2022-06-01"), because: "E5"))
    #expect(
      lines(child, "leaving.visit") == [
        "2021-03-01 -> 2021-04-26 ceased 2021-05-04", "2022-06-01 -> 2022-07-27 open",
      ])
  }

  @Test("A home that the authority provides is visited within seven days")
  func firstVisit() throws {
    var child = try leaver()
    try child.add(LeaverHomeStarted(on: day("2021-03-05"), "D1", isProvided: true))
    #expect(lines(child, "leaving.firstVisit") == ["2021-03-05 -> 2021-03-12 open"])
    try child.add(contact("2021-03-08", reached: false))
    #expect(lines(child, "leaving.firstVisit") == ["2021-03-05 -> 2021-03-12 open"])
    try child.add(contact("2021-03-15"))
    try child.add(LeaverHomeStarted(on: day("2021-09-01"), "U1", isProvided: false))
    #expect(lines(child, "leaving.firstVisit") == ["2021-03-05 -> 2021-03-12 met 2021-03-15"])
  }

  @Test("Nothing refuses work with a leaver of 18 to 24, and the case stays open while it goes on")
  func afterCare() throws {
    var child = try leaver()
    try child.add(plan("2021-03-10"))
    for date in ["2022-06-01", "2023-05-04", "2025-04-01"] {
      try child.add(contact(date))
      try child.add(PathwayPlanReviewed(on: day(date), summary: "Goes on."))
      try child.add(NoteAdded(on: day(date), .other, "Rang from college."))
      try child.add(
        WorkerAllocated(WorkerID("pa-\(date)"), as: .personalAdviser, from: day(date)))
      #expect(
        LeavingCareArea.openWork(of: child.record, on: day(date)).map(\.what) == [
          "Support on leaving care"
        ])
    }
    #expect(LeavingCareArea.openWork(of: child.record, on: day("2025-06-01")).isEmpty)
    try child.add(LeavingCareSupportContinued(from: day("2025-05-01"), because: .asked))
    #expect(LeavingCareArea.openWork(of: child.record, on: day("2025-06-01")).count == 1)
    try child.add(contact("2027-01-11"))
    try child.add(LeavingCareSupportEnded(on: day("2027-02-01"), because: .ownWish))
    #expect(LeavingCareArea.openWork(of: child.record, on: day("2027-02-01")).isEmpty)
  }

  @Test("Nothing follows a death, and every clock stops with it")
  func death() throws {
    var child = try leaver()
    try child.add(plan("2021-03-10"))
    try child.add(ChildDied(on: day("2022-08-01")))
    let open = child.record.deadlines(child.rulebook.timescales).filter {
      $0.isOpen(asOf: moment("2022-08-02T09:00"))
    }
    #expect(open.map(\.rule) == [])
    #expect(child.breach(contact("2022-08-02"))?.rule == "record.ended")
    try child.add(LeavingCareSupportEnded(on: day("2022-08-05"), because: .other))
  }
}
