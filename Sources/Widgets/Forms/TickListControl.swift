import Terminal

/// Any number of many answers: typing narrows them, arrows move, Enter or Space ticks.
///
/// With the focus elsewhere it tells how many are ticked; with the focus, the answers stand below it.
struct TickListControl: FieldControl {
  private let choices: [Choice]
  private var chosen: Set<String>
  private var filter = LineEditor()
  private var current = 0
  private var top = 0

  /// How many answers are shown at once.
  private static let visibleRows = 8

  init(_ choices: [Choice], value: String) {
    self.choices = choices
    chosen = Set(ChoiceList.ids(value)).intersection(choices.map(\.id))
  }

  var value: String { ChoiceList.joined(Array(chosen), in: choices) }

  /// What is ticked stands first while nothing is typed, so that it can be unticked without a search.
  private var matches: [Choice] {
    guard filter.isEmpty else {
      return choices.filter { TextFold.matches(filter.text, in: "\($0.label) \($0.id)") }
    }
    return choices.filter { chosen.contains($0.id) } + choices.filter { !chosen.contains($0.id) }
  }

  mutating func handle(_ key: Key) -> Bool {
    let matches = matches
    switch key {
    case .down where current + 1 < matches.count: current += 1
    case .up where current > 0: current -= 1
    case .pageDown: current = max(0, min(current + Self.visibleRows, matches.count - 1))
    case .pageUp: current = max(0, current - Self.visibleRows)
    case .escape where !filter.isEmpty: clearFilter()
    case .enter where !filter.isEmpty: tick(matches)
    case .space where filter.isEmpty || filter.text.hasSuffix(" "): tick(matches)
    case .down, .up, .enter: return false
    default:
      guard filter.handle(key) else { return false }
      current = 0
    }
    return true
  }

  mutating func paste(_ text: String) {
    filter.insert(text)
    current = 0
  }

  mutating func commit() { clearFilter() }

  /// Ticks or unticks the answer under the cursor. The filter goes, for the next one to be typed.
  private mutating func tick(_ matches: [Choice]) {
    guard matches.indices.contains(current) else { return }
    let id = matches[current].id
    if chosen.remove(id) == nil { chosen.insert(id) }
    clearFilter()
  }

  private mutating func clearFilter() {
    filter.text = ""
    (current, top) = (0, 0)
  }

  func height(width: Int, isFocused: Bool, glyphs: Glyphs) -> Int {
    isFocused ? 1 + min(Self.visibleRows, max(1, matches.count)) : max(1, min(6, chosen.count))
  }

  mutating func draw(into screen: inout Screen, rect: Rect, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    if isFocused {
      filter.draw(into: &screen, rect: rect.taking(rows: 1), isFocused: true)
      drawList(into: &screen, rect: rect.dropping(rows: 1))
      return
    }
    let ticked = choices.filter { chosen.contains($0.id) }
    guard !ticked.isEmpty else {
      screen.write("none ticked", row: rect.row, column: rect.column, limit: rect.columns)
      return
    }
    for (row, choice) in ticked.prefix(rect.rows).enumerated() {
      let isLast = row == rect.rows - 1 && ticked.count > rect.rows
      screen.write(
        isLast ? "and \(ticked.count - row) more" : "[x] \(choice.label)", row: rect.row + row,
        column: rect.column, limit: rect.columns)
    }
  }

  private mutating func drawList(into screen: inout Screen, rect: Rect) {
    let matches = matches
    guard !matches.isEmpty else {
      screen.write(
        "No answer has these words. Esc clears them.", row: rect.row, column: rect.column + 2,
        limit: max(0, rect.columns - 2))
      return
    }
    current = min(current, matches.count - 1)
    let seen = ListWindow.scroll(&top, to: current, of: matches.count, height: rect.rows)
    for (row, index) in seen.enumerated() {
      let choice = matches[index]
      let isCurrent = index == current
      screen.write(
        "\(isCurrent ? ">" : " ")[\(chosen.contains(choice.id) ? "x" : " ")] \(choice.label)",
        row: rect.row + row, column: rect.column, limit: rect.columns,
        style: isCurrent ? .selected : .plain)
    }
  }
}
