/// Tasks about a child, set by people for themselves or for a colleague.
///
/// They remark on the case and are no part of what happened, so the chronology leaves them out; they keep no
/// case from being closed.
public enum TaskArea: PracticeArea {
  public static let title = "Tasks"
  public static let events: [any CaseEvent.Type] = [
    TaskSet.self, TaskChanged.self, TaskDone.self,
  ]

  /// A deadline for every task, on the list of the worker who has it.
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    record.tasks.all.compactMap { task in
      Deadline(
        rule: "task.due", in: timescales,
        from: Deadline.Trigger(what: "Task set", at: .day(task.set), event: task.id.rawValue),
        agreed: task.due, given: task.given,
        title: task.text, isUrgent: task.isUrgent, owner: task.worker,
        closure: task.ending.map {
          $0.isDone
            ? .met(on: $0.date, "Task done") : .ceased(on: $0.date, "Task no longer needed")
        })
    }
  }
}
