import Casework

/// Writes what happens to a person of an invented city as the events of a record, each put to the gate later.
struct CityWriter {
  let calendar: WorkingCalendar
  let sentences: LeanSentences
  /// The last day on which anything may have happened.
  let last: CivilDate
  let child: ChildID
  let worker: Worker
  let person: CityPerson
  var chance: Chance

  private let prefix: String
  private(set) var parts: [ProposedEntry.Part] = []
  private var contact: EventID?
  private var referral: EventID?
  private var enquiry: EventID?
  private var plan: EventID?
  private var episode: EventID?
  private var isInCare = false
  private var referred: CivilDate?
  private var isAllocated = false

  init(
    _ person: CityPerson, child: ChildID, prefix: String, worker: Worker, last: CivilDate,
    calendar: WorkingCalendar, sentences: LeanSentences, seed: UInt64
  ) {
    self.person = person
    self.child = child
    self.prefix = prefix
    self.worker = worker
    self.last = last
    self.calendar = calendar
    self.sentences = sentences
    chance = Chance(seed: seed)
  }

  /// Adds an event.
  @discardableResult
  mutating func add(_ event: any CaseEvent) -> EventID {
    let id = EventID("\(prefix).\(parts.count)")
    // Nobody authorises their own work, and one person brings all of this in: what was authorised comes from elsewhere.
    let source = event is AssessmentAuthorised ? "migration" : nil
    parts.append(ProposedEntry.Part(child, event, id: id, source: source))
    return id
  }

  private func working(_ days: Int, after date: CivilDate) -> CivilDate {
    min(calendar.date(days, workingDaysAfter: date).date, last)
  }

  private mutating func say(_ key: String) -> String { sentences.one(key, &chance) }

  /// Writes everything, day after day.
  mutating func write() {
    for (date, step) in person.history where date <= last { write(step, on: date) }
  }

  private mutating func write(_ step: CityStep, on date: CivilDate) {
    switch step {
    case .contact(let hour, let days, let outcome): comeIn(date, hour, days, outcome)
    case .referral: refer(date)
    case .assessment(let start, let seen, let outcome, let factors):
      assess(start, seen, date, outcome, factors)
    case .openAssessment(let factors): beginAssessment(factors)
    case .enquiry: enquire(date, concluded: 8, isConferenceRequired: true)
    case .enquiryWithoutConference: enquire(date, concluded: 3, isConferenceRequired: false)
    case .conference(let enquired, let toPlan, let previous, let notified):
      confer(date, enquired, toPlan, previous, notified)
    case .planTakenOver(let previous):
      plan = add(
        ProtectionPlanTakenOver(
          on: date, .beforeRecords, initialCategory: category(), previousPlans: previous,
          note: "The conference stands in the records before."))
    case .planReview(let ends): review(date, ends: ends)
    case .visit(let kind): visit(date, kind)
    case .attempt:
      add(
        VisitMade(
          on: date, .childProtection, seen: false, whyNotSeen: say("reason.notSeen"),
          account: "Nobody answered; a card was left."))
    case .close(let reason):
      guard let referral else { return }
      add(ReferralClosed(referral, on: date, reason: reason))
      self.referral = nil
    case .missing(let until): goMissing(date, until)
    default: writeCare(step, on: date)
    }
  }

  private mutating func writeCare(_ step: CityStep, on date: CivilDate) {
    switch step {
    case .unaccompanied:
      add(UnaccompaniedStatusRecorded(from: date, ceases: person.unaccompaniedUntil))
    case .care(let status, let provider):
      add(
        CareStarted(
          on: date, category: "N1", legalStatus: status, placement: placement(provider)))
      isInCare = true
    case .statusChange(let status): add(LegalStatusChanged(on: date, to: status))
    case .placementChange(let provider):
      add(PlacementChanged(on: date, to: placement(provider), because: "CARPL"))
    case .carePlan: add(CarePlanAuthorised(on: date))
    case .careEnd(let reason):
      add(CareEnded(on: date, because: reason))
      isInCare = false
      if reason == "E7" || reason == "E8" {
        add(
          WorkerAllocated(
            worker.id, team: worker.posts.last?.team, as: .personalAdviser, from: date))
      }
    case .pathwayPlan:
      add(
        PathwayPlanAuthorised(
          on: date,
          PathwayPlanAuthorised.Sections(emotionalWellbeing: say("note.large"))))
    case .leaverContact:
      add(LeaverContactMade(on: date, .faceToFace, isReached: true, account: say("note.large")))
    case .leaverHome(let code): add(LeaverHomeStarted(on: date, code, isProvided: false))
    case .supportEnd: add(LeavingCareSupportEnded(on: date, because: .ownWish))
    default: writeEarlyHelp(step, on: date)
    }
  }

  private mutating func writeEarlyHelp(_ step: CityStep, on date: CivilDate) {
    switch step {
    case .earlyHelp(let adults, let completed):
      let started = add(
        EarlyHelpAssessmentStarted(
          on: date, .education, organisation: "Invented Primary School", adults: adults))
      episode = started
      add(
        EarlyHelpAssessmentCompleted(
          started, on: completed, summary: say("assessment.analysis"), adults: adults))
    case .earlyHelpPlan:
      guard let episode else { return }
      add(
        EarlyHelpPlanAgreed(
          episode, on: date, goals: [EarlyHelpGoal(say("concern.acute"), who: "The family")]))
    case .earlyHelpStepUp:
      guard let episode, let contact else { return }
      add(EarlyHelpEnded(episode, on: date, .steppedUp, to: contact))
    default: break
    }
  }

  // MARK: - What each step amounts to

  private mutating func comeIn(
    _ date: CivilDate, _ hour: Int, _ days: Int, _ outcome: ContactOutcome
  ) {
    let at = Moment(date: date, hour: hour, minute: chance.below(60))
    let source: ReferralSource = chance.one(of: ["2A", "6", "3A", "3B", "1A", "4"]) ?? "2A"
    let own = add(
      ContactReceived(
        at: at, source: source, referrer: Referrer(isProfessional: source != "1A"),
        concern: say("concern.acute"), consent: .given))
    add(ContactTriaged(own, at: at.adding(minutes: 15), outcome.leadsToReferral ? .amber : .green))
    let decided =
      days == 0
      ? at.adding(minutes: chance.number(in: 40...240))
      : Moment(date: working(days, after: date), hour: 15)
    add(ContactDecided(own, at: decided, outcome, rationale: say("rationale.noFurtherAction")))
    add(ReferrerTold(own, at: decided.adding(minutes: 30)))
    contact = own
  }

  private mutating func refer(_ date: CivilDate) {
    let own = add(
      ReferralReceived(
        on: date, source: "2A", primaryNeed: chance.one(of: ["N1", "N2", "N3", "N4", "N5"]),
        contact: contact))
    add(ReferralDecided(own, on: date, .accepted))
    if !isAllocated {
      add(
        WorkerAllocated(
          worker.id, team: worker.posts.last?.team, from: working(1, after: date),
          reason: "FCONTA"))
      isAllocated = true
    }
    referral = own
    referred = date
  }

  private mutating func assess(
    _ start: CivilDate, _ seen: CivilDate, _ date: CivilDate, _ outcome: AssessmentOutcome,
    _ factors: [AssessmentFactor]
  ) {
    let own = add(AssessmentStarted(on: start))
    add(AssessmentChildSeen(own, on: seen, alone: chance.happens(80)))
    add(
      AssessmentCompleted(
        own, on: date, outcome, factors: factors, analysis: say("assessment.analysis")))
    add(AssessmentAuthorised(own, on: date))
  }

  private mutating func beginAssessment(_ factors: [AssessmentFactor]?) {
    guard let referred else { return }
    let own = add(AssessmentStarted(on: working(1, after: referred)))
    guard let factors else { return }
    add(AssessmentChildSeen(own, on: working(5, after: referred), alone: true))
    add(
      AssessmentCompleted(
        own, on: working(20, after: referred), .childInNeedPlan, factors: factors,
        analysis: say("assessment.analysis")))
  }

  private mutating func enquire(
    _ date: CivilDate, concluded days: Int, isConferenceRequired: Bool
  ) {
    let discussion = add(
      StrategyDiscussionHeld(
        at: .day(date), agencies: [.childrensServices, .police, .health], .jointEnquiry,
        rationale: say("strategy.note")))
    let own = add(Section47EnquiryStarted(on: date, .joint, discussion: discussion))
    add(
      Section47EnquiryConcluded(
        own, on: working(days, after: date),
        isConferenceRequired ? .substantiatedContinuingRisk : .notSubstantiated,
        isConferenceRequired: isConferenceRequired, rationale: say("enquiry.reason")))
    enquiry = own
  }

  private mutating func confer(
    _ date: CivilDate, _ enquired: Bool, _ toPlan: Bool, _ previous: Int, _ notified: CivilDate?
  ) {
    let own = add(
      ConferenceHeld(
        on: date, plan: toPlan ? category() : nil, enquiry: enquired ? enquiry : nil,
        transferNotified: notified, previousPlans: previous > 0 ? previous : nil))
    if toPlan { plan = own }
    enquiry = nil
  }

  private mutating func review(_ date: CivilDate, ends: Bool) {
    guard let plan else { return }
    add(ReviewConferenceHeld(plan, on: date, ends ? .planEnds : .planContinues))
    if ends { self.plan = nil }
  }

  private mutating func visit(_ date: CivilDate, _ kind: Visit.Kind) {
    let alone = chance.happens(75)
    add(
      VisitMade(
        on: date, kind, seen: true, seenAlone: alone, whyNotAlone: alone ? nil : "Too young",
        account: say("note.large")))
  }

  private mutating func goMissing(_ date: CivilDate, _ until: CivilDate) {
    let start = add(
      MissingStarted(
        at: .moment(Moment(date: date, hour: 21)), from: isInCare ? .placement : .home))
    add(MissingEnded(start, at: .moment(Moment(date: until, hour: 8))))
  }

  private mutating func category() -> AbuseCategory {
    chance.one(of: ["NEG", "EMO", "PHY", "SAB"]) ?? "NEG"
  }

  private mutating func placement(_ provider: PlacementProvider) -> Placement {
    Placement(
      "U6", provider: provider, postcode: "ZZ9 \(chance.number(in: 1...9))AA", location: "IN")
  }
}
