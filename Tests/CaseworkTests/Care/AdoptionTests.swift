import Casework
import Testing

@Suite("Adoption and permanence")
struct AdoptionTests {
  @Test("A decision stands until it is reversed")
  func decisions() throws {
    var child = try Case.inCare(from: "2020-02-03", status: "C2")
    let first = try child.add(AdoptionDecided(on: day("2020-09-01")))
    #expect(child.breach(AdoptionDecided(on: day("2021-01-05")))?.rule == "adoption.decided")
    #expect(
      child.breach(
        AdoptionDecisionReversed(first, on: day("2020-08-31"), because: "RD3"),
        recorded: day("2021-01-05"))?.rule == "adoption.reversal")
    #expect(
      child.breach(AdoptionDecisionReversed("none", on: day("2020-12-31"), because: "RD3"))?.rule
        == "adoption.noDecision")
    try child.add(AdoptionDecisionReversed(first, on: day("2021-01-04"), because: "RD3"))
    try child.add(AdoptionDecided(on: day("2021-01-05")))
    let decisions = child.record.care.adoptionDecisions
    #expect(decisions.map(\.reversed) == [day("2021-01-04"), nil])
    #expect(decisions[0].reversalReason == "RD3")
  }

  @Test("A decision that stands when care ends otherwise is remarked on")
  func stands() throws {
    var child = try Case.inCare(from: "2020-02-03", status: "C2")
    try child.add(AdoptionDecided(on: day("2020-09-01")))
    try child.add(CareEnded(on: day("2021-02-01"), because: "E4A"))
    #expect(child.advice.map(\.rule) == ["care.adoptionDecisionStands"])
  }

  @Test("Adopters' number, sexes and legal status agree")
  func adopters() throws {
    let child = try Case.inCare(from: "2020-02-03", status: "C2")
    func reference(_ number: Int?, _ sexes: AdopterSexes?, _ status: AdopterLegalStatus?) -> String?
    {
      child.breach(
        AdoptersMatched(
          on: day("2021-02-01"),
          AdopterMatch(number: number, sexes: sexes, legalStatus: status)))?.reference
    }
    #expect(reference(1, "M1", "L0") == nil)
    #expect(reference(2, "FF", "L12") == nil)
    #expect(reference(3, nil, nil) == "SSDA903 175")
    #expect(reference(1, "MF", nil) == "SSDA903 511")
    #expect(reference(2, "F1", nil) == "SSDA903 511")
    #expect(reference(2, nil, "L0") == "SSDA903 514")
    #expect(reference(nil, "MM", "L11") == "SSDA903 520")
    #expect(reference(nil, "MF", "L12") == "SSDA903 524")
    #expect(reference(nil, "M1", "L2") == "SSDA903 519")
    #expect(reference(nil, "FF", "L3") == "SSDA903 517")
    #expect(reference(nil, "MF", "L4") == "SSDA903 518")
  }

  @Test("A match follows the decision; a differing date is remarked on")
  func match() throws {
    var child = try Case.inCare(from: "2020-02-03", status: "C2")
    try child.add(AdoptionDecided(on: day("2020-09-01")))
    let wrong = AdopterMatch(decided: day("2020-09-01"), matched: day("2020-08-31"))
    #expect(
      child.breach(AdoptersMatched(on: day("2021-02-01"), wrong))?.rule == "adoption.matchOrder")
    let match = AdopterMatch(decided: day("2020-09-02"), matched: day("2021-01-15"))
    try child.add(AdoptersMatched(on: day("2021-01-15"), match))
    #expect(child.advice.map(\.rule) == ["adoption.twoDates"])
    #expect(child.record.care.adopters?.matched == day("2021-01-15"))
  }

  @Test("Previous permanence knows its authority by number or by code")
  func previous() throws {
    var child = try Case.inCare(from: "2020-02-03")
    func rule(_ authority: PreviousPermanenceAuthority) -> String? {
      child.breach(
        PreviousPermanenceRecorded(on: day("2020-02-03"), "P2", authority: authority))?.rule
    }
    #expect(rule("850") == nil)
    #expect(rule("SCO") == nil)
    #expect(rule("FRA") == "code.unknown")
    try child.add(
      PreviousPermanenceRecorded(
        on: day("2020-02-03"), "Z1", ordered: PartialDate(year: 2015, month: 4)))
    #expect(child.advice.map(\.rule) == ["care.noPermanenceButOrder"])
    #expect(child.record.care.previousPermanence?.ordered?.description == "Apr 2015")
  }
}
