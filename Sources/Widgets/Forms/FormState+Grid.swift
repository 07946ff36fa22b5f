import Terminal

/// Moving and answering in a grid: arrows go from cell to cell, and `=` gives the whole row one answer.
extension FormState {
  /// Follows a key in a cell of a grid.
  ///
  /// - Returns: nil where the key is the control's or the form's.
  mutating func handleInGrid(_ key: Key, _ id: String) -> FormResponse? {
    guard drawsGrid, let cell = form[id]?.cell else { return nil }
    let shown = shownFields
    guard let place = shown.firstIndex(where: { $0.id == id }) else { return nil }
    let row = self.row(around: place, of: shown)
    switch key {
    case .left: return move(to: place - 1, within: row, shown)
    case .right: return move(to: place + 1, within: row, shown)
    case .down: return move(into: cell.column, from: row.upperBound, shown)
    case .up: return move(into: cell.column, from: row.lowerBound - 1, shown)
    case .character("="):
      for field in shown[row] { set(field.id, to: controls[id]?.value ?? "") }
      return .changed(id)
    default: return nil
    }
  }

  /// The fields that stand in a row with one of them.
  private func row(around place: Int, of shown: [FormField]) -> Range<Int> {
    let name = shown[place].cell?.row
    let isInRow = { (index: Int) in shown[index].cell?.row == name && shown[index].cell != nil }
    var (first, end) = (place, place + 1)
    while first > 0, isInRow(first - 1) { first -= 1 }
    while end < shown.count, isInRow(end) { end += 1 }
    return first..<end
  }

  private mutating func move(to place: Int, within row: Range<Int>, _ shown: [FormField])
    -> FormResponse
  {
    if row.contains(place) { moveToField(shown[place].id) }
    return .moved
  }

  /// Goes to the line above or below, in the same column where it has one.
  private mutating func move(into column: String, from place: Int, _ shown: [FormField])
    -> FormResponse?
  {
    guard shown.indices.contains(place), shown[place].cell != nil else { return nil }
    let row = self.row(around: place, of: shown)
    let same = row.first { shown[$0].cell?.column == column }
    moveToField(shown[same ?? row.lowerBound].id)
    return .moved
  }

  // MARK: - Drawing

  /// The rows that the answers of a line need: the cells, and the answers to choose from below them while
  /// one has the focus.
  func gridHeight(_ line: FormLine, width: Int, glyphs: Glyphs) -> Int {
    let open = line.fields.first { focus == .field($0.id) }
    let choices = open.flatMap {
      controls[$0.id]?.height(width: width, isFocused: true, glyphs: glyphs)
    }
    return (line.isFirstOfGrid ? 1 : 0) + 1 + (choices ?? 0)
  }

  /// Draws the cells of a line, with the names of the columns above the first one of a grid.
  mutating func drawGrid(_ line: FormLine, into canvas: inout Screen, rect: Rect) {
    let width = FormLine.columnWidth(line.columns, width: rect.columns)
    let focused = line.fields.first { focus == .field($0.id) }
    var row = rect.row
    if line.isFirstOfGrid {
      for (index, name) in line.columns.enumerated() {
        canvas.write(
          name, row: row, column: rect.column + index * width, limit: width - 1,
          style: name == focused?.cell?.column ? .focusedLabel : .label)
      }
      row += 1
    }
    for field in line.fields {
      guard let index = line.columns.firstIndex(of: field.cell?.column ?? "") else { continue }
      let place = Rect(
        row: row, column: rect.column + index * width, rows: 1, columns: width - 1)
      let value = controls[field.id]?.value ?? ""
      canvas.fill(place, style: .field)
      canvas.write(
        value.isEmpty ? "-" : field.display(value), row: row, column: place.column,
        limit: place.columns, style: .field)
    }
    guard let focused else { return }
    controls[focused.id]?.draw(
      into: &canvas,
      rect: Rect(
        row: row + 1, column: rect.column, rows: rect.endRow - row - 1, columns: rect.columns),
      isFocused: true)
    // The cursor stands in the cell, unless the answer is found by typing.
    guard controls[focused.id] is LetterControl,
      let index = line.columns.firstIndex(of: focused.cell?.column ?? "")
    else { return }
    canvas.cursor = Position(row: row, column: rect.column + index * width)
  }
}
