import Casework

/// What each step of a person's history amounts to in the work of a team.
extension CityWriter {
  mutating func comeIn(
    _ date: CivilDate, _ hour: Int, _ days: Int, _ outcome: ContactOutcome
  ) {
    let at = Moment(date: date, hour: hour, minute: speaker.chance.below(60))
    let (source, concern) = speaker.concern(on: date)
    let isProfessional = !source.rawValue.hasPrefix("1") && source != "9"
    let own = add(
      ContactReceived(
        at: at, source: source, referrer: Referrer(isProfessional: isProfessional),
        concern: concern, consent: .given), recorded: at)
    let triaged = at.adding(minutes: 15)
    add(
      ContactTriaged(own, at: triaged, outcome.leadsToReferral ? .amber : .green), recorded: triaged
    )
    let decided =
      days == 0
      ? at.adding(minutes: speaker.chance.number(in: 40...240))
      : Moment(date: working(days, after: date), hour: 15)
    add(
      ContactDecided(
        own, at: decided, outcome, rationale: sayTogether("rationale.\(outcome.rawValue)", date)),
      recorded: decided)
    let told = decided.adding(minutes: 30)
    if isProfessional { add(ReferrerTold(own, at: told), recorded: told) }
    contact = own
    self.source = source
  }

  mutating func refer(_ date: CivilDate) {
    let own = add(
      ReferralReceived(
        on: date, source: source, primaryNeed: speaker.theme.need, contact: contact))
    add(ReferralDecided(own, on: date, .accepted))
    allocate(to: .assessment, on: working(1, after: date))
    referral = own
    referred = date
  }

  mutating func assess(
    _ start: CivilDate, _ seen: CivilDate, _ date: CivilDate, _ outcome: AssessmentOutcome
  ) {
    let own = add(AssessmentStarted(on: start))
    add(
      AssessmentChildSeen(
        own, on: seen, alone: speaker.chance.happens(80),
        childsWords: speaker.words(at: age(on: seen))))
    checkpoints(own, from: start, until: date)
    complete(own, on: date, outcome)
    add(AssessmentAuthorised(own, on: date))
  }

  mutating func beginAssessment(_ isCompleted: Bool) {
    guard let referred else { return }
    let start = working(1, after: referred)
    let own = add(AssessmentStarted(on: start))
    if isCompleted || speaker.chance.happens(92) {
      add(AssessmentChildSeen(own, on: working(4, after: start), alone: true))
    }
    let end = isCompleted ? working(20, after: referred) : last
    checkpoints(own, from: start, until: end)
    if isCompleted { complete(own, on: end, .childInNeedPlan) }
  }

  mutating func complete(
    _ assessment: EventID, on date: CivilDate, _ outcome: AssessmentOutcome
  ) {
    add(
      AssessmentCompleted(
        assessment, on: date, outcome, factors: speaker.theme.factors(on: date),
        analysis: say("assessment.analysis")))
  }

  mutating func enquire(
    _ date: CivilDate, concluded days: Int, isConferenceRequired: Bool
  ) {
    let discussion = add(
      StrategyDiscussionHeld(
        at: .day(date), agencies: [.childrensServices, .police, .health], .jointEnquiry,
        rationale: sayTogether("strategy.note", date)))
    let own = add(Section47EnquiryStarted(on: date, .joint, discussion: discussion))
    add(
      Section47EnquiryConcluded(
        own, on: working(days, after: date),
        isConferenceRequired ? .substantiatedContinuingRisk : .notSubstantiated,
        isConferenceRequired: isConferenceRequired,
        rationale: sayTogether(
          isConferenceRequired ? "enquiry.substantiated" : "enquiry.notSubstantiated", date)))
    enquiry = own
  }

  mutating func confer(
    _ date: CivilDate, _ enquired: Bool, _ toPlan: Bool, _ previous: Int, _ notified: CivilDate?
  ) {
    let own = add(
      ConferenceHeld(
        on: date, plan: toPlan ? speaker.theme.category : nil, enquiry: enquired ? enquiry : nil,
        transferNotified: notified, previousPlans: previous > 0 ? previous : nil,
        childsWords: age(on: date) >= 4 ? say("conference.childView") : nil,
        summary: sayTogether("conference.summary", date)))
    if toPlan {
      plan = own
      allocate(to: .protection, on: working(2, after: date))
    }
    enquiry = nil
    booking = nil
  }

  mutating func review(_ date: CivilDate, ends: Bool) {
    guard let plan else { return }
    add(
      ReviewConferenceHeld(
        plan, on: date, ends ? .planEnds : .planContinues,
        summary: sayTogether(ends ? "cp.end" : "conference.summary", date)))
    if ends { self.plan = nil }
  }

  mutating func visit(_ date: CivilDate, _ kind: Visit.Kind) {
    let age = age(on: date)
    let isYoung = age < 4
    let alone = !isYoung && speaker.chance.happens(80)
    let opening = isInCare ? "" : sayTogether("visit.home", date) + " "
    add(
      VisitMade(
        on: date, kind, seen: true, seenAlone: alone,
        whyNotAlone: alone ? nil : say(isYoung ? "visit.notAlone.baby" : "visit.notAlone"),
        bedroomSeen: speaker.chance.happens(75), place: isInCare ? "Placement" : "Home",
        words: speaker.words(at: age), account: opening + speaker.encounter(at: age)))
  }

  mutating func goMissing(
    _ date: CivilDate, _ until: CivilDate, _ course: InterviewCourse
  ) {
    let start = add(
      MissingStarted(
        at: .moment(Moment(date: date, hour: 21)), from: isInCare ? .placement : .home,
        summary: say("missing.account")), recorded: Moment(date: date, hour: 22))
    // Whoever comes back after the last day is still missing on it.
    guard until <= last else { return }
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

  func placement(_ provider: PlacementProvider) -> Placement {
    let place = 1 + person.number % 9
    return Placement("U6", provider: provider, postcode: "ZZ9 \(place)AA", location: "IN")
  }
}
