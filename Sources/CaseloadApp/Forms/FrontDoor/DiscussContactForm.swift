import Casework
import Widgets

/// Police and health were spoken to about a contact: what the two-hour clock of a red one waits for.
struct DiscussContactForm: RecordForm {
  let id = "discuss-contact"
  let title = "Record a discussion of a contact"
  let saved = "Discussion saved."

  private static let date = DateQuestion(label: "Spoken to on", phrase: "date of the discussion")
  private static let time = TimeQuestion(label: "Spoken to at", phrase: "time of the discussion")

  private func choice(_ context: FormContext) -> ContactChoice {
    ContactChoice(context) { $0.decision == nil }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: the discussion is about a contact in a child’s record."
    }
    guard choice(context).contacts.isEmpty else { return nil }
    return "No contact about \(record.calledName) waits for a decision. Record a contact first."
  }

  func fields(_ context: FormContext) -> [FormField] {
    let choice = choice(context)
    return choice.fields + choice.children.fields("the contact is about")
      + [
        FormField(
          id: "talk", label: "What was said", hint: "Who took part, and what they know",
          kind: .longText(rows: 5), whenMissing: "Enter who was spoken to and what was said",
          aside: { _ in Self.standing(choice.contacts) }),
        Self.date.field(context), Self.time.field(context),
      ]
  }

  private static func standing(_ contacts: [Contact]) -> String? {
    guard let discussed = contacts.first?.discussed else { return nil }
    return "They were first spoken to on \(discussed.medium); the clock counts that"
  }

  func initialValues(_ context: FormContext) -> FormValues {
    choice(context).initialValues.merging(["date": "today", "time": "now"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let chosen = choice(context).chosen(&answers)
    guard let at = answers.moment(Self.date, Self.time), let note = answers.text("talk") else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    for (record, contact) in chosen {
      parts.add(ContactDiscussed(contact.id, at: at, note: note), to: record.id)
    }
    return answers.result(parts)
  }
}
