import Casework
import Widgets

/// A manager writes down what was thought and decided in a case.
struct OversightForm: RecordForm {
  let id = "oversight"
  let title = "Record management oversight"
  let saved = "Oversight saved."

  private static let date = DateQuestion(phrase: "date of the oversight")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard context.record != nil else {
      return "Open a child first: oversight stands in a child’s record."
    }
    guard ManagersOnly.reason(context) != nil else { return nil }
    return "Management oversight is written by a team manager. Write a note instead."
  }

  /// Brothers and sisters whose case is open are ticked: a manager thinks of the family.
  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(context) { $0.supervision != nil }
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("it is about")
      + [
        FormField(
          id: "occasion", label: "Occasion",
          kind: .choice(
            Choice.list([
              (OversightEntry.Occasion.supervision, "supervision", "s"),
              (.discussion, "case discussion", "d"), (.fileRead, "file read", "f"),
            ])), whenMissing: "Select the occasion"),
        Self.date.field(context),
        FormField(
          id: "note", label: "Considered and decided",
          hint: "What was thought, what was decided, and why", kind: .longText(rows: 6),
          whenMissing: "Enter what was considered and decided"),
        FormField(
          id: "actions", label: "Actions", hint: "What is to be done, by whom and by when",
          kind: .longText(rows: 3)),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today", "occasion": "supervision"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date),
      let occasion = answers.choice("occasion", as: OversightEntry.Occasion.self),
      let note = answers.text("note")
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(
        ManagementOversightRecorded(on: date, occasion, note, actions: answers.text("actions")),
        to: child.id)
    }
    return answers.result(parts)
  }
}
