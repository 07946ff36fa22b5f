/// Who answers for the child.
public enum AllocationArea: PracticeArea {
  public static let title = "Allocation"
  public static let events: [any CaseEvent.Type] = [WorkerAllocated.self, AllocationEnded.self]
}
