import Terminal

/// Draws the lines of a table once it is known where its columns stand.
struct TablePainter {
  let columns: [TableColumn]
  let places: [Range<Int>?]
  let left: Int

  func drawTitles(into screen: inout Screen, row: Int) {
    for (column, place) in zip(columns, places) {
      guard let place else { continue }
      put(
        StyledText(column.title, .label), into: &screen, row: row, place: place,
        alignment: column.alignment, base: .plain)
    }
  }

  /// Draws a row. The selected one is told by `>` before it and by reverse video, a marked one by
  /// the sign for done.
  func draw(
    _ cells: [StyledText], into screen: inout Screen, row: Int, end: Int, isSelected: Bool,
    isMarked: Bool
  ) {
    for (index, place) in places.enumerated() where index < cells.count {
      guard let place else { continue }
      put(
        cells[index], into: &screen, row: row, place: place, alignment: columns[index].alignment,
        base: .plain)
    }
    let sign: Character = isMarked ? screen.glyphs.done : isSelected ? ">" : " "
    screen.write(String(sign), row: row, column: left - 1)
    guard isSelected else { return }
    // One style for the whole row: fewer bytes on each move than a run for every part.
    screen.restyle(Rect(row: row, column: left - 1, rows: 1, columns: end - left + 1)) { style in
      style.isBold ? Style(bold: true, reverse: true) : .selected
    }
  }

  private func put(
    _ text: StyledText, into screen: inout Screen, row: Int, place: Range<Int>,
    alignment: TableColumn.Alignment, base: Style
  ) {
    let glyphs = screen.glyphs
    let clipped = text.clipped(to: place.count, glyphs: glyphs)
    let indent = alignment == .leading ? 0 : place.count - clipped.cellWidth(glyphs: glyphs)
    screen.write(
      clipped, row: row, column: left + place.lowerBound + max(0, indent), limit: place.count,
      base: base)
  }
}
