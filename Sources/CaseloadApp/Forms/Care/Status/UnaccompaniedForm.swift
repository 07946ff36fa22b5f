import Casework
import Widgets

/// The child is an unaccompanied asylum-seeking child, or has stopped being one.
struct UnaccompaniedForm: RecordForm {
  let id = "unaccompanied"
  let title = "Record an unaccompanied asylum-seeking child"
  let saved = "Status saved."

  private static let date = DateQuestion(
    label: "From", phrase: "first day of the status", hint: "The day of the claim for asylum")
  private static let ceases = DateQuestion(
    id: "ceases", label: "Until", phrase: "last day of the status",
    hint: "The eighteenth birthday unless leave to stay or a return ends it before",
    looks: .future, isOptional: true)

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: the status is a child’s." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    [Self.date.field(context), Self.ceases.field(context)]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let person = context.record?.person
    var values = ["date": "today"]
    if let known = person?.unaccompanied?.from { values["date"] = known.typed }
    let end =
      person?.unaccompanied?.to ?? person?.dateOfBirth.map { CivilDate.birthday(18, of: $0) }
    if let end { values["ceases"] = end.typed }
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let ceases = answers.date(Self.ceases)
    guard let child = context.record?.id, let date = answers.date(Self.date) else {
      return answers.result(nil)
    }
    if let ceases, ceases < date {
      answers.refuse(
        "ceases", "Last day of the status must be the same as or after \(date.medium), the first")
    }
    var parts = EntryParts(context)
    parts.add(UnaccompaniedStatusRecorded(from: date, ceases: ceases), to: child)
    return answers.result(parts)
  }
}
