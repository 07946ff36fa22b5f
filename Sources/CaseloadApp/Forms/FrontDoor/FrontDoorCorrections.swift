import Casework
import Widgets

// How the steps of a contact are corrected: each in the form that made it, filled in as it was. A step stays
// with the contact that it was about.

extension DiscussContactForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let discussed = event as? ContactDiscussed else { return nil }
    return Self.when(discussed.at, discussed.contact).merging(["talk": discussed.note]) { $1 }
  }

  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var discussed = event as? ContactDiscussed, let old = original as? ContactDiscussed else {
      return event
    }
    (discussed.contact, discussed.at) = (old.contact, discussed.at.keeping(old.at))
    return discussed
  }
}

extension AgencyAnswerForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let answered = event as? AgencyAnswered else { return nil }
    return Self.when(answered.at, answered.contact)
      .merging(["agency": answered.agency.rawValue, "answer": answered.answer]) { $1 }
  }

  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var answered = event as? AgencyAnswered, let old = original as? AgencyAnswered else {
      return event
    }
    (answered.contact, answered.at) = (old.contact, answered.at.keeping(old.at))
    return answered
  }
}

extension DecideContactForm: CorrectableForm {
  var furtherSteps: Set<String> {
    ["rating", "talked", "talkDate", "talkTime", "talk", "need", "told"]
  }

  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let decided = event as? ContactDecided else { return nil }
    var values = Self.when(decided.at, decided.contact)
    values["outcome"] = decided.outcome.rawValue
    values["rationale"] = decided.rationale
    return values.merging(ThresholdQuestions.tell(decided.need)) { $1 }
  }

  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var decided = event as? ContactDecided, let old = original as? ContactDecided else {
      return event
    }
    (decided.contact, decided.at) = (old.contact, decided.at.keeping(old.at))
    decided.disabilityBand = old.disabilityBand
    return decided
  }
}

/// A rating alone, for correcting one: the form in which a contact is rated asks for much else.
struct CorrectRatingForm: CorrectableForm {
  let id = "correct-rating"
  let title = "Correct a rating"

  private static let date = DateQuestion(phrase: "date of the rating")
  private static let time = TimeQuestion(phrase: "time of the rating")

  func fields(_ context: FormContext) -> [FormField] {
    [
      ContactSteps(context).rating(whenMissing: "Select the rating") { _ in true },
      FormField(id: "rationale", label: "Why"), Self.date.field(context),
      Self.time.field(context),
    ]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let at = answers.moment(Self.date, Self.time), let child = context.record?.id,
      let rating = answers.choice("rating", as: Rating.self)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    // Which contact it is, the rating that is corrected says.
    parts.add(
      ContactTriaged("", at: at, rating, rationale: answers.text("rationale")), to: child)
    return answers.result(parts)
  }

  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let rated = event as? ContactTriaged else { return nil }
    var values = Self.when(rated.at, rated.contact)
    values["contact"] = nil
    values["rating"] = rated.rating.rawValue
    values["rationale"] = rated.rationale
    return values
  }

  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var rated = event as? ContactTriaged, let old = original as? ContactTriaged else {
      return event
    }
    (rated.contact, rated.at) = (old.contact, rated.at.keeping(old.at))
    return rated
  }
}

extension CorrectableForm {
  /// When something was done about which contact, as the forms of the front door ask for it.
  fileprivate static func when(_ at: Moment, _ contact: EventID) -> FormValues {
    ["date": at.date.typed, "time": at.time, "contact": contact.rawValue]
  }
}

extension Moment {
  /// The earlier moment where both read alike: a time that was not touched keeps its seconds.
  fileprivate func keeping(_ old: Moment) -> Moment { medium == old.medium ? old : self }
}
