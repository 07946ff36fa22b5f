/// Reads the facts that indicators count from a child's record.
///
/// Where a definition is open to two readings, the turn taken stands beside the code and in `docs/DATASET.md`.
public struct FactReader {
  let record: ChildRecord
  let deadlines: [Deadline]
  let calendar: WorkingCalendar

  /// A reader of a record.
  ///
  /// - Parameters:
  ///   - record: the record, as it is or as it was known.
  ///   - deadlines: the record's deadlines, where they were computed already.
  ///   - rulebook: for timescales and the calendar of working days.
  public init(_ record: ChildRecord, deadlines: [Deadline]? = nil, _ rulebook: Rulebook) {
    self.record = record
    self.deadlines = deadlines ?? record.deadlines(rulebook.timescales)
    calendar = rulebook.calendar
  }

  /// Every fact of the record, by kind and day.
  public var facts: [CaseFact] {
    let care = careDays
    let leaving = leavingCareDays
    let plan = planDays
    let referred = referredDays
    let open = referred.union(plan).union(care).union(leaving)
    let all =
      contacts + referrals + assessments + enquiries + conferences + planEvents
      + careEvents + earlyHelp
      + states(.inNeed, referred.subtracting(plan).subtracting(care).subtracting(leaving))
      + states(.open, open) + states(.onPlan, plan)
      + states(.seenOnPlan, plan.intersection(seenDays)) + careStates(care)
      + leavingCareStates(care, leaving) + missing(while: open.union(earlyHelpDays))
    return all.sorted { ($0.kind.rawValue, $0.since) < ($1.kind.rawValue, $1.since) }
  }

  /// Facts of a state, one a span.
  func states(_ kind: CaseFact.Kind, _ days: DaySpans) -> [CaseFact] {
    days.spans.map { CaseFact(kind, since: $0.since, until: $0.until) }
  }

  /// The day from which nothing is open any more: a death, or an adoption.
  var endOfRecord: CivilDate? { record.person.endOfRecord?.date }

  /// How many working days lie between two days; negative counts as none.
  func workingDays(from start: CivilDate, to end: CivilDate) -> Int {
    max(0, calendar.workingDays(from: start, to: end))
  }
}
