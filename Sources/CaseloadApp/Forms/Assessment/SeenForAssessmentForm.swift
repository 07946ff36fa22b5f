import Casework
import Widgets

/// The child was seen for the assessment, other than at a visit that is recorded as one.
struct SeenForAssessmentForm: RecordForm {
  let id = "seen-for-assessment"
  let title = "Record that a child was seen for the assessment"
  let saved = "Recorded that the child was seen."
  let events: [any CaseEvent.Type] = [AssessmentChildSeen.self]

  private static let date = DateQuestion(label: "Seen on", phrase: "date the child was seen")

  func whyUnavailable(_ context: FormContext) -> String? { OngoingAssessment.whyNone(context) }

  private func alone(_ children: FormChildren) -> GroupQuestion {
    GroupQuestion(
      id: "alone", label: "Seen alone", hint: "Without a parent or carer", children: children,
      whenMissing: { "Select yes if \($0) \($0 == "the children" ? "were" : "was") seen alone" })
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = OngoingAssessment.children(context)
    return children.fields("were seen") + [Self.date.field(context)] + alone(children).fields
      + children.all.map { child in
        FormField(
          id: "words.\(child.id)",
          label: children.isGroup ? "In \(child.name)’s words" : "In their words",
          hint: "What the child said, as the child said it", kind: .longText(rows: 2),
          isShown: { children.includes(child, $0) })
      }
  }

  func initialValues(_ context: FormContext) -> FormValues {
    OngoingAssessment.children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = OngoingAssessment.children(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      guard let record = context.knownRecord(child.id),
        let assessment = OngoingAssessment.open(record, context),
        let isAlone = alone(children).isYes(child, answers.values)
      else { continue }
      parts.add(
        AssessmentChildSeen(
          assessment.id, on: date, alone: isAlone, childsWords: answers.text("words.\(child.id)")),
        to: child.id)
    }
    return answers.result(parts)
  }
}
