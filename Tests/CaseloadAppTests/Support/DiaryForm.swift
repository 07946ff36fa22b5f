import Casework
import Widgets

@testable import CaseloadApp

/// A form of three questions for the tests of the form screen: it writes a note.
struct DiaryForm: RecordForm {
  let id = "diary"
  let title = "Write in the diary"
  let saved = "Diary saved."

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Choose a child first." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      FormField(id: "date", label: "Date", whenMissing: "Enter the date", width: 12),
      FormField(id: "text", label: "What happened", kind: .longText(rows: 3)),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues { ["date": "today"] }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    guard let child = context.record?.id else { return .failure(FieldProblems("text", "No child")) }
    switch DateInput.parse(
      values["date"] ?? "", today: context.today, calendar: context.rulebook.calendar)
    {
    case .failure(let problem):
      return .failure(FieldProblems("date", problem.message(for: "Date")))
    case .success(let date):
      return .success(
        context.proposal([(child, NoteAdded(on: date, .other, values["text"] ?? ""))]))
    }
  }
}

/// A form that can never be used.
struct ClosedForm: RecordForm {
  let id = "closed"
  let title = "Do the impossible"
  func whyUnavailable(_ context: FormContext) -> String? { "There is nothing to do it to." }
  func fields(_ context: FormContext) -> [FormField] { [] }
  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > { .failure(FieldProblems("", "")) }
}
