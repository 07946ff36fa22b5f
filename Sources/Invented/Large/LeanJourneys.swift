import Casework

/// How far a child of a large authority came.
enum LeanJourney: Sendable {
  case contactOnly, closedAfterAssessment, closedAfterPlan, openAssessment, childInNeed
  case protection, closedAfterProtection, lookedAfter, leftCare, longRecord

  /// So many of a hundred children; those with a long record are made by number.
  static let shares: [(journey: LeanJourney, percent: Int)] = [
    (.contactOnly, 18), (.closedAfterAssessment, 34), (.closedAfterPlan, 15), (.openAssessment, 7),
    (.childInNeed, 9), (.protection, 4), (.closedAfterProtection, 5), (.lookedAfter, 4),
    (.leftCare, 4),
  ]

  /// Working days before the last day on which the case came in.
  func daysOpen(_ chance: inout Chance) -> Int {
    switch self {
    case .contactOnly: chance.number(in: 1...900)
    case .closedAfterAssessment: chance.number(in: 60...1_100)
    case .closedAfterPlan: chance.number(in: 200...1_100)
    case .openAssessment: chance.number(in: 3...48)
    case .childInNeed: chance.number(in: 60...260)
    case .protection: chance.number(in: 40...400)
    case .closedAfterProtection: chance.number(in: 330...1_200)
    case .lookedAfter: chance.number(in: 40...900)
    case .leftCare: chance.number(in: 420...1_300)
    case .longRecord: 900
    }
  }
}

extension LeanCase {
  /// Adds everything that happened on a journey, after the registration.
  mutating func travel(_ journey: LeanJourney, from start: CivilDate, born: CivilDate) {
    let contact = comeIn(start, furtherAction: journey != .contactOnly)
    guard journey != .contactOnly else { return }
    let referral = refer(contact, on: start)
    if journey == .protection || journey == .closedAfterProtection || journey == .longRecord {
      protect(referral, from: start, journey)
      return
    }
    let authorised = assess(from: start, isOpen: journey == .openAssessment)
    switch journey {
    case .closedAfterAssessment: close(referral, on: next(2, after: authorised), "RC8")
    case .closedAfterPlan: planForNeed(referral, from: next(3, after: authorised), ends: true)
    case .childInNeed: planForNeed(referral, from: next(3, after: authorised), ends: false)
    case .lookedAfter: lookAfter(referral, from: next(2, after: authorised), born, ends: false)
    case .leftCare: lookAfter(referral, from: next(2, after: authorised), born, ends: true)
    default: break
    }
  }

  private mutating func comeIn(_ date: CivilDate, furtherAction: Bool) -> EventID {
    let at = Moment(date: date, hour: chance.number(in: 8...16), minute: chance.below(60))
    let source: ReferralSource = chance.one(of: ["2A", "6", "3A", "3B", "1A", "4"]) ?? "2A"
    let contact = add(
      ContactReceived(
        at: at, source: source, referrer: Referrer(isProfessional: source != "1A"),
        concern: sentences.one("concern.acute", &chance), consent: .given))
    add(ContactTriaged(contact, at: at.adding(minutes: 15), furtherAction ? .amber : .green))
    add(
      ContactDecided(
        contact, at: at.adding(minutes: chance.number(in: 60...1_300)),
        furtherAction ? .singleAssessment : .noFurtherAction,
        rationale: sentences.one("rationale.noFurtherAction", &chance)))
    add(ReferrerTold(contact, at: at.adding(minutes: 1_400)))
    return contact
  }

  private mutating func refer(_ contact: EventID, on date: CivilDate) -> EventID {
    let referral = add(
      ReferralReceived(
        on: date, source: "2A", primaryNeed: chance.one(of: ["N1", "N2", "N3", "N4", "N5"]),
        contact: contact))
    add(ReferralDecided(referral, on: next(1, after: date), .accepted))
    add(
      WorkerAllocated(
        worker.id, team: worker.posts.last?.team, from: next(1, after: date), reason: "FCONTA"))
    return referral
  }

  private mutating func assess(from start: CivilDate, isOpen: Bool) -> CivilDate {
    let assessment = add(AssessmentStarted(on: next(1, after: start)))
    add(AssessmentChildSeen(assessment, on: next(4, after: start), alone: chance.happens(80)))
    let end = next(chance.number(in: 15...50), after: start)
    guard !isOpen else { return last }
    add(
      AssessmentCompleted(
        assessment, on: end, .childInNeedPlan, factors: ["4B"],
        analysis: sentences.one("assessment.analysis", &chance)))
    add(AssessmentAuthorised(assessment, on: end))
    return end
  }

  private mutating func close(
    _ referral: EventID, on date: CivilDate, _ reason: ReferralClosureReason
  ) {
    add(ReferralClosed(referral, on: date, reason: reason))
  }

  private mutating func planForNeed(_ referral: EventID, from start: CivilDate, ends: Bool) {
    let plan = add(ChildInNeedPlanStarted(on: start))
    let end = ends ? next(100, after: start) : back(chance.below(26))
    visits(.childInNeed, from: start, to: end, every: 30)
    guard ends else { return }
    add(ChildInNeedPlanReviewed(plan, on: end))
    add(ChildInNeedPlanEnded(plan, on: end, .needsMet))
    close(referral, on: end, "RC7")
  }

  /// Visits at even intervals, the last on the last day.
  private mutating func visits(
    _ kind: Visit.Kind, from start: CivilDate, to end: CivilDate, every workingDays: Int,
    limit: Int = 12
  ) {
    let count = min(limit, calendar.workingDays(from: start, to: end) / workingDays)
    for index in stride(from: count, through: 0, by: -1) {
      let date = calendar.date(-index * workingDays, workingDaysAfter: end).date
      guard date >= start else { continue }
      let alone = chance.happens(75)
      add(
        VisitMade(
          on: date, kind, seen: true, seenAlone: alone, whyNotAlone: alone ? nil : "Too young",
          account: sentences.one("note.large", &chance)))
    }
  }

  private mutating func protect(_ referral: EventID, from start: CivilDate, _ journey: LeanJourney)
  {
    let discussion = add(
      StrategyDiscussionHeld(
        at: .day(start), agencies: [.childrensServices, .police, .health], .jointEnquiry,
        rationale: sentences.one("strategy.note", &chance)))
    let enquiry = add(Section47EnquiryStarted(on: start, .joint, discussion: discussion))
    add(
      Section47EnquiryConcluded(
        enquiry, on: next(9, after: start), .substantiatedContinuingRisk,
        isConferenceRequired: true, rationale: sentences.one("enquiry.reason", &chance)))
    let conference = next(chance.number(in: 11...17), after: start)
    let plan = add(
      ConferenceHeld(
        on: conference, plan: chance.one(of: ["NEG", "EMO", "PHY", "SAB"]), enquiry: enquiry))
    add(CoreGroupHeld(plan, on: next(9, after: conference)))
    let isOver = journey == .closedAfterProtection
    let end = isOver ? next(250, after: conference) : back(chance.below(20))
    if journey == .longRecord { fill(from: conference, items: 470) }
    visits(.childProtection, from: conference, to: end, every: 14, limit: 9)
    let reviewed = next(60, after: conference)
    if reviewed < end, reviewed < last {
      add(ReviewConferenceHeld(plan, on: reviewed, .planContinues))
    }
    guard isOver else { return }
    add(ReviewConferenceHeld(plan, on: end, .planEnds))
    close(referral, on: next(20, after: end), "RC7")
  }

  /// Notes, several a week, until the record is long.
  private mutating func fill(from start: CivilDate, items: Int) {
    let kinds = CaseNote.Kind.allCases
    for index in 0..<items {
      let date = min(start.adding(days: index * 2), last)
      add(NoteAdded(on: date, kinds[index % kinds.count], sentences.one("note.large", &chance)))
    }
  }

  private mutating func lookAfter(
    _ referral: EventID, from start: CivilDate, _ born: CivilDate, ends: Bool
  ) {
    add(
      CareStarted(
        on: start, category: "N1", legalStatus: chance.happens(40) ? "V2" : "C1",
        placement: Placement("U6", provider: "PR1", postcode: "ZZ9 1AA", location: "IN")))
    add(PlacementPlanAgreed(on: next(4, after: start)))
    add(CarePlanAuthorised(on: next(8, after: start)))
    add(HealthAssessmentHeld(on: next(18, after: start), .initial))
    let end = ends ? next(260, after: start) : last
    var review = next(19, after: start)
    for interval in [85, 175, 175, 175, 175, 175] where review < end && review < last {
      let age = born.completedYears(to: review)
      add(CareReviewHeld(on: review, participation: age < 4 ? "PN0" : "PN1"))
      review = next(1, after: review.adding(days: interval))
    }
    visits(
      .lookedAfter, from: next(4, after: start), to: ends ? end : back(chance.below(32)), every: 28)
    guard ends else { return }
    add(CareEnded(on: end, because: "E4A"))
    close(referral, on: end, "RC7")
  }
}
