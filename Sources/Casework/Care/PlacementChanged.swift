/// The child moves to another placement, with or without a change of legal status on the same day.
public struct PlacementChanged: CaseEvent {
  public static let name = "placementChanged"
  public static let title = "Change of placement"

  /// The day: the last of the old episode and the first of the new (SSDA903 `DEC`, `DECOM`).
  public var date: CivilDate

  /// P with new carers, T with the same, B and U likewise with a new legal status (SSDA903 `RNE`).
  public var reason: EpisodeStartReason

  /// The new placement.
  public var placement: Placement

  /// Why the old one ended (SSDA903 `REASON_PLACE_CHANGE`).
  public var changeReason: PlacementChangeReason?

  /// The new legal status, for B and U.
  public var legalStatus: LegalStatus?

  /// The category of need where an old return has it differ within a period.
  public var category: CategoryOfNeed?

  /// The circumstances, in words.
  public var summary: String?

  /// Changes the placement.
  public init(
    on date: CivilDate, to placement: Placement, reason: EpisodeStartReason = "P",
    because changeReason: PlacementChangeReason? = nil, legalStatus: LegalStatus? = nil,
    category: CategoryOfNeed? = nil, summary: String? = nil
  ) {
    self.date = date
    self.reason = reason
    self.placement = placement
    self.changeReason = changeReason
    self.legalStatus = legalStatus
    self.category = category
    self.summary = summary
  }

  public var text: [String] {
    [summary, placement.name, placement.carer].compactMap { $0 }.filter { !$0.isBlank }
  }

  public func headline(_ codes: CodeBook) -> String {
    let status = legalStatus.map { ", now \(codes.shortLabel(for: $0))" } ?? ""
    let why = changeReason.map { " (\(codes.shortLabel(for: $0)))" } ?? ""
    return "Moved: \(codes.shortLabel(for: placement.type))\(status)\(why)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(reason, on: date, as: "reason for the new episode")
    try rulebook.require(changeReason, on: date, as: "reason for the change of placement")
    try rulebook.require(category, on: date, as: "category of need")
    guard reason.changesPlacement else {
      throw RuleBreach(
        "care.placementReason", "A change of placement has the reason P, T, B or U.",
        facts: ["The reason given is “\(reason)”."],
        remedy: "Choose one of the four, or record a change of legal status.",
        reference: "SSDA903 434")
    }
    let period = try CareRules.period(changingOn: date, in: record, by: "The change of placement")
    guard let before = period.episode(on: date) else { return [] }
    let status = try checkLegalStatus(before: before)
    try CareRules.checkCodes(status, placement, on: date, using: rulebook)
    try CareRules.check(status, in: placement, on: date, of: record)
    try CareRules.checkChangesAfter(change("new"), in: period)
    return CareRules.advice(on: status, in: placement, on: date, of: record)
      + CareRules.advice(onCategory: category, in: period)
      + CareRules.adviceOnLength(of: before, in: period, endingOn: date) + advice(before: before)
  }

  private func checkLegalStatus(before: CareEpisode) throws(RuleBreach) -> LegalStatus {
    let facts = [
      "The legal status before \(date.medium) is \(before.legalStatus).",
      legalStatus.map { "The new one is \($0)." } ?? "No new legal status is given.",
      "The reason is “\(reason)”.",
    ]
    if reason.changesLegalStatus {
      guard let legalStatus, legalStatus != before.legalStatus else {
        throw RuleBreach(
          "care.bothChange", "With the reason B or U, placement and legal status change.",
          facts: facts, remedy: "Give the new legal status, or the reason P or T.",
          reference: "SSDA903 436")
      }
      return legalStatus
    }
    if let legalStatus, legalStatus != before.legalStatus {
      throw RuleBreach(
        "care.statusKept", "With the reason P or T, the legal status stays as it was.",
        facts: facts, remedy: "Leave the legal status out, or give the reason B or U.",
        reference: "SSDA903 435")
    }
    return before.legalStatus
  }

  private func advice(before: CareEpisode) -> [Advice] {
    var advice: [Advice] = []
    if before.placement == placement {
      advice.append(
        Advice(
          "care.samePlacement",
          "The placement of \(date.medium) is the same in every detail as before (SSDA903 435)."))
    }
    if changeReason == nil, !placement.type.isTemporary, !before.placement.type.isTemporary {
      advice.append(
        Advice(
          "care.changeReason",
          "No reason is given for the change of placement on \(date.medium) (SSDA903 225)."))
    }
    if before.legalStatus.isShortBreaks {
      advice.append(
        Advice(
          "care.shortBreakMove", "A child does not move within one short break (SSDA903 366)."))
    }
    return advice
  }

  private func change(_ id: EventID) -> CareChange {
    CareChange(
      id: id, date: date, reason: reason,
      legalStatus: reason.changesLegalStatus ? legalStatus : nil, placement: placement,
      category: category, lastPlacementEnded: changeReason)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.changePeriod(after: date) { $0 = $0.adding(change(stamp.id)) }
  }

  public static let example = PlacementChanged(
    on: CivilDate(dayNumber: 18_740),
    to: Placement(
      "K2", provider: "PR4", providerURN: "9000002", postcode: "ZZ9 9ZX", homePostcode: "ZZ9 9ZZ",
      name: "Invented House", milesFromHome: 31.5, location: "OUT", localAuthority: "E06000044"),
    reason: "B", because: "CREQB", legalStatus: "C2", category: "N1",
    summary: "Full order made in the morning; moved at two.")
}
