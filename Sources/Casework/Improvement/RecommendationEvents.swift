/// A scrutiny panel made a recommendation.
public struct RecommendationMade: RegisterEvent {
  public static let name = "recommendationMade"
  public static let title = "Recommendation"
  public static let isOpening = true

  /// The day of the panel.
  public var date: CivilDate

  /// The panel.
  public var panel: String

  /// What it is called.
  public var heading: String

  /// What is to be done.
  public var proposed: String

  /// Who answers for it.
  public var officers: ResponsibleOfficers

  /// Records a recommendation.
  public init(
    on date: CivilDate, panel: String, _ heading: String, proposed: String,
    officers: ResponsibleOfficers
  ) {
    self.date = date
    self.panel = panel
    self.heading = heading
    self.proposed = proposed
    self.officers = officers
  }

  public var text: [String] { [panel, heading, proposed] + officers.others }

  public func headline(_ codes: CodeBook) -> String { "\(panel) recommended: \(heading)" }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let missing = [
      panel.isBlank ? "The panel was not named." : nil,
      heading.isBlank ? "It has no title." : nil,
      proposed.isBlank ? "It was not said what is to be done." : nil,
    ].compactMap { $0 }
    guard missing.isEmpty else {
      throw RuleBreach(
        "recommendation.words", "A recommendation names its panel and says what is to be done.",
        facts: missing, remedy: "Write it as the minutes have it.")
    }
    try officers.check()
    return []
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    record.improvement = .recommendation(ScrutinyRecommendation(self, stamp: stamp))
  }

  public static let example = RecommendationMade(
    on: CivilDate(dayNumber: 18_650), panel: "Children and Families Scrutiny Panel",
    "Reasons why foster carers withdraw",
    proposed: "Report the reasons recorded for enquiries that went no further",
    officers: ResponsibleOfficers(["tblake"]))
}

/// What was done about a recommendation was reported.
public struct RecommendationUpdated: RegisterEvent {
  public static let name = "recommendationUpdated"
  public static let title = "Report on a recommendation"

  /// The day the report holds for.
  public var date: CivilDate

  /// What was done.
  public var taken: String

  /// How far it has come.
  public var status: RecommendationStatus

  /// Reports what was done.
  public init(on date: CivilDate, _ taken: String, status: RecommendationStatus) {
    self.date = date
    self.taken = taken
    self.status = status
  }

  public var text: [String] { [taken] }

  public func headline(_ codes: CodeBook) -> String { "\(status.title): \(taken.firstLine)" }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let found = try record.recommendation(nil, on: date, as: Self.title)
    if let left = found.left {
      throw RuleBreach(
        "recommendation.offList", "A recommendation that left the list is finished.",
        facts: ["\(left.outcome.title) on \(left.date.medium)."],
        remedy: "If the panel has put it back, record that decision first.")
    }
    guard taken.isBlank else { return [] }
    throw RuleBreach(
      "recommendation.taken", "A report says what was done.", facts: ["Nothing was written."],
      remedy: "Write what was done, or why it was rejected.")
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    record.changeRecommendation {
      $0.add(.init(id: stamp.id, date: date, text: taken, status: status))
    }
  }

  public static let example = RecommendationUpdated(
    on: CivilDate(dayNumber: 18_690), "A reason is now asked for when an enquiry is closed.",
    status: .complete)
}

/// The panel heard what was done about a recommendation, and decided.
public struct RecommendationConsidered: RegisterEvent {
  public static let name = "recommendationConsidered"
  public static let title = "Panel’s decision"

  /// The day of the panel.
  public var date: CivilDate

  /// The recommendation.
  public var recommendation: EventID

  /// What it decided.
  public var outcome: PanelOutcome

  /// What it said.
  public var words: String?

  /// Records a decision of the panel.
  public init(
    _ recommendation: EventID, on date: CivilDate, _ outcome: PanelOutcome, words: String? = nil
  ) {
    self.recommendation = recommendation
    self.date = date
    self.outcome = outcome
    self.words = words
  }

  public var changes: [EventID] { [recommendation] }

  public var text: [String] { [words].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    outcome.title + (words.map { ": \($0.firstLine)" } ?? "")
  }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let found = try record.recommendation(recommendation, on: date, as: Self.title)
    let status = found.status(on: date)
    let reported = "On \(date.medium) it stood as: \(status?.title ?? "not yet reported")."
    if outcome == .accepted, status != .complete {
      throw RuleBreach(
        "recommendation.notComplete", "The panel accepts what was reported to it as complete.",
        facts: [reported], remedy: "Record the report that says it is complete first.")
    }
    if outcome == .noted, status != .rejected {
      throw RuleBreach(
        "recommendation.notRejected", "The panel notes a rejection that was reported to it.",
        facts: [reported], remedy: "Record the report that says why it was rejected first.")
    }
    return []
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    record.changeRecommendation {
      $0.add(.init(id: stamp.id, date: date, outcome: outcome, words: words))
    }
  }

  public static let example = RecommendationConsidered(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_712), .accepted,
    words: "The panel thanked the officers.")
}
