extension Screen {
  /// The rows as plain text, without the blanks at their ends.
  public var lines: [String] {
    (0..<size.rows).map { row in line(row) { $0.text } }
  }

  /// The screen as plain text, one line a row: what a golden test compares.
  public var text: String {
    lines.joined(separator: "\n")
  }

  /// The screen's styles, one letter a cell and one line a row; see `Style.letter`.
  public var styledText: String {
    (0..<size.rows).map { row in
      let letters = line(row, covered: true) { $0.style.letter }
      var end = letters.endIndex
      while end > letters.startIndex, letters[letters.index(before: end)] == "." {
        end = letters.index(before: end)
      }
      return String(letters[..<end])
    }.joined(separator: "\n")
  }

  /// The same screen on a terminal without colours.
  public var withoutColour: Screen {
    var copy = self
    copy.restyle(bounds) { $0.withoutColour }
    return copy
  }

  private func line(
    _ row: Int, covered: Bool = false, _ character: (Cell) -> Character
  ) -> String {
    let cells = cells[(row * size.columns)..<((row + 1) * size.columns)]
    var line = String(cells.lazy.filter { covered || !$0.isCovered }.map(character))
    while line.last == " " { line.removeLast() }
    return line
  }
}
