import Testing
import Widgets

@Suite struct FiguresTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1204, "1,204"), (1_000_000, "1,000,000"), (-5000, "-5,000"),
  ])
  func figuresAreGrouped(number: Int, text: String) {
    #expect(Figures.grouped(number) == text)
  }
}
