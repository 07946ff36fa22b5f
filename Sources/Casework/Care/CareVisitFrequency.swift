/// How often a looked-after child is to be seen, and why so often (regulation 28 of the Care Planning,
/// Placement and Case Review (England) Regulations 2010).
public struct CareVisitFrequency: Hashable, Sendable {
  /// The rule that sets the interval to the next visit.
  public let rule: DeadlineRule.ID

  /// Why this rule and no other, as a phrase: "first year of the placement".
  public let reason: String
}

extension CareVisitFrequency {
  /// The frequency after a visit.
  ///
  /// - Parameters:
  ///   - date: the day of the visit.
  ///   - stay: the child's time in the home.
  ///   - span: the care that it is part of.
  ///   - record: the child.
  static func after(
    _ date: CivilDate, in stay: PlacementStay, _ span: CareSpan, of record: ChildRecord
  ) -> CareVisitFrequency {
    guard let episode = span.period.episode(on: date) else {
      return CareVisitFrequency(rule: "care.visit.sixWeekly", reason: "child in care")
    }
    if record.isKnownUnregistered(on: date) {
      return CareVisitFrequency(
        rule: "care.visit.unregistered", reason: "setting not registered with Ofsted")
    }
    let placement = episode.placement
    let isWithParents = placement.type.isWithParents
    let hadReview = span.hasHadReview(by: date, record)
    let untilReview = hadReview ? "" : ", until the first review"
    if placement.regulation == .temporaryApproval {
      return CareVisitFrequency(
        rule: hadReview ? "care.visit.fourWeekly" : "care.visit.weekly",
        reason: "carer approved for the time being" + untilReview)
    }
    if isWithParents && episode.legalStatus == "C1" {
      return CareVisitFrequency(
        rule: hadReview ? "care.visit.fourWeekly" : "care.visit.weekly",
        reason: "with parents under an interim order" + untilReview)
    }
    if placement.regulation == .parentsBeforeAssessment, !hadReview {
      return CareVisitFrequency(
        rule: "care.visit.weekly",
        reason: "with parents before the assessment of them" + untilReview)
    }
    // With parents under a full order the six weeks do not grow longer (regulation 28(5)).
    if isWithParents {
      return CareVisitFrequency(rule: "care.visit.sixWeekly", reason: "placed with parents")
    }
    if date < stay.start.adding(months: 12) {
      return CareVisitFrequency(
        rule: "care.visit.sixWeekly", reason: "first year of the placement")
    }
    return placement.lastsToEighteen
      ? CareVisitFrequency(
        rule: "care.visit.threeMonthly", reason: "after the first year, meant to last to 18")
      : CareVisitFrequency(
        rule: "care.visit.sixWeekly", reason: "after the first year, not meant to last to 18")
  }
}

extension CareSpan {
  /// Whether the first review of this care was held by a day; where the start of care is not known, it is
  /// taken to have been.
  func hasHadReview(by date: CivilDate, _ record: ChildRecord) -> Bool {
    !isStartKnown || record.care.reviews.contains { firstDay <= $0.date && $0.date <= date }
  }
}

extension ChildRecord {
  /// How often the child is to be seen as at a day; nil when no such duty holds, as for a child who is not
  /// looked after or is looked after in short breaks only.
  public func careVisitFrequency(on date: CivilDate) -> CareVisitFrequency? {
    guard
      let span = CareSpan.all(of: self).last(where: { span in
        span.firstDay <= date && (span.end.map { date < $0.at.date } ?? true)
      }),
      let stay = PlacementStay.all(in: span.period).last(where: { $0.start <= date })
    else { return nil }
    var start = max(stay.start, span.firstDay)
    var reason = "new placement"
    // A full care order made while the child lives with parents starts again with a visit within a week.
    let order = span.period.legalStatuses.last { $0.status == "C2" && $0.start <= date }
    if let order, order.start > start,
      span.period.episode(on: order.start)?.placement.type.isWithParents == true
    {
      (start, reason) = (order.start, "full care order made, placed with parents")
    }
    var first: DeadlineRule.ID = "care.visit.firstWeek"
    // So does the day on which a setting is found to be unregistered.
    if let found = unregisteredFrom(in: stay).last(where: { start < $0.day && $0.day <= date }) {
      (start, reason) = (found.day, "setting not registered with Ofsted")
      first = "care.visit.unregistered"
    }
    guard let last = visits.seen(in: start...max(start, date)).last else {
      return CareVisitFrequency(rule: first, reason: reason)
    }
    return .after(last.date, in: stay, span, of: self)
  }

  /// Whether the child lives on a day in a setting that is known not to be registered.
  func isKnownUnregistered(on date: CivilDate) -> Bool {
    guard !placementOversight.settings.isEmpty else { return false }
    return exceptionalArrangements(on: date).contains {
      $0.kind == .unregistered && $0.knownFrom <= date
    }
  }

  /// The days on which settings of a stay were found not to be registered, with their events.
  func unregisteredFrom(in stay: PlacementStay) -> [(day: CivilDate, event: EventID)] {
    guard !placementOversight.settings.isEmpty else { return [] }
    let days = stay.start...max(stay.start, stay.end ?? .latest)
    return exceptionalArrangements.filter { own in
      own.kind == .unregistered && days.contains(own.start) && days.contains(own.knownFrom)
        && own.end.map { own.knownFrom < $0 } ?? true
    }.map { ($0.knownFrom, $0.id) }
  }
}
