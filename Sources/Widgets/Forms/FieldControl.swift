import Terminal

/// What a field's answer is edited with.
protocol FieldControl: Sendable {
  /// The answer, as it is stored.
  var value: String { get }

  /// Follows a key.
  ///
  /// - Returns: whether the key was for the control; the form moves the focus with the others.
  mutating func handle(_ key: Key) -> Bool

  /// Takes a pasted text, if the control has a use for one.
  mutating func paste(_ text: String)

  /// Called when the focus goes elsewhere.
  mutating func commit()

  /// How many rows the control needs.
  func height(width: Int, isFocused: Bool, glyphs: Glyphs) -> Int

  /// Draws the control and, if it has the focus, places the cursor.
  mutating func draw(into screen: inout Screen, rect: Rect, isFocused: Bool)
}

extension FieldControl {
  mutating func paste(_ text: String) {}
  mutating func commit() {}
}

extension FormField {
  /// A control for the field that holds a value.
  func control(_ value: String) -> any FieldControl {
    switch kind {
    case .text: return LineControl(LineEditor(value), width: width, reading: { _ in nil })
    case .date(let reading):
      return LineControl(
        LineEditor(value), width: width ?? 18, isReplaced: !value.isEmpty, reading: reading)
    case .longText(let rows): return AreaControl(TextArea(value), rows: rows)
    case .yesNo: return LetterControl(choices, value: value)
    case .checklist: return ChecklistControl(choices, value: value)
    case .tickList: return TickListControl(choices, value: value)
    case .openList: return OpenListControl(choices, value: value)
    case .choice(let choices):
      let isByLetter = choices.count <= 8 && choices.allSatisfy { $0.letter != nil }
      return isByLetter
        ? LetterControl(choices, value: value) : PickerControl(choices, value: value)
    }
  }
}

/// A line of text or a date.
struct LineControl: FieldControl {
  private var editor: LineEditor
  private let width: Int?
  /// Whether the first character typed takes the place of what stands there, such as "today".
  private var isReplaced: Bool
  private let reading: @Sendable (String) -> String?

  init(
    _ editor: LineEditor, width: Int? = nil, isReplaced: Bool = false,
    reading: @escaping @Sendable (String) -> String?
  ) {
    self.editor = editor
    self.width = width
    self.isReplaced = isReplaced
    self.reading = reading
  }

  var value: String { editor.text }

  mutating func handle(_ key: Key) -> Bool {
    if case .character = key { replace() }
    guard editor.handle(key) else { return false }
    isReplaced = false
    return true
  }

  mutating func paste(_ text: String) {
    replace()
    editor.insert(text)
  }

  private mutating func replace() {
    if isReplaced { editor.text = "" }
    isReplaced = false
  }

  func height(width: Int, isFocused: Bool, glyphs: Glyphs) -> Int { 1 }

  mutating func draw(into screen: inout Screen, rect: Rect, isFocused: Bool) {
    var place = rect
    place.columns = min(rect.columns, width ?? rect.columns)
    editor.draw(into: &screen, rect: place, isFocused: isFocused)
    guard let read = reading(editor.text) else { return }
    screen.write(
      read, row: rect.row, column: place.endColumn + 2,
      limit: max(0, rect.endColumn - place.endColumn - 2), style: .hint)
  }
}

/// A text of many lines, with a bar at its left edge.
struct AreaControl: FieldControl {
  private var area: TextArea
  private let rows: Int

  init(_ area: TextArea, rows: Int) {
    self.area = area
    self.rows = max(1, rows)
  }

  var value: String { area.text }

  mutating func handle(_ key: Key) -> Bool { area.handle(key) }

  mutating func paste(_ text: String) { area.insert(text) }

  mutating func replace(_ range: Range<Int>, with text: String) { area.replace(range, by: text) }

  func height(width: Int, isFocused: Bool, glyphs: Glyphs) -> Int { rows }

  mutating func draw(into screen: inout Screen, rect: Rect, isFocused: Bool) {
    for row in 0..<rect.rows {
      screen.write(
        String(screen.glyphs.vertical), row: rect.row + row, column: rect.column,
        style: isFocused ? .heading : .plain)
    }
    area.draw(into: &screen, rect: rect.dropping(columns: 2), isFocused: isFocused)
  }
}
