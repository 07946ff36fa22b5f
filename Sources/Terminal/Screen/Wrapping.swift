extension String {
  /// Breaks the text into lines no wider than `width` cells, at spaces where there are any.
  ///
  /// A newline always ends a line; a word wider than the line is cut on a grapheme's border.
  public func wrapped(to width: Int) -> [String] {
    Wrapping.lines(of: Array(self), width: width).map { String(Array(self)[$0]) }
  }
}

/// Soft wrapping, in positions within an array of graphemes: an editor has to know which
/// characters each line shows, not only what it looks like.
public enum Wrapping {
  /// The ranges of characters that the lines show.
  ///
  /// The newline that ends a line belongs to no range; the spaces at which a line was broken stay
  /// at its end, so that every other character has a place. There is always at least one line.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  public static func lines(of characters: [Character], width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastBreak: Int?
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character.isNewline {
        lines.append(start..<index)
        (start, used, lastBreak) = (index + 1, 0, nil)
        index += 1
        continue
      }
      let cells = cellWidth(of: character)
      if used + cells > width, character != " ", index > start {
        let end = lastBreak ?? index
        lines.append(start..<end)
        start = end
        used = characters[start..<index].reduce(0) { $0 + cellWidth(of: $1) }
        lastBreak = nil
      }
      used += cells
      index += 1
      if character == " " { lastBreak = index }
    }
    lines.append(start..<characters.count)
    return lines
  }

  /// How many cells a grapheme takes when it is drawn.
  public static func cellWidth(of character: Character) -> Int {
    if character.isASCII { return 1 }
    return CellText.glyphs(of: String(character), for: .unicode).reduce(0) { $0 + $1.width }
  }
}
