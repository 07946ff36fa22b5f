/// A date of which perhaps only the month or the year is known.
public struct PartialDate: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The year; nil when nothing is known.
  public var year: Int?

  /// The month, 1 to 12.
  public var month: Int?

  /// The day of the month, 1 to 31.
  public var day: Int?

  /// Makes a date of what is known.
  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// What is known, as in "12 Apr 2015", "Apr 2015", "2015".
  public var description: String {
    guard let year else { return "not known" }
    guard let month, (1...12).contains(month) else { return "\(year)" }
    let name = CivilDate.monthNames[month - 1].prefix(3)
    return day.map { "\($0) \(name) \(year)" } ?? "\(name) \(year)"
  }
}

/// Whether the child had been adopted, or under a guardianship order, before coming into care (SSDA903
/// `PREV_PERM`, `LA_PERM`, `DATE_PERM`). The last record of it counts.
public struct PreviousPermanenceRecorded: CaseEvent {
  public static let name = "previousPermanenceRecorded"
  public static let title = "Previous permanence"

  /// The day from which it is known.
  public var date: CivilDate

  /// What the child had; Z1 for nothing.
  public var option: PreviousPermanence

  /// Where the order was made: the number of an authority in England, or a code of the list.
  public var authority: PreviousPermanenceAuthority?

  /// When it was made, as far as that is known.
  public var ordered: PartialDate?

  /// Records it.
  public init(
    on date: CivilDate, _ option: PreviousPermanence,
    authority: PreviousPermanenceAuthority? = nil, ordered: PartialDate? = nil
  ) {
    self.date = date
    self.option = option
    self.authority = authority
    self.ordered = ordered
  }

  public func headline(_ codes: CodeBook) -> String {
    "Previous permanence: \(codes.shortLabel(for: option).loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(option, on: date, as: "previous permanence option")
    let isAuthority = authority.map { code in
      code.rawValue.count == 3 && code.rawValue.allSatisfy(\.isNumber)
    }
    if isAuthority == false {
      try rulebook.require(authority, on: date, as: "authority of the earlier order")
    }
    guard option == "Z1", authority != nil || ordered != nil else { return [] }
    return [
      Advice(
        "care.noPermanenceButOrder",
        "The child had no permanence option, but an order is described (SSDA903 635).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.previousPermanence = self
  }

  public static let example = PreviousPermanenceRecorded(
    on: CivilDate(dayNumber: 18_680), "P2", authority: "850",
    ordered: PartialDate(year: 2015, month: 4))
}
