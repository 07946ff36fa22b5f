import Casework
import Widgets

/// A contact is rated: red, amber or green. With it go consent, what the caller still had to say, and the
/// agencies that are asked.
struct TriageContactForm: RecordForm {
  let id = "triage-contact"
  let title = "Rate a contact"
  let saved = "Rated. The contact’s clocks follow."

  private static let date = DateQuestion(label: "Date", phrase: "date of the rating")
  private static let time = TimeQuestion(phrase: "time of the rating")

  /// Agencies that are usually asked what they know.
  private static let agencies: [StrategyDiscussion.Agency] = [
    .police, .health, .education, .housing, .probation, .other,
  ]

  private func choice(_ context: FormContext) -> ContactChoice {
    ContactChoice(context) { $0.decision == nil }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a rating is about a contact in a child’s record."
    }
    guard choice(context).contacts.isEmpty else { return nil }
    return "No contact about \(record.calledName) waits for a decision. Record a contact first."
  }

  func fields(_ context: FormContext) -> [FormField] {
    let choice = choice(context)
    let consent = ConsentQuestions(asksAgencies: { $0["agencies"] != nil })
    return choice.fields + choice.children.fields("the contact is about")
      + ContactGapQuestions(choice.contacts, context).fields
      + [
        ContactSteps(context).rating(whenMissing: "Select the rating") { _ in true },
        FormField(id: "rationale", label: "Why", hint: "What makes it so, where it needs saying"),
        FormField(
          id: "agencies", label: "Ask agencies", hint: "Space ticks who is asked what they know",
          kind: .checklist(
            Self.agencies.map { Choice(id: $0.rawValue, label: $0.title.lowercased()) }),
          isShown: { ["red", "amber"].contains($0["rating"]) }),
      ] + consent.fields + [Self.date.field(context), Self.time.field(context)]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let choice = choice(context)
    var values = choice.initialValues
    (values["date"], values["time"]) = ("today", "now")
    if let contact = choice.contacts.first {
      values["rating"] = contact.triage?.rating.rawValue
      values["consent"] = contact.consent.rawValue
      values["consentBy"] = contact.consentBy
      values["consentReason"] = contact.consentReason
    }
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let choice = choice(context)
    let chosen = choice.chosen(&answers)
    guard let at = answers.moment(Self.date, Self.time),
      let rating = answers.choice("rating", as: Rating.self),
      let consent = answers.choice("consent", as: Consent.self)
    else { return answers.result(nil) }
    let completion = ContactGapQuestions(choice.contacts, context)
    let agencies = answers.choices("agencies", as: StrategyDiscussion.Agency.self)
    var parts = EntryParts(context)
    for (record, contact) in chosen {
      completion.add(to: &parts, contact, of: record.id, at: at, answers)
      let (by, reason) = (answers.text("consentBy"), answers.text("consentReason"))
      if (consent, by, reason) != (contact.consent, contact.consentBy, contact.consentReason) {
        parts.add(
          ContactConsentRecorded(contact.id, at: at, consent, by: by, reason: reason),
          to: record.id)
      }
      if rating != contact.triage?.rating {
        parts.add(
          ContactTriaged(contact.id, at: at, rating, rationale: answers.text("rationale")),
          to: record.id)
      }
      let fresh = agencies.filter { agency in !contact.waitingFor.contains { $0.agency == agency } }
      if !fresh.isEmpty { parts.add(AgenciesAsked(contact.id, at: at, fresh), to: record.id) }
    }
    if parts.events.isEmpty, answers.areSound {
      answers.refuse("rating", "Select another rating, or leave the form: nothing is different")
    }
    return answers.result(parts)
  }
}
