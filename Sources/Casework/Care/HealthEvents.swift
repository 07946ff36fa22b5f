/// A health assessment of a looked-after child.
public struct HealthAssessment: Hashable, Sendable, Identifiable {
  /// Which of the assessments it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case initial, review

    /// What people call it.
    public var title: String {
      self == .initial ? "Initial health assessment" : "Review health assessment"
    }
  }

  /// The event that recorded it.
  public let id: EventID

  /// The day it was made.
  public let date: CivilDate

  /// Which of the assessments it is.
  public let kind: Kind
}

/// The child's health was assessed.
public struct HealthAssessmentHeld: CaseEvent {
  public static let name = "healthAssessmentHeld"
  public static let title = "Health assessment"

  /// The day it was made.
  public var date: CivilDate

  /// Which of the assessments it is.
  public var kind: HealthAssessment.Kind

  /// What was found, in short.
  public var summary: String?

  /// Records a health assessment.
  public init(on date: CivilDate, _ kind: HealthAssessment.Kind, summary: String? = nil) {
    self.date = date
    self.kind = kind
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { kind.title }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  { CareRules.adviceOutsideCare("The health assessment", on: date, in: record) }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.healthAssessments.insert(
      HealthAssessment(id: stamp.id, date: date, kind: kind)
    ) { $0.date }
  }

  public static let example = HealthAssessmentHeld(
    on: CivilDate(dayNumber: 18_700), .initial, summary: "Well; glasses ordered.")
}

/// A dentist looked at the child's teeth.
public struct DentalCheckHeld: CaseEvent {
  public static let name = "dentalCheckHeld"
  public static let title = "Dental check"

  /// The day.
  public var date: CivilDate

  /// What was found, in short.
  public var summary: String?

  /// Records a dental check.
  public init(on date: CivilDate, summary: String? = nil) {
    self.date = date
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Dental check" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  { CareRules.adviceOutsideCare("The dental check", on: date, in: record) }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.dentalChecks.insert(CareStep(id: stamp.id, date: date, summary: summary)) {
      $0.date
    }
  }

  public static let example = DentalCheckHeld(
    on: CivilDate(dayNumber: 18_710), summary: "One filling.")
}

/// Whether a child's immunisations were found up to date.
public struct ImmunisationCheck: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day.
  public let date: CivilDate

  /// Whether they were up to date.
  public let isUpToDate: Bool
}

/// The child's immunisations were checked.
public struct ImmunisationsChecked: CaseEvent {
  public static let name = "immunisationsChecked"
  public static let title = "Immunisations"

  /// The day.
  public var date: CivilDate

  /// Whether they were up to date.
  public var upToDate: Bool

  /// Records a check.
  public init(on date: CivilDate, upToDate: Bool) {
    self.date = date
    self.upToDate = upToDate
  }

  public func headline(_ codes: CodeBook) -> String {
    upToDate ? "Immunisations up to date" : "Immunisations not up to date"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  { [] }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.immunisations.insert(
      ImmunisationCheck(id: stamp.id, date: date, isUpToDate: upToDate)
    ) { $0.date }
  }

  public static let example = ImmunisationsChecked(
    on: CivilDate(dayNumber: 18_710), upToDate: true)
}
