import Terminal

/// A text of many lines that is being written: the note itself, so it is a real editor.
///
/// Lines wrap softly at words, up and down follow the lines as they are seen, every change can be
/// undone and redone, and a long text scrolls.
public struct TextArea: Hashable, Sendable {
  private var characters: [Character]
  /// The place of the caret: how many graphemes stand before it.
  public private(set) var caret: Int
  private var undone: [TextEdit] = []
  private var done: [TextEdit] = []
  /// The column that up and down try to keep.
  private var wantedColumn: Int?
  private var width = 76
  private var page = 10
  private var top = 0

  /// Creates an editor with the caret at the end of a text.
  public init(_ text: String = "") {
    characters = Array(TextArea.cleaned(text))
    caret = characters.count
  }

  /// The text, with `\n` between its paragraphs.
  public var text: String { String(characters) }

  // MARK: - Changes

  /// Types a text at the caret.
  public mutating func insert(_ text: String) {
    replace(caret..<caret, with: TextArea.cleaned(text))
  }

  /// Takes the last change back: the last word typed, paste or deletion.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let edit = done.popLast() else { return false }
    apply(edit.inverse)
    undone.append(edit)
    return true
  }

  /// Makes the change last taken back again.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public mutating func redo() -> Bool {
    guard let edit = undone.popLast() else { return false }
    apply(edit)
    done.append(edit)
    return true
  }

  /// Puts a text in the place of a range of graphemes; one that the text does not have changes nothing.
  public mutating func replace(_ range: Range<Int>, by text: String) {
    guard range.upperBound <= characters.count else { return }
    replace(range, with: TextArea.cleaned(text))
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    guard !range.isEmpty || !text.isEmpty else { return }
    // A combining mark joins the grapheme before it: that grapheme is part of the change.
    let start = max(0, range.lowerBound - (text.isEmpty ? 0 : 1))
    let before = String(characters[start..<range.lowerBound])
    var inserted = Array(before + text)
    let caretAfter = start + inserted.count
    var removed = Array(characters[start..<range.upperBound])
    var place = start
    if let first = inserted.first, first == removed.first {
      inserted.removeFirst()
      removed.removeFirst()
      place += 1
    }
    let edit = TextEdit(
      start: place, removed: removed, inserted: inserted, caretBefore: caret, caretAfter: caretAfter
    )
    apply(edit)
    remember(edit)
  }

  private mutating func apply(_ edit: TextEdit) {
    characters.replaceSubrange(edit.start..<(edit.start + edit.removed.count), with: edit.inserted)
    caret = edit.caretAfter
    wantedColumn = nil
  }

  private mutating func remember(_ edit: TextEdit) {
    undone = []
    if let last = done.last, last.isContinued(by: edit) {
      done[done.count - 1].inserted += edit.inserted
      done[done.count - 1].caretAfter = edit.caretAfter
    } else {
      done.append(edit)
    }
  }

  // MARK: - Keys

  /// Follows the keys of a text: those of a line, Enter, up and down, PgUp and PgDn, Ctrl-_ (which
  /// most terminals also send for Ctrl-/) to undo and Ctrl-Y to redo.
  ///
  /// - Returns: whether the key was one of these.
  public mutating func handle(_ key: Key) -> Bool {
    if let rows = rowMotion(key) {
      moveByRows(rows)
      return true
    }
    if let place = placeMotion(key) {
      caret = place
      wantedColumn = nil
      return true
    }
    switch key {
    case .character(let character): insert(String(character))
    case .enter: insert("\n")
    case .control("_"): undo()
    case .control("y"): redo()
    default:
      guard let range = deletion(key) else { return false }
      replace(range, with: "")
    }
    return true
  }

  private func rowMotion(_ key: Key) -> Int? {
    switch key {
    case .up: -1
    case .down: 1
    case .pageUp: -page
    case .pageDown: page
    default: nil
    }
  }

  private func placeMotion(_ key: Key) -> Int? {
    switch key {
    case .left: max(0, caret - 1)
    case .right: min(characters.count, caret + 1)
    case .wordLeft: Words.start(before: caret, in: characters)
    case .wordRight: Words.end(after: caret, in: characters)
    case .home, .control("a"): line(of: caret).range.lowerBound
    case .end, .control("e"): lastPlace(onLine: line(of: caret).number)
    default: nil
    }
  }

  private func deletion(_ key: Key) -> Range<Int>? {
    switch key {
    case .backspace: max(0, caret - 1)..<caret
    case .delete: caret..<min(characters.count, caret + 1)
    case .control("w"): Words.start(before: caret, in: characters)..<caret
    case .control("u"): line(of: caret).range.lowerBound..<caret
    case .control("k"): caret..<max(caret, line(of: caret).range.upperBound)
    default: nil
    }
  }

  // MARK: - Lines

  private var lines: [Range<Int>] { Wrapping.lines(of: characters, width: width) }

  /// The line as it is seen on which a place stands.
  private func line(of place: Int) -> (number: Int, range: Range<Int>) {
    let lines = lines
    let number = lines.lastIndex { $0.lowerBound <= place } ?? 0
    return (number, lines[number])
  }

  /// The last place on a line: before its newline, or before the character the next line begins
  /// with.
  private func lastPlace(onLine number: Int) -> Int {
    let lines = lines
    let end = lines[number].upperBound
    let isSoft = number + 1 < lines.count && lines[number + 1].lowerBound == end
    return isSoft ? max(lines[number].lowerBound, end - 1) : end
  }

  private mutating func moveByRows(_ rows: Int) {
    let lines = lines
    let current = line(of: caret)
    let column = wantedColumn ?? width(current.range.lowerBound..<caret)
    let target = max(0, min(current.number + rows, lines.count - 1))
    let last = lastPlace(onLine: target)
    var place = lines[target].lowerBound
    while place < last, width(lines[target].lowerBound..<(place + 1)) <= column { place += 1 }
    caret = place
    wantedColumn = column
  }

  private func width(_ range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + Wrapping.cellWidth(of: $1) }
  }

  // MARK: - Drawing

  /// Draws the text, scrolled so that the caret can be seen, and remembers the size.
  ///
  /// - Parameter isFocused: whether the hardware cursor stands at the caret.
  public mutating func draw(
    into screen: inout Screen, rect: Rect, style: Style = .plain, isFocused: Bool = true
  ) {
    screen.fill(rect, style: style)
    guard !rect.isEmpty else { return }
    width = max(1, rect.columns - 1)
    page = rect.rows
    let lines = lines
    let current = line(of: caret)
    top = max(0, min(top, lines.count - page))
    if current.number < top { top = current.number }
    if current.number >= top + page { top = current.number - page + 1 }
    for (row, number) in (top..<min(top + page, lines.count)).enumerated() {
      screen.write(
        String(characters[lines[number]]), row: rect.row + row, column: rect.column,
        limit: rect.columns, style: style)
    }
    if isFocused {
      let column = min(width(current.range.lowerBound..<caret), rect.columns - 1)
      screen.cursor = Position(row: rect.row + current.number - top, column: rect.column + column)
    }
  }

  private static func cleaned(_ text: String) -> String {
    String(text.map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 })
  }
}
