import Terminal

/// A button, whose title is the act it does: "Delete draft", "Keep it".
public struct DialogButton: Hashable, Sendable, Identifiable {
  /// The button's id.
  public let id: String
  /// The act, as a verb.
  public let title: String
  /// The letter that presses it.
  public let letter: Character

  /// Creates a button.
  public init(id: String, title: String, letter: Character) {
    self.id = id
    self.title = title
    self.letter = letter
  }
}

/// A question that has to be answered before anything else.
///
/// It is asked only before what cannot be undone. The safe answer has the focus and is what Esc
/// gives; for the worst, a word has to be typed first.
public struct Dialog: Hashable, Sendable {
  /// What came of a key.
  public enum Response: Hashable, Sendable {
    /// The dialog stays.
    case handled
    /// The button with this id was pressed.
    case chose(String)
  }

  /// The act and its object: "Delete the draft of Tuesday's visit?".
  public let title: String
  /// What will happen, in a sentence or two.
  public let text: String
  /// The buttons, the safe one first.
  public let buttons: [DialogButton]
  /// What has to be typed before any button but the safe one; `nil` for nothing.
  public let requiredWord: String?
  /// The place of the button with the focus.
  public private(set) var focus = 0
  private var editor = LineEditor()
  /// Where the buttons were when they were last drawn.
  private var places: [Rect] = []

  /// Creates a dialog. The first button is the safe one.
  public init(title: String, text: String, buttons: [DialogButton], requiredWord: String? = nil) {
    self.title = title
    self.text = text
    self.buttons = buttons
    self.requiredWord = requiredWord
  }

  /// Whether the buttons that do something can be pressed.
  public var isUnlocked: Bool {
    requiredWord.map { editor.text == $0 } ?? true
  }

  /// Follows a key: Tab and the arrows move, Enter presses, Esc gives the safe answer, and each
  /// button has its letter unless a word is asked for.
  public mutating func handle(_ key: Key) -> Response {
    guard !buttons.isEmpty else { return .chose("") }
    switch key {
    case .escape: return .chose(buttons[0].id)
    case .enter: return press(focus)
    case .tab,
      .right where requiredWord == nil, .down:
      focus = (focus + 1) % buttons.count
    case .backTab,
      .left where requiredWord == nil, .up:
      focus = (focus + buttons.count - 1) % buttons.count
    default:
      if requiredWord != nil {
        _ = editor.handle(key)
      } else if case .character(let letter) = key,
        let index = buttons.firstIndex(where: { $0.letter == letter })
      {
        return press(index)
      }
    }
    return .handled
  }

  /// Presses the button that was clicked.
  public mutating func handle(_ mouse: MouseEvent) -> Response {
    guard mouse.action == .press,
      let index = places.firstIndex(where: { $0.contains(mouse.position) })
    else { return .handled }
    focus = index
    return press(index)
  }

  private func press(_ index: Int) -> Response {
    index == 0 || isUnlocked ? .chose(buttons[index].id) : .handled
  }

  /// Draws the dialog in the middle of a rectangle, over whatever is there.
  public mutating func draw(into screen: inout Screen, rect: Rect) {
    let width = min(60, rect.columns - 4)
    guard width > 8, rect.rows > 2 else { return }
    let lines = text.wrapped(to: width - 4)
    let wordRows = requiredWord == nil ? 0 : 2
    let size = Size(rows: lines.count + wordRows + 6, columns: width)
    let box = rect.centred(size)
    screen.box(box)
    let inner = box.inset(rows: 1, columns: 2)
    screen.write(
      title.clipped(to: inner.columns, glyphs: screen.glyphs), row: inner.row, column: inner.column,
      style: .heading)
    for (row, line) in lines.enumerated() where row + 2 < inner.rows {
      screen.write(line, row: inner.row + 2 + row, column: inner.column, limit: inner.columns)
    }
    drawButtons(into: &screen, inner: inner)
    if let word = requiredWord, inner.rows > 3 {
      drawWord(word, into: &screen, row: inner.endRow - 3, inner: inner)
    }
  }

  private mutating func drawButtons(into screen: inout Screen, inner: Rect) {
    var column = inner.column
    places = []
    for (index, button) in buttons.enumerated() {
      let letter = requiredWord == nil ? "\(button.letter) " : ""
      let label = index == focus ? "[\(letter)\(button.title)]" : " \(letter)\(button.title) "
      let style: Style = index == focus ? .selected : .plain
      if index == focus { screen.cursor = Position(row: inner.endRow - 1, column: column) }
      let end = screen.write(
        label, row: inner.endRow - 1, column: column, limit: max(0, inner.endColumn - column),
        style: style)
      places.append(Rect(row: inner.endRow - 1, column: column, rows: 1, columns: end - column))
      column = end + 2
    }
  }

  private mutating func drawWord(_ word: String, into screen: inout Screen, row: Int, inner: Rect) {
    let end = screen.write(
      "Type \(word) to go on: ", row: row, column: inner.column, limit: inner.columns)
    let place = Rect(row: row, column: end, rows: 1, columns: inner.endColumn - end)
    editor.draw(into: &screen, rect: place, isFocused: focus != 0 || !editor.isEmpty)
  }
}
