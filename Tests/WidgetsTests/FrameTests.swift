import ScreenTesting
import Terminal
import Testing
import Widgets

@Suite struct FrameTests {
  private func screen(_ columns: Int = 60, rows: Int = 1, glyphs: Glyphs = .unicode) -> Screen {
    Screen(size: Size(rows: rows, columns: columns), glyphs: glyphs)
  }

  @Test func theHeaderLosesTheRoleThenTheFirstTitles() {
    let header = Header(
      path: ["Caseload", "My work", "Daniel Okafor"], role: "Aisha Rahman", mark: "DEMO")
    var wide = screen(60)
    header.draw(into: &wide, rect: wide.bounds)
    expectScreen(wide, shows: " Caseload > My work > Daniel Okafor      Aisha Rahman  DEMO")
    var middle = screen(50)
    header.draw(into: &middle, rect: middle.bounds)
    expectScreen(middle, shows: " Caseload > My work > Daniel Okafor          DEMO")
    var narrow = screen(36, glyphs: .ascii)
    header.draw(into: &narrow, rect: narrow.bounds)
    expectScreen(narrow, shows: " .. > My work > Daniel Okafor  DEMO")
    var tiny = screen(16)
    header.draw(into: &tiny, rect: tiny.bounds)
    expectScreen(tiny, shows: " Daniel …  DEMO")
  }

  @Test func theFooterKeepsHelpWhateverElseFits() {
    let footer = Footer([
      FooterItem(key: "Enter", word: "open"), FooterItem(key: "a", word: "record"),
      FooterItem(key: "w", word: "what if"), FooterItem(key: "/", word: "filter"),
    ])
    var wide = screen(60)
    footer.draw(into: &wide, rect: wide.bounds)
    expectScreen(wide, shows: " Enter open  a record  w what if  / filter  ? help")
    var narrow = screen(30)
    footer.draw(into: &narrow, rect: narrow.bounds)
    expectScreen(narrow, shows: " Enter open  a record  ? help")
  }

  @Test func aClickFindsTheWordOfTheFooter() {
    let footer = Footer(
      [
        FooterItem(key: "Enter", word: "open", command: "open"),
        FooterItem(key: "a", word: "record", command: "record"),
      ], pinned: FooterItem(key: "?", word: "help", command: "help"))
    let rect = Rect(row: 0, column: 0, rows: 1, columns: 30)
    func command(_ column: Int) -> String? {
      footer.item(at: column, in: rect, glyphs: .unicode)?.command
    }
    #expect(command(0) == nil)
    #expect(command(1) == "open")
    #expect(command(10) == "open")
    #expect(command(11) == nil)
    #expect(command(13) == "record")
    #expect(command(23) == "help")
    #expect(command(29) == nil)
    let narrow = Rect(row: 0, column: 0, rows: 1, columns: 20)
    #expect(footer.item(at: 13, in: narrow, glyphs: .unicode)?.command == "help")
  }

  @Test func aClickFindsTheTab() {
    let tabs = Tabs([.init("Summary"), .init("Timeline"), .init("Due", count: 4)], selected: 1)
    let wide = Rect(row: 0, column: 2, rows: 1, columns: 60)
    let found = [0, 2, 12, 13, 24, 25, 35, 36].map { tabs.tab(at: $0, in: wide, glyphs: .unicode) }
    #expect(found == [nil, 0, 0, 1, 1, 2, 2, nil])
    let narrow = Rect(row: 0, column: 0, rows: 1, columns: 20)
    #expect(tabs.tab(at: 2, in: narrow, glyphs: .unicode) == 0)
    #expect(tabs.tab(at: 3, in: narrow, glyphs: .unicode) == 1)
  }

  @Test func tabsShortenToNumbersAndKeepTheSelectedOne() {
    var tabs = Tabs([.init("Summary"), .init("Timeline"), .init("Due", count: 4)])
    var wide = screen(60)
    tabs.draw(into: &wide, rect: wide.bounds)
    expectScreen(wide, shows: "[1 Summary] 2 Timeline  3 Due (4)")
    expect(tabs.handle(.character("3")), is: true)
    var narrow = screen(20)
    tabs.draw(into: &narrow, rect: narrow.bounds)
    expectScreen(narrow, shows: " 1  2 [3 Due (4)]")
    expect(tabs.handle(.character("]")), is: true)
    #expect(tabs.selected == 0)
    expect(tabs.handle(.character("[")), is: true)
    #expect(tabs.selected == 2)
    expect(tabs.handle(.character("4")), is: false)
    expect(tabs.handle(.enter), is: false)
  }

  @Test func aMessageIsCutWithAMark() {
    var screen = screen(20)
    MessageLine("Tariq's assessment is on day 46 of 45.").draw(into: &screen, rect: screen.bounds)
    expectScreen(screen, shows: " Tariq's assessmen…")
    MessageLine().draw(into: &screen, rect: screen.bounds)
    expectScreen(screen, shows: "")
  }

  @Test func aSmallWindowSaysWhatIsNeeded() {
    let notice = TooSmall(program: "Caseload")
    var fits = screen(60, rows: 16)
    #expect(!notice.draw(into: &fits))
    var small = screen(52, rows: 12)
    #expect(notice.draw(into: &small))
    expectScreen(
      small, shows: "This window is 52x12. Caseload needs at least 60x16.")
    #expect(small.cursor == Position(row: 0, column: 0))
    for (columns, rows) in [(1, 1), (0, 0), (10, 2)] {
      var tiny = screen(columns, rows: rows)
      #expect(notice.draw(into: &tiny))
    }
  }
}
