import Terminal

/// A key and the word for what it does.
public struct FooterItem: Hashable, Sendable {
  /// The key as a reader sees it.
  public var key: String
  /// What it does, in a word or two.
  public var word: String
  /// The id of the command that a click on it runs; nil for none.
  public var command: String?

  /// Creates an item.
  public init(key: String, word: String, command: String? = nil) {
    self.key = key
    self.word = word
    self.command = command
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
    for (item, columns) in places(in: rect, glyphs: screen.glyphs) {
      let text = StyledText(item.key, .key) + StyledText(" " + item.word, .hint)
      screen.write(
        text, row: rect.row, column: columns.lowerBound, limit: rect.endColumn - columns.lowerBound)
    }
  }

  /// The key whose words stand in a column; nil between them.
  ///
  /// - Parameters:
  ///   - column: the column of the screen.
  ///   - rect: the place the footer was drawn in.
  ///   - glyphs: the marks it was drawn with.
  public func item(at column: Int, in rect: Rect, glyphs: Glyphs) -> FooterItem? {
    places(in: rect, glyphs: glyphs).first { $0.columns.contains(column) }?.item
  }

  /// The items that fit, each with the columns of its key and word.
  private func places(in rect: Rect, glyphs: Glyphs) -> [(item: FooterItem, columns: Range<Int>)] {
    let reserved = pinned.map { width($0, glyphs) + 2 } ?? 0
    var column = rect.column + 1
    var places: [(FooterItem, Range<Int>)] = []
    for item in items where item.command == nil || item.command != pinned?.command {
      guard item != pinned else { continue }
      let width = width(item, glyphs)
      guard column + width + reserved <= rect.endColumn else { break }
      places.append((item, column..<(column + width)))
      column += width + 2
    }
    if let pinned { places.append((pinned, column..<(column + width(pinned, glyphs)))) }
    return places
  }

  private func width(_ item: FooterItem, _ glyphs: Glyphs) -> Int {
    item.key.cellWidth(glyphs: glyphs) + 1 + item.word.cellWidth(glyphs: glyphs)
  }
}
