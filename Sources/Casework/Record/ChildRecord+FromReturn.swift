/// What a statutory return brought into a record, and what may therefore be missing from it.
///
/// A return tells of some duties and not of others: of reviews, but of no visits, core groups or education plans. A
/// duty that arises once and was due before the record was kept here cannot be judged and is left out; of one that
/// comes round, what was due before is not known (``RecordKept``), and it counts on from that day.
extension ChildRecord {
  /// The day from which the record is kept here, where an event was read from a return: the day of the import,
  /// or of the last of several that came before anything was recorded here. Nothing for what was typed.
  ///
  /// - Parameters:
  ///   - event: the event that may have come from a return.
  ///   - timescales: rules and working days.
  func kept(since event: EventID?, _ timescales: Timescales) -> RecordKept? {
    guard let event, let recorded = events.first(where: { $0.id == event }),
      recorded.source != nil
    else { return nil }
    let imported = events.prefix { $0.source != nil }.last?.at.date ?? .earliest
    return RecordKept(from: max(recorded.at.date, imported), timescales: timescales)
  }

  /// Whether the record can tell if a duty that arises once was done in time: not where it was due before
  /// the record was kept here.
  ///
  /// - Parameters:
  ///   - rule: the duty's rule.
  ///   - trigger: what started its clock.
  ///   - event: the event that may have come from a return.
  ///   - timescales: rules and working days.
  func canJudge(
    _ rule: DeadlineRule.ID, from trigger: Deadline.Trigger, recordedBy event: EventID?,
    _ timescales: Timescales
  ) -> Bool {
    guard let kept = kept(since: event, timescales), let rule = timescales[rule] else {
      return true
    }
    return timescales.due(rule, from: trigger.at).due.date >= kept.day
  }
}
