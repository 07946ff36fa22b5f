/// How far an improvement action has come, in the words of the committee's reports.
public enum ImprovementStatus: String, Hashable, Sendable, Codable, CaseIterable {
  case inTrain, progressEvident, partiallyComplete, completed

  /// As the report says it.
  public var title: String {
    switch self {
    case .inTrain: "In train"
    case .progressEvident: "Progress evident"
    case .partiallyComplete: "Partially complete and within timeframe"
    case .completed: "Completed"
    }
  }
}

/// An action of an improvement plan: who does what by when, how it is judged, and how it went at each review.
public struct ImprovementAction: Hashable, Sendable, Identifiable {
  /// A day by which the action is to be done, and since when that has been the day.
  public struct Target: Hashable, Sendable {
    /// The day.
    public let day: CivilDate
    /// The day on which it was set.
    public let set: CivilDate
    /// Why it was moved; nil for the first.
    public let reason: String?
  }

  /// A look at how the action is going.
  public struct Review: Hashable, Sendable, Identifiable {
    /// The event that recorded it.
    public let id: EventID
    /// The day of the review.
    public let date: CivilDate
    /// What was found.
    public let text: String
    /// How far the action has come.
    public let status: ImprovementStatus
  }

  /// Names it: the event that added it.
  public let id: EventID
  /// The day it was agreed.
  public let agreed: CivilDate
  /// The plan it belongs to: “Care leavers plan”.
  public internal(set) var plan: String
  /// The part of the plan, where the plan has parts.
  public internal(set) var area: String?
  /// What is to be done.
  public internal(set) var action: String
  /// Who answers for it.
  public internal(set) var officers: ResponsibleOfficers
  /// How it is judged.
  public internal(set) var measure: PerformanceMeasure
  /// Who else has a part in it.
  public internal(set) var partners: [String]
  /// The days by which it was to be done, the first one first. None is ever lost.
  public internal(set) var targets: [Target]
  /// The reviews, the earliest first.
  public internal(set) var reviews: [Review] = []
  /// What shows that it was done, the earliest first.
  public internal(set) var evidence: [ImprovementEvidence] = []
  /// When it was given up, and why.
  public internal(set) var ended: (date: CivilDate, reason: String)? {
    get { endedOn.map { ($0, endedBecause) } }
    set {
      endedOn = newValue?.date
      endedBecause = newValue?.reason ?? ""
    }
  }
  private var endedOn: CivilDate?
  private var endedBecause = ""

  init(_ event: ImprovementActionAdded, stamp: Stamp) {
    id = stamp.id
    agreed = event.date
    plan = event.plan
    area = event.area
    action = event.action
    officers = event.officers
    measure = event.measure
    partners = event.partners
    targets = [Target(day: event.target, set: event.date, reason: nil)]
  }

  /// The day by which it is to be done now.
  public var target: CivilDate { targets[targets.count - 1].day }

  /// How far it has come: the status of the latest review; nil before the first.
  public var status: ImprovementStatus? { reviews.last?.status }

  /// The day from which it has been completed; nil while it is not.
  public var completed: CivilDate? {
    guard status == .completed else { return nil }
    let before = reviews.lastIndex { $0.status != .completed } ?? -1
    return reviews[before + 1].date
  }

  /// Whether there is still something to do.
  public var isOpen: Bool { completed == nil && ended == nil }

  /// Where it stands, in the words of a report.
  public var statusWords: String {
    if ended != nil { return "No longer pursued" }
    return status?.title ?? "Not yet reviewed"
  }

  mutating func add(_ review: Review) {
    let place = reviews.firstIndex { $0.date > review.date } ?? reviews.endIndex
    reviews.insert(review, at: place)
  }
}
