import ScreenTesting
import Terminal
import Testing

@Suite struct ScreenTests {
  private func screen(_ rows: Int = 2, _ columns: Int = 10, glyphs: Glyphs = .unicode) -> Screen {
    Screen(size: Size(rows: rows, columns: columns), glyphs: glyphs)
  }

  @Test func writingReturnsTheColumnAfterTheText() {
    var screen = screen()
    #expect(screen.write("abc", row: 0, column: 2) == 5)
    #expect(screen.lines[0] == "  abc")
  }

  @Test func textIsClippedAtTheEdgeAndAtTheLimit() {
    var screen = screen()
    screen.write("0123456789ABC", row: 0, column: 4)
    screen.write("0123456789ABC", row: 1, column: 0, limit: 3)
    #expect(screen.lines == ["    012345", "012"])
  }

  @Test func writingOutsideTheScreenChangesNothing() {
    var screen = screen()
    for (row, column) in [(-1, 0), (2, 0), (0, 10), (0, 400)] {
      screen.write("abc", row: row, column: column)
    }
    #expect(screen == self.screen())
    screen.write("abc", row: 0, column: -2)
    #expect(screen.lines[0] == "c")
  }

  @Test func aWideCharacterIsNeverCut() {
    var screen = screen(1, 5)
    screen.write("漢字漢", row: 0, column: 0)
    #expect(screen.lines == ["漢字"])
    #expect(screen[0, 0].width == 2)
    #expect(screen[0, 1].isCovered)
    #expect(screen[0, 4] == .blank)
  }

  @Test func writingOverHalfAWideCharacterBlanksTheOtherHalf() {
    var screen = screen(1, 6)
    screen.write("漢字", row: 0, column: 0)
    screen.write("x", row: 0, column: 1)
    #expect(screen.lines == [" x字"])
    screen.write("y", row: 0, column: 2)
    #expect(screen.lines == [" xy"])
  }

  @Test func aCombiningMarkStaysWithItsBase() {
    var screen = screen(1, 10)
    screen.write("Sia\u{302}n", row: 0, column: 0)
    #expect(screen[0, 2].text == "a\u{302}")
    #expect(screen[0, 3].text == "n")
    screen.write("\u{301}", row: 0, column: 5)
    #expect(screen[0, 5].width == 1)
  }

  @Test(arguments: [
    "\u{1B}[31mred", "\u{7}bell", "\u{9B}2J", "\u{202E}reversed", "\u{2066}isolated", "nul\u{0}",
    "\u{200F}mark", "\u{E0041}tag", "\u{AD}soft",
  ])
  func noControlReachesTheScreen(text: String) {
    var screen = screen(1, 20)
    screen.write(text, row: 0, column: 0)
    for scalar in screen.text.unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
      #expect(
        !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      #expect(scalar != "\u{200F}" && scalar.value != 0xE0041)
    }
  }

  @Test func newlinesAndTabsBecomeSpaces() {
    var screen = screen(1, 20)
    screen.write("a\tb\nc\r\nd", row: 0, column: 0)
    #expect(screen.text == "a b c d")
  }

  @Test func asciiGlyphsReduceEverythingToASCII() {
    var screen = screen(1, 40, glyphs: .ascii)
    screen.write("Siân Łukasz ß “x” … 漢 Nguyễn ▲", row: 0, column: 0)
    #expect(screen.text == "Sian Lukasz ss \"x\" ... ? Nguyen !")
  }

  @Test func restylingCoversTheWholeOfAWideCharacter() {
    var screen = screen(1, 4)
    screen.write("漢", row: 0, column: 0)
    screen.restyle(Rect(row: 0, column: 1, rows: 1, columns: 1)) { $0.combined(with: .selected) }
    #expect(screen[0, 0].style == .selected)
    #expect(screen[0, 1].style == .selected)
    #expect(screen.styledText == "SS")
  }

  @Test func aBoxIsDrawnAlongTheEdge() {
    var screen = screen(3, 5)
    screen.box(screen.bounds)
    expectScreen(screen, shows: "┌───┐\n│   │\n└───┘")
    var ascii = self.screen(3, 5, glyphs: .ascii)
    ascii.box(ascii.bounds)
    expectScreen(ascii, shows: "+---+\n|   |\n+---+")
  }

  @Test func aScreenOfNoSizeTakesAnyDrawing() {
    for (rows, columns) in [(0, 0), (1, 1), (0, 5), (5, 0)] {
      var screen = screen(rows, columns)
      screen.write("漢字", row: 0, column: 0)
      screen.box(Rect(row: -2, column: -2, rows: 9, columns: 9))
      screen.fill(Rect(row: 0, column: 0, rows: 9, columns: 9), with: "x")
      screen.restyle(screen.bounds) { $0.withoutColour }
      #expect(screen.cells.count == rows * columns)
    }
  }

  @Test func drawnWidthNeverExceedsTheLimit() {
    var generator = SeededGenerator(seed: 7)
    let pieces = ["a", "é", "漢", "👩‍👧", "e\u{301}", "🇬🇧", "\u{1B}", "\u{200D}", "ß", " ", "क्ष", "\n"]
    for _ in 0..<2000 {
      let text = (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let limit = Int.random(in: 0...9, using: &generator)
      for glyphs in [Glyphs.unicode, .ascii] {
        var screen = screen(1, 12, glyphs: glyphs)
        let end = screen.write(text, row: 0, column: 2, limit: limit)
        #expect(end <= 2 + limit)
        #expect(screen.cells[(2 + limit)...].allSatisfy { $0 == .blank })
        #expect(text.clipped(to: limit, glyphs: glyphs).cellWidth(glyphs: glyphs) <= limit)
        let widths = screen.cells.reduce(0) { $0 + Int($1.width) }
        #expect(widths == 12)
      }
    }
  }
}
