/// The child is, or has stopped being, an unaccompanied asylum-seeking child (SSDA903 `UASC`, `DUC`).
public struct UnaccompaniedStatusRecorded: CaseEvent {
  public static let name = "unaccompaniedStatusRecorded"
  public static let title = "Unaccompanied asylum-seeking child"

  /// The first day of the status.
  public var date: CivilDate

  /// The day the status ends, which may lie ahead (the eighteenth birthday).
  public var ceases: CivilDate?

  /// Records the status.
  public init(from date: CivilDate, ceases: CivilDate? = nil) {
    self.date = date
    self.ceases = ceases
  }

  public func headline(_ codes: CodeBook) -> String {
    "Unaccompanied asylum-seeking child" + (ceases.map { ", until \($0.medium)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let ceases, ceases < date else { return [] }
    throw RuleBreach(
      "person.unaccompaniedDates", "A status ends on or after the day it starts.",
      facts: ["It starts \(date.medium).", "It ends \(ceases.medium)."],
      remedy: "Correct one of the two dates.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.person.unaccompanied = Dated(true, from: date, to: ceases)
  }

  public static let example = UnaccompaniedStatusRecorded(
    from: CivilDate(dayNumber: 18_660), ceases: CivilDate(dayNumber: 19_500))
}

/// Whether a looked-after child is a mother (SSDA903 `MOTHER`, `MC_DOB`).
public struct MotherhoodRecorded: CaseEvent {
  public static let name = "motherhoodRecorded"
  public static let title = "Motherhood"

  /// The day from which it is known.
  public var date: CivilDate

  /// The fact.
  public var motherhood: Motherhood

  /// Records the fact.
  public init(on date: CivilDate, _ motherhood: Motherhood) {
    self.date = date
    self.motherhood = motherhood
  }

  public func headline(_ codes: CodeBook) -> String {
    guard motherhood.isMother else { return "Not a mother" }
    return "Mother of a child" + (motherhood.childBorn.map { " born \($0.medium)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if motherhood.isMother, record.person.sex == .male {
      throw RuleBreach(
        "person.motherSex", "Motherhood is recorded for girls and young women.",
        facts: ["The record has the sex as male."],
        remedy: "Check whose child this is, or the sex.", reference: "SSDA903 174")
    }
    if !motherhood.isMother, let born = motherhood.childBorn {
      throw RuleBreach(
        "person.notMother", "A child's birth is given only for a mother.",
        facts: ["A birth on \(born.medium) is given, but not that she is a mother."],
        remedy: "Give both or neither.", reference: "SSDA903 612")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.person.motherhood = motherhood
  }

  public static let example = MotherhoodRecorded(
    on: CivilDate(dayNumber: 18_660),
    Motherhood(isMother: true, childBorn: CivilDate(dayNumber: 18_500)))
}
