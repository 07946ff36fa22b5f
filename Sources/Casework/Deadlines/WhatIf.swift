/// What would become of a deadline if what is due happened on another date.
public struct WhatIf: Hashable, Sendable {
  /// The date or instant that was asked about.
  public let point: TimePoint
  /// Whether it would be in time.
  public let isInTime: Bool
  /// How long before the due point it would be, or how long after.
  public let left: TimeLeft
  /// What else there is to know about the date: that it is a weekend, or lies before the clock started.
  public let remark: String?

  /// "in time, 3 wd left" or "2 wd over", with the remark.
  public var verdict: String {
    let time =
      isInTime ? (left.amount == 0 ? "in time, the last day" : "in time, \(left)") : "\(left)"
    return remark.map { "\(time); \($0)" } ?? time
  }

  /// The verdict with its date: "Wednesday 14 April 2021: 2 wd over".
  public var sentence: String { "\(point.long): \(verdict)" }
}

extension DeadlineExplanation {
  /// What would become of the deadline if what is due happened at a point. Nothing is changed by asking.
  public func whatIf(_ point: TimePoint) -> WhatIf {
    WhatIf(
      point: point, isInTime: !deadline.isLate(point),
      left: deadline.left(at: point, calendar: calendar), remark: remark(on: point))
  }

  /// What would become of the deadline if what is due happened on a date.
  public func whatIf(_ date: CivilDate) -> WhatIf { whatIf(.day(date)) }

  private func remark(on point: TimePoint) -> String? {
    let date = point.date
    if date < deadline.trigger.at.date { return "before the clock started" }
    guard point.moment == nil else { return nil }
    if let holiday = calendar.holiday(on: date), !date.isWeekend { return holiday.title }
    return date.isWeekend ? "a \(date.weekday.name)" : nil
  }
}
