import Terminal

/// Two questions on one line, such as a day and its time: the answers beside each other, and how they are read
/// behind them, or below where that is cut.
extension FormState {
  /// The blanks between the answers, and before what stands behind them.
  private static let gap = 2

  private func answerWidth(_ field: FormField) -> Int { field.width ?? 18 }

  /// How the answers are read: "Monday 12 April 2021, 14:00".
  private func readings(_ line: FormLine) -> String {
    line.fields.compactMap { field in
      guard case .date(let reading) = field.kind else { return nil }
      return reading(controls[field.id]?.value ?? "")
    }.joined(separator: ", ")
  }

  /// How many cells the answers take with the labels between them.
  private func answersWidth(_ line: FormLine, glyphs: Glyphs) -> Int {
    line.fields.reduce(0) { $0 + answerWidth($1) }
      + line.fields.dropFirst().reduce(0) {
        $0 + Self.gap + $1.label.cellWidth(glyphs: glyphs) + 1
      }
  }

  /// How many rows the line needs.
  func pairHeight(_ line: FormLine, width: Int, glyphs: Glyphs) -> Int {
    let behind = readings(line).cellWidth(glyphs: glyphs) + Self.gap
    return answersWidth(line, glyphs: glyphs) + behind <= width ? 1 : 2
  }

  /// Draws the answers of two questions that belong together.
  mutating func drawPair(_ line: FormLine, into canvas: inout Screen, rect: Rect) {
    var column = rect.column
    for (index, field) in line.fields.enumerated() {
      let isFocused = focus == .field(field.id)
      if index > 0 {
        column += Self.gap
        column =
          canvas.write(
            field.label, row: rect.row, column: column, limit: max(0, rect.endColumn - column),
            style: isFocused ? .focusedLabel : .label) + 1
      }
      // Cut to the width of the answer, a control has no room for its reading, which comes last.
      let place = Rect(
        row: rect.row, column: column, rows: 1,
        columns: max(0, min(answerWidth(field), rect.endColumn - column)))
      controls[field.id]?.draw(into: &canvas, rect: place, isFocused: isFocused)
      column = place.endColumn
    }
    let isBelow = rect.rows > 1
    column = isBelow ? rect.column : column + Self.gap
    canvas.write(
      readings(line), row: isBelow ? rect.row + 1 : rect.row, column: column,
      limit: max(0, rect.endColumn - column), style: .hint)
  }
}
