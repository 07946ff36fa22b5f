/// An unborn child has been born. The record and its id stay the same.
public struct ChildBorn: CaseEvent {
  public static let name = "childBorn"
  public static let title = "Birth"

  /// Date of birth.
  public var date: CivilDate

  /// Sex.
  public var sex: Sex

  /// The name, once there is one.
  public var childName: PersonName?

  /// Records a birth.
  public init(on date: CivilDate, sex: Sex, name: PersonName? = nil) {
    self.date = date
    self.sex = sex
    self.childName = name
  }

  public func headline(_ codes: CodeBook) -> String { "Born" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let born = record.person.dateOfBirth else { return [] }
    throw RuleBreach(
      "person.bornTwice", "A child is born once.",
      facts: ["The record has the birth on \(born.medium)."],
      remedy: "If that date is wrong, correct it in the history.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.person.dateOfBirth = date
    record.person.expectedDateOfBirth = nil
    record.person.sex = sex
    if let childName { record.person.names.append(Dated(childName, from: date)) }
  }

  public static let example = ChildBorn(
    on: CivilDate(dayNumber: 18_680), sex: .female,
    name: PersonName(given: "Ada", family: "Shaw"))
}

/// The child has died. Every clock stops; only what closes the case may follow.
public struct ChildDied: CaseEvent {
  public static let name = "childDied"
  public static let title = "Death"

  /// Date of death (CIN `PersonDeathDate`).
  public var date: CivilDate

  /// Records a death.
  public init(on date: CivilDate) { self.date = date }

  public func headline(_ codes: CodeBook) -> String { "Died" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if let born = record.person.dateOfBirth, date < born {
      throw RuleBreach(
        "person.deathBeforeBirth", "A death cannot come before the birth.",
        facts: ["Born: \(born.medium).", "Died: \(date.medium)."],
        remedy: "Correct one of the two dates.", reference: "CIN census 8535")
    }
    if let end = record.person.endOfRecord {
      throw RuleBreach(
        "person.diedTwice", "A record ends once.",
        facts: ["The child's \(end.cause.title) is recorded on \(end.date.medium)."],
        remedy: "If that is wrong, correct it in the history.")
    }
    if let later = record.effectiveEvents.first(where: {
      $0.date > date && !type(of: $0.event).mayFollowEndOfRecord
    }) {
      throw RuleBreach(
        "person.deathBeforeEvents", "Nothing can happen in a case after the child's death.",
        facts: [
          "Death: \(date.medium).", "“\(type(of: later.event).title)” is on \(later.date.medium).",
        ],
        remedy: "Correct the date of death, or withdraw what came after it.",
        reference: "CIN census 8915, 8920, 4008")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.person.endOfRecord = EndOfRecord(cause: .death, date: date)
  }

  public static let example = ChildDied(on: CivilDate(dayNumber: 18_690))
}
