import Casework
import Widgets

/// A manager authorises an assessment, or sends it back with what is to be changed.
struct AuthoriseAssessmentForm: RecordForm {
  let id = "authorise-assessment"
  let title = "Authorise or return an assessment"

  private static let date = DateQuestion(phrase: "date of the decision")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an assessment is about a child."
    }
    guard let assessment = OngoingAssessment.toAuthorise(record, context) else {
      return "No assessment of \(record.calledName) waits for a manager."
    }
    guard assessment.completion?.by == context.user else { return nil }
    return "You completed this assessment yourself. Another manager authorises it."
  }

  private func children(_ context: FormContext) -> FormChildren {
    let own = context.record.flatMap { OngoingAssessment.toAuthorise($0, context) }
    return FormChildren(
      context,
      isOffered: { sibling in
        let completion = OngoingAssessment.toAuthorise(sibling, context)?.completion
        return completion != nil && completion?.by != context.user
      },
      isTicked: {
        OngoingAssessment.toAuthorise($0, context)?.completion?.date == own?.completion?.date
      })
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("were assessed")
      + ManagersDecision.fields() + [Self.date.field(context)]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      let record = context.knownRecord(child.id)
      guard let id = record.flatMap({ OngoingAssessment.toAuthorise($0, context)?.id }) else {
        continue
      }
      if let changes = answers.text("changes") {
        parts.add(AssessmentReturned(id, on: date, comments: changes), to: child.id)
      } else {
        parts.add(
          AssessmentAuthorised(id, on: date, comment: answers.text("comment")), to: child.id)
      }
    }
    return answers.result(parts)
  }
}
