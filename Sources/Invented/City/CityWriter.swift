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
  var contact: EventID?
  var source: ReferralSource = "2A"
  var referral: EventID?
  var enquiry: EventID?
  var plan: EventID?
  var needPlan: EventID?
  var booking: EventID?
  var episode: EventID?
  var isInCare = false
  var referred: CivilDate?
  var team: CityStaff.Kind?
  var allocation: EventID?
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
  ///
  /// - Parameter at: when it was recorded; nil for a time on the day it happened, or some days later.
  @discardableResult
  mutating func add(_ event: any CaseEvent, recorded at: Moment? = nil) -> EventID {
    let id = EventID("\(prefix).\(parts.count)")
    parts.append(
      ProposedEntry.Part(child, event, id: id, recording: recording(of: event, at: at)))
    if let kind = (event as? any WorkForManager)?.kindOfWork, kind != .assessment {
      authorise(id, event.date)
    }
    return id
  }

  /// Who records an event, and when: most on the day, some days later, a few when there was time at last.
  private mutating func recording(of event: any CaseEvent, at: Moment?) -> ProposedEntry.Recording {
    let kind = team ?? (episode == nil ? .assessment : .early)
    let by =
      Self.isOfManager(event)
      ? staff.manager(kind, for: person.home) : staff.worker(kind, for: person.home).id
    if let at { return ProposedEntry.Recording(at: at, by: by) }
    let share = speaker.chance.below(100)
    let late =
      share < 72 ? 0 : speaker.chance.number(in: share < 90 ? 1...2 : share < 98 ? 3...8 : 9...25)
    let date = event.date.adding(days: late)
    return ProposedEntry.Recording(
      at: Moment(
        date: date, hour: speaker.chance.number(in: 14...18), minute: speaker.chance.below(60)),
      by: by)
  }

  /// Whether a manager records an event.
  private static func isOfManager(_ event: any CaseEvent) -> Bool {
    event is WorkAuthorised || event is AssessmentAuthorised || event is AssessmentCheckpointHeld
      || event is ContactDecided || event is ReferralDecided || event is WorkerAllocated
      || event is CarePlanAuthorised || event is PathwayPlanAuthorised
  }

  /// A manager looks at most of what is finished within three working days.
  mutating func authorise(_ work: EventID, _ finished: CivilDate) {
    let date = calendar.date(speaker.chance.number(in: 0...3), workingDaysAfter: finished).date
    guard date <= last, speaker.chance.happens(96) else { return }
    add(WorkAuthorised(work, on: date))
  }

  /// A manager looks at most assessments by the tenth working day and by the 25th.
  mutating func checkpoints(
    _ assessment: EventID, from start: CivilDate, until end: CivilDate
  ) {
    for days in [9, 24] {
      let date = calendar.date(days, workingDaysAfter: start).date
      guard date < end, speaker.chance.happens(94) else { continue }
      add(
        AssessmentCheckpointHeld(
          assessment, on: date, note: sayTogether("assessment.checkpoint", date)))
    }
  }

  func working(_ days: Int, after date: CivilDate) -> CivilDate {
    min(calendar.date(days, workingDaysAfter: date).date, last)
  }

  mutating func say(_ key: String) -> String { speaker.say(key) }

  func sayTogether(_ key: String, _ date: CivilDate) -> String {
    speaker.sayTogether(key, on: date)
  }

  func age(on date: CivilDate) -> Int { born.completedYears(to: date) }

  /// The case goes to a team, whose worker has the household.
  mutating func allocate(to kind: CityStaff.Kind, on date: CivilDate) {
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
        address: speaker.isThin ? nil : family.address),
      recorded: Moment(date: date, hour: 9))
  }

  /// Names the mother, and brothers and sisters by their records.
  mutating func relate(to family: Family, _ siblings: [InventedChild], on date: CivilDate) {
    add(
      RelationshipRecorded(
        on: date,
        Relationship(
          .mother, name: family.mother, sex: .female, parentalResponsibility: true,
          source: .birthMother, telephone: family.telephone,
          livesWithChild: speaker.theme != .unaccompanied)),
      recorded: Moment(date: date, hour: 9))
    for sibling in siblings where sibling.id != child {
      add(
        RelationshipRecorded(
          on: date,
          Relationship(
            .sibling, name: sibling.name?.spoken ?? "Not known", child: sibling.id,
            sex: sibling.sex)), recorded: Moment(date: date, hour: 9))
    }
  }

  /// Writes everything, day after day.
  mutating func write() {
    for (date, step) in person.history where date <= last { write(step, on: date) }
  }

  mutating func write(_ step: CityStep, on date: CivilDate) {
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
    case .needPlan:
      needPlan = add(ChildInNeedPlanStarted(on: date, aims: sayTogether("plan.need", date)))
    case .needReview:
      guard let needPlan else { return }
      add(
        ChildInNeedPlanReviewed(needPlan, on: date, decision: sayTogether("plan.review.need", date))
      )
    case .needPlanEnd:
      guard let needPlan else { return }
      add(
        ChildInNeedPlanEnded(needPlan, on: date, .needsMet, summary: sayTogether("plan.end", date)))
      self.needPlan = nil
    case .visit(let kind): visit(date, kind)
    case .attempt:
      add(
        VisitMade(
          on: date, .childProtection, seen: false, whyNotSeen: sayTogether("visit.notSeen", date),
          place: "Home",
          account: sayTogether("visit.notSeen.account", date)))
    default: writeProtection(step, on: date)
    }
  }

  mutating func writeProtection(_ step: CityStep, on date: CivilDate) {
    switch step {
    case .conference(let enquired, let toPlan, let previous, let notified):
      confer(date, enquired, toPlan, previous, notified)
    case .conferenceBooked(let planned):
      booking = add(ConferenceBooked(.initial, on: date, for: planned))
    case .conferencePostponed(let planned):
      guard let booking else { return }
      add(
        ConferencePostponed(
          booking, on: date, to: planned, reason: sayTogether("conference.postponed", date)))
    case .planTakenOver(let previous):
      plan = add(
        ProtectionPlanTakenOver(
          on: date, .beforeRecords, initialCategory: speaker.theme.category,
          previousPlans: previous, note: "The conference stands in the records before."))
      allocate(to: .protection, on: working(2, after: date))
    case .coreGroup:
      guard let plan else { return }
      add(CoreGroupHeld(plan, on: date, note: sayTogether("coreGroup", date)))
    case .planReview(let ends): review(date, ends: ends)
    default: writeCare(step, on: date)
    }
  }

  mutating func writeCare(_ step: CityStep, on date: CivilDate) {
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

  mutating func writeLeaving(_ step: CityStep, on date: CivilDate) {
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
  mutating func fulfil(_ duty: CareDuty, on date: CivilDate) {
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
  func endOfCare(after date: CivilDate) -> CivilDate {
    let ends = person.steps.filter { date <= $0.date }.filter {
      if case .careEnd = $0.step { true } else { false }
    }
    return ends.map(\.date).min() ?? .latest
  }

  mutating func writeEarlyHelp(_ step: CityStep, on date: CivilDate) {
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
          episode, on: date,
          goals: [EarlyHelpGoal(sayTogether("plan.need", date), who: "The family")]))
    case .earlyHelpReview:
      guard let episode else { return }
      add(EarlyHelpPlanReviewed(episode, on: date, progress: sayTogether("plan.review.need", date)))
    case .earlyHelpEnd(let reason):
      guard let episode else { return }
      add(EarlyHelpEnded(episode, on: date, reason, summary: say("closure.summary")))
    case .earlyHelpStepUp:
      guard let episode, let contact else { return }
      add(EarlyHelpEnded(episode, on: date, .steppedUp, to: contact))
    default: break
    }
  }
}
