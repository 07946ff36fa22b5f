/// One area of practice: its kinds of event and the deadlines they start.
///
/// Everything else about an area (its types, rules and words) stays in its own folder.
public protocol PracticeArea: Sendable {
  /// What people call the area.
  static var title: String { get }

  /// Its kinds of event, in the order in which they usually happen.
  static var events: [any CaseEvent.Type] { get }

  /// Its deadlines for one child, open and closed.
  ///
  /// - Parameters:
  ///   - record: the child.
  ///   - timescales: rules and working days.
  static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline]

  /// What of it is unfinished on a day and keeps the case from being closed.
  ///
  /// - Parameters:
  ///   - record: the child.
  ///   - date: the day on which the case is to be closed.
  static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork]
}

extension PracticeArea {
  public static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork] { [] }
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    []
  }
}

/// The list of areas: the one place that knows them all.
public enum Practice {
  /// Every area of practice, in the order of a child's journey.
  public static let areas: [any PracticeArea.Type] = [
    PersonArea.self,
    FrontDoorArea.self,
    EarlyHelpArea.self,
    AssessmentArea.self,
    ChildInNeedArea.self,
    ProtectionArea.self,
    DomesticAbuseArea.self,
    ExploitationArea.self,
    CareArea.self,
    PlacementOversightArea.self,
    LeavingCareArea.self,
    VisitsArea.self,
    AgencyActionsArea.self,
    NotesArea.self,
    ChronologyArea.self,
    AllocationArea.self,
    NetworkArea.self,
    OversightArea.self,
    TaskArea.self,
    EscalationArea.self,
    MergingArea.self,
    AmendmentArea.self,
  ]

  private static let catalogue: [String: any CaseEvent.Type] = Dictionary(
    uniqueKeysWithValues: areas.flatMap { area in area.events.map { ($0.name, $0) } })

  private static let titles: [String: String] = Dictionary(
    uniqueKeysWithValues: areas.flatMap { area in area.events.map { ($0.name, area.title) } })

  /// The type of a kind of event.
  ///
  /// - Parameter name: as it stands in files.
  public static func eventType(named name: String) -> (any CaseEvent.Type)? { catalogue[name] }

  /// What is unfinished on a day in any area and keeps the case from being closed.
  public static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork] {
    areas.flatMap { $0.openWork(of: record, on: date) }
  }

  /// The title of the area that an event belongs to.
  public static func areaTitle(of event: any CaseEvent) -> String {
    titles[type(of: event).name] ?? ""
  }
}

extension ChildRecord {
  /// Every deadline of the child, open and closed, of all areas of practice, with what it was extended to.
  ///
  /// - Parameter timescales: rules and working days.
  public func deadlines(_ timescales: Timescales) -> [Deadline] {
    let all = Practice.areas.flatMap { $0.deadlines(of: self, timescales) }
    guard !oversight.extensions.isEmpty else { return all }
    return all.map { $0.extended(by: oversight.extensions, timescales) }
  }
}

/// Corrections and withdrawals: not a practice of their own, but events like any other.
public enum AmendmentArea: PracticeArea {
  public static let title = "Corrections"
  public static let events: [any CaseEvent.Type] = [EntryCorrected.self, EntryWithdrawn.self]
}
