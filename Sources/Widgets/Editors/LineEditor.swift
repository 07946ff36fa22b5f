import Terminal

/// A line of text that is being typed.
public struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// The place of the caret: how many graphemes stand before it.
  public private(set) var caret: Int
  /// The first grapheme on the screen, when the line is longer than its place.
  private var first = 0

  /// Creates an editor with the caret at the end of a text.
  public init(_ text: String = "") {
    characters = Array(LineEditor.oneLine(text))
    caret = characters.count
  }

  /// The text.
  public var text: String {
    get { String(characters) }
    set {
      characters = Array(LineEditor.oneLine(newValue))
      caret = characters.count
    }
  }

  /// Whether nothing has been typed.
  public var isEmpty: Bool { characters.isEmpty }

  /// Types a text at the caret; line breaks in it become spaces.
  public mutating func insert(_ text: String) {
    let before = String(characters[..<caret]) + LineEditor.oneLine(text)
    // A combining mark joins the grapheme before it, so the graphemes are counted anew.
    let rest = String(characters[caret...])
    caret = before.count
    characters = Array(before + rest)
    caret = min(caret, characters.count)
  }

  /// Follows the keys of a line: characters, arrows, Home and End or Ctrl-A and Ctrl-E, words with
  /// Ctrl and an arrow, Backspace and Delete, Ctrl-W a word, Ctrl-U to the start, Ctrl-K to the end.
  ///
  /// - Returns: whether the key was one of these.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .wordLeft: caret = Words.start(before: caret, in: characters)
    case .wordRight: caret = Words.end(after: caret, in: characters)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = characters.count
    case .backspace: delete(max(0, caret - 1)..<caret)
    case .delete: delete(caret..<min(characters.count, caret + 1))
    case .control("w"): delete(Words.start(before: caret, in: characters)..<caret)
    case .control("u"): delete(0..<caret)
    case .control("k"): delete(caret..<characters.count)
    default: return false
    }
    return true
  }

  private mutating func delete(_ range: Range<Int>) {
    characters.removeSubrange(range)
    caret = range.lowerBound
  }

  /// Draws the line on the first row of a rectangle, scrolled so that the caret can be seen.
  ///
  /// - Parameter isFocused: whether the hardware cursor stands at the caret.
  public mutating func draw(
    into screen: inout Screen, rect: Rect, style: Style = .field, isFocused: Bool = true
  ) {
    guard !rect.isEmpty else { return }
    screen.fill(rect.taking(rows: 1), style: style)
    scroll(to: rect.columns)
    screen.write(
      String(characters[first...]), row: rect.row, column: rect.column, limit: rect.columns,
      style: style)
    if isFocused {
      screen.cursor = Position(row: rect.row, column: rect.column + width(first..<caret))
    }
  }

  /// Moves the window as little as keeps the caret, and a cell for it, on the screen.
  private mutating func scroll(to columns: Int) {
    first = min(first, caret)
    while first < caret, width(first..<caret) >= columns { first += 1 }
    while first > 0, width((first - 1)..<characters.count) < columns { first -= 1 }
  }

  private func width(_ range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + Wrapping.cellWidth(of: $1) }
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
