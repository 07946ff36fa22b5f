import Casework
import Widgets

/// The rating and the decision on a contact, as the contact form and the decision form both ask for them.
struct ContactSteps {
  /// A contact on which something is decided.
  struct Subject {
    fileprivate let id: EventID
    fileprivate let source: ReferralSource
    fileprivate let received: Moment
    fileprivate let triage: Rating?
    fileprivate let child: ChildID
    fileprivate let record: ChildRecord?

    /// A contact of the same entry.
    init(_ id: EventID, _ contact: ContactReceived, of child: ChildID, record: ChildRecord?) {
      self.id = id
      source = contact.source
      received = contact.received
      triage = nil
      self.child = child
      self.record = record
    }

    /// A contact on record.
    ///
    /// - Parameter told: who told, where that became known with the decision.
    init(_ contact: Contact, of child: ChildID, record: ChildRecord?, told: String? = nil) {
      id = contact.id
      source = told.map { ReferralSource($0) } ?? contact.source
      received = contact.received
      triage = contact.triage?.rating
      self.child = child
      self.record = record
    }
  }

  private let context: FormContext
  private let heading: String?
  private let contact: Contact?

  /// Questions about a contact.
  ///
  /// - Parameter contact: the contact, where it is on record already.
  init(_ context: FormContext, heading: String? = nil, contact: Contact? = nil) {
    self.context = context
    self.heading = heading
    self.contact = contact
  }

  // MARK: - Fields

  /// The fields.
  func fields(
    alsoIf isShown: @escaping @Sendable (FormValues) -> Bool, children: FormChildren
  ) -> [FormField] {
    let isDecided: @Sendable (FormValues) -> Bool = { $0["outcome"] != nil && isShown($0) }
    let opensCase: @Sendable (FormValues) -> Bool = { values in
      isDecided(values) && outcome(values)?.leadsToReferral == true
        && hasNoCase(children.chosen(values))
    }
    let thresholds = ThresholdQuestions(
      context.rulebook.thresholds, told: contact.map(DecisionBackground.told))
    return [rating(isShown)] + thresholds.fields(isShown) + [
      outcomeField(isShown, children),
      FormField(
        id: "rationale", label: "Rationale", hint: "Why this is the right step for this child",
        kind: .longText(rows: 3), whenMissing: "Enter the reason for the decision",
        isShown: isDecided),
      FormField(
        id: "need", label: "Primary need", hint: "Type a word of it; the census asks for it",
        kind: .choice(
          Choice.codes(of: CodeSets.PrimaryNeed.self, on: context.today, context.rulebook.codes)),
        isShown: opensCase),
    ]
  }

  /// The rating, with the clocks that it starts.
  func rating(
    whenMissing: String? = nil, _ isShown: @escaping @Sendable (FormValues) -> Bool
  ) -> FormField {
    let timescales = context.rulebook.timescales
    return FormField(
      id: "rating", label: "Rating",
      kind: .choice(
        Choice.list([(Rating.red, "red", "r"), (.amber, "amber", "a"), (.green, "green", "g")])),
      whenMissing: whenMissing, heading: heading,
      aside: { values in
        switch values["rating"].flatMap(Rating.init(rawValue:)) {
        case .red:
          ["mash.red.discussion", "mash.red.strategy"].compactMap { timescales[$0]?.sentence }
            .joined(separator: ". ")
        case .amber: timescales["mash.amber.decision"]?.sentence
        case .green, nil: nil
        }
      }, isShown: isShown)
  }

  private func outcomeField(
    _ isShown: @escaping @Sendable (FormValues) -> Bool, _ children: FormChildren
  ) -> FormField {
    let history = DecisionBackground(context).remark(contact)
    let thresholds = context.rulebook.thresholds
    return FormField(
      id: "outcome", label: "Outcome", hint: "What the contact leads to",
      kind: .choice(
        Choice.list([
          (ContactOutcome.strategyDiscussion, "strategy discussion", "s"),
          (.singleAssessment, "single assessment", "a"), (.earlyHelp, "early help", "e"),
          (.universalServices, "universal services or advice", "u"),
          (.openCase, "to the allocated worker", "w"), (.noFurtherAction, "no further action", "n"),
        ])),
      aside: { values in
        let asked = ThresholdQuestions.prompts(values, thresholds)
        guard outcome(values)?.leadsToReferral == true else {
          let both = [asked, history].compactMap { $0 }
          return both.isEmpty ? nil : both.joined(separator: " ")
        }
        let referral =
          hasNoCase(children.chosen(values))
          ? "A referral is recorded with it" : "The case is open, so no new referral is made"
        let rest = [history, referral].compactMap { $0 }.joined(separator: ". ")
        return [asked, rest].compactMap { $0 }.joined(separator: " ")
      }, isShown: isShown)
  }

  private func outcome(_ values: FormValues) -> ContactOutcome? {
    values["outcome"].flatMap(ContactOutcome.init(rawValue:))
  }

  /// Whether one of the children has no open case, so that a referral opens one.
  private func hasNoCase(_ children: [FormChildren.Child]) -> Bool {
    children.isEmpty || children.contains { hasNoCase(context.knownRecord($0.id)) }
  }

  private func hasNoCase(_ record: ChildRecord?) -> Bool {
    record?.frontDoor.openReferral(on: context.today) == nil
  }

  // MARK: - Events

  /// Adds rating, decision and, where the decision opens a case, the referral.
  ///
  /// - Parameter at: when it was rated and decided.
  func add(
    to parts: inout EntryParts, _ contact: Subject, at: Moment, _ answers: inout Answers
  ) {
    if let rating = answers.choice("rating", as: Rating.self), rating != contact.triage {
      parts.add(ContactTriaged(contact.id, at: at, rating), to: contact.child)
    }
    let need = ThresholdQuestions.judgement(answers)
    guard let outcome = answers.choice("outcome", as: ContactOutcome.self),
      let rationale = answers.text("rationale")
    else {
      if need != nil {
        answers.refuse("outcome", "Select the outcome: the level belongs to the decision")
      }
      return
    }
    if outcome == .openCase, hasNoCase(contact.record) {
      let name = contact.record?.calledName ?? "the child"
      answers.refuse("outcome", "Select another outcome: no case of \(name) is open")
    }
    parts.add(
      ContactDecided(
        contact.id, at: at, outcome, rationale: rationale, level: need?.level,
        indicators: need.flatMap { $0.indicators.isEmpty ? nil : $0.indicators },
        levelReason: need?.reason,
        evidence: need.flatMap { $0.evidence.isEmpty ? nil : $0.evidence }),
      to: contact.child)
    guard outcome.leadsToReferral, hasNoCase(contact.record) else { return }
    // The case counts from the day the concern came in, so that a slow decision never shortens the
    // time in which the child has to be seen.
    let referral = parts.add(
      ReferralReceived(
        on: contact.received.date, source: contact.source,
        primaryNeed: answers.text("need").map { PrimaryNeed($0) }, contact: contact.id),
      to: contact.child)
    parts.add(
      ReferralDecided(referral, on: at.date, .accepted, rationale: rationale), to: contact.child)
  }
}
