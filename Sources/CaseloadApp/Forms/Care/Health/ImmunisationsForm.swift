import Casework
import Widgets

/// Whether the child's immunisations were found up to date.
struct ImmunisationsForm: RecordForm {
  let id = "immunisations"
  let title = "Record a check of immunisations"
  let saved = "Immunisations saved."

  private static let date = DateQuestion(phrase: "date of the check")

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotRecent(context, "A check of immunisations")
  }

  private func children(_ context: FormContext) -> FormChildren {
    CareStanding.housemates(context, isTicked: false)
  }

  private func upToDate(_ children: FormChildren) -> GroupQuestion {
    GroupQuestion(
      id: "upToDate", label: "Up to date", hint: "By the national schedule for the child’s age",
      children: children,
      whenMissing: {
        let who = $0.hasPrefix("the child") ? "the immunisations" : "\($0)’s immunisations"
        return "Select yes if \(who) are up to date"
      })
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = children(context)
    return children.fields("were checked") + [Self.date.field(context)] + upToDate(children).fields
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = children(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      guard let isUpToDate = upToDate(children).isYes(child, answers.values) else { continue }
      parts.add(ImmunisationsChecked(on: date, upToDate: isUpToDate), to: child.id)
    }
    return answers.result(parts)
  }
}
