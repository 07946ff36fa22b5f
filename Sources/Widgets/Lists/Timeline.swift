import Terminal

/// One thing that happened.
public struct TimelineEntry<ID: Hashable & Sendable>: Hashable, Sendable, Identifiable {
  /// What the entry stands for.
  public var id: ID
  /// The day, as it is shown in the first column: "24 Mar".
  public var date: String
  /// What stands beside the day, such as the age then.
  public var aside: String
  /// What happened, in a line.
  public var title: StyledText
  /// A remark at the right edge, such as when it was recorded.
  public var note: String
  /// The rest of the story, shown when the entry is opened.
  public var detail: String
  /// A heading above the entry, such as the year; `nil` for none.
  public var heading: String?

  /// Creates an entry.
  public init(
    id: ID, date: String, aside: String = "", title: StyledText, note: String = "",
    detail: String = "", heading: String? = nil
  ) {
    self.id = id
    self.date = date
    self.aside = aside
    self.title = title
    self.note = note
    self.detail = detail
    self.heading = heading
  }
}

/// A list of what happened, in which each entry can be opened in its place.
public struct TimelineState<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The number of the selected entry.
  public private(set) var selected = 0
  /// The entries that are open.
  public private(set) var opened: Set<ID> = []
  private var selectedID: ID?
  private var top = 0
  private var page = 10

  /// Creates the state of a timeline.
  public init() {}

  /// Brings the selection in step with the entries, after they have changed.
  public mutating func refresh(_ entries: [TimelineEntry<ID>]) {
    if let id = selectedID, let place = entries.firstIndex(where: { $0.id == id }) {
      selected = place
    }
    select(selected, in: entries)
  }

  /// Selects an entry by its number.
  public mutating func select(_ number: Int, in entries: [TimelineEntry<ID>]) {
    selected = max(0, min(number, entries.count - 1))
    selectedID = entries.indices.contains(selected) ? entries[selected].id : nil
  }

  /// Moves the selection as a list does; Space opens and closes the selected entry, `*` all of them.
  ///
  /// - Returns: whether the key was one of these.
  public mutating func handle(_ key: Key, entries: [TimelineEntry<ID>]) -> Bool {
    switch key {
    case .space:
      guard entries.indices.contains(selected) else { return true }
      let id = entries[selected].id
      if opened.remove(id) == nil { opened.insert(id) }
    case .character("*"):
      opened = opened.isEmpty ? Set(entries.map(\.id)) : []
    default:
      guard let motion = ListMotion(key) else { return false }
      guard !entries.isEmpty else { return true }
      select(motion.target(from: selected, count: entries.count, page: page), in: entries)
    }
    return true
  }

  /// Which entry is selected, of how many: "3 of 48".
  public func positionText(_ entries: [TimelineEntry<ID>]) -> String {
    entries.isEmpty ? "0" : "\(selected + 1) of \(Figures.grouped(entries.count))"
  }

  // MARK: - Drawing

  /// A line of the timeline and the entry it belongs to.
  private struct Line {
    var entry: Int?
    var text: StyledText
    var note = ""
    var isFirst = false
  }

  /// Draws the timeline, and remembers where it stands.
  ///
  /// - Parameters:
  ///   - isFocused: whether the hardware cursor belongs to the timeline.
  ///   - empty: what is said when there are no entries.
  public mutating func draw(
    into screen: inout Screen, rect: Rect, entries: [TimelineEntry<ID>], isFocused: Bool = true,
    empty: String = "Nothing recorded."
  ) {
    screen.fill(rect)
    guard !rect.isEmpty else { return }
    page = rect.rows
    selected = max(0, min(selected, entries.count - 1))
    guard !entries.isEmpty else {
      screen.write(empty, row: rect.row, column: rect.column + 1, limit: max(0, rect.columns - 1))
      if isFocused { screen.cursor = Position(row: rect.row, column: rect.column) }
      return
    }
    let lines = lines(entries, width: rect.columns - 1, glyphs: screen.glyphs)
    scroll(lines)
    for (row, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      draw(line, into: &screen, row: rect.row + row, rect: rect, isFocused: isFocused)
    }
  }

  private func lines(_ entries: [TimelineEntry<ID>], width: Int, glyphs: Glyphs) -> [Line] {
    let dates = entries.map { $0.date.cellWidth(glyphs: glyphs) }.max() ?? 0
    let asides = entries.map { $0.aside.cellWidth(glyphs: glyphs) }.max() ?? 0
    let indent = dates + 2 + (asides == 0 ? 0 : asides + 2)
    return entries.enumerated().flatMap { index, entry in
      var lines: [Line] = []
      if let heading = entry.heading {
        lines.append(Line(entry: nil, text: StyledText(heading, .heading)))
      }
      let blank = String(repeating: " ", count: dates - entry.date.cellWidth(glyphs: glyphs))
      var text = StyledText(blank + entry.date + "  ", .label)
      if asides > 0 { text.append(entry.aside.padded(to: asides + 2, glyphs: glyphs)) }
      lines.append(Line(entry: index, text: text + entry.title, note: entry.note, isFirst: true))
      guard opened.contains(entry.id), !entry.detail.isEmpty else { return lines }
      let margin = String(repeating: " ", count: min(indent, width / 2))
      for line in entry.detail.wrapped(to: max(1, width - margin.count)) {
        lines.append(Line(entry: index, text: StyledText(margin + line)))
      }
      return lines
    }
  }

  /// Moves the window as little as shows the selected entry, or its beginning when it is long.
  private mutating func scroll(_ lines: [Line]) {
    let first = lines.firstIndex { $0.entry == selected } ?? 0
    let last = lines.lastIndex { $0.entry == selected } ?? first
    let start = first > 0 && lines[first - 1].entry == nil && page > 1 ? first - 1 : first
    if last >= top + page { top = last - page + 1 }
    if start < top || last - start >= page { top = start }
    top = max(0, min(top, lines.count - page))
  }

  private func draw(
    _ line: Line, into screen: inout Screen, row: Int, rect: Rect, isFocused: Bool
  ) {
    let glyphs = screen.glyphs
    let isSelected = line.entry == selected && line.isFirst
    let width = rect.columns - 1
    let note = line.note.cellWidth(glyphs: glyphs)
    let text = line.text.cellWidth(glyphs: glyphs)
    let room = note > 0 && text + 2 + note <= width ? width - note - 2 : width
    screen.write(
      line.text.clipped(to: room, glyphs: glyphs), row: row, column: rect.column + 1, limit: width)
    if room < width {
      screen.write(line.note, row: row, column: rect.endColumn - note, style: .hint)
    }
    guard isSelected else { return }
    screen.write(">", row: row, column: rect.column)
    screen.restyle(Rect(row: row, column: rect.column, rows: 1, columns: rect.columns)) { style in
      style.isBold ? Style(bold: true, reverse: true) : .selected
    }
    if isFocused { screen.cursor = Position(row: row, column: rect.column) }
  }
}
