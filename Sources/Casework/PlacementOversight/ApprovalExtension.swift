/// A temporary approval of a connected person that was extended, with the answers to what is asked before.
public struct ApprovalExtension: Hashable, Sendable, Identifiable {
  /// On what ground it is extended.
  public enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
    case assessmentWillFinish, reviewOfRefusal

    /// What people call it.
    public var title: String {
      switch self {
      case .assessmentWillFinish: "The full assessment will be finished by then"
      case .reviewOfRefusal: "Until a review of the refusal has an outcome"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID
  /// The arrangement.
  public let arrangement: EventID
  /// The day of the decision.
  public let date: CivilDate
  /// The last day of the extension.
  public let until: CivilDate
  /// On what ground.
  public let ground: Ground
}

/// The nominated officer extends the temporary approval of a connected person, once, having asked what the
/// regulations want asked first.
public struct TemporaryApprovalExtended: CaseEvent {
  public static let name = "temporaryApprovalExtended"
  public static let title = "Temporary approval extended"

  /// The day of the decision.
  public var date: CivilDate

  /// The arrangement.
  public var arrangement: EventID

  /// The last day of the extension.
  public var until: CivilDate

  /// On what ground.
  public var ground: ApprovalExtension.Ground

  /// Whether the home is still the most suitable one for the child.
  public var isStillMostSuitable: Bool

  /// Why it is. Required.
  public var whySuitable: String

  /// What the fostering panel thinks. Required.
  public var panelViews: String

  /// The day on which the independent reviewing officer was told.
  public var reviewingOfficerTold: CivilDate

  /// The nominated officer who approves. Required.
  public var approver: String

  /// The officer's grade.
  public var grade: ApprovalGrade

  /// Extends a temporary approval.
  public init(
    _ arrangement: EventID, on date: CivilDate, until: CivilDate,
    because ground: ApprovalExtension.Ground, isStillMostSuitable: Bool, whySuitable: String,
    panelViews: String, reviewingOfficerTold: CivilDate, by approver: String,
    _ grade: ApprovalGrade
  ) {
    self.date = date
    self.arrangement = arrangement
    self.until = until
    self.ground = ground
    self.isStillMostSuitable = isStillMostSuitable
    self.whySuitable = whySuitable
    self.panelViews = panelViews
    self.reviewingOfficerTold = reviewingOfficerTold
    self.approver = approver
    self.grade = grade
  }

  public var changes: [EventID] { [arrangement] }
  public var text: [String] { [whySuitable, panelViews, approver] }
  public func headline(_ codes: CodeBook) -> String {
    "Temporary approval extended to \(until.medium)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try record.requireArrangement(arrangement, begunBy: date, for: "The extension")
    guard own.kind == .temporaryApproval else {
      throw RuleBreach(
        "placement.notTemporary", "Only a temporary approval of a connected person is extended.",
        facts: ["The arrangement is “\(own.kind.title)”."],
        remedy: "Choose the placement with the connected person.")
    }
    if let earlier = record.placementOversight.extensions.first(where: {
      $0.arrangement == arrangement
    }) {
      throw RuleBreach(
        "placement.extendedTwice", "A temporary approval is extended once.",
        facts: ["It was extended on \(earlier.date.medium) to \(earlier.until.medium)."],
        remedy: "The carer is approved in full by then, or the placement ends.")
    }
    try checkAnswers()
    return try checkLength(of: own, using: rulebook)
  }

  /// The questions that come before an extension.
  private func checkAnswers() throws(RuleBreach) {
    let open = [
      isStillMostSuitable && !whySuitable.isBlank
        ? nil : "that the home is still the most suitable one, and why",
      panelViews.isBlank ? "what the fostering panel thinks" : nil,
      reviewingOfficerTold <= date ? nil : "that the reviewing officer was told before",
      approver.isBlank ? "which nominated officer approves" : nil,
    ].compactMap { $0 }
    guard !open.isEmpty else { return }
    throw RuleBreach(
      "placement.extensionQuestions",
      "Before a temporary approval is extended, questions are answered.",
      facts: open.map { "It is not said \($0)." },
      remedy: "Answer them first. A home that is not the most suitable one is not extended.")
  }

  private func checkLength(of own: ExceptionalArrangement, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    let approval = TemporaryApproval(own, extension: nil, rulebook.timescales)
    guard date < until, approval.firstEnd < until else {
      throw RuleBreach(
        "placement.extensionOrder", "An extension goes on from the end of the first approval.",
        facts: [
          "The approval ends on \(approval.firstEnd.medium).",
          "The extension of \(date.medium) would run to \(until.medium).",
        ],
        remedy: "Correct the last day.")
    }
    if ground == .assessmentWillFinish, approval.lastEnd < until {
      throw RuleBreach(
        "placement.extensionTooLong", "A temporary approval is extended by eight weeks at most.",
        facts: [
          "The approval ends on \(approval.firstEnd.medium).",
          "Eight weeks more end on \(approval.lastEnd.medium); the extension would run to "
            + "\(until.medium).",
        ],
        remedy: "Choose a day up to \(approval.lastEnd.medium).")
    }
    let needed = rulebook.timescales.placementStandards.grade(for: .temporaryApproval)
    var advice: [Advice] = []
    if approval.firstEnd < date {
      advice.append(
        Advice(
          "placement.extensionLate",
          "The approval had run out on \(approval.firstEnd.medium), before it was extended."))
    }
    if grade < needed {
      advice.append(
        Advice(
          "placement.grade",
          "An extension is approved by the nominated officer, here the "
            + "\(needed.title.lowercased())."))
    }
    return advice
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.placementOversight.extensions.append(
      ApprovalExtension(
        id: stamp.id, arrangement: arrangement, date: date, until: until, ground: ground))
  }

  public static let example = TemporaryApprovalExtended(
    "k3v9q2m7x4t5", on: CivilDate(dayNumber: 18_790), until: CivilDate(dayNumber: 18_840),
    because: .assessmentWillFinish, isStillMostSuitable: true,
    whySuitable: "He is settled with his aunt and wants to stay.",
    panelViews: "The panel expects the assessment in June and supports it.",
    reviewingOfficerTold: CivilDate(dayNumber: 18_788), by: "Ruth Invented", .headOfService)
}

/// How long a temporary approval of a connected person lasts, and the day on which it stops for good.
public struct TemporaryApproval: Hashable, Sendable {
  /// The first day.
  public let start: CivilDate

  /// The last day of the first approval.
  public let firstEnd: CivilDate

  /// The last day to which it may be extended while an assessment is finished.
  public let lastEnd: CivilDate

  /// The extension, where there is one.
  public let extended: ApprovalExtension?

  init(
    _ arrangement: ExceptionalArrangement, extension extended: ApprovalExtension?,
    _ timescales: Timescales
  ) {
    let weeks = timescales["placement.temporaryApproval"]?.span ?? TimeSpan(16, .weeks)
    let more = timescales["placement.temporaryApproval.extended"]?.span ?? TimeSpan(8, .weeks)
    let first = timescales.point(weeks, from: .day(arrangement.start)).point.date
    self.start = arrangement.start
    self.firstEnd = first
    self.lastEnd = timescales.point(more, from: .day(first)).point.date
    self.extended = extended
  }

  /// The day after which the child may not stay without full approval of the carer.
  public var hardStop: CivilDate { extended?.until ?? firstEnd }

  /// Where it stands on a day, in words: "approved to 26 Apr 2021, 27 days left".
  public func words(on date: CivilDate) -> String {
    let left = date.days(to: hardStop)
    let how = extended == nil ? "approved to" : "extended to"
    if left < 0 { return "\(how) \(hardStop.medium), ran out \(-left) days ago" }
    return "\(how) \(hardStop.medium), \(left) \(left == 1 ? "day" : "days") left"
  }
}

extension ChildRecord {
  /// The temporary approval of the connected person with whom the child lives on a day, with its hard stop.
  public func temporaryApproval(on date: CivilDate, _ timescales: Timescales) -> TemporaryApproval?
  {
    exceptionalArrangements(on: date).last { $0.kind == .temporaryApproval }.map { own in
      TemporaryApproval(own, extension: approvalExtension(of: own, by: date), timescales)
    }
  }

  /// The extension of a temporary approval, where one was decided by a day.
  func approvalExtension(of own: ExceptionalArrangement, by date: CivilDate = .latest)
    -> ApprovalExtension?
  { placementOversight.extensions.first { $0.arrangement == own.id && $0.date <= date } }
}
