/// What was recorded about exceptional arrangements. Which stays are such is derived from the placements.
public struct PlacementOversight: Hashable, Sendable {
  /// Settings found not to be registered with Ofsted, in the order of recording.
  public internal(set) var settings: [UnregisteredSetting] = []

  /// Approvals sought, in the order of recording.
  public internal(set) var requests: [ApprovalRequest] = []

  /// Approvals given or refused, in the order of recording.
  public internal(set) var approvals: [ApprovalDecision] = []

  /// Checks, in the order of recording.
  public internal(set) var checks: [PlacementCheck] = []

  /// Discussions with the independent reviewing officer at the onset, in the order of recording.
  public internal(set) var discussions: [OnsetDiscussion] = []

  /// Plans with what is to be done if they fail, in the order of recording.
  public internal(set) var plans: [ArrangementPlan] = []

  /// Extensions of temporary approvals, in the order of recording.
  public internal(set) var extensions: [ApprovalExtension] = []

  /// Decisions of the panel, in the order of recording.
  public internal(set) var decisions: [PanelDecision] = []
}

/// A setting that is not registered with Ofsted while a child lives there.
public struct UnregisteredSetting: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day on which it was known.
  public let date: CivilDate

  /// The placement.
  public let placement: EventID

  /// The day from which the setting was not registered; nil where it was not from the child's first day.
  public let since: CivilDate?

  /// The day on which it was registered, if it was.
  public internal(set) var registered: CivilDate?
}
