import ScreenTesting
import Terminal
import Testing
import Widgets

/// Whole screens, as they are composed of widgets, in `Goldens`.
@Suite struct GoldenTests {
  static let columns = [
    TableColumn("Due", minimum: 13), TableColumn("Name", minimum: 16, ideal: 20),
    TableColumn("Age", priority: 3, minimum: 3, alignment: .trailing),
    TableColumn("What", priority: 1, minimum: 14, ideal: 20),
    TableColumn("Must by", priority: 2, minimum: 18, ideal: .max),
  ]

  private static func rows(_ glyphs: Glyphs) -> TableRows<Int> {
    let data: [(Status, String, String, String, String, String)] = [
      (.overdue, "2 wd over", "Okafor, Daniel", "7", "CP visit", "Fri 26 Mar"),
      (.overdue, "2 wd over", "Okafor, Grace", "4", "CP visit", "Fri 26 Mar"),
      (.overdue, "1 wd over", "Ó Súilleabháin, Aoife", "15", "Single assessment", "Mon 29 Mar"),
      (.dueSoon, "today", "Lee, Sam", "9", "Referral decision", "Tue 30 Mar"),
      (.dueSoon, "1 wd left", "Nováková, Petra", "11", "LAC review", "Wed 31 Mar  booked"),
      (.onTrack, "7 wd left", "Walsh, Conor", "5", "ICPC", "Mon 12 Apr  booked"),
      (.onTrack, "12 wd left", "王, 小明", "13", "Single assessment", "Mon 19 Apr"),
    ]
    let rows = data.enumerated().map { index, row in
      TableRow(
        id: index,
        cells: [
          row.0.text(row.1, glyphs: glyphs), StyledText(row.2), StyledText(row.3),
          StyledText(row.4), StyledText("must by \(row.5)"),
        ])
    }
    return TableRows(
      rows,
      sections: [
        TableSection("Overdue", start: 0), TableSection("Due soon", start: 3),
        TableSection("On track", start: 5),
      ])
  }

  private func work(_ size: Size, glyphs: Glyphs = .unicode) -> Screen {
    var screen = Screen(size: size, glyphs: glyphs)
    let parts = screen.bounds.split(
      rows: .fixed(1), .fixed(1), .fixed(1), .share(1), .fixed(1), .fixed(1))
    Header(path: ["Caseload", "My work"], role: "Aisha Rahman, Assessment 2", mark: "DEMO")
      .draw(into: &screen, rect: parts[0])
    screen.write(
      "Tuesday 30 March 2021      3 overdue, 2 due this week, 2 later", row: parts[1].row, column: 1
    )
    screen.horizontalLine(row: parts[2].row, column: 1, width: size.columns - 2)
    let rows = Self.rows(glyphs)
    var state = TableState<Int>()
    state.select(2, in: rows)
    state.draw(
      into: &screen, rect: parts[3], columns: Self.columns, rows: rows, showsTitles: false)
    MessageLine("Aoife’s assessment is on day 46 of 45. Enter opens her, w asks what if.")
      .draw(into: &screen, rect: parts[4])
    Footer([
      FooterItem(key: "Enter", word: "open"), FooterItem(key: "a", word: "record"),
      FooterItem(key: "w", word: "what if"), FooterItem(key: "/", word: "filter"),
      FooterItem(key: "1-6", word: "group"), FooterItem(key: ":", word: "go to"),
    ]).draw(into: &screen, rect: parts[5])
    return screen
  }

  @Test func aListAtTheSizeItIsDesignedFor() {
    expectScreen(work(.standard), isGolden: "list-80x24")
  }

  @Test func aListAtTheLeastSize() {
    expectScreen(work(TooSmall.leastSize), isGolden: "list-60x16")
  }

  @Test func aListInASCII() {
    let screen = work(.standard, glyphs: .ascii)
    expectScreen(screen, isGolden: "list-ascii-80x24")
    #expect(screen.text.allSatisfy { $0.isASCII })
  }

  @Test func aFormWithErrors() {
    for size in [Size.standard, TooSmall.leastSize] {
      var state = FormState(FormTests.form, values: ["children": "C1,C2", "alone": "no"])
      _ = state.check()
      state.moveToField("date")
      var screen = Screen(size: size)
      let parts = screen.bounds.split(rows: .fixed(2), .share(1), .fixed(1))
      Header(path: ["Caseload", "Record a visit"], role: "Draft saved 14:22:07")
        .draw(into: &screen, rect: parts[0])
      state.draw(into: &screen, rect: parts[1])
      Footer(
        [
          FooterItem(key: "Ctrl-S", word: "save"), FooterItem(key: "Tab", word: "next"),
          FooterItem(key: "Esc", word: "leave (kept as draft)"),
        ], pinned: FooterItem(key: "F1", word: "help")
      ).draw(into: &screen, rect: parts[2])
      expectScreen(screen, isGolden: "form-\(size.columns)x\(size.rows)")
    }
  }

  @Test func aListWithoutColourSaysTheSame() {
    let screen = work(.standard)
    #expect(screen.withoutColour.text == screen.text)
    #expect(screen.withoutColour.cells.allSatisfy { $0.style.colour == nil })
  }
}
