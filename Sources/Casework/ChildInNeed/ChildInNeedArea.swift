/// Child in need plans, with their visits and reviews.
public enum ChildInNeedArea: PracticeArea {
  public static let title = "Child in need"
  public static let events: [any CaseEvent.Type] = [
    ChildInNeedPlanStarted.self, ChildInNeedPlanReviewed.self, ChildInNeedPlanEnded.self,
  ]

  public static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork] {
    record.childInNeed.plans.filter { $0.end == nil && $0.start <= date }.map {
      OpenWork(
        "The child in need plan", since: $0.start,
        remedy: "End the plan, then close the case.", reference: "CIN census 4004")
    }
  }
}
