/// Which rows of a list are seen, when there is room for fewer than there are.
enum ListWindow {
  /// Moves the window as little as shows a row, and gives the rows that are seen.
  ///
  /// - Parameters:
  ///   - top: the number of the first row that is seen.
  ///   - row: the row to show.
  ///   - count: how many rows there are.
  ///   - height: for how many there is room.
  static func scroll(_ top: inout Int, to row: Int, of count: Int, height: Int) -> Range<Int> {
    if row < top { top = row }
    if row >= top + height { top = row - height + 1 }
    top = max(0, min(top, count - height))
    return top..<min(top + height, count)
  }
}
