import Casework
import Widgets

/// The actions that an entry of oversight agreed on, offered as tasks so that nobody types them twice.
struct AgreedTasksForm: RecordForm {
  let id = "agreed-tasks"
  let title = "Set the agreed actions as tasks"
  let saved = "Tasks saved."
  var events: [any CaseEvent.Type] { [TaskSet.self] }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: actions are agreed about a child."
    }
    guard entry(context) == nil else { return nil }
    return "No entry of oversight about \(record.calledName) has actions that are not tasks yet."
  }

  /// The entry that the form was opened on, or the last whose actions are not tasks yet.
  private func entry(_ context: FormContext) -> OversightEntry? {
    guard let record = context.record else { return nil }
    let open = record.oversight.entries.filter {
      record.tasks.arising(from: $0.id).isEmpty && !($0.actions ?? "").isBlank
    }
    return open.first { $0.id == context.item } ?? open.last
  }

  private func tasks(_ context: FormContext) -> [TypedTask] {
    TypedTask.all(
      in: entry(context)?.actions ?? "", today: context.today, calendar: context.rulebook.calendar,
      staff: context.staff, family: TaskWords.family(context))
  }

  /// The child's worker, who does what names nobody.
  private func usual(_ context: FormContext) -> WorkerID? {
    context.record?.allocations.worker(on: context.today)
  }

  private func read(_ task: TypedTask, _ context: FormContext) -> TypedTask {
    var own = task
    if own.worker == nil, own.candidates.isEmpty { own.worker = usual(context) }
    return own
  }

  func fields(_ context: FormContext) -> [FormField] {
    let choices = tasks(context).enumerated().map { index, task in
      Choice(id: "\(index)", label: TaskWords.reading(read(task, context), context))
    }
    return [
      FormField(
        id: "tasks", label: "Tasks", hint: "Space ticks and unticks", kind: .checklist(choices),
        whenMissing: "Select the tasks to be set")
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let clear = tasks(context).enumerated().filter { $0.element.candidates.isEmpty }
    return ["tasks": clear.map { "\($0.offset)" }.joined(separator: ",")]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let origin = entry(context)?.id else {
      return answers.result(nil)
    }
    let ticked = Set((answers.text("tasks") ?? "").split(separator: ",").map(String.init))
    var parts = EntryParts(context)
    for (index, task) in tasks(context).enumerated() where ticked.contains("\(index)") {
      if let question = TaskWords.whichColleague(task, context) {
        answers.refuse("tasks", question + " with t")
      }
      parts.add(
        read(task, context).event(
          today: context.today, calendar: context.rulebook.calendar, origin: origin), to: child)
    }
    return answers.result(parts)
  }
}
