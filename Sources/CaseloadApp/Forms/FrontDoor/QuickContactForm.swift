import Casework
import Widgets

/// A contact in one line, while the caller talks: a name is enough. What is lacking is asked for when the
/// contact is rated or decided.
struct QuickContactForm: RecordForm, MatchingForm {
  let id = "quick-contact"
  let title = "Add a contact in one line"
  let saved = "Contact saved."
  let savesAtEnd = true

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else { return nil }
    return "\(record.calledName) has a record: use “\(ContactForm().title)”."
  }

  private func read(_ values: FormValues, _ context: FormContext) -> ContactLine {
    ContactLine(values["line"] ?? "", today: context.today, calendar: context.rulebook.calendar)
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      FormField(
        id: "line", label: "Who and what",
        hint: "Name, age or date of birth, who tells, what they say: Leo Carter 3 police shouting",
        whenMissing: "Enter the child’s name, or what the caller says",
        aside: { values in
          (values["line"] ?? "").isBlank
            ? nil : read(values, context).reading(context.rulebook.codes)
        })
    ] + KnownChildQuestion(context).fields
  }

  func likelyChild(_ values: FormValues, _ context: FormContext) -> LikelyChild? {
    read(values, context).likely
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let line = read(values, context)
    guard !(values["line"] ?? "").isBlank else { return answers.result(nil) }
    let source = line.source ?? ReferrerKind.unknown
    let isKnown = KnownChildQuestion.chosen(answers.values) != nil
    let contact = ContactReceived(
      at: context.now, source: source,
      referrer: Referrer(isProfessional: ReferrerKind.isProfessional(source.rawValue) ?? false),
      concern: line.concern, isBeingTaken: line.concern.isEmpty ? true : nil,
      statedAge: isKnown ? nil : line.spokenAge)
    var parts = EntryParts(context)
    if let known = KnownChildQuestion.chosen(answers.values) {
      parts.add(contact, to: known)
    } else if let child = context.newChild {
      parts.add(
        ChildRegistered(
          on: context.today, name: line.personName, dateOfBirth: line.dateOfBirth, sex: .unknown,
          address: line.postcode.map { Address(lines: [], postcode: $0) }),
        to: child)
      parts.add(contact, to: child)
    } else {
      answers.refuse("line", "Go back and open the form again: there is no number for the child")
    }
    return answers.result(parts)
  }
}
