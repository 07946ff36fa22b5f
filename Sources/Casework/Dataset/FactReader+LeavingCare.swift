/// Care leavers.
extension FactReader {
  /// The days as a relevant or former relevant child whom the authority supports.
  var leavingCareDays: DaySpans {
    spans(at: turningPoints) { date in
      guard let category = record.careLeaverStanding(on: date)?.category else { return false }
      return category == .relevant || category == .formerRelevant
    }.before(record.leavingCare.ended?.date).before(endOfRecord)
  }

  /// What holds of a young person who leaves care or is about to.
  func leavingCareStates(_ care: DaySpans, _ leaving: DaySpans) -> [CaseFact] {
    guard let born = record.person.dateOfBirth, !record.care.periods.isEmpty else { return [] }
    let fromSixteen = DaySpans(from: .birthday(16, of: born), until: nil)
    let owed = care.intersection(fromSixteen).union(leaving)
    guard !owed.spans.isEmpty else { return [] }
    let planned = record.leavingCare.plans.map(\.date).min().map {
      owed.intersection(DaySpans(from: $0, until: nil))
    }
    let inScope = leaving.before(.birthday(22, of: born))
    let doingWell = spans(at: turningPoints + turnsOfSituation) { date in
      guard let situation = record.careLeaverSituation(on: date) else { return false }
      return situation.isInTouch && situation.isSuitablyAccommodated == true
    }
    return states(.pathwayOwed, owed) + states(.pathwayPlan, planned ?? DaySpans())
      + states(.careLeaver, inScope)
      + states(.inTouchAndSuitable, inScope.intersection(doingWell))
  }

  /// The days on which the standing can change: birthdays, the ends of care, the day on which 13 weeks are reached.
  private var turningPoints: [CivilDate] {
    guard let born = record.person.dateOfBirth, !record.care.periods.isEmpty else { return [] }
    let sixteenth = CivilDate.birthday(16, of: born)
    guard record.care.periods.contains(where: { $0.end.map { sixteenth <= $0 } ?? true }) else {
      return []
    }
    let birthdays = (16...25).map { CivilDate.birthday($0, of: born) }
    let ofCare = record.care.periods.flatMap { [$0.start, $0.end].compactMap { $0 } }
    let ofCounting = CivilDate.birthday(18, of: born).adding(days: -1)
    let ofStatus = record.care.periods.flatMap(\.legalStatuses).flatMap {
      [$0.start, $0.end].compactMap { $0 }
    }
    let days =
      birthdays + ofCare + ofStatus
      + [record.lookedAfterAccount(on: ofCounting)?.reached, record.leavingCare.continued?.date]
      .compactMap { $0 }
    // What holds on a day may hold up to it or from it on, so the day after is looked at as well.
    return days + days.map { $0.adding(days: 1) }
  }

  /// The days on which being in touch or the home can change: when something was learnt, and when it grows old.
  private var turnsOfSituation: [CivilDate] {
    let contacts = record.leavingCare.contacts.map(\.date)
    let outcomes = record.care.leaverOutcomes.map(\.date)
    let homes = record.leavingCare.homes.map(\.date)
    let old = (contacts + outcomes).map { $0.adding(weeks: 8).adding(days: 1) }
    let stale = (outcomes + homes).map {
      $0.adding(months: LeaverFact<CareLeaverAccommodation>.monthsFresh).adding(days: 1)
    }
    return contacts + outcomes + homes + old + stale
  }

  /// The days on which a condition holds that changes on none but the days given.
  private func spans(at days: [CivilDate], _ condition: (CivilDate) -> Bool) -> DaySpans {
    let days = Set(days).sorted()
    let ends = days.dropFirst().map { Optional($0) } + [nil]
    return DaySpans(
      zip(days, ends).filter { condition($0.0) }.map { DaySpans.Span(since: $0, until: $1) })
  }
}
