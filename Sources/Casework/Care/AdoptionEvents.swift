/// It was decided that the child should be placed for adoption.
public struct AdoptionDecided: CaseEvent {
  public static let name = "adoptionDecided"
  public static let title = "Adoption decision"

  /// The day of the agency's decision (SSDA903 `DATE_PLACED`).
  public var date: CivilDate

  /// Why, in words.
  public var summary: String?

  /// Records the decision.
  public init(on date: CivilDate, summary: String? = nil) {
    self.date = date
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Should be placed for adoption" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let standing = record.care.adoptionDecisions.first { decision in
      decision.reversed.map { date < $0 } ?? true
    }
    if let standing {
      throw RuleBreach(
        "adoption.decided", "A decision on adoption follows the reversal of the one before.",
        facts: [
          "It was decided on \(standing.date.medium)"
            + (standing.reversed.map { " and reversed on \($0.medium)." } ?? "; this stands."),
          "The new decision is dated \(date.medium).",
        ],
        remedy: "Record the reversal first, or correct one of the dates.",
        reference: "SSDA903 579, 583")
    }
    guard let first = record.care.periods.first, date < first.start, first.isStartKnown else {
      return []
    }
    return [
      Advice(
        "adoption.beforeCare",
        "The decision of \(date.medium) comes before care started on \(first.start.medium) "
          + "(SSDA903 1003).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.adoptionDecisions.insert(AdoptionDecision(id: stamp.id, date: date)) { $0.date }
  }

  public static let example = AdoptionDecided(
    on: CivilDate(dayNumber: 18_800), summary: "No member of the family can care for her.")
}

/// It was decided that the child should no longer be placed for adoption.
public struct AdoptionDecisionReversed: CaseEvent {
  public static let name = "adoptionDecisionReversed"
  public static let title = "Reversal of adoption decision"

  /// The decision.
  public var decision: EventID

  /// The day (SSDA903 `DATE_PLACED_CEASED`).
  public var date: CivilDate

  /// Why (SSDA903 `REASON_PLACED_CEASED`).
  public var reason: AdoptionCeasedReason

  /// Reverses a decision.
  public init(_ decision: EventID, on date: CivilDate, because reason: AdoptionCeasedReason) {
    self.decision = decision
    self.date = date
    self.reason = reason
  }

  public var changes: [EventID] { [decision] }

  public func headline(_ codes: CodeBook) -> String {
    "No longer to be placed for adoption: \(codes.shortLabel(for: reason))"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(reason, on: date, as: "reason for the reversal")
    guard let made = record.care.adoptionDecisions.first(where: { $0.id == decision }) else {
      throw RuleBreach(
        "adoption.noDecision", "A reversal belongs to a decision on this child.",
        facts: ["The record of \(record.id) holds no decision \(decision)."],
        remedy: "Record the decision first.", reference: "SSDA903 563")
    }
    guard made.reversed == nil, made.date <= date else {
      throw RuleBreach(
        "adoption.reversal", "A decision is reversed once, on its day or later.",
        facts: [
          "It was decided on \(made.date.medium).",
          made.reversed.map { "It was reversed on \($0.medium)." }
            ?? "The reversal is dated \(date.medium).",
        ],
        remedy: "Correct one of the dates.", reference: "SSDA903 522")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.care.adoptionDecisions.firstIndex(where: { $0.id == decision })
    else { return }
    record.care.adoptionDecisions[index].reversed = date
    record.care.adoptionDecisions[index].reversalReason = reason
  }

  public static let example = AdoptionDecisionReversed(
    "k3v9q2m7x4t6", on: CivilDate(dayNumber: 19_100), because: "RD3")
}

/// Child and adopters were matched (SSDA903 AD1). The last record of it counts.
public struct AdoptersMatched: CaseEvent {
  public static let name = "adoptersMatched"
  public static let title = "Match with adopters"

  /// The day of the match, or the last day that is known of it.
  public var date: CivilDate

  /// Who they are, and the dates.
  public var match: AdopterMatch

  /// Records a match.
  ///
  /// - Parameters:
  ///   - date: the day of the match, or the last day that is known of it.
  ///   - match: who the adopters are.
  public init(on date: CivilDate, _ match: AdopterMatch) {
    self.date = date
    self.match = match
  }

  public func headline(_ codes: CodeBook) -> String {
    "Matched with adopters" + (match.sexes.map { ": \(codes.shortLabel(for: $0))" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(match.sexes, on: date, as: "sex of the adopters")
    try rulebook.require(match.legalStatus, on: date, as: "legal status of the adopters")
    if let decided = match.decided, let matched = match.matched, matched < decided {
      throw RuleBreach(
        "adoption.matchOrder", "A child is matched after the decision on adoption.",
        facts: ["Decided \(decided.medium).", "Matched \(matched.medium)."],
        remedy: "Correct one of the two dates.", reference: "SSDA903 333")
    }
    try AdoptionRules.checkAdopters(match)
    let dates = record.care.adoptionDecisions.filter { $0.reversed == nil }.map(\.date)
    guard let decided = match.decided, let known = dates.last, known != decided else { return [] }
    return [
      Advice(
        "adoption.twoDates",
        "The decision is dated \(decided.medium) here and \(known.medium) in the record "
          + "(SSDA903 523).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.adopters = match
    record.care.adopters?.id = stamp.id
  }

  public static let example = AdoptersMatched(
    on: CivilDate(dayNumber: 18_850),
    AdopterMatch(
      decided: CivilDate(dayNumber: 18_800), matched: CivilDate(dayNumber: 18_850),
      isByFosterCarers: false, number: 2, sexes: "FF", legalStatus: "L12"))
}
