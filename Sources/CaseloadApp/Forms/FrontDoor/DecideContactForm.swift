import Casework
import Widgets

/// What is done about a contact that waits: rated, talked over with police and health, decided.
///
/// The three often happen hours apart, so each may be recorded on its own.
struct DecideContactForm: RecordForm {
  let id = "decide-contact"
  let title = "Decide a contact"
  let saved = "Saved. The contact’s clocks follow."

  private static let date = DateQuestion(label: "Date", phrase: "date of the decision")
  private static let time = TimeQuestion(phrase: "time of the decision")
  private static let talkDate = DateQuestion(
    id: "talkDate", label: "Spoken to on", phrase: "date of the discussion")
  private static let talkTime = TimeQuestion(
    id: "talkTime", label: "Spoken to at", phrase: "time of the discussion")

  private func choice(_ context: FormContext) -> ContactChoice {
    ContactChoice(context) { $0.decision == nil }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a decision is about a contact in a child’s record."
    }
    guard choice(context).contacts.isEmpty else { return nil }
    return "No contact about \(record.calledName) waits for a decision. Record a contact first."
  }

  func fields(_ context: FormContext) -> [FormField] {
    let choice = choice(context)
    let isTalked: @Sendable (FormValues) -> Bool = { $0["talked"] == "yes" }
    let isTimed: @Sendable (FormValues) -> Bool = { $0["rating"] != nil || $0["outcome"] != nil }
    let talk = [
      FormField(
        id: "talked", label: "Police and health",
        hint: "Whether they were spoken to about this contact; a red one waits for it", kind: .yesNo
      ),
      Self.talkDate.field(context, isShown: isTalked),
      Self.talkTime.field(context, isShown: isTalked),
      FormField(
        id: "talk", label: "What was said", hint: "Who took part, and what they know",
        kind: .longText(rows: 3), whenMissing: "Enter who was spoken to and what was said",
        isShown: isTalked),
    ]
    var steps = ContactSteps(context, contact: choice.contacts.first)
      .fields(alsoIf: { _ in true }, children: choice.children)
    steps.insert(contentsOf: talk, at: 1)
    return choice.fields + choice.children.fields("the contact is about")
      + ContactGapQuestions(choice.contacts, context).fields + steps
      + [
        Self.date.field(context, isShown: isTimed), Self.time.field(context, isShown: isTimed),
        FormField(
          id: "told", label: "Referrer told", hint: "Whether the referrer knows of the decision",
          kind: .yesNo, isShown: { $0["outcome"] != nil }),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let choice = choice(context)
    var values = choice.initialValues
    for date in [Self.date, Self.talkDate] { values[date.id] = "today" }
    for time in [Self.time, Self.talkTime] { values[time.id] = "now" }
    if choice.contacts.count == 1 { values["rating"] = choice.contacts[0].triage?.rating.rawValue }
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let choice = choice(context)
    let chosen = choice.chosen(&answers)
    let completion = ContactGapQuestions(choice.contacts, context)
    let talked = answers.moment(Self.talkDate, Self.talkTime)
    let moment = answers.moment(Self.date, Self.time)
    let steps = ContactSteps(context)
    var parts = EntryParts(context)
    for (record, contact) in chosen {
      if let talked, let note = answers.text("talk") {
        parts.add(ContactDiscussed(contact.id, at: talked, note: note), to: record.id)
      }
      guard let moment else { continue }
      completion.add(to: &parts, contact, of: record.id, at: moment, answers)
      steps.add(
        to: &parts, .init(contact, of: record.id, record: record, told: answers.text("source")),
        at: moment, &answers)
      if answers.isYes("told") == true {
        parts.add(ReferrerTold(contact.id, at: moment), to: record.id)
      }
    }
    if parts.events.isEmpty, answers.areSound {
      answers.refuse("outcome", "Select the outcome, or change the rating")
    }
    return answers.result(parts)
  }
}

/// The referrer was told what was decided: a key, or two when it was not just now.
struct TellReferrerForm: RecordForm {
  let id = "tell-referrer"
  let title = "Record that the referrer was told"
  let saved = "Saved. The referrer was told."

  private static let date = DateQuestion(phrase: "date on which the referrer was told")
  private static let time = TimeQuestion(phrase: "time at which the referrer was told")

  private func choice(_ context: FormContext) -> ContactChoice {
    ContactChoice(context) { $0.decision != nil && $0.referrerTold == nil }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: the referrer told us about a child."
    }
    guard choice(context).contacts.isEmpty else { return nil }
    let isWaiting = record.frontDoor.contacts.contains { $0.decision == nil }
    return isWaiting
      ? "The contact about \(record.calledName) is not decided yet. Decide it first."
      : "Nobody waits to be told about \(record.calledName)."
  }

  func fields(_ context: FormContext) -> [FormField] {
    let choice = choice(context)
    return choice.fields + choice.children.fields("the contact is about")
      + [Self.date.field(context), Self.time.field(context)]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    choice(context).initialValues.merging(["date": "today", "time": "now"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let chosen = choice(context).chosen(&answers)
    guard let moment = answers.moment(Self.date, Self.time) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for (record, contact) in chosen {
      parts.add(ReferrerTold(contact.id, at: moment), to: record.id)
    }
    return answers.result(parts)
  }
}
