/// How long a child's case may go without a manager who looks at it.
///
/// It runs while the case is open: by a short limit while the child is on a protection plan or looked after, by
/// a longer one otherwise. Each look starts it again.
struct OversightClock {
  /// A stretch of time under one of the limits.
  struct Stretch: Hashable {
    let rule: DeadlineRule.ID
    let what: String
    let item: EventID
    let start: CivilDate
    let end: CivilDate?
    let endedBy: String
  }

  private static let takenOver = "Record taken over"

  let record: ChildRecord

  /// The deadlines of every stretch, open and closed.
  func deadlines(_ timescales: Timescales) -> [Deadline] {
    let looks = record.daysOfOversight.map { ClockChain.Occasion("Looked at by a manager", on: $0) }
    return stretches.flatMap { stretch in
      let trigger = Deadline.Trigger(
        what: stretch.what, at: .day(stretch.start), event: stretch.item.rawValue)
      let chain = ClockChain(
        from: trigger, of: EventID("\(stretch.item)/\(stretch.start)"), occasions: looks,
        until: .earliest(
          stretch.end.map { .ceased(on: $0, stretch.endedBy) },
          record.person.endOfRecord.map { .ceased(on: $0.date, "Child’s \($0.cause.title)") }))
      return chain.deadlines(
        first: stretch.rule, later: stretch.rule, timescales,
        note: stretch.what == Self.takenOver
          ? "Whether a manager looked before then is not known: a return does not say." : nil)
    }
  }

  /// The stretches, oldest first. What a return brought in is counted from the day it was taken over: a return
  /// says nothing of managers.
  var stretches: [Stretch] {
    let guarded = protected
    let childhood = CareSpan.endsOfChildhood(record).map { $0.0 }.min() ?? .latest
    return (guarded + inNeed.flatMap { $0.without(guarded) }).compactMap { stretch in
      guard stretch.start < childhood else { return nil }
      let taken = record.events.first { $0.id == stretch.item && $0.source != nil }?.at.date
      guard let taken, stretch.start < taken else { return stretch }
      guard stretch.end.map({ taken < $0 }) ?? true else { return nil }
      return stretch.from(taken, what: Self.takenOver)
    }.sorted { $0.start < $1.start }
  }

  /// Time on a protection plan or in care, put together where one touches the other.
  private var protected: [Stretch] {
    let plans = record.protection.plans.filter { !$0.isTemporary }.map {
      Stretch(
        rule: "oversight.protected", what: "Child protection plan", item: $0.id, start: $0.start,
        end: $0.end, endedBy: "Protection plan ended")
    }
    // Short breaks are not among them, and care ends with childhood.
    let care = CareSpan.all(of: record).map { span in
      Stretch(
        rule: "oversight.protected", what: span.start.what,
        item: span.start.event.map { EventID($0) } ?? span.period.id, start: span.firstDay,
        end: span.end?.at.date, endedBy: span.end?.what ?? "")
    }
    var joined: [Stretch] = []
    for stretch in (plans + care).sorted(by: { $0.start < $1.start }) {
      guard let last = joined.last, last.end.map({ stretch.start <= $0 }) ?? true else {
        joined.append(stretch)
        continue
      }
      if let end = last.end, stretch.end.map({ end < $0 }) ?? true {
        joined[joined.count - 1] = last.until(stretch.end, endedBy: stretch.endedBy)
      }
    }
    return joined
  }

  /// Time in an accepted case.
  private var inNeed: [Stretch] {
    record.frontDoor.referrals.filter { $0.decision?.kind == .accepted }.map {
      Stretch(
        rule: "oversight.inNeed", what: "Case accepted", item: $0.id,
        start: $0.decision?.date ?? $0.received, end: $0.closure?.date, endedBy: "Case closed")
    }
  }
}

extension OversightClock.Stretch {
  fileprivate typealias Stretch = OversightClock.Stretch

  fileprivate func from(_ date: CivilDate, what: String) -> Stretch {
    Stretch(rule: rule, what: what, item: item, start: date, end: end, endedBy: endedBy)
  }

  fileprivate func until(_ date: CivilDate?, endedBy: String) -> Stretch {
    Stretch(rule: rule, what: what, item: item, start: start, end: date, endedBy: endedBy)
  }

  /// What is left of it outside some others, which are in order.
  fileprivate func without(_ others: [Stretch]) -> [Stretch] {
    var rest: Stretch? = self
    var parts: [Stretch] = []
    for other in others {
      guard let current = rest else { break }
      if let end = other.end, end <= current.start { continue }
      if let end = current.end, end <= other.start { break }
      if current.start < other.start {
        parts.append(current.until(other.start, endedBy: other.what))
      }
      rest = other.end.flatMap { end in
        (current.end.map { end < $0 } ?? true) ? current.from(end, what: other.endedBy) : nil
      }
    }
    return parts + [rest].compactMap { $0 }
  }
}
