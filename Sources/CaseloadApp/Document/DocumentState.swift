import Terminal
import Widgets

/// What the view of a document remembers: what is selected in it and how far it is scrolled.
struct DocumentState: Hashable, Sendable {
  /// The selected item; nil in a document without items.
  private(set) var selected: Target?
  /// The first line on the screen.
  private(set) var top = 0
  /// How many lines were on the screen when it was last drawn.
  private var page = 15
  /// Whether the user has scrolled on from the first or the last item, so that it may leave the screen.
  private var isScrolledOn = false
  /// Where the lines were when they were last drawn.
  private(set) var area = Rect(row: 0, column: 0, rows: 0, columns: 0)

  init(selected: Target? = nil) {
    self.selected = selected
  }

  /// Follows a move: from item to item where there are items, else by lines.
  mutating func move(_ motion: ListMotion, in document: Document) {
    guard !document.items.isEmpty else {
      scroll(motion, in: document)
      return
    }
    let current = index(in: document)
    if isScrolledOn, !isInView(document.lines(of: current)), motion.isByLines {
      scroll(motion, in: document)
      return
    }
    let rows = document.rows
    let row = rows.firstIndex { $0.contains(current) } ?? 0
    let next = motion.target(from: row, count: rows.count, page: page)
    if next == row {
      // Keys may come faster than frames: the page goes on from the item, wherever it was drawn last.
      keepInView(document)
      scroll(motion, in: document)
    }
    isScrolledOn = next == row
    // In a table the selection stays in its column.
    let column = rows[row].firstIndex(of: current) ?? 0
    selected = document.items[rows[next][min(column, rows[next].count - 1)]]
  }

  /// Moves to the item beside the selected one, where a line has several.
  mutating func moveAcross(by step: Int, in document: Document) {
    guard !document.items.isEmpty else { return }
    let current = index(in: document)
    guard let row = document.rows.first(where: { $0.contains(current) }),
      let place = row.firstIndex(of: current)
    else { return }
    selected = document.items[row[max(0, min(place + step, row.count - 1))]]
  }

  /// Selects an item, if the document has it.
  mutating func select(_ target: Target) {
    selected = target
    isScrolledOn = false
  }

  /// Selects what came after the selected item, where that is no longer there.
  mutating func follow(from before: [Target], to items: [Target]) {
    guard let selected = selected ?? before.first, !items.contains(selected),
      let place = before.firstIndex(of: selected)
    else { return }
    let still = Set(items)
    self.selected =
      before[place...].first { still.contains($0) } ?? before[..<place].last { still.contains($0) }
  }

  /// Starts again at the top.
  mutating func reset() { (selected, top, isScrolledOn) = (nil, 0, false) }

  /// Scrolls so that a line stands near the top, a little of what leads to it above.
  mutating func reveal(_ line: Int) { top = max(0, line - 3) }

  /// What Enter opens.
  func target(in document: Document) -> Target? {
    document.items.isEmpty ? nil : document.items[index(in: document)]
  }

  /// Draws the lines that fit, the selected item marked and under the cursor.
  ///
  /// - Parameter marked: the items that were marked, which get a star.
  mutating func draw(
    _ document: Document, into screen: inout Screen, rect: Rect, marked: Set<Target> = []
  ) {
    guard !rect.isEmpty else { return }
    screen.fill(rect)
    page = rect.rows
    area = rect
    keepInView(document)
    let chosen = document.items.isEmpty ? nil : index(in: document)
    for offset in 0..<min(rect.rows, document.lines.count - top) {
      let line = document.lines[top + offset]
      let row = rect.row + offset
      screen.write(line.text, row: row, column: rect.column + 1, limit: rect.columns - 1)
      if !marked.isEmpty, line.items.contains(where: { marked.contains(document.items[$0]) }) {
        screen.write("*", row: row, column: rect.column)
      }
      guard let chosen, line.items.contains(chosen) else { continue }
      let cell = line.cells.first { $0.item == chosen }?.columns
      if document.lines(of: chosen).lowerBound == top + offset {
        if !marked.contains(document.items[chosen]) {
          screen.write(">", row: row, column: rect.column)
        }
        screen.cursor = Position(
          row: row, column: rect.column + (cell.map { $0.lowerBound + 1 } ?? 0))
      }
      let columns = cell.map { ($0.lowerBound + 1)..<($0.upperBound + 1) } ?? 0..<rect.columns
      screen.restyle(
        Rect(row: row, column: rect.column + columns.lowerBound, rows: 1, columns: columns.count)
      ) {
        Style(bold: $0.isBold, reverse: true)
      }
    }
    if screen.cursor == nil { screen.cursor = Position(row: rect.row, column: rect.column) }
  }

  /// Where the window stands: "1-15 of 42 lines"; empty when everything is shown.
  func positionText(_ document: Document) -> String {
    guard document.lines.count > page else { return "" }
    let last = min(top + page, document.lines.count)
    return "lines \(top + 1)-\(last) of \(Figures.grouped(document.lines.count))"
  }

  private func index(in document: Document) -> Int {
    selected.flatMap { document.items.firstIndex(of: $0) } ?? 0
  }

  private func isInView(_ lines: Range<Int>) -> Bool {
    lines.lowerBound < top + page && lines.upperBound > top
  }

  private mutating func scroll(_ motion: ListMotion, in document: Document) {
    let last = max(0, document.lines.count - page)
    switch motion {
    case .rows(let rows): top += rows
    case .halfPages(let halves): top += halves * max(1, page / 2)
    case .first: top = 0
    case .last: top = last
    }
    top = max(0, min(top, last))
  }

  /// Moves the window as little as shows the selected item; the lines above the first belong to it.
  private mutating func keepInView(_ document: Document) {
    // Until somebody moves, a page is read from its top.
    if selected != nil, !document.items.isEmpty, !isScrolledOn {
      let chosen = index(in: document)
      let lines = document.lines(of: chosen)
      let first = chosen == 0 && lines.upperBound <= page ? 0 : lines.lowerBound
      if lines.upperBound > top + page { top = min(lines.upperBound - page, lines.lowerBound) }
      if first < top { top = first }
    }
    top = max(0, min(top, document.lines.count - page))
  }
}

extension ListMotion {
  /// Whether it goes on from where one is, and not to an end.
  fileprivate var isByLines: Bool {
    switch self {
    case .rows, .halfPages: true
    case .first, .last: false
    }
  }
}
