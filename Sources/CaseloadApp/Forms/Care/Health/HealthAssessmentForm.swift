import Casework
import Widgets

/// A health assessment: the first in time for the first review, then every six or twelve months.
struct HealthAssessmentForm: RecordForm {
  let id = "health-assessment"
  let title = "Record a health assessment"
  let saved = "Health assessment saved."

  private static let date = DateQuestion(
    phrase: "date of the health assessment",
    remark: { ClockRemark.of(["care.health"], on: $0, $1) })

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotRecent(context, "A health assessment")
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      FormField(
        id: "kind", label: "Which",
        kind: .choice(
          Choice.list([
            (HealthAssessment.Kind.initial, "initial", "i"), (.review, "review", "r"),
          ])), whenMissing: "Select which assessment it was"),
      Self.date.field(context, heading: ClockRemark.limit(["care.health"], context)),
      FormField(
        id: "summary", label: "What was found", hint: "In short: what helps, what is to be done",
        kind: .longText(rows: 4)),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let care = context.record?.care
    let start = care?.periods.last?.start ?? context.today
    let hasInitial = care?.healthAssessments.contains { $0.date >= start } ?? false
    let kind: HealthAssessment.Kind = hasInitial ? .review : .initial
    return ["date": "today", "kind": kind.rawValue]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let date = answers.date(Self.date),
      let kind = answers.choice("kind", as: HealthAssessment.Kind.self)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(HealthAssessmentHeld(on: date, kind, summary: answers.text("summary")), to: child)
    return answers.result(parts)
  }
}
