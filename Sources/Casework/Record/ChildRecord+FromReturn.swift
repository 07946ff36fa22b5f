/// What a statutory return brought into a record, and what may therefore be missing from it.
///
/// A return holds some duties and not others: reviews, but no visits and no core groups. A duty that arises
/// once and was due before the record was taken over cannot be judged and is left out; one that comes round
/// is shown as due from what is known, with a note that says why.
extension ChildRecord {
  /// Whether an event was read from a return and not typed.
  func isFromReturn(_ event: EventID) -> Bool {
    events.first { $0.id == event }?.source != nil
  }

  /// Whether the record can tell if a duty that arises once was done in time: not where it was due before
  /// what started it was taken over from a return.
  ///
  /// - Parameters:
  ///   - rule: the duty's rule.
  ///   - trigger: what started its clock.
  ///   - event: the event that may have been taken over.
  ///   - timescales: rules and working days.
  func canJudge(
    _ rule: DeadlineRule.ID, from trigger: Deadline.Trigger, recordedBy event: EventID?,
    _ timescales: Timescales
  ) -> Bool {
    guard let rule = timescales[rule], let event,
      let recorded = events.first(where: { $0.id == event }), recorded.source != nil
    else { return true }
    return timescales.due(rule, from: trigger.at).due.date >= recorded.at.date
  }
}
