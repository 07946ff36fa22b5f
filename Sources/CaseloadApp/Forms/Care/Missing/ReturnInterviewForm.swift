import Casework
import Widgets

/// The talk with a child who came back: where the child was, what drew or drove the child away.
struct ReturnInterviewForm: RecordForm {
  let id = "return-interview"
  let title = "Record a return interview"
  let saved = "Return interview saved."

  private static let date = DateQuestion(
    label: "Held", phrase: "date of the interview",
    remark: { ClockRemark.of(["missing.returnInterview"], on: $0, $1) })
  private static let time = TimeQuestion(phrase: "time of the interview", isOptional: true)

  func whyUnavailable(_ context: FormContext) -> String? {
    AbsenceChoice(context).whyNone(
      context, "an interview",
      otherwise: "There is no absence without an interview. Record an absence and the return first."
    )
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      AbsenceChoice(context).field,
      Self.date.field(
        context, heading: ClockRemark.limit(["missing.returnInterview"], context)),
      Self.time.field(context),
      FormField(
        id: "words", label: "In their words", hint: "What the child said, as the child said it",
        kind: .longText(rows: 3)),
      FormField(
        id: "account", label: "What was learnt",
        hint: "Where, with whom, why, what harm, and what would help",
        kind: .longText(rows: 6), whenMissing: "Enter what was learnt"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    AbsenceChoice(context).initialValues(context).merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let at = answers.point(Self.date, Self.time) else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    parts.add(
      ReturnInterviewHeld(
        AbsenceChoice(context).chosen(answers), at: at, account: answers.text("account"),
        words: answers.text("words")), to: child)
    return answers.result(parts)
  }
}
