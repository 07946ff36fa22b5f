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
    let next = motion.target(from: current, count: document.items.count, page: page)
    if next == current { scroll(motion, in: document) }
    selected = document.items[next]
  }

  /// Selects an item, if the document has it.
  mutating func select(_ target: Target) { selected = target }

  /// Starts again at the top.
  mutating func reset() { (selected, top) = (nil, 0) }

  /// What Enter opens.
  func target(in document: Document) -> Target? {
    document.items.isEmpty ? nil : document.items[index(in: document)]
  }

  /// Draws the lines that fit, the selected item marked and under the cursor.
  mutating func draw(_ document: Document, into screen: inout Screen, rect: Rect) {
    guard !rect.isEmpty else { return }
    screen.fill(rect)
    page = rect.rows
    keepInView(document)
    let chosen = document.items.isEmpty ? nil : index(in: document)
    for offset in 0..<min(rect.rows, document.lines.count - top) {
      let line = document.lines[top + offset]
      let row = rect.row + offset
      screen.write(line.text, row: row, column: rect.column + 1, limit: rect.columns - 1)
      guard let chosen, line.item == chosen else { continue }
      if document.lines(of: chosen).lowerBound == top + offset {
        screen.write(">", row: row, column: rect.column)
        screen.cursor = Position(row: row, column: rect.column)
      }
      screen.restyle(Rect(row: row, column: rect.column, rows: 1, columns: rect.columns)) {
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
    if selected != nil, !document.items.isEmpty {
      let chosen = index(in: document)
      let lines = document.lines(of: chosen)
      let first = chosen == 0 && lines.upperBound <= page ? 0 : lines.lowerBound
      if lines.upperBound > top + page { top = min(lines.upperBound - page, lines.lowerBound) }
      if first < top { top = first }
    }
    top = max(0, min(top, document.lines.count - page))
  }
}
