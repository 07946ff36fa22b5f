/// Somebody sets a task about the child, for themselves or for a colleague.
public struct TaskSet: CaseEvent {
  public static let name = "taskSet"
  public static let title = "Task"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// The day on which it was set.
  public var date: CivilDate

  /// What is to be done, in a line.
  public var task: String

  /// Whose it is; nil for whoever records it.
  public var worker: WorkerID?

  /// The day by which it is to be done.
  public var due: CivilDate

  /// Whether it is urgent. Nothing for no.
  public var urgent: Bool?

  /// What it came of: the entry of oversight that agreed on it, the discussion that asked for it.
  public var origin: EventID?

  /// Sets a task.
  public init(
    on date: CivilDate, _ task: String, for worker: WorkerID? = nil, due: CivilDate,
    urgent: Bool? = nil, origin: EventID? = nil
  ) {
    self.date = date
    self.task = task
    self.worker = worker
    self.due = due
    self.urgent = urgent
    self.origin = origin
  }

  public var text: [String] { [task] }

  public func headline(_ codes: CodeBook) -> String {
    "Task\(urgent == true ? ", urgent" : ""): \(task.firstWrittenLine), by \(due.medium)"
      + (worker.map { ", for \($0)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if task.isBlank {
      throw RuleBreach(
        "task.empty", "A task says what is to be done.", facts: ["No words were given."],
        remedy: "Write it in a few words: ring school fri.")
    }
    try TaskRules.checkDue(due, from: date)
    if let origin, !record.events.contains(where: { $0.id == origin }) {
      throw RuleBreach(
        "task.origin", "A task comes of an entry in the child’s record, or of none.",
        facts: ["The record of \(record.id) holds no entry \(origin)."],
        remedy: "Leave it out, or record that entry first.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.tasks.all.append(
      CaseTask(
        id: stamp.id, text: task, worker: worker ?? stamp.by, due: due, isUrgent: urgent ?? false,
        set: date, setBy: stamp.by, origin: origin))
  }

  public static let example = TaskSet(
    on: CivilDate(dayNumber: 18_705), "Ring the head of year about the breakfast club",
    for: "arahman", due: CivilDate(dayNumber: 18_708), urgent: true, origin: "k3v9q2m7x4t8")
}

/// Rules that the events of a task share.
enum TaskRules {
  /// Refuses a day that was past when the task was set or changed.
  static func checkDue(_ due: CivilDate, from date: CivilDate) throws(RuleBreach) {
    guard due < date else { return }
    throw RuleBreach(
      "task.pastDue", "A task is set for the same day or a later one.",
      facts: ["It would be due on \(due.medium).", "It is set on \(date.medium)."],
      remedy: "Enter a day to come; record what is done already as a note.")
  }

  /// The task, when the record has it and it was to be done on a day.
  static func open(_ id: EventID, in record: ChildRecord, on date: CivilDate) throws(RuleBreach)
    -> CaseTask
  {
    guard let task = record.tasks.task(id) else {
      throw RuleBreach(
        "task.unknown", "Only a task about this child is changed or done.",
        facts: ["The record of \(record.id) holds no task \(id)."],
        remedy: "Choose the task from the child’s tasks.")
    }
    if let ending = task.ending {
      throw RuleBreach(
        "task.ended", "A task ends once.",
        facts: [
          "“\(task.text)” was \(ending.isDone ? "done" : "dropped") on \(ending.date.medium)."
        ],
        remedy: "Nothing to do; set a new task for what is left.")
    }
    guard task.set <= date else {
      throw RuleBreach(
        "task.order", "A task is changed or done on the day it was set or later.",
        facts: ["It was set on \(task.set.medium).", "This is dated \(date.medium)."],
        remedy: "Correct the date.")
    }
    return task
  }
}
