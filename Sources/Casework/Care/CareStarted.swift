/// The child becomes looked after.
public struct CareStarted: CaseEvent {
  public static let name = "careStarted"
  public static let title = "Start of care"

  /// The day (SSDA903 `DECOM`).
  public var date: CivilDate

  /// Why the episode began: S. Any other reason says that a return begins in the middle of a period, and
  /// that the real start is not known.
  public var startReason: EpisodeStartReason

  /// Why the child came into care (SSDA903 `CIN`).
  public var category: CategoryOfNeed

  /// The legal status (SSDA903 `LS`).
  public var legalStatus: LegalStatus

  /// Where the child went.
  public var placement: Placement

  /// The circumstances, in words.
  public var summary: String?

  /// Starts a period of care.
  public init(
    on date: CivilDate, category: CategoryOfNeed, legalStatus: LegalStatus, placement: Placement,
    startReason: EpisodeStartReason = "S", summary: String? = nil
  ) {
    self.date = date
    self.startReason = startReason
    self.category = category
    self.legalStatus = legalStatus
    self.placement = placement
    self.summary = summary
  }

  public var text: [String] {
    [summary, placement.name, placement.carer].compactMap { $0 }.filter { !$0.isBlank }
  }

  public func headline(_ codes: CodeBook) -> String {
    (startReason.startsCare ? "Became looked after: " : "Looked after already: ")
      + "\(codes.shortLabel(for: legalStatus)), \(codes.shortLabel(for: placement.type))"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(startReason, on: date, as: "reason for the new episode")
    try rulebook.require(category, on: date, as: "category of need")
    try CareRules.checkCodes(legalStatus, placement, on: date, using: rulebook)
    try checkAge(in: record)
    try checkOverlap(with: record.care.periods)
    var advice = try adviceOnStart(after: record.care.periods)
    try CareRules.check(legalStatus, in: placement, on: date, of: record)
    advice += CareRules.advice(on: legalStatus, in: placement, on: date, of: record)
    if placement.type.isTemporary {
      advice.append(
        Advice(
          "care.startsTemporary",
          "A period of care seldom starts with a temporary placement (SSDA903 380)."))
    }
    return advice
  }

  private func checkAge(in record: ChildRecord) throws(RuleBreach) {
    guard let born = record.person.dateOfBirth, born <= date else {
      throw RuleBreach(
        "care.unborn", "A child can be looked after from the day of birth.",
        facts: [
          record.person.dateOfBirth.map { "Born: \($0.medium)." }
            ?? "The record has no date of birth.",
          "Care would start on \(date.medium).",
        ],
        remedy: "Record the birth first, or correct the date.", reference: "SSDA903 302")
    }
    let age = born.completedYears(to: date)
    if startReason.startsCare, age >= 18 {
      throw RuleBreach(
        "care.startAge", "A child becomes looked after before the eighteenth birthday.",
        facts: ["Born: \(born.medium).", "Care would start on \(date.medium), at \(age)."],
        remedy: "Correct the date of birth or the start of care.", reference: "SSDA903 352")
    }
  }

  private func checkOverlap(with periods: [PeriodOfCare]) throws(RuleBreach) {
    guard let other = periods.first(where: { $0.isUnended(before: date) }) else { return }
    throw RuleBreach(
      "care.openPeriod", "A child is in one period of care at a time.",
      facts: [
        other.end.map { "A period of care runs from \(other.start.medium) to \($0.medium)." }
          ?? "A period of care is open since \(other.start.medium).",
        "The new one would start on \(date.medium).",
      ],
      remedy: other.end == nil
        ? "End that period first, or record a change of placement or legal status in it."
        : "Record periods of care in their order; correct one of the dates.",
      reference: "SSDA903 142, 501")
  }

  private func adviceOnStart(after periods: [PeriodOfCare]) throws(RuleBreach) -> [Advice] {
    let last = periods.last
    if !startReason.startsCare, let last, let end = last.end {
      throw RuleBreach(
        "care.startReason", "A period of care begins with the child starting to be looked after.",
        facts: [
          "Care ended on \(end.medium).",
          "The new episode of \(date.medium) has the reason “\(startReason)”, which continues one.",
        ],
        remedy: "Give the reason S, or correct the end of the last period.",
        reference: "SSDA903 432, 433")
    }
    if !startReason.startsCare {
      return [
        Advice(
          "care.startUnknown",
          "The first episode, of \(date.medium), continues an earlier one that is not recorded: "
            + "the start of care is not known (SSDA903 357).")
      ]
    }
    guard last?.end == date else { return [] }
    return [
      Advice(
        "care.restart", "Care ended on the day on which it starts again (SSDA903 431).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    let period = PeriodOfCare(
      id: stamp.id, start: date, reason: startReason, category: category,
      legalStatus: legalStatus, placement: placement)
    record.care.periods.insert(period) { $0.start }
  }

  public static let example = CareStarted(
    on: CivilDate(dayNumber: 18_680), category: "N1", legalStatus: "C1",
    placement: Placement(
      "U6", provider: "PR1", providerURN: "9000001", postcode: "ZZ9 9ZY", homePostcode: "ZZ9 9ZZ",
      carer: "Mrs Invented", milesFromHome: 4.2, location: "IN", isPlannedToEighteen: false,
      regulation: .temporaryApproval),
    summary: "Interim order made at noon; moved the same afternoon.")
}
