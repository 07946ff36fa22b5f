import Casework

/// Writes what happens to a person of an invented city as the events of a record, each put to the gate later.
struct CityWriter {
  let calendar: WorkingCalendar
  /// The last day on which anything may have happened.
  let last: CivilDate
  let child: ChildID
  let staff: CityStaff
  let person: CityPerson
  let born: CivilDate
  var speaker: CitySpeaker

  private let prefix: String
  private(set) var parts: [ProposedEntry.Part] = []
  private var contact: EventID?
  private var source: ReferralSource = "2A"
  private var referral: EventID?
  private var enquiry: EventID?
  private var plan: EventID?
  private var needPlan: EventID?
  private var booking: EventID?
  private var episode: EventID?
  private var isInCare = false
  private var referred: CivilDate?
  private var team: CityStaff.Kind?
  private var allocation: EventID?
  /// Who looks after the child, if it comes to that.
  private let carer: String?

  init(
    _ person: CityPerson, as child: InventedChild, prefix: String, staff: CityStaff,
    last: CivilDate, calendar: WorkingCalendar, speaker: CitySpeaker
  ) {
    self.person = person
    self.child = child.id
    self.born = person.born
    self.prefix = prefix
    self.staff = staff
    self.last = last
    self.calendar = calendar
    var speaker = speaker
    carer = speaker.chance.one(of: speaker.stock.places.carers)
    self.speaker = speaker
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

  private mutating func say(_ key: String) -> String { speaker.say(key) }

  private func age(on date: CivilDate) -> Int { born.completedYears(to: date) }

  /// The case goes to a team, whose worker has the household.
  private mutating func allocate(to kind: CityStaff.Kind, on date: CivilDate) {
    guard team != kind, date <= last else { return }
    let worker = staff.worker(kind, for: person.home)
    let isAdviser = kind == .leavingCare
    let own = add(
      WorkerAllocated(
        worker.id, team: worker.posts.last?.team, as: isAdviser ? .personalAdviser : .socialWorker,
        from: date, reason: team == nil ? "FCONTA" : "TSPROC"))
    team = kind
    if !isAdviser { allocation = own }
  }

  /// Registers the child, or the one for whom this is a second record.
  mutating func register(on date: CivilDate, _ own: InventedChild, _ family: Family) {
    add(
      ChildRegistered(
        on: date, name: own.name, dateOfBirth: born, sex: own.sex,
        ethnicity: speaker.isThin ? nil : own.ethnicity,
        disabilities: speaker.theme == .disability ? ["LD"] : ["NONE"],
        address: speaker.isThin ? nil : family.address))
  }

  /// Names the mother, and brothers and sisters by their records.
  mutating func relate(to family: Family, _ siblings: [InventedChild], on date: CivilDate) {
    add(
      RelationshipRecorded(
        on: date,
        Relationship(
          .mother, name: family.mother, sex: .female, parentalResponsibility: true,
          source: .birthMother, telephone: family.telephone,
          livesWithChild: speaker.theme != .unaccompanied)))
    for sibling in siblings where sibling.id != child {
      add(
        RelationshipRecorded(
          on: date,
          Relationship(
            .sibling, name: sibling.name?.spoken ?? "Not known", child: sibling.id,
            sex: sibling.sex)))
    }
  }

  /// Writes everything, day after day.
  mutating func write() {
    for (date, step) in person.history where date <= last { write(step, on: date) }
  }

  private mutating func write(_ step: CityStep, on date: CivilDate) {
    switch step {
    case .contact(let hour, let days, let outcome): comeIn(date, hour, days, outcome)
    case .referral: refer(date)
    case .assessment(let start, let seen, let outcome): assess(start, seen, date, outcome)
    case .openAssessment(let isCompleted): beginAssessment(isCompleted)
    case .enquiry: enquire(date, concluded: 8, isConferenceRequired: true)
    case .enquiryWithoutConference: enquire(date, concluded: 3, isConferenceRequired: false)
    case .close(let reason):
      guard let referral else { return }
      add(ReferralClosed(referral, on: date, reason: reason))
      self.referral = nil
      if let allocation { add(AllocationEnded(allocation, on: date, reason: "Case closed")) }
      allocation = nil
      team = nil
    case .missing(let until, let course): goMissing(date, until, course)
    case .needPlan: needPlan = add(ChildInNeedPlanStarted(on: date, aims: say("plan.need")))
    case .needReview:
      guard let needPlan else { return }
      add(ChildInNeedPlanReviewed(needPlan, on: date, decision: say("plan.review.need")))
    case .needPlanEnd:
      guard let needPlan else { return }
      add(ChildInNeedPlanEnded(needPlan, on: date, .needsMet, summary: say("plan.end")))
      self.needPlan = nil
    case .visit(let kind): visit(date, kind)
    case .attempt:
      add(
        VisitMade(
          on: date, .childProtection, seen: false, whyNotSeen: say("visit.notSeen"), place: "Home",
          account: say("visit.notSeen.account")))
    default: writeProtection(step, on: date)
    }
  }

  private mutating func writeProtection(_ step: CityStep, on date: CivilDate) {
    switch step {
    case .conference(let enquired, let toPlan, let previous, let notified):
      confer(date, enquired, toPlan, previous, notified)
    case .conferenceBooked(let planned):
      booking = add(ConferenceBooked(.initial, on: date, for: planned))
    case .conferencePostponed(let planned):
      guard let booking else { return }
      add(
        ConferencePostponed(
          booking, on: date, to: planned, reason: say("conference.postponed")))
    case .planTakenOver(let previous):
      plan = add(
        ProtectionPlanTakenOver(
          on: date, .beforeRecords, initialCategory: speaker.theme.category,
          previousPlans: previous, note: "The conference stands in the records before."))
      allocate(to: .protection, on: working(2, after: date))
    case .coreGroup:
      guard let plan else { return }
      add(CoreGroupHeld(plan, on: date, note: say("coreGroup")))
    case .planReview(let ends): review(date, ends: ends)
    default: writeCare(step, on: date)
    }
  }

  private mutating func writeCare(_ step: CityStep, on date: CivilDate) {
    switch step {
    case .unaccompanied:
      let until = person.unaccompaniedUntil.flatMap { $0 <= last ? $0 : nil }
      add(UnaccompaniedStatusRecorded(from: date, ceases: until))
    case .care(let status, let provider):
      add(
        CareStarted(
          on: date, category: CategoryOfNeed(rawValue: speaker.theme.need.rawValue),
          legalStatus: status, placement: placement(provider)))
      isInCare = true
      speaker.carer = carer
      allocate(to: .care, on: working(5, after: date))
    case .statusChange(let status): add(LegalStatusChanged(on: date, to: status))
    case .placementChange(let provider):
      add(PlacementChanged(on: date, to: placement(provider), because: "CARPL"))
    case .carePlan: add(CarePlanAuthorised(on: date, summary: say("care.planSummary")))
    case .duty(let duty): fulfil(duty, on: date)
    case .unregistered:
      add(
        SettingFoundUnregistered(
          on: date, summary: "A flat with staff of an agency; nothing registered had room."))
    case .careEnd(let reason):
      add(CareEnded(on: date, because: reason))
      isInCare = false
      speaker.carer = nil
      if reason == "E7" || reason == "E8" { allocate(to: .leavingCare, on: date) }
    default: writeLeaving(step, on: date)
    }
  }

  private mutating func writeLeaving(_ step: CityStep, on date: CivilDate) {
    switch step {
    case .pathwayPlan:
      add(LeavingCareNeedsAssessed(on: date, summary: "Needs assessed with the young person."))
      add(
        PathwayPlanAuthorised(
          on: date,
          PathwayPlanAuthorised.Sections(
            emotionalWellbeing: "Has somebody to ring on bad days, and rings them.")))
    case .pathwayReview: add(PathwayPlanReviewed(on: date, summary: say("note.supervision")))
    case .leaverContact:
      add(
        LeaverContactMade(
          on: date, .faceToFace, isReached: true,
          account: speaker.words(at: age(on: date)) ?? say("note.large")))
    case .leaverHome(let code): add(LeaverHomeStarted(on: date, code, isProvided: false))
    case .supportEnd: add(LeavingCareSupportEnded(on: date, because: .ownWish))
    default: writeEarlyHelp(step, on: date)
    }
  }

  /// A duty of care that was met on a day.
  private mutating func fulfil(_ duty: CareDuty, on date: CivilDate) {
    switch duty {
    case .placementPlan:
      add(PlacementPlanAgreed(on: date))
      add(PlacementNotified(on: date, to: ["Parents", "Health", "Virtual school"]))
    case .initialHealth: add(HealthAssessmentHeld(on: date, .initial))
    case .health: add(HealthAssessmentHeld(on: date, .review))
    case .dental: add(DentalCheckHeld(on: date))
    case .questionnaire:
      add(StrengthsAndDifficultiesScored(on: date, score: speaker.chance.number(in: 3...27)))
    case .educationPlan: add(PersonalEducationPlanHeld(on: date))
    case .permanencePlan: add(PermanencePlanSet(on: date, to: "f"))
    case .review:
      let review = add(
        CareReviewHeld(
          on: date, participation: age(on: date) < 4 ? "PN0" : "PN1", summary: say("care.review")))
      for (step, days) in [
        (CareReviewRecord.Step.decisionsSent, 4), (.recordWritten, 12), (.recordShared, 17),
      ] {
        let due = calendar.date(days, workingDaysAfter: date).date
        if due <= last, due < endOfCare(after: date) {
          add(CareReviewRecordMade(step, of: review, on: due))
        }
      }
    }
  }

  /// The first day out of care after a day in it.
  private func endOfCare(after date: CivilDate) -> CivilDate {
    let ends = person.steps.filter { date <= $0.date }.filter {
      if case .careEnd = $0.step { true } else { false }
    }
    return ends.map(\.date).min() ?? .latest
  }

  private mutating func writeEarlyHelp(_ step: CityStep, on date: CivilDate) {
    switch step {
    case .earlyHelp(let adults, let completed):
      let started = add(
        EarlyHelpAssessmentStarted(
          on: date, .education, organisation: speaker.child.school, adults: adults))
      episode = started
      guard completed <= last else { return }
      add(
        EarlyHelpAssessmentCompleted(
          started, on: completed, summary: say("assessment.analysis"), adults: adults))
    case .earlyHelpPlan:
      guard let episode else { return }
      add(
        EarlyHelpPlanAgreed(
          episode, on: date, goals: [EarlyHelpGoal(say("plan.need"), who: "The family")]))
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
    let at = Moment(date: date, hour: hour, minute: speaker.chance.below(60))
    let (source, concern) = speaker.concern()
    let isProfessional = !source.rawValue.hasPrefix("1") && source != "9"
    let own = add(
      ContactReceived(
        at: at, source: source, referrer: Referrer(isProfessional: isProfessional),
        concern: concern, consent: .given))
    add(ContactTriaged(own, at: at.adding(minutes: 15), outcome.leadsToReferral ? .amber : .green))
    let decided =
      days == 0
      ? at.adding(minutes: speaker.chance.number(in: 40...240))
      : Moment(date: working(days, after: date), hour: 15)
    add(ContactDecided(own, at: decided, outcome, rationale: say("rationale.\(outcome.rawValue)")))
    if isProfessional { add(ReferrerTold(own, at: decided.adding(minutes: 30))) }
    contact = own
    self.source = source
  }

  private mutating func refer(_ date: CivilDate) {
    let own = add(
      ReferralReceived(
        on: date, source: source, primaryNeed: speaker.theme.need, contact: contact))
    add(ReferralDecided(own, on: date, .accepted))
    allocate(to: .assessment, on: working(1, after: date))
    referral = own
    referred = date
  }

  private mutating func assess(
    _ start: CivilDate, _ seen: CivilDate, _ date: CivilDate, _ outcome: AssessmentOutcome
  ) {
    let own = add(AssessmentStarted(on: start))
    add(
      AssessmentChildSeen(
        own, on: seen, alone: speaker.chance.happens(80),
        childsWords: speaker.words(at: age(on: seen))))
    add(
      AssessmentCompleted(
        own, on: date, outcome, factors: speaker.theme.factors(on: date),
        analysis: say("assessment.analysis")))
    add(AssessmentAuthorised(own, on: date))
  }

  private mutating func beginAssessment(_ isCompleted: Bool) {
    guard let referred else { return }
    let own = add(AssessmentStarted(on: working(1, after: referred)))
    guard isCompleted else { return }
    add(AssessmentChildSeen(own, on: working(5, after: referred), alone: true))
    let completed = working(20, after: referred)
    add(
      AssessmentCompleted(
        own, on: completed, .childInNeedPlan, factors: speaker.theme.factors(on: completed),
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
        isConferenceRequired: isConferenceRequired,
        rationale: say(
          isConferenceRequired ? "enquiry.substantiated" : "enquiry.notSubstantiated")))
    enquiry = own
  }

  private mutating func confer(
    _ date: CivilDate, _ enquired: Bool, _ toPlan: Bool, _ previous: Int, _ notified: CivilDate?
  ) {
    let own = add(
      ConferenceHeld(
        on: date, plan: toPlan ? speaker.theme.category : nil, enquiry: enquired ? enquiry : nil,
        transferNotified: notified, previousPlans: previous > 0 ? previous : nil,
        childsWords: age(on: date) >= 4 ? say("conference.childView") : nil,
        summary: say("conference.summary")))
    if toPlan {
      plan = own
      allocate(to: .protection, on: working(2, after: date))
    }
    enquiry = nil
    booking = nil
  }

  private mutating func review(_ date: CivilDate, ends: Bool) {
    guard let plan else { return }
    add(
      ReviewConferenceHeld(
        plan, on: date, ends ? .planEnds : .planContinues,
        summary: say(ends ? "cp.end" : "conference.summary")))
    if ends { self.plan = nil }
  }

  private mutating func visit(_ date: CivilDate, _ kind: Visit.Kind) {
    let age = age(on: date)
    let isYoung = age < 4
    let alone = !isYoung && speaker.chance.happens(80)
    let opening = isInCare ? "" : say("visit.home") + " "
    add(
      VisitMade(
        on: date, kind, seen: true, seenAlone: alone,
        whyNotAlone: alone ? nil : say(isYoung ? "visit.notAlone.baby" : "visit.notAlone"),
        bedroomSeen: speaker.chance.happens(75), place: isInCare ? "Placement" : "Home",
        words: speaker.words(at: age), account: opening + speaker.encounter(at: age)))
  }

  private mutating func goMissing(
    _ date: CivilDate, _ until: CivilDate, _ course: InterviewCourse
  ) {
    let start = add(
      MissingStarted(
        at: .moment(Moment(date: date, hour: 21)), from: isInCare ? .placement : .home,
        summary: say("missing.account")))
    add(MissingEnded(start, at: .moment(Moment(date: until, hour: 8))))
    let next = until.adding(days: course == .late ? 6 : 1)
    guard next <= last else { return }
    let at = TimePoint.moment(Moment(date: next, hour: 16))
    add(ReturnInterviewOffered([start], at: at, accepted: course != .refused))
    let held = next.adding(days: 1)
    guard course != .refused, held <= last else { return }
    add(
      ReturnInterviewHeld(
        [start], at: .moment(Moment(date: held, hour: 16)), account: say("missing.interview")))
  }

  private func placement(_ provider: PlacementProvider) -> Placement {
    let place = 1 + person.number % 9
    return Placement("U6", provider: provider, postcode: "ZZ9 \(place)AA", location: "IN")
  }
}
