import Terminal

extension FormState {
  /// The part of the form that belongs to one line.
  private struct Block {
    var line: FormLine
    var row: Int
    var height: Int
    var controlRows: Int
  }

  /// Labels longer than this go on below, so that answers keep the better part of the row.
  private static let labelLimit = 16

  /// Draws the form, scrolled so that the focus can be seen, and remembers where it stands.
  public mutating func draw(into screen: inout Screen, rect: Rect) {
    screen.fill(rect)
    guard rect.columns > 8, rect.rows > 0 else { return }
    let fields = shownFields
    let labelWidth = labelWidth(fields, glyphs: screen.glyphs, within: rect)
    let width = rect.columns - labelWidth - 2
    let lines = FormLine.lines(of: fields, width: width)
    drawsGrid = lines.contains { !$0.columns.isEmpty }
    let summary = summaryLines(width: rect.columns - 2)
    let blocks = blocks(
      lines, from: summary.count, width: width, labelWidth: labelWidth, glyphs: screen.glyphs)
    let height = blocks.last.map { $0.row + $0.height } ?? summary.count
    var canvas = Screen(
      size: Size(rows: max(height, rect.rows), columns: rect.columns), glyphs: screen.glyphs)
    drawSummary(summary, into: &canvas)
    for block in blocks { draw(block, into: &canvas, labelWidth: labelWidth) }
    scroll(blocks, page: rect.rows, height: height, cursor: canvas.cursor)
    let window = Rect(row: top, column: 0, rows: rect.rows, columns: rect.columns)
    screen.copy(canvas, from: window, to: Position(row: rect.row, column: rect.column))
    drawScrollMarks(into: &screen, rect: rect, height: height)
    places = blocks.compactMap { block in
      guard let field = block.line.fields.first else { return nil }
      let place = Rect(
        row: rect.row + block.row - top, column: rect.column, rows: block.height,
        columns: rect.columns)
      return (field.id, place.intersection(rect))
    }
  }

  private func labelWidth(_ fields: [FormField], glyphs: Glyphs, within rect: Rect) -> Int {
    // A grid's row is named more shortly than its questions; they are measured by that name.
    let lines = FormLine.lines(of: fields, width: .max)
    let widest = lines.map { $0.label.cellWidth(glyphs: glyphs) }.max() ?? 0
    return min(widest, Self.labelLimit, rect.columns / 3) + 2
  }

  private func isFocused(_ line: FormLine) -> Bool {
    line.fields.contains { focus == .field($0.id) }
  }

  private func blocks(
    _ lines: [FormLine], from start: Int, width: Int, labelWidth: Int, glyphs: Glyphs
  ) -> [Block] {
    var row = start
    return lines.map { line in
      let controlRows = controlRows(line, width: width, glyphs: glyphs)
      let labelRows = line.label.wrapped(to: labelWidth - 1).count + (line.isFirstOfGrid ? 1 : 0)
      let heading = line.fields.first?.heading == nil ? 0 : 2
      let noteRows = line.fields.reduce(0) { $0 + notes($1, width: width).count }
      let height = heading + max(labelRows, controlRows + noteRows)
      defer { row += height }
      return Block(line: line, row: row, height: height, controlRows: controlRows)
    }
  }

  private func controlRows(_ line: FormLine, width: Int, glyphs: Glyphs) -> Int {
    if !line.columns.isEmpty { return gridHeight(line, width: width, glyphs: glyphs) }
    if line.isPair { return pairHeight(line, width: width, glyphs: glyphs) }
    guard let field = line.fields.first, let control = controls[field.id] else { return 1 }
    return control.height(width: width, isFocused: isFocused(line), glyphs: glyphs)
  }

  /// What stands below an answer: the error, the remark, and the hint while the field has the focus.
  private func notes(_ field: FormField, width: Int) -> [(text: String, style: Style)] {
    var notes: [(String, Style)] = []
    if let error = error(in: field.id) {
      notes += "Error: \(error)".wrapped(to: width).map { ($0, .error) }
    }
    if let aside = field.aside(values) { notes += aside.wrapped(to: width).map { ($0, .hint) } }
    if focus == .field(field.id), !field.hint.isEmpty {
      notes += field.hint.wrapped(to: width).map { ($0, .hint) }
    }
    return notes
  }

  private mutating func draw(_ block: Block, into canvas: inout Screen, labelWidth: Int) {
    let line = block.line
    guard let field = line.fields.first else { return }
    var row = block.row
    if let heading = field.heading {
      canvas.write(heading, row: row + 1, column: 1, style: .heading)
      row += 2
    }
    let isFocused = isFocused(line)
    let labelRow = row + (line.isFirstOfGrid ? 1 : 0)
    for (offset, text) in line.label.wrapped(to: labelWidth - 1).enumerated() {
      canvas.write(
        text, row: labelRow + offset, column: 1, limit: labelWidth - 1,
        style: isFocused ? .focusedLabel : .label)
    }
    let left = labelWidth + 1
    let width = canvas.size.columns - left - 1
    let place = Rect(row: row, column: left, rows: block.controlRows, columns: width)
    if line.isPair {
      drawPair(line, into: &canvas, rect: place)
    } else if line.columns.isEmpty {
      controls[field.id]?.draw(into: &canvas, rect: place, isFocused: isFocused)
    } else {
      drawGrid(line, into: &canvas, rect: place)
    }
    let remarks = line.fields.flatMap { notes($0, width: width) }
    for (offset, note) in remarks.enumerated() {
      canvas.write(
        note.text, row: row + block.controlRows + offset, column: left, limit: width,
        style: note.style)
    }
  }

  // MARK: - Summary

  private func summaryLines(width: Int) -> [(text: String, error: Int?)] {
    guard !errors.isEmpty else { return [] }
    var lines: [(String, Int?)] = [(errorCount, nil)]
    for (index, error) in errors.enumerated() {
      lines += error.message.wrapped(to: max(1, width - 2)).map { ("  " + $0, index) }
    }
    return lines + [("", nil)]
  }

  private func drawSummary(_ lines: [(text: String, error: Int?)], into canvas: inout Screen) {
    for (row, line) in lines.enumerated() {
      let isCurrent = line.error.map { focus == .summary($0) } ?? false
      canvas.write(line.text, row: row, column: 1, style: .error)
      let isFirst = isCurrent && (row == 0 || lines[row - 1].error != line.error)
      if isFirst {
        canvas.write(">", row: row, column: 1, style: .error)
        canvas.cursor = Position(row: row, column: 1)
      }
    }
  }

  // MARK: - Scrolling

  /// Moves the window as little as shows the whole of the field, or at least the cursor.
  private mutating func scroll(_ blocks: [Block], page: Int, height: Int, cursor: Position?) {
    var shown = cursor.map { $0.row..<($0.row + 1) } ?? 0..<1
    if let block = blocks.first(where: { isFocused($0.line) }), block.height <= page {
      shown = block.row..<(block.row + block.height)
    }
    if shown.upperBound > top + page { top = shown.upperBound - page }
    if shown.lowerBound < top { top = shown.lowerBound }
    top = max(0, min(top, height - page))
  }

  private func drawScrollMarks(into screen: inout Screen, rect: Rect, height: Int) {
    let column = rect.endColumn - 1
    if top > 0 { screen.write(String(screen.glyphs.moreAbove), row: rect.row, column: column) }
    if top + rect.rows < height {
      screen.write(String(screen.glyphs.moreBelow), row: rect.endRow - 1, column: column)
    }
  }
}
