import Casework
import Widgets

/// A manager gives a deadline more time. The original day stays beside the new one for ever.
struct ExtendDeadlineForm: RecordForm {
  let id = "extend-deadline"
  let title = "Give a deadline more time"
  let saved = "More time given."
  var events: [any CaseEvent.Type] { [DeadlineExtended.self] }

  private static let until = DateQuestion(
    id: "until", label: "New day", phrase: "day to which it runs now",
    hint: "For example, +5wd or 27 4", looks: .future)

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else { return "Open a child first: a deadline is a child’s." }
    if ManagersOnly.reason(context) != nil {
      return "More time is given by a team manager. Ask yours, and say why the child has to wait."
    }
    return open(context).isEmpty ? "No deadline of \(record.calledName) can be extended." : nil
  }

  /// The deadlines that may be extended: open ones whose day nobody set, and that no law forbids to move.
  private func open(_ context: FormContext) -> [Deadline] {
    let timescales = context.rulebook.timescales
    return (context.record?.deadlines(timescales) ?? []).filter { deadline in
      guard deadline.isOpen(asOf: context.now), let rule = timescales[deadline.rule] else {
        return false
      }
      return !rule.hasGivenDue && (rule.standing != .statutory || rule.extendable != nil)
    }.sorted { $0.latestDue < $1.latestDue }
  }

  func fields(_ context: FormContext) -> [FormField] {
    let choices = open(context).map {
      Choice(id: $0.id, label: "\($0.title), by \($0.latestDue.medium)")
    }
    let workers = Choice.colleagues(context).filter { $0.id != context.user?.rawValue }
    return [
      FormField(
        id: "deadline", label: "Deadline", kind: .choice(choices),
        whenMissing: "Select the deadline"),
      Self.until.field(context),
      FormField(
        id: "askedBy", label: "Asked by", hint: "Type a part of the name", kind: .choice(workers),
        whenMissing: "Select who asked for it"),
      FormField(
        id: "reason", label: "Why", hint: "Why the child has to wait longer",
        kind: .longText(rows: 3), whenMissing: "Enter why the child has to wait longer"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values: FormValues = [:]
    let open = open(context)
    // The item of a form is an event's id; a deadline's own id takes its place.
    values["deadline"] =
      open.first { $0.id == context.item?.rawValue }?.id ?? (open.count == 1 ? open[0].id : nil)
    let worker = context.record?.allocations.worker(on: context.today)
    if let worker, worker != context.user { values["askedBy"] = worker.rawValue }
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let deadline = open(context).first { $0.id == answers.text("deadline") }
    guard let child = context.record?.id, let deadline, let day = answers.date(Self.until),
      let reason = answers.text("reason"), let asker = answers.text("askedBy")
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(
      DeadlineExtended(
        deadline, on: context.today, until: .day(day), reason: reason, askedBy: WorkerID(asker)),
      to: child)
    return answers.result(parts)
  }
}
