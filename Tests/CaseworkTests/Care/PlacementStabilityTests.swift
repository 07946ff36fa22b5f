import Casework
import Testing

@Suite("How settled a child in care is")
struct PlacementStabilityTests {
  @Test("A move is a new home; a holiday and a change of status are none")
  func moves() throws {
    var child = try Case.inCare(from: "2020-02-01")
    try child.add(PlacementChanged(on: day("2020-07-01"), to: Placement("T2"), because: "OTHER"))
    try child.add(
      PlacementChanged(on: day("2020-07-15"), to: .foster(), because: "OTHER"))
    try child.add(
      PlacementChanged(
        on: day("2020-09-01"), to: .foster(lasting: true), reason: "T", because: "PLACE"))
    let period = try #require(child.record.care.periods.last)
    let settled = period.stability(on: day("2021-01-31"))
    #expect(settled.stays.count == 1)
    #expect(settled.movesInYear == 0)
    #expect(settled.current?.days(asOf: day("2021-01-31")) == 365)
    try child.add(
      PlacementChanged(on: day("2021-02-10"), to: .foster("Mr Ash"), because: "CREQB"))
    try child.add(
      PlacementChanged(on: day("2021-03-10"), to: .foster("Ms Yew"), because: "CARPL"))
    let moved = try #require(child.record.care.periods.last).stability(on: day("2021-03-31"))
    #expect(moved.movesInYear == 2)
    #expect(moved.longest?.placement.carer == "Mrs Reed")
    #expect(moved.longest?.days(asOf: day("2021-03-31")) == 375)
    #expect(moved.current?.placement.carer == "Ms Yew")
    let later = try #require(child.record.care.periods.last)
    #expect(later.stability(on: day("2022-02-10")).movesInYear == 1)
    #expect(later.stability(on: day("2020-12-31")).stays.count == 1)
  }
}
