// Duties around the episode: the yearly questionnaire, the plan for permanence, notice of each placement and
// the paper that follows a review.

extension CareDeadlines {
  /// A strengths and difficulties questionnaire in each year from the fourth birthday to the day before the
  /// seventeenth. A reason for having no score is an answer as well.
  func questionnaires(_ span: CareSpan) -> [Deadline] {
    guard let born = record.person.dateOfBirth else { return [] }
    let (fourth, seventeenth) = (CivilDate.birthday(4, of: born), CivilDate.birthday(17, of: born))
    let start =
      fourth > span.firstDay
      ? Deadline.Trigger(what: "Fourth birthday", at: .day(fourth)) : span.start
    guard start.at.date < min(seventeenth, span.days.upperBound) else { return [] }
    let end = Deadline.Closure.earliest(span.end, .ceased(on: seventeenth, "Seventeenth birthday"))
    let steps = record.care.questionnaires.filter {
      $0.reason != "SDQ1" && start.at.date <= $0.date && $0.date < seventeenth
    }.map {
      CareClock.Step(
        date: $0.date, event: $0.id, what: $0.score == nil ? "Reason for no score" : "SDQ scored")
    }
    return clock(span, until: end).deadlines(from: start, first: "care.sdq", steps: steps) {
      _, _ in "care.sdq"
    }
  }

  /// The plan for permanence: due with the second review, so counted from the first. One made before counts.
  func permanence(_ span: CareSpan) -> [Deadline] {
    guard span.isStartKnown,
      let first = record.care.reviews.first(where: { span.days.contains($0.date) }),
      span.end.map({ first.date < $0.at.date }) ?? true
    else { return [] }
    let trigger = Deadline.Trigger(
      what: "First review held", at: .day(first.date), event: first.id.rawValue)
    guard canJudge("care.permanencePlan", from: trigger, recordedBy: first.id) else { return [] }
    let plan = record.care.permanencePlans.first { span.days.contains($0.date) }
    let second = record.care.reviews.first { $0.date > first.date && span.days.contains($0.date) }
    let isLate = second.map { second in plan.map { second.date < $0.date } ?? true } ?? false
    let note = second.flatMap { second in
      isLate ? "The second review was held on \(second.date.medium) without one." : nil
    }
    let closure = plan.map { Deadline.Closure.met(on: $0.date, "Permanence plan set") } ?? span.end
    return [
      Deadline(
        rule: "care.permanencePlan", in: timescales, from: trigger, closure: closure, note: note)
    ].compactMap { $0 }
  }

  /// Notice of each home to those who need to know, before the child moves there or soon after.
  func placementNotices(_ span: CareSpan) -> [Deadline] {
    let stays = PlacementStay.all(in: span.period)
    return stays.enumerated().flatMap { index, stay -> [Deadline] in
      let start = Deadline.Trigger(
        what: "Placement started", at: .day(stay.start), event: stay.id.rawValue)
      guard stay.isStartKnown, span.days.contains(stay.start),
        canJudge("care.placementNotice", from: start, recordedBy: stay.id)
      else { return [] }
      let ids = Set(stay.placements.map(\.id))
      let earliest = index == 0 ? dayAfterEarlierCare(span.period) : stay.start
      let days = earliest...max(earliest, stay.end ?? .latest)
      let notices = record.care.placementNotices.filter { notice in
        notice.placement.map(ids.contains) ?? days.contains(notice.date)
      }
      return clock(span, until: Self.end(of: stay, in: span)).deadline(
        "care.placementNotice", from: start,
        steps: notices.map {
          CareClock.Step(date: $0.date, event: $0.id, what: "Placement notified")
        })
    }
  }

  /// Decisions, record and its sharing after each review, until the next review takes its place.
  func reviewRecords(_ span: CareSpan) -> [Deadline] {
    let reviews = record.care.reviews.filter { span.days.contains($0.date) }
    return reviews.enumerated().flatMap { index, review -> [Deadline] in
      let trigger = Deadline.Trigger(
        what: "Review held", at: .day(review.date), event: review.id.rawValue)
      let next = index + 1 < reviews.count ? reviews[index + 1] : nil
      return CareReviewRecord.Step.allCases.compactMap { step in
        guard canJudge(step.rule, from: trigger, recordedBy: review.id) else { return nil }
        let made = record.care.reviewRecords.first { $0.review == review.id && $0.step == step }
        let over = Deadline.Closure.earliest(
          next.map { .ceased(on: $0.date, "Next review held") }, span.end)
        let isEndedFirst = span.end.map { $0.at.date <= review.date } ?? false
        if made == nil, isEndedFirst { return nil }
        return Deadline(
          rule: step.rule, in: timescales, from: trigger,
          closure: made.map { .met(on: $0.date, step.title) } ?? over)
      }
    }
  }
}
