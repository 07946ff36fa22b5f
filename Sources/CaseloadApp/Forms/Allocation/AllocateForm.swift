import Casework
import Widgets

/// Gives children a worker, or another one: social worker, reviewing officer, conference chair, personal adviser,
/// family support worker. However many children, it is one entry.
struct AllocateForm: RecordForm {
  let id = "allocate"
  let title = "Allocate a worker"
  let saved = "Allocated."
  let needsWorkloads = true

  private static let date = DateQuestion(label: "From", phrase: "first day")

  private static let questions = [
    WorkerQuestion(
      id: "worker", label: "Worker", whenMissing: "Select the worker",
      roles: [.socialWorker, .manager], parts: [.socialWorker]),
    WorkerQuestion(
      id: "chair", label: "Chair or IRO", whenMissing: "Select the chair or IRO",
      roles: [.conferenceChair], parts: [.reviewingOfficer, .conferenceChair]),
    WorkerQuestion(
      id: "supporter", label: "Adviser or support", whenMissing: "Select who takes this on",
      roles: [.socialWorker, .frontDoor], parts: [.personalAdviser, .familySupportWorker]),
  ]

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a worker is allocated to a child."
    }
    guard let end = record.person.endOfRecord else { return nil }
    return "The record of \(record.calledName) ended with the child’s \(end.cause.title)."
  }

  /// Children that were marked together are ticked. Of one child, the brothers and sisters with the same worker
  /// are: they usually move together.
  private func children(_ context: FormContext) -> FormChildren {
    let worker = context.record?.allocations.worker(on: context.today)
    return FormChildren(context) { other in
      context.isTogether
        || worker != nil && other.allocations.worker(on: context.today) == worker
    }
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("are allocated")
      + [
        FormField(
          id: "role", label: "As",
          kind: .choice(
            Choice.list([
              (Allocation.Role.socialWorker, "social worker", "s"), (.reviewingOfficer, "IRO", "i"),
              (.conferenceChair, "conference chair", "c"),
              (.personalAdviser, "personal adviser", "p"),
              (.familySupportWorker, "family support", "f"),
            ])), whenMissing: "Select what the worker is to the child")
      ] + Self.questions.map { $0.field(context) } + [
        Self.date.field(context),
        FormField(
          id: "reason", label: "Why", hint: "Type a word of it; SSDA903 asks why a worker changed",
          kind: .choice(reasons(context)), whenMissing: "Select why the worker changes",
          isShown: { $0["role"] == Allocation.Role.socialWorker.rawValue }),
      ]
  }

  /// The reasons came in with the collection of 2023-24 and are given for every worker since.
  private func reasons(_ context: FormContext) -> [Choice] {
    let first = CollectionYear(endYear: 2024).start
    return Choice.codes(
      of: CodeSets.SocialWorkerChangeReason.self, on: max(context.today, first),
      context.rulebook.codes)
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = children(context).initialValues
    values["role"] = Allocation.Role.socialWorker.rawValue
    values["date"] = "today"
    let isFirst = context.record?.allocations.all(.socialWorker).isEmpty ?? true
    values["reason"] = isFirst ? "FCONTA" : "MANAGE"
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let chosen = Self.questions.compactMap { answers.text($0.id) }.first
    guard let date = answers.date(Self.date),
      let role = answers.choice("role", as: Allocation.Role.self), let chosen
    else { return answers.result(nil) }
    let team = context.staff.worker(WorkerID(chosen))?.post(on: date)?.team
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(
        WorkerAllocated(
          WorkerID(chosen), team: team, as: role, from: date,
          reason: answers.text("reason").map { SocialWorkerChangeReason($0) }),
        to: child.id)
    }
    return answers.result(parts)
  }
}
