/// Visits to a looked-after child, by placement (regulation 28 of the Care Planning Regulations 2010).
///
/// The clock starts with the placement, not with the episode, and only a visit at which the child was seen
/// starts it again.
struct CareVisitDeadlines {
  /// The care during which the child is to be visited.
  let span: CareSpan

  /// The clock of that care.
  let clock: CareClock

  /// The care of the child.
  let care: CareDeadlines

  private var record: ChildRecord { care.record }

  /// Every deadline, open and closed.
  var all: [Deadline] {
    PlacementStay.all(in: span.period).flatMap { stay in segments(of: stay).flatMap(deadlines) }
  }

  /// A part of a stay that begins with a visit within a week.
  private struct Segment {
    let start: Deadline.Trigger
    let isStartKnown: Bool
    let end: Deadline.Closure?
    let stay: PlacementStay
    var first: DeadlineRule.ID = "care.visit.firstWeek"
  }

  /// The parts of a stay within the span. A full care order made while the child lives with parents starts
  /// a new one: the child is visited within a week of it (regulation 28(5)). So does the day on which a setting
  /// is found not to be registered.
  private func segments(of stay: PlacementStay) -> [Segment] {
    let end = CareDeadlines.end(of: stay, in: span)
    let start = max(stay.start, span.firstDay)
    guard start < end?.at.date ?? .latest else { return [] }
    let isWhole = start == stay.start
    var segments = [
      Segment(
        start: isWhole
          ? Deadline.Trigger(
            what: stay.isStartKnown ? "Placement started" : "First day in placement on record",
            at: .day(start), event: stay.id.rawValue)
          : span.start,
        isStartKnown: isWhole ? stay.isStartKnown : true, end: end, stay: stay)
    ]
    for restart in restarts(of: stay, after: start, before: end?.at.date ?? .latest) {
      let last = segments.removeLast()
      segments.append(
        Segment(
          start: last.start, isStartKnown: last.isStartKnown,
          end: .ceased(on: restart.trigger.at.date, restart.trigger.what), stay: stay,
          first: last.first))
      segments.append(
        Segment(
          start: restart.trigger, isStartKnown: true, end: end, stay: stay, first: restart.first))
    }
    return segments
  }

  /// What starts the visits of a stay again: a full care order made while the child lives with parents, and the
  /// day on which a setting is found not to be registered.
  private func restarts(of stay: PlacementStay, after start: CivilDate, before end: CivilDate)
    -> [(trigger: Deadline.Trigger, first: DeadlineRule.ID)]
  {
    let orders = span.period.legalStatuses.filter {
      $0.status == "C2" && isWithParents(on: $0.start)
    }.map { order in
      (
        Deadline.Trigger(
          what: "Full care order made", at: .day(order.start), event: order.id.rawValue),
        first: "care.visit.firstWeek"
      )
    }
    let settings = record.unregisteredFrom(in: stay).map { found in
      (
        Deadline.Trigger(
          what: "Setting not registered", at: .day(found.day), event: found.event.rawValue),
        first: "care.visit.unregistered"
      )
    }
    return (orders + settings).map { (trigger: $0.0, first: $0.1) }.filter {
      start < $0.trigger.at.date && $0.trigger.at.date < end
    }.sorted { $0.trigger.at.date < $1.trigger.at.date }
  }

  private func deadlines(of segment: Segment) -> [Deadline] {
    let from = segment.start.at.date
    let days = from...max(from, segment.end?.at.date ?? .latest)
    let steps = record.visits.seen(in: days).map {
      CareClock.Step(date: $0.date, event: $0.id, what: "Child seen")
    }
    let clock = CareClock(timescales: clock.timescales, end: segment.end, kept: clock.kept)
    return clock.deadlines(
      from: segment.start,
      first: startsWithAWeek(segment)
        ? segment.first : interval(after: from, in: segment),
      steps: steps
    ) { _, step in interval(after: step.date, in: segment) }
  }

  /// Whether the first visit is due within a week: not where that week went by before the placement was
  /// taken over from a return, which holds no visits. The usual interval then counts from the start.
  private func startsWithAWeek(_ segment: Segment) -> Bool {
    segment.isStartKnown
      && care.canJudge(
        "care.visit.firstWeek", from: segment.start,
        recordedBy: segment.start.event.map { EventID($0) })
  }

  /// The rule for the next visit, from what holds on the day of the last one.
  private func interval(after date: CivilDate, in segment: Segment) -> DeadlineRule.ID {
    CareVisitFrequency.after(date, in: segment.stay, span, of: record).rule
  }

  private func isWithParents(on date: CivilDate) -> Bool {
    span.period.episode(on: date)?.placement.type.isWithParents ?? false
  }
}
