/// The decision that a child should be placed for adoption, and its reversal where there was one.
public struct AdoptionDecision: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day of the decision (SSDA903 `DATE_PLACED`).
  public let date: CivilDate

  /// The day it was decided that the child should no longer be placed (SSDA903 `DATE_PLACED_CEASED`).
  public internal(set) var reversed: CivilDate?

  /// Why it was reversed (SSDA903 `REASON_PLACED_CEASED`).
  public internal(set) var reversalReason: AdoptionCeasedReason?
}

/// The adopters of a child, as SSDA903's AD1 asks for them.
public struct AdopterMatch: Hashable, Sendable, Codable {
  /// The day of the decision that the child should be placed (`DATE_INT`).
  public var decided: CivilDate?

  /// The day child and adopters were matched (`DATE_MATCH`).
  public var matched: CivilDate?

  /// Whether the child is adopted by the current foster carers (`FOSTER_CARE`).
  public var isByFosterCarers: Bool?

  /// How many adopters, 1 or 2 (`NB_ADOPTR`).
  public var number: Int?

  /// Their sex (`SEX_ADOPTR`).
  public var sexes: AdopterSexes?

  /// What they are to each other in law (`LS_ADOPTR`).
  public var legalStatus: AdopterLegalStatus?

  /// The event that recorded it; set by the record.
  public internal(set) var id: EventID?

  /// Describes a match.
  public init(
    decided: CivilDate? = nil, matched: CivilDate? = nil, isByFosterCarers: Bool? = nil,
    number: Int? = nil, sexes: AdopterSexes? = nil, legalStatus: AdopterLegalStatus? = nil
  ) {
    self.decided = decided
    self.matched = matched
    self.isByFosterCarers = isByFosterCarers
    self.number = number
    self.sexes = sexes
    self.legalStatus = legalStatus
  }
}

/// Rules on who adopts.
enum AdoptionRules {
  /// The sexes that go with each legal status of adopters, and the published rule.
  private static let sexes: [AdopterLegalStatus: (sexes: Set<AdopterSexes>, rule: String)] = [
    "L0": (["M1", "F1"], "514"), "L11": (["MF"], "520"), "L12": (["MM", "FF"], "524"),
    "L2": (["MM", "FF", "MF"], "519"), "L3": (["MF"], "517"), "L4": (["MM", "FF"], "518"),
  ]

  /// Refuses a number, sexes and a legal status that contradict one another.
  static func checkAdopters(_ match: AdopterMatch) throws(RuleBreach) {
    if let number = match.number, !(1...2).contains(number) {
      throw RuleBreach(
        "adoption.number", "A child is adopted by one person or two.",
        facts: ["The number of adopters is \(number)."], remedy: "Correct the number.",
        reference: "SSDA903 175")
    }
    if let number = match.number, let sexes = match.sexes,
      (number == 1) != ["M1", "F1"].contains(sexes)
    {
      throw RuleBreach(
        "adoption.numberAndSexes", "The number of adopters agrees with their sexes.",
        facts: ["The number of adopters is \(number).", "Their sexes are given as \(sexes)."],
        remedy: "Correct one of the two.", reference: "SSDA903 511")
    }
    if let status = match.legalStatus, let number = match.number, (status == "L0") != (number == 1)
    {
      throw RuleBreach(
        "adoption.numberAndStatus", "The number of adopters agrees with their legal status.",
        facts: ["The number of adopters is \(number).", "Their legal status is \(status)."],
        remedy: "Correct one of the two.", reference: "SSDA903 514")
    }
    if let status = match.legalStatus, let sexes = match.sexes, let allowed = Self.sexes[status],
      !allowed.sexes.contains(sexes)
    {
      throw RuleBreach(
        "adoption.sexesAndStatus", "The sexes of the adopters agree with their legal status.",
        facts: ["Their sexes are given as \(sexes).", "Their legal status is \(status)."],
        remedy: "Correct one of the two.", reference: "SSDA903 \(allowed.rule)")
    }
  }
}
