/// How far the authority has come with a recommendation, in the words of the panel's appendix.
public enum RecommendationStatus: String, Hashable, Sendable, Codable, CaseIterable {
  case partiallyComplete, complete, presentation, rejected

  /// As the appendix says it.
  public var title: String {
    switch self {
    case .partiallyComplete: "Partially complete"
    case .complete: "Complete"
    case .presentation: "Recommend presentation"
    case .rejected: "Rejected"
    }
  }
}

/// What a panel made of what it was told about a recommendation.
public enum PanelOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case accepted, kept, noted

  /// As the appendix says it.
  public var title: String {
    switch self {
    case .accepted: "Accepted as complete"
    case .kept: "Kept on the list"
    case .noted: "Rejection noted"
    }
  }

  /// Whether the recommendation leaves the list with it.
  public var endsIt: Bool { self != .kept }
}

/// What a scrutiny panel recommended, what was done about it, and whether the panel is content.
///
/// It stays on the panel's list until the panel accepts that it is complete. One that the authority rejects leaves
/// only after the rejection was reported to the panel.
public struct ScrutinyRecommendation: Hashable, Sendable, Identifiable {
  /// What the authority reports.
  public struct Update: Hashable, Sendable, Identifiable {
    /// The event that recorded it.
    public let id: EventID
    /// The day it holds for.
    public let date: CivilDate
    /// What was done.
    public let text: String
    /// How far it has come.
    public let status: RecommendationStatus
  }

  /// What the panel made of it.
  public struct Decision: Hashable, Sendable, Identifiable {
    /// The event that recorded it.
    public let id: EventID
    /// The day of the panel.
    public let date: CivilDate
    /// What it decided.
    public let outcome: PanelOutcome
    /// What it said.
    public let words: String?
  }

  /// Names it: the event that recorded it.
  public let id: EventID
  /// The panel.
  public let panel: String
  /// The day of the panel that made it.
  public let date: CivilDate
  /// What it is called.
  public let title: String
  /// What is to be done.
  public let proposed: String
  /// Who answers for it.
  public let officers: ResponsibleOfficers
  /// What was reported, the earliest first.
  public internal(set) var updates: [Update] = []
  /// What the panel decided, the earliest first.
  public internal(set) var decisions: [Decision] = []
  /// What shows what was done.
  public internal(set) var evidence: [ImprovementEvidence] = []

  init(_ event: RecommendationMade, stamp: Stamp) {
    id = stamp.id
    panel = event.panel
    date = event.date
    title = event.heading
    proposed = event.proposed
    officers = event.officers
  }

  /// How far it has come; nil before anything was reported.
  public var status: RecommendationStatus? { updates.last?.status }

  /// How far it had come on a day.
  public func status(on day: CivilDate) -> RecommendationStatus? {
    updates.last { $0.date <= day }?.status
  }

  /// The decision with which it left the list; nil while it stands there.
  public var left: Decision? { decisions.last.flatMap { $0.outcome.endsIt ? $0 : nil } }

  /// Whether it stands on the panel's list.
  public var isOnList: Bool { left == nil }

  /// Where it stands, in the words of the appendix.
  public var statusWords: String {
    if let left { return "\(left.outcome.title), \(left.date.medium)" }
    return status?.title ?? "Not yet reported"
  }

  mutating func add(_ update: Update) {
    updates.insert(update, at: updates.firstIndex { $0.date > update.date } ?? updates.endIndex)
  }

  mutating func add(_ decision: Decision) {
    decisions.insert(
      decision, at: decisions.firstIndex { $0.date > decision.date } ?? decisions.endIndex)
  }
}
