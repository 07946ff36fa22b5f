/// A set of days as spans that neither touch nor overlap, in their order.
///
/// A span runs from its first day to the day before `until`; without one it goes on.
struct DaySpans: Hashable, Sendable {
  /// One span.
  struct Span: Hashable, Sendable {
    var since: CivilDate
    var until: CivilDate?

    /// The end for comparing.
    fileprivate var end: CivilDate { until ?? .latest }
  }

  /// The spans.
  private(set) var spans: [Span] = []

  init() {}

  /// The union of spans in any order; those without a day in them are left out.
  init(_ spans: some Sequence<Span>) {
    for span in spans.filter({ $0.since < $0.end }).sorted(by: { $0.since < $1.since }) {
      if let last = self.spans.last, span.since <= last.end {
        if last.end < span.end { self.spans[self.spans.count - 1].until = span.until }
      } else {
        self.spans.append(span)
      }
    }
  }

  /// The span from a day up to another, the other not included.
  init(from since: CivilDate, until: CivilDate?) {
    self.init([Span(since: since, until: until)])
  }

  /// The days of either.
  func union(_ other: DaySpans) -> DaySpans { DaySpans(spans + other.spans) }

  /// The days of both.
  func intersection(_ other: DaySpans) -> DaySpans {
    var common: [Span] = []
    var (own, others) = (spans[...], other.spans[...])
    while let first = own.first, let second = others.first {
      common.append(
        Span(
          since: max(first.since, second.since),
          until: first.end < second.end ? first.until : second.until))
      if first.end < second.end { own.removeFirst() } else { others.removeFirst() }
    }
    return DaySpans(common)
  }

  /// The days that are not of the other.
  func subtracting(_ other: DaySpans) -> DaySpans { intersection(other.complement) }

  /// The days before one.
  func before(_ date: CivilDate?) -> DaySpans {
    guard let date else { return self }
    return intersection(DaySpans(from: .earliest, until: date))
  }

  private var complement: DaySpans {
    var free: [Span] = []
    var start: CivilDate? = .earliest
    for span in spans {
      if let start { free.append(Span(since: start, until: span.since)) }
      start = span.until
    }
    if let start { free.append(Span(since: start, until: nil)) }
    return DaySpans(free)
  }
}
