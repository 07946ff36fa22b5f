/// Rules that several events of care share.
enum CareRules {
  /// The period of care in which something changes on a day.
  ///
  /// - Parameters:
  ///   - date: the day; an episode lasts at least a day, so it is neither the first of the period nor that
  ///     of another change.
  ///   - record: the child.
  ///   - change: what changes, at the start of a sentence.
  static func period(
    changingOn date: CivilDate, in record: ChildRecord, by change: String
  ) throws(RuleBreach) -> PeriodOfCare {
    let changeFact = "\(change) is dated \(date.medium)."
    let periods = record.care.periods
    guard let period = periods.last(where: { $0.start <= date && $0.isUnended(before: date) })
    else {
      let facts =
        periods.isEmpty
        ? ["The record holds no period of care."]
        : periods.map { period in
          "The child was looked after from \(period.start.medium)"
            + (period.end.map { " to \($0.medium)." } ?? ".")
        }
      throw RuleBreach(
        "care.notLookedAfter",
        "Placements and legal statuses change while a child is looked after.",
        facts: facts + [changeFact],
        remedy: "Record the start of care, or correct one of the dates.",
        reference: "SSDA903 388, 432, 433")
    }
    if period.changes.contains(where: { $0.date == date }) {
      throw RuleBreach(
        "care.episodeOfNoDay", "An episode of care lasts at least a day.",
        facts: ["An episode began on \(date.medium).", changeFact],
        remedy:
          "Correct the earlier event so that it says all that changed that day, or correct the "
          + "date.",
        reference: "SSDA903 355")
    }
    return period
  }

  /// Refuses a change, put in before others, after which one of those would change nothing.
  static func checkChangesAfter(_ change: CareChange, in period: PeriodOfCare) throws(RuleBreach) {
    let episodes = period.adding(change).episodes
    for (before, after) in zip(episodes, episodes.dropFirst())
    where after.startReason.changesLegalStatus && before.legalStatus == after.legalStatus {
      throw RuleBreach(
        "care.laterChange", "Each change of legal status leads to another one.",
        facts: [
          "The legal status would be \(before.legalStatus) from \(before.start.medium).",
          "It changes to \(after.legalStatus) on \(after.start.medium) already.",
        ],
        remedy: "Correct that change first, or correct this date.", reference: "SSDA903 434, 436")
    }
  }

  /// Refuses codes that are not in their lists on the day.
  static func checkCodes(
    _ status: LegalStatus, _ placement: Placement, on date: CivilDate, using rulebook: Rulebook
  ) throws(RuleBreach) {
    try rulebook.require(status, on: date, as: "legal status")
    try rulebook.require(placement.type, on: date, as: "placement type")
    try rulebook.require(placement.provider, on: date, as: "placement provider")
    try rulebook.require(placement.location, on: date, as: "placement location")
  }

  /// Refuses a legal status and a placement that the law does not allow together or at the child's age.
  static func check(
    _ status: LegalStatus, in placement: Placement, on date: CivilDate, of record: ChildRecord
  ) throws(RuleBreach) {
    if status.isYouthJustice, let age = record.person.age(on: date), age < 10 {
      throw RuleBreach(
        "care.youthJusticeAge",
        "Only a child of 10 or more can be remanded, detained or sentenced.",
        facts: ["The child is \(age) on \(date.medium).", "The legal status is \(status)."],
        remedy: "Correct the legal status, or the date of birth.", reference: "SSDA903 358")
    }
    if placement.type.isWithParents, status == "V2" {
      throw RuleBreach(
        "care.accommodatedWithParents",
        "A child who lives with parents is not accommodated under section 20.",
        facts: ["The placement is P1, with parents.", "The legal status is V2."],
        remedy: "Correct the placement or the legal status.", reference: "SSDA903 378")
    }
    if let provider = placement.provider, placement.type.isWithParents != (provider == "PR0") {
      throw RuleBreach(
        "care.parentsProvide", "Parents provide a placement with parents, and only that one.",
        facts: ["The placement is \(placement.type).", "The provider is \(provider)."],
        remedy: "Correct the placement type or its provider.",
        reference: "SSDA903 527, 528, 529, 530, 531, 550")
    }
  }

  /// What a check, plan or meeting outside care is told.
  static func adviceOutsideCare(_ what: String, on date: CivilDate, in record: ChildRecord)
    -> [Advice]
  {
    let periods = record.care.periods
    let lookedAfter = periods.contains { period in
      period.start <= date && (period.end.map { date <= $0 } ?? true)
    }
    guard !lookedAfter else { return [] }
    return [
      Advice("care.outside", "\(what) of \(date.medium) lies outside any recorded period of care.")
    ]
  }
}
