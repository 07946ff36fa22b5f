// What is unusual about a legal status or a placement, though it may be so.

extension CareRules {
  /// What is unusual about a legal status in a placement.
  static func advice(
    on status: LegalStatus, in placement: Placement, on date: CivilDate, of record: ChildRecord
  ) -> [Advice] {
    var advice = adviceOnAge(placement, on: date, of: record)
    if status.isShortBreaks {
      advice += adviceOnShortBreaks(status, placement, on: date, record.care.period(on: date))
    }
    let decision = record.care.adoptionDecisions.last { $0.date <= date }
    if placement.type.isForAdoption, decision == nil {
      advice.append(
        Advice(
          "care.adoptionUndecided",
          "The child is placed for adoption without a recorded decision that it should be "
            + "(SSDA903 551)."))
    }
    if ["A5", "A6"].contains(placement.type), status != "E1" {
      advice.append(
        Advice(
          "care.noPlacementOrder",
          "\(placement.type) is a placement under a placement order, but the legal status is "
            + "\(status) (SSDA903 408)."))
    }
    if placement.provider == nil, !placement.type.isTemporary, !placement.type.isOther {
      advice.append(
        Advice("care.noProvider", "The placement of \(date.medium) has no provider (SSDA903 526)."))
    }
    return advice
  }

  /// The youngest age at which each kind of placement is expected.
  private static let youngest: [PlacementType: (age: Int, rule: String)] = [
    "K3": (16, "371"), "H5": (16, "371"), "R5": (10, "372"), "S1": (4, "373"), "P3": (14, "374"),
  ]

  private static func adviceOnAge(
    _ placement: Placement, on date: CivilDate, of record: ChildRecord
  )
    -> [Advice]
  {
    guard let expected = youngest[placement.type], let age = record.person.age(on: date),
      age < expected.age
    else { return [] }
    return [
      Advice(
        "care.placementAge",
        "A placement of the kind \(placement.type) is unusual below \(expected.age); the child is "
          + "\(age) (SSDA903 \(expected.rule)).")
    ]
  }

  private static func adviceOnShortBreaks(
    _ status: LegalStatus, _ placement: Placement, on date: CivilDate, _ period: PeriodOfCare?
  ) -> [Advice] {
    var advice: [Advice] = []
    if placement.type.isTemporary || placement.type.isLongTermFostering {
      advice.append(
        Advice(
          "care.shortBreakPlacement",
          "A short break is not spent in a placement of the kind \(placement.type) "
            + "(SSDA903 382, 384)."))
    }
    let other = period?.episodes.first {
      $0.legalStatus.isShortBreaks && $0.legalStatus != status
    }
    if let other {
      advice.append(
        Advice(
          "care.shortBreakKinds",
          "V3 and V4 are mixed: \(other.legalStatus) on \(other.start.medium), \(status) on "
            + "\(date.medium) (SSDA903 426)."))
    }
    return advice
  }

  /// What is unusual about a category of need that is not the period's.
  static func advice(onCategory category: CategoryOfNeed?, in period: PeriodOfCare) -> [Advice] {
    guard let category, category != period.category else { return [] }
    return [
      Advice(
        "care.category",
        "The category of need is \(category) here and \(period.category) at the start of care on "
          + "\(period.start.medium) (SSDA903 504).")
    ]
  }

  /// How many calendar days a legal status may last.
  private static let longestStatus: [LegalStatus: (days: Int, what: String)] = [
    "L1": (3, "Police protection lasts 72 hours at most (SSDA903 361)"),
    "L2": (15, "An emergency protection order lasts 8 days, once extended by 7 (SSDA903 362)"),
    "L3": (7, "A child assessment order lasts 7 days at most (SSDA903 363)"),
    "V3": (17, "One short break lasts 17 days at most (SSDA903 365)"),
  ]

  /// How many calendar days a temporary placement may last.
  private static let longestPlacement: [PlacementType: (days: Int, what: String)] = [
    "T1": (42, "Temporary periods in hospital last six weeks at most (SSDA903 375)"),
    "T3": (21, "A foster carer's holiday lasts three weeks at most (SSDA903 376)"),
    "T4": (7, "A temporary placement for any other reason lasts 7 days at most (SSDA903 379)"),
  ]

  /// What is unusual about the length of an episode's legal status or placement, when the episode ends.
  static func adviceOnLength(
    of episode: CareEpisode, in period: PeriodOfCare, endingOn date: CivilDate
  ) -> [Advice] {
    let statusStart = period.legalStatuses.last { $0.id == episode.legalStatusID }?.start
    let placementStart = period.placements.last { $0.id == episode.placementID }?.start
    let lengths = [
      (longestStatus[episode.legalStatus], statusStart),
      (longestPlacement[episode.placement.type], placementStart),
    ]
    return lengths.compactMap { longest, start in
      guard let longest, let start, start.days(to: date) > longest.days else { return nil }
      return Advice(
        "care.tooLong",
        "\(longest.what); this ran from \(start.medium) to \(date.medium), "
          + "\(start.days(to: date)) days.")
    }
  }
}
