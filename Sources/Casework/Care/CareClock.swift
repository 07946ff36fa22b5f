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

  /// What to say where nothing was ever recorded.
  let noteWhenNeverDone: String?

  /// The deadlines from the first on: one for each time it was done, and one that is open or ceased.
  ///
  /// - Parameters:
  ///   - trigger: what starts the first clock.
  ///   - first: the rule of the first clock.
  ///   - steps: when it was done, in any order; of several on one day the first counts.
  ///   - next: the rule after the step with a number, which counts from 1; nothing when it is not due again.
  func deadlines(
    from trigger: Deadline.Trigger, first: DeadlineRule.ID, steps: [Step],
    then next: (Int, Step) -> DeadlineRule.ID?
  ) -> [Deadline] {
    var done: [Step] = []
    for step in steps.sorted(by: { $0.date < $1.date })
    where step.date != done.last?.date && isBeforeEnd(step.date) {
      done.append(step)
    }
    let note = done.isEmpty ? noteWhenNeverDone : nil
    var deadlines: [Deadline?] = []
    var (rule, start): (DeadlineRule.ID?, Deadline.Trigger) = (first, trigger)
    for (index, step) in done.enumerated() {
      guard let current = rule else { break }
      deadlines.append(
        Deadline(rule: current, in: timescales, from: start, closure: step.closure))
      (rule, start) = (next(index + 1, step), step.trigger)
    }
    if let rule, end.map({ start.at.date < $0.at.date }) ?? true {
      deadlines.append(Deadline(rule: rule, in: timescales, from: start, closure: end, note: note))
    }
    return deadlines.compactMap { $0 }
  }

  /// The one deadline of a duty that is done once.
  func deadline(_ rule: DeadlineRule.ID, from trigger: Deadline.Trigger, steps: [Step])
    -> [Deadline]
  { deadlines(from: trigger, first: rule, steps: steps) { _, _ in nil } }

  private func isBeforeEnd(_ date: CivilDate) -> Bool { end.map { date <= $0.at.date } ?? true }
}
