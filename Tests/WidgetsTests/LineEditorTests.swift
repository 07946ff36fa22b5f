import ScreenTesting
import Terminal
import Testing
import Widgets

@Suite struct LineEditorTests {
  private func edit(_ text: String, _ script: String) throws -> LineEditor {
    var editor = LineEditor(text)
    for case .key(let key) in try KeyScript(script).events { _ = editor.handle(key) }
    return editor
  }

  @Test(arguments: [
    ("ac", "Left \"b\"", "abc", 2), ("one two", "C-w", "one ", 4), ("one two", "C-u", "", 0),
    ("one two", "C-Left C-u", "two", 0), ("one two", "Home C-Right C-k", "one", 3),
    ("abc", "Home Delete", "bc", 0), ("abc", "Backspace Backspace", "a", 1),
    ("abc", "C-a Right C-e", "abc", 3), ("", "Backspace Delete Left Right C-w C-u C-k", "", 0),
    ("漢字", "Left Backspace", "字", 0), ("don't go", "C-Left C-Left", "don't go", 0),
  ])
  func keysEditTheLine(text: String, keys: String, result: String, caret: Int) throws {
    let editor = try edit(text, keys)
    #expect(editor.text == result)
    #expect(editor.caret == caret)
  }

  @Test func aCombiningMarkJoinsTheLetterBeforeIt() {
    var editor = LineEditor("Sia")
    _ = editor.handle(.character("\u{302}"))
    _ = editor.handle(.character("n"))
    #expect(editor.text == "Sia\u{302}n")
    #expect(editor.caret == 4)
    _ = editor.handle(.backspace)
    _ = editor.handle(.backspace)
    #expect(editor.text == "Si")
  }

  @Test func aPasteIsOneLine() {
    var editor = LineEditor("ab")
    _ = editor.handle(.left)
    editor.insert("1\n2\t3")
    #expect(editor.text == "a1 2 3b")
    #expect(editor.caret == 6)
  }

  @Test func theCaretStaysInItsPlace() {
    var editor = LineEditor("abcdefghij")
    var screen = Screen(size: Size(rows: 1, columns: 6))
    editor.draw(into: &screen, rect: screen.bounds)
    expectScreen(screen, shows: "fghij")
    #expect(screen.cursor == Position(row: 0, column: 5))
    _ = editor.handle(.home)
    editor.draw(into: &screen, rect: screen.bounds)
    expectScreen(screen, shows: "abcdef")
    #expect(screen.cursor == Position(row: 0, column: 0))
  }

  @Test func randomKeysNeverTrapAndTheCaretStaysInside() {
    var generator = SeededGenerator(seed: 11)
    for width in [0, 1, 2, 7] {
      var editor = LineEditor()
      var screen = Screen(size: Size(rows: 1, columns: width))
      for _ in 0..<2000 {
        _ = editor.handle(.random(using: &generator))
        editor.draw(into: &screen, rect: screen.bounds)
        #expect((0...editor.text.count).contains(editor.caret))
        #expect(screen.cursor.map { screen.bounds.contains($0) } ?? true)
      }
    }
  }

  @Test func theFilterNarrowsAsItIsTyped() throws {
    var filter = FilterLine()
    expect(filter.handle(.character("a")), is: .ignored)
    filter.activate()
    expect(filter.handle(.character("o")), is: .changed)
    expect(filter.handle(.left), is: .moved)
    expect(filter.handle(.enter), is: .accepted)
    #expect(filter.text == "o" && !filter.isActive)
  }

  @Test func aFilterThatIsOpenedAgainBeginsWithWhatItIs() {
    var filter = FilterLine()
    filter.activate()
    expect(filter.handle(.character("o")), is: .changed)
    expect(filter.handle(.enter), is: .accepted)
    filter.activate()
    expect(filter.handle(.character("k")), is: .changed)
    #expect(filter.text == "ok")
    expect(filter.handle(.escape), is: .left)
    #expect(filter.text == "o" && !filter.isActive)
    filter.activate()
    expect(filter.handle(.home), is: .moved)
    expect(filter.handle(.control("u")), is: .changed)
    #expect(filter.text.isEmpty && filter.isActive)
    expect(filter.handle(.control("u")), is: .moved)
    expect(filter.handle(.enter), is: .accepted)
    #expect(filter.text.isEmpty)
  }

  @Test(arguments: [
    ("siobhan", true), ("o'neill sio", true), ("SIOBHÁN", true), ("obhan", false), ("", true),
    ("neill", false), ("siobhan x", false),
  ])
  func filtersMatchTheBeginningsOfWords(query: String, isMatch: Bool) {
    #expect(TextFold.matches(query, in: "Siobhán O’Neill") == isMatch)
  }

  @Test func matchesAreHighlighted() {
    let text = StyledText("O’Neill, Siobhán").highlighting("sio o'n")
    #expect(text.plain == "O’Neill, Siobhán")
    #expect(text.spans.filter { $0.style == .match }.map(\.text) == ["O’N", "Sio"])
    #expect(StyledText("Straße").highlighting("stras").spans.first?.text == "Straß")
  }
}
