import Casework
import Foundation
import Testing

@Suite("Files of people who are no subject children")
struct PersonFileTests {
  private func file(_ events: [any PersonFileEvent]) throws -> PersonFile {
    var file = PersonFile(id: "P1")
    for (index, event) in events.enumerated() {
      try event.check(against: file)
      event.apply(
        to: &file,
        stamp: Stamp(id: EventID("p\(index + 1)"), at: moment("2021-03-30T12:00"), by: "w1"))
    }
    return file
  }

  private let ruth = PersonFileOpened(
    on: day("2021-01-10"), PersonName(given: "Ruth", family: "Okafor"), born: day("1989-03-22"),
    sex: .female, address: Address(lines: ["12 Invented Row"], postcode: "ZZ9 9ZZ"),
    telephone: "01632 960120")

  private func rule(_ event: any PersonFileEvent, _ file: PersonFile) -> String? {
    do throws(RuleBreach) {
      try event.check(against: file)
      return nil
    } catch {
      return error.rule
    }
  }

  @Test("Names, addresses and numbers keep their dates")
  func dated() throws {
    let file = try file([
      ruth,
      PersonFileChanged(
        from: day("2021-03-01"), name: PersonName(given: "Ruth", family: "Hale"),
        address: Address(lines: ["3 Pretend Close"], postcode: "ZZ9 9ZY"),
        telephone: "01632 960121"),
    ])
    #expect(file.name?.family == "Hale")
    #expect(file.names.map(\.to) == [day("2021-02-28"), nil])
    #expect(file.address(on: day("2021-02-28"))?.lines == ["12 Invented Row"])
    #expect(file.address(on: day("2021-03-01"))?.lines == ["3 Pretend Close"])
    #expect(file.telephones(on: day("2021-03-02")) == ["01632 960121"])
  }

  @Test("Ties to children and risks hold for their days")
  func tiesAndRisks() throws {
    let file = try file([
      ruth,
      PersonTied(
        PersonFile.Tie("C1", .mother, parentalResponsibility: true), on: day("2021-01-10")),
      PersonRiskRecorded(
        on: day("2021-02-01"), "Violence", basis: "Convicted 2018", agreedBy: "Hana Ashdown",
        review: day("2021-08-01")),
      PersonRiskEnded("p3", on: day("2021-03-01"), reason: "Set aside."),
    ])
    #expect(file.ties(on: day("2021-03-30")).map(\.child) == ["C1"])
    #expect(file.risks(on: day("2021-02-28")).count == 1)
    #expect(file.risks(on: day("2021-03-01")).isEmpty)
    #expect(
      rule(PersonTied(PersonFile.Tie("C1", .mother), on: day("2021-02-01")), file)
        == "personFile.tiedTwice")
    #expect(rule(PersonTieEnded("p2", on: day("2021-02-01")), file) == nil)
    #expect(rule(PersonTieEnded("p9", on: day("2021-02-01")), file) == "personFile.tieEnd")
    #expect(
      rule(PersonRiskEnded("p3", on: day("2021-03-02"), reason: "Again"), file)
        == "personFile.riskEnd")
  }

  @Test("What cannot be is refused")
  func refusals() throws {
    let file = try file([ruth])
    #expect(rule(ruth, file) == "personFile.twice")
    #expect(rule(PersonFileChanged(from: day("2021-02-01")), file) == "personFile.unchanged")
    #expect(
      rule(PersonFileChanged(from: day("2021-02-01"), born: day("1989-03-23")), file)
        == "personFile.born")
    #expect(
      rule(PersonFileChanged(from: day("2021-02-01"), died: day("1980-01-01")), file)
        == "personFile.died")
    #expect(
      rule(
        PersonRiskRecorded(
          on: day("2021-02-01"), "Violence", basis: "", agreedBy: "Hana Ashdown",
          review: day("2021-08-01")), file) == "personFile.risk")
    #expect(
      rule(
        PersonRiskRecorded(
          on: day("2021-02-01"), "Violence", basis: "Police", agreedBy: "Hana Ashdown",
          review: day("2021-02-01")), file) == "personFile.riskReview")
    #expect(
      rule(
        PersonFileOpened(on: day("2021-02-01"), PersonName(given: "", family: " ")),
        PersonFile(id: "P2")) == "personFile.name")
  }

  @Test("Every event survives its file form and says in a line what happened")
  func forms() throws {
    func check<Event: PersonFileEvent>(_ event: Event) throws {
      let data = try JSONEncoder().encode(event)
      #expect(try JSONDecoder().decode(Event.self, from: data) == event)
      #expect(!event.headline.isBlank)
    }
    try check(PersonFileOpened.example)
    try check(PersonFileChanged.example)
    try check(PersonTied.example)
    try check(PersonTieEnded.example)
    try check(PersonRiskRecorded.example)
    try check(PersonRiskEnded.example)
  }
}
