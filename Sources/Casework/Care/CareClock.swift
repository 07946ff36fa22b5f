/// A duty that comes round again: each time it is done starts the clock for the next time.
struct CareClock {
  /// One time it was done.
  struct Step {
    /// The day.
    let date: CivilDate

    /// The event that recorded it.
    let event: EventID?

    /// What was done, as a phrase with a capital.
    let what: String

    /// Whether the day itself is known. Of some checks only the year is, from a return.
    var isExact = true

    /// What it starts.
    var trigger: Deadline.Trigger {
      Deadline.Trigger(what: what, at: .day(date), event: event?.rawValue)
    }

    /// What it stops. Where the day is not known, nobody can say whether it was in time.
    var closure: Deadline.Closure {
      Deadline.Closure(kind: isExact ? .met : .ceased, at: .day(date), what: what)
    }
  }

  /// Rules and working days.
  let timescales: Timescales

  /// What ends the duty: the end of care, of the placement, of childhood.
  let end: Deadline.Closure?

  /// Since when the record is kept here, where a return brought what began the duty.
  let kept: RecordKept?

  /// The deadlines from the first on: one for each time it was done, and one that is open or ceased.
  ///
  /// - Parameters:
  ///   - trigger: what starts the first clock.
  ///   - first: the rule of the first clock.
  ///   - steps: when it was done, in any order; of several on one day the first counts.
  ///   - isTold: whether a return tells if it was done by a day.
  ///   - next: the rule after the step with a number, which counts from 1; nothing when it is not due again.
  func deadlines(
    from trigger: Deadline.Trigger, first: DeadlineRule.ID, steps: [Step],
    isTold: (CivilDate) -> Bool = { _ in false },
    then next: (Int, Step) -> DeadlineRule.ID?
  ) -> [Deadline] {
    var done: [Step] = []
    for step in steps.sorted(by: { $0.date < $1.date })
    where step.date != done.last?.date && isBeforeEnd(step.date) {
      done.append(step)
    }
    var deadlines: [Deadline] = []
    func add(_ deadline: Deadline?, _ number: Int) {
      guard let deadline else { return }
      guard let kept, !isTold(deadline.due.date) else { return deadlines.append(deadline) }
      deadlines += kept.readings(of: deadline) { day in
        next(number, Step(date: day, event: nil, what: ""))
      }
    }
    var (rule, start): (DeadlineRule.ID?, Deadline.Trigger) = (first, trigger)
    for (index, step) in done.enumerated() {
      guard let current = rule else { break }
      add(
        Deadline(rule: current, in: timescales, from: start, closure: step.closure), index + 1)
      (rule, start) = (next(index + 1, step), step.trigger)
    }
    if let rule, end.map({ start.at.date < $0.at.date }) ?? true {
      var last = Deadline(rule: rule, in: timescales, from: start, closure: end)
      if kept != nil, done.isEmpty, let due = last?.due.date {
        last?.note = isTold(due) ? RecordKept.noteOfTold : RecordKept.note
      }
      add(last, done.count + 1)
    }
    return deadlines
  }

  /// The one deadline of a duty that is done once.
  func deadline(_ rule: DeadlineRule.ID, from trigger: Deadline.Trigger, steps: [Step])
    -> [Deadline]
  { deadlines(from: trigger, first: rule, steps: steps) { _, _ in nil } }

  private func isBeforeEnd(_ date: CivilDate) -> Bool { end.map { date <= $0.at.date } ?? true }
}
