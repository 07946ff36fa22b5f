/// Rules that several assessment events share.
enum AssessmentRules {
  /// The assessment that an event is about, when it exists, began first and is not authorised yet.
  static func ongoing(
    _ id: EventID, in record: ChildRecord, on date: CivilDate, doing action: String
  ) throws(RuleBreach) -> Assessment {
    guard let assessment = record.assessments.assessment(id) else {
      throw RuleBreach(
        "assessment.unknown", "A step of an assessment belongs to an assessment of this child.",
        facts: ["The record of \(record.id) holds no assessment \(id)."],
        remedy: "Start the assessment first.")
    }
    guard assessment.start <= date else {
      throw RuleBreach(
        "assessment.order", "An assessment starts before anything is done in it.",
        facts: [
          "The assessment started on \(assessment.start.medium).",
          "\(action) is dated \(date.medium).",
        ],
        remedy: "Correct one of the two dates.", reference: "CIN census 8608")
    }
    if let authorised = assessment.authorisation {
      throw RuleBreach(
        "assessment.authorised", "Nothing is changed in an assessment after its authorisation.",
        facts: [
          "It was authorised on \(authorised.date.medium).", "\(action) is dated \(date.medium).",
        ],
        remedy: "Start a new assessment, or correct the authorisation in the history.")
    }
    return assessment
  }

  /// Refuses factors that repeat, that stand beside “none”, or that were not in use.
  static func check(
    _ factors: [AssessmentFactor], on date: CivilDate, using rulebook: Rulebook
  ) throws(RuleBreach) {
    var seen: Set<AssessmentFactor> = []
    for factor in factors {
      try rulebook.require(factor, on: date, as: "assessment factor")
      guard !seen.insert(factor).inserted else { continue }
      throw RuleBreach(
        "assessment.factorTwice", "A factor is named once.",
        facts: ["“\(factor.rawValue)” is given twice."], remedy: "Take one of the two out.",
        reference: "CIN census 8898")
    }
    if factors.contains("21"), factors.count > 1 {
      throw RuleBreach(
        "assessment.factorNone", "“No factors identified” stands alone.",
        facts: ["“21” is given with \(factors.count - 1) other."],
        remedy: "Take out either “21” or the others.", reference: "CIN census 8869")
    }
  }

  /// What is unusual about a finished assessment's factors.
  static func advice(on factors: [AssessmentFactor]) -> [Advice] {
    factors.isEmpty
      ? [Advice("assessment.noFactors", "No factors are given; “21” says that none were found.")]
      : []
  }

  /// Refuses an end that reaches into the next assessment.
  static func checkEnd(
    of assessment: Assessment, on date: CivilDate, in record: ChildRecord
  ) throws(RuleBreach) {
    let others = record.assessments.all.filter { $0.id != assessment.id }
    guard let next = others.first(beginningFrom: assessment.start, before: date) else { return }
    throw RuleBreach(
      "assessment.overlap", "One assessment ends before the next starts.",
      facts: [
        "The next assessment started on \(next.start.medium).",
        "The authorisation is dated \(date.medium).",
      ],
      remedy: "Correct one of the two dates.", reference: "CIN census 8863, 8896")
  }
}
