import CaseStore
import Casework
import Rulebook
import Testing

/// Whose records lists of placements and care leavers read.
struct CareSpanTests {
  let test: TestStore
  let store: CaseStore

  init() throws {
    test = try TestStore(children: 3)
    store = try test.open()
  }

  /// The day some days from the day of the tests.
  private func day(_ days: Int) -> CivilDate { test.now.date.adding(days: days) }

  private func commit(_ event: any CaseEvent, _ child: ChildID, id: EntryID) throws {
    try store.commit(ProposedEntry(id: id, parts: [.init(child, event)]), at: test.now)
  }

  private func found(_ list: CareList, _ days: ClosedRange<Int>) throws -> [ChildID] {
    try store.children(in: list, day(days.lowerBound)...day(days.upperBound))
  }

  @Test func `A child stands in the list of arrangements from the first day to the last`() throws {
    try commit(
      CareStarted(
        on: day(-40), category: "N1", legalStatus: "C1", placement: Placement("P1")), "C1",
      id: "care")
    try commit(
      CareStarted(
        on: day(-40), category: "N1", legalStatus: "C1", placement: Placement("U6")), "C2",
      id: "other")
    #expect(try found(.arrangement, 0...0) == ["C1"])
    #expect(try found(.arrangement, -60 ... -41) == [])
    try commit(
      PlacementChanged(on: day(-10), to: Placement("U6"), because: "CARPL"), "C1", id: "move")
    #expect(try found(.arrangement, 0...0) == [])
    #expect(try found(.arrangement, -30...0) == ["C1"])
  }

  @Test func `Who was in care at 16 stands in the list of care leavers until 25`() throws {
    // C1 is 10; a fourth child is 17.
    try commit(
      ChildRegistered(
        on: day(-50), name: PersonName(given: "Mia", family: "Lowe"),
        dateOfBirth: day(0).adding(months: -17 * 12), sex: .female), "C4", id: "new")
    for child: ChildID in ["C1", "C4"] {
      try commit(
        CareStarted(
          on: day(-40), category: "N1", legalStatus: "C1", placement: Placement("U6")), child,
        id: EntryID("care-\(child)"))
    }
    #expect(try found(.leavingCare, 0...0) == ["C4"])
    #expect(try found(.leavingCare, 365 * 7...365 * 7) == ["C1", "C4"])
    #expect(try found(.leavingCare, 365 * 9...365 * 9) == ["C1"])
  }
}
