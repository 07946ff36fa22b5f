import Casework

@testable import CaseloadApp

/// Children in care, invented, on Tuesday 30 March 2021, 14:20: Ellie, with a history of every kind, and Sam, who
/// may come into care.
enum CareTown {
  static let ellie: ChildID = "C0003001"
  static let sam: ChildID = "C0003002"
  static let now = Town.now

  /// The town with both children, and a reviewing officer.
  static func casebook() throws -> MemoryCasebook {
    let book = try MemoryCasebook(
      now: now,
      staff: Staff(
        workers: Town.staff.workers + [
          Worker(
            id: "w3", name: "Helen Ashdown", user: "helen",
            posts: [Worker.Post(team: "t1", role: .socialWorker, from: day("2019-01-01"))])
        ], teams: Town.staff.teams))
    try register(ellie, "Ellie", "Hart", born: "2008-11-02", on: "2019-09-02", in: book)
    try placements(in: book)
    try reviews(in: book)
    try health(in: book)
    try missing(in: book)
    try register(sam, "Sam", "Reed", born: "2014-07-30", on: "2021-03-01", in: book)
    try book.add(
      ReferralReceived(on: day("2021-03-01"), source: "6", primaryNeed: "N3"), to: sam)
    return book
  }

  private static func day(_ iso: String) -> CivilDate { Town.day(iso) }

  private static func moment(_ date: String, _ hour: Int) -> TimePoint {
    .moment(Moment(date: day(date), hour: hour))
  }

  private static func register(
    _ id: ChildID, _ given: String, _ family: String, born: String, on date: String,
    in book: MemoryCasebook
  ) throws {
    try book.add(
      ChildRegistered(
        on: day(date), name: PersonName(given: given, family: family), dateOfBirth: day(born),
        sex: .unknown, address: Address(lines: ["12 Invented Row"], postcode: "ZZ99 3VZ")), to: id)
    try book.add(WorkerAllocated("w1", team: "t1", from: day(date)), to: id)
  }

  private static func placements(in book: MemoryCasebook) throws {
    try book.add(
      CareStarted(
        on: day("2019-09-02"), category: "N1", legalStatus: "L1",
        placement: Placement(
          "U6", provider: "PR1", postcode: "ZZ9 9ZY", homePostcode: "ZZ99 3VZ", carer: "Mrs Elm",
          milesFromHome: 4.2, location: "IN"), summary: "Police protection at night."), to: ellie)
    try book.add(
      WorkerAllocated("w3", team: "t1", as: .reviewingOfficer, from: day("2019-09-03")),
      to: ellie)
    for (date, status) in [
      ("2019-09-04", LegalStatus("L2")), ("2019-09-11", "C1"), ("2020-02-20", "C2"),
    ] {
      try book.add(
        LegalStatusChanged(on: day(date), to: status, summary: "Exampleton Family Court"),
        to: ellie)
    }
    try book.add(
      PlacementChanged(
        on: day("2020-08-17"),
        to: Placement(
          "K2", provider: "PR4", providerURN: "9000002", postcode: "ZZ9 9ZX",
          homePostcode: "ZZ99 3VZ", name: "Invented House", milesFromHome: 31.5, location: "OUT",
          localAuthority: "E06000044"), because: "CREQB", summary: "Gave notice in July."),
      to: ellie)
    try book.add(CarePlanAuthorised(on: day("2019-09-13"), summary: "Stay in care."), to: ellie)
    try book.add(
      PlacementPlanAgreed(on: day("2020-08-20"), summary: "Same school, by taxi."), to: ellie)
    try book.add(
      PermanencePlanSet(on: day("2020-03-02"), to: "f", summary: "Long-term carers."), to: ellie)
  }

  private static func reviews(in book: MemoryCasebook) throws {
    let held = [
      ("2019-09-27", ReviewParticipation("PN1")), ("2019-12-20", "PN6"), ("2020-06-26", "PN1"),
      ("2021-01-05", "PN5"),
    ]
    for (date, part) in held {
      try book.add(
        CareReviewHeld(
          on: day(date), participation: part, summary: "Ellie stays in care.\nSchool is well."),
        to: ellie)
    }
    for (date, alone) in [
      ("2020-08-21", true), ("2020-10-02", true), ("2020-11-20", false), ("2021-01-04", true),
      ("2021-02-11", true),
    ] {
      try book.add(
        VisitMade(
          on: day(date), .lookedAfter, seen: true, seenAlone: alone,
          whyNotAlone: alone ? nil : "Asked that staff stay.", account: "Well."), to: ellie)
    }
    try book.add(
      VisitMade(
        on: day("2021-03-22"), .lookedAfter, seen: false, seenAlone: false,
        whyNotSeen: "Out with a friend.", account: "Left a card."), to: ellie)
  }

  private static func health(in book: MemoryCasebook) throws {
    try book.add(HealthAssessmentHeld(on: day("2020-09-30"), .review), to: ellie)
    try book.add(DentalCheckHeld(on: day("2020-03-12"), summary: "One filling."), to: ellie)
    try book.add(ImmunisationsChecked(on: day("2020-10-05"), upToDate: false), to: ellie)
    try book.add(StrengthsAndDifficultiesScored(on: day("2020-02-10"), score: 17), to: ellie)
    try book.add(
      PersonalEducationPlanHeld(on: day("2021-01-20"), summary: "Reading help."), to: ellie)
  }

  private static func missing(in book: MemoryCasebook) throws {
    let spans = [("2021-01-22", 20, "2021-01-23", 9), ("2021-02-20", 21, "2021-02-24", 11)]
    for (start, from, end, until) in spans {
      let id = try book.add(MissingStarted(at: moment(start, from)), to: ellie)
      try book.add(MissingEnded(id, at: moment(end, until)), to: ellie)
      try book.add(
        ReturnInterviewHeld([id], at: moment(end, 22), account: "At a cousin’s."), to: ellie)
    }
    let last = try book.add(MissingStarted(at: moment("2021-03-28", 19)), to: ellie)
    try book.add(
      MissingEnded(last, at: moment("2021-03-29", 8)), to: ellie)
  }
}
