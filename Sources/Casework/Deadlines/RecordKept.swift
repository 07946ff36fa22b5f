/// Since when a record is kept here that came from a return, and what that means for a duty of which the return
/// does not tell.
///
/// What was due before that day may have been done: nobody can tell, so it is never overdue. On that day the duty
/// counts afresh, because the next time is due at the latest as long after it as the rule allows.
struct RecordKept {
  /// The first day on which the record was kept here.
  let day: CivilDate

  /// Rules and working days.
  let timescales: Timescales

  /// A record that is kept here from a day.
  init(from day: CivilDate, timescales: Timescales) {
    self.day = day
    self.timescales = timescales
  }

  /// What to say where a duty is due on or after that day and nothing tells whether it was done before.
  static let note = "Not known whether it has been done: the return does not tell."

  /// What to say where the return tells of a duty, and nothing was ever done.
  static let noteOfTold = "The return would tell if it had been done, and does not."

  /// A deadline of a duty of which the return does not tell, as it can be read here.
  ///
  /// - Parameters:
  ///   - deadline: the deadline as the rule sets it.
  ///   - next: the rule that holds from a day on; nothing when it is not due again.
  /// - Returns: the deadline itself where it is due on that day or later, or was closed in time. Otherwise what is
  ///   not known, and what is due from that day.
  func readings(
    of deadline: Deadline, then next: (CivilDate) -> DeadlineRule.ID?
  ) -> [Deadline] {
    let over = Deadline.Closure(
      kind: .notTold, at: .day(deadline.due.date.adding(days: 1)),
      what: "Not known: the return does not tell")
    guard deadline.due.date < day, over.at.date < deadline.closure?.at.date ?? .latest else {
      return [deadline]
    }
    var before = deadline
    before.closure = over
    before.keptFrom = min(day, deadline.closure?.at.date ?? day)
    before.note =
      "Whether it was done before \(day.medium), when the record came here, nobody can tell."
    guard day < deadline.closure?.at.date ?? .latest, let rule = next(day),
      var after = Deadline(
        rule: rule, in: timescales,
        from: Deadline.Trigger(what: "Record taken over from a return", at: .day(day)),
        id: "\(rule)\(deadline.id.dropFirst(deadline.rule.count))/\(day)",
        closure: deadline.closure,
        note:
          "Not known when it was last done: the return does not tell. It counts from the day on "
          + "which the record came here.")
    else { return [before] }
    after.keptFrom = day
    return [before, after]
  }
}

extension Deadline {
  /// Whether it is not known at a moment if what was due has been done, because the record came from a return that
  /// does not tell. From the day on which the record is kept here the duty counts afresh.
  public func isNotTold(asOf moment: Moment) -> Bool {
    status(asOf: moment) == .notKnown && moment.date < keptFrom ?? .earliest
  }
}
