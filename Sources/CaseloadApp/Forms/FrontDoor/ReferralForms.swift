import Casework
import Widgets

/// A referral that comes without a contact on record, decided at once or left for a manager.
struct ReferralForm: RecordForm {
  let id = "referral"
  let title = "Record a referral"
  let saved = "Referral saved."

  private static let date = DateQuestion(
    label: "Received", phrase: "date the referral was received")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first, or record a contact: it registers the child."
    }
    guard let open = record.frontDoor.openReferral(on: context.today) else { return nil }
    return "The case of \(record.calledName) is open since \(open.received.medium). "
      + "Record a contact instead."
  }

  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context,
      isOffered: {
        $0.person.endOfRecord == nil && $0.frontDoor.openReferral(on: context.today) == nil
      }, isTicked: { _ in false })
  }

  func fields(_ context: FormContext) -> [FormField] {
    let codes = context.rulebook.codes
    return children(context).fields("are referred")
      + [
        Self.date.field(context),
        FormField(
          id: "source", label: "Who referred", hint: "Type a word of it, such as school or police",
          kind: .choice(
            Choice.codes(of: CodeSets.ReferralSource.self, on: context.today, codes)),
          whenMissing: "Select who referred"),
        FormField(
          id: "need", label: "Primary need", hint: "Type a word of it; the census asks for it",
          kind: .choice(Choice.codes(of: CodeSets.PrimaryNeed.self, on: context.today, codes))),
      ] + ReferralDecisionQuestions.fields(isOptional: true)
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date), let source = answers.text("source") else {
      return answers.result(nil)
    }
    let decision = answers.choice("decision", as: ReferralDecision.Kind.self)
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      let referral = parts.add(
        ReferralReceived(
          on: date, source: ReferralSource(source),
          primaryNeed: answers.text("need").map { PrimaryNeed($0) }),
        to: child.id)
      guard let decision else { continue }
      parts.add(
        ReferralDecided(
          referral, on: context.today, decision, rationale: answers.text("rationale")),
        to: child.id)
    }
    return answers.result(parts)
  }
}

/// A manager decides a referral that waits: services, or nothing.
struct DecideReferralForm: RecordForm {
  let id = "decide-referral"
  let title = "Decide a referral"
  let saved = "Referral decided."

  private static let date = DateQuestion(phrase: "date of the decision")

  private static func waiting(_ record: ChildRecord, _ context: FormContext) -> Referral? {
    let waiting = record.frontDoor.referrals.filter { $0.decision == nil && $0.closure == nil }
    return waiting.first { $0.id == context.item } ?? waiting.max { $0.received < $1.received }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a referral is about a child."
    }
    guard Self.waiting(record, context) == nil else { return nil }
    return "No referral of \(record.calledName) waits for a decision."
  }

  private func children(_ context: FormContext) -> FormChildren {
    let own = context.record.flatMap { Self.waiting($0, context) }
    return FormChildren(
      context, isOffered: { Self.waiting($0, context) != nil },
      isTicked: { Self.waiting($0, context)?.received == own?.received })
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("were referred")
      + ReferralDecisionQuestions.fields(isOptional: false) + [Self.date.field(context)]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date),
      let decision = answers.choice("decision", as: ReferralDecision.Kind.self)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      guard let referral = context.knownRecord(child.id).flatMap({ Self.waiting($0, context) })
      else { continue }
      parts.add(
        ReferralDecided(referral.id, on: date, decision, rationale: answers.text("rationale")),
        to: child.id)
    }
    return answers.result(parts)
  }
}

private enum ReferralDecisionQuestions {
  static func fields(isOptional: Bool) -> [FormField] {
    [
      FormField(
        id: "decision", label: "Decision",
        kind: .choice(
          Choice.list([
            (ReferralDecision.Kind.accepted, "accepted", "a"),
            (.noFurtherAction, "no further action", "n"),
          ])), whenMissing: isOptional ? nil : "Select what was decided"),
      FormField(
        id: "rationale", label: "Rationale", hint: "Why this is the right step for this child",
        kind: .longText(rows: 3), whenMissing: "Enter the reason for the decision",
        isShown: { $0["decision"] != nil }),
    ]
  }
}
