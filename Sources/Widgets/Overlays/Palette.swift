import Terminal

/// One thing the palette can do.
public struct PaletteItem: Hashable, Sendable, Identifiable {
  /// The command's id.
  public let id: String
  /// The command's title.
  public let title: String
  /// Its first key, as a reader sees it; empty if it has none.
  public let key: String
  /// Why it cannot be used now; `nil` when it can.
  public let disabledReason: String?

  /// Where it works, when that is somewhere else: "only in Front door, key D"; `nil` for what belongs here.
  public let place: String?

  /// Creates an item.
  public init(
    id: String, title: String, key: String = "", disabledReason: String? = nil,
    place: String? = nil
  ) {
    self.id = id
    self.title = title
    self.key = key
    self.disabledReason = disabledReason
    self.place = place
  }

  /// Why choosing it does nothing, as a sentence; `nil` when it does something.
  var refusal: String? { place.map { "“\(title)” works \($0)." } ?? disabledReason }
}

extension KeyMap {
  /// The commands that can be reached from a place, for the palette. Those that cannot be used now
  /// are there too, with the reason, so that nothing seems to come and go.
  public func paletteItems(in contexts: [CommandContext], state: State) -> [PaletteItem] {
    commands(in: contexts).map { command in
      PaletteItem(
        id: command.id, title: command.title, key: keys(of: command).first?.label ?? "",
        disabledReason: command.disabledReason(state))
    }
  }

  /// The commands that cannot be reached from a place, each with the words for where it works. One whose name
  /// a command here has too is left out, since that is the one that is meant.
  ///
  /// - Parameters:
  ///   - contexts: where the user is.
  ///   - place: where a command works; `nil` leaves it out.
  public func paletteItems(
    elsewhereThan contexts: [CommandContext], place: (Command<State>) -> String?
  ) -> [PaletteItem] {
    let here = commands(in: contexts)
    var titles = Set(here.map(\.title))
    return commands.compactMap { command in
      guard Set(command.contexts).isDisjoint(with: contexts), let place = place(command),
        titles.insert(command.title).inserted
      else { return nil }
      return PaletteItem(
        id: command.id, title: command.title, key: keys(of: command).first?.label ?? "",
        place: place)
    }
  }
}

/// Every command by its name: a few letters find it.
public struct Palette: Hashable, Sendable {
  /// What came of a key.
  public enum Response: Hashable, Sendable {
    /// The palette stays.
    case handled
    /// Run the command with this id.
    case run(String)
    /// The command cannot be used now, for this reason.
    case disabled(String)
    /// The palette was closed.
    case closed
  }

  private let items: [PaletteItem]
  private var offered: [PaletteItem] = []
  private var editor = LineEditor()
  private var selected = 0
  private var top = 0
  /// Where the commands were when they were last drawn.
  private var area = Rect(row: 0, column: 0, rows: 0, columns: 0)
  private static let visibleRows = 10

  /// Creates a palette of commands.
  public init(_ items: [PaletteItem]) {
    self.items = items
  }

  /// What has been typed.
  public var text: String { editor.text }

  /// The commands that fit what was typed, the best first. Those that work elsewhere come last, and only when
  /// what was typed begins words of theirs.
  public var matches: [PaletteItem] {
    let elsewhere = items.filter { item in
      item.place != nil && !editor.isEmpty && TextFold.matches(editor.text, in: item.title)
    }
    return matchesHere + elsewhere
  }

  private var matchesHere: [PaletteItem] {
    let scored = items.filter { $0.place == nil }.enumerated().compactMap { place, item in
      FuzzyMatch.score(editor.text, in: item.title).map { (score: $0, place: place, item: item) }
    }
    let sorted = scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.item)
    if offered.isEmpty { return sorted }
    // Letters that happen to stand in a command's name say less than the beginning of a name.
    let named = sorted.filter { TextFold.matches(editor.text, in: $0.title) }
    return named + offered + sorted.filter { !named.contains($0) }
  }

  /// Offers more for what has been typed, such as people: below the commands with words that begin so, above
  /// those that only have the letters.
  public mutating func offer(_ items: [PaletteItem]) { offered = items }

  /// Follows a key: typing narrows, arrows choose, Enter runs, Esc closes.
  public mutating func handle(_ key: Key) -> Response {
    let matches = matches
    switch key {
    case .escape: return .closed
    case .backspace where editor.isEmpty: return .closed
    case .down, .control("n"): selected = min(selected + 1, max(0, matches.count - 1))
    case .up, .control("p"): selected = max(0, selected - 1)
    case .pageDown: selected = min(selected + Self.visibleRows, max(0, matches.count - 1))
    case .pageUp: selected = max(0, selected - Self.visibleRows)
    case .enter:
      guard matches.indices.contains(selected) else { return .handled }
      let item = matches[selected]
      return item.refusal.map { .disabled($0) } ?? .run(item.id)
    default:
      let before = editor.text
      _ = editor.handle(key)
      if editor.text != before { selected = 0 }
    }
    return .handled
  }

  /// Runs the command that was clicked; the wheel chooses.
  public mutating func handle(_ mouse: MouseEvent) -> Response {
    switch mouse.action {
    case .wheelUp: return handle(.up)
    case .wheelDown: return handle(.down)
    case .press:
      let index = top + mouse.position.row - area.row
      guard area.contains(mouse.position), matches.indices.contains(index) else { return .handled }
      selected = index
      return handle(.enter)
    }
  }

  /// Types a pasted text into the palette.
  public mutating func paste(_ text: String) {
    editor.insert(text)
    selected = 0
  }

  /// Draws the palette at the top of a rectangle, over whatever is there.
  public mutating func draw(into screen: inout Screen, rect: Rect) {
    let width = min(64, rect.columns - 2)
    guard width > 12, rect.rows > 4 else { return }
    let matches = matches
    let rows = min(Self.visibleRows, rect.rows - 3, max(1, matches.count))
    let place = rect.taking(rows: rows + 3).centred(Size(rows: rows + 3, columns: width))
    screen.box(place)
    let inner = place.inset(rows: 1, columns: 1)
    screen.write(":", row: inner.row, column: inner.column + 1, style: .key)
    drawMatches(matches, into: &screen, rect: inner.dropping(rows: 1))
    editor.draw(
      into: &screen,
      rect: Rect(row: inner.row, column: inner.column + 3, rows: 1, columns: inner.columns - 4),
      style: .plain)
  }

  private mutating func drawMatches(
    _ matches: [PaletteItem], into screen: inout Screen, rect: Rect
  ) {
    area = rect
    guard !matches.isEmpty else {
      screen.write(
        "No command has these letters.", row: rect.row, column: rect.column + 1,
        limit: max(0, rect.columns - 1))
      return
    }
    let seen = ListWindow.scroll(&top, to: selected, of: matches.count, height: rect.rows)
    for (row, index) in seen.enumerated() {
      draw(
        matches[index], isSelected: index == selected, into: &screen,
        rect: Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns))
    }
  }

  private func draw(_ item: PaletteItem, isSelected: Bool, into screen: inout Screen, rect: Rect) {
    let key = item.key.cellWidth(glyphs: screen.glyphs)
    let room = max(0, rect.columns - key - 2)
    let note = (item.place ?? item.disabledReason).map { "  (\($0))" } ?? ""
    // Where it works is what somebody who is elsewhere must read; the rest of a long name is not.
    let title =
      item.place == nil
      ? item.title
      : item.title.clipped(
        to: max(12, room - 2 - note.cellWidth(glyphs: screen.glyphs)), glyphs: screen.glyphs)
    let text = "\(isSelected ? ">" : " ") \(title)\(note)"
    screen.write(text.clipped(to: room, glyphs: screen.glyphs), row: rect.row, column: rect.column)
    screen.write(item.key, row: rect.row, column: rect.endColumn - key - 1, style: .key)
    if isSelected { screen.restyle(rect) { $0.combined(with: .selected) } }
  }
}
