import Casework
import Widgets

/// A day is set on which an assessment is reviewed inside (CIN `AssessmentInternalReviewDate`).
struct AssessmentReviewDateForm: RecordForm {
  let id = "assessment-review-date"
  let title = "Set the review date of an assessment"
  let saved = "Review date of the assessment set."
  let events: [any CaseEvent.Type] = [AssessmentInternalReviewDateSet.self]

  private static let date = DateQuestion(label: "Set on", phrase: "date on which it was set")
  private static let review = DateQuestion(
    id: "review", label: "Review on", phrase: "day of the review",
    hint: "For example, 14 apr, fri or +10wd", looks: .future)

  func whyUnavailable(_ context: FormContext) -> String? { OngoingAssessment.whyNone(context) }

  func fields(_ context: FormContext) -> [FormField] {
    let due = context.record.flatMap { record in
      record.deadlines(context.rulebook.timescales).first {
        $0.rule == "assessment.complete" && $0.isOpen(asOf: context.now)
      }?.due
    }
    let before = context.record.flatMap { OngoingAssessment.open($0, context)?.reviewDate }
    return OngoingAssessment.children(context).fields("the review is about") + [
      Self.review.field(
        context,
        aside: { _ in
          let words = [
            before.map { "Set until now for \($0.long)" },
            due.map { "The assessment must be authorised by \($0.long)" },
          ].compactMap { $0 }
          return words.isEmpty ? nil : words.joined(separator: ". ")
        }), Self.date.field(context),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    OngoingAssessment.children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let (date, review) = (answers.date(Self.date), answers.date(Self.review))
    guard let date, let review else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in OngoingAssessment.children(context).chosen(answers.values) {
      guard let record = context.knownRecord(child.id),
        let assessment = OngoingAssessment.open(record, context)
      else { continue }
      parts.add(
        AssessmentInternalReviewDateSet(assessment.id, on: date, reviewDate: review), to: child.id)
    }
    return answers.result(parts)
  }
}
