/// An action of an improvement plan was agreed.
public struct ImprovementActionAdded: RegisterEvent {
  public static let name = "improvementActionAdded"
  public static let title = "Improvement action"
  public static let isOpening = true

  /// The day it was agreed.
  public var date: CivilDate

  /// The plan it belongs to.
  public var plan: String

  /// The part of the plan.
  public var area: String?

  /// What is to be done.
  public var action: String

  /// Who answers for it.
  public var officers: ResponsibleOfficers

  /// The day by which it is to be done.
  public var target: CivilDate

  /// How it is judged.
  public var measure: PerformanceMeasure

  /// Who else has a part in it.
  public var partners: [String]

  /// Agrees an action.
  public init(
    on date: CivilDate, plan: String, area: String? = nil, action: String,
    officers: ResponsibleOfficers, target: CivilDate, measure: PerformanceMeasure,
    partners: [String] = []
  ) {
    self.date = date
    self.plan = plan
    self.area = area
    self.action = action
    self.officers = officers
    self.target = target
    self.measure = measure
    self.partners = partners
  }

  public var text: [String] {
    [plan, area ?? "", action, measure.words] + officers.others + partners
  }

  public func headline(_ codes: CodeBook) -> String {
    "Action agreed, to be done by \(target.medium): \(action)"
  }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard !plan.isBlank, !action.isBlank else {
      throw RuleBreach(
        "improvement.words", "An action names its plan and says what is to be done.",
        facts: [plan.isBlank ? "No plan was named." : "Nothing was written under action."],
        remedy: "Write the plan and the action.")
    }
    try officers.check()
    try measure.check()
    guard target < date else { return [] }
    return [
      Advice(
        "improvement.targetPast",
        "The target date \(target.medium) is before the day on which the action was agreed,"
          + " \(date.medium).")
    ]
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    record.improvement = .action(ImprovementAction(self, stamp: stamp))
  }

  public static let example = ImprovementActionAdded(
    on: CivilDate(dayNumber: 18_640), plan: "Improvement plan 2021", area: "Placements",
    action: "Bring every unregistered placement to the panel within five working days",
    officers: ResponsibleOfficers(["tblake"], others: ["Head of Quality Assurance"]),
    target: CivilDate(dayNumber: 18_720),
    measure: PerformanceMeasure(
      "No child without a worker", figure: .init("unallocated", .atMost, 0)),
    partners: ["Commissioning", "Health"])
}

/// What an improvement action says was changed; what is left out stays as it was.
public struct ImprovementActionChanged: RegisterEvent {
  public static let name = "improvementActionChanged"
  public static let title = "Change to an action"

  /// The day of the change.
  public var date: CivilDate

  /// The action.
  public var action: EventID

  /// The new wording.
  public var wording: String?

  /// Who answers for it from now on.
  public var officers: ResponsibleOfficers?

  /// The new day by which it is to be done. The old one is kept and shown.
  public var target: CivilDate?

  /// The new measure.
  public var measure: PerformanceMeasure?

  /// The new list of partners.
  public var partners: [String]?

  /// Why. Required where the target moves.
  public var reason: String?

  /// Changes an action.
  public init(
    _ action: EventID, on date: CivilDate, wording: String? = nil,
    officers: ResponsibleOfficers? = nil, target: CivilDate? = nil,
    measure: PerformanceMeasure? = nil, partners: [String]? = nil, reason: String? = nil
  ) {
    self.action = action
    self.date = date
    self.wording = wording
    self.officers = officers
    self.target = target
    self.measure = measure
    self.partners = partners
    self.reason = reason
  }

  public var changes: [EventID] { [action] }

  public var text: [String] { [wording, measure?.words, reason].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    let changed = [
      wording.map { _ in "wording" }, officers.map { _ in "officers" },
      measure.map { _ in "measure" }, partners.map { _ in "partners" },
      target.map { "target date to \($0.medium)" },
    ].compactMap { $0 }
    let why = reason.map { ": \($0)" } ?? ""
    return "Changed: " + changed.joined(separator: ", ") + why
  }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let found = try record.openAction(action, on: date, as: Self.title)
    if wording == nil, officers == nil, target == nil, measure == nil, partners == nil {
      throw RuleBreach(
        "improvement.nothingChanged", "A change says what is changed.",
        facts: ["Nothing was changed."], remedy: "Fill in what is to be different.")
    }
    if let wording, wording.isBlank {
      throw RuleBreach(
        "improvement.words", "An action says what is to be done.",
        facts: ["The new wording is empty."], remedy: "Write the action, or leave it as it was.")
    }
    try officers?.check()
    try measure?.check()
    if let target, reason?.isBlank ?? true {
      throw RuleBreach(
        "improvement.targetReason", "A target date is moved for a reason.",
        facts: [
          "The action was to be done by \(found.target.medium).",
          "The new date is \(target.medium), and no reason was given.",
        ], remedy: "Write why the date moves. Both dates stay on the page.")
    }
    return []
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    record.changeAction { action in
      if let wording { action.action = wording }
      if let officers { action.officers = officers }
      if let measure { action.measure = measure }
      if let partners { action.partners = partners }
      if let target {
        action.targets.append(.init(day: target, set: date, reason: reason))
      }
    }
  }

  public static let example = ImprovementActionChanged(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_690), target: CivilDate(dayNumber: 18_750),
    reason: "The panel meets a month later")
}

/// An improvement action was looked at: what was found, and how far it has come.
public struct ImprovementActionReviewed: RegisterEvent {
  public static let name = "improvementActionReviewed"
  public static let title = "Review of an action"

  /// The day of the review.
  public var date: CivilDate

  /// What was found.
  public var review: String

  /// How far the action has come.
  public var status: ImprovementStatus

  /// Records a review.
  public init(on date: CivilDate, _ review: String, status: ImprovementStatus) {
    self.date = date
    self.review = review
    self.status = status
  }

  public var text: [String] { [review] }

  public func headline(_ codes: CodeBook) -> String { "\(status.title): \(review.firstLine)" }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try record.openAction(nil, on: date, as: Self.title)
    guard review.isBlank else { return [] }
    throw RuleBreach(
      "improvement.review", "A review says what was found.", facts: ["Nothing was written."],
      remedy: "Write how the action is going.")
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    record.changeAction { action in
      action.add(.init(id: stamp.id, date: date, text: review, status: status))
    }
  }

  public static let example = ImprovementActionReviewed(
    on: CivilDate(dayNumber: 18_700),
    "All placements of the quarter were brought within four days.",
    status: .progressEvident)
}

/// Something that shows what was done was put with an action or a recommendation.
public struct ImprovementEvidenceAdded: RegisterEvent {
  public static let name = "improvementEvidenceAdded"
  public static let title = "Evidence"

  /// The day it was added.
  public var date: CivilDate

  /// What it is.
  public var what: String

  /// Where it is: a file, an address of the web, or the identifier of a record.
  public var link: String

  /// Adds evidence.
  public init(on date: CivilDate, _ what: String, link: String) {
    self.date = date
    self.what = what
    self.link = link
  }

  public var text: [String] { [what, link] }

  public func headline(_ codes: CodeBook) -> String { "Evidence: \(what) (\(link))" }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard record.improvement != nil else { throw record.noSuchItem(Self.title, "an action") }
    guard what.isBlank || link.isBlank else { return [] }
    throw RuleBreach(
      "improvement.evidence", "Evidence says what it is and where.",
      facts: [what.isBlank ? "It was not said what it is." : "It was not said where it is."],
      remedy: "Write what it is, and a file, an address or the identifier of a record.")
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    let evidence = ImprovementEvidence(id: stamp.id, date: date, title: what, link: link)
    record.changeAction { $0.evidence.append(evidence) }
    record.changeRecommendation { $0.evidence.append(evidence) }
  }

  public static let example = ImprovementEvidenceAdded(
    on: CivilDate(dayNumber: 18_701), "Audit of 20 files", link: "audits/2021-03.pdf")
}

/// An improvement action is no longer pursued.
public struct ImprovementActionEnded: RegisterEvent {
  public static let name = "improvementActionEnded"
  public static let title = "End of an action"

  /// The day it was given up.
  public var date: CivilDate

  /// The action.
  public var action: EventID

  /// Why, and who agreed.
  public var reason: String

  /// Gives an action up.
  public init(_ action: EventID, on date: CivilDate, reason: String) {
    self.action = action
    self.date = date
    self.reason = reason
  }

  public var changes: [EventID] { [action] }

  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String { "No longer pursued: \(reason)" }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try record.openAction(action, on: date, as: Self.title)
    guard reason.isBlank else { return [] }
    throw RuleBreach(
      "improvement.endReason", "An action is given up for a reason.",
      facts: ["No reason was given."], remedy: "Write why, and who agreed to it.")
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    record.changeAction { $0.ended = (date, reason) }
  }

  public static let example = ImprovementActionEnded(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_710),
    reason: "Taken into the sufficiency strategy; agreed by the board")
}

extension String {
  /// The first line that says something, for a headline.
  var firstLine: String {
    split(whereSeparator: \.isNewline).map(String.init).first { !$0.isBlank } ?? ""
  }
}
