import Casework
import Widgets

/// A task in one line, in plain words: `ring school fri`. Below it stands how it is read.
struct TypedTaskForm: RecordForm {
  let id = "task"
  let title = "Add a task in one line"
  let saved = "Task saved."
  let savesAtEnd = true
  var events: [any CaseEvent.Type] { [TaskSet.self] }

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Choose a child first: a task is about a child." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      FormField(
        id: "line", label: "Task",
        hint: "What, for whom, by when: ring school fri, ask Tom for the report by 3 may !",
        whenMissing: "Enter what is to be done",
        aside: { values in
          let typed = values["line"] ?? ""
          return typed.isBlank ? nil : TaskWords.reading(Self.read(typed, context), context)
        })
    ]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let line = answers.text("line") else {
      return answers.result(nil)
    }
    let task = Self.read(line, context)
    if let question = TaskWords.whichColleague(task, context) { answers.refuse("line", question) }
    var parts = EntryParts(context)
    parts.add(
      task.event(today: context.today, calendar: context.rulebook.calendar), to: child)
    return answers.result(parts)
  }

  private static func read(_ line: String, _ context: FormContext) -> TypedTask {
    TypedTask(
      line, today: context.today, calendar: context.rulebook.calendar, staff: context.staff,
      family: TaskWords.family(context))
  }
}

/// How typed tasks are read and told.
enum TaskWords {
  /// The given names of the child and of the people around the child: they are never a colleague’s.
  static func family(_ context: FormContext) -> Set<String> {
    guard let person = context.record?.person else { return [] }
    let names = person.relationships.compactMap { $0.name.split(separator: " ").first }
    return Set(
      [person.name?.given, person.name?.preferred].compactMap { $0 } + names.map(String.init))
  }

  /// “Ring school. For you, by Friday 2 April 2021, urgent.”
  static func reading(_ task: TypedTask, _ context: FormContext) -> String {
    if let question = whichColleague(task, context) { return question + "." }
    let whose =
      task.worker.flatMap { $0 == context.user ? nil : context.staff.name(of: $0) } ?? "you"
    let calendar = context.rulebook.calendar
    let due = task.dueDay(today: context.today, calendar: calendar)
    let off = calendar.isWorkingDay(due) ? "" : ", not a working day"
    let usual = task.due == nil && !task.isUrgent ? ", as no day was typed" : ""
    return
      "\(task.text). For \(whose), by \(due.long)\(off)\(usual)\(task.isUrgent ? ", urgent" : "")."
  }

  /// Which of several colleagues of one name is meant; nil when that is clear.
  static func whichColleague(_ task: TypedTask, _ context: FormContext) -> String? {
    guard !task.candidates.isEmpty else { return nil }
    let names = task.candidates.map { "\(context.staff.name(of: $0)) (@\($0))" }
    return
      "Several colleagues have that name: \(names.joined(separator: ", ")); type one with its @"
  }
}
