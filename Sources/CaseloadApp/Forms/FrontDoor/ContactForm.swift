import Casework
import Widgets

/// Somebody tells the council about a child: typed while they are on the telephone.
///
/// It serves a child who has a record and one who has none. Only the concern, who tells and whether the
/// birth is known must be answered; rating and decision can be made at once or wait.
struct ContactForm: RecordForm, MatchingForm {
  let id = "contact"
  let title = "Record a contact"
  let saved = "Contact saved."

  static let date = DateQuestion(
    id: "date", label: "Received", phrase: "date the contact was received")
  static let time = TimeQuestion(phrase: "time the contact was received")

  func fields(_ context: FormContext) -> [FormField] {
    let child =
      context.record == nil ? newChild(context) : children(context).fields("the contact is about")
    return child + [concern] + [Self.date.field(context), Self.time.field(context)]
      + referrer(context) + ConsentQuestions(asksWhoAlways: false).fields
      + ContactSteps(context, heading: "Decision, now or later")
      .fields(alsoIf: { KnownChildQuestion.chosen($0) == nil }, children: children(context))
  }

  /// The child's names, then who on record may be meant. Of a child on record nothing more is asked here,
  /// and the decision waits until what is known has been read.
  private func newChild(_ context: FormContext) -> [FormField] {
    let fields = NewChildQuestions(context).fields
    return fields.prefix(2) + KnownChildQuestion(context).fields
      + fields.dropFirst(2).map { $0.onlyIf { KnownChildQuestion.chosen($0) == nil } }
  }

  func likelyChild(_ values: FormValues, _ context: FormContext) -> LikelyChild? {
    context.record == nil ? NewChildQuestions(context).likelyChild(values) : nil
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

  // MARK: - Proposal

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let known = KnownChildQuestion.chosen(answers.values)
    let isNew = context.record == nil && known == nil
    let newcomer = isNew ? NewChildQuestions(context).read(&answers) : nil
    guard let received = answers.moment(Self.date, Self.time),
      let concern = answers.text("concern"), let source = answers.text("source"),
      let consent = answers.choice("consent", as: Consent.self)
    else { return answers.result(nil) }
    let contact = ContactReceived(
      at: received, source: ReferralSource(source), referrer: referrer(source, answers),
      concern: concern, consent: consent, consentBy: answers.text("consentBy"),
      consentReason: answers.text("consentReason"), statedAge: newcomer?.statedAge)
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
    if let known { parts.add(contact, to: known) }
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

extension FormContext {
  /// The record of a child of the form.
  func knownRecord(_ child: ChildID) -> ChildRecord? {
    ([record].compactMap { $0 } + family).first { $0.id == child }
  }
}
