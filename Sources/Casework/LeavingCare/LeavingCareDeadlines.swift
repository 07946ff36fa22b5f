/// The deadlines of leaving care.
struct LeavingCareDeadlines {
  /// The young person.
  let record: ChildRecord

  /// Rules and working days.
  let timescales: Timescales

  /// Every deadline, open and closed.
  var all: [Deadline] {
    guard let born = record.person.dateOfBirth,
      let eligible = record.becameEligible(by: CivilDate.birthday(18, of: born))
    else { return [] }
    let end = end(born: born)
    if let end, end.at.date <= eligible { return [] }
    return once(from: eligible, born: born, end) + planReviews(end) + visits(born: born, end)
      + firstVisits(end)
  }

  /// What ends every duty: death or adoption, the recorded end of support, or the last birthday.
  private func end(born: CivilDate) -> Deadline.Closure? {
    let age = record.leavingCare.continued == nil ? 21 : 25
    let last = Deadline.Closure.ceased(
      on: CivilDate.birthday(age, of: born),
      age == 21 ? "Twenty-first birthday" : "Twenty-fifth birthday")
    let ended = record.leavingCare.ended.map {
      Deadline.Closure.ceased(on: $0.date, "Support ended")
    }
    let record = record.person.endOfRecord.map { end in
      Deadline.Closure.ceased(
        on: end.date, end.cause == .death ? "The young person died" : "The child was adopted")
    }
    return Deadline.Closure.earliest(record, ended, last)
  }

  /// The period of care by which the young person became eligible.
  private func period(on date: CivilDate) -> PeriodOfCare? { record.care.period(on: date) }

  /// Assessment of needs and pathway plan, once.
  private func once(from eligible: CivilDate, born: CivilDate, _ end: Deadline.Closure?)
    -> [Deadline]
  {
    let isBirthday = eligible == CivilDate.birthday(16, of: born)
    let trigger = Deadline.Trigger(
      what: isBirthday ? "Turned 16 in care" : "Became eligible", at: .day(eligible))
    let period = period(on: eligible)
    let steps: [(rule: DeadlineRule.ID, date: CivilDate?, what: String)] = [
      (
        "leaving.needsAssessment", record.leavingCare.needsAssessments.first?.date,
        "Needs assessed"
      ),
      (
        "leaving.pathwayPlan", record.leavingCare.plans.first?.date, "Pathway plan authorised"
      ),
    ]
    return steps.compactMap { step in
      guard record.canJudge(step.rule, from: trigger, recordedBy: period?.id, timescales) else {
        return nil
      }
      let closure = step.date.map { Deadline.Closure.met(on: $0, step.what) }
      return Deadline(
        rule: step.rule, in: timescales, from: trigger, closure: closure ?? end)
    }
  }

  /// Reviews of the pathway plan, from the first plan on. A new plan starts the clock as a review does.
  private func planReviews(_ end: Deadline.Closure?) -> [Deadline] {
    guard let first = record.leavingCare.plans.first else { return [] }
    let trigger = Deadline.Trigger(
      what: "Pathway plan authorised", at: .day(first.date), event: first.id.rawValue)
    let steps =
      record.leavingCare.plans.dropFirst().map {
        CareClock.Step(date: $0.date, event: $0.id, what: "Pathway plan renewed")
      }
      + record.leavingCare.reviews.filter { first.date <= $0.date }.map {
        CareClock.Step(date: $0.date, event: $0.id, what: "Pathway plan reviewed")
      }
    return CareClock(timescales: timescales, end: end, kept: nil).deadlines(
      from: trigger, first: "leaving.pathwayReview", steps: steps
    ) { _, _ in "leaving.pathwayReview" }
  }

  private var seen: [CareClock.Step] {
    record.leavingCare.contacts.filter(\.isVisit).map {
      CareClock.Step(date: $0.date, event: $0.id, what: "Young person seen")
    }
  }

  /// Visits by the adviser, for as long as the young person is out of care and owed them.
  private func visits(born: CivilDate, _ end: Deadline.Closure?) -> [Deadline] {
    outOfCare(born: born).flatMap { span -> [Deadline] in
      let until = Deadline.Closure.earliest(
        end, span.end.map { .ceased(on: $0, "Looked after again") })
      let last = until?.at.date ?? .latest
      guard span.start.at.date < last else { return [] }
      let steps = seen.filter { span.start.at.date <= $0.date && $0.date <= last }
      // A return that tells of the end of care holds no visits.
      let kept = record.kept(since: span.start.event.map { EventID($0) }, timescales)
      return CareClock(timescales: timescales, end: until, kept: kept).deadlines(
        from: span.start, first: "leaving.visit", steps: steps
      ) { _, _ in "leaving.visit" }
    }
  }

  /// The times after care in which the young person is relevant or former relevant: from the end of care or the
  /// eighteenth birthday, to the day on which they are looked after again.
  private func outOfCare(born: CivilDate) -> [(start: Deadline.Trigger, end: CivilDate?)] {
    let eighteenth = CivilDate.birthday(18, of: born)
    return record.care.periods.enumerated().compactMap { index, period in
      let left = min(period.end ?? eighteenth, eighteenth)
      let next = record.care.periods.dropFirst(index + 1).first?.start
      guard let standing = record.careLeaverStanding(on: left),
        standing.category == .relevant || standing.category == .formerRelevant
      else { return nil }
      let isAtEighteen = period.end.map { eighteenth < $0 } ?? true
      let trigger = Deadline.Trigger(
        what: isAtEighteen ? "Eighteenth birthday" : "Care ended", at: .day(left),
        event: (period.ending?.id).map(\.rawValue))
      return (trigger, next.flatMap { left < $0 ? $0 : nil })
    }
  }

  /// A visit within a week to each home that the authority provides.
  private func firstVisits(_ end: Deadline.Closure?) -> [Deadline] {
    let homes = record.leavingCare.homes
    return homes.enumerated().compactMap { index, home -> Deadline? in
      let isInCare = record.care.isLookedAfter(on: home.date)
      guard home.isProvided, !isInCare, end.map({ home.date < $0.at.date }) ?? true else {
        return nil
      }
      let next = index + 1 < homes.count ? homes[index + 1].date : nil
      let moved = Deadline.Closure.earliest(next.map { .ceased(on: $0, "Moved again") }, end)
      let last = moved?.at.date ?? .latest
      let visit = seen.filter { home.date <= $0.date && $0.date <= last }.min { $0.date < $1.date }
      return Deadline(
        rule: "leaving.firstVisit", in: timescales,
        from: Deadline.Trigger(
          what: "Accommodation provided", at: .day(home.date), event: home.id.rawValue),
        closure: visit?.closure ?? moved)
    }
  }
}
