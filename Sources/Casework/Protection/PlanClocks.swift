/// The clocks of one child protection plan: visits, core groups and review conferences, until it ends.
struct PlanClocks {
  private let record: ChildRecord
  private let plan: ProtectionPlan
  private let start: Deadline.Trigger
  private let stop: Deadline.Closure?
  private let born: CivilDate?
  private let bookings: [ConferenceBooking]

  init(_ plan: ProtectionPlan, in record: ChildRecord) {
    let ended = plan.end.map { Deadline.Closure.ceased(on: $0, "Child protection plan ended") }
    // What was due elsewhere was another authority's to do: here the clocks run from the day the case came.
    let came =
      plan.origin.isFromElsewhere && record.frontDoor.referral(covering: plan.start) == nil
      ? record.frontDoor.referral(after: plan.start)?.received : nil
    self.record = record
    self.plan = plan
    self.start = Deadline.Trigger(
      what: came != nil
        ? "The case came here"
        : plan.origin == .conference ? "Initial conference" : "Child protection plan began",
      at: .day(came ?? plan.start), event: plan.id.rawValue)
    self.stop = .earliest(ended, record.caseEnd(after: came ?? plan.start))
    self.born = record.person.dateOfBirth
    self.bookings = record.protection.bookings.filter { $0.kind == .review }
  }

  /// - Parameter sights: when the child was seen, by any visit that counts.
  func deadlines(_ timescales: Timescales, sights: [ClockChain.Occasion]) -> [Deadline] {
    let groups = plan.coreGroups.map { ClockChain.Occasion("Core group", on: $0.date) }
    // No return holds visits or core groups.
    let kept = record.kept(since: plan.id, timescales)
    let unseen = kept == nil ? note : RecordKept.note
    let isFirstGroupKnown = record.canJudge(
      "coreGroup.first", from: start, recordedBy: plan.id, timescales)
    return chain(sights).deadlines(
      first: "visit.protection", later: "visit.protection", timescales, note: unseen, kept: kept)
      + chain(groups).deadlines(
        first: isFirstGroupKnown ? "coreGroup.first" : "coreGroup.later", later: "coreGroup.later",
        timescales, note: unseen, kept: kept)
      + reviews(timescales)
  }

  private func chain(_ occasions: [ClockChain.Occasion]) -> ClockChain {
    ClockChain(from: start, of: plan.id, occasions: occasions, until: stop)
  }

  private func reviews(_ timescales: Timescales) -> [Deadline] {
    let held = plan.reviews.map { ClockChain.Occasion("Review conference", on: $0) }
    return chain(held).turns.flatMap { turn in
      turn.isFirst
        ? firstReview(turn, timescales)
        : [review("conference.laterReview", turn, turn.trigger, turn.closure, timescales)]
    }.compactMap { $0 }
  }

  /// The first review of a plan that began before the birth has the earlier of two limits. When it is the one
  /// from the birth, the birth stops the other, so that every day has the clock that was running on it.
  private func firstReview(_ turn: ClockChain.Turn, _ timescales: Timescales) -> [Deadline?] {
    let fromPlan = review("conference.firstReview", turn, turn.trigger, turn.closure, timescales)
    guard let born, plan.start < born, born <= turn.closure?.at.date ?? .latest,
      let rule = timescales["conference.firstReview.unborn"], let fromPlan,
      timescales.due(rule, from: .day(born)).due < fromPlan.due
    else { return [fromPlan] }
    let birth = Deadline.Trigger(what: "Birth", at: .day(born))
    let untilBirth = Deadline.Closure.ceased(on: born, "Birth starts a shorter clock")
    return [
      review("conference.firstReview", turn, turn.trigger, untilBirth, timescales),
      review(rule.id, turn, birth, turn.closure, timescales),
    ]
  }

  private func review(
    _ rule: DeadlineRule.ID, _ turn: ClockChain.Turn, _ trigger: Deadline.Trigger,
    _ closure: Deadline.Closure?, _ timescales: Timescales
  ) -> Deadline? {
    let booking = bookings.last {
      trigger.at.date <= $0.booked
        && (closure == nil ? $0.isPending : closure?.kind == .met && $0.held == closure?.at.date)
    }
    return Deadline(
      rule: rule, in: timescales, from: trigger, id: "\(rule)/\(turn.name)",
      closure: closure, note: turn.isFirst ? note : nil
    )?.booked(for: booking?.planned, at: booking?.at)
  }

  /// What a reader should know about the first turn of a plan whose beginning is not in this record.
  private var note: String? {
    plan.origin == .conference
      ? nil : "\(plan.origin.title): what was done before may not be in this record."
  }
}
