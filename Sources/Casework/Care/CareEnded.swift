/// The child is no longer looked after.
public struct CareEnded: CaseEvent {
  public static let name = "careEnded"
  public static let title = "End of care"

  /// The day (SSDA903 `DEC`): the first on which the child is not looked after.
  public var date: CivilDate

  /// Why (SSDA903 `REC`). An adoption ends the record. Nil where it is not known, as when a return gives a
  /// reason that cannot be true: that care ended is known even so.
  public var reason: EpisodeEndReason?

  /// The circumstances, in words: where the child goes, with what support.
  public var summary: String?

  /// Ends a period of care.
  public init(on date: CivilDate, because reason: EpisodeEndReason?, summary: String? = nil) {
    self.date = date
    self.reason = reason
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Ceased to be looked after: " + (reason.map { codes.shortLabel(for: $0) } ?? "reason not known")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(reason, on: date, as: "reason for the end of care")
    if let reason, !reason.endsCare {
      throw RuleBreach(
        "care.endContinues", "A period of care ends with a reason that ends it.",
        facts: ["The reason “\(reason)” says that another episode follows on the same day."],
        remedy: "Record what changed that day, or choose why care ended.",
        reference: "SSDA903 388")
    }
    let period = try periodEnding(in: record)
    try CareEndRules.checkAge(self, of: record)
    try CareEndRules.checkDeath(self, of: record)
    try CareEndRules.checkAdoption(self, of: record)
    guard let last = period.episodes.last else { return [] }
    return CareEndRules.advice(on: self, last: last, in: period, of: record)
      + CareRules.adviceOnLength(of: last, in: period, endingOn: date)
  }

  private func periodEnding(in record: ChildRecord) throws(RuleBreach) -> PeriodOfCare {
    let endFact = "Care would end on \(date.medium)."
    guard let period = record.care.periods.last(where: { $0.end == nil }) else {
      throw RuleBreach(
        "care.notLookedAfter", "Care ends while a child is looked after.",
        facts: [
          record.care.periods.last.flatMap(\.end).map { "Care ended on \($0.medium) already." }
            ?? "The record holds no period of care.",
          endFact,
        ],
        remedy: "Record the start of care, or correct the earlier end.",
        reference: "SSDA903 142, 388")
    }
    if let last = period.changes.last, date <= last.date {
      throw RuleBreach(
        "care.endOrder", "Care ends after the last episode began.",
        facts: ["The last episode began on \(last.date.medium).", endFact],
        remedy: "Correct one of the two dates.", reference: "SSDA903 355, 356")
    }
    return period
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.care.periods.lastIndex(where: { $0.end == nil }) else { return }
    record.care.periods[index].end(CareEnding(id: stamp.id, date: date, reason: reason))
    if reason?.isAdoption == true, record.person.endOfRecord == nil {
      record.person.endOfRecord = EndOfRecord(cause: .adoption, date: date)
    }
  }

  public static let example = CareEnded(
    on: CivilDate(dayNumber: 18_900), because: "E4A", summary: "Home to his mother, with a plan.")
}
