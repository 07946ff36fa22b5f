import Casework
import Testing

@Suite("Changes of placement and legal status")
struct CareChangeTests {
  @Test("Nothing changes while the child is not looked after")
  func notLookedAfter() throws {
    var child = try Case(born: day("2012-02-12"))
    let move = PlacementChanged(on: day("2021-03-01"), to: .foster("Mr Hale"), because: "CARPL")
    #expect(child.breach(move)?.rule == "care.notLookedAfter")
    #expect(
      child.breach(LegalStatusChanged(on: day("2021-03-01"), to: "C2"))?.rule
        == "care.notLookedAfter")
    child = try Case.inCare(from: "2021-02-01")
    try child.add(CareEnded(on: day("2021-03-01"), because: "E4A"))
    let breach = child.breach(move)
    #expect(breach?.rule == "care.notLookedAfter")
    #expect(breach?.facts.first == "The child was looked after from 1 Feb 2021 to 1 Mar 2021.")
  }

  @Test("An episode lasts at least a day")
  func noDay() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C1")
    let breach = child.breach(LegalStatusChanged(on: day("2021-02-01"), to: "C2"))
    #expect(breach?.rule == "care.episodeOfNoDay")
    #expect(breach?.reference == "SSDA903 355")
    try child.add(LegalStatusChanged(on: day("2021-03-01"), to: "C2"))
    #expect(
      child.breach(PlacementChanged(on: day("2021-03-01"), to: .foster("Mr Hale")))?.rule
        == "care.episodeOfNoDay")
  }

  @Test("The reason agrees with what changed")
  func reasons() throws {
    let child = try Case.inCare(from: "2021-02-01", status: "C1")
    func rule(_ reason: EpisodeStartReason, _ status: LegalStatus?) -> String? {
      child.breach(
        PlacementChanged(
          on: day("2021-03-01"), to: .foster("Mr Hale"), reason: reason, because: "CARPL",
          legalStatus: status))?.rule
    }
    #expect(rule("P", nil) == nil)
    #expect(rule("T", "C1") == nil)
    #expect(rule("P", "C2") == "care.statusKept")
    #expect(rule("T", "C2") == "care.statusKept")
    #expect(rule("B", "C2") == nil)
    #expect(rule("U", "C2") == nil)
    #expect(rule("B", nil) == "care.bothChange")
    #expect(rule("U", "C1") == "care.bothChange")
    #expect(rule("L", "C2") == "care.placementReason")
    #expect(rule("S", nil) == "care.placementReason")
    #expect(
      child.breach(LegalStatusChanged(on: day("2021-03-01"), to: "C1"))?.rule == "care.statusSame")
  }

  @Test("What is odd about a move is said and accepted")
  func oddMoves() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C1")
    try child.add(PlacementChanged(on: day("2021-03-01"), to: .foster()))
    #expect(child.advice.map(\.rule) == ["care.samePlacement", "care.changeReason"])
    try child.add(
      PlacementChanged(
        on: day("2021-04-01"), to: Placement("S1", provider: "PR4"), because: "CARPL",
        category: "N5"))
    #expect(child.advice.map(\.rule) == ["care.category"])
    #expect(child.record.care.periods[0].episodes.map(\.category) == ["N1", "N1", "N5"])
    try child.add(PlacementChanged(on: day("2021-05-01"), to: Placement("U6"), because: "CARPL"))
    #expect(child.advice.map(\.rule) == ["care.noProvider"])
  }

  @Test("Legal status and placement that the law keeps apart are refused")
  func law() throws {
    let young = try Case.inCare(from: "2021-02-01", born: "2012-02-12", status: "C2")
    #expect(
      young.breach(LegalStatusChanged(on: day("2021-03-01"), to: "J1"))?.rule
        == "care.youthJusticeAge")
    let older = try Case.inCare(from: "2021-02-01", born: "2011-02-01", status: "C2")
    #expect(older.breach(LegalStatusChanged(on: day("2021-03-01"), to: "J1")) == nil)
    let accommodated = try Case.inCare(from: "2021-02-01", status: "V2")
    #expect(
      accommodated.breach(PlacementChanged(on: day("2021-03-01"), to: .parents()))?.rule
        == "care.accommodatedWithParents")
    #expect(
      young.breach(
        PlacementChanged(on: day("2021-03-01"), to: Placement("P1", provider: "PR4")))?.rule
        == "care.parentsProvide")
    #expect(
      young.breach(
        PlacementChanged(on: day("2021-03-01"), to: Placement("U6", provider: "PR0")))?.rule
        == "care.parentsProvide")
  }

  @Test("A status or a temporary placement that lasted too long is remarked on at its end")
  func tooLong() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "L1")
    #expect(child.breach(LegalStatusChanged(on: day("2021-02-04"), to: "C1")) == nil)
    try child.add(LegalStatusChanged(on: day("2021-02-05"), to: "C1"))
    #expect(child.advice.map(\.rule) == ["care.tooLong"])
    try child.add(PlacementChanged(on: day("2021-03-01"), to: Placement("T4")))
    #expect(child.advice.isEmpty)
    try child.add(PlacementChanged(on: day("2021-03-09"), to: .foster()))
    #expect(child.advice.map(\.rule) == ["care.tooLong"])
  }

  @Test("Unusual ages, mixed short breaks and adoption without decision are advice")
  func advice() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "V3")
    try child.add(LegalStatusChanged(on: day("2021-02-10"), to: "V4"))
    #expect(child.advice.map(\.rule) == ["care.shortBreakKinds"])
    try child.add(LegalStatusChanged(on: day("2021-03-01"), to: "C2"))
    try child.add(
      PlacementChanged(
        on: day("2021-04-01"), to: Placement("A6", provider: "PR1"), because: "CARPL"))
    #expect(child.advice.map(\.rule) == ["care.adoptionUndecided", "care.noPlacementOrder"])
    try child.add(
      PlacementChanged(
        on: day("2021-05-01"), to: Placement("H5", provider: "PR4"), because: "CARPL"))
    #expect(child.advice.map(\.rule) == ["care.placementAge"])
  }

  @Test("Codes are held to the year of the change")
  func codes() throws {
    let child = try Case.inCare(from: "2021-02-01", born: "2005-02-12", status: "C2")
    #expect(
      child.breach(
        PlacementChanged(on: day("2021-03-01"), to: Placement("K3", provider: "PR4")))?.rule
        == "code.notYet")
    #expect(
      child.breach(LegalStatusChanged(on: day("2021-03-01"), to: "Q9"))?.rule == "code.unknown")
  }
}
