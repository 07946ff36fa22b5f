import Terminal

/// A column of a table, as data: how wide it is is decided when it is drawn.
public struct TableColumn: Hashable, Sendable {
  /// On which side the text stands.
  public enum Alignment: Hashable, Sendable {
    /// At the left: words.
    case leading
    /// At the right: figures.
    case trailing
  }

  /// The column's title.
  public var title: String
  /// How important the column is: of the columns that do not fit, the one with the highest number
  /// goes first. A column of priority 0 stays.
  public var priority: Int
  /// The width below which the column is of no use.
  public var minimum: Int
  /// The width at which nothing is cut; `.max` takes all that is left.
  public var ideal: Int
  /// On which side the text stands.
  public var alignment: Alignment

  /// Creates a column.
  public init(
    _ title: String, priority: Int = 0, minimum: Int, ideal: Int? = nil,
    alignment: Alignment = .leading
  ) {
    self.title = title
    self.priority = priority
    self.minimum = max(1, minimum)
    self.ideal = max(self.minimum, ideal ?? minimum)
    self.alignment = alignment
  }

  /// The blanks between two columns.
  static let gap = 2

  /// The place and width of each column that fits in so many cells; `nil` for those that do not.
  ///
  /// Columns are dropped whole, by priority: half a date would be worse than none.
  static func layout(_ columns: [TableColumn], width: Int) -> [Range<Int>?] {
    var kept = Array(columns.indices)
    func least() -> Int { kept.reduce(-gap) { $0 + columns[$1].minimum + gap } }
    while least() > width,
      let dropped = kept.max(by: { columns[$0].priority < columns[$1].priority }),
      columns[dropped].priority > 0
    {
      kept.removeAll { $0 == dropped }
    }
    var widths = columns.map(\.minimum)
    var spare = max(0, width - least())
    for index in kept.sorted(by: { columns[$0].priority < columns[$1].priority })
    where columns[index].ideal != .max {
      let more = min(spare, columns[index].ideal - columns[index].minimum)
      widths[index] += more
      spare -= more
    }
    for index in kept where columns[index].ideal == .max {
      widths[index] += spare
      spare = 0
    }
    var places = [Range<Int>?](repeating: nil, count: columns.count)
    var start = 0
    for index in kept {
      let end = min(start + widths[index], width)
      if start < end { places[index] = start..<end }
      start += widths[index] + gap
    }
    return places
  }
}
