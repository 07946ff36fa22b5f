/// A size in cells.
public struct Size: Hashable, Sendable {
  /// How many rows.
  public var rows: Int
  /// How many columns.
  public var columns: Int

  /// Creates a size; a negative count becomes none.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The size that every screen is designed for.
  public static let standard = Size(rows: 24, columns: 80)
}

/// A cell's place, counted from 0 at the top left.
public struct Position: Hashable, Sendable {
  /// The row, 0 at the top.
  public var row: Int
  /// The column, 0 at the left.
  public var column: Int

  /// Creates a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The place so many rows down and columns to the right.
  public func moved(rows: Int = 0, columns: Int = 0) -> Position {
    Position(row: row + rows, column: column + columns)
  }
}

/// A rectangle of cells. One without rows or columns is empty and takes no drawing.
public struct Rect: Hashable, Sendable {
  /// The first row.
  public var row: Int
  /// The first column.
  public var column: Int
  /// How many rows.
  public var rows: Int
  /// How many columns.
  public var columns: Int

  /// Creates a rectangle; a negative extent becomes none.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of a screen.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Whether nothing fits in.
  public var isEmpty: Bool { rows == 0 || columns == 0 }
  /// The first row below.
  public var endRow: Int { row + rows }
  /// The first column to the right.
  public var endColumn: Int { column + columns }
  /// The rectangle's extent.
  public var size: Size { Size(rows: rows, columns: columns) }

  /// Whether a cell lies inside.
  public func contains(_ position: Position) -> Bool {
    (row..<endRow).contains(position.row) && (column..<endColumn).contains(position.column)
  }

  /// The cells both rectangles share.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left)
  }

  /// The rectangle without a margin on each side.
  public func inset(rows margin: Int = 0, columns side: Int = 0) -> Rect {
    Rect(
      row: row + margin, column: column + side, rows: rows - 2 * margin, columns: columns - 2 * side
    )
  }

  /// A rectangle of this size, or what fits, in the middle of this one.
  public func centred(_ size: Size) -> Rect {
    let inner = Size(rows: min(rows, size.rows), columns: min(columns, size.columns))
    return Rect(
      row: row + (rows - inner.rows) / 2, column: column + (columns - inner.columns) / 2,
      rows: inner.rows, columns: inner.columns)
  }
}
