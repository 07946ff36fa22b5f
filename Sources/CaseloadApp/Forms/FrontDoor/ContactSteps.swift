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
    init(_ contact: Contact, of child: ChildID, record: ChildRecord?) {
      id = contact.id
      source = contact.source
      received = contact.received
      triage = contact.triage?.rating
      self.child = child
      self.record = record
    }
  }

  private let context: FormContext
  private let heading: String?

  /// Questions about a contact.
  init(_ context: FormContext, heading: String? = nil) {
    self.context = context
    self.heading = heading
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
    return [
      rating(isShown), outcomeField(isShown, children),
      FormField(
        id: "rationale", label: "Rationale", hint: "Why this is the right step for this child",
        kind: .longText(rows: 3), whenMissing: "Enter the reason for the decision",
        isShown: isDecided),
      FormField(
        id: "level", label: "Level of need",
        hint: "From the authority’s threshold document",
        kind: .choice(
          (1...4).map { Choice(id: "\($0)", label: "level \($0)", letter: Character("\($0)")) }),
        isShown: isDecided),
      FormField(
        id: "need", label: "Primary need", hint: "Type a word of it; the census asks for it",
        kind: .choice(
          Choice.codes(of: CodeSets.PrimaryNeed.self, on: context.today, context.rulebook.codes)),
        isShown: opensCase),
    ]
  }

  private func rating(_ isShown: @escaping @Sendable (FormValues) -> Bool) -> FormField {
    let timescales = context.rulebook.timescales
    return FormField(
      id: "rating", label: "Rating",
      kind: .choice(
        Choice.list([(Rating.red, "red", "r"), (.amber, "amber", "a"), (.green, "green", "g")])),
      heading: heading,
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
    let history = context.record.flatMap { ContactHistory($0, on: context.today).remark }
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
        guard outcome(values)?.leadsToReferral == true else { return history }
        let referral =
          hasNoCase(children.chosen(values))
          ? "A referral is recorded with it" : "The case is open, so no new referral is made"
        return [history, referral].compactMap { $0 }.joined(separator: ". ")
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
    guard let outcome = answers.choice("outcome", as: ContactOutcome.self),
      let rationale = answers.text("rationale")
    else { return }
    if outcome == .openCase, hasNoCase(contact.record) {
      let name = contact.record?.calledName ?? "the child"
      answers.refuse("outcome", "Select another outcome: no case of \(name) is open")
    }
    parts.add(
      ContactDecided(
        contact.id, at: at, outcome, rationale: rationale,
        level: answers.text("level").flatMap { Int($0) }),
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

/// What the front door already knows of a child, shown before a decision is made.
struct ContactHistory {
  /// A sentence, such as "3 contacts in the last 90 days. The last case closed 41 days ago, on 17 Feb
  /// 2021"; nil when there is nothing to say.
  let remark: String?

  /// Looks at a record as at a day.
  init(_ record: ChildRecord, on today: CivilDate) {
    let since = today.adding(days: -90)
    let recent = record.frontDoor.contacts.filter { since <= $0.received.date }.count
    let closed = record.frontDoor.referrals.compactMap { $0.closure?.date }
      .filter { $0 <= today && today.adding(months: -12) <= $0 }.max()
    let sentences = [
      recent > 0 ? "\(recent.of("contact")) in the last 90 days" : nil,
      closed.map { "The last case closed \($0.ago(from: today)), on \($0.medium)" },
    ].compactMap { $0 }
    remark = sentences.isEmpty ? nil : sentences.joined(separator: ". ")
  }
}
