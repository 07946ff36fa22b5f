import Casework
import Testing

@testable import CaseloadApp

/// The age of a child in the column of a list.
@Suite struct ColumnAgeTests {
  @Test(arguments: [
    ("2021-03-27", "3d"), ("2021-03-16", "2w"), ("2020-04-30", "11m"), ("2020-03-30", "1"),
    ("2013-10-01", "7"), ("2021-04-01", "-"),
  ])
  func isSaidInThreeCells(born: String, said: String) {
    #expect(ColumnAge.text(born: Town.day(born), on: Town.day("2021-03-30")) == said)
  }

  @Test func isADashWhereNoDateIsKnown() {
    #expect(ColumnAge.text(born: nil, on: Town.day("2021-03-30")) == "-")
  }
}
