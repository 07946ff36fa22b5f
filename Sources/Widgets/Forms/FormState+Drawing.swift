import Terminal

extension FormState {
  /// The part of the form that belongs to one field.
  private struct Block {
    var field: FormField
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
    let summary = summaryLines(width: rect.columns - 2)
    let blocks = blocks(
      fields, from: summary.count, width: width, labelWidth: labelWidth, glyphs: screen.glyphs)
    let height = blocks.last.map { $0.row + $0.height } ?? summary.count
    var canvas = Screen(
      size: Size(rows: max(height, rect.rows), columns: rect.columns), glyphs: screen.glyphs)
    drawSummary(summary, into: &canvas)
    for block in blocks { draw(block, into: &canvas, labelWidth: labelWidth) }
    scroll(blocks, page: rect.rows, height: height, cursor: canvas.cursor)
    let window = Rect(row: top, column: 0, rows: rect.rows, columns: rect.columns)
    screen.copy(canvas, from: window, to: Position(row: rect.row, column: rect.column))
    drawScrollMarks(into: &screen, rect: rect, height: height)
  }

  private func labelWidth(_ fields: [FormField], glyphs: Glyphs, within rect: Rect) -> Int {
    let widest = fields.map { label($0).cellWidth(glyphs: glyphs) }.max() ?? 0
    return min(widest, Self.labelLimit, rect.columns / 3) + 2
  }

  private func label(_ field: FormField) -> String {
    field.label + (field.isOptional ? " (optional)" : "")
  }

  private func isFocused(_ field: FormField) -> Bool {
    focus == .field(field.id)
  }

  private func blocks(
    _ fields: [FormField], from start: Int, width: Int, labelWidth: Int, glyphs: Glyphs
  ) -> [Block] {
    var row = start
    return fields.map { field in
      let isFocused = isFocused(field)
      let control = controls[field.id]?.height(width: width, isFocused: isFocused, glyphs: glyphs)
      let controlRows = control ?? 1
      let labelRows = label(field).wrapped(to: labelWidth - 1).count
      let heading = field.heading == nil ? 0 : 2
      let notes = notes(field, width: width).count
      let height = heading + max(labelRows, controlRows + notes)
      defer { row += height }
      return Block(field: field, row: row, height: height, controlRows: controlRows)
    }
  }

  /// What stands below an answer: the error, the remark, and the hint while the field has the focus.
  private func notes(_ field: FormField, width: Int) -> [(text: String, style: Style)] {
    var notes: [(String, Style)] = []
    if let error = error(in: field.id) {
      notes += "Error: \(error)".wrapped(to: width).map { ($0, .error) }
    }
    if let aside = field.aside(values) { notes += aside.wrapped(to: width).map { ($0, .hint) } }
    if isFocused(field), !field.hint.isEmpty {
      notes += field.hint.wrapped(to: width).map { ($0, .hint) }
    }
    return notes
  }

  private mutating func draw(_ block: Block, into canvas: inout Screen, labelWidth: Int) {
    let field = block.field
    var row = block.row
    if let heading = field.heading {
      canvas.write(heading, row: row + 1, column: 1, style: .heading)
      row += 2
    }
    let style: Style = isFocused(field) ? .focusedLabel : .label
    for (line, text) in label(field).wrapped(to: labelWidth - 1).enumerated() {
      canvas.write(text, row: row + line, column: 1, limit: labelWidth - 1, style: style)
    }
    let left = labelWidth + 1
    let width = canvas.size.columns - left - 1
    let place = Rect(row: row, column: left, rows: block.controlRows, columns: width)
    let isFocused = isFocused(field)
    controls[field.id]?.draw(into: &canvas, rect: place, isFocused: isFocused)
    for (line, note) in notes(field, width: width).enumerated() {
      canvas.write(
        note.text, row: row + block.controlRows + line, column: left, limit: width,
        style: note.style)
    }
  }

  // MARK: - Summary

  private func summaryLines(width: Int) -> [(text: String, error: Int?)] {
    guard !errors.isEmpty else { return [] }
    var lines: [(String, Int?)] = [("There is a problem", nil)]
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
    if let block = blocks.first(where: { isFocused($0.field) }), block.height <= page {
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
