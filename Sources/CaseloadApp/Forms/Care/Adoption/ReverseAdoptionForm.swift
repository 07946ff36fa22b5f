import Casework
import Widgets

/// It is decided that the child should no longer be placed for adoption.
struct ReverseAdoptionForm: RecordForm {
  let id = "reverse-adoption"
  let title = "Reverse the decision on adoption"
  let saved = "Reversal saved."

  private static let date = DateQuestion(label: "Reversed", phrase: "date of the reversal")
  private static let reason = CodeQuestion<CodeSets.AdoptionCeasedReason>(
    id: "reason", label: "Why", phrase: "reason for the reversal")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a decision is about a child."
    }
    guard record.care.standingAdoptionDecision == nil else { return nil }
    return "No decision stands that \(record.calledName) should be placed for adoption. "
      + "Record the decision first."
  }

  func fields(_ context: FormContext) -> [FormField] {
    let decided = context.record?.care.standingAdoptionDecision?.date
    return [
      Self.date.field(context, heading: decided.map { "The decision of \($0.medium)" }),
      Self.reason.field(context),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues { ["date": "today"] }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let record = context.record, let decision = record.care.standingAdoptionDecision,
      let date = answers.date(Self.date), let reason = Self.reason.read(&answers, on: date)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(AdoptionDecisionReversed(decision.id, on: date, because: reason), to: record.id)
    return answers.result(parts)
  }
}
