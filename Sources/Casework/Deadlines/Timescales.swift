/// The rules in force and the calendar by which they count.
public struct Timescales: Sendable {
  /// The calendar for limits in working days.
  public let calendar: WorkingCalendar
  /// The rules, by id.
  public let rules: [DeadlineRule.ID: DeadlineRule]
  /// From which strategy discussion the initial conference is counted: the authority's choice.
  public let conferenceClock: ConferenceClock
  /// What the authority asks for in exceptional arrangements: its choice.
  public internal(set) var placementStandards = PlacementStandards()

  /// Timescales of some rules. Of two rules with the same id, the first counts.
  public init(
    calendar: WorkingCalendar, rules: [DeadlineRule], conferenceClock: ConferenceClock = .last
  ) {
    self.calendar = calendar
    self.conferenceClock = conferenceClock
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The rule with an id.
  public subscript(id: DeadlineRule.ID) -> DeadlineRule? { rules[id] }

  /// Whether a rule binds managers and not the child's worker: it stands on no worker's list and in no worker's
  /// figures.
  public func isManagersDuty(_ rule: DeadlineRule.ID) -> Bool {
    rules[rule]?.area == OversightArea.rules
  }

  /// When a clock that a rule starts at a point runs out, and from when it counts as due soon.
  ///
  /// - A limit in hours ends at an instant. When only the day of the trigger is known, it ends with the day that
  ///   lies the whole days of the limit later, and is marked as an estimate.
  /// - Every other limit counts from the day of the trigger, which is day 0, to the end of a day. One in days,
  ///   weeks or months may end on a weekend or a holiday: the law does not move it.
  /// - The amber point never lies before the trigger.
  ///
  /// - Returns: The due point; the first day or instant of "due soon"; and whether holidays that are not yet
  ///   known, or a time that is not known, went into it.
  public func due(
    _ rule: DeadlineRule, from trigger: TimePoint
  ) -> (due: TimePoint, amberFrom: TimePoint, isEstimated: Bool) {
    let due = point(rule.span, from: trigger)
    let amber = point(TimeSpan(-rule.amber.count, rule.amber.unit), from: due.point)
    let isHoursFromDay = rule.unit == .hours && trigger.moment == nil
    return (due.point, max(amber.point, trigger), due.isEstimated || isHoursFromDay)
  }

  /// The point a span after another one (before it, when negative).
  func point(
    _ span: TimeSpan, from start: TimePoint
  ) -> (point: TimePoint, isEstimated: Bool) {
    let date = start.date
    switch span.unit {
    case .hours:
      if let moment = start.moment { return (.moment(moment.adding(hours: span.count)), false) }
      return (.day(date.adding(days: span.count / 24)), false)
    case .workingDays:
      let counted = calendar.date(span.count, workingDaysAfter: date)
      return (.day(counted.date), counted.isEstimated)
    case .calendarDays: return (.day(date.adding(days: span.count)), false)
    case .weeks: return (.day(date.adding(weeks: span.count)), false)
    case .months: return (.day(date.adding(months: span.count)), false)
    }
  }
}
