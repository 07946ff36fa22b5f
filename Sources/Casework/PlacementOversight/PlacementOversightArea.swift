/// Exceptional arrangements: settings that are not registered, placements with parents, temporary approvals.
public enum PlacementOversightArea: PracticeArea {
  public static let title = "Placement oversight"

  public static let events: [any CaseEvent.Type] = [
    SettingFoundUnregistered.self, SettingRegistered.self, PlacementApprovalSought.self,
    PlacementApprovalDecided.self, PlacementCheckMade.self, ArrangementDiscussed.self,
    ArrangementPlanned.self, TemporaryApprovalExtended.self, PanelDecided.self,
    PanelConditionMet.self,
  ]

  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    PlacementOversightDeadlines(record: record, timescales: timescales).all
  }
}
