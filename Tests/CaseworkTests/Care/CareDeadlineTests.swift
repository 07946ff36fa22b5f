import Casework
import Rulebook
import Testing

/// A deadline as one line: trigger, due, and how it stopped. The eighteenth birthdays of these children
/// lie years ahead, so a clock that only the birthday will stop is open.
private func lines(_ deadlines: [Deadline]) -> [String] {
  deadlines.map { "\($0.trigger.at) -> \($0.due) \($0.stopped)" }
}

extension Deadline {
  /// How it stopped: "met 2021-03-03", or "open".
  fileprivate var stopped: String {
    closure.map {
      $0.what == "Eighteenth birthday" && $0.at > .day(day("2024-01-01"))
        ? "open" : "\($0.kind.rawValue) \($0.at)"
    } ?? "open"
  }
}

@Suite("Deadlines of care")
struct CareDeadlineTests {
  @Test("Reviews: 20 working days, three months, then every six, from the actual one before")
  func reviews() throws {
    var child = try Case.inCare(from: "2021-02-01")
    #expect(lines(child.deadlines("care.review.first")) == ["2021-02-01 -> 2021-03-01 open"])
    try child.add(CareReviewHeld(on: day("2021-03-03")))
    try child.add(CareReviewHeld(on: day("2021-05-20")))
    #expect(
      lines(child.deadlines("care.review.first")) == ["2021-02-01 -> 2021-03-01 met 2021-03-03"])
    #expect(
      lines(child.deadlines("care.review.second")) == ["2021-03-03 -> 2021-06-03 met 2021-05-20"])
    #expect(lines(child.deadlines("care.review.later")) == ["2021-05-20 -> 2021-11-20 open"])
    try child.add(CareEnded(on: day("2021-09-01"), because: "E4A"))
    #expect(
      lines(child.deadlines("care.review.later")) == [
        "2021-05-20 -> 2021-11-20 ceased 2021-09-01"
      ])
  }

  @Test("Where the start of care is not known, what comes round is counted from what is")
  func unknownStart() throws {
    var child = try Case.inCare(from: "2021-02-01", reason: "L")
    #expect(child.deadlines("care.review.first").isEmpty)
    #expect(child.deadlines("care.plan").isEmpty)
    #expect(child.deadlines("care.placementPlan").isEmpty)
    #expect(child.deadlines("care.visit.firstWeek").isEmpty)
    #expect(child.deadlines("care.health.initial").isEmpty)
    #expect(child.deadlines("care.personalEducationPlan").isEmpty)
    #expect(lines(child.deadlines("care.review.later")) == ["2021-02-01 -> 2021-08-01 open"])
    #expect(lines(child.deadlines("care.visit.sixWeekly")) == ["2021-02-01 -> 2021-03-15 open"])
    #expect(lines(child.deadlines("care.health.review")) == ["2021-02-01 -> 2022-02-01 open"])
    #expect(
      lines(child.deadlines("care.personalEducationPlan.review")) == [
        "2021-02-01 -> 2021-06-01 open"
      ])
    try child.add(CareReviewHeld(on: day("2021-01-10")), recorded: day("2021-02-02"))
    #expect(lines(child.deadlines("care.review.later")) == ["2021-01-10 -> 2021-07-10 open"])
  }

  @Test("A placement whose start is known has its first week, though the start of care is not")
  func knownPlacement() throws {
    let child = try Case.inCare(from: "2021-02-01", reason: "P")
    #expect(lines(child.deadlines("care.visit.firstWeek")) == ["2021-02-01 -> 2021-02-08 open"])
    #expect(lines(child.deadlines("care.placementPlan")) == ["2021-02-01 -> 2021-02-08 open"])
  }

  @Test("The care plan is due in 10 working days, and one made before counts")
  func carePlan() throws {
    var child = try Case.inCare(from: "2021-02-01")
    #expect(lines(child.deadlines("care.plan")) == ["2021-02-01 -> 2021-02-15 open"])
    var early = child
    try early.add(CarePlanAuthorised(on: day("2021-01-25")), recorded: day("2021-02-01"))
    #expect(lines(early.deadlines("care.plan")) == ["2021-02-01 -> 2021-02-15 met 2021-01-25"])
    try child.add(CarePlanAuthorised(on: day("2021-02-16")))
    #expect(lines(child.deadlines("care.plan")) == ["2021-02-01 -> 2021-02-15 met 2021-02-16"])
  }

  @Test("The plan of an earlier period of care does not count for the next")
  func earlierPlan() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(CarePlanAuthorised(on: day("2021-02-05")))
    try child.add(CareEnded(on: day("2021-03-01"), because: "E4A"))
    try child.add(
      CareStarted(on: day("2021-05-04"), category: "N1", legalStatus: "V2", placement: .foster()))
    #expect(
      lines(child.deadlines("care.plan")) == [
        "2021-02-01 -> 2021-02-15 met 2021-02-05", "2021-05-04 -> 2021-05-18 open",
      ])
  }

  @Test("Each home has its placement plan, due in 5 working days")
  func placementPlan() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(PlacementPlanAgreed(on: day("2021-02-03")))
    try child.add(
      PlacementChanged(on: day("2021-03-31"), to: .foster("Mr Hale"), because: "CARPL"), id: "move")
    #expect(
      lines(child.deadlines("care.placementPlan")) == [
        "2021-02-01 -> 2021-02-08 met 2021-02-03", "2021-03-31 -> 2021-04-09 open",
      ])
    try child.add(PlacementPlanAgreed(on: day("2021-03-30"), for: "move"))
    #expect(
      lines(child.deadlines("care.placementPlan")).last
        == "2021-03-31 -> 2021-04-09 met 2021-03-30")
  }

  @Test("A personal education plan in 10 working days, then a review each term")
  func education() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(PersonalEducationPlanHeld(on: day("2021-02-12")))
    #expect(
      lines(child.deadlines("care.personalEducationPlan")) == [
        "2021-02-01 -> 2021-02-15 met 2021-02-12"
      ])
    #expect(
      lines(child.deadlines("care.personalEducationPlan.review")) == [
        "2021-02-12 -> 2021-06-12 open"
      ])
  }

  @Test("Education planning begins with the third birthday")
  func smallChild() throws {
    let child = try Case.inCare(from: "2021-02-01", born: "2018-03-15")
    #expect(
      lines(child.deadlines("care.personalEducationPlan")) == ["2021-03-15 -> 2021-03-29 open"])
  }

  @Test("Health: 20 working days, then six months below five and twelve from then on")
  func health() throws {
    var child = try Case.inCare(from: "2021-02-01", born: "2016-06-01")
    #expect(lines(child.deadlines("care.health.initial")) == ["2021-02-01 -> 2021-03-01 open"])
    try child.add(HealthAssessmentHeld(on: day("2021-02-22"), .initial))
    #expect(
      lines(child.deadlines("care.health.reviewUnderFive")) == ["2021-02-22 -> 2021-08-22 open"])
    try child.add(HealthAssessmentHeld(on: day("2021-08-10"), .review))
    #expect(lines(child.deadlines("care.health.review")) == ["2021-08-10 -> 2022-08-10 open"])
  }

  @Test("What a return says of a year stops a clock without saying when")
  func yearly() throws {
    var child = try Case.inCare(from: "2020-02-03")
    try child.add(
      OutcomesRecorded(
        for: CollectionYear(endYear: 2021),
        YearlyOutcomes(teethChecked: true, healthAssessed: true)))
    #expect(
      lines(child.deadlines("care.dental")) == [
        "2020-02-03 -> 2021-02-03 ceased 2021-03-31", "2021-03-31 -> 2022-03-31 open",
      ])
    try child.add(DentalCheckHeld(on: day("2020-06-09")), recorded: day("2021-04-01"))
    #expect(
      lines(child.deadlines("care.dental")) == [
        "2020-02-03 -> 2021-02-03 met 2020-06-09", "2020-06-09 -> 2021-06-09 open",
      ])
    #expect(lines(child.deadlines("care.health.review")) == ["2021-03-31 -> 2022-03-31 open"])
  }

  @Test("Short breaks have none of these duties; care beyond them has all")
  func shortBreaks() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "V4")
    #expect(child.record.deadlines(try Rulebook.standard().timescales).isEmpty)
    try child.add(LegalStatusChanged(on: day("2021-04-06"), to: "C2"))
    #expect(lines(child.deadlines("care.review.first")) == ["2021-04-06 -> 2021-05-05 open"])
    #expect(lines(child.deadlines("care.visit.firstWeek")) == ["2021-04-06 -> 2021-04-13 open"])
    try child.add(LegalStatusChanged(on: day("2021-06-01"), to: "V4"))
    #expect(
      lines(child.deadlines("care.review.first")) == [
        "2021-04-06 -> 2021-05-05 ceased 2021-06-01"
      ])
  }

  @Test("Death and the eighteenth birthday end every duty")
  func ends() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(ChildDied(on: day("2021-02-10")))
    let timescales = try Rulebook.standard().timescales
    let deadlines = child.record.deadlines(timescales)
    #expect(deadlines.isEmpty == false)
    #expect(
      deadlines.allSatisfy {
        $0.closure?.kind == .ceased && $0.closure?.at == .day(day("2021-02-10"))
      })
    let adult = try Case.inCare(from: "2021-02-01", born: "2003-03-10")
    #expect(
      adult.record.deadlines(timescales).allSatisfy { $0.closure?.at == .day(day("2021-03-10")) })
  }

  /// A child in care since 1 February 2021 who is known only from a return, with a time for what was typed.
  private func taken(
    on day: String, after events: [any CaseEvent] = [],
    typed: [(String, any CaseEvent)] = []
  ) throws -> ChildRecord {
    let rulebook = try Rulebook.standard()
    var record = try Case(born: CivilDate("2012-02-12")).record
    let care = CareStarted(
      on: CivilDate("2021-02-01") ?? .latest, category: "N1", legalStatus: "C2",
      placement: .foster())
    for (index, event) in ([care] + events).enumerated() {
      try record.accept(
        RecordedEvent(
          id: EventID("row\(index)"), at: moment("\(day)T10:00"), by: "w1",
          source: "row \(index + 2)", event),
        using: rulebook)
    }
    for (index, (at, event)) in typed.enumerated() {
      try record.accept(
        RecordedEvent(id: EventID("own\(index)"), at: moment("\(at)T10:00"), by: "w1", event),
        using: rulebook)
    }
    return record
  }

  private func deadlines(_ record: ChildRecord, _ prefix: String = "") throws -> [Deadline] {
    // What begins at 16 lies years ahead.
    record.deadlines(try Rulebook.standard().timescales).filter {
      $0.rule.hasPrefix(prefix) && $0.trigger.at < .day(day("2025-01-01"))
    }
  }

  @Test("Care taken over from a return: what was due once is left out, what comes round counts on")
  func imported() throws {
    let old = try deadlines(taken(on: "2022-01-10"))
    #expect(
      old.map { "\($0.rule) \($0.due) \($0.stopped.prefix(7))" } == [
        "care.visit.sixWeekly 2021-03-15 notTold", "care.visit.sixWeekly 2022-02-21 open",
        "care.review.first 2021-03-01 open",
        "care.personalEducationPlan.review 2021-06-01 notTold",
        "care.personalEducationPlan.review 2022-05-10 open", "care.health.review 2022-02-01 open",
        "care.dental 2022-02-01 open", "care.sdq 2022-02-01 ceased ",
        "oversight.protected 2022-02-09 open",
      ])
    #expect(old.allSatisfy { $0.note != nil })
    #expect(Set(old.map(\.id)).count == old.count)
    let fresh = try deadlines(taken(on: "2021-02-03"))
    #expect(
      fresh.map(\.rule) == [
        "care.plan", "care.placementPlan", "care.visit.firstWeek", "care.review.first",
        "care.personalEducationPlan", "care.health.initial", "care.dental", "care.sdq",
        "care.placementNotice", "oversight.protected",
      ])
    let reviewed = try taken(on: "2022-01-10", after: [CareReviewHeld(on: day("2021-02-20"))])
    #expect(try deadlines(reviewed, "care.review").allSatisfy { $0.note == nil })
  }

  @Test(
    "What the return does not tell of is not known, and never overdue before the record came here")
  func notTold() throws {
    let visit = try deadlines(taken(on: "2022-01-10"), "care.visit.sixWeekly")
    let at = ["2021-03-15T12:00", "2021-03-16T12:00", "2022-01-09T12:00", "2022-01-10T12:00"]
    #expect(
      at.map { now in
        visit.filter { $0.isOpen(asOf: moment(now)) }.map(\.due.date.description)
      } == [["2021-03-15"], [], [], ["2022-02-21"]])
    #expect(at.map { visit[0].isNotTold(asOf: moment($0)) } == [false, true, true, false])
    #expect(visit[0].status(asOf: moment("2021-05-01T12:00")) == .notKnown)
    #expect(visit[1].status(asOf: moment("2022-02-22T12:00")) == .overdue)
    let account = DeadlineExplanation(
      visit[0], in: try Rulebook.standard().timescales, asOf: moment("2021-05-01T12:00"))
    #expect(account.standing == "Not known: the return does not tell")
  }

  @Test("What is recorded here runs as ever, and another return before it moves the day")
  func ownWork() throws {
    func visit(_ date: String) -> any CaseEvent {
      VisitMade(on: day(date), .lookedAfter, seen: true, seenAlone: true, account: "Seen")
    }
    func visits(_ record: ChildRecord) throws -> [String] {
      try deadlines(record, "care.visit").map {
        "\($0.due) \($0.stopped)"
      }
    }
    let here = try taken(on: "2022-01-10", typed: [("2022-01-21", visit("2022-01-20"))])
    #expect(
      try visits(here) == [
        "2021-03-15 notTold 2021-03-16", "2022-02-21 met 2022-01-20", "2022-03-03 open",
      ])
    let late = try taken(on: "2022-01-10", typed: [("2022-01-21", visit("2021-03-20"))])
    #expect(
      try visits(late) == [
        "2021-03-15 notTold 2021-03-16", "2021-05-01 notTold 2021-05-02", "2022-02-21 open",
      ])
  }

  @Test("A return that says that no dentist was seen in the year is believed")
  func denied() throws {
    func dental(_ isSeen: Bool?) throws -> [String] {
      let year = OutcomesRecorded(
        for: CollectionYear(endYear: 2022), YearlyOutcomes(teethChecked: isSeen))
      return try deadlines(taken(on: "2022-05-10", after: [year]), "care.dental").map {
        "\($0.due) \($0.stopped)"
      }
    }
    #expect(try dental(false) == ["2022-02-01 open"])
    #expect(try dental(nil) == ["2022-02-01 notTold 2022-02-02", "2023-05-10 open"])
    #expect(
      try dental(true) == ["2022-02-01 notTold 2022-02-02", "2023-03-31 open"])
  }

  @Test("No two deadlines of a child share an id")
  func ids() throws {
    var child = try Case.inCare(from: "2020-02-03", status: "C1", placement: .parents())
    for date in ["2020-02-10", "2020-03-02", "2020-05-01"] {
      try child.add(
        VisitMade(on: day(date), .lookedAfter, seen: true, seenAlone: true, account: "Seen"))
    }
    try child.add(LegalStatusChanged(on: day("2020-05-05"), to: "C2"))
    try child.add(PlacementChanged(on: day("2020-06-01"), to: .foster(), because: "CARPL"))
    try child.add(CareReviewHeld(on: day("2020-06-02")))
    let deadlines = child.record.deadlines(try Rulebook.standard().timescales)
    #expect(Set(deadlines.map(\.id)).count == deadlines.count)
  }
}

@Suite("Deadlines of visits in care")
struct CareVisitDeadlineTests {
  private func seen(_ child: inout Case, _ dates: String...) throws {
    for date in dates {
      try child.add(
        VisitMade(on: day(date), .lookedAfter, seen: true, seenAlone: true, account: "Seen"))
    }
  }

  @Test("A week, then six weeks from each visit at which the child was seen")
  func usual() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try seen(&child, "2021-02-05")
    try child.add(
      VisitMade(
        on: day("2021-03-10"), .lookedAfter, seen: false, whyNotSeen: "Out", account: "Nobody in"))
    try seen(&child, "2021-03-20")
    #expect(
      lines(child.deadlines("care.visit.firstWeek")) == [
        "2021-02-01 -> 2021-02-08 met 2021-02-05"
      ])
    #expect(
      lines(child.deadlines("care.visit.sixWeekly")) == [
        "2021-02-05 -> 2021-03-19 met 2021-03-20", "2021-03-20 -> 2021-05-01 open",
      ])
  }

  @Test("After the first year, three months where the placement is to last to 18")
  func lasting() throws {
    var child = try Case.inCare(from: "2020-02-03", placement: .foster(lasting: true))
    try seen(&child, "2020-02-07", "2021-02-02", "2021-02-03")
    #expect(lines(child.deadlines("care.visit.threeMonthly")) == ["2021-02-03 -> 2021-05-03 open"])
    var other = try Case.inCare(from: "2020-02-03", placement: .foster(lasting: false))
    try seen(&other, "2020-02-07", "2021-02-03")
    #expect(other.deadlines("care.visit.threeMonthly").isEmpty)
    #expect(
      lines(other.deadlines("care.visit.sixWeekly")).last == "2021-02-03 -> 2021-03-17 open")
  }

  @Test("A new home starts again with a week; a new legal status does not")
  func moved() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C1")
    try seen(&child, "2021-02-05")
    try child.add(LegalStatusChanged(on: day("2021-02-20"), to: "C2"))
    #expect(child.deadlines("care.visit.firstWeek").count == 1)
    try child.add(PlacementChanged(on: day("2021-03-01"), to: .foster("Mr Hale"), because: "CARPL"))
    #expect(
      lines(child.deadlines("care.visit.sixWeekly")) == [
        "2021-02-05 -> 2021-03-19 ceased 2021-03-01"
      ])
    #expect(
      lines(child.deadlines("care.visit.firstWeek")).last == "2021-03-01 -> 2021-03-08 open")
  }

  @Test("A change of status only, and a stay in hospital, leave the home as it is")
  func sameHome() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try seen(&child, "2021-02-05")
    try child.add(
      PlacementChanged(
        on: day("2021-02-10"), to: Placement("U4", provider: "PR1"), reason: "T", because: "PLACE"))
    try child.add(PlacementChanged(on: day("2021-02-20"), to: Placement("T1")))
    try child.add(
      PlacementChanged(
        on: day("2021-02-24"), to: Placement("U4", provider: "PR1", carer: "Mrs Reed")))
    #expect(child.deadlines("care.visit.firstWeek").count == 2)
    var back = try Case.inCare(from: "2021-02-01")
    try seen(&back, "2021-02-05")
    try back.add(PlacementChanged(on: day("2021-02-20"), to: Placement("T1")))
    try back.add(PlacementChanged(on: day("2021-02-24"), to: .foster()))
    #expect(back.deadlines("care.visit.firstWeek").count == 1)
    #expect(lines(back.deadlines("care.visit.sixWeekly")) == ["2021-02-05 -> 2021-03-19 open"])
  }

  @Test("Temporary approval: weekly until the first review, then every four weeks")
  func temporaryApproval() throws {
    var child = try Case.inCare(
      from: "2021-02-01", placement: .foster(regulation: .temporaryApproval))
    try seen(&child, "2021-02-05", "2021-02-12")
    #expect(
      lines(child.deadlines("care.visit.weekly")) == [
        "2021-02-05 -> 2021-02-12 met 2021-02-12", "2021-02-12 -> 2021-02-19 open",
      ])
    try child.add(CareReviewHeld(on: day("2021-02-16")))
    try seen(&child, "2021-02-19")
    #expect(lines(child.deadlines("care.visit.fourWeekly")) == ["2021-02-19 -> 2021-03-19 open"])
  }

  @Test("With parents under an interim order: weekly, then four-weekly; a full order starts anew")
  func withParents() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C1", placement: .parents())
    try seen(&child, "2021-02-05")
    #expect(lines(child.deadlines("care.visit.weekly")) == ["2021-02-05 -> 2021-02-12 open"])
    try child.add(CareReviewHeld(on: day("2021-02-08")))
    try seen(&child, "2021-02-12")
    #expect(lines(child.deadlines("care.visit.fourWeekly")) == ["2021-02-12 -> 2021-03-12 open"])
    try child.add(LegalStatusChanged(on: day("2021-03-01"), to: "C2"))
    #expect(
      lines(child.deadlines("care.visit.firstWeek")) == [
        "2021-02-01 -> 2021-02-08 met 2021-02-05", "2021-03-01 -> 2021-03-08 open",
      ])
    try seen(&child, "2021-03-05")
    #expect(lines(child.deadlines("care.visit.sixWeekly")) == ["2021-03-05 -> 2021-04-16 open"])
  }

  @Test("With parents before they are assessed: weekly until the first review, then six weeks")
  func beforeAssessment() throws {
    var child = try Case.inCare(
      from: "2021-02-01", status: "C2", placement: .parents(.parentsBeforeAssessment))
    try seen(&child, "2021-02-05")
    #expect(lines(child.deadlines("care.visit.weekly")) == ["2021-02-05 -> 2021-02-12 open"])
    try child.add(CareReviewHeld(on: day("2021-02-08")))
    try seen(&child, "2021-02-12")
    #expect(lines(child.deadlines("care.visit.sixWeekly")) == ["2021-02-12 -> 2021-03-26 open"])
  }

  @Test("A child protection visit at which the child was seen counts as well")
  func otherPlan() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(
      VisitMade(
        on: day("2021-02-05"), .childProtection, seen: true, seenAlone: true, account: "Seen"))
    #expect(
      child.deadlines("care.visit.firstWeek").first?.closure?.at == .day(day("2021-02-05")))
  }
}

@Suite("Deadlines of return interviews")
struct ReturnInterviewDeadlineTests {
  private func missing(
    _ child: inout Case, from start: String, to end: TimePoint, kind: MissingKind = "M"
  ) throws -> EventID {
    let id = try child.add(MissingStarted(at: .day(day(start)), kind))
    try child.add(MissingEnded(id, at: end))
    return id
  }

  @Test("72 hours from the moment of the return, met by the interview")
  func hours() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let id = try missing(&child, from: "2021-03-25", to: .moment(moment("2021-03-26T06:15")))
    let rule = "missing.returnInterview"
    // The clocks go forward in these three days: 72 hours of real time end an hour later by the clock.
    #expect(child.deadlines(rule).map(\.due) == [.moment(moment("2021-03-29T07:15"))])
    try child.add(ReturnInterviewHeld([id], at: .moment(moment("2021-03-28T15:00"))))
    #expect(child.deadlines(rule).first?.closure?.kind == .met)
    #expect(child.deadlines(rule).first?.closure?.at == .moment(moment("2021-03-28T15:00")))
  }

  @Test("Where only the day is known the limit is an estimate")
  func day72() throws {
    var child = try Case.inCare(from: "2021-02-01")
    _ = try missing(&child, from: "2021-03-01", to: .day(day("2021-03-02")))
    let deadline = try #require(child.deadlines("missing.returnInterview").first)
    #expect(deadline.due == .day(day("2021-03-05")))
    #expect(deadline.isEstimated)
  }

  @Test("A refusal, the end of care and the eighteenth birthday stop the clock")
  func stopped() throws {
    var child = try Case.inCare(from: "2021-02-01", born: "2003-12-01")
    let refused = try missing(&child, from: "2021-03-01", to: .day(day("2021-03-02")))
    try child.add(
      ReturnInterviewOffered([refused], at: .day(day("2021-03-03")), accepted: false))
    _ = try missing(&child, from: "2021-04-01", to: .day(day("2021-04-02")))
    #expect(
      lines(child.deadlines("missing.returnInterview")) == [
        "2021-03-02 -> 2021-03-05 ceased 2021-03-03", "2021-04-02 -> 2021-04-05 ceased 2021-12-01",
      ])
    try child.add(CareEnded(on: day("2021-06-01"), because: "E4A"))
    #expect(
      lines(child.deadlines("missing.returnInterview")).last
        == "2021-04-02 -> 2021-04-05 ceased 2021-06-01")
  }

  @Test("An absence that still lasts, or with the whereabouts known, starts no clock")
  func none() throws {
    var child = try Case.inCare(from: "2021-02-01")
    _ = try missing(&child, from: "2021-03-01", to: .day(day("2021-03-02")), kind: "A")
    try child.add(MissingStarted(at: .day(day("2021-04-01"))))
    #expect(child.deadlines("missing.returnInterview").isEmpty)
  }
}
