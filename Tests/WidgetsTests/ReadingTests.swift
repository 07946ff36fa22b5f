import ScreenTesting
import Terminal
import Testing
import Widgets

@Suite struct ReadingTests {
  private let entries = [
    TimelineEntry(
      id: 1, date: "24 Mar", aside: "age 7", title: "Police contact", note: "recorded 25 Mar",
      detail: "Neighbours heard shouting. Officers saw both children in bed.", heading: "2021"),
    TimelineEntry(id: 2, date: "5 Mar", aside: "age 7", title: "Visit, seen alone"),
    TimelineEntry(
      id: 3, date: "11 Dec", aside: "age 6", title: StyledText("S47 enquiry", .heading),
      heading: "2020"),
  ]

  @Test func theTimelineOpensInItsPlace() {
    var state = TimelineState<Int>()
    var screen = Screen(size: Size(rows: 8, columns: 50))
    state.draw(into: &screen, rect: screen.bounds, entries: entries)
    expectScreen(
      screen,
      shows: """
         2021
        >24 Mar  age 7  Police contact     recorded 25 Mar
          5 Mar  age 7  Visit, seen alone
         2020
         11 Dec  age 6  S47 enquiry
        """)
    #expect(screen.cursor == Position(row: 1, column: 0))
    expect(state.handle(.space, entries: entries), is: true)
    expect(state.handle(.down, entries: entries), is: true)
    state.draw(into: &screen, rect: screen.bounds, entries: entries)
    expectScreen(
      screen,
      shows: """
         2021
         24 Mar  age 7  Police contact     recorded 25 Mar
                        Neighbours heard shouting.
                        Officers saw both children in bed.
        > 5 Mar  age 7  Visit, seen alone
         2020
         11 Dec  age 6  S47 enquiry
        """)
    #expect(state.positionText(entries) == "2 of 3")
  }

  @Test func theTimelineKeepsItsEntry() {
    var state = TimelineState<Int>()
    state.select(1, in: entries)
    state.refresh(Array(entries.dropFirst()))
    #expect(state.selected == 0)
    state.refresh([])
    var screen = Screen(size: Size(rows: 2, columns: 50))
    state.draw(into: &screen, rect: screen.bounds, entries: [])
    expectScreen(screen, shows: " Nothing recorded.")
  }

  @Test func paragraphsWrapWithTheirStyleAndIndent() {
    let text = StyledText("  In her words: ", .label) + StyledText("I like it when Nan takes us.")
    let lines = text.wrapped(to: 24)
    #expect(lines.map(\.plain) == ["  In her words: I like ", "  it when Nan takes us."])
    #expect(lines[0].spans.contains { $0.style == .label })
    #expect(StyledText("").wrapped(to: 10).count == 1)
  }

  @Test func aTextScrollsByPages() {
    var view = TextView((1...30).map { StyledText("line \($0)") })
    var screen = Screen(size: Size(rows: 10, columns: 20))
    view.draw(into: &screen, rect: screen.bounds)
    #expect(view.positionText == "1-10 of 30")
    for (key, first) in [
      (Key.space, "line 11"), (.character("j"), "line 12"), (.end, "line 21"), (.down, "line 21"),
      (.pageUp, "line 11"), (.home, "line 1"),
    ] {
      expect(view.handle(key), is: true)
      view.draw(into: &screen, rect: screen.bounds)
      #expect(screen.lines[0] == first)
    }
    expect(view.handle(.enter), is: false)
  }

  @Test func helpIsMadeFromTheCommands() {
    let map = KeyMap<Bool>([
      Command(
        id: "a", title: "Record a visit", help: "Asks what happened.", keys: [.character("v")],
        contexts: ["Child"], disabledReason: { $0 ? "This store is read only." : nil }),
      Command(id: "q", title: "Quit", help: "Leaves.", keys: [.character("q"), .control("q")]),
      Command(id: "p", title: "Pin", help: "Keeps it at the top."),
    ])
    let lines = map.helpText(in: ["Child", .everywhere], state: true).map(\.plain)
    #expect(
      lines == [
        "Child", "  v               Record a visit. Asks what happened.",
        "                  Not now: This store is read only.", "", "Everywhere",
        "  q, Ctrl-Q       Quit. Leaves.", "  :               Pin. Keeps it at the top.",
      ])
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1204, "1,204"), (1_000_000, "1,000,000"), (-5000, "-5,000"),
  ])
  func figuresAreGrouped(number: Int, text: String) {
    #expect(Figures.grouped(number) == text)
  }

  @Test func readingNeverTraps() {
    var generator = SeededGenerator(seed: 33)
    var state = TimelineState<Int>()
    var view = TextView(text: "One two three\n\n  four five 漢字\nsix")
    for _ in 0..<2000 {
      let some = Array(entries.prefix(.random(in: 0...3, using: &generator)))
      let key = Key.random(using: &generator)
      _ = state.handle(key, entries: some)
      _ = view.handle(key)
      var screen = Screen(
        size: Size(
          rows: .random(in: 0...9, using: &generator),
          columns: .random(in: 0...50, using: &generator)))
      view.draw(into: &screen, rect: screen.bounds)
      state.draw(into: &screen, rect: screen.bounds, entries: some)
      #expect(screen.cursor.map { screen.bounds.contains($0) } ?? true)
    }
  }
}
