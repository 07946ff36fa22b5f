import Casework

/// Care that has ended, cases that are closed, and what came after.
extension StoryTeller {
  /// Home, special guardianship, adoption, eighteen.
  mutating func careEnded() {
    let endings: [EndedCare] = [
      EndedCare(age: 9, "U6", "2A", day(2020, 3, 3), day(2020, 12, 11), "E4A", "RC7"),
      EndedCare(age: 4, "U3", "3B", day(2019, 6, 18), day(2020, 10, 16), "E46", "RC4"),
      EndedCare(age: 2, "U6", "3B", day(2019, 5, 30), day(2020, 11, 20), "E12", "RC1"),
    ]
    for ending in endings {
      let family = family(.ages(ending.age))
      let child = family.children
      let start = max(ending.start, (child[0].born ?? ending.start).adding(days: 6))
      referred(family, on: start, theme: "neglect", source: ending.source, need: "N1")
      allocate(child, to: "kasante", from: start, reason: "FCONTA")
      assessFully(
        child, referred: start, by: "kasante", .lookedAfter, factors: ["16A", "4B"])
      let carer = chance.one(of: stock.places.carers) ?? "the carers"
      takeIntoCare(
        child, on: start, by: "kasante", category: "N1", "C1",
        fosterPlacement(ending.placement, of: family, carer: carer))
      if ending.reason.isAdoption {
        placeForAdoption(
          child, decided: start.adding(days: 150), ordered: start.adding(days: 190),
          matched: start.adding(days: 250), placed: start.adding(days: 270), by: "kasante")
      }
      follow(
        CareCourse(start: start, until: ending.end, worker: "kasante", carer: carer), child)
      record(child, by: "kasante") { _, _ in CareEnded(on: ending.end, because: ending.reason) }
      close(child, on: ending.end, reason: ending.closure)
    }
    leavingCare()
  }

  /// Eighteen in January, and still with the carers.
  private mutating func leavingCare() {
    var request = FamilyRequest.ages(18, community: "West African")
    request.children[0].born = day(2003, 1, 22)
    let family = family(request)
    let (start, end) = (day(2016, 9, 6), day(2021, 1, 22))
    referred(family, on: start, theme: "parentalIllness", source: "3A", need: "N3")
    allocate(family.children, to: "kasante", from: start, reason: "FCONTA")
    assessFully(
      family.children, referred: start, by: "kasante", .lookedAfter, factors: ["4B"])
    let carer = stock.places.carers[1]
    takeIntoCare(
      family.children, on: start, by: "kasante", category: "N3", "V2",
      fosterPlacement("U4", of: family, carer: carer))
    follow(
      CareCourse(start: start, until: end, worker: "kasante", carer: carer, visitEvery: 80),
      family.children)
    record(family.children, by: "kasante") { _, _ in
      CareEnded(on: end, because: "E17", summary: "Staying put with the carers.")
    }
    let later = day(2021, 3, 2)
    record(family.children, by: "kasante") { _, _ in
      CareLeaverOutcomeRecorded(on: later, inTouch: "YES", activity: "F2", accommodation: "Z1")
    }
    record(family.children, by: "kasante") { story, _ in
      StayingPutDiscussed(
        on: story.day(2020, 9, 8), .agreed, summary: "The carers and the young person want it.")
    }
    record(family.children, by: "lwrona") { _, _ in
      LeaverContactMade(
        on: later, .faceToFace, isReached: true, account: "Met at the carers’; revising for exams.",
        words: "I like that nothing had to change.")
    }
  }

  mutating func closedCases() {
    closed()
    cameBack()
    noFurtherAction()
    movedAway()
    death()
    manyNames()
  }

  private mutating func closed() {
    for (request, days, factors) in [
      (FamilyRequest.ages(10, 7), 210, [AssessmentFactor("4B")]),
      (.ages(5, community: "East European"), 160, ["21"]), (.ages(14), 190, ["14A", "10A"]),
    ] {
      let family = family(request)
      let start = back(days)
      referred(family, on: start, theme: "acute", source: "4", need: "N4")
      allocate(family.children, to: "skerrigan", from: next(1, after: start), reason: "FCONTA")
      let end = next(34, after: start)
      let assessments = assess(family.children, referred: start, by: "skerrigan", end: end)
      let isOver = factors == ["21"]
      complete(
        assessments, family.children, on: next(32, after: start), by: "skerrigan",
        isOver ? .noFurtherAction : .childInNeedPlan, factors: factors, authorised: end)
      guard !isOver else {
        close(family.children, on: next(36, after: start), reason: "RC8")
        continue
      }
      let begun = next(36, after: start)
      let plans = startPlan(family.children, on: begun, by: "skerrigan")
      let finished = next(110, after: start)
      visits(
        family.children, from: begun, every: 18, until: next(100, after: start), .childInNeed,
        by: "skerrigan")
      review(plans, family.children, on: next(90, after: start), by: "skerrigan")
      let why = draw("plan.end")
      step(plans, family.children, by: "skerrigan") { _, _, plan in
        ChildInNeedPlanEnded(plan, on: finished, .needsMet, summary: why)
      }
      close(family.children, on: next(112, after: start), reason: "RC7")
    }
  }

  /// Referred again within a year of the closure.
  private mutating func cameBack() {
    let family = family(.ages(6, 3, community: "British"))
    let first = back(230)
    referred(family, on: first, theme: "domesticAbuse", source: "6", need: "N1")
    allocate(family.children, to: "bcole", from: next(1, after: first), reason: "FCONTA")
    let end = next(43, after: first)
    let assessments = assess(family.children, referred: first, by: "bcole", end: end)
    complete(
      assessments, family.children, on: end, by: "bcole", .earlyHelp, factors: ["3B"],
      authorised: end)
    close(family.children, on: next(45, after: first), reason: "RC8")
    let again = back(14)
    referred(
      family, on: again, theme: "domesticAbuse", source: "6", need: "N1", register: false)
    allocate(family.children, to: "bcole", from: next(1, after: again), reason: "FCONTA")
    assess(family.children, referred: again, by: "bcole", seenAfter: 4)
  }

  private mutating func noFurtherAction() {
    let family = family(.ages(15, 12))
    let date = back(26)
    let at = Moment(date: date, hour: 11, minute: 5)
    register(family, on: date, by: "pnair", at: at.adding(minutes: -6))
    let contacts = contact(
      IncomingConcern(
        theme: "acute", source: "1A", at: at, rating: .green, outcome: .singleAssessment,
        consent: .given, level: 3),
      about: family.children)
    let referrals = step(contacts, family.children, by: "jmarsden") { _, _, contact in
      ReferralReceived(on: date, source: "1A", primaryNeed: "N5", contact: contact)
    }
    let decided = next(1, after: date)
    let why = draw("referral.noFurtherAction")
    step(referrals, family.children, by: "tblake") { _, _, referral in
      ReferralDecided(referral, on: decided, .noFurtherAction, rationale: why)
    }
  }

  private mutating func movedAway() {
    let family = family(.ages(9))
    let start = back(70)
    referred(family, on: start, theme: "neglect", source: "2A", need: "N1")
    allocate(family.children, to: "dmorgan", from: next(1, after: start), reason: "FCONTA")
    let assessments = assess(
      family.children, referred: start, by: "dmorgan", end: next(28, after: start))
    complete(
      assessments, family.children, on: next(28, after: start), by: "dmorgan", .otherAuthority,
      factors: ["16A"], authorised: next(28, after: start))
    close(family.children, on: next(30, after: start), reason: "RC5")
  }

  /// A child with a life-limiting illness, who died at home.
  private mutating func death() {
    var request = FamilyRequest.ages(4)
    request.children[0].disabilities = ["MOB", "CON"]
    let family = family(request)
    let start = back(180)
    referred(family, on: start, theme: "disability", source: "3F", need: "N2")
    allocate(family.children, to: "mpillai", from: next(1, after: start), reason: "FCONTA")
    let assessments = assess(
      family.children, referred: start, by: "mpillai", end: next(30, after: start))
    complete(
      assessments, family.children, on: next(29, after: start), by: "mpillai", .childInNeedPlan,
      factors: ["6A"], authorised: next(30, after: start))
    let plans = startPlan(family.children, on: next(31, after: start), by: "mpillai")
    let date = ago(39)
    visits(
      family.children, from: next(31, after: start), every: 15, until: ago(46), .childInNeed,
      by: "mpillai")
    step(plans, family.children, by: "mpillai") { _, _, plan in
      ChildInNeedPlanEnded(
        plan, on: date, .other, summary: "The child died at home, as the family had wished.")
    }
    record(family.children, by: "mpillai") { _, _ in ChildDied(on: date) }
    record(family.children, by: "mpillai", late: 2) { story, child in
      NoteAdded(
        on: date.adding(days: 1), .meeting,
        story.fill("Went to see {mother}. We looked at photographs of {child} in the pool.", child))
    }
    close(family.children, on: ago(11), reason: "RC2")
  }

  /// Three names and four addresses in one childhood.
  private mutating func manyNames() {
    let family = family(
      .named("Horváth", in: "Roma", [("Rebeka", 13, .female)]))
    let start = day(2018, 4, 23)
    referred(family, on: start, theme: "acute", source: "4", need: "N4")
    allocate(family.children, to: "bcole", from: next(1, after: start), reason: "FCONTA")
    for (date, surname) in [(day(2019, 2, 1), "Horváth-Lane"), (day(2020, 8, 17), "Lane")] {
      record(family.children, by: "bcole") { _, child in
        NameChanged(
          on: date,
          to: PersonName(given: child.name?.given ?? "", family: surname, preferred: "Becky"))
      }
    }
    for date in [day(2018, 9, 3), day(2019, 6, 28), day(2020, 8, 17)] {
      let address = families.address(telephone: family.telephone, &chance)
      record(family.children, by: "bcole", late: 1) { _, _ in AddressChanged(on: date, to: address)
      }
    }
    let other = families.address(kind: .otherParent, &chance)
    record(family.children, by: "bcole") { story, _ in
      AddressChanged(on: story.day(2019, 7, 4), to: other)
    }
    let assessments = assess(family.children, referred: start, by: "bcole", end: day(2018, 6, 20))
    complete(
      assessments, family.children, on: day(2018, 6, 19), by: "bcole", .childInNeedPlan,
      factors: ["4B"], authorised: day(2018, 6, 20))
    let plans = startPlan(family.children, on: day(2020, 9, 7), by: "bcole")
    review(plans, family.children, on: day(2020, 12, 2), by: "bcole")
    visits(
      family.children, from: day(2020, 9, 7), every: 18, until: back(24), .childInNeed, by: "bcole")
  }
}

/// A period of care that has ended.
private struct EndedCare {
  let age: Int
  let source: ReferralSource
  let placement: PlacementType
  let start: CivilDate
  let end: CivilDate
  let reason: EpisodeEndReason
  let closure: ReferralClosureReason

  init(
    age: Int, _ placement: PlacementType, _ source: ReferralSource, _ start: CivilDate,
    _ end: CivilDate, _ reason: EpisodeEndReason, _ closure: ReferralClosureReason
  ) {
    self.age = age
    self.source = source
    self.placement = placement
    self.start = start
    self.end = end
    self.reason = reason
    self.closure = closure
  }
}
