import Terminal

/// What a table remembers between frames: the selection, the marked rows and the window.
///
/// The selection is the *id* of a row. When the data changes under it, the same record stays
/// selected; when the record has gone, the row that took its place is.
public struct TableState<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The number of the selected row, from 0.
  public private(set) var selected: Int = 0
  /// The id of the selected row; `nil` when the table is empty.
  public private(set) var selectedID: ID?
  /// The rows the user has marked, to do something with all of them.
  public var marked: Set<ID> = []
  /// The first line on the screen.
  private var top: Int = 0
  /// How many lines were on the screen when it was last drawn.
  private var page: Int = 20
  /// Where the lines were when they were last drawn.
  private var area = Rect(row: 0, column: 0, rows: 0, columns: 0)

  /// Creates the state of a table, with a row selected if its id is given.
  public init(selectedID: ID? = nil) {
    self.selectedID = selectedID
  }

  /// Brings the selection in step with the rows, after they have changed.
  public mutating func refresh(_ rows: TableRows<ID>) {
    if let id = selectedID, let number = rows.number(of: id) {
      selected = number
    } else {
      select(min(selected, rows.count - 1), in: rows)
    }
  }

  /// Selects the row with a number, or the nearest there is.
  public mutating func select(_ number: Int, in rows: TableRows<ID>) {
    selected = max(0, min(number, rows.count - 1))
    selectedID = rows.rows(selected..<(selected + 1)).first?.id
  }

  /// Selects the row with an id; nothing changes if there is none.
  public mutating func select(id: ID, in rows: TableRows<ID>) {
    guard let number = rows.number(of: id) else { return }
    select(number, in: rows)
  }

  /// Moves the selection: arrows, j and k, PgUp and PgDn, Ctrl-D and Ctrl-U, Home, End, g and G.
  /// Space marks the row or takes the mark away.
  ///
  /// - Returns: whether the key was one of these.
  public mutating func handle(_ key: Key, rows: TableRows<ID>) -> Bool {
    if key == .space {
      toggleMark()
      return true
    }
    guard let motion = ListMotion(key) else { return false }
    guard rows.count > 0 else { return true }
    select(motion.target(from: selected, count: rows.count, page: page), in: rows)
    return true
  }

  /// Selects the row that was clicked, or moves by three rows for the wheel.
  ///
  /// - Returns: whether the event was on the table.
  public mutating func handle(_ mouse: MouseEvent, rows: TableRows<ID>) -> Bool {
    guard area.contains(mouse.position), rows.count > 0 else { return false }
    switch mouse.action {
    case .wheelUp: select(selected - 3, in: rows)
    case .wheelDown: select(selected + 3, in: rows)
    case .press:
      let line = top + mouse.position.row - area.row
      guard line < rows.lineCount, case .row(let number) = rows.content(ofLine: line) else {
        return false
      }
      select(number, in: rows)
    }
    return true
  }

  private mutating func toggleMark() {
    guard let id = selectedID else { return }
    if marked.remove(id) == nil { marked.insert(id) }
  }

  /// Where the window stands: "31-52 of 1,204", with what it was filtered from.
  public func positionText(_ rows: TableRows<ID>, filteredFrom total: Int? = nil) -> String {
    let filtered = total.map { ", filtered from \(Figures.grouped($0))" } ?? ""
    guard rows.count > 0 else { return "0\(filtered)" }
    let numbers = visibleLines(of: rows, count: page).compactMap(\.row)
    let first = (numbers.first ?? selected) + 1
    let last = (numbers.last ?? selected) + 1
    let range =
      first == last
      ? "\(Figures.grouped(first))" : "\(Figures.grouped(first))-\(Figures.grouped(last))"
    return "\(range) of \(Figures.grouped(rows.count))\(filtered)"
  }

  // MARK: - Drawing

  /// Draws the table, and remembers how much of it could be seen.
  ///
  /// - Parameters:
  ///   - screen: the screen to draw on.
  ///   - rect: the place for titles and rows.
  ///   - columns: the columns.
  ///   - rows: the rows, of which those on the screen are fetched.
  ///   - showsTitles: whether the columns' titles stand above the rows.
  ///   - isFocused: whether the hardware cursor belongs to the table.
  ///   - empty: what is said when there are no rows, and which key changes that.
  public mutating func draw(
    into screen: inout Screen, rect: Rect, columns: [TableColumn], rows: TableRows<ID>,
    showsTitles: Bool = true, isFocused: Bool = true, empty: String = "Nothing to show."
  ) {
    screen.fill(rect)
    guard !rect.isEmpty else { return }
    let places = TableColumn.layout(columns, width: rect.columns - 1)
    let painter = TablePainter(columns: columns, places: places, left: rect.column + 1)
    if showsTitles { painter.drawTitles(into: &screen, row: rect.row) }
    area = rect.dropping(rows: showsTitles ? 1 : 0)
    page = max(1, area.rows)
    guard rows.count > 0 else {
      drawEmpty(empty, into: &screen, isFocused: isFocused)
      return
    }
    selected = min(selected, rows.count - 1)
    scroll(rows)
    drawLines(rows, with: painter, into: &screen)
    if selectedID == nil { select(selected, in: rows) }
    let line = area.row + rows.line(of: selected) - top
    if isFocused, line < area.endRow {
      screen.cursor = Position(row: line, column: area.column)
    }
  }

  private func drawEmpty(_ text: String, into screen: inout Screen, isFocused: Bool) {
    for (row, line) in text.wrapped(to: max(1, area.columns - 2)).enumerated() where row < area.rows
    {
      screen.write(line, row: area.row + row, column: area.column + 1, limit: area.columns - 1)
    }
    if isFocused, !area.isEmpty { screen.cursor = Position(row: area.row, column: area.column) }
  }

  /// Moves the window as little as shows the selected row, with the heading above it.
  private mutating func scroll(_ rows: TableRows<ID>) {
    let line = rows.line(of: selected)
    let isBelowHeading = rows.sections.contains { $0.start == selected }
    let first = isBelowHeading && page > 1 ? line - 1 : line
    if first < top { top = first }
    if line >= top + page { top = line - page + 1 }
    top = max(0, min(top, rows.lineCount - page))
  }

  private func visibleLines(of rows: TableRows<ID>, count: Int) -> [TableLine] {
    (top..<(top + count)).clamped(to: 0..<rows.lineCount).map { rows.content(ofLine: $0) }
  }

  private func drawLines(
    _ rows: TableRows<ID>, with painter: TablePainter, into screen: inout Screen
  ) {
    let contents = visibleLines(of: rows, count: area.rows)
    let numbers = contents.compactMap(\.row)
    guard let first = numbers.first, let last = numbers.last else { return }
    let fetched = rows.rows(first..<(last + 1))
    for (offset, content) in contents.enumerated() {
      let row = area.row + offset
      switch content {
      case .heading(let title):
        screen.write(
          title, row: row, column: area.column + 1, limit: area.columns - 1, base: .heading)
      case .row(let number) where number - first < fetched.count:
        let data = fetched[number - first]
        painter.draw(
          data.cells, into: &screen, row: row, end: area.endColumn, isSelected: number == selected,
          isMarked: marked.contains(data.id))
      case .row: break
      }
    }
  }
}
