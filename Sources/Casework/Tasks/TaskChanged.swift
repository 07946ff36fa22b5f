/// A task is handed over, put off or worded anew. What it was stays with it.
public struct TaskChanged: CaseEvent {
  public static let name = "taskChanged"
  public static let title = "Task changed"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// The task.
  public var task: EventID

  /// The day on which it was changed.
  public var date: CivilDate

  /// Whose it is now; nil where that stays.
  public var worker: WorkerID?

  /// The day by which it is to be done now; nil where that stays.
  public var due: CivilDate?

  /// What is to be done now; nil where that stays.
  public var words: String?

  /// Whether it is urgent now; nil where that stays.
  public var urgent: Bool?

  /// Why.
  public var reason: String?

  /// Changes a task.
  public init(
    _ task: EventID, on date: CivilDate, to worker: WorkerID? = nil, due: CivilDate? = nil,
    words: String? = nil, urgent: Bool? = nil, reason: String? = nil
  ) {
    self.task = task
    self.date = date
    self.worker = worker
    self.due = due
    self.words = words
    self.urgent = urgent
    self.reason = reason
  }

  public var changes: [EventID] { [task] }
  public var text: [String] { [words, reason].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    var parts: [String] = []
    if let worker { parts.append("handed to \(worker)") }
    if let due { parts.append("now by \(due.medium)") }
    if let words { parts.append("now “\(words.firstWrittenLine)”") }
    if let urgent { parts.append(urgent ? "urgent" : "not urgent") }
    let change = parts.isEmpty ? "unchanged" : parts.joined(separator: ", ")
    return "Task \(change)" + (reason.map { ": \($0.firstWrittenLine)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try TaskRules.open(task, in: record, on: date)
    if words?.isBlank == true {
      throw RuleBreach(
        "task.empty", "A task says what is to be done.", facts: ["The new words are blank."],
        remedy: "Write what is to be done, or leave the words as they were.")
    }
    if let due { try TaskRules.checkDue(due, from: date) }
    let isSame =
      (worker ?? own.worker) == own.worker && (due ?? own.due) == own.due
      && (words ?? own.text) == own.text && (urgent ?? own.isUrgent) == own.isUrgent
    guard isSame else { return [] }
    throw RuleBreach(
      "task.unchanged", "A change of a task changes something.",
      facts: ["“\(own.text)” is \(own.worker)’s already, by \(own.due.medium)."],
      remedy: "Enter a colleague, a day or other words.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.tasks.change(task) { own in
      own.changes.append(
        CaseTask.Change(
          date: date, by: stamp.by,
          from: worker.flatMap { $0 == own.worker ? nil : own.worker },
          due: due.flatMap { $0 == own.due ? nil : own.due },
          text: words.flatMap { $0 == own.text ? nil : own.text }, reason: reason))
      own.worker = worker ?? own.worker
      own.due = due ?? own.due
      own.text = words ?? own.text
      own.isUrgent = urgent ?? own.isUrgent
    }
  }

  public static let example = TaskChanged(
    "k3v9q2m7x4t9", on: CivilDate(dayNumber: 18_708), to: "tellis",
    due: CivilDate(dayNumber: 18_712), urgent: false,
    reason: "The head of year is away until Tuesday.")
}

/// A task is done, or no longer needed.
public struct TaskDone: CaseEvent {
  public static let name = "taskDone"
  public static let title = "Task done"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// The task.
  public var task: EventID

  /// The day on which it was done, or found not to be needed.
  public var date: CivilDate

  /// Whether it is no longer needed. Nothing where it was done.
  public var notNeeded: Bool?

  /// What came of it. Required where it is no longer needed: why.
  public var note: String?

  /// Ends a task.
  public init(_ task: EventID, on date: CivilDate, notNeeded: Bool? = nil, note: String? = nil) {
    self.task = task
    self.date = date
    self.notNeeded = notNeeded
    self.note = note
  }

  public var changes: [EventID] { [task] }
  public var text: [String] { note.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    (notNeeded == true ? "Task no longer needed" : "Task done")
      + (note.map { ": \($0.firstWrittenLine)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try TaskRules.open(task, in: record, on: date)
    guard notNeeded == true, note?.isBlank ?? true else { return [] }
    throw RuleBreach(
      "task.whyNotNeeded", "A task that is dropped says why.",
      facts: ["“\(own.text)” would end undone."], remedy: "Write why it is not needed any more.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.tasks.change(task) {
      $0.ending = CaseTask.Ending(
        date: date, by: stamp.by, isDone: notNeeded != true, note: note)
    }
  }

  public static let example = TaskDone(
    "k3v9q2m7x4t9", on: CivilDate(dayNumber: 18_711), notNeeded: false,
    note: "The club has a place from Monday.")
}
