import Casework
import Widgets

/// A worker no longer answers for a child, and nobody follows that day.
struct EndAllocationForm: RecordForm {
  let id = "end-allocation"
  let title = "End an allocation"
  let saved = "Allocation ended."

  private static let date = DateQuestion(
    label: "First day without", phrase: "first day without the worker")

  private func current(_ context: FormContext) -> [Allocation] {
    context.record?.allocations.all.filter { $0.to == nil } ?? []
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a worker is allocated to a child."
    }
    return current(context).isEmpty ? "Nobody is allocated to \(record.calledName)." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      FormField(
        id: "allocation", label: "Allocation", hint: "Type a part of the name",
        kind: .choice(
          current(context).map { held in
            Choice(
              id: held.id.rawValue,
              label: "\(held.role.title): \(context.staff.name(of: held.worker)), "
                + "since \(held.from.medium)")
          }), whenMissing: "Select the allocation"),
      Self.date.field(context),
      FormField(
        id: "reason", label: "Why", hint: "Somebody who follows is allocated instead",
        kind: .longText(rows: 2), whenMissing: "Enter why nobody follows"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let current = current(context)
    let only = current.count == 1 ? ["allocation": current[0].id.rawValue] : [:]
    return only.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let date = answers.date(Self.date),
      let allocation = answers.text("allocation")
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(
      AllocationEnded(EventID(allocation), on: date, reason: answers.text("reason")), to: child)
    return answers.result(parts)
  }
}
