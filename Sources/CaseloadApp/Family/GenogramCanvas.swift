import Terminal

/// A sheet on which boxes and lines are drawn, so that lines that meet join by themselves.
///
/// A cell knows in which directions a line leaves it; the mark follows from that when the sheet is read.
/// Names are laid over it.
struct GenogramCanvas {
  /// How the border of a box looks.
  enum Border: Hashable {
    case plain, rounded, double
  }

  /// How many cells a line has.
  let width: Int
  /// The marks to draw with.
  let glyphs: Glyphs

  private struct Cell: Hashable {
    var up = false
    var down = false
    var left = false
    var right = false
    var border = Border.plain

    var isEmpty: Bool { !(up || down || left || right) }
  }

  private struct Label: Hashable {
    var column: Int
    var text: String
    var style: Style
  }

  private var rows: [[Cell]] = []
  private var labels: [Int: [Label]] = [:]

  init(width: Int, glyphs: Glyphs) {
    self.width = width
    self.glyphs = glyphs
  }

  // MARK: - Drawing

  /// A line from one column of a row to another.
  mutating func horizontal(row: Int, from start: Int, to end: Int) {
    let (first, last) = (min(start, end), max(start, end))
    guard first < last else { return }
    for column in first...last {
      change(row, column) {
        if column > first { $0.left = true }
        if column < last { $0.right = true }
      }
    }
  }

  /// A line from one row of a column to another.
  mutating func vertical(column: Int, from start: Int, to end: Int) {
    let (first, last) = (min(start, end), max(start, end))
    guard first < last else { return }
    for row in first...last {
      change(row, column) {
        if row > first { $0.up = true }
        if row < last { $0.down = true }
      }
    }
  }

  /// A box with its lines of text, each clipped to what is inside.
  mutating func box(
    row: Int, column: Int, width: Int, _ lines: [String], border: Border, style: Style = .plain
  ) {
    let (right, bottom) = (column + width - 1, row + lines.count + 1)
    horizontal(row: row, from: column, to: right)
    horizontal(row: bottom, from: column, to: right)
    vertical(column: column, from: row, to: bottom)
    vertical(column: right, from: row, to: bottom)
    for edge in row...bottom {
      change(edge, column) { $0.border = border }
      change(edge, right) { $0.border = border }
    }
    for edge in column...right {
      change(row, edge) { $0.border = border }
      change(bottom, edge) { $0.border = border }
    }
    for (offset, line) in lines.enumerated() {
      text(line, row: row + 1 + offset, column: column + 1, width: width - 2, style: style)
    }
  }

  /// A text laid over the sheet, clipped to a width.
  mutating func text(_ text: String, row: Int, column: Int, width: Int, style: Style = .plain) {
    change(row, 0) { _ in }
    let clipped = text.clipped(to: width, glyphs: glyphs)
    labels[row, default: []].append(Label(column: column, text: clipped, style: style))
  }

  private mutating func change(_ row: Int, _ column: Int, _ change: (inout Cell) -> Void) {
    guard row >= 0, (0..<width).contains(column) else { return }
    while rows.count <= row { rows.append(Array(repeating: Cell(), count: width)) }
    change(&rows[row][column])
  }

  // MARK: - Reading

  /// The sheet line by line, without blanks at the ends.
  var lines: [StyledText] { rows.indices.map(line) }

  private func line(_ row: Int) -> StyledText {
    var line = StyledText(spans: [])
    var column = 0
    for label in (labels[row] ?? []).sorted(by: { $0.column < $1.column }) {
      line.append(marks(row, column..<max(column, label.column)))
      line.append(label.text, label.style)
      column = label.column + label.text.cellWidth(glyphs: glyphs)
    }
    let last = rows[row].lastIndex { !$0.isEmpty } ?? -1
    line.append(marks(row, column..<max(column, last + 1)))
    return StyledText(spans: line.spans.filter { !$0.text.isEmpty })
  }

  private func marks(_ row: Int, _ columns: Range<Int>) -> String {
    String(columns.clamped(to: 0..<width).map { mark(rows[row][$0]) })
  }

  private func mark(_ cell: Cell) -> Character {
    if cell.isEmpty { return " " }
    let key = (cell.up ? 1 : 0) + (cell.down ? 2 : 0) + (cell.left ? 4 : 0) + (cell.right ? 8 : 0)
    let table = glyphs.isASCII ? Self.asciiMarks : Self.marks
    return table[cell.border]?[key] ?? " "
  }

  /// The marks by the directions that a line leaves in: up 1, down 2, left 4, right 8.
  private static let marks: [Border: [Character]] = [
    .plain: Array(" │││─┘┐┤─└┌├─┴┬┼"), .rounded: Array(" │││─╯╮┤─╰╭├─┴┬┼"),
    .double: Array(" ║║║═╝╗╢═╚╔╟═╧╤╬"),
  ]

  private static let asciiMarks: [Border: [Character]] = [
    .plain: Array(" |||-+++-+++-+++"), .rounded: Array(" |||-'.+-`.+-+++"),
    .double: Array(" ###=###=###=###"),
  ]
}
