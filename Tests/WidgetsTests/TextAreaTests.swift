import ScreenTesting
import Terminal
import Testing
import Widgets

@Suite struct TextAreaTests {
  private func area(_ text: String, width: Int = 11, rows: Int = 4) -> (TextArea, Screen) {
    var area = TextArea(text)
    var screen = Screen(size: Size(rows: rows, columns: width))
    area.draw(into: &screen, rect: screen.bounds)
    return (area, screen)
  }

  private func press(_ area: inout TextArea, _ script: String) throws {
    for event in try KeyScript(script).events {
      if case .key(let key) = event { _ = area.handle(key) }
      if case .paste(let text) = event { area.insert(text) }
    }
  }

  @Test func linesWrapAtWords() {
    let (_, screen) = area("one two three\nfour")
    expectScreen(screen, shows: "one two\nthree\nfour")
    #expect(screen.cursor == Position(row: 2, column: 4))
  }

  @Test func upAndDownFollowTheLinesAsSeenAndKeepTheirColumn() throws {
    var (area, screen) = area("one two three\nab\nfour five")
    try press(&area, "Up Up")
    area.draw(into: &screen, rect: screen.bounds)
    #expect(screen.cursor == Position(row: 1, column: 5))
    try press(&area, "Down Down")
    area.draw(into: &screen, rect: screen.bounds)
    #expect(screen.cursor == Position(row: 3, column: 9))
    try press(&area, "Up Up Up Home Down")
    area.draw(into: &screen, rect: screen.bounds)
    #expect(screen.cursor == Position(row: 1, column: 0))
  }

  @Test func aLongTextScrolls() throws {
    var (area, screen) = area("1\n2\n3\n4\n5\n6")
    expectScreen(screen, shows: "3\n4\n5\n6")
    try press(&area, "PgUp PgUp")
    area.draw(into: &screen, rect: screen.bounds)
    expectScreen(screen, shows: "1\n2\n3\n4")
  }

  @Test(arguments: [
    ("one two", "C-w", "one "), ("one\ntwo", "C-u Backspace", "one"), ("one", "Home C-k", ""),
    ("one two", "C-Left \"x \" C-Right", "one x two"), ("ab", "Left Enter", "a\nb"),
    ("ab", "Home Delete Delete Delete", ""), ("", "paste\"a\tb\"", "a b"),
  ])
  func keysEditTheText(text: String, keys: String, result: String) throws {
    var (area, _) = area(text)
    try press(&area, keys)
    #expect(area.text == result)
  }

  @Test func undoTakesBackAWordAtATime() throws {
    var area = TextArea()
    try press(&area, "\"one two\"")
    area.undo()
    #expect(area.text == "one")
    try press(&area, "C-_ C-_")
    #expect(area.text == "")
    expect(area.undo(), is: false)
    try press(&area, "C-y C-y C-y C-y")
    #expect(area.text == "one two")
    #expect(area.caret == 7)
    expect(area.redo(), is: false)
  }

  @Test func aCombiningMarkIsOneChangeWithItsLetter() throws {
    var area = TextArea("Sia")
    area.insert("\u{302}")
    #expect(area.text == "Sia\u{302}")
    #expect(area.caret == 3)
    area.undo()
    #expect(area.text == "Sia")
    area.redo()
    #expect(area.text == "Sia\u{302}")
  }

  @Test func typingAfterUndoForgetsWhatWasUndone() throws {
    var area = TextArea("a")
    try press(&area, "b C-_ c")
    #expect(area.text == "ac")
    expect(area.redo(), is: false)
    #expect(area.text == "ac")
  }

  /// undo(redo(x)) = x and redo(undo(x)) = x, after any keys.
  @Test func undoAndRedoAreInverse() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<60 {
      var area = TextArea("Seen at home.\nShe was well.")
      var screen = Screen(size: Size(rows: 5, columns: 14))
      area.draw(into: &screen, rect: screen.bounds)
      for _ in 0..<80 {
        _ = area.handle(.random(using: &generator))
        let (text, caret) = (area.text, area.caret)
        if area.undo() {
          area.redo()
          #expect(area.text == text)
        }
        if area.redo() {
          area.undo()
          #expect(area.text == text)
        }
        #expect(caret >= 0 && caret <= area.text.count)
      }
      var texts: [String] = [area.text]
      while area.undo() { texts.append(area.text) }
      #expect(area.text == "Seen at home.\nShe was well.")
      for text in texts.dropLast().reversed() {
        area.redo()
        #expect(area.text == text)
      }
    }
  }

  @Test func randomKeysNeverTrapAndTheCursorStaysInside() {
    var generator = SeededGenerator(seed: 9)
    for width in [0, 1, 2, 9, 30] {
      var area = TextArea("漢字 one two three four")
      for _ in 0..<1500 {
        _ = area.handle(.random(using: &generator))
        var screen = Screen(
          size: Size(rows: Int.random(in: 0...6, using: &generator), columns: width))
        area.draw(into: &screen, rect: screen.bounds)
        #expect(screen.cursor.map { screen.bounds.contains($0) } ?? true)
      }
    }
  }
}
