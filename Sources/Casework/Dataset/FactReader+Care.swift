/// Children looked after.
extension FactReader {
  /// The days looked after, short breaks apart (SSDA903 legal statuses V3 and V4).
  var careDays: DaySpans {
    DaySpans(
      CareSpan.all(of: record).map { DaySpans.Span(since: $0.firstDay, until: $0.end?.at.date) }
    ).before(endOfRecord)
  }

  /// The days on which care began and ended. A child who goes from short breaks to being looked after does not start
  /// to be looked after in the sense of the return: there is no new period of care.
  var careEvents: [CaseFact] {
    record.care.periods.flatMap { period -> [CaseFact] in
      guard let first = period.episodes.first, period.isStartKnown else {
        return end(of: period)
      }
      guard !first.legalStatus.isShortBreaks else { return end(of: period) }
      let isUnaccompanied = record.unaccompanied(on: period.start) == .now
      return [
        CaseFact(
          .careStart, on: period.start, isUnaccompanied ? .unaccompanied : [], event: period.id)
      ] + end(of: period)
    }
  }

  private func end(of period: PeriodOfCare) -> [CaseFact] {
    guard let ending = period.ending, ending.reason != "X1",
      period.episodes.last.map({ !$0.legalStatus.isShortBreaks }) ?? false
    else { return [] }
    var marks: CaseFact.Marks = []
    if let reason = ending.reason?.rawValue {
      if ["E11", "E12"].contains(reason) { marks.insert(.adopted) }
      // E43 and E44 were split into E45 to E48 from the collection of 2018-19 on.
      if ["E43", "E44", "E45", "E46", "E47", "E48"].contains(reason) {
        marks.insert(.specialGuardianship)
      }
    }
    return [CaseFact(.careEnd, on: ending.date, marks, event: ending.id)]
  }

  /// What holds of a child while looked after.
  func careStates(_ care: DaySpans) -> [CaseFact] {
    guard !care.spans.isEmpty else { return [] }
    return states(.lookedAfter, care)
      + states(.carePlan, care.intersection(plannedDays))
      + states(.visitedInTime, care.subtracting(daysOfOverdueVisits))
      + states(.unaccompanied, care.intersection(unaccompaniedDays))
      + states(.independentFostering, care.intersection(independentlyFosteredDays))
  }

  /// From the first care plan of a period of care to its end.
  private var plannedDays: DaySpans {
    DaySpans(
      record.care.periods.compactMap { period in
        record.care.plans.first { period.start <= $0.date && period.isUnended(before: $0.date) }
          .map { DaySpans.Span(since: $0.date, until: period.end) }
      })
  }

  /// From the day after a visit was due, extensions apart, to the day on which it was made.
  private var daysOfOverdueVisits: DaySpans {
    DaySpans(
      deadlines.filter { $0.rule.hasPrefix("care.visit.") }.map { visit in
        DaySpans.Span(since: visit.due.date.adding(days: 1), until: visit.closure?.at.date)
      })
  }

  private var unaccompaniedDays: DaySpans {
    guard let status = record.person.unaccompanied, status.value else { return DaySpans() }
    let eighteenth = record.person.dateOfBirth.map { CivilDate.birthday(18, of: $0) }
    return DaySpans(
      from: status.from ?? .earliest, until: status.to.map { $0.adding(days: 1) }
    ).before(eighteenth)
  }

  private var independentlyFosteredDays: DaySpans {
    DaySpans(
      record.care.periods.flatMap(\.placements).filter { stay in
        stay.placement.type.isFostering
          && (stay.placement.provider == "PR4" || stay.placement.provider == "PR5")
      }.map { DaySpans.Span(since: $0.start, until: $0.end) })
  }

  /// Missing episodes, the parts in which the child was open to the authority.
  func missing(while open: DaySpans) -> [CaseFact] {
    record.care.missing.filter(\.isMissing).flatMap { episode -> [CaseFact] in
      // The day of the return still counts.
      let days = DaySpans(
        from: episode.start.date, until: episode.end.map { $0.date.adding(days: 1) })
      return days.intersection(open).spans.map {
        CaseFact(.missing, since: $0.since, until: $0.until, event: episode.id)
      }
    }
  }
}
