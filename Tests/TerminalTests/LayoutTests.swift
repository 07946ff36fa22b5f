import Terminal
import Testing

@Suite struct LayoutTests {
  private let page = Rect(row: 0, column: 0, rows: 24, columns: 80)

  @Test func fixedPartsTakeTheirCellsAndSharesTheRest() {
    let parts = page.split(rows: .fixed(2), .share(1), .fixed(2))
    #expect(parts.map(\.rows) == [2, 20, 2])
    #expect(parts.map(\.row) == [0, 2, 22])
  }

  @Test func sharesFollowTheirWeights() {
    #expect(page.split(columns: .share(1), .share(3)).map(\.columns) == [20, 60])
    #expect(page.split(columns: .min(10), .share(1)).map(\.columns) == [45, 35])
  }

  @Test func everyCellBelongsToOnePart() {
    for total in 0...40 {
      let parts = Rect(row: 0, column: 0, rows: total, columns: 1)
        .split(rows: .fixed(3), .share(2), .min(5), .share(1))
      #expect(parts.reduce(0) { $0 + $1.rows } == total)
    }
  }

  @Test func theFirstAreServedFirstWhenThereIsTooLittle() {
    let parts = Rect(row: 0, column: 0, rows: 3, columns: 1)
      .split(rows: .fixed(2), .fixed(2), .share(1))
    #expect(parts.map(\.rows) == [2, 1, 0])
  }

  @Test func rectanglesNeverHaveANegativeExtent() {
    #expect(Rect(row: 0, column: 0, rows: 2, columns: 2).inset(rows: 3, columns: 3).isEmpty)
    #expect(page.dropping(rows: 30).isEmpty)
    #expect(page.centred(Size(rows: 100, columns: 10)).rows == 24)
    #expect(page.intersection(Rect(row: 30, column: 90, rows: 5, columns: 5)).isEmpty)
  }
}
