import Terminal

/// A key and the word for what it does.
public struct FooterItem: Hashable, Sendable {
  /// The key as a reader sees it.
  public var key: String
  /// What it does, in a word or two.
  public var word: String

  /// Creates an item.
  public init(key: String, word: String) {
    self.key = key
    self.word = word
  }
}

/// The last row: the keys that work now.
public struct Footer: Hashable, Sendable {
  /// The keys, the most useful first; those that do not fit are left out.
  public var items: [FooterItem]
  /// A key that is always shown, at the end.
  public var pinned: FooterItem?

  /// Creates a footer.
  public init(_ items: [FooterItem], pinned: FooterItem? = FooterItem(key: "?", word: "help")) {
    self.items = items
    self.pinned = pinned
  }

  /// Draws the keys on the first row of a rectangle.
  public func draw(into screen: inout Screen, rect: Rect) {
    guard !rect.isEmpty else { return }
    screen.fill(rect.taking(rows: 1))
    let reserved = pinned.map { width($0, in: screen) + 2 } ?? 0
    var column = rect.column + 1
    for item in items where item != pinned {
      guard column + width(item, in: screen) + reserved <= rect.endColumn else { break }
      column = put(item, into: &screen, row: rect.row, column: column, end: rect.endColumn) + 2
    }
    if let pinned {
      put(pinned, into: &screen, row: rect.row, column: column, end: rect.endColumn)
    }
  }

  private func width(_ item: FooterItem, in screen: Screen) -> Int {
    let glyphs = screen.glyphs
    return item.key.cellWidth(glyphs: glyphs) + 1 + item.word.cellWidth(glyphs: glyphs)
  }

  @discardableResult
  private func put(
    _ item: FooterItem, into screen: inout Screen, row: Int, column: Int, end: Int
  ) -> Int {
    let text = StyledText(item.key, .key) + StyledText(" " + item.word, .hint)
    return screen.write(text, row: row, column: column, limit: end - column)
  }
}
