/// A manager authorises an assessment, which ends it.
public struct AssessmentAuthorised: ReferredWork {
  public static let name = "assessmentAuthorised"
  public static let title = "Assessment authorised"
  public static let mayFollowEndOfRecord = true

  /// The assessment.
  public var assessment: EventID

  /// When (CIN `AssessmentAuthorisationDate`).
  public var date: CivilDate

  /// What it identified, where the assessment comes from a source that holds no more than this. With it, the
  /// authorisation needs no completion before it; without it, the completion's factors stand.
  public var factors: [AssessmentFactor]?

  /// The manager's comment.
  public var comment: String?

  /// Authorises an assessment.
  public init(
    _ assessment: EventID, on date: CivilDate, factors: [AssessmentFactor]? = nil,
    comment: String? = nil
  ) {
    self.assessment = assessment
    self.date = date
    self.factors = factors
    self.comment = comment
  }

  public var changes: [EventID] { [assessment] }
  public var text: [String] { comment.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Assessment authorised" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let ongoing = try AssessmentRules.ongoing(
      assessment, in: record, on: date, doing: "The authorisation")
    try AssessmentRules.checkEnd(of: ongoing, on: date, in: record)
    if let factors {
      try AssessmentRules.check(factors, on: date, using: rulebook)
      return AssessmentRules.advice(on: factors)
    }
    let completion = try AssessmentAuthorised.completion(
      of: ongoing, on: date, doing: "The authorisation")
    return AssessmentRules.advice(on: completion.factors)
  }

  /// What a manager decides on, when the worker finished it first.
  static func completion(
    of assessment: Assessment, on date: CivilDate, doing action: String
  ) throws(RuleBreach) -> AssessmentCompletion {
    if let completion = assessment.completion, completion.date <= date { return completion }
    throw RuleBreach(
      "assessment.notCompleted", "A manager decides on an assessment that the worker completed.",
      facts: [
        assessment.completion.map { "It was completed on \($0.date.medium)." }
          ?? "The assessment of \(assessment.start.medium) is not completed.",
        "\(action) is dated \(date.medium).",
      ],
      remedy: "Complete the assessment first, or correct the date.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.assessments.change(assessment) {
      $0.authorisation = AssessmentAuthorisation(date: date, by: stamp.by, factors: factors)
    }
  }

  public static let example = AssessmentAuthorised(
    "k3v9q2m7x4t3", on: CivilDate(dayNumber: 18_702), factors: ["16A", "4B"],
    comment: "Clear analysis; the plan follows from it.")
}

/// A manager sends an assessment back to be changed.
public struct AssessmentReturned: ReferredWork {
  public static let name = "assessmentReturned"
  public static let title = "Assessment returned"

  /// The assessment.
  public var assessment: EventID

  /// When.
  public var date: CivilDate

  /// What is to be changed. Required.
  public var comments: String

  /// Returns an assessment.
  public init(_ assessment: EventID, on date: CivilDate, comments: String) {
    self.assessment = assessment
    self.date = date
    self.comments = comments
  }

  public var changes: [EventID] { [assessment] }
  public var text: [String] { [comments] }
  public func headline(_ codes: CodeBook) -> String { "Assessment returned: \(comments)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let ongoing = try AssessmentRules.ongoing(
      assessment, in: record, on: date, doing: "The return")
    _ = try AssessmentAuthorised.completion(of: ongoing, on: date, doing: "The return")
    guard comments.isBlank else { return [] }
    throw RuleBreach(
      "assessment.returnComments", "An assessment is returned with what is to be changed.",
      facts: ["No comments were given."], remedy: "Enter what the worker should do.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.assessments.change(assessment) {
      $0.returns.append(
        AssessmentReturn(
          date: date, comments: comments, by: stamp.by, completion: $0.completion))
      $0.completion = nil
    }
  }

  public static let example = AssessmentReturned(
    "k3v9q2m7x4t3", on: CivilDate(dayNumber: 18_701),
    comments: "Say what Daniel’s father thinks of the plan.")
}
