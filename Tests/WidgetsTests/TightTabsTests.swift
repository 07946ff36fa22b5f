import ScreenTesting
import Terminal
import Testing

@testable import Widgets

/// Tabs that share the blank between them.
@Suite struct TightTabsTests {
  private func drawn(_ selected: Int, columns: Int = 40, isTight: Bool = true) -> String {
    let tabs = Tabs(
      [Tabs.Tab("Due", count: 3), Tabs.Tab("Care"), Tabs.Tab("Notes")], selected: selected,
      isTight: isTight)
    var screen = Screen(size: Size(rows: 1, columns: columns))
    tabs.draw(into: &screen, rect: screen.bounds)
    return String(screen.lines[0].reversed().drop { $0 == " " }.reversed())
  }

  @Test func aBracketTakesThePlaceOfTheBlank() {
    #expect(drawn(0) == "[1 Due (3)]2 Care 3 Notes")
    #expect(drawn(1) == " 1 Due (3)[2 Care]3 Notes")
    #expect(drawn(2) == " 1 Due (3) 2 Care[3 Notes]")
    #expect(drawn(1, isTight: false) == " 1 Due (3) [2 Care] 3 Notes")
  }

  @Test func theyFitByTheirOwnMeasure() {
    let tabs = Tabs(
      [Tabs.Tab("Due", count: 3), Tabs.Tab("Care"), Tabs.Tab("Notes")], isTight: true)
    #expect(tabs.fits(25) && !tabs.fits(24))
    #expect(drawn(2, columns: 26) == " 1 Due (3) 2 Care[3 Notes]")
    #expect(drawn(2, columns: 25) == " 1  2 [3 Notes]")
  }
}
