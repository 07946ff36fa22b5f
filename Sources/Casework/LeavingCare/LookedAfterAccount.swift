/// How the days in care since the fourteenth birthday were counted: the 13 weeks on which leaving care rests.
///
/// A day counts when the child is looked after at its end; the day on which care ends is no longer one. Short
/// breaks in an agreed series (V3, V4) are left out. The count stops at the eighteenth birthday.
public struct LookedAfterAccount: Hashable, Sendable {
  /// How many days make the 13 weeks.
  public static let daysNeeded = 91

  /// A span of days that were counted, or that were not and why.
  public struct Span: Hashable, Sendable {
    /// The first day.
    public let start: CivilDate
    /// The last day.
    public let end: CivilDate
    /// Whether it counts.
    public let isCounted: Bool
    /// What it is, as a phrase: "looked after", "short breaks", "not looked after".
    public let what: String
    /// How many days counted up to its end.
    public let total: Int

    /// How many days it has.
    public var days: Int { start.days(to: end) + 1 }
  }

  /// The fourteenth birthday, from which days count.
  public let from: CivilDate

  /// The last day looked at.
  public let to: CivilDate

  /// The spans, oldest first, without a gap.
  public let spans: [Span]

  /// Whether the record begins in the middle of care, so that days before it may be missing from the count.
  public let isIncomplete: Bool

  /// How many days count.
  public var total: Int { spans.last?.total ?? 0 }

  /// The day on which the 13 weeks were reached; nil where they were not.
  public var reached: CivilDate? { day(Self.daysNeeded) }

  /// The day that is the n-th to count, from 1.
  public func day(_ number: Int) -> CivilDate? {
    guard number > 0, let span = spans.first(where: { $0.isCounted && number <= $0.total }) else {
      return nil
    }
    return span.end.adding(days: number - span.total)
  }

  /// The number that a day has in the count; nil where it does not count.
  public func number(of date: CivilDate) -> Int? {
    guard let span = spans.first(where: { $0.isCounted && $0.start <= date && date <= $0.end })
    else { return nil }
    return span.total - date.days(to: span.end)
  }

  /// The account, a line a span: "1 Feb 2021 to 2 May 2021: looked after, 91 days, 91 in all".
  public var lines: [String] {
    spans.map { span in
      let days = span.days == 1 ? "1 day" : "\(span.days) days"
      return "\(span.start.medium) to \(span.end.medium): \(span.what), "
        + (span.isCounted ? "\(days), \(span.total) in all" : "\(days) not counted")
    } + [conclusion]
  }

  /// What the count amounts to, in a sentence.
  public var conclusion: String {
    if let reached {
      return "13 weeks (\(Self.daysNeeded) days) were reached on \(reached.medium)."
    }
    let text = "\(total) of \(Self.daysNeeded) days by \(to.medium)."
    return isIncomplete ? text + " Days before the record begins are not known." : text
  }
}

extension ChildRecord {
  /// The count of days in care since the fourteenth birthday, up to and including a day; nil where the date of
  /// birth is not known or the child is younger.
  public func lookedAfterAccount(on date: CivilDate) -> LookedAfterAccount? {
    guard let born = person.dateOfBirth else { return nil }
    let from = CivilDate.birthday(14, of: born)
    let ends = [date, CivilDate.birthday(18, of: born).adding(days: -1), person.endOfRecord?.date]
    let to = ends.compactMap { $0 }.min() ?? date
    guard from <= to else { return nil }
    var spans: [LookedAfterAccount.Span] = []
    var day = from
    func add(until end: CivilDate, _ what: String, counted: Bool) {
      let last = min(end, to)
      guard day <= last else { return }
      let total = (spans.last?.total ?? 0) + (counted ? day.days(to: last) + 1 : 0)
      spans.append(
        LookedAfterAccount.Span(
          start: day, end: last, isCounted: counted, what: what, total: total))
      day = last.adding(days: 1)
    }
    for status in care.periods.flatMap(\.legalStatuses) {
      add(until: status.start.adding(days: -1), "not looked after", counted: false)
      let last = status.end?.adding(days: -1) ?? .latest
      let isShort = status.status.isShortBreaks
      add(until: last, isShort ? "short breaks" : "looked after", counted: !isShort)
    }
    add(until: to, "not looked after", counted: false)
    let isIncomplete = care.periods.first.map { !$0.isStartKnown && from < $0.start } ?? false
    return LookedAfterAccount(
      from: from, to: to, spans: LookedAfterAccount.joined(spans), isIncomplete: isIncomplete)
  }
}

extension LookedAfterAccount {
  /// Puts spans of the same kind that follow one another together: a change of legal status is no break.
  fileprivate static func joined(_ spans: [Span]) -> [Span] {
    spans.reduce(into: []) { joined, span in
      guard let last = joined.last, last.what == span.what else {
        joined.append(span)
        return
      }
      joined[joined.count - 1] = Span(
        start: last.start, end: span.end, isCounted: span.isCounted, what: span.what,
        total: span.total)
    }
  }
}
