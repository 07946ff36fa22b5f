import Casework
import Widgets

/// Somebody tells the council about a child: typed while they are on the telephone.
///
/// It serves a child who has a record and one who has none. Only the concern, who tells and whether the
/// birth is known must be answered; rating and decision can be made at once or wait.
struct ContactForm: RecordForm {
  let id = "contact"
  let title = "Record a contact"
  let saved = "Contact saved."

  static let date = DateQuestion(
    id: "date", label: "Received", phrase: "date the contact was received")
  static let time = TimeQuestion(phrase: "time the contact was received")

  func fields(_ context: FormContext) -> [FormField] {
    let child =
      context.record == nil
      ? NewChildQuestions(context).fields : children(context).fields("the contact is about")
    return child + [concern] + [Self.date.field(context), Self.time.field(context)]
      + referrer(context) + [consent]
      + ContactSteps(context, heading: "Decision, now or later")
      .fields(alsoIf: { _ in true }, children: children(context))
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = context.record == nil ? [:] : children(context).initialValues
    values["date"] = "today"
    values["time"] = "now"
    values["consent"] = Consent.notYetAsked.rawValue
    return values
  }

  /// Brothers and sisters are offered, for a concern about a family.
  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(context, isTicked: { _ in false })
  }

  // MARK: - Fields

  private var concern: FormField {
    FormField(
      id: "concern", label: "Concern", hint: "What the caller said, in the caller’s words",
      kind: .longText(rows: 5), whenMissing: "Enter what the concern is", heading: "The contact")
  }

  private func referrer(_ context: FormContext) -> [FormField] {
    let isNamed: @Sendable (FormValues) -> Bool = { $0["source"] != ReferrerKind.anonymous }
    return [
      FormField(
        id: "source", label: "Who told us", hint: "Type a word of it, such as school or police",
        kind: .choice(
          Choice.codes(of: CodeSets.ReferralSource.self, on: context.today, context.rulebook.codes)
        ), whenMissing: "Select who told us"),
      FormField(
        id: "professional", label: "As a professional",
        hint: "Professionals are told the outcome within a day", kind: .yesNo,
        whenMissing: "Select yes if the caller told us as a professional",
        isShown: { ReferrerKind.isProfessional($0["source"]) == nil }),
      FormField(id: "referrerName", label: "Caller’s name", isShown: isNamed),
      FormField(
        id: "agency", label: "Caller’s agency",
        isShown: { ReferrerKind.isProfessional($0["source"]) ?? ($0["professional"] == "yes") }),
      FormField(id: "telephone", label: "Caller’s telephone", width: 20, isShown: isNamed),
    ]
  }

  private var consent: FormField {
    FormField(
      id: "consent", label: "Consent", hint: "Of the parent, or of a child who can give it",
      kind: .choice(
        Choice.list([
          (Consent.given, "given", "g"), (.refused, "refused", "r"),
          (.notSoughtRisk, "not sought, risk to the child", "s"),
          (.notYetAsked, "not asked yet", "n"),
        ])),
      whenMissing: "Select whether consent was given",
      aside: { values in
        values["rating"] == Rating.amber.rawValue
          && values["consent"] == Consent.notYetAsked.rawValue
          ? "Ask for consent before other agencies are asked" : nil
      })
  }

  // MARK: - Proposal

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let newcomer = context.record == nil ? NewChildQuestions(context).read(&answers) : nil
    guard let received = answers.moment(Self.date, Self.time),
      let concern = answers.text("concern"), let source = answers.text("source"),
      let consent = answers.choice("consent", as: Consent.self)
    else { return answers.result(nil) }
    let contact = ContactReceived(
      at: received, source: ReferralSource(source), referrer: referrer(source, answers),
      concern: [concern, newcomer?.note].compactMap { $0 }.joined(separator: "\n"),
      consent: consent)
    // It is decided while the form is filled in, however long ago the contact came in.
    let decided = max(received, context.now)
    let steps = ContactSteps(context)
    var parts = EntryParts(context)
    if let newcomer {
      parts.add(newcomer.registered(on: received.date), to: newcomer.id)
      let id = parts.add(contact, to: newcomer.id)
      steps.add(
        to: &parts, .init(id, contact, of: newcomer.id, record: nil), at: decided, &answers)
    }
    for child in children(context).chosen(answers.values) {
      let id = parts.add(contact, to: child.id)
      let record = context.knownRecord(child.id)
      steps.add(to: &parts, .init(id, contact, of: child.id, record: record), at: decided, &answers)
    }
    return answers.result(parts)
  }

  private func referrer(_ source: String, _ answers: Answers) -> Referrer {
    Referrer(
      name: answers.text("referrerName"), agency: answers.text("agency"),
      telephone: answers.text("telephone"),
      isProfessional: ReferrerKind.isProfessional(source)
        ?? answers.isYes("professional") ?? false)
  }
}

/// What a source says about the person who told.
private enum ReferrerKind {
  static let anonymous = "9"

  /// Whether a source is a professional; nil where the source does not say, as for "other".
  static func isProfessional(_ source: String?) -> Bool? {
    switch source {
    case nil, anonymous, "10": false
    case "8": nil
    case .some(let code): !code.hasPrefix("1")
    }
  }
}

extension FormContext {
  /// The record of a child of the form.
  func knownRecord(_ child: ChildID) -> ChildRecord? {
    ([record].compactMap { $0 } + family).first { $0.id == child }
  }
}
