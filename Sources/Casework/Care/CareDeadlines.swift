/// The deadlines of a looked-after child, other than visits.
///
/// **Imported histories.** The SSDA903 return holds reviews, and for children looked after for a whole year whether
/// health and teeth were looked at in it. It holds no visits, no care, placement or education plans. A duty that arises
/// once and was due before the record was kept here cannot be judged and is left out; one due later is kept. Of a
/// duty that comes round and of which the return does not tell, what was due before is not known, and it counts
/// on from the day on which the record came here (``RecordKept``).
struct CareDeadlines {
  /// The child.
  let record: ChildRecord

  /// Rules and working days.
  let timescales: Timescales

  /// Every deadline of care, open and closed.
  var all: [Deadline] {
    CareSpan.all(of: record).flatMap { span in
      let visits = CareVisitDeadlines(span: span, clock: clock(span), care: self)
      let duties: [[Deadline]] = [
        plan(span), placementPlans(span), visits.all, reviews(span), education(span), health(span),
        dental(span), questionnaires(span), permanence(span), placementNotices(span),
        reviewRecords(span),
      ]
      return duties.flatMap { $0 }
    }
  }

  /// The clock of a span of care.
  ///
  /// - Parameters:
  ///   - span: the span.
  ///   - end: what ends the duty where it is not the end of the span.
  func clock(_ span: CareSpan, until end: Deadline.Closure? = nil) -> CareClock {
    CareClock(
      timescales: timescales, end: end ?? span.end,
      kept: record.kept(since: span.period.id, timescales))
  }

  func canJudge(
    _ rule: DeadlineRule.ID, from trigger: Deadline.Trigger, of span: CareSpan
  ) -> Bool {
    canJudge(rule, from: trigger, recordedBy: span.start.event.map { EventID($0) })
  }

  /// Whether the record can tell if a duty that arises once was done in time.
  func canJudge(
    _ rule: DeadlineRule.ID, from trigger: Deadline.Trigger, recordedBy event: EventID?
  ) -> Bool {
    record.canJudge(rule, from: trigger, recordedBy: event, timescales)
  }

  func steps(_ steps: [CareStep], _ what: String, in days: ClosedRange<CivilDate>)
    -> [CareClock.Step]
  {
    steps.filter { days.contains($0.date) }.map {
      CareClock.Step(date: $0.date, event: $0.id, what: what)
    }
  }

  /// The care plan: before the first placement or soon after its start. One made before counts when it
  /// is not of an earlier period of care.
  private func plan(_ span: CareSpan) -> [Deadline] {
    guard span.isStartKnown, canJudge("care.plan", from: span.start, of: span) else { return [] }
    let days = dayAfterEarlierCare(span.period)...span.days.upperBound
    return clock(span).deadline(
      "care.plan", from: span.start,
      steps: steps(record.care.plans, "Care plan authorised", in: days))
  }

  func dayAfterEarlierCare(_ period: PeriodOfCare) -> CivilDate {
    let ends = record.care.periods.filter { $0.start < period.start }.compactMap(\.end)
    return ends.max() ?? .earliest
  }

  /// The clocks of the reviews, the open one with the day for which it is booked.
  private func reviews(_ span: CareSpan) -> [Deadline] {
    unbookedReviews(span).map { review in
      guard review.closure?.kind != .met, let booking = record.care.reviewBooking,
        review.trigger.at.date <= booking.booked
      else { return review }
      return review.booked(for: booking.planned, at: booking.at)
    }
  }

  /// Reviews: within 20 working days, then three months, then every six.
  private func unbookedReviews(_ span: CareSpan) -> [Deadline] {
    var steps = record.care.reviews.map {
      CareClock.Step(date: $0.date, event: $0.id, what: "Review held")
    }
    guard !span.isStartKnown else {
      steps.removeAll { !span.days.contains($0.date) }
      return clock(span).deadlines(
        from: span.start, first: "care.review.first", steps: steps, isTold: { _ in true }
      ) { number, _ in number == 1 ? "care.review.second" : "care.review.later" }
    }
    steps.removeAll { $0.date > span.days.upperBound }
    var start = span.start
    if let first = steps.first, first.date < span.firstDay {
      start = first.trigger
      steps.removeFirst()
    }
    return clock(span).deadlines(
      from: start, first: "care.review.later", steps: steps, isTold: { _ in true }
    ) { _, _ in "care.review.later" }
  }

  /// A placement plan for each home, before the child moves there or soon after.
  private func placementPlans(_ span: CareSpan) -> [Deadline] {
    let stays = PlacementStay.all(in: span.period)
    return stays.enumerated().flatMap { index, stay -> [Deadline] in
      let start = Deadline.Trigger(
        what: "Placement started", at: .day(stay.start), event: stay.id.rawValue)
      guard stay.isStartKnown, span.days.contains(stay.start),
        canJudge("care.placementPlan", from: start, recordedBy: stay.id)
      else { return [] }
      let ids = Set(stay.placements.map(\.id))
      let earliest = index == 0 ? dayAfterEarlierCare(span.period) : stay.start
      let days = earliest...max(earliest, stay.end ?? .latest)
      let plans = record.care.placementPlans.filter { plan in
        plan.placement.map(ids.contains) ?? days.contains(plan.date)
      }
      return clock(span, until: Self.end(of: stay, in: span)).deadline(
        "care.placementPlan", from: start,
        steps: plans.map {
          CareClock.Step(date: $0.date, event: $0.id, what: "Placement plan agreed")
        })
    }
  }

  /// What ends the duties of a stay: its own end or the end of the span.
  static func end(of stay: PlacementStay, in span: CareSpan) -> Deadline.Closure? {
    guard let end = stay.end, end < span.end?.at.date ?? .latest else { return span.end }
    return Deadline.Closure(kind: .ceased, at: .day(end), what: "Placement ended")
  }

  /// Personal education plans, from the third birthday on, when early-years education begins.
  private func education(_ span: CareSpan) -> [Deadline] {
    guard let born = record.person.dateOfBirth else { return [] }
    let third = CivilDate.birthday(3, of: born)
    guard third < span.days.upperBound else { return [] }
    var start = span.start
    var isStartKnown = span.isStartKnown
    if third > span.firstDay {
      start = Deadline.Trigger(what: "Third birthday", at: .day(third))
      isStartKnown = true
    }
    return clock(span).deadlines(
      from: start,
      first: isStartKnown && canJudge("care.personalEducationPlan", from: start, of: span)
        ? "care.personalEducationPlan" : "care.personalEducationPlan.review",
      steps: steps(record.care.educationPlans, "Personal education plan", in: span.days)
    ) { _, _ in "care.personalEducationPlan.review" }
  }

  /// Health assessments: the first in time for the first review, then every six months below the age of
  /// five and every twelve from then on.
  private func health(_ span: CareSpan) -> [Deadline] {
    let exact = record.care.healthAssessments.filter { span.days.contains($0.date) }.map {
      CareClock.Step(date: $0.date, event: $0.id, what: $0.kind.title)
    }
    let steps = exact + yearly(\.healthAssessed, "Health assessment", beside: exact, in: span)
    return clock(span).deadlines(
      from: span.start,
      first: span.isStartKnown && canJudge("care.health.initial", from: span.start, of: span)
        ? "care.health.initial" : reviewRule(on: span.firstDay),
      steps: steps, isTold: { isDenied(\.healthAssessed, after: $0) }
    ) { _, step in reviewRule(on: step.date) }
  }

  private func reviewRule(on date: CivilDate) -> DeadlineRule.ID {
    let isUnderFive = record.person.age(on: date).map { $0 < 5 } ?? false
    return isUnderFive ? "care.health.reviewUnderFive" : "care.health.review"
  }

  private func dental(_ span: CareSpan) -> [Deadline] {
    let exact = steps(record.care.dentalChecks, "Dental check", in: span.days)
    return clock(span).deadlines(
      from: span.start, first: "care.dental",
      steps: exact + yearly(\.teethChecked, "Dental check", beside: exact, in: span),
      isTold: { isDenied(\.teethChecked, after: $0) }
    ) { _, _ in "care.dental" }
  }

  /// Whether a return says that something was not done in a year that ended on a day or later.
  private func isDenied(
    _ answer: KeyPath<YearlyOutcomes, Bool?>, after day: CivilDate
  ) -> Bool {
    record.care.outcomes.contains { outcomes in
      outcomes[keyPath: answer] == false && day <= outcomes.year?.end ?? .earliest
    }
  }

  /// What a return says was done some time in a year. It is taken to have been done by the year's end, and
  /// left out where the record holds a day in that year.
  private func yearly(
    _ answer: KeyPath<YearlyOutcomes, Bool?>, _ what: String, beside exact: [CareClock.Step],
    in span: CareSpan
  ) -> [CareClock.Step] {
    record.care.outcomes.compactMap { outcomes in
      guard let year = outcomes.year, outcomes[keyPath: answer] == true,
        span.days.contains(year.end), !exact.contains(where: { year.contains($0.date) })
      else { return nil }
      return CareClock.Step(
        date: year.end, event: outcomes.id, what: "\(what) in \(year.name), day not known",
        isExact: false)
    }
  }
}
