/// A frame: what the terminal is to show, as a value.
///
/// Screens are drawn into one of these and never onto a terminal, so what a user sees can be
/// tested as text, compared with the frame before, and saved. Writing clips on graphemes, keeps wide
/// characters whole and lets no control character through.
public struct Screen: Hashable, Sendable {
  /// The number of rows and columns.
  public let size: Size
  /// The table of marks to draw with; it decides whether text is reduced to ASCII.
  public let glyphs: Glyphs
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands: the focus, which screen readers and braille lines follow.
  public var cursor: Position?

  /// Creates an empty screen.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The whole of the screen.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank one outside the screen.
  public subscript(row: Int, column: Int) -> Cell {
    guard bounds.contains(Position(row: row, column: column)) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Writes a text on one row.
  ///
  /// - Parameters:
  ///   - text: the text; controls in it are replaced, a newline by a space.
  ///   - row: the row.
  ///   - column: the column of the first cell.
  ///   - limit: the cells there are; text beyond them is cut, without a mark.
  ///   - style: how the text looks.
  /// - Returns: the column after the last cell written.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, limit: Int = .max, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < size.rows, limit > 0 else { return column }
    let end = limit < size.columns - column ? column + limit : size.columns
    var next = column
    for glyph in CellText.glyphs(of: text, for: glyphs) {
      guard next + glyph.width <= end else { break }
      if next >= 0 { put(glyph, row: row, column: next, style: style) }
      next += glyph.width
    }
    return next
  }

  /// Writes a text whose parts look different on one row.
  ///
  /// - Parameter base: a style below each part's own, such as that of a selected row.
  /// - Returns: the column after the last cell written.
  @discardableResult
  public mutating func write(
    _ text: StyledText, row: Int, column: Int, limit: Int = .max, base: Style = .plain
  ) -> Int {
    var next = column
    for span in text.spans {
      let room = limit == .max ? limit : limit - (next - column)
      next = write(
        span.text, row: row, column: next, limit: room, style: base.combined(with: span.style))
    }
    return next
  }

  /// Fills a rectangle with one character of one cell.
  public mutating func fill(_ rect: Rect, with text: Character = " ", style: Style = .plain) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        put(DrawnGlyph(text: text, width: 1), row: row, column: column, style: style)
      }
    }
  }

  /// Changes the style of the cells of a rectangle, and of the whole of any character it cuts.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let start = row * size.columns
      let first = lead(of: start + area.column, from: start)
      for index in first..<(start + area.endColumn) where !cells[index].isCovered {
        let style = change(cells[index].style)
        for part in index..<(index + Int(cells[index].width)) { cells[part].style = style }
      }
    }
  }

  /// Copies a part of another screen here, as much of it as fits, its cursor included.
  ///
  /// - Parameters:
  ///   - other: the screen to copy from.
  ///   - source: the part to copy.
  ///   - target: where its first cell goes.
  public mutating func copy(_ other: Screen, from source: Rect, to target: Position) {
    let source = source.intersection(other.bounds)
    for row in 0..<source.rows {
      for column in 0..<source.columns {
        let cell = other[source.row + row, source.column + column]
        guard !cell.isCovered, bounds.contains(target.moved(rows: row, columns: column)) else {
          continue
        }
        put(
          DrawnGlyph(text: cell.text, width: Int(cell.width)), row: target.row + row,
          column: target.column + column, style: cell.style)
      }
    }
    if let cursor = other.cursor, source.contains(cursor) {
      self.cursor = target.moved(
        rows: cursor.row - source.row, columns: cursor.column - source.column)
    }
  }

  /// Draws a line from left to right with the table's horizontal mark.
  public mutating func horizontalLine(row: Int, column: Int, width: Int, style: Style = .plain) {
    fill(
      Rect(row: row, column: column, rows: 1, columns: width), with: glyphs.horizontal, style: style
    )
  }

  /// Draws a frame along the edge of a rectangle and clears what is inside.
  public mutating func box(_ rect: Rect, style: Style = .plain) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    fill(rect)
    let (bottom, right) = (rect.endRow - 1, rect.endColumn - 1)
    for row in [rect.row, bottom] {
      horizontalLine(row: row, column: rect.column, width: rect.columns, style: style)
    }
    for column in [rect.column, right] {
      let side = Rect(row: rect.row, column: column, rows: rect.rows, columns: 1)
      fill(side, with: glyphs.vertical, style: style)
    }
    let places = [
      (rect.row, rect.column), (rect.row, right), (bottom, rect.column), (bottom, right),
    ]
    for (corner, place) in zip(glyphs.corners, places) {
      write(String(corner), row: place.0, column: place.1, style: style)
    }
  }

  /// The first cell of the character that covers a cell.
  private func lead(of index: Int, from start: Int) -> Int {
    var index = index
    while index > start, cells[index].isCovered { index -= 1 }
    return index
  }

  private mutating func put(_ glyph: DrawnGlyph, row: Int, column: Int, style: Style) {
    let start = row * size.columns
    let first = start + column
    guard column >= 0, column + glyph.width <= size.columns else { return }
    clearCutCharacters(first..<(first + glyph.width), from: start)
    cells[first] = Cell(text: glyph.text, width: UInt8(clamping: glyph.width), style: style)
    for covered in (first + 1)..<(first + glyph.width) {
      cells[covered] = Cell(text: " ", width: 0, style: style)
    }
  }

  /// Blanks the rest of the wide characters that a write to `range` cuts in half.
  private mutating func clearCutCharacters(_ range: Range<Int>, from start: Int) {
    if cells[range.lowerBound].isCovered {
      for index in lead(of: range.lowerBound, from: start)..<range.lowerBound {
        cells[index] = Cell(style: cells[index].style)
      }
    }
    var after = range.upperBound
    while after < start + size.columns, cells[after].isCovered {
      cells[after] = Cell(style: cells[after].style)
      after += 1
    }
  }
}
