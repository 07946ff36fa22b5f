extension Deadline {
  /// The deadline for a day that people agreed on or that somebody set, such as that of a task; where there is no
  /// such day, the one that the rule sets.
  ///
  /// - Parameters:
  ///   - id: The rule that says what is due and how early it counts as due soon.
  ///   - timescales: The calendar by which that is counted.
  ///   - trigger: What it arose from.
  ///   - agreed: The day, to its end.
  ///   - given: Who set it, and when, where that is known.
  ///   - deadlineID: Its name; made of the rule and the trigger if none is given.
  ///   - title: What must happen; the rule's title if none is given.
  ///   - isUrgent: Whether it counts as due soon from the start.
  ///   - owner: Whose it is, where it is not simply the work of the child's own worker.
  ///   - closure: What stopped the clock.
  ///   - note: Anything else that a reader should know.
  /// - Returns: nothing when there is no such rule.
  public init?(
    rule id: DeadlineRule.ID, in timescales: Timescales, from trigger: Trigger,
    agreed: CivilDate?, given: GivenDate? = nil, id deadlineID: String? = nil,
    title: String? = nil, isUrgent: Bool = false, owner: WorkerID? = nil,
    closure: Closure? = nil, note: String? = nil
  ) {
    guard let rule = timescales[id] else { return nil }
    self.init(
      rule, in: timescales, from: trigger, id: deadlineID, title: title, closure: closure,
      note: note, owner: owner)
    guard let agreed else { return }
    let amber = TimeSpan(-rule.amber.count, rule.amber.unit)
    due = .day(agreed)
    amberFrom = isUrgent ? trigger.at : max(timescales.point(amber, from: due).point, trigger.at)
    isEstimated = false
    self.agreed = agreed
    self.given = given
  }
}
