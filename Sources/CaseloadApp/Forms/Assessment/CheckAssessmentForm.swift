import Casework
import Widgets

/// A manager looks at the progress of an assessment: the checks at day 10 and day 25.
struct CheckAssessmentForm: RecordForm {
  let id = "check-assessment"
  let title = "Record a check of an assessment"
  let saved = "Check of the assessment recorded."
  let events: [any CaseEvent.Type] = [AssessmentCheckpointHeld.self]

  private static let date = DateQuestion(label: "Checked on", phrase: "date of the check")

  func whyUnavailable(_ context: FormContext) -> String? { OngoingAssessment.whyNone(context) }

  func fields(_ context: FormContext) -> [FormField] {
    OngoingAssessment.children(context).fields("the check was about") + [
      Self.date.field(context),
      FormField(
        id: "note", label: "Found and agreed",
        hint: "What is done, what is missing, and what was asked for", kind: .longText(rows: 4),
        whenMissing: "Enter what was found and agreed"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    OngoingAssessment.children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date), let note = answers.text("note") else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    for child in OngoingAssessment.children(context).chosen(answers.values) {
      guard let record = context.knownRecord(child.id),
        let assessment = OngoingAssessment.open(record, context)
      else { continue }
      parts.add(AssessmentCheckpointHeld(assessment.id, on: date, note: note), to: child.id)
    }
    return answers.result(parts)
  }
}
