import Casework
import Testing

@Suite("Figures of indicators")
struct IndicatorFigureTests {
  @Test("A figure is rounded once, when it is printed, halves up")
  func rounding() {
    #expect(IndicatorFigure.of(284, 327).text() == "87")
    #expect(IndicatorFigure.of(1, 8).text() == "13")
    #expect(IndicatorFigure.of(120, 140).text(decimals: 2) == "85.71")
    #expect(IndicatorFigure.of(471, 497).text(decimals: 1) == "94.8")
    #expect(IndicatorFigure.of(1, 1_000).text(decimals: 2) == "0.10")
    #expect(IndicatorFigure.rate(381, population: 50_860).text() == "75")
    #expect(IndicatorFigure.rate(339, population: 50_860).text() == "67")
  }

  @Test("A share of nothing has no value, and one over the whole is refused")
  func without() {
    #expect(IndicatorFigure.of(0, 0).text() == "-")
    #expect(IndicatorFigure.of(0, 0).value == nil)
    #expect(IndicatorFigure.of(0, 3).text() == "0")
    #expect(IndicatorFigure.of(4, 3).text() == "over 100")
    #expect(IndicatorFigure.of(4, 3).value == nil)
    #expect(IndicatorFigure.noData.text() == "no data")
  }

  @Test("A month is written as people and as files write it")
  func months() throws {
    let june = try #require(DatasetMonth("2021-06"))
    #expect(june.days == day("2021-06-01")...day("2021-06-30"))
    #expect(june.short == "Jun 21")
    #expect(june.adding(-12).description == "2020-06")
    #expect(june.last(3).map(\.description) == ["2021-04", "2021-05", "2021-06"])
    #expect(DatasetMonth("2021-13") == nil)
    #expect(DatasetMonth("2021-6") == nil)
  }
}
