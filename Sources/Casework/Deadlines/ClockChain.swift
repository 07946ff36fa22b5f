/// A clock that starts again each time what is due happens: visits, reviews, core groups.
///
/// Each turn is a deadline of its own, closed by what met it, so that the record can be read as at any day. A
/// turn starts from the actual day of what came before, never from the day on which that was due.
struct ClockChain {
  /// Something that meets one turn and starts the next.
  struct Occasion {
    /// When.
    let date: CivilDate

    /// What happened, as a phrase with a capital: "Child seen".
    let what: String

    /// The recorded event, where the next turn is to name it.
    let event: EventID?

    init(_ what: String, on date: CivilDate, event: EventID? = nil) {
      self.date = date
      self.what = what
      self.event = event
    }
  }

  /// One turn: from its trigger to what closed it.
  struct Turn {
    let trigger: Deadline.Trigger
    let closure: Deadline.Closure?

    /// What tells the turn from the others under any rule: the item, with what started a later turn.
    let name: String

    /// Whether it is the first, which may have a rule of its own.
    let isFirst: Bool
  }

  /// The turns, oldest first.
  let turns: [Turn]

  /// - Parameters:
  ///   - start: what starts the first turn.
  ///   - item: the item whose clock it is.
  ///   - occasions: what meets a turn, in any order.
  ///   - stop: what stops the clock for good.
  init(
    from start: Deadline.Trigger, of item: EventID, occasions: [Occasion],
    until stop: Deadline.Closure?
  ) {
    var turns: [Turn] = []
    var trigger = start
    var name = item.rawValue
    let last = stop?.at.date ?? .latest
    for occasion in occasions.sorted(by: { $0.date < $1.date }) {
      guard start.at.date <= occasion.date, occasion.date <= last else { continue }
      if !turns.isEmpty, occasion.date == trigger.at.date { continue }
      let met = Deadline.Closure.met(on: occasion.date, occasion.what)
      turns.append(Turn(trigger: trigger, closure: met, name: name, isFirst: turns.isEmpty))
      trigger = Deadline.Trigger(
        what: occasion.what, at: .day(occasion.date), event: occasion.event?.rawValue)
      name = "\(item)/\(trigger.event ?? occasion.date.description)"
    }
    if turns.isEmpty || trigger.at.date < last {
      turns.append(Turn(trigger: trigger, closure: stop, name: name, isFirst: turns.isEmpty))
    }
    self.turns = turns
  }

  /// The turns as deadlines.
  ///
  /// - Parameters:
  ///   - first: the rule of the first turn.
  ///   - later: the rule of every other turn.
  ///   - timescales: rules and working days.
  ///   - note: what a reader should know about the first turn.
  ///   - kept: since when the record is kept here, where a return brought the item and does not tell of the
  ///     occasions.
  func deadlines(
    first: DeadlineRule.ID, later: DeadlineRule.ID, _ timescales: Timescales, note: String? = nil,
    kept: RecordKept? = nil
  ) -> [Deadline] {
    turns.flatMap { turn in
      let rule = turn.isFirst ? first : later
      guard
        let deadline = Deadline(
          rule: rule, in: timescales, from: turn.trigger, id: "\(rule)/\(turn.name)",
          closure: turn.closure, note: turn.isFirst ? note : nil)
      else { return [Deadline]() }
      return kept?.readings(of: deadline) { _ in later } ?? [deadline]
    }
  }
}

extension Visits {
  /// The sights of the child that meet the visits due under a plan.
  var sights: [ClockChain.Occasion] {
    seen().map { ClockChain.Occasion("Child seen", on: $0.date, event: $0.id) }
  }
}
