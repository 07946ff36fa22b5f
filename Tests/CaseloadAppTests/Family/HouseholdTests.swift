import Casework
import Testing

@testable import CaseloadApp

/// Who lived in the house, now and before.
@MainActor
@Suite struct HouseholdTests {
  @Test func theHouseholdOfADayFollowsAddressesAndTies() throws {
    let reading = try Relatives.reading()
    let now = try #require(FamilyHousehold.on(Town.day("2021-03-30"), reading))
    #expect(now.members.map(\.name) == ["Grace Okafor", "Rose Bell"])
    #expect(now.unknown.map(\.name) == ["Joy Okafor"])
    let before = try #require(FamilyHousehold.on(Town.day("2021-01-10"), reading))
    #expect(before.members.map(\.name) == ["Grace Okafor"])
    #expect(before.address.oneLine == "12 Invented Row, ZZ99 3VZ")
  }

  @Test func anEarlierHouseholdKeepsItsPeople() throws {
    let earlier = FamilyHousehold.earlier(try Relatives.reading())
    #expect(earlier.count == 1)
    #expect(earlier[0].to == Town.day("2021-02-09"))
    #expect(earlier[0].members.map(\.name) == ["Grace Okafor", "Rose Bell"])
  }

  @Test func onePlaceIsOnePlaceHoweverTyped() {
    let home = Address(lines: ["12 Invented Row", "Exampleton"], postcode: "ZZ99 3VZ")
    #expect(home.isSamePlace(as: Address(lines: ["12, invented row"], postcode: "zz993vz")))
    #expect(home.isSamePlace(as: Address(lines: [], postcode: "ZZ99 3VZ")))
    #expect(!home.isSamePlace(as: Address(lines: ["14 Invented Row"], postcode: "ZZ99 3VZ")))
    #expect(!home.isSamePlace(as: Address(lines: ["12 Invented Row"], postcode: "ZZ99 4AA")))
    #expect(
      !Address(lines: [], postcode: "").isSamePlace(as: Address(lines: [], postcode: "")))
    #expect(
      Address(lines: ["The Barge"], postcode: "")
        .isSamePlace(as: Address(lines: ["the barge"], postcode: "ZZ1 1ZZ")))
  }

  @Test func candidatesAreThoseOfTheNameAndTheHouse() throws {
    let book = try Town.casebook()
    let grace = try #require(try book.record(Town.grace))
    let neighbours = try book.neighbours(of: grace, on: Town.day("2021-03-30"))
    #expect(neighbours.relatives.isEmpty)
    #expect(neighbours.candidates.contains { $0.id == Town.daniel })
    let daniel = try #require(try book.record(Town.daniel))
    let his = try book.neighbours(of: daniel, on: Town.day("2021-03-30"))
    #expect(his.relatives.map(\.id) == [Town.grace])
    #expect(!his.candidates.contains { $0.id == Town.grace || $0.id == Town.daniel })
  }
}
