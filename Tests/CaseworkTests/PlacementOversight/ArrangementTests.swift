import Casework
import Rulebook
import Testing

@Suite("Exceptional arrangements")
struct ArrangementTests {
  @Test("They follow from type and regulation of the placement, and an ordinary one is none")
  func derived() throws {
    let ordinary = try Case.inCare(from: "2021-02-01")
    #expect(ordinary.record.exceptionalArrangements.isEmpty)
    let parents = try Case.inCare(from: "2021-02-01", status: "C2", placement: .parents())
    #expect(parents.record.exceptionalArrangements.map(\.kind) == [.withParents])
    let kin = try Case.inCare(
      from: "2021-02-01", placement: .foster(regulation: .temporaryApproval))
    #expect(kin.record.exceptionalArrangements.map(\.kind) == [.temporaryApproval])
    #expect(kin.record.exceptionalArrangements(on: day("2021-01-31")).isEmpty)
  }

  @Test("A holiday does not end one, full approval does and meets its clock")
  func approvedInFull() throws {
    var child = try Case.inCare(
      from: "2021-02-01", placement: .foster(regulation: .temporaryApproval))
    #expect(
      clocks(child.deadlines("placement.temporaryApproval")) == ["2021-02-01 -> 2021-05-24 open"])
    try child.add(PlacementChanged(on: day("2021-03-01"), to: Placement("T2"), reason: "P"))
    try child.add(
      PlacementChanged(
        on: day("2021-03-08"), to: .foster(regulation: .temporaryApproval), reason: "P"))
    #expect(child.record.exceptionalArrangements.map(\.start) == [day("2021-02-01")])
    try child.add(
      PlacementChanged(on: day("2021-04-12"), to: .foster(), reason: "T", because: "PLACE"))
    let own = try #require(child.record.exceptionalArrangements.first)
    #expect(child.record.exceptionalArrangements.count == 1)
    #expect(own.end == day("2021-04-12"))
    #expect(own.ending == "Carer approved in full")
    #expect(own.days(asOf: day("2021-06-01")) == 70)
    #expect(
      clocks(child.deadlines("placement.temporaryApproval")) == [
        "2021-02-01 -> 2021-05-24 met 2021-04-12"
      ])
  }

  @Test("Moving elsewhere only ends the clock")
  func moved() throws {
    var child = try Case.inCare(
      from: "2021-02-01", placement: .foster(regulation: .temporaryApproval))
    try child.add(
      PlacementChanged(on: day("2021-04-12"), to: .foster("Mr Hale"), because: "CARPL"))
    #expect(
      clocks(child.deadlines("placement.temporaryApproval")) == [
        "2021-02-01 -> 2021-05-24 ceased 2021-04-12"
      ])
  }

  @Test("Parents are assessed in 10 working days where the child was placed before")
  func parentsAssessed() throws {
    var child = try Case.inCare(
      from: "2021-02-01", status: "C2", placement: .parents(.parentsBeforeAssessment))
    #expect(
      clocks(child.deadlines("placement.parentsAssessment")) == ["2021-02-01 -> 2021-02-15 open"])
    try child.add(
      PlacementCheckMade(
        .suitabilityAssessment, of: .withParents, on: day("2021-02-12"), evidence: "Report read."))
    #expect(
      clocks(child.deadlines("placement.parentsAssessment")) == [
        "2021-02-01 -> 2021-02-15 met 2021-02-12"
      ])
    let other = try Case.inCare(from: "2021-02-01", status: "C2", placement: .parents())
    #expect(other.deadlines("placement.parentsAssessment").isEmpty)
  }
}

@Suite("Approval of exceptional arrangements")
struct PlacementApprovalTests {
  private func approval(
    _ date: String, by grade: ApprovalGrade, given: Bool = true, _ arrangement: EventID? = "care"
  ) -> PlacementApprovalDecided {
    PlacementApprovalDecided(
      .withParents, arrangement, isGiven: given, by: "Ruth Invented", grade, on: day(date),
      reason: "Safe with both parents.")
  }

  private func words(_ child: Case, _ date: String) throws -> String {
    let own = try #require(child.record.exceptionalArrangements.first)
    return child.record.approval(of: own, PlacementStandards()).words(on: day(date))
  }

  @Test("Only the right grade stops the clock, and the day on which it is recorded counts")
  func delay() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C2", placement: .parents())
    #expect(clocks(child.deadlines("placement.approval")) == ["2021-02-01 -> 2021-02-02 open"])
    #expect(try words(child, "2021-02-02") == "not sought, day 1")
    try child.add(
      PlacementApprovalSought(.withParents, "care", from: .headOfService, on: day("2021-02-02")))
    #expect(try words(child, "2021-02-02") == "waiting for the head of service, day 1")
    try child.add(approval("2021-02-03", by: .teamManager))
    #expect(child.advice.map(\.rule) == ["placement.grade", "placement.approvalLate"])
    #expect(
      try words(child, "2021-02-04")
        == "waiting for the head of service, day 3; approved by a team manager only")
    #expect(
      child.deadlines("placement.approval").map(\.note) == [
        "A team manager approved it on 3 Feb 2021; the head of service has to."
      ])
    // Decided on the 5th, entered on the 10th: nine days, whatever date is typed.
    try child.add(approval("2021-02-05", by: .deputyDirector), recorded: day("2021-02-10"))
    #expect(
      clocks(child.deadlines("placement.approval")) == ["2021-02-01 -> 2021-02-02 met 2021-02-10"])
    #expect(try words(child, "2021-02-09").hasPrefix("waiting"))
    #expect(try words(child, "2021-12-31") == "approved +9 days")
    let own = try #require(child.record.exceptionalArrangements.first)
    #expect(child.record.approval(of: own, PlacementStandards()).delay == 9)
  }

  @Test("An approval of before the move belongs to the next arrangement of its kind")
  func beforehand() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C2")
    try child.add(approval("2021-03-01", by: .headOfService, nil))
    #expect(child.advice.isEmpty)
    try child.add(PlacementChanged(on: day("2021-03-05"), to: .parents(), because: "CARPL"))
    #expect(try words(child, "2021-03-05") == "approved before the first day was over")
    #expect(
      clocks(child.deadlines("placement.approval")) == ["2021-03-05 -> 2021-03-08 met 2021-03-05"])
  }

  @Test("A refusal stands until approval is given, and the clock goes on")
  func refused() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C2", placement: .parents())
    try child.add(approval("2021-02-02", by: .headOfService, given: false))
    #expect(try words(child, "2021-02-03") == "refused")
    #expect(clocks(child.deadlines("placement.approval")) == ["2021-02-01 -> 2021-02-02 open"])
  }

  @Test("Which grade is right is the authority's choice")
  func standards() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C2", placement: .parents())
    try child.add(approval("2021-02-01", by: .serviceManager))
    var standards = PlacementStandards()
    standards.approver[.withParents] = .serviceManager
    let timescales = child.rulebook.timescales.holding(placementsTo: standards)
    let own = try #require(child.record.exceptionalArrangements.first)
    #expect(child.record.approval(of: own, standards).delay == 0)
    let deadline = child.record.deadlines(timescales).first { $0.rule == "placement.approval" }
    #expect(deadline?.closure?.kind == .met)
    #expect(try timescales.overriding([]).placementStandards == standards)
    #expect(timescales.counting(conferencesFrom: .initiating).placementStandards == standards)
  }

  @Test("It is of an arrangement of this child and of the kind")
  func unknown() throws {
    let child = try Case.inCare(from: "2021-02-01", status: "C2", placement: .parents())
    #expect(
      child.breach(approval("2021-02-02", by: .headOfService, "other"))?.rule
        == "placement.noArrangement")
    let wrong = PlacementApprovalSought(
      .unregistered, "care", from: .headOfService, on: day("2021-02-02"))
    #expect(child.breach(wrong)?.rule == "placement.noArrangement")
  }
}

@Suite("Extension of a temporary approval")
struct ApprovalExtensionTests {
  private func kin() throws -> Case {
    try Case.inCare(from: "2021-02-01", placement: .foster(regulation: .temporaryApproval))
  }

  private func extend(
    _ date: String, to until: String, suitable: Bool = true, panel: String = "In favour.",
    told: String = "2021-05-10", because ground: ApprovalExtension.Ground = .assessmentWillFinish
  ) -> TemporaryApprovalExtended {
    TemporaryApprovalExtended(
      "care", on: day(date), until: day(until), because: ground, isStillMostSuitable: suitable,
      whySuitable: "Settled with his aunt.", panelViews: panel, reviewingOfficerTold: day(told),
      by: "Ruth Invented", .headOfService)
  }

  @Test("It moves the hard stop by the weeks that are given, and no further")
  func hardStop() throws {
    var child = try kin()
    let timescales = child.rulebook.timescales
    #expect(
      child.record.temporaryApproval(on: day("2021-05-14"), timescales)?.words(
        on: day("2021-05-14")) == "approved to 24 May 2021, 10 days left")
    try child.add(extend("2021-05-17", to: "2021-07-05"))
    #expect(
      clocks(child.deadlines("placement.temporaryApproval")) == [
        "2021-02-01 -> 2021-05-24 ceased 2021-05-17"
      ])
    #expect(
      clocks(child.deadlines("placement.temporaryApproval.extended")) == [
        "2021-05-17 -> 2021-07-05 open"
      ])
    let stop = child.record.temporaryApproval(on: day("2021-07-08"), timescales)
    #expect(stop?.hardStop == day("2021-07-05"))
    #expect(stop?.words(on: day("2021-07-08")) == "extended to 5 Jul 2021, ran out 3 days ago")
    #expect(child.breach(extend("2021-07-01", to: "2021-07-19"))?.rule == "placement.extendedTwice")
  }

  @Test("Eight weeks at most while an assessment is finished; a review has its own length")
  func length() throws {
    var child = try kin()
    #expect(child.breach(extend("2021-05-17", to: "2021-07-19")) == nil)
    #expect(
      child.breach(extend("2021-05-17", to: "2021-07-20"))?.rule == "placement.extensionTooLong")
    #expect(
      child.breach(extend("2021-05-17", to: "2021-05-24"))?.rule == "placement.extensionOrder")
    try child.add(extend("2021-06-01", to: "2021-09-30", because: .reviewOfRefusal))
    #expect(child.advice.map(\.rule) == ["placement.extensionLate"])
  }

  @Test("The questions are answered before")
  func questions() throws {
    let child = try kin()
    for event in [
      extend("2021-05-17", to: "2021-07-05", suitable: false),
      extend("2021-05-17", to: "2021-07-05", panel: ""),
      extend("2021-05-17", to: "2021-07-05", told: "2021-05-18"),
    ] {
      #expect(child.breach(event)?.rule == "placement.extensionQuestions")
    }
    let foster = try Case.inCare(from: "2021-02-01", status: "C2", placement: .parents())
    #expect(
      foster.breach(extend("2021-05-17", to: "2021-07-05"))?.rule == "placement.notTemporary")
  }

  @Test("A day that was agreed explains itself as such")
  func explanation() throws {
    var child = try kin()
    try child.add(extend("2021-05-17", to: "2021-07-05"))
    let deadline = try #require(child.deadlines("placement.temporaryApproval.extended").first)
    let account = DeadlineExplanation(
      deadline, in: child.rulebook.timescales, asOf: moment("2021-06-01T09:00"))
    #expect(account.counted == "The day was agreed: 49 calendar days after Mon 17 May")
    #expect(account.ruleSentence.contains("by the day that was agreed, 5 Jul 2021"))
    #expect(account.skipped == nil)
  }
}
