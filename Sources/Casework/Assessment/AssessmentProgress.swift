/// A manager checks how far an assessment has come.
public struct AssessmentCheckpointHeld: ReferredWork {
  public static let name = "assessmentCheckpointHeld"
  public static let title = "Assessment checkpoint"

  /// The assessment.
  public var assessment: EventID

  /// When.
  public var date: CivilDate

  /// What was found and asked for.
  public var note: String

  /// Records a check.
  public init(_ assessment: EventID, on date: CivilDate, note: String) {
    self.assessment = assessment
    self.date = date
    self.note = note
  }

  public var text: [String] { [note] }
  public func headline(_ codes: CodeBook) -> String { "Assessment checked: \(note)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try AssessmentRules.ongoing(assessment, in: record, on: date, doing: "The check")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.assessments.change(assessment) {
      $0.checkpoints.append(AssessmentCheckpoint(date: date, note: note, by: stamp.by))
    }
  }

  public static let example = AssessmentCheckpointHeld(
    "k3v9q2m7x4t3", on: CivilDate(dayNumber: 18_676),
    note: "School and health have answered; father is still to be seen.")
}

/// The child is seen for an assessment.
public struct AssessmentChildSeen: ReferredWork {
  public static let name = "assessmentChildSeen"
  public static let title = "Child seen for assessment"

  /// The assessment.
  public var assessment: EventID

  /// When.
  public var date: CivilDate

  /// Whether the child was seen without a parent or carer.
  public var alone: Bool

  /// What the child said, in the child's words.
  public var childsWords: String?

  /// Records that the child was seen.
  public init(
    _ assessment: EventID, on date: CivilDate, alone: Bool, childsWords: String? = nil
  ) {
    self.assessment = assessment
    self.date = date
    self.alone = alone
    self.childsWords = childsWords
  }

  public var text: [String] { childsWords.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    alone ? "Child seen alone for the assessment" : "Child seen for the assessment"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try AssessmentRules.ongoing(assessment, in: record, on: date, doing: "Seeing the child")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.assessments.change(assessment) {
      $0.sightings.append(AssessmentSighting(date: date, alone: alone, words: childsWords))
    }
  }

  public static let example = AssessmentChildSeen(
    "k3v9q2m7x4t3", on: CivilDate(dayNumber: 18_664), alone: true,
    childsWords: "I like it when Nan makes tea.")
}

/// A day is set for a review inside an assessment.
public struct AssessmentInternalReviewDateSet: ReferredWork {
  public static let name = "assessmentInternalReviewDateSet"
  public static let title = "Assessment review date set"

  /// The assessment.
  public var assessment: EventID

  /// When the day was set.
  public var date: CivilDate

  /// The day of the review (CIN `AssessmentInternalReviewDate`).
  public var reviewDate: CivilDate

  /// Sets a review date.
  public init(_ assessment: EventID, on date: CivilDate, reviewDate: CivilDate) {
    self.assessment = assessment
    self.date = date
    self.reviewDate = reviewDate
  }

  public var changes: [EventID] { [assessment] }

  public func headline(_ codes: CodeBook) -> String {
    "Assessment to be reviewed on \(reviewDate.medium)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let ongoing = try AssessmentRules.ongoing(
      assessment, in: record, on: date, doing: "Setting the review date")
    guard reviewDate < ongoing.start else { return [] }
    throw RuleBreach(
      "assessment.reviewBeforeStart", "An assessment is reviewed after it has started.",
      facts: [
        "The assessment started on \(ongoing.start.medium).",
        "The review would be on \(reviewDate.medium).",
      ],
      remedy: "Enter a day on or after the start.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.assessments.change(assessment) { $0.reviewDate = reviewDate }
  }

  public static let example = AssessmentInternalReviewDateSet(
    "k3v9q2m7x4t3", on: CivilDate(dayNumber: 18_662), reviewDate: CivilDate(dayNumber: 18_676))
}
