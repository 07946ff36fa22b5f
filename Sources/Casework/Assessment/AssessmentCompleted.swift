/// The worker finishes an assessment and puts it before a manager.
public struct AssessmentCompleted: ReferredWork {
  public static let name = "assessmentCompleted"
  public static let title = "Assessment completed"
  public static let mayFollowEndOfRecord = true

  /// The assessment.
  public var assessment: EventID

  /// When.
  public var date: CivilDate

  /// What it leads to.
  public var outcome: AssessmentOutcome

  /// What it identified (CIN `AssessmentFactors`).
  public var factors: [AssessmentFactor]

  /// The worker's analysis. Required.
  public var analysis: String

  /// Why the child was not seen. Required when nobody recorded that the child was.
  public var reasonNotSeen: String?

  /// What the child said, in the child's words.
  public var childsWords: String?

  /// Completes an assessment.
  public init(
    _ assessment: EventID, on date: CivilDate, _ outcome: AssessmentOutcome,
    factors: [AssessmentFactor], analysis: String, reasonNotSeen: String? = nil,
    childsWords: String? = nil
  ) {
    self.assessment = assessment
    self.date = date
    self.outcome = outcome
    self.factors = factors
    self.analysis = analysis
    self.reasonNotSeen = reasonNotSeen
    self.childsWords = childsWords
  }

  public var changes: [EventID] { [assessment] }
  public var text: [String] { [analysis] + [reasonNotSeen, childsWords].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Assessment completed: \(outcome.title.lowercased())"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let ongoing = try AssessmentRules.ongoing(
      assessment, in: record, on: date, doing: "The completion")
    if let completion = ongoing.completion {
      throw RuleBreach(
        "assessment.completed", "An assessment is completed once, unless a manager returns it.",
        facts: [
          "It was completed on \(completion.date.medium).", "This is dated \(date.medium).",
        ],
        remedy: "Ask a manager to return it, or correct the completion in the history.")
    }
    try checkWords(of: ongoing, in: record)
    try AssessmentRules.check(factors, on: date, using: rulebook)
    return AssessmentRules.advice(on: factors)
  }

  private func checkWords(of ongoing: Assessment, in record: ChildRecord) throws(RuleBreach) {
    if analysis.isBlank {
      throw RuleBreach(
        "assessment.analysis", "A completed assessment has its analysis.",
        facts: ["“\(outcome.title)” was chosen without one."],
        remedy: "Enter what the facts mean for this child.")
    }
    let isSeen = record.daysSeen(in: ongoing).contains { $0 <= date }
    if !isSeen, reasonNotSeen?.isBlank ?? true {
      throw RuleBreach(
        "assessment.childNotSeen",
        "The child is seen in an assessment, or the reason why not is given.",
        facts: ["It is not recorded that the child was seen.", "No reason is given."],
        remedy: "Record when the child was seen, or enter why the child was not.")
    }
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.assessments.change(assessment) {
      $0.completion = AssessmentCompletion(
        date: date, outcome: outcome, factors: factors, analysis: analysis,
        reasonNotSeen: reasonNotSeen, childsWords: childsWords, by: stamp.by)
    }
  }

  public static let example = AssessmentCompleted(
    "k3v9q2m7x4t3", on: CivilDate(dayNumber: 18_700), .childInNeedPlan, factors: ["16A", "4B"],
    analysis: "Daniel’s mother is unwell and alone; with help at home she can care for him.",
    childsWords: "I want Mum to get up in the morning.")
}
