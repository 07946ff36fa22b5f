import Casework

/// Placements that a manager answers for, and young people after care.
extension StoryTeller {
  mutating func placementsAndLeavers() {
    notRegistered()
    nearTheStop()
    notInTouch()
  }

  /// Approves an arrangement on its first day and makes the checks that are named.
  mutating func approve(
    _ arrangements: Items, _ children: [InventedChild], _ kind: ExceptionalArrangement.Kind,
    on date: CivilDate, by worker: WorkerID, checks: [(PlacementCheck.Kind, String)]
  ) {
    aside { story in
      story.step(arrangements, children, by: worker) { _, _, arrangement in
        PlacementApprovalSought(kind, arrangement, from: .headOfService, on: date)
      }
      story.step(arrangements, children, by: "tblake") { _, _, arrangement in
        PlacementApprovalDecided(
          kind, arrangement, isGiven: true, by: "Ruth Penhallow", .headOfService, on: date,
          reason: "Known to the child, seen by the worker, and the right place for now.")
      }
      let checked = story.next(2, after: date)
      for (check, evidence) in checks {
        story.step(arrangements, children, by: worker) { _, _, arrangement in
          PlacementCheckMade(check, of: kind, arrangement, on: checked, evidence: evidence)
        }
      }
      story.step(arrangements, children, by: worker) { _, _, arrangement in
        ArrangementPlanned(
          arrangement, on: checked, plan: "Stays while the assessment is finished.",
          contingency: "A foster home in the same street has a room.")
      }
    }
  }

  /// A flat with agency staff: found late, approved nine days late, looked at by the panel.
  private mutating func notRegistered() {
    let family = family(
      .named("Marsh", in: "British", [("Kian", 14, .male)]))
    let child = family.children
    let start = day(2020, 10, 6)
    referred(family, on: day(2020, 9, 16), theme: "exploitation", source: "6", need: "N6")
    allocate(child, to: "kasante", from: day(2020, 9, 17), reason: "FCONTA")
    assessFully(
      child, referred: day(2020, 9, 16), by: "kasante", .lookedAfter, factors: ["13A"])
    takeIntoCare(
      child, on: start, by: "kasante", category: "N6", "C1",
      fosterPlacement(of: family, carer: stock.places.carers[2]))
    let moved = day(2021, 3, 8)
    let flat = record(child, by: "kasante") { _, _ in
      PlacementChanged(
        on: moved,
        to: Placement(
          "Z1", provider: "PR4", name: "Flat with agency staff", milesFromHome: 21.4,
          location: "OUT"),
        because: "CREQB", summary: "The carers gave notice; nobody else would take him that night.")
    }
    follow(
      CareCourse(
        start: start, until: today, worker: "kasante", carer: stock.places.carers[2],
        visitEvery: 36, lastVisit: ago(6)),
      child)
    visit(
      child, on: moved.adding(days: 3), .lookedAfter, by: "kasante", carer: "the staff",
      setting: .residential)
    visit(
      child, on: moved.adding(days: 9), .lookedAfter, by: "kasante", carer: "the staff",
      setting: .residential)
    let settings = step(flat, child, by: "kasante") { _, _, placement in
      SettingFoundUnregistered(
        on: moved, placement,
        summary: "A rented flat with two agency staff; no registered home answered by eight.")
    }
    oversee(settings, child, from: moved)
    search(child, from: moved)
  }

  private mutating func oversee(_ settings: Items, _ child: [InventedChild], from start: CivilDate)
  {
    step(settings, child, by: "kasante") { _, _, own in
      PlacementApprovalSought(
        .unregistered, own, from: .headOfService, on: start.adding(days: 1),
        summary: "Eleven homes asked; none has a bed before the end of the month.")
    }
    let approved = start.adding(days: 9)
    step(settings, child, by: "tblake") { _, _, own in
      PlacementApprovalDecided(
        .unregistered, own, isGiven: true, by: "Ruth Penhallow", .headOfService, on: approved,
        reason: "Safe for the time being; the search goes on every day.")
    }
    let officer = stock.staff.name(of: "hashdown")
    step(settings, child, by: "hashdown") { _, _, own in
      ArrangementDiscussed(
        own, with: officer, on: start.adding(days: 3),
        summary: "Wants the review brought forward and a call with his brother each evening.")
    }
    let checks: [(PlacementCheck.Kind, Int, Bool, String)] = [
      (.premises, 3, true, "Seen with the provider; window locks mended the same day."),
      (.ofstedStatus, 4, false, "No registration: the provider says that it has applied."),
      (.disclosureAndBarring, 8, true, "Certificates of all four staff seen."),
    ]
    for (kind, days, isSatisfied, evidence) in checks {
      step(settings, child, by: "kasante") { _, _, own in
        PlacementCheckMade(
          kind, of: .unregistered, own, on: start.adding(days: days), isSatisfied: isSatisfied,
          evidence: evidence)
      }
    }
    step(settings, child, by: "kasante") { _, _, own in
      ArrangementPlanned(
        own, on: start.adding(days: 4), plan: "Moves to a registered home as soon as one answers.",
        contingency: "The same two staff stay; the head of service is told each Friday.")
    }
    let panel = start.adding(days: 14)
    let decisions = step(settings, child, by: "tblake") { _, _, own in
      PanelDecided(
        own, on: panel, .continues, until: panel.adding(days: 14), by: "Ruth Penhallow",
        .headOfService, reasons: "He is settled with the staff and goes to school by taxi.",
        conditions: [
          PanelDecided.Condition(
            "Fire safety check", owner: "Provider", by: panel.adding(days: 4)),
          PanelDecided.Condition("Host authority told in writing", by: panel.adding(days: 2)),
        ])
    }
    step(decisions, child, by: "kasante") { _, _, decision in
      PanelConditionMet(
        1, of: decision, on: panel.adding(days: 4), evidence: "Report of the fire service seen.")
    }
  }

  private mutating func search(_ child: [InventedChild], from start: CivilDate) {
    let searches = record(child, by: "kasante") { _, _ in
      PlacementSearchOpened(
        on: start, needs: "One to one at first, near his school, no older boys.")
    }
    let asked: [(String, PlacementSearch.Enquiry.Provider, Int, PlacementSearch.Enquiry.Answer?)] =
      [
        ("In-house team", .inHouse, 0, .noVacancy),
        ("Harbour Fostering", .independentFostering, 1, .notSuited),
        (stock.places.homes[0], .childrensHome, 1, .noVacancy),
        (stock.places.homes[1], .childrensHome, 9, .refused),
        ("Fernlea House", .childrensHome, 18, nil),
      ]
    for (provider, kind, days, answer) in asked {
      step(searches, child, by: "kasante") { _, _, search in
        PlacementProviderAsked(
          provider, kind, in: search, on: start.adding(days: days), answer: answer,
          reason: answer == .notSuited ? "There is a younger child with the carers." : nil)
      }
    }
  }

  /// With his grandmother, whose temporary approval ends in a week and has not been extended.
  private mutating func nearTheStop() {
    let family = family(.named("Yeo", in: "British", [("Callum", 6, .male)]))
    let child = family.children
    let start = day(2020, 12, 15)
    referred(family, on: day(2020, 11, 26), theme: "neglect", source: "2A", need: "N1")
    allocate(child, to: "lwrona", from: day(2020, 11, 27), reason: "FCONTA")
    assessFully(
      child, referred: day(2020, 11, 26), by: "lwrona", .lookedAfter, factors: ["16A"])
    let carer = "Grandmother Pauline"
    let placed = takeIntoCare(
      child, on: start, by: "lwrona", category: "N1", "C1",
      fosterPlacement("U3", of: family, carer: carer, regulation: .temporaryApproval))
    follow(
      CareCourse(
        start: start, until: today, worker: "lwrona", carer: carer, visitEvery: 28,
        lastVisit: ago(9)),
      child)
    approve(
      placed, child, .temporaryApproval, on: start, by: "lwrona",
      checks: [
        (.disclosureAndBarring, "Certificate of the grandmother seen."),
        (.premises, "Own room; gas fire checked."),
        (.agencyChecks, "Police and health know nothing against it."),
      ])
  }

  /// Nineteen, in a flat of her own, and not reached since November.
  private mutating func notInTouch() {
    var request = FamilyRequest.named("Price", in: "British", [("Shannon", 19, .female)])
    request.children[0].born = day(2001, 11, 9)
    let family = family(request)
    let child = family.children
    let (start, end) = (day(2016, 2, 4), day(2019, 11, 9))
    referred(family, on: start, theme: "neglect", source: "2A", need: "N1")
    allocate(child, to: "kasante", from: start, reason: "FCONTA")
    assessFully(child, referred: start, by: "kasante", .lookedAfter, factors: ["16A"])
    let carer = stock.places.carers[4]
    takeIntoCare(
      child, on: start, by: "kasante", category: "N1", "C2",
      fosterPlacement("U4", of: family, carer: carer))
    follow(
      CareCourse(start: start, until: end, worker: "kasante", carer: carer, visitEvery: 80), child)
    record(child, by: "kasante") { _, _ in
      CareEnded(on: end, because: "E5", summary: "A flat of the housing association.")
    }
    record(child, by: "lwrona") { _, _ in
      LeaverHomeStarted(
        on: end, "U1", isProvided: true,
        summary: "First floor, near the college; her own front door.")
    }
    for days in [4, 52, 104, 155, 208, 260, 312, 365] {
      let date = workingDay(end.adding(days: days))
      record(child, by: "lwrona") { _, _ in
        LeaverContactMade(
          on: date, .faceToFace, isReached: true,
          account: "Met at the flat; warm, food in the cupboard, bills on the fridge.",
          words: "I am all right, I just get lonely.")
      }
    }
    for (date, what) in [(day(2020, 5, 11), "F2"), (day(2020, 11, 3), "G6")] {
      record(child, by: "lwrona") { _, _ in
        CareLeaverOutcomeRecorded(
          on: date, inTouch: "YES", activity: CareLeaverActivity(what), accommodation: "U1")
      }
    }
    let tried: [(CivilDate, LeaverContact.Kind, String)] = [
      (day(2021, 1, 6), .telephone, "Rang twice; the number no longer works."),
      (day(2021, 1, 28), .faceToFace, "Nobody opened; post behind the door."),
      (day(2021, 2, 24), .letter, "Wrote to the flat and to her aunt."),
      (day(2021, 3, 18), .throughOthers, "The college has not seen her since December."),
    ]
    for (date, kind, account) in tried {
      record(child, by: "lwrona") { _, _ in
        LeaverContactMade(on: date, kind, isReached: false, account: account)
      }
    }
    record(child, by: "lwrona") { story, _ in
      PathwayPlanReviewed(
        on: story.day(2020, 10, 6), summary: "Leaves college; wants work in a salon.",
        words: "College is not for me.")
    }
  }
}
