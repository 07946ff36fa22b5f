/// Whether the age that an unaccompanied child gives is accepted, in doubt or decided.
public struct AgeAssessment: Hashable, Sendable, Identifiable {
  /// Where it stands.
  public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
    case accepted, underWay, foundChild, foundAdult

    /// What people call it.
    public var title: String {
      switch self {
      case .accepted: "Age accepted as given"
      case .underWay: "Age being assessed"
      case .foundChild: "Assessed as under 18"
      case .foundAdult: "Assessed as 18 or over"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID

  /// The day.
  public let date: CivilDate

  /// Where it stands.
  public let standing: Standing

  /// The date of birth that was decided on, where one was.
  public let assessedDateOfBirth: CivilDate?
}

/// It was recorded where the assessment of an unaccompanied child's age stands.
public struct AgeAssessmentRecorded: CaseEvent {
  public static let name = "ageAssessmentRecorded"
  public static let title = "Age assessment"

  /// The day.
  public var date: CivilDate

  /// Where it stands.
  public var standing: AgeAssessment.Standing

  /// The date of birth that was decided on. The child's own details are changed by another entry.
  public var assessedDateOfBirth: CivilDate?

  /// Who assessed and why they decided so.
  public var summary: String?

  /// Records where an age assessment stands.
  public init(
    on date: CivilDate, _ standing: AgeAssessment.Standing,
    assessedDateOfBirth: CivilDate? = nil, summary: String? = nil
  ) {
    self.date = date
    self.standing = standing
    self.assessedDateOfBirth = assessedDateOfBirth
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { standing.title }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if let born = assessedDateOfBirth, standing == .foundChild || standing == .foundAdult,
      (born.completedYears(to: date) < 18) != (standing == .foundChild)
    {
      throw RuleBreach(
        "care.ageAssessed", "The date of birth that was decided on agrees with the outcome.",
        facts: [
          "Born on \(born.medium), the young person is \(born.completedYears(to: date)) on "
            + "\(date.medium).", "The outcome is “\(standing.title)”.",
        ],
        remedy: "Correct the outcome or the date of birth.")
    }
    if record.person.unaccompanied == nil {
      return [
        Advice(
          "care.notUnaccompanied",
          "The record does not say that the child is an unaccompanied asylum-seeking child.")
      ]
    }
    guard let born = assessedDateOfBirth, born != record.person.dateOfBirth else { return [] }
    return [
      Advice(
        "care.ageDiffers",
        "The record still has "
          + (record.person.dateOfBirth.map { "\($0.medium) as the" } ?? "no")
          + " date of birth; \(born.medium) was decided on. Change the child's details as well.")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.ageAssessments.insert(
      AgeAssessment(
        id: stamp.id, date: date, standing: standing, assessedDateOfBirth: assessedDateOfBirth)
    ) { $0.date }
  }

  public static let example = AgeAssessmentRecorded(
    on: CivilDate(dayNumber: 18_700), .foundChild,
    assessedDateOfBirth: CivilDate(dayNumber: 12_784),
    summary: "Two social workers with an interpreter; benefit of the doubt given.")
}

extension ChildRecord {
  /// Whether the young person is an unaccompanied asylum-seeking child on a day, or was until turning 18.
  public enum UnaccompaniedStanding: Hashable, Sendable {
    /// An unaccompanied child now.
    case now
    /// One who was, and is now 18 or over.
    case formerly
  }

  /// Whether the young person is, or was until turning 18, an unaccompanied asylum-seeking child (Annex A lists
  /// 8 and 9). The status ends with childhood by itself.
  public func unaccompanied(on date: CivilDate) -> UnaccompaniedStanding? {
    guard let status = person.unaccompanied, status.from.map({ $0 <= date }) ?? true else {
      return nil
    }
    let eighteenth = person.dateOfBirth.map { CivilDate.birthday(18, of: $0) }
    if let eighteenth, eighteenth <= date {
      return status.to.map { $0 >= eighteenth.adding(days: -1) } ?? true ? .formerly : nil
    }
    return status.holds(on: date) ? .now : nil
  }

  /// Where the assessment of the child's age stands on a day; nil where none was recorded.
  public func ageAssessment(on date: CivilDate) -> AgeAssessment? {
    care.ageAssessments.last { $0.date <= date }
  }
}
