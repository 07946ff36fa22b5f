import ScreenTesting
import Terminal
import Testing
import Widgets

@Suite struct TableTests {
  private let columns = [
    TableColumn("Due", minimum: 13), TableColumn("Name", minimum: 12, ideal: 20),
    TableColumn("Age", priority: 3, minimum: 3, alignment: .trailing),
    TableColumn("What", priority: 1, minimum: 14, ideal: .max),
    TableColumn("Must by", priority: 2, minimum: 10),
  ]

  private func rows(_ range: Range<Int>, glyphs: Glyphs = .unicode) -> TableRows<Int> {
    TableRows(
      range.map { number in
        let status: Status = number < 2 ? .overdue : number < 4 ? .dueSoon : .onTrack
        let words = ["2 wd over", "1 wd over", "today", "1 wd left"]
        return TableRow(
          id: number,
          cells: [
            status.text(number < 4 ? words[number] : "\(number) wd left", glyphs: glyphs),
            StyledText("Okafor-\(number), Siân"), StyledText("\(number)"),
            "Single assessment", "Fri 26 Mar",
          ])
      })
  }

  private func draw(
    _ state: inout TableState<Int>, _ rows: TableRows<Int>, width: Int = 78, height: Int = 6,
    glyphs: Glyphs = .unicode
  ) -> Screen {
    var screen = Screen(size: Size(rows: height, columns: width), glyphs: glyphs)
    state.draw(into: &screen, rect: screen.bounds, columns: columns, rows: rows)
    return screen
  }

  @Test func rowsStandInTheirColumns() {
    var state = TableState<Int>()
    let screen = draw(&state, rows(0..<5))
    expectScreen(
      screen,
      shows: """
         Due            Name                  Age  What                     Must by
        >▲ 2 wd over    Okafor-0, Siân          0  Single assessment        Fri 26 Mar
         ▲ 1 wd over    Okafor-1, Siân          1  Single assessment        Fri 26 Mar
         ◆ today        Okafor-2, Siân          2  Single assessment        Fri 26 Mar
         ◆ 1 wd left    Okafor-3, Siân          3  Single assessment        Fri 26 Mar
         · 4 wd left    Okafor-4, Siân          4  Single assessment        Fri 26 Mar
        """)
    #expect(screen.cursor == Position(row: 1, column: 0))
    #expect(state.selectedID == 0)
  }

  @Test func columnsDropByPriorityAndNothingIsCutInHalf() {
    var state = TableState<Int>()
    expectScreen(
      draw(&state, rows(0..<1), width: 44),
      shows: """
         Due            Name          What
        >▲ 2 wd over    Okafor-0, S…  Single assess…
        """)
    expectScreen(
      draw(&state, rows(0..<1), width: 30, glyphs: .ascii),
      shows: """
         Due            Name
        >! 2 wd over    Okafor-0, Sian
        """)
  }

  @Test func statusesDifferWithoutAnyStyle() {
    for glyphs in [Glyphs.unicode, .ascii] {
      var state = TableState<Int>()
      let screen = draw(&state, rows(0..<5, glyphs: glyphs), glyphs: glyphs)
      let marks = [1, 3, 5].map { screen[$0, 1].text }
      #expect(Set(marks).count == 3)
      #expect(screen[1, 0].text != screen[2, 0].text, "the selection shows without style too")
    }
  }

  @Test func headingsAreNeitherSelectedNorCounted() {
    let rows = TableRows(
      (0..<4).map { TableRow(id: $0, cells: [StyledText("row \($0)")]) },
      sections: [TableSection("Overdue", start: 0), TableSection("Due soon", start: 2)])
    var state = TableState<Int>()
    var screen = Screen(size: Size(rows: 4, columns: 12))
    let columns = [TableColumn("", minimum: 8)]
    func draw() {
      state.draw(
        into: &screen, rect: screen.bounds, columns: columns, rows: rows, showsTitles: false)
    }
    draw()
    expectScreen(screen, shows: " Overdue\n>row 0\n row 1\n Due soon")
    #expect(state.positionText(rows) == "1-2 of 4")
    _ = state.handle(.down, rows: rows)
    _ = state.handle(.down, rows: rows)
    #expect(state.selectedID == 2)
    draw()
    expectScreen(screen, shows: " row 0\n row 1\n Due soon\n>row 2")
    _ = state.handle(.home, rows: rows)
    draw()
    expectScreen(screen, shows: " Overdue\n>row 0\n row 1\n Due soon")
  }

  @Test func onlyTheRowsOnTheScreenAreFetched() {
    var fetched: [Range<Int>] = []
    let rows = TableRows<Int>(
      count: 50_000,
      window: { range in
        fetched.append(range)
        return range.map { TableRow(id: $0, cells: [StyledText("row \($0)")]) }
      }, index: { $0 })
    var state = TableState<Int>()
    var screen = Screen(size: Size(rows: 23, columns: 40))
    state.draw(into: &screen, rect: screen.bounds, columns: columns, rows: rows)
    _ = state.handle(.character("G"), rows: rows)
    state.draw(into: &screen, rect: screen.bounds, columns: columns, rows: rows)
    #expect(state.selectedID == 49_999)
    #expect(
      state.positionText(rows, filteredFrom: 60_000)
        == "49,979-50,000 of 50,000, filtered from 60,000")
    #expect(fetched.allSatisfy { $0.count <= 22 })
  }

  @Test func theSelectionFollowsTheRecord() {
    var state = TableState<Int>()
    let before = rows(0..<5)
    state.refresh(before)
    state.select(3, in: before)
    state.refresh(rows(2..<5))
    #expect(state.selectedID == 3)
    #expect(state.selected == 1)
    state.refresh(rows(4..<5))
    #expect(state.selectedID == 4)
    state.refresh(rows(0..<0))
    #expect(state.selectedID == nil)
  }

  @Test func anEmptyTableSaysSo() {
    var state = TableState<Int>()
    var screen = Screen(size: Size(rows: 4, columns: 50))
    state.draw(
      into: &screen, rect: screen.bounds, columns: columns, rows: rows(0..<0),
      empty: "No visits recorded. Press n to add one.")
    #expect(screen.lines[1] == " No visits recorded. Press n to add one.")
    #expect(screen.cursor == Position(row: 1, column: 0))
    expect(state.handle(.down, rows: rows(0..<0)), is: true)
    #expect(state.positionText(rows(0..<0)) == "0")
  }

  @Test func pagesMoveByWhatIsSeen() {
    var state = TableState<Int>()
    let many = rows(0..<100)
    _ = draw(&state, many, height: 11)
    for (key, expected) in [
      (Key.pageDown, 10), (.control("d"), 15), (.control("u"), 10), (.pageUp, 0),
      (.character("G"), 99), (.character("k"), 98), (.character("g"), 0), (.up, 0),
    ] {
      _ = state.handle(key, rows: many)
      _ = draw(&state, many, height: 11)
      #expect(state.selected == expected)
    }
  }

  @Test func aClickSelectsAndSpaceMarks() {
    var state = TableState<Int>()
    let some = rows(0..<5)
    _ = draw(&state, some)
    expect(state.handle(MouseEvent(.press, at: Position(row: 3, column: 5)), rows: some), is: true)
    #expect(state.selectedID == 2)
    expect(state.handle(MouseEvent(.press, at: Position(row: 0, column: 5)), rows: some), is: false)
    _ = state.handle(.space, rows: some)
    #expect(state.marked == [2])
    #expect(draw(&state, some)[3, 0].text == "✓")
    _ = state.handle(.space, rows: some)
    #expect(state.marked.isEmpty)
  }

  @Test func aRefreshWithFewerRowsThanTheWindowNeverTraps() {
    var generator = SeededGenerator(seed: 3)
    var state = TableState<Int>()
    for _ in 0..<3000 {
      let start = Int.random(in: 0..<20, using: &generator)
      let some = rows(start..<(start + Int.random(in: 0..<40, using: &generator)))
      if Bool.random(using: &generator) { state.refresh(some) }
      _ = state.handle(.random(using: &generator), rows: some)
      let height = Int.random(in: 0..<12, using: &generator)
      let width = Int.random(in: 0..<90, using: &generator)
      let screen = draw(&state, some, width: width, height: height)
      #expect(screen.cursor.map { screen.bounds.contains($0) } ?? true)
      _ = state.positionText(some)
    }
  }
}
