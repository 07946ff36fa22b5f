import Terminal

/// One of a few answers that all stand in view, whether or not the field has the focus: what a search
/// found while something else was typed.
struct OpenListControl: FieldControl {
  private let choices: [Choice]
  private(set) var value: String

  init(_ choices: [Choice], value: String) {
    self.choices = choices
    self.value = choices.contains { $0.id == value } ? value : ""
  }

  private var chosen: Int? { choices.firstIndex { $0.id == value } }

  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .down where (chosen ?? -1) + 1 < choices.count: value = choices[(chosen ?? -1) + 1].id
    case .up where (chosen ?? 0) > 0: value = choices[(chosen ?? 0) - 1].id
    case .backspace, .delete: value = ""
    case .character(let digit):
      guard let number = digit.wholeNumberValue, choices.indices.contains(number - 1) else {
        return false
      }
      value = choices[number - 1].id
    default: return false
    }
    return true
  }

  func height(width: Int, isFocused: Bool, glyphs: Glyphs) -> Int {
    lines(width: width).count
  }

  /// The lines of all answers, each with the number of its answer.
  private func lines(width: Int) -> [(text: String, index: Int)] {
    choices.enumerated().flatMap { index, choice in
      let mark = choice.id == value ? ">" : " "
      return choice.label.wrapped(to: max(8, width - 4)).enumerated().map { line, text in
        (line == 0 ? "\(mark)\(index + 1) \(text)" : "   \(text)", index)
      }
    }
  }

  mutating func draw(into screen: inout Screen, rect: Rect, isFocused: Bool) {
    for (row, line) in lines(width: rect.columns).prefix(rect.rows).enumerated() {
      let isChosen = line.index == chosen
      screen.write(
        line.text, row: rect.row + row, column: rect.column, limit: rect.columns,
        style: isChosen ? .selected : .plain)
      if isFocused, screen.cursor == nil, isChosen || chosen == nil {
        screen.cursor = Position(row: rect.row + row, column: rect.column)
      }
    }
  }
}
