import Spelling
import Terminal
import Widgets

/// A word in doubt with its neighbours, and what may have been meant.
enum SpellingScreen {
  static func draw(_ spelling: SpellingState, _ state: AppState, into screen: inout Screen) {
    guard let current = spelling.current, case .form(let form) = state.screen else { return }
    let width = min(60, screen.size.columns - 2)
    let rows = max(1, current.suggestions.count)
    let box = screen.bounds.inset(rows: 1).centred(Size(rows: rows + 6, columns: width))
    screen.box(box)
    screen.write(
      " Not in the dictionary ", row: box.row, column: box.column + 2, limit: box.columns - 4,
      style: .heading)
    let inner = box.inset(rows: 1, columns: 2)
    let text = form.state.values[spelling.field] ?? ""
    screen.write(
      neighbours(of: current, in: text, width: inner.columns), row: inner.row,
      column: inner.column, limit: inner.columns)
    let left = spelling.waiting.count - 1
    screen.write(
      left == 0 ? "This is the last one." : "\(left) more to look at.", row: inner.endRow - 1,
      column: inner.column, limit: inner.columns, style: .hint)
    guard !current.suggestions.isEmpty else {
      screen.write("Nothing like it is known.", row: inner.row + 2, column: inner.column)
      screen.cursor = Position(row: inner.row + 2, column: inner.column)
      return
    }
    for (number, word) in current.suggestions.enumerated() {
      let row = inner.row + 2 + number
      let isSelected = number == spelling.selected
      screen.write(
        (isSelected ? "> " : "  ") + word, row: row, column: inner.column, limit: inner.columns,
        style: isSelected ? Style(reverse: true) : .plain)
      if isSelected { screen.cursor = Position(row: row, column: inner.column) }
    }
  }

  /// The word with some of the text before and after it.
  private static func neighbours(of word: Misspelling, in text: String, width: Int) -> StyledText {
    let characters = Array(text).map { $0.isNewline ? " " : $0 }
    let room = max(0, (width - word.word.count) / 2)
    let start = max(0, word.range.lowerBound - room)
    let end = min(characters.count, word.range.upperBound + room)
    guard word.range.upperBound <= end, start <= word.range.lowerBound else {
      return StyledText(word.word, .match)
    }
    return StyledText(String(characters[start..<word.range.lowerBound]))
      + StyledText(word.word, .match)
      + StyledText(String(characters[word.range.upperBound..<end]))
  }
}
