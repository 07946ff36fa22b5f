extension Deadline {
  /// The deadline that people agreed on a day for; where they agreed on none, the one that the rule sets.
  ///
  /// - Parameters:
  ///   - rule: the id of the rule; there is no deadline when `timescales` has none.
  ///   - timescales: rules and working days.
  ///   - trigger: what started the clock.
  ///   - agreed: the day that was agreed.
  ///   - closure: what stopped the clock.
  init?(
    rule id: DeadlineRule.ID, in timescales: Timescales, from trigger: Trigger,
    agreed: CivilDate?, closure: Closure? = nil, note: String? = nil
  ) {
    guard let rule = timescales[id] else { return nil }
    guard let agreed else {
      self.init(rule, in: timescales, from: trigger, closure: closure, note: note)
      return
    }
    let due = TimePoint.day(agreed)
    let amber = timescales.point(TimeSpan(-rule.amber.count, rule.amber.unit), from: due)
    self.init(
      rule, agreed: agreed, amberFrom: max(amber.point, trigger.at), from: trigger,
      isEstimated: amber.isEstimated, closure: closure, note: note)
  }

  private init(
    _ rule: DeadlineRule, agreed: CivilDate, amberFrom: TimePoint, from trigger: Trigger,
    isEstimated: Bool, closure: Closure?, note: String?
  ) {
    self.id = "\(rule.id)/\(trigger.event ?? trigger.at.description)"
    self.rule = rule.id
    self.title = rule.title
    self.trigger = trigger
    self.due = .day(agreed)
    self.amberFrom = amberFrom
    self.isEstimated = isEstimated
    self.otherReading = nil
    self.planned = nil
    self.closure = closure
    self.note = note
    self.agreed = agreed
  }
}
