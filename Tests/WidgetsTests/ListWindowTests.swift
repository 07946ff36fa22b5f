import Testing

@testable import Widgets

@Suite struct ListWindowTests {
  /// Where the window stood, the row, how many there are, for how many there is room; what is seen.
  @Test(arguments: [
    (0, 2, 10, 4, 0..<4), (0, 4, 10, 4, 1..<5), (5, 3, 10, 4, 3..<7), (3, 5, 10, 4, 3..<7),
    (8, 9, 10, 4, 6..<10), (3, 1, 2, 4, 0..<2), (0, 0, 0, 4, 0..<0),
  ])
  func theWindowMovesAsLittleAsShowsTheRow(
    _ top: Int, _ row: Int, _ count: Int, _ height: Int, _ seen: Range<Int>
  ) {
    var first = top
    #expect(ListWindow.scroll(&first, to: row, of: count, height: height) == seen)
    #expect(first == seen.lowerBound)
  }
}
