import Casework
import Testing

extension Case {
  /// A child in a setting that is found unregistered on 10 February 2021, nine days after moving in.
  static func unregistered() throws -> Case {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(
      SettingFoundUnregistered(on: day("2021-02-10"), summary: "A rented flat with agency staff."),
      id: "found")
    return child
  }
}

private func seen(_ date: String) -> VisitMade {
  VisitMade(on: day(date), .lookedAfter, seen: true, seenAlone: true, account: "Seen at the flat.")
}

@Suite("Settings that are not registered")
struct UnregisteredSettingTests {
  @Test("The arrangement runs from the child's first day and is known from the day it was found")
  func span() throws {
    var child = try Case.unregistered()
    let own = try #require(child.record.exceptionalArrangements.first)
    #expect(own.start == day("2021-02-01"))
    #expect(own.knownFrom == day("2021-02-10"))
    #expect(
      child.breach(SettingRegistered("found", on: day("2021-02-18"), evidence: " "))?.rule
        == "placement.registrationEvidence")
    try child.add(SettingRegistered("found", on: day("2021-02-18"), evidence: "Certificate seen."))
    let ended = try #require(child.record.exceptionalArrangements.first)
    #expect(ended.end == day("2021-02-18"))
    #expect(ended.ending == "Setting registered")
    #expect(
      clocks(child.deadlines("placement.approval")) == [
        "2021-02-01 -> 2021-02-02 ceased 2021-02-18"
      ])
  }

  @Test("It is one in which the child lives, found once")
  func rules() throws {
    let child = try Case.unregistered()
    let again = SettingFoundUnregistered(on: day("2021-02-12"), summary: "Again.")
    #expect(child.breach(again)?.rule == "placement.unregisteredTwice")
    let before = SettingFoundUnregistered(on: day("2021-01-12"), summary: "Too early.")
    #expect(child.breach(before, recorded: day("2021-02-12"))?.rule == "placement.unknownSetting")
  }

  @Test("The child is seen weekly from the day it is known, and as usual once it is registered")
  func visits() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(seen("2021-02-04"))
    try child.add(
      SettingFoundUnregistered(on: day("2021-02-10"), summary: "Not registered."), id: "found")
    #expect(
      clocks(child.deadlines("care.visit.sixWeekly")) == [
        "2021-02-04 -> 2021-03-18 ceased 2021-02-10"
      ])
    #expect(clocks(child.deadlines("care.visit.unregistered")) == ["2021-02-10 -> 2021-02-17 open"])
    #expect(
      child.record.careVisitFrequency(on: day("2021-02-10"))?.reason
        == "setting not registered with Ofsted")
    try child.add(seen("2021-02-15"))
    #expect(
      child.record.careVisitFrequency(on: day("2021-02-16"))?.rule == "care.visit.unregistered")
    try child.add(SettingRegistered("found", on: day("2021-02-18"), evidence: "Certificate seen."))
    #expect(
      clocks(child.deadlines("care.visit.unregistered")) == [
        "2021-02-10 -> 2021-02-17 met 2021-02-15", "2021-02-15 -> 2021-02-22 open",
      ])
    try child.add(seen("2021-02-19"))
    #expect(
      clocks(child.deadlines("care.visit.sixWeekly")).last == "2021-02-19 -> 2021-04-02 open")
  }

  @Test("The reviewing officer is told on the day or the next working one")
  func onset() throws {
    var child = try Case.unregistered()
    #expect(
      clocks(child.deadlines("placement.onsetDiscussion")) == ["2021-02-10 -> 2021-02-11 open"])
    try child.add(
      ArrangementDiscussed(
        "found", with: "Hana Ashdown", on: day("2021-02-12"), summary: "Bring the review forward."))
    #expect(
      clocks(child.deadlines("placement.onsetDiscussion")) == [
        "2021-02-10 -> 2021-02-11 met 2021-02-12"
      ])
    let early = ArrangementDiscussed("found", with: "H", on: day("2021-01-30"), summary: "x")
    #expect(child.breach(early, recorded: day("2021-02-12"))?.rule == "placement.beforeArrangement")
  }
}

@Suite("Panel for exceptional arrangements")
struct PanelTests {
  private func decided() throws -> Case {
    var child = try Case.unregistered()
    try child.add(
      PanelDecided(
        "found", on: day("2021-02-19"), .continues, until: day("2021-02-26"), by: "Ruth Invented",
        .headOfService, reasons: "Safe for a week.",
        conditions: [
          PanelDecided.Condition("Door mended", owner: "Provider", by: day("2021-02-23")),
          PanelDecided.Condition("School told"),
        ]), id: "panel")
    return child
  }

  @Test("A fortnight from the onset and from each decision, or by the day to which it may go on")
  func reviews() throws {
    let before = try Case.unregistered()
    #expect(clocks(before.deadlines("panel.review")) == ["2021-02-10 -> 2021-02-24 open"])
    var child = try decided()
    #expect(
      clocks(child.deadlines("panel.review")) == [
        "2021-02-10 -> 2021-02-24 met 2021-02-19", "2021-02-19 -> 2021-02-26 open",
      ])
    try child.add(
      PanelDecided(
        "found", on: day("2021-02-26"), .moves, by: "Ruth Invented", .headOfService,
        reasons: "A home is found."))
    #expect(clocks(child.deadlines("panel.review")).last == "2021-02-26 -> 2021-03-12 open")
  }

  @Test("Each condition has its own day, and ends when it is met or the child leaves")
  func conditions() throws {
    var child = try decided()
    #expect(
      clocks(child.deadlines("panel.condition")) == [
        "2021-02-19 -> 2021-02-23 open", "2021-02-19 -> 2021-03-05 open",
      ])
    try child.add(PanelConditionMet(1, of: "panel", on: day("2021-02-22"), evidence: "Seen."))
    try child.add(
      PlacementChanged(on: day("2021-03-01"), to: .foster("Mr Hale"), because: "CARPL"))
    #expect(
      clocks(child.deadlines("panel.condition")) == [
        "2021-02-19 -> 2021-02-23 met 2021-02-22", "2021-02-19 -> 2021-03-05 ceased 2021-03-01",
      ])
    #expect(
      child.deadlines("panel.condition").map(\.note) == ["Door mended (Provider)", "School told"])
    let again = PanelConditionMet(1, of: "panel", on: day("2021-02-24"), evidence: "Seen.")
    #expect(child.breach(again)?.rule == "panel.conditionMet")
    let third = PanelConditionMet(3, of: "panel", on: day("2021-02-24"), evidence: "Seen.")
    #expect(child.breach(third)?.rule == "panel.noCondition")
  }

  @Test("What continues does so to a day, for reasons")
  func rules() throws {
    let child = try Case.unregistered()
    func rule(
      _ outcome: PanelDecision.Outcome, until: String? = nil, reasons: String = "Safe.",
      condition: PanelDecided.Condition? = nil
    ) -> String? {
      child.breach(
        PanelDecided(
          "found", on: day("2021-02-19"), outcome, until: until.map { day($0) }, by: "R",
          .headOfService, reasons: reasons, conditions: [condition].compactMap { $0 }))?.rule
    }
    #expect(rule(.continues) == "panel.until")
    #expect(rule(.continues, until: "2021-02-18") == "panel.until")
    #expect(rule(.stops, reasons: "") == "panel.reasons")
    #expect(
      rule(.stops, condition: PanelDecided.Condition("x", by: day("2021-02-18")))
        == "panel.condition")
    #expect(rule(.stops) == nil)
  }

  @Test("The register names what is missing, and nothing once all is there")
  func register() throws {
    var child = try decided()
    let timescales = child.rulebook.timescales
    let entry = try #require(
      child.record.oversightRegister(on: day("2021-02-24"), timescales).first)
    #expect(entry.days == 23)
    #expect(
      entry.gaps == [
        "approval not sought, day 23", "registration with Ofsted verified in writing to be made",
        "host authority told to be made", "disclosure and barring checks to be made",
        "premises seen to be made", "staff and their training to be made",
        "not discussed with the reviewing officer", "not seen there yet",
        "no plan and contingency", "no search for another home",
        "no review of the care plan booked", "condition overdue: Door mended",
      ])
    for check in PlacementStandards().checks[.unregistered] ?? [] {
      try child.add(
        PlacementCheckMade(
          check, of: .unregistered, "found", on: day("2021-02-22"), evidence: "Letter seen."))
    }
    try child.add(
      PlacementApprovalDecided(
        .unregistered, "found", isGiven: true, by: "Ruth Invented", .headOfService,
        on: day("2021-02-22"), reason: "Safe."))
    try child.add(
      ArrangementDiscussed("found", with: "Hana Ashdown", on: day("2021-02-22"), summary: "Agreed.")
    )
    try child.add(
      ArrangementPlanned(
        "found", on: day("2021-02-22"), plan: "Moves on Monday.", contingency: "Two more nights."))
    try child.add(PlacementSearchOpened(on: day("2021-02-22"), needs: "Near school."))
    try child.add(CareReviewBooked(on: day("2021-02-22"), for: day("2021-02-26")))
    try child.add(seen("2021-02-22"))
    try child.add(PanelConditionMet(1, of: "panel", on: day("2021-02-22"), evidence: "Seen."))
    let later = try #require(
      child.record.oversightRegister(on: day("2021-02-24"), timescales).first)
    #expect(later.gaps.isEmpty)
    #expect(later.approval.words(on: day("2021-02-24")) == "approved +21 days")
    // What was recorded later is not known on an earlier day.
    #expect(
      child.record.oversightRegister(on: day("2021-02-21"), timescales).first?.plan == nil)
  }

  @Test("The agenda builds itself, the longest first, and tells what the panel asks")
  func agenda() throws {
    let child = try decided()
    let other = try Case.inCare(from: "2021-02-01", status: "C2", placement: .parents())
    let agenda = PanelAgenda(
      of: [other.record, child.record], on: day("2021-02-24"), child.rulebook.timescales)
    #expect(agenda.items.map(\.id) == ["found"])
    let lines = PanelAgenda.lines(of: agenda.items[0])
    #expect(
      lines.map(\.label) == [
        "Where", "Since", "Approval", "Checks", "Last seen", "Visits", "Plan", "Contingency",
        "Search", "Reviewing officer", "Last decision", "Conditions open", "Gaps",
      ])
    #expect(lines[1].text == "1 Feb 2021, 23 days")
    #expect(lines[10].text == "19 Feb 2021: Continues to 26 Feb 2021")
    #expect(lines[11].text == "Door mended, by 23 Feb 2021; School told")
  }

  @Test("The monthly briefing counts, names and lists decisions")
  func briefing() throws {
    var child = try decided()
    try child.add(
      PlacementChanged(on: day("2021-02-27"), to: .foster("Mr Hale"), because: "CARPL"))
    let parents = try Case.inCare(from: "2021-01-11", status: "C2", placement: .parents())
    let briefing = PlacementBriefing(
      of: [child.record, parents.record], in: day("2021-02-01")...day("2021-02-28"),
      child.rulebook.timescales)
    let text = briefing.sections.map { "\($0.title): " + $0.lines.joined(separator: " | ") }
    #expect(
      text[0] == "In the register on 28 Feb 2021: Setting not registered: 0 | "
        + "Placed with parents: 1, the longest 48 days | Connected person, temporary approval: 0")
    #expect(
      text[2] == "Began in the month: Daniel Okafor: setting not registered, 1 Feb 2021")
    #expect(
      text[3] == "Ended in the month: Daniel Okafor: placement ended, 27 Feb 2021, after 26 days")
    #expect(text[4] == "Approvals delayed: Daniel Okafor: not sought, day 48")
    #expect(
      text[5] == "Decisions of the panel: 19 Feb 2021 Daniel Okafor: continues to 26 Feb 2021, "
        + "Ruth Invented, head of service")
    #expect(text[6] == "Conditions open: None.")
  }
}
