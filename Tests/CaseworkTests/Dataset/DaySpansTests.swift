import Testing

@testable import Casework

@Suite("Spans of days")
struct DaySpansTests {
  private func spans(_ pairs: (String, String?)...) -> DaySpans {
    DaySpans(pairs.map { DaySpans.Span(since: day($0.0), until: $0.1.map { day($0) }) })
  }

  @Test("Spans that touch or overlap become one; empty ones go")
  func union() {
    let joined = spans(
      ("2021-03-01", "2021-03-05"), ("2021-03-05", "2021-03-10"), ("2021-02-01", "2021-02-01"),
      ("2021-04-01", nil), ("2021-05-01", "2021-06-01"))
    #expect(joined == spans(("2021-03-01", "2021-03-10"), ("2021-04-01", nil)))
  }

  @Test("The days of both")
  func intersection() {
    let own = spans(("2021-01-01", "2021-02-01"), ("2021-03-01", nil))
    let other = spans(("2021-01-20", "2021-03-05"), ("2021-03-10", "2021-03-12"))
    let both = spans(
      ("2021-01-20", "2021-02-01"), ("2021-03-01", "2021-03-05"), ("2021-03-10", "2021-03-12"))
    #expect(own.intersection(other) == both)
    #expect(other.intersection(own) == both)
  }

  @Test("The days that are not of the other")
  func subtracting() {
    let own = spans(("2021-01-01", nil))
    #expect(
      own.subtracting(spans(("2021-02-01", "2021-02-03")))
        == spans(("2021-01-01", "2021-02-01"), ("2021-02-03", nil)))
    #expect(own.subtracting(spans(("2020-01-01", nil))).spans.isEmpty)
    #expect(own.subtracting(DaySpans()) == own)
    #expect(own.before(day("2021-01-02")) == spans(("2021-01-01", "2021-01-02")))
  }

  @Test("Every day is in a union, intersection or rest as single days would have it")
  func byDays() {
    let days = (0..<40).map { day("2021-01-01").adding(days: $0) }
    var generator = FixedGenerator(seed: 7)
    func random() -> DaySpans {
      DaySpans(
        (0..<4).map { _ in
          let start = Int.random(in: 0..<38, using: &generator)
          let end = Int.random(in: start..<40, using: &generator)
          return DaySpans.Span(since: days[start], until: end == 39 ? nil : days[end])
        })
    }
    func has(_ spans: DaySpans, _ day: CivilDate) -> Bool {
      spans.spans.contains { $0.since <= day && ($0.until.map { day < $0 } ?? true) }
    }
    for _ in 0..<200 {
      let (own, other) = (random(), random())
      for day in days {
        let (first, second) = (has(own, day), has(other, day))
        #expect(has(own.union(other), day) == (first || second))
        #expect(has(own.intersection(other), day) == (first && second))
        #expect(has(own.subtracting(other), day) == (first && !second))
      }
    }
  }
}
