import Casework
import Testing

@Suite("Missing children")
struct MissingTests {
  @Test("A child is missing from the moment it is, until the moment it is found")
  func span() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let id = try child.add(MissingStarted(at: .moment(moment("2021-03-01T22:30"))))
    #expect(child.record.care.missing(on: day("2021-03-02"))?.id == id)
    #expect(
      child.breach(MissingEnded(id, at: .moment(moment("2021-03-01T22:29"))))?.rule
        == "missing.endOrder")
    #expect(child.breach(MissingEnded(id, at: .day(day("2021-03-01")))) == nil)
    try child.add(MissingEnded(id, at: .moment(moment("2021-03-02T06:15"))))
    #expect(child.record.care.missing(on: day("2021-03-02")) == nil)
    #expect(
      child.breach(MissingEnded(id, at: .day(day("2021-03-03"))))?.rule == "missing.endedTwice")
    #expect(
      child.breach(MissingEnded("none", at: .day(day("2021-03-03"))))?.rule == "missing.unknown")
  }

  @Test("Absences never overlap")
  func overlap() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let first = try child.add(MissingStarted(at: .day(day("2021-03-01"))))
    #expect(
      child.breach(MissingStarted(at: .day(day("2021-03-05"))))?.reference == "SSDA903 574")
    try child.add(MissingEnded(first, at: .day(day("2021-03-05"))))
    #expect(
      child.breach(MissingStarted(at: .day(day("2021-03-04"))), recorded: day("2021-03-06"))?.rule
        == "missing.overlap")
    #expect(child.breach(MissingStarted(at: .day(day("2021-03-05")), "A")) == nil)
  }

  @Test("Missing from a placement needs care, missing from home needs none")
  func origin() throws {
    var child = try Case.inCare(from: "2021-02-01")
    func rule(_ date: String, _ origin: MissingEpisode.Origin) -> String? {
      child.breach(
        MissingStarted(at: .day(day(date)), from: origin), recorded: day("2021-06-01"))?.rule
    }
    #expect(rule("2021-01-31", .placement) == "missing.outsideCare")
    #expect(rule("2021-01-31", .home) == nil)
    #expect(rule("2021-02-01", .placement) == nil)
    #expect(rule("2021-02-01", .home) == "missing.outsideCare")
    try child.add(CareEnded(on: day("2021-05-01"), because: "E4A"))
    #expect(rule("2021-04-30", .placement) == nil)
    #expect(rule("2021-05-01", .placement) == "missing.outsideCare")
  }

  @Test("One interview may serve several absences")
  func interview() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let first = try child.add(MissingStarted(at: .day(day("2021-03-01"))))
    #expect(
      child.breach(ReturnInterviewHeld([first], at: .day(day("2021-03-02"))))?.rule
        == "missing.interviewOrder")
    try child.add(MissingEnded(first, at: .day(day("2021-03-02"))))
    let second = try child.add(MissingStarted(at: .day(day("2021-03-03"))))
    try child.add(MissingEnded(second, at: .day(day("2021-03-04"))))
    #expect(
      child.breach(ReturnInterviewOffered([], at: .day(day("2021-03-04")), accepted: nil))?.rule
        == "missing.none")
    #expect(
      child.breach(
        ReturnInterviewOffered([first], at: .day(day("2021-02-28")), accepted: true),
        recorded: day("2021-03-04"))?.rule == "missing.interviewOrder")
    try child.add(
      ReturnInterviewOffered([first, second], at: .day(day("2021-03-04")), accepted: true))
    try child.add(
      ReturnInterviewHeld(
        [first, second], at: .day(day("2021-03-05")), words: "I was at my aunt's")
    )
    let missing = child.record.care.missing
    #expect(missing.map { $0.offer?.isAccepted } == [true, true])
    #expect(missing.map { $0.interview?.at } == [.day(day("2021-03-05")), .day(day("2021-03-05"))])
  }

  @Test("Deprivation of liberty starts and ends once at a time")
  func liberty() throws {
    var child = try Case.inCare(from: "2021-02-01")
    let order = try child.add(DeprivationOfLibertyStarted(on: day("2021-03-01")))
    #expect(
      child.breach(DeprivationOfLibertyStarted(on: day("2021-03-05")))?.rule == "liberty.overlap")
    #expect(
      child.breach(
        DeprivationOfLibertyEnded(order, on: day("2021-02-28")), recorded: day("2021-03-05"))?.rule
        == "liberty.end")
    try child.add(DeprivationOfLibertyEnded(order, on: day("2021-03-29")))
    #expect(child.record.care.deprivations.map(\.end) == [day("2021-03-29")])
    #expect(
      child.breach(DeprivationOfLibertyEnded(order, on: day("2021-03-30")))?.rule == "liberty.end")
    #expect(
      child.breach(DeprivationOfLibertyEnded("none", on: day("2021-03-30")))?.rule
        == "liberty.unknown")
  }
}
