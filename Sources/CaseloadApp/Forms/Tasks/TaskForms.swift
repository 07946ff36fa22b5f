import Casework
import Widgets

/// What becomes of a task: done, put off, handed over, worded anew, no longer needed.
enum TaskForms {
  /// Done, with what came of it. A key records it at once.
  static let done = EventForm<TaskDone>(
    "task-done", "Mark a task as done", saved: "Task done.", whyNot: whyNone,
    from: { record, context in
      own(record, context).map { TaskDone($0.id, on: context.today) }
    },
    [
      which(\.task),
      .text(
        \.note, "note", "What came of it", hint: "Nothing where there is nothing to say", rows: 2),
      FieldCorrections.day(\.date, "day on which it was done"),
      .yesNo(\.notNeeded, "notNeeded", "No longer needed").only { $0.notNeeded == true },
    ])

  /// Not needed any more, with why.
  static let dropped = EventForm<TaskDone>(
    "drop-task", "Mark a task as no longer needed", saved: "Task no longer needed.",
    whyNot: whyNone,
    from: { record, context in
      own(record, context).map { TaskDone($0.id, on: context.today, notNeeded: true) }
    },
    [
      which(\.task),
      .text(\.note, "note", "Why", hint: "Why it is not needed any more", rows: 2),
      FieldCorrections.day(\.date, "day on which it was found not to be needed"),
    ])

  /// Anything about it.
  static let changed = EventForm<TaskChanged>(
    "change-task", "Change a task", saved: "Task changed.", whyNot: whyNone,
    from: { record, context in
      own(record, context).map {
        TaskChanged(
          $0.id, on: context.today, to: $0.worker, due: $0.due, words: $0.text, urgent: $0.isUrgent)
      }
    },
    [
      which(\.task), .text(\.words, "words", "What is to be done"), due, whose,
      .yesNo(\.urgent, "urgent", "Urgent"), reason,
      FieldCorrections.day(\.date, "day of the change"),
    ])

  /// Another day.
  static let putOff = EventForm<TaskChanged>(
    "put-off-task", "Put a task off", saved: "Task put off.", unanswered: ["due"], whyNot: whyNone,
    from: { record, context in
      own(record, context).map { TaskChanged($0.id, on: context.today, due: $0.due) }
    },
    [which(\.task), due, reason])

  /// Another worker.
  static let handedOver = EventForm<TaskChanged>(
    "hand-over-task", "Hand a task over", saved: "Task handed over.", unanswered: ["worker"],
    whyNot: whyNone,
    from: { record, context in
      own(record, context).map { TaskChanged($0.id, on: context.today, to: $0.worker) }
    },
    [which(\.task), whose, reason])

  /// All of them, in the order of the list of forms.
  static let all: [any RecordForm] = [
    TypedTaskForm(), done, changed, putOff, handedOver, dropped, AgreedTasksForm(),
  ]

  /// The task that a form was opened on, or the one that is due first.
  private static func own(_ record: ChildRecord, _ context: FormContext) -> CaseTask? {
    let open = record.tasks.open(on: context.today)
    return open.first { $0.id == context.item } ?? open.first
  }

  @Sendable private static func whyNone(_ record: ChildRecord, _ context: FormContext) -> String? {
    record.tasks.open(on: context.today).isEmpty
      ? "Nothing is to be done about \(record.calledName). t adds a task." : nil
  }

  private static func which<Event: CaseEvent>(_ path: CorrectionQuestion<Event>.Path<EventID>)
    -> CorrectionQuestion<Event>
  {
    .item(path, "task", "Task", whenMissing: "Select the task") { context in
      (context.record?.tasks.open(on: context.today) ?? []).map {
        Choice(id: $0.id.rawValue, label: "\($0.text), by \($0.due.medium)")
      }
    }
  }

  private static let due = CorrectionQuestion<TaskChanged>.day(
    \.due,
    DateQuestion(
      id: "due", label: "By", phrase: "day by which it is to be done",
      hint: "For example, fri, +3wd or 27 4", looks: .future, isOptional: true))

  private static let whose = CorrectionQuestion<TaskChanged>.worker(
    \.worker, "worker", "For")

  private static let reason = CorrectionQuestion<TaskChanged>.text(
    \.reason, "reason", "Why", hint: "In a few words, where it helps whoever reads it")
}
