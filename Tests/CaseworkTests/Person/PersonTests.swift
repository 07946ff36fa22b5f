import Casework
import Testing

@Suite("Who the child is")
struct PersonTests {
  @Test("A child is either born or expected, and the unborn have no sex yet")
  func unborn() throws {
    var child = try Case(born: nil, expected: day("2021-05-01"))
    #expect(child.record.person.isUnborn)
    #expect(child.record.person.spokenAge(on: day("2021-02-01")) == "unborn")
    try child.add(ChildBorn(on: day("2021-04-20"), sex: .female))
    #expect(child.record.person.dateOfBirth == day("2021-04-20"))
    #expect(child.record.person.expectedDateOfBirth == nil)
    #expect(
      child.breach(ChildBorn(on: day("2021-04-21"), sex: .female))?.rule == "person.bornTwice")
  }

  @Test("A child who died stays as old as on that day")
  func ageAtDeath() throws {
    var child = try Case(born: day("2014-02-12"))
    try child.add(ChildDied(on: day("2021-02-11")), recorded: day("2021-03-01"))
    #expect(child.record.person.spokenAge(on: day("2030-01-01")) == "6")
    #expect(child.record.person.spokenAge(on: day("2020-02-12")) == "6")
    #expect(child.record.person.spokenAge(on: day("2019-02-12")) == "5")
  }

  @Test("A child of unknown age is not taken for one who is not born")
  func unknownAge() throws {
    var child = try Case(born: nil)
    #expect(!child.record.person.isUnborn)
    #expect(child.record.person.spokenAge(on: day("2021-02-01")) == "age not known")
    let visit = VisitMade(on: day("2021-02-01"), .other, seen: true, account: "Seen at school.")
    #expect(child.breach(visit)?.rule == "visit.whyNotAlone")
    try child.add(
      VisitMade(on: day("2021-02-01"), .other, seen: true, seenAlone: true, account: "Seen."))
    #expect(child.advice.isEmpty)
  }

  @Test(
    "Ages are said as people say them",
    arguments: [
      ("2021-02-12", "1 day"), ("2021-02-24", "13 days"), ("2021-03-11", "4 weeks"),
      ("2021-05-13", "3 months"), ("2023-02-10", "23 months"), ("2023-02-11", "2"),
      ("2028-02-11", "7"),
    ])
  func ages(on: String, said: String) throws {
    let child = try Case(born: day("2021-02-11"), registered: day("2021-02-12"))
    #expect(child.record.person.spokenAge(on: day(on)) == said)
  }

  @Test("Names and addresses keep their dates")
  func names() throws {
    var child = try Case()
    try child.add(
      NameChanged(on: day("2021-03-01"), to: PersonName(given: "Daniel", family: "Hale")))
    #expect(child.record.person.names.map(\.value.family) == ["Okafor", "Hale"])
    #expect(child.record.person.names[0].to == day("2021-02-28"))
    try child.add(
      AddressChanged(
        on: day("2021-03-01"), to: Address(lines: ["1 Made Up Way"], postcode: "ZZ1 1ZZ")))
    try child.add(
      AddressChanged(
        on: day("2021-04-01"), to: Address(lines: ["2 Made Up Way"], postcode: "ZZ1 1ZZ")))
    #expect(child.record.person.address(on: day("2021-03-31"))?.lines == ["1 Made Up Way"])
    #expect(child.record.person.address(on: day("2021-04-01"))?.lines == ["2 Made Up Way"])
  }

  @Test("“No disability” stands alone, and each is named once")
  func disabilities() throws {
    let child = try Case()
    let date = day("2021-03-01")
    #expect(
      child.breach(PersonDetailsChanged(on: date, disabilities: ["NONE", "LD"]))?.rule
        == "person.disabilityNone")
    #expect(
      child.breach(PersonDetailsChanged(on: date, disabilities: ["LD", "LD"]))?.rule
        == "person.disabilityTwice")
    #expect(
      child.breach(PersonDetailsChanged(on: date, disabilities: ["XX"]))?.rule == "code.unknown")
  }

  @Test("A date of birth is corrected, not changed")
  func dateOfBirth() throws {
    let child = try Case()
    let change = PersonDetailsChanged(on: day("2021-03-01"), dateOfBirth: day("2014-02-13"))
    #expect(child.breach(change)?.rule == "person.otherDateOfBirth")
  }

  @Test("Numbers that do not agree with their check are pointed out")
  func numbers() throws {
    var child = try Case()
    try child.add(PersonDetailsChanged(on: day("2021-03-01"), nhsNumber: "9990000000"))
    #expect(child.advice.map(\.rule) == ["person.nhsNumber"])
    try child.add(
      PersonDetailsChanged(
        on: day("2021-03-01"), pupilNumber: PupilNumber(current: "B123456789012")))
    #expect(child.advice.map(\.rule) == ["person.pupilNumber"])
  }

  @Test("An alert ends once, and not before it was raised")
  func alerts() throws {
    var child = try Case()
    let alert = try child.add(AlertRaised(on: day("2021-02-10"), "Dog"))
    #expect(
      child.breach(
        AlertEnded(alert, on: day("2021-02-09"), reason: "x"), recorded: day("2021-02-11"))?.rule
        == "person.alertEnd")
    try child.add(AlertEnded(alert, on: day("2021-03-01"), reason: "Gone"))
    #expect(child.record.person.alerts[0].holds(on: day("2021-02-28")))
    #expect(!child.record.person.alerts[0].holds(on: day("2021-03-01")))
    #expect(
      child.breach(AlertEnded(alert, on: day("2021-03-02"), reason: "x"))?.rule == "person.alertEnd"
    )
  }
}
