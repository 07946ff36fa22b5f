import ScreenTesting
import Terminal
import Testing
import Widgets

@Suite struct OverlayTests {
  private let dialog = Dialog(
    title: "Delete the draft of this visit?",
    text: "What you typed since 14:22 will be gone. The record itself does not change.",
    buttons: [
      DialogButton(id: "keep", title: "Keep it", letter: "k"),
      DialogButton(id: "delete", title: "Delete draft", letter: "d"),
    ])

  @Test func theSafeAnswerHasTheFocus() {
    var dialog = dialog
    var screen = Screen(size: Size(rows: 10, columns: 50))
    dialog.draw(into: &screen, rect: screen.bounds)
    expectScreen(
      screen,
      shows: """

          ┌────────────────────────────────────────────┐
          │ Delete the draft of this visit?            │
          │                                            │
          │ What you typed since 14:22 will be gone.   │
          │ The record itself does not change.         │
          │                                            │
          │ [k Keep it]   d Delete draft               │
          └────────────────────────────────────────────┘
        """)
    #expect(screen.cursor == Position(row: 7, column: 4))
    expect(dialog.handle(.enter), is: .chose("keep"))
    expect(dialog.handle(.escape), is: .chose("keep"))
    expect(dialog.handle(.character("d")), is: .chose("delete"))
    expect(dialog.handle(.character("y")), is: .handled)
    expect(dialog.handle(.tab), is: .handled)
    expect(dialog.handle(.enter), is: .chose("delete"))
  }

  @Test func theWorstHasToBeTyped() throws {
    var dialog = Dialog(
      title: "Withdraw?", text: "For good.", buttons: dialog.buttons, requiredWord: "C0001234")
    expect(dialog.handle(.tab), is: .handled)
    expect(dialog.handle(.enter), is: .handled)
    for event in try KeyScript("\"C0001234\"").events {
      if case .key(let key) = event { _ = dialog.handle(key) }
    }
    var screen = Screen(size: Size(rows: 12, columns: 60))
    dialog.draw(into: &screen, rect: screen.bounds)
    #expect(screen.text.contains("Type C0001234 to go on: C0001234"))
    expect(dialog.handle(.enter), is: .chose("delete"))
  }

  @Test func whatIsOfferedStandsBetweenCommandsNamedSoAndCommandsWithTheLetters() {
    var palette = Palette([
      PaletteItem(id: "switch", title: "Switch to the whole authority"),
      PaletteItem(id: "tasks", title: "Hours and tasks"),
    ])
    for letter in "ho" { _ = palette.handle(.character(letter)) }
    #expect(Set(palette.matches.map(\.id)) == ["switch", "tasks"])
    palette.offer([PaletteItem(id: "person", title: "Hope, Ann")])
    #expect(palette.matches.map(\.id) == ["tasks", "person", "switch"])
    palette.offer([])
    #expect(palette.matches.count == 2)
  }

  @Test func thePaletteFindsACommandByAFewLetters() {
    var palette = Palette([
      PaletteItem(id: "open", title: "Open the child"),
      PaletteItem(id: "visit", title: "Record a visit", key: "v"),
      PaletteItem(id: "move", title: "Revise the plan", disabledReason: "The plan has ended."),
    ])
    for letter in "rv" { _ = palette.handle(.character(letter)) }
    #expect(palette.matches.map(\.id) == ["visit", "move"])
    var screen = Screen(size: Size(rows: 8, columns: 44))
    palette.draw(into: &screen, rect: screen.bounds)
    expectScreen(
      screen,
      shows: """
         ┌────────────────────────────────────────┐
         │ : rv                                   │
         │> Record a visit                      v │
         │  Revise the plan  (The plan has ende…  │
         └────────────────────────────────────────┘
        """)
    #expect(screen.cursor == Position(row: 1, column: 7))
    expect(palette.handle(.enter), is: .run("visit"))
    _ = palette.handle(.down)
    expect(palette.handle(.enter), is: .disabled("The plan has ended."))
    _ = palette.handle(.character("q"))
    expect(palette.handle(.enter), is: .handled)
    expect(palette.handle(.escape), is: .closed)
  }

  @Test func whatWorksElsewhereIsFoundByItsWordsAndSaysWhere() {
    var palette = Palette([
      PaletteItem(id: "decide", title: "Decide the contact", key: "d", place: "only in Front door"),
      PaletteItem(id: "redo", title: "Read dates"),
    ])
    #expect(palette.matches.map(\.id) == ["redo"])
    _ = palette.handle(.character("d"))
    #expect(palette.matches.map(\.id) == ["redo", "decide"])
    for letter in "ec" { _ = palette.handle(.character(letter)) }
    #expect(palette.matches.map(\.id) == ["decide"])
    var screen = Screen(size: Size(rows: 8, columns: 60))
    palette.draw(into: &screen, rect: screen.bounds)
    #expect(screen.text.contains("Decide the contact  (only in Front door)"))
    expect(
      palette.handle(.enter), is: .disabled("“Decide the contact” works only in Front door."))
  }

  @Test func firstLettersCountMost() {
    let first = FuzzyMatch.score("rv", in: "Record a visit") ?? 0
    let inside = FuzzyMatch.score("rv", in: "Service area") ?? 0
    #expect(first > inside)
    #expect(FuzzyMatch.score("vr", in: "Record a visit") == nil)
    #expect(FuzzyMatch.score("", in: "Record a visit") == 0)
    #expect(
      (FuzzyMatch.score("plan", in: "Plan") ?? 0)
        > (FuzzyMatch.score("plan", in: "Plain text") ?? 0))
  }

  @Test func overlaysNeverTrap() {
    var generator = SeededGenerator(seed: 21)
    var dialog = Dialog(title: "A", text: "B", buttons: dialog.buttons, requiredWord: "x")
    var palette = Palette((0..<30).map { PaletteItem(id: "\($0)", title: "Command \($0)") })
    for _ in 0..<500 {
      _ = dialog.handle(.random(using: &generator))
      _ = palette.handle(.random(using: &generator))
      var screen = Screen(
        size: Size(
          rows: .random(in: 0...20, using: &generator),
          columns: .random(in: 0...70, using: &generator)))
      dialog.draw(into: &screen, rect: screen.bounds)
      palette.draw(into: &screen, rect: screen.bounds)
      #expect(screen.cursor.map { screen.bounds.contains($0) } ?? true)
    }
  }
}
