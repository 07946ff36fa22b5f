/// The legal status changes and the placement stays: a new episode, not a new placement.
public struct LegalStatusChanged: CaseEvent {
  public static let name = "legalStatusChanged"
  public static let title = "Change of legal status"

  /// The day: the last of the old episode and the first of the new.
  public var date: CivilDate

  /// The new legal status (SSDA903 `LS`).
  public var legalStatus: LegalStatus

  /// The category of need where an old return has it differ within a period.
  public var category: CategoryOfNeed?

  /// The circumstances, in words: the court, the application.
  public var summary: String?

  /// Changes the legal status.
  public init(
    on date: CivilDate, to legalStatus: LegalStatus, category: CategoryOfNeed? = nil,
    summary: String? = nil
  ) {
    self.date = date
    self.legalStatus = legalStatus
    self.category = category
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Legal status is now \(codes.shortLabel(for: legalStatus))"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(category, on: date, as: "category of need")
    try rulebook.require(legalStatus, on: date, as: "legal status")
    let period = try CareRules.period(
      changingOn: date, in: record, by: "The change of legal status")
    guard let before = period.episode(on: date) else { return [] }
    if before.legalStatus == legalStatus {
      throw RuleBreach(
        "care.statusSame", "A change of legal status leads to another one.",
        facts: [
          "The legal status has been \(legalStatus) since \(before.start.medium).",
          "It would be \(legalStatus) again on \(date.medium).",
        ],
        remedy: "Choose the new status; if nothing changed, there is nothing to record.",
        reference: "SSDA903 434")
    }
    try CareRules.check(legalStatus, in: before.placement, on: date, of: record)
    try CareRules.checkChangesAfter(change("new"), in: period)
    return CareRules.advice(on: legalStatus, in: before.placement, on: date, of: record)
      + CareRules.advice(onCategory: category, in: period)
      + CareRules.adviceOnLength(of: before, in: period, endingOn: date)
  }

  private func change(_ id: EventID) -> CareChange {
    CareChange(id: id, date: date, reason: "L", legalStatus: legalStatus, category: category)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.changePeriod(after: date) { $0 = $0.adding(change(stamp.id)) }
  }

  public static let example = LegalStatusChanged(
    on: CivilDate(dayNumber: 18_730), to: "C2", category: "N1", summary: "Full care order made.")
}
