import Casework

/// Children who are looked after: in their first week, their first year and later.
extension StoryTeller {
  mutating func care() {
    firstWeek()
    policeProtection()
    firstYear()
    reviewTomorrow()
    longTerm()
    withParents()
    connectedPerson()
    shortBreaks()
    residential()
    unaccompanied()
    missingAndReturned()
    missingNow()
    placedForAdoption()
    careEnded()
    wholeJourney()
  }

  /// The referral of a child who came into care, and the social workers.
  private mutating func comingIntoCare(
    _ family: Family, _ date: CivilDate, to worker: WorkerID, theme: String,
    source: ReferralSource = "6", need: PrimaryNeed = "N1"
  ) {
    let referred = calendar.date(-12, workingDaysAfter: date).date
    self.referred(family, on: referred, theme: theme, source: source, need: need)
    allocate(family.children, to: "dmorgan", from: next(1, after: referred), reason: "FCONTA")
    let end = next(30, after: referred)
    let assessments = assess(
      family.children, referred: referred, by: "dmorgan", end: end, seenAfter: 2)
    if end < today {
      complete(
        assessments, family.children, on: end, by: "dmorgan", .lookedAfter,
        factors: ["4B", "17A"], authorised: end)
    }
    if date.adding(days: 40) < today {
      allocate(family.children, to: worker, from: date.adding(days: 35), reason: "TSPROC")
    }
  }

  private mutating func firstWeek() {
    let family = family(.ages(8, community: "British"))
    let start = ago(4)
    comingIntoCare(family, start, to: "dmorgan", theme: "parentalIllness", source: "3A", need: "N3")
    let carer = stock.places.carers[0]
    takeIntoCare(
      family.children, on: start, by: "dmorgan", category: "N3", "V2",
      fosterPlacement(of: family, carer: carer))
    record(family.children, by: "dmorgan") { story, child in
      NoteAdded(
        on: story.ago(3), .telephoneCall,
        story.fill(
          "{carer} rang: {child} ate a good tea and asked for the light on.", child, carer: carer))
    }
  }

  /// Police protection, an emergency order and an interim order within ten days.
  private mutating func policeProtection() {
    let family = family(.ages(0, community: "British"))
    let start = day(2021, 3, 19)
    referred(
      family, on: start, theme: "physical", source: "3E", need: "N1", outcome: .strategyDiscussion)
    allocate(family.children, to: "bcole", from: start, reason: "FCONTA")
    enquire(family.children, on: start, by: "bcole")
    let carer = stock.places.carers[5]
    takeIntoCare(
      family.children, on: start, by: "bcole", category: "N1", "L1",
      fosterPlacement(of: family, carer: carer))
    for (date, status) in [(day(2021, 3, 22), LegalStatus("L2")), (day(2021, 3, 29), "C1")] {
      record(family.children, by: "bcole") { _, _ in
        LegalStatusChanged(on: date, to: status, summary: "Exampleton Family Court")
      }
    }
    follow(
      CareCourse(
        start: start, until: today, worker: "bcole", carer: carer, lastVisit: day(2021, 3, 25)),
      family.children)
  }

  /// The visit is late, and the health assessment was never done.
  private mutating func firstYear() {
    let family = family(.ages(11, 6, community: "West African"))
    let start = day(2020, 11, 10)
    comingIntoCare(family, start, to: "kasante", theme: "neglect", source: "2A")
    let carer = stock.places.carers[3]
    takeIntoCare(
      family.children, on: start, by: "dmorgan", category: "N1", "C1",
      fosterPlacement(of: family, carer: carer))
    follow(
      CareCourse(
        start: start, until: today, worker: "kasante", carer: carer, visitEvery: 36,
        lastVisit: ago(47), missing: [.health, .dental]),
      family.children)
  }

  private mutating func reviewTomorrow() {
    let family = family(.named("Novák", in: "East European", [("Petra", 11, .female)]))
    let start = day(2020, 12, 3)
    comingIntoCare(family, start, to: "lwrona", theme: "acute", source: "1A", need: "N4")
    let carer = stock.places.carers[1]
    takeIntoCare(
      family.children, on: start, by: "dmorgan", category: "N4", "V2",
      fosterPlacement(of: family, carer: carer))
    follow(
      CareCourse(
        start: start, until: today, worker: "lwrona", carer: carer, lastVisit: ago(12),
        reviews: [day(2020, 12, 31)]),
      family.children)
    bookReview(family.children, on: day(2021, 1, 4), for: day(2021, 3, 25))
    bookReview(
      family.children, on: day(2021, 3, 23), for: day(2021, 3, 31),
      reason: "Her mother could not come on the 25th.")
  }

  /// Brothers in long-term fostering, visited every three months.
  private mutating func longTerm() {
    let family = family(.ages(14, 12, community: "Caribbean"))
    let start = day(2017, 5, 8)
    comingIntoCare(family, start, to: "kasante", theme: "neglect", source: "2A")
    let carer = stock.places.carers[1]
    takeIntoCare(
      family.children, on: start, by: "dmorgan", category: "N1", "C1",
      fosterPlacement(of: family, carer: stock.places.carers[6]))
    record(family.children, by: "kasante") { _, _ in
      LegalStatusChanged(
        on: CivilDate(year: 2017, month: 11, day: 14) ?? start, to: "C2",
        summary: "Exampleton Family Court")
    }
    let moved = day(2018, 8, 6)
    let placement = fosterPlacement("U4", of: family, carer: carer)
    record(family.children, by: "kasante") { story, child in
      PlacementChanged(
        on: moved, to: placement, because: "CARPL", summary: story.say("care.moved", child))
    }
    agreePlacement(family.children, after: moved, by: "kasante")
    record(family.children, by: "hashdown") { _, _ in
      PermanencePlanSet(on: moved, to: "f")
    }
    follow(
      CareCourse(
        start: start, until: today, worker: "kasante", carer: carer, visitEvery: 84,
        lastVisit: ago(40)),
      family.children)
    for (year, score) in [(2018, 19), (2019, 15), (2020, 11)] {
      record(family.children, by: "kasante") { story, _ in
        StrengthsAndDifficultiesScored(
          on: story.day(year, 11, 5), score: score + story.chance.below(4))
      }
    }
  }

  /// With her mother under a full order; and with parents before the assessment of them is done.
  private mutating func withParents() {
    for (start, status, regulation) in [
      (day(2020, 2, 11), LegalStatus("C2"), PlacementRegulation?.none),
      (day(2021, 3, 8), "C1", .parentsBeforeAssessment),
    ] {
      let family = family(.ages(chance.number(in: 7...9)))
      comingIntoCare(family, start, to: "mpillai", theme: "neglect", source: "2A")
      let carer = family.children[0].mother
      let placed = takeIntoCare(
        family.children, on: start, by: "dmorgan", category: "N1", status,
        Placement(
          "P1", provider: "PR0", postcode: family.address.postcode,
          homePostcode: family.address.postcode, carer: carer, milesFromHome: 0, location: "IN",
          regulation: regulation))
      follow(
        CareCourse(
          start: start, until: today, worker: "mpillai", carer: carer,
          visitEvery: regulation == nil ? 39 : 7, lastVisit: regulation == nil ? nil : ago(9)),
        family.children)
      var checks: [(PlacementCheck.Kind, String)] = [
        (.disclosureAndBarring, "Certificates of the adults at home seen."),
        (.premises, "Bedroom and kitchen seen."),
        (.agencyChecks, "Police, health and school asked."),
      ]
      if regulation == nil {
        checks.append((.suitabilityAssessment, "Assessment of the parents."))
      }
      approve(
        placed, family.children, .withParents, on: start, by: "mpillai", checks: checks)
    }
  }

  /// With an aunt who is approved for the time being: a visit each week until the first review.
  private mutating func connectedPerson() {
    let family = family(.ages(3, community: "South Asian"))
    let start = day(2021, 2, 12)
    comingIntoCare(family, start, to: "lwrona", theme: "domesticAbuse", source: "6")
    let carer = "Aunt Shaista"
    let placed = takeIntoCare(
      family.children, on: start, by: "dmorgan", category: "N1", "C1",
      fosterPlacement("U3", of: family, carer: carer, regulation: .temporaryApproval))
    follow(
      CareCourse(
        start: start, until: today, worker: "lwrona", carer: carer, visitEvery: 8,
        lastVisit: ago(8)),
      family.children)
    approve(
      placed, family.children, .temporaryApproval, on: start, by: "lwrona",
      checks: [
        (.disclosureAndBarring, "Certificate of the aunt seen."), (.premises, "Own room, clean."),
      ])
  }
}
