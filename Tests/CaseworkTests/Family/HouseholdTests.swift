import Casework
import Testing

@Suite("Who lived where")
struct HouseholdTests {
  private let row = Address(lines: ["12 Invented Row", "Exampleton"], postcode: "ZZ9 9ZZ")
  private let close = Address(lines: ["3 Pretend Close"], postcode: "ZZ9 9ZY")

  private func resident(
    _ who: Resident.Who, _ name: String, born: String, at address: Address, from: String? = nil,
    to: String? = nil, risks: [PersonFile.Risk] = []
  ) -> Resident {
    Resident(
      who: who, name: name, born: day(born),
      home: Dated(address, from: from.map { day($0) }, to: to.map { day($0) }), risks: risks)
  }

  private func households() throws -> Households {
    var file = PersonFile(id: "P2")
    let opened = PersonFileOpened(
      on: day("2021-01-10"), PersonName(given: "Jack", family: "Reed"), born: day("1985-05-05"),
      address: close)
    let stamp = Stamp(id: "p1", at: moment("2021-01-10T12:00"), by: "w1")
    opened.apply(to: &file, stamp: stamp)
    PersonRiskRecorded(
      on: day("2021-02-01"), "Violence", basis: "Convicted", agreedBy: "Hana Ashdown",
      review: day("2021-08-01")
    ).apply(to: &file, stamp: stamp)
    PersonFileChanged(
      from: day("2021-03-01"), address: Address(lines: ["12 INVENTED ROW"], postcode: "zz99zz")
    ).apply(to: &file, stamp: stamp)
    return Households(
      [
        resident(.child("C1"), "Daniel Okafor", born: "2014-02-12", at: row),
        resident(.child("C2"), "Grace Okafor", born: "2010-06-01", at: row, from: "2021-02-01"),
        resident(.person("P1"), "Ruth Okafor", born: "1989-03-22", at: row, to: "2021-02-20"),
      ] + Resident.of(file))
  }

  @Test("Who lived at an address on a day, the oldest first, however it was written")
  func residents() throws {
    let homes = try households()
    #expect(
      homes.residents(at: row, on: day("2021-02-10")).map(\.name)
        == ["Ruth Okafor", "Grace Okafor", "Daniel Okafor"])
    #expect(
      homes.residents(at: row, on: day("2021-03-05")).map(\.name)
        == ["Jack Reed", "Grace Okafor", "Daniel Okafor"])
    #expect(
      homes.household(of: .child("C1"), on: day("2021-01-05")).map(\.name) == ["Ruth Okafor"])
    #expect(homes.residents(at: Address(lines: [], postcode: "ZZ9 9ZZ"), on: .latest).isEmpty)
  }

  @Test("How the household changed over time")
  func history() throws {
    let spans = try households().history(of: row)
    #expect(spans.map(\.from) == [nil, day("2021-02-01"), day("2021-02-21"), day("2021-03-01")])
    #expect(
      spans.map(\.to) == [day("2021-01-31"), day("2021-02-20"), day("2021-02-28"), nil])
    #expect(spans.map(\.residents.count) == [2, 3, 2, 3])
  }

  @Test(
    "Children who live with somebody who poses a risk are found on the day that person moves in")
  func risk() throws {
    let homes = try households()
    #expect(homes.childrenAtRisk(on: day("2021-02-28")).isEmpty)
    let found = homes.childrenAtRisk(on: day("2021-03-01"))
    #expect(found.map(\.child.name) == ["Grace Okafor", "Daniel Okafor"])
    #expect(found.first?.with.map(\.name) == ["Jack Reed"])
  }

  @Test("A child’s dated addresses make the child a resident")
  func record() throws {
    var child = try Case()
    try child.add(AddressChanged(on: day("2021-02-01"), to: row))
    try child.add(AddressChanged(on: day("2021-03-01"), to: close))
    let homes = Households(Resident.of(child.record))
    #expect(homes.residents(at: row, on: day("2021-02-28")).map(\.name) == ["Daniel Okafor"])
    #expect(homes.residents(at: row, on: day("2021-03-01")).isEmpty)
  }
}
