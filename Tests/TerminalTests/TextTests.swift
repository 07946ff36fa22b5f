import Terminal
import Testing

@Suite struct TextTests {
  @Test(arguments: [("", 0), ("abc", 3), ("漢字", 4), ("é", 1), ("e\u{301}", 1), ("▲◆·", 3)])
  func widthIsThatOfTheCells(text: String, width: Int) {
    #expect(text.cellWidth() == width)
  }

  @Test func clippingLeavesTheMarkOfTheGlyphTable() {
    #expect("Protection".clipped(to: 6) == "Prote…")
    #expect("Protection".clipped(to: 6, glyphs: .ascii) == "Prot..")
    #expect("Protection".clipped(to: 10) == "Protection")
    #expect("漢字漢".clipped(to: 4) == "漢…")
    #expect("abc".clipped(to: 0) == "")
  }

  @Test func styledTextIsClippedAcrossItsParts() {
    let text = StyledText("Okafor, ", .heading) + StyledText("Daniel")
    #expect(text.clipped(to: 20) == text)
    #expect(text.clipped(to: 10).plain == "Okafor, D…")
    #expect(text.clipped(to: 8).plain == "Okafor,…")
    #expect(text.clipped(to: 3).plain == "Ok…")
  }

  @Test func linesBreakAtSpaces() {
    #expect("the quick brown fox".wrapped(to: 10) == ["the quick ", "brown fox"])
    #expect("a\n\nb".wrapped(to: 10) == ["a", "", "b"])
    #expect("".wrapped(to: 10) == [""])
    #expect("abcdefgh".wrapped(to: 3) == ["abc", "def", "gh"])
    #expect("漢字漢".wrapped(to: 3) == ["漢", "字", "漢"])
  }

  @Test func wrappingLosesNothing() {
    let text = Array("One two  three\nfour 漢字漢字 five sixseveneight \n nine")
    for width in 1...30 {
      let lines = Wrapping.lines(of: text, width: width)
      let shown = lines.reduce(into: Set<Int>()) { $0.formUnion($1) }
      #expect(text.indices.allSatisfy { shown.contains($0) || text[$0].isNewline })
      for line in lines {
        var visible = text[line]
        while visible.last == " " { visible.removeLast() }
        let cells = visible.reduce(0) { $0 + Wrapping.cellWidth(of: $1) }
        #expect(cells <= max(width, 2))
      }
    }
  }

  @Test func stylesCombineAndLoseTheirColour() {
    let both = Style.dueSoon.combined(with: .selected)
    #expect(both.isBold && both.isReverse && both.colour == .yellow)
    #expect(both.withoutColour.colour == nil && both.withoutColour.isBold)
    #expect(Style.plain.combined(with: .error) == .error)
    #expect(Style.error.combined(with: Style(.green)).colour == .green)
  }

  @Test func colourModeHeedsTheUserBeforeTheEnvironment() {
    #expect(ColourMode.auto.wantsColour(noColour: nil))
    #expect(ColourMode.auto.wantsColour(noColour: ""))
    #expect(!ColourMode.auto.wantsColour(noColour: "1"))
    #expect(ColourMode.always.wantsColour(noColour: "1"))
    #expect(!ColourMode.never.wantsColour(noColour: nil))
  }

  @Test func glyphsAreOneCellAndTellStatusesApart() {
    for glyphs in [Glyphs.unicode, .ascii] {
      let marks = [glyphs.overdue, glyphs.dueSoon, glyphs.onTrack]
      #expect(Set(marks).count == 3)
      for mark in marks + glyphs.corners + glyphs.bars {
        #expect(String(mark).cellWidth(glyphs: glyphs) == 1)
        #expect(!glyphs.isASCII || mark.isASCII)
      }
    }
  }
}
