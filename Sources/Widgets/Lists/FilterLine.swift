import Terminal

/// The line that narrows a list as it is typed.
public struct FilterLine: Hashable, Sendable {
  /// What a key did.
  public enum Response: Hashable, Sendable {
    /// The key is not for the filter.
    case ignored
    /// The caret moved.
    case moved
    /// The filter is another: fetch the list again.
    case changed
    /// The filter stays, and keys go to the list again.
    case accepted
    /// The filter is again what it was before it was opened, and keys go to the list again.
    case left
  }

  /// Whether keys go to the filter.
  public private(set) var isActive = false
  private var editor = LineEditor()
  /// What it was when it was opened.
  private var before = ""

  /// Creates an empty filter.
  public init() {}

  /// What the list is narrowed to; empty for the whole list.
  public var text: String { editor.text }

  /// Sends keys to the filter, which begins with what it is.
  public mutating func activate() {
    guard !isActive else { return }
    isActive = true
    before = editor.text
    editor = LineEditor(before)
  }

  /// Takes the filter away.
  public mutating func clear() {
    editor.text = ""
    isActive = false
  }

  /// Follows a key while the filter is active: Enter keeps it, Ctrl-U empties it, Esc leaves it as it was.
  public mutating func handle(_ key: Key) -> Response {
    guard isActive else { return .ignored }
    switch key {
    case .enter, .down, .tab:
      isActive = false
      return .accepted
    case .escape:
      editor.text = before
      isActive = false
      return .left
    case .control("u"):
      guard !editor.isEmpty else { return .moved }
      editor.text = ""
      return .changed
    case .backspace where editor.isEmpty:
      isActive = false
      return .accepted
    default:
      let before = editor.text
      guard editor.handle(key) else { return .ignored }
      return editor.text == before ? .moved : .changed
    }
  }

  /// Types a pasted text into the filter.
  public mutating func paste(_ text: String) {
    editor.insert(text)
  }

  /// Draws the filter on the first row of a rectangle, after a stroke.
  public mutating func draw(into screen: inout Screen, rect: Rect) {
    guard !rect.isEmpty, isActive || !editor.isEmpty else { return }
    screen.fill(rect.taking(rows: 1))
    screen.write("/", row: rect.row, column: rect.column + 1, style: .key)
    editor.draw(
      into: &screen, rect: rect.taking(rows: 1).dropping(columns: 2), style: .plain,
      isFocused: isActive)
  }
}

extension StyledText {
  /// The text with the beginnings of words that a filter matched in the style of a match.
  ///
  /// - Parameter query: the filter as typed; case and accents do not count.
  public func highlighting(_ query: String) -> StyledText {
    let wanted = TextFold.fold(query).split(separator: " ")
    guard !wanted.isEmpty else { return self }
    return StyledText(spans: spans.flatMap { Self.highlighted($0, wanted: wanted) })
  }

  private static func highlighted(_ span: Span, wanted: [Substring]) -> [Span] {
    let characters = Array(span.text)
    var parts: [Span] = []
    var plain = ""
    var index = 0
    while index < characters.count {
      let isWordStart =
        index == 0 || !(characters[index - 1].isLetter || characters[index - 1].isNumber)
      let length =
        isWordStart ? wanted.map { matchLength($0, in: characters, at: index) }.max() ?? 0 : 0
      if length == 0 {
        plain.append(characters[index])
        index += 1
      } else {
        if !plain.isEmpty { parts.append(Span(plain, span.style)) }
        plain = ""
        let match = String(characters[index..<(index + length)])
        parts.append(Span(match, span.style.combined(with: .match)))
        index += length
      }
    }
    if !plain.isEmpty { parts.append(Span(plain, span.style)) }
    return parts
  }

  /// How many graphemes from a place make up the wanted beginning; 0 if they do not.
  private static func matchLength(
    _ wanted: Substring, in characters: [Character], at start: Int
  ) -> Int {
    var rest = wanted
    var index = start
    while !rest.isEmpty, index < characters.count {
      let folded = TextFold.fold(characters[index])
      guard rest.hasPrefix(folded) || folded.hasPrefix(rest) else { return 0 }
      rest = rest.dropFirst(folded.count)
      index += 1
    }
    return rest.isEmpty ? index - start : 0
  }
}
