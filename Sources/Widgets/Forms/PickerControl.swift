import Terminal

/// One of many answers: arrows move through them, typing narrows them.
///
/// With the focus elsewhere the answer takes one row; with the focus, the answers stand below it.
struct PickerControl: FieldControl {
  private let choices: [Choice]
  private(set) var value: String
  private var filter = LineEditor()
  private var highlighted = 0
  private var top = 0

  /// How many answers are shown at once.
  private static let visibleRows = 6

  init(_ choices: [Choice], value: String) {
    self.choices = choices
    self.value = value
    highlighted = choices.firstIndex { $0.id == value } ?? 0
  }

  private var matches: [Choice] {
    guard !filter.isEmpty else { return choices }
    return choices.filter {
      TextFold.matches(filter.text, in: "\($0.label) \($0.id)")
    }
  }

  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .down: highlight(highlighted + 1)
    case .up: highlight(highlighted - 1)
    case .pageDown: highlight(highlighted + Self.visibleRows)
    case .pageUp: highlight(highlighted - Self.visibleRows)
    case .escape where !filter.isEmpty: clearFilter()
    case .backspace where filter.isEmpty: value = ""
    // What fits nothing stays to be mended, and the line below says how.
    case .enter where !filter.isEmpty && matches.isEmpty: break
    case .enter:
      commit()
      return false
    default:
      guard filter.handle(key) else { return false }
      highlighted = 0
    }
    return true
  }

  mutating func paste(_ text: String) {
    filter.insert(text)
    highlighted = 0
  }

  /// Takes the highlighted answer if the user typed something to find it. An answer reached by
  /// arrow has been taken already, so that leaving a field never chooses anything unseen.
  mutating func commit() {
    if !filter.isEmpty, matches.indices.contains(highlighted) { value = matches[highlighted].id }
    clearFilter()
  }

  private mutating func clearFilter() {
    filter.text = ""
    highlighted = choices.firstIndex { $0.id == value } ?? 0
  }

  private mutating func highlight(_ index: Int) {
    let matches = matches
    guard !matches.isEmpty else { return }
    // The first arrow in an unanswered field takes the first answer rather than the second.
    let isFirst = filter.isEmpty && value.isEmpty
    highlighted = isFirst ? 0 : max(0, min(index, matches.count - 1))
    if filter.isEmpty { value = matches[highlighted].id }
  }

  func height(width: Int, isFocused: Bool, glyphs: Glyphs) -> Int {
    isFocused ? 1 + min(Self.visibleRows, max(1, matches.count)) : 1
  }

  mutating func draw(into screen: inout Screen, rect: Rect, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    if isFocused, !filter.isEmpty {
      filter.draw(into: &screen, rect: rect.taking(rows: 1))
    } else {
      let label = choices.first { $0.id == value }?.label ?? ""
      screen.fill(rect.taking(rows: 1), style: .field)
      screen.write(label, row: rect.row, column: rect.column, limit: rect.columns, style: .field)
      if isFocused { screen.cursor = Position(row: rect.row, column: rect.column) }
    }
    if isFocused { drawList(into: &screen, rect: rect.dropping(rows: 1)) }
  }

  private mutating func drawList(into screen: inout Screen, rect: Rect) {
    let matches = matches
    guard !matches.isEmpty else {
      screen.write(
        "No answer has these words. Esc clears them.", row: rect.row, column: rect.column + 2,
        limit: max(0, rect.columns - 2))
      return
    }
    highlighted = min(highlighted, matches.count - 1)
    let seen = ListWindow.scroll(&top, to: highlighted, of: matches.count, height: rect.rows)
    for (row, index) in seen.enumerated() {
      let isCurrent = index == highlighted && !(value.isEmpty && filter.isEmpty)
      screen.write(
        "\(isCurrent ? ">" : " ") \(matches[index].label)", row: rect.row + row,
        column: rect.column, limit: rect.columns, style: isCurrent ? .selected : .plain)
    }
  }
}
