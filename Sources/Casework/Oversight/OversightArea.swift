/// Management oversight: what managers authorise, send back and write down, and the time they give.
public enum OversightArea: PracticeArea {
  public static let title = "Management oversight"
  /// The area of its rules, which bind managers.
  static let rules = "oversight"
  public static let events: [any CaseEvent.Type] = [
    WorkAuthorised.self, WorkReturned.self, ManagementOversightRecorded.self, DeadlineExtended.self,
  ]

  /// How long the case may go without a manager who looks at it.
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    OversightClock(record: record).deadlines(timescales)
  }
}
