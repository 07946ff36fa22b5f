/// Somebody who asked about fostering, from the first telephone call to approval.
public struct FosteringEnquiry: Hashable, Sendable, Identifiable {
  /// How far it has come, in the order of the pipeline.
  public enum Stage: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case enquiry, visit, application, stageOne, stageTwo, panel, approved

    /// What people call it.
    public var title: String {
      switch self {
      case .enquiry: "Enquiry"
      case .visit: "First visit"
      case .application: "Application"
      case .stageOne: "Stage one"
      case .stageTwo: "Stage two"
      case .panel: "Before the panel"
      case .approved: "Approved"
      }
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Orders stages from the earlier to the later.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  }

  /// Why an enquiry does not go on. "Not recorded" is no reason.
  public enum NotProgressed: String, Hashable, Sendable, Codable, CaseIterable {
    case noSpareRoom, notTheRightTime, health, work, otherAgency, noReply, changedMind
    case checks, notSuitable, distance, other

    /// What people call it.
    public var title: String {
      switch self {
      case .noSpareRoom: "No spare room"
      case .notTheRightTime: "Not the right time"
      case .health: "Health"
      case .work: "Work or money"
      case .otherAgency: "Went to another agency"
      case .noReply: "Did not reply"
      case .changedMind: "Changed their mind"
      case .checks: "What checks found"
      case .notSuitable: "Not suitable"
      case .distance: "Lives too far away"
      case .other: "Other reason"
      }
    }
  }

  /// A stage with the day on which it was reached.
  public struct Step: Hashable, Sendable {
    /// The stage.
    public let stage: Stage
    /// The day.
    public let date: CivilDate
  }

  /// The event that recorded it.
  public let id: EventID
  /// Who asked.
  public let household: String
  /// How they came to ask.
  public let source: String?
  /// Who follows it, where somebody does.
  public let worker: WorkerID?
  /// The stages reached, in their order; the first is the enquiry itself.
  public internal(set) var steps: [Step]
  /// The day on which it stopped without approval.
  public internal(set) var closed: CivilDate?
  /// Why it stopped.
  public internal(set) var reason: NotProgressed?

  /// The day of the enquiry.
  public var date: CivilDate { steps[0].date }

  /// How far it had come by a day; nil before the enquiry.
  public func stage(on date: CivilDate) -> Stage? { steps.last { $0.date <= date }?.stage }

  /// Whether it goes on at the end of a day: neither approved nor stopped.
  public func isOpen(on date: CivilDate) -> Bool {
    guard let stage = stage(on: date), stage != .approved else { return false }
    return closed.map { date < $0 } ?? true
  }
}
