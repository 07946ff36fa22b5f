import Casework
import Widgets

/// The legal status of a looked-after child changes and the placement stays.
struct ChangeLegalStatusForm: RecordForm {
  let id = "change-legal-status"
  let title = "Record a change of legal status"
  let saved = "Change of legal status saved."

  private static let date = DateQuestion(
    label: "From", phrase: "first day of the new legal status",
    hint: "The day the order was made, or the agreement signed")

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotOpen(context, "A legal status")
  }

  /// Brothers and sisters under the same status since the same day are ticked: courts decide on them together.
  private func children(_ context: FormContext) -> FormChildren {
    let own = context.record?.care.legalStatus(on: context.today)
    return FormChildren(
      context,
      isOffered: {
        $0.person.endOfRecord == nil && CareStanding.open($0, context) != nil
      },
      isTicked: { sibling in
        let other = sibling.care.legalStatus(on: context.today)
        return own != nil && other?.status == own?.status && other?.start == own?.start
      })
  }

  private func status(_ context: FormContext) -> CodeQuestion<CodeSets.LegalStatus> {
    let own = context.record?.care.legalStatus(on: context.today)
    let now = own.map {
      "Now: \(context.rulebook.codes.shortLabel(for: $0.status)) since \($0.start.medium)"
    }
    return CodeQuestion(
      id: "legalStatus", label: "New legal status", phrase: "new legal status", hint: now ?? "",
      isOffered: { $0 != own?.status })
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("have the new legal status")
      + [
        status(context).field(context), Self.date.field(context),
        FormField(
          id: "summary", label: "Circumstances",
          hint: "For example, the court, the application, who consented", kind: .longText(rows: 3)),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let date = answers.date(Self.date)
    guard let status = status(context).read(&answers, on: date), let date else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(
        LegalStatusChanged(on: date, to: status, summary: answers.text("summary")), to: child.id)
    }
    return answers.result(parts)
  }
}
