import Casework
import Testing

@Suite("The end of care")
struct CareEndTests {
  @Test("Care ends once, after its last episode began, and for a reason that ends it")
  func order() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C1")
    try child.add(LegalStatusChanged(on: day("2021-03-01"), to: "C2"))
    #expect(child.breach(CareEnded(on: day("2021-03-01"), because: "E4A"))?.rule == "care.endOrder")
    #expect(
      child.breach(CareEnded(on: day("2021-03-02"), because: "X1"))?.rule == "care.endContinues")
    try child.add(CareEnded(on: day("2021-03-02"), because: "E4A"))
    let again = child.breach(CareEnded(on: day("2021-03-05"), because: "E4A"))
    #expect(again?.rule == "care.notLookedAfter")
    #expect(again?.facts.first == "Care ended on 2 Mar 2021 already.")
  }

  @Test(
    "A reason must be possible at the child's age",
    arguments: [
      ("E5", "2007-02-02", "2021-02-01", "SSDA903 387"), ("E5", "2007-02-01", "2021-02-01", nil),
      ("E6", "2007-02-02", "2021-02-01", "SSDA903 387"),
      ("E7", "2005-02-02", "2021-02-01", "SSDA903 389"), ("E7", "2005-02-01", "2021-02-01", nil),
      ("E17", "2003-02-02", "2021-02-01", "SSDA903 460"), ("E17", "2003-02-01", "2021-02-01", nil),
      ("E11", "2003-02-01", "2021-02-01", "SSDA903 386"), ("E12", "2003-02-02", "2021-02-01", nil),
      ("E45", "2003-02-01", "2021-02-01", "SSDA903 407"), ("E48", "2003-02-02", "2021-02-01", nil),
    ] as [(EpisodeEndReason, String, String, String?)])
  func ages(reason: EpisodeEndReason, born: String, end: String, reference: String?) throws {
    let child = try Case.inCare(from: "2020-01-06", born: born, status: "C2")
    #expect(child.breach(CareEnded(on: day(end), because: reason))?.reference == reference)
  }

  @Test("That care ended is known even where the reason is not")
  func noReason() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(CareEnded(on: day("2021-03-01"), because: nil))
    #expect(child.advice.map(\.rule) == ["care.endReason"])
    #expect(child.record.care.isLookedAfter(on: day("2021-03-01")) == false)
    #expect(child.record.care.periods[0].episodes.map(\.endReason) == [nil])
  }

  @Test("An end by death needs the death, on its day")
  func death() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let end = CareEnded(on: day("2021-03-01"), because: "E2")
    #expect(child.breach(end)?.rule == "care.endDeath")
    try child.add(ChildDied(on: day("2021-03-01")))
    try child.add(end)
    #expect(child.record.care.isLookedAfter(on: day("2021-03-01")) == false)
  }

  @Test("Another reason on the day of a death is remarked on")
  func otherThanDeath() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(ChildDied(on: day("2021-03-01")))
    try child.add(CareEnded(on: day("2021-03-01"), because: "E4A"))
    #expect(child.advice.map(\.rule) == ["care.endOtherThanDeath"])
  }

  @Test("An adoption ends the record")
  func adoption() throws {
    var child = try Case.inCare(from: "2021-02-01", status: "C2")
    try child.add(NoteAdded(on: day("2021-04-01"), .meeting, "Matching panel"))
    try child.add(AlertRaised(on: day("2021-04-02"), "Do not give the address"))
    #expect(
      child.breach(CareEnded(on: day("2021-04-01"), because: "E12"))?.rule
        == "care.adoptionBeforeEvents")
    try child.add(CareEnded(on: day("2021-04-02"), because: "E12"))
    #expect(child.advice.map(\.rule) == ["care.adoptedUnplaced"])
    #expect(child.record.person.endOfRecord?.cause == .adoption)
    #expect(child.breach(AlertRaised(on: day("2021-04-03"), "Dog"))?.rule == "record.ended")
  }

  @Test("A reason must be in use at the time")
  func codes() throws {
    let child = try Case.inCare(from: "2018-01-10", status: "C2")
    #expect(
      child.breach(CareEnded(on: day("2018-03-31"), because: "E45"))?.rule == "code.notYet")
    #expect(child.breach(CareEnded(on: day("2018-04-01"), because: "E45")) == nil)
    #expect(child.breach(CareEnded(on: day("2018-04-01"), because: "E43"))?.rule == "code.ended")
  }

  @Test("A child still missing when care ends is still looked for")
  func missing() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(MissingStarted(at: .day(day("2021-03-01")), "M"))
    try child.add(CareEnded(on: day("2021-03-05"), because: "E8"))
    #expect(child.advice.map(\.rule) == ["care.endsMissing"])
    #expect(child.record.care.missing(on: day("2021-03-06")) != nil)
  }
}
