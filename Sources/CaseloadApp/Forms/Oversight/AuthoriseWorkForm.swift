import Casework
import Widgets

/// A manager authorises the outcome of a section 47 enquiry, a plan or a closure, or sends it back with what is
/// to be changed.
struct AuthoriseWorkForm: RecordForm {
  let id = "authorise-work"
  let title = "Authorise or return an outcome, plan or closure"
  let saved = "Decision saved."

  private static let date = DateQuestion(phrase: "date of the decision")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a manager decides on a child’s work."
    }
    if let reason = ManagersOnly.reason(context) { return reason }
    guard let work = work(in: record, context, item: context.item) else {
      return "No outcome, plan or closure of \(record.calledName) waits for a manager."
    }
    guard work.by == context.user else { return nil }
    return "You recorded this yourself. Another manager decides on it."
  }

  /// What is decided on: the item that the form was opened on, else what others did, the longest waiting first.
  private func work(in record: ChildRecord, _ context: FormContext, item: EventID?)
    -> WaitingWork?
  {
    let waiting = record.waitingWork.filter { $0.kind != .assessment }
    if let item { return waiting.first { $0.id == item } }
    return waiting.first { $0.by != context.user } ?? waiting.first
  }

  private func own(_ context: FormContext) -> WaitingWork? {
    context.record.flatMap { work(in: $0, context, item: context.item) }
  }

  /// The same work for a brother or sister: of one kind, finished on one day by one person.
  private func twin(of own: WaitingWork?, in record: ChildRecord) -> WaitingWork? {
    record.waitingWork.first { other in
      own.map { $0.kind == other.kind && $0.since == other.since && $0.by == other.by } ?? false
    }
  }

  private func children(_ context: FormContext) -> FormChildren {
    let own = own(context)
    return FormChildren(
      context, isOffered: { twin(of: own, in: $0) != nil }, isTicked: { _ in true })
  }

  /// What is decided on: the kind, whose and when in a line above the decision, and what it says in the hint.
  private func account(_ context: FormContext) -> (heading: String, says: String)? {
    guard let own = own(context),
      let recorded = context.record?.effectiveEvents.first(where: { $0.id == own.id })
    else { return nil }
    return (
      "\(own.kind.title) by \(context.staff.name(of: own.by)), \(recorded.date.medium)",
      recorded.event.headline(context.rulebook.codes)
    )
  }

  func fields(_ context: FormContext) -> [FormField] {
    let account = account(context)
    return children(context).fields("this is decided for")
      + ManagersDecision.fields(
        heading: account?.heading, account: account?.says ?? "",
        changes: "What the worker should do; it waits again once the entry is corrected")
      + [Self.date.field(context)]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    let own = own(context)
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      let work =
        child.id == context.record?.id
        ? own : context.knownRecord(child.id).flatMap { twin(of: own, in: $0) }
      guard let work else { continue }
      if let changes = answers.text("changes") {
        parts.add(WorkReturned(work.id, on: date, comments: changes), to: child.id)
      } else {
        parts.add(
          WorkAuthorised(work.id, on: date, comment: answers.text("comment")), to: child.id)
      }
    }
    return answers.result(parts)
  }
}
