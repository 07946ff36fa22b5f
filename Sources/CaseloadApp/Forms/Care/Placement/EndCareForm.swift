import Casework
import Widgets

/// A child is no longer looked after.
struct EndCareForm: RecordForm {
  let id = "end-care"
  let title = "Record the end of care"
  let saved = "End of care saved."

  private static let date = DateQuestion(
    label: "Ended", phrase: "date care ended",
    hint: "The first day on which the child is not looked after")
  private static let reason = CodeQuestion<CodeSets.EpisodeEndReason>(
    id: "reason", label: "Why", phrase: "reason for the end of care",
    hint: "Type a word of it, such as home, SGO or independent, or its code",
    isOffered: { $0.endsCare })

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotOpen(context, "The end of care")
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = CareStanding.housemates(context, isTicked: false)
    return children.fields("left care")
      + [Self.date.field(context)] + Self.reason.group(children, context).fields
      + [
        FormField(
          id: "summary", label: "Circumstances", hint: "Where the child goes, with what support",
          kind: .longText(rows: 4),
          whenMissing: "Enter where the child goes and with what support")
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    CareStanding.housemates(context, isTicked: false).initialValues
      .merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = CareStanding.housemates(context, isTicked: false)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      let reason = Self.reason.read(
        child, Self.reason.group(children, context), &answers, on: date)
      guard let reason else { continue }
      parts.add(
        CareEnded(on: date, because: reason, summary: answers.text("summary")), to: child.id)
    }
    return answers.result(parts)
  }
}
