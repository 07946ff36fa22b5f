import Terminal

/// The parts of a record, one shown at a time.
public struct Tabs: Hashable, Sendable {
  /// One part.
  public struct Tab: Hashable, Sendable {
    /// The part's title.
    public var title: String
    /// How many things are in it; `nil` shows no number.
    public var count: Int?

    /// Creates a tab.
    public init(_ title: String, count: Int? = nil) {
      self.title = title
      self.count = count
    }
  }

  /// The parts, numbered from 1 for the user.
  public var tabs: [Tab]
  /// The place of the part that is shown, from 0.
  public private(set) var selected: Int

  /// Whether one blank, and not two, parts a tab from the next.
  public var isTight: Bool

  /// Creates tabs.
  public init(_ tabs: [Tab], selected: Int = 0, isTight: Bool = false) {
    self.tabs = tabs
    self.selected = selected
    self.isTight = isTight
    select(selected)
  }

  /// Shows a part; a number beyond the tabs shows the nearest.
  public mutating func select(_ index: Int) {
    selected = max(0, min(index, tabs.count - 1))
  }

  /// Follows `[` and `]`, the arrows left and right, Tab and Shift-Tab, and the digits.
  ///
  /// - Returns: whether the key was one of these and chose a tab.
  public mutating func handle(_ key: Key) -> Bool {
    guard !tabs.isEmpty else { return false }
    switch key {
    case .character("]"), .right, .tab: selected = (selected + 1) % tabs.count
    case .character("["), .left, .backTab: selected = (selected + tabs.count - 1) % tabs.count
    case .character(let digit):
      guard let number = digit.wholeNumberValue, (1...tabs.count).contains(number) else {
        return false
      }
      selected = number - 1
    default: return false
    }
    return true
  }

  /// Whether every tab can be drawn with its title and number.
  public func fits(_ columns: Int, glyphs: Glyphs = .unicode) -> Bool {
    let labels = tabs.indices.map { label($0, isShort: false).cellWidth(glyphs: glyphs) }
    // The blank after the last tab may fall off, the bracket of a selected one may not.
    let edge = selected == tabs.count - 1 ? 0 : 1
    let gaps = isTight ? tabs.count + 1 : tabs.count * 2
    return labels.reduce(gaps, +) <= columns + edge
  }

  /// Draws the tabs on the first row of a rectangle; when they are too long for it, all but the
  /// selected one shorten to their numbers.
  public func draw(into screen: inout Screen, rect: Rect) {
    guard !rect.isEmpty else { return }
    screen.fill(rect.taking(rows: 1))
    // Tight tabs share a cell between two, unless they are numbers alone.
    let overlap = overlap(width: rect.columns, glyphs: screen.glyphs)
    var column = rect.column
    for (index, label) in labels(width: rect.columns, glyphs: screen.glyphs).enumerated() {
      let isSelected = index == selected
      // Brackets as well as reverse video: the selected tab is told without any style.
      let text = isSelected ? "[\(label)]" : " \(label) "
      // In tight tabs one cell parts two: it is a bracket where either of them is selected.
      let skipped = index > 0 && !isSelected ? overlap : 0
      screen.write(
        String(text.dropFirst(skipped)), row: rect.row, column: column + skipped,
        limit: rect.endColumn - column - skipped, style: isSelected ? .selected : .plain)
      column += text.cellWidth(glyphs: screen.glyphs) - overlap
    }
  }

  /// The place of the tab that stands in a column; nil beside them.
  ///
  /// - Parameters:
  ///   - column: the column of the screen.
  ///   - rect: the place the tabs were drawn in.
  ///   - glyphs: the marks they were drawn with.
  public func tab(at column: Int, in rect: Rect, glyphs: Glyphs) -> Int? {
    var end = rect.column
    guard column >= end else { return nil }
    let overlap = overlap(width: rect.columns, glyphs: glyphs)
    for (index, label) in labels(width: rect.columns, glyphs: glyphs).enumerated() {
      end += label.cellWidth(glyphs: glyphs) + 2 - overlap
      if column < end { return index }
    }
    return nil
  }

  private func labels(width: Int, glyphs: Glyphs) -> [String] {
    let fits = fits(width, glyphs: glyphs)
    return tabs.indices.map { label($0, isShort: !fits && $0 != selected) }
  }

  /// How many cells a tab shares with the next.
  private func overlap(width: Int, glyphs: Glyphs) -> Int {
    isTight && fits(width, glyphs: glyphs) ? 1 : 0
  }

  private func label(_ index: Int, isShort: Bool) -> String {
    if isShort { return "\(index + 1)" }
    let count = tabs[index].count.map { " (\($0))" } ?? ""
    return "\(index + 1) \(tabs[index].title)\(count)"
  }
}
