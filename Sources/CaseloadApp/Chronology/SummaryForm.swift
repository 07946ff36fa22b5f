import Casework
import Widgets

/// The summary of the case: what was written last is copied forward, and what changes is told.
struct SummaryForm: RecordForm {
  let id = "summary"
  let title = "Write the summary"
  let saved = "Summary saved."
  let startsFromRecord = true

  private static let date = DateQuestion(phrase: "date of the summary")

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: a summary belongs to a child’s record." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    let before = before(context)
    return [
      FormField(
        id: "summary", label: "Summary",
        hint: before == nil
          ? "Where things stand, what worries, what works, what is next"
          : "The last summary stands here: change what has changed, take out what no longer holds",
        kind: .longText(rows: 10), whenMissing: "Enter the summary"),
      Self.date.field(context),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = ["date": "today"]
    values["summary"] = before(context)?.text
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date), let text = answers.text("summary"),
      let child = context.record?.id
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(SummaryWritten(on: date, text, follows: before(context)?.id), to: child)
    return answers.result(parts)
  }

  private func before(_ context: FormContext) -> CaseSummary? {
    context.record?.chronology.summary(on: context.today)
  }
}

extension SummaryForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    (event as? SummaryWritten).map { ["date": $0.date.typed, "summary": $0.summary] }
  }

  /// What it was written from stays: correcting a word does not make it another summary.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var summary = event as? SummaryWritten, let old = original as? SummaryWritten else {
      return event
    }
    summary.follows = old.follows
    return summary
  }
}
