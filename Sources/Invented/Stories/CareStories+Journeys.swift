import Casework

/// Looked-after children whose course is not the ordinary one.
extension StoryTeller {
  /// Weekends away from home, each a period of its own.
  mutating func shortBreaks() {
    var request = FamilyRequest.ages(13, community: "British")
    request.children[0].disabilities = ["LD", "MOB", "COMM"]
    let family = family(request)
    let referred = day(2019, 9, 10)
    self.referred(family, on: referred, theme: "disability", source: "3F", need: "N2")
    allocate(family.children, to: "mpillai", from: next(1, after: referred), reason: "FCONTA")
    assessFully(
      family.children, referred: referred, by: "mpillai", .childInNeedPlan, factors: ["5A", "6A"])
    let plans = startPlan(family.children, on: day(2019, 11, 4), by: "mpillai")
    for date in [day(2020, 1, 30), day(2020, 7, 23), day(2021, 1, 21)] {
      review(plans, family.children, on: date, by: "mpillai")
    }
    visits(
      family.children, from: day(2019, 11, 4), every: 19, until: back(12), .childInNeed,
      by: "mpillai")
    let place = fosterPlacement(of: family, carer: stock.places.carers[7])
    for friday in [day(2020, 9, 18), day(2020, 11, 13), day(2021, 1, 15), day(2021, 3, 12)] {
      takeIntoCare(
        family.children, on: friday, by: "mpillai", category: "N2", "V3", place)
      record(family.children, by: "mpillai", late: 1) { _, _ in
        CareEnded(on: friday.adding(days: 2), because: "E8", summary: "Home after the weekend.")
      }
    }
    takeIntoCare(family.children, on: ago(1), by: "mpillai", category: "N2", "V3", place)
  }

  /// Three homes in a year, the last of them far away; the review is late.
  mutating func residential() {
    let family = family(.ages(15, community: "Mixed and other"))
    let start = day(2020, 3, 5)
    referred(family, on: day(2020, 2, 17), theme: "exploitation", source: "6", need: "N6")
    allocate(family.children, to: "kasante", from: day(2020, 2, 18), reason: "FCONTA")
    assessFully(
      family.children, referred: day(2020, 2, 17), by: "kasante", .lookedAfter, factors: ["13A"])
    takeIntoCare(
      family.children, on: start, by: "kasante", category: "N6", "V2",
      fosterPlacement(of: family, carer: stock.places.carers[4]))
    let moves: [(CivilDate, String, PlacementChangeReason, PlacementLocation, Double)] = [
      (day(2020, 6, 19), stock.places.homes[0], "CREQB", "IN", 2.4),
      (day(2021, 1, 11), stock.places.homes[1], "STAND", "OUT", 46.5),
    ]
    for (date, home, why, location, miles) in moves {
      record(family.children, by: "kasante") { story, child in
        PlacementChanged(
          on: date,
          to: Placement(
            "K2", provider: "PR4", providerURN: "9000\(story.chance.digits(3))", name: home,
            milesFromHome: miles, location: location),
          because: why, summary: story.say("care.moved", child))
      }
    }
    agreePlacement(family.children, after: moves[0].0, by: "kasante")
    follow(
      CareCourse(
        start: start, until: today, worker: "kasante", carer: stock.places.homes[1],
        setting: .residential, missing: [.lastReview, .educationReviews]),
      family.children)
    record(family.children, by: "kasante") { story, _ in
      AlertRaised(
        on: story.day(2020, 6, 22), "Risk of exploitation: do not share the placement’s address",
        review: story.day(2021, 6, 22))
    }
  }

  /// Young people who came alone; the age was agreed, the birthday is not known.
  mutating func unaccompanied() {
    arrive("Filmon", "Tesfay", age: 17, on: day(2020, 10, 2), to: "lwrona")
    arrive("Robel", "Gebremariam", age: 16, on: day(2021, 3, 11), to: "lwrona")
  }

  private mutating func arrive(
    _ given: String, _ surname: String, age: Int, on start: CivilDate, to worker: WorkerID
  ) {
    var request = FamilyRequest.named(
      surname, in: "East African and Horn", [(given, age, .male)])
    request.children[0].born = day(2021 - age, 1, 15)
    let child = family(request).children
    let at = Moment(date: start, hour: 4, minute: 20)
    record(child, by: "pnair", at: at.adding(minutes: -5)) { _, child in
      ChildRegistered(
        on: start, name: child.name, dateOfBirth: child.born, sex: .male,
        ethnicity: child.ethnicity, disabilities: ["NONE"],
        pupilNumber: PupilNumber(unknownReason: "UN2"))
    }
    let contacts = contact(
      IncomingConcern(
        theme: "unaccompanied", source: "6", at: at, rating: .red, discussedAfter: 60,
        outcome: .singleAssessment, consent: .given, level: 4),
      about: child)
    _ = refer(contacts, child, on: start, source: "6", need: "N8")
    record(child, by: worker) { _, child in
      UnaccompaniedStatusRecorded(
        from: start, ceases: child.born.map { CivilDate.birthday(18, of: $0) })
    }
    allocate(child, to: worker, from: start, reason: "FCONTA")
    assessFully(child, referred: start, by: worker, days: 38, .lookedAfter, factors: ["9A"])
    takeIntoCare(
      child, on: start, by: worker, category: "N8", "V2",
      Placement("H5", provider: "PR5", name: stock.places.supported[0], location: "IN"))
    follow(
      CareCourse(
        start: start, until: today, worker: worker, carer: stock.places.supported[0],
        setting: .unaccompanied, visitEvery: 38),
      child)
  }

  /// Missing three times in ninety days; back since Sunday, and the interview is still to be held.
  mutating func missingAndReturned() {
    let family = family(.ages(15, community: "British"))
    let start = day(2020, 5, 14)
    referred(family, on: day(2020, 5, 1), theme: "exploitation", source: "1A", need: "N5")
    allocate(family.children, to: "mpillai", from: day(2020, 5, 4), reason: "FCONTA")
    assessFully(
      family.children, referred: day(2020, 5, 1), by: "mpillai", .lookedAfter,
      factors: ["10A", "11A"])
    takeIntoCare(
      family.children, on: start, by: "mpillai", category: "N5", "V2",
      Placement(
        "K2", provider: "PR1", providerURN: "9000555", name: stock.places.homes[0],
        milesFromHome: 3.1, location: "IN"))
    let absences = [(day(2021, 1, 30), 9), (day(2021, 2, 19), 28), (day(2021, 3, 27), 26)]
    for (index, (date, hours)) in absences.enumerated() {
      let left = Moment(date: date, hour: 20, minute: 40)
      let back = left.adding(hours: hours)
      let missing = record(family.children, by: "jmarsden", at: left.adding(minutes: 75)) {
        story, child in
        MissingStarted(at: .moment(left), summary: story.say("missing.account", child))
      }
      step(missing, family.children, by: "mpillai", at: back.adding(minutes: 20)) { _, _, missing in
        MissingEnded(missing, at: .moment(back))
      }
      let offered = min(back.adding(hours: 14), now)
      step(missing, family.children, by: "mpillai", at: offered) { _, _, missing in
        ReturnInterviewOffered([missing], at: .moment(offered), accepted: true)
      }
      guard index < 2 else { continue }
      let held = back.adding(hours: index == 0 ? 40 : 95)
      step(missing, family.children, by: "mpillai", at: held) { story, child, missing in
        ReturnInterviewHeld(
          [missing], at: .moment(held), account: story.say("missing.interview", child),
          words: story.say("words.teen", child))
      }
    }
    follow(
      CareCourse(
        start: start, until: today, worker: "mpillai", carer: stock.places.homes[0],
        setting: .residential, lastVisit: ago(20)),
      family.children)
  }

  /// Not home since last night.
  mutating func missingNow() {
    let family = family(.ages(16, community: "Irish and Traveller"))
    let start = day(2020, 8, 20)
    referred(family, on: day(2020, 8, 4), theme: "acute", source: "1A", need: "N4")
    allocate(family.children, to: "lwrona", from: day(2020, 8, 5), reason: "FCONTA")
    assessFully(
      family.children, referred: day(2020, 8, 4), by: "lwrona", .lookedAfter, factors: ["14A"])
    let carer = stock.places.carers[2]
    takeIntoCare(
      family.children, on: start, by: "lwrona", category: "N4", "V2",
      fosterPlacement(of: family, carer: carer))
    let left = at(21, 15, daysAgo: 1)
    record(family.children, by: "jmarsden", at: left.adding(minutes: 90)) { story, child in
      MissingStarted(at: .moment(left), summary: story.say("missing.account", child))
    }
    follow(
      CareCourse(start: start, until: today, worker: "lwrona", carer: carer, lastVisit: ago(15)),
      family.children)
  }

  /// Decided, ordered, matched and placed.
  mutating func placedForAdoption() {
    let family = family(.ages(1, community: "British"))
    let first = (family.children[0].born ?? ago(400)).adding(days: 4)
    referred(family, on: first, theme: "neglect", source: "3D", need: "N1")
    allocate(family.children, to: "mpillai", from: first, reason: "FCONTA")
    assessFully(
      family.children, referred: first, by: "mpillai", .lookedAfter, factors: ["16A", "2B"])
    let carer = stock.places.carers[3]
    takeIntoCare(
      family.children, on: first, by: "mpillai", category: "N1", "C1",
      fosterPlacement(of: family, carer: carer))
    placeForAdoption(
      family.children, decided: ago(160), ordered: ago(120), matched: ago(50), placed: ago(33),
      by: "mpillai")
    follow(
      CareCourse(
        start: first, until: today, worker: "mpillai", carer: carer, visitEvery: 33,
        lastVisit: ago(6)),
      family.children)
  }

  /// The steps from the decision to the placement with adopters.
  mutating func placeForAdoption(
    _ children: [InventedChild], decided: CivilDate, ordered: CivilDate, matched: CivilDate,
    placed: CivilDate, by worker: WorkerID
  ) {
    record(children, by: "tblake") { _, _ in AdoptionDecided(on: decided) }
    record(children, by: "hashdown") { _, _ in PermanencePlanSet(on: decided, to: "b") }
    record(children, by: worker) { _, _ in
      LegalStatusChanged(on: ordered, to: "E1", summary: "Exampleton Family Court")
    }
    record(children, by: worker) { _, _ in
      AdoptersMatched(
        on: matched,
        AdopterMatch(
          decided: decided, matched: matched, isByFosterCarers: false, number: 2, sexes: "MF",
          legalStatus: "L11"))
    }
    let adopters = stock.places.adopters[0]
    record(children, by: worker) { _, _ in
      PlacementChanged(
        on: placed, to: Placement("A5", provider: "PR1", carer: adopters, location: "OUT"),
        because: "CARPL")
    }
    agreePlacement(children, after: placed, by: worker)
  }
}
