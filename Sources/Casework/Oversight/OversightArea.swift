/// Management oversight: what managers authorise, send back and write down.
public enum OversightArea: PracticeArea {
  public static let title = "Management oversight"
  public static let events: [any CaseEvent.Type] = [
    WorkAuthorised.self, WorkReturned.self, ManagementOversightRecorded.self,
  ]
}
