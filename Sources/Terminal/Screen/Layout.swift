/// How much of a rectangle one of its parts asks for.
public enum Length: Hashable, Sendable {
  /// Exactly so many cells, as long as there are any.
  case fixed(Int)
  /// At least so many cells, and a share of what is left over.
  case min(Int)
  /// A share of what is left over, in proportion to the weight.
  case share(Int)

  /// The cells asked for before anything is shared out.
  var base: Int {
    switch self {
    case .fixed(let cells), .min(let cells): Swift.max(0, cells)
    case .share: 0
    }
  }

  /// The part's claim on what is left over.
  var weight: Int {
    switch self {
    case .fixed: 0
    case .min: 1
    case .share(let weight): Swift.max(0, weight)
    }
  }

  /// Divides `total` cells among the lengths, in order: the first are served first when there are
  /// too few, and the last share takes the cells that do not divide.
  static func divide(_ total: Int, among lengths: [Length]) -> [Int] {
    var left = Swift.max(0, total)
    var cells = lengths.map { length in
      let given = Swift.min(left, length.base)
      left -= given
      return given
    }
    var weights = lengths.reduce(0) { $0 + $1.weight }
    for (index, length) in lengths.enumerated() where length.weight > 0 {
      let given = left * length.weight / weights
      cells[index] += given
      left -= given
      weights -= length.weight
    }
    return cells
  }
}

extension Rect {
  /// Divides the rectangle into bands, from the top.
  public func split(rows lengths: Length...) -> [Rect] {
    var top = row
    return Length.divide(rows, among: lengths).map { height in
      defer { top += height }
      return Rect(row: top, column: column, rows: height, columns: columns)
    }
  }

  /// Divides the rectangle into columns, from the left.
  public func split(columns lengths: Length...) -> [Rect] {
    split(columns: lengths)
  }

  /// Divides the rectangle into columns, from the left.
  public func split(columns lengths: [Length]) -> [Rect] {
    var left = column
    return Length.divide(columns, among: lengths).map { width in
      defer { left += width }
      return Rect(row: row, column: left, rows: rows, columns: width)
    }
  }

  /// The rectangle without its first rows.
  public func dropping(rows count: Int) -> Rect {
    Rect(row: row + min(count, rows), column: column, rows: rows - count, columns: columns)
  }

  /// The rectangle without its first columns.
  public func dropping(columns count: Int) -> Rect {
    Rect(row: row, column: column + min(count, columns), rows: rows, columns: columns - count)
  }

  /// The first rows of the rectangle, as many as there are.
  public func taking(rows count: Int) -> Rect {
    Rect(row: row, column: column, rows: min(rows, count), columns: columns)
  }
}
