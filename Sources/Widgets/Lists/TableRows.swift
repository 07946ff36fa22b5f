import Terminal

/// One row of a table.
public struct TableRow<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What the row stands for. The selection follows it, not the row's number.
  public var id: ID
  /// The text of each column, in the order of the columns.
  public var cells: [StyledText]

  /// Creates a row.
  public init(id: ID, cells: [StyledText]) {
    self.id = id
    self.cells = cells
  }
}

/// A heading between rows. It cannot be selected and is not counted.
public struct TableSection: Hashable, Sendable {
  /// The heading.
  public var title: StyledText
  /// The number of the first row below it, from 0.
  public var start: Int

  /// Creates a heading.
  public init(_ title: StyledText, start: Int) {
    self.title = title
    self.start = start
  }
}

/// The rows of a table, of which only those on the screen are asked for.
public struct TableRows<ID: Hashable & Sendable> {
  /// How many rows there are.
  public let count: Int
  /// The headings, in order.
  public let sections: [TableSection]
  private let window: (Range<Int>) -> [TableRow<ID>]
  private let index: (ID) -> Int?

  /// Creates rows that are fetched as they are needed.
  ///
  /// - Parameters:
  ///   - count: how many rows there are.
  ///   - sections: headings between them.
  ///   - window: the rows of a range of numbers; it may return fewer if the data has shrunk.
  ///   - index: the number of the row with an id; `nil` if there is none (any more).
  public init(
    count: Int, sections: [TableSection] = [], window: @escaping (Range<Int>) -> [TableRow<ID>],
    index: @escaping (ID) -> Int?
  ) {
    self.count = max(0, count)
    self.sections = sections
    self.window = window
    self.index = index
  }

  /// Creates rows that are all at hand.
  public init(_ rows: [TableRow<ID>], sections: [TableSection] = []) {
    self.init(
      count: rows.count, sections: sections, window: { Array(rows[$0]) },
      index: { id in rows.firstIndex { $0.id == id } })
  }

  /// The rows of a range of numbers, of which those that exist are asked for.
  func rows(_ range: Range<Int>) -> [TableRow<ID>] {
    let range = range.clamped(to: 0..<count)
    return range.isEmpty ? [] : window(range)
  }

  /// The number of the row with an id.
  func number(of id: ID) -> Int? { index(id) }

  /// How many lines rows and headings take.
  public var lineCount: Int { count + sections.count }

  /// The line on which a row stands, headings counted.
  func line(of row: Int) -> Int {
    row + sections.count { $0.start <= row }
  }

  /// What stands on a line.
  func content(ofLine line: Int) -> TableLine {
    var headings = 0
    for section in sections {
      let own = section.start + headings
      if own == line { return .heading(section.title) }
      if own > line { break }
      headings += 1
    }
    return .row(line - headings)
  }
}

/// What stands on a line of a table.
enum TableLine: Hashable {
  case heading(StyledText)
  case row(Int)

  /// The number of the row, if it is one.
  var row: Int? {
    if case .row(let number) = self { return number }
    return nil
  }
}
