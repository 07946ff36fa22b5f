import Casework

@testable import CaseloadApp

/// Children whom a manager answers for and young people after care, invented, on Tuesday 30 March 2021, 14:20:
/// Kian in a flat that is not registered, Callum with his grandmother, Mia with her mother; Robel, who is 16 and in
/// care, and Shannon, who has not been reached since November.
enum PlacementTown {
  static let kian: ChildID = "C0004001"
  static let callum: ChildID = "C0004002"
  static let mia: ChildID = "C0004003"
  static let robel: ChildID = "C0004004"
  static let shannon: ChildID = "C0004005"

  private static func day(_ iso: String) -> CivilDate { Town.day(iso) }

  static func casebook() throws -> MemoryCasebook {
    let manager = Worker(
      id: "m1", name: "Tom Blake", user: "tom",
      posts: [Worker.Post(team: "t1", role: .manager, from: day("2015-01-01"))])
    let book = try MemoryCasebook(
      now: Town.now,
      staff: Staff(workers: Town.staff.workers + [manager], teams: Town.staff.teams))
    try notRegistered(in: book)
    try nearTheStop(in: book)
    try withMother(in: book)
    try inCare(in: book)
    try notInTouch(in: book)
    return book
  }

  private static func start(
    _ child: ChildID, _ given: String, _ family: String, born: String, on date: String,
    _ placement: Placement, in book: MemoryCasebook
  ) throws -> EventID {
    try book.add(
      ChildRegistered(
        on: day(date), name: PersonName(given: given, family: family), dateOfBirth: day(born),
        sex: .unknown), to: child)
    try book.add(WorkerAllocated("w1", team: "t1", from: day(date)), to: child)
    return try book.add(
      CareStarted(on: day(date), category: "N1", legalStatus: "C1", placement: placement),
      to: child)
  }

  private static func notRegistered(in book: MemoryCasebook) throws {
    _ = try start(
      kian, "Kian", "Marsh", born: "2006-08-01", on: "2021-03-08",
      Placement("Z1", provider: "PR4", name: "Flat with staff", location: "OUT"), in: book)
    let own = try book.add(
      SettingFoundUnregistered(
        on: day("2021-03-08"), summary: "A rented flat; no registered home answered."), to: kian)
    try book.add(
      PlacementApprovalSought(.unregistered, own, from: .headOfService, on: day("2021-03-09")),
      to: kian)
    try book.add(
      PlacementApprovalDecided(
        .unregistered, own, isGiven: true, by: "Ruth Penhallow", .headOfService,
        on: day("2021-03-17"), reason: "Safe for now."), to: kian)
    try book.add(
      PlacementCheckMade(
        .premises, of: .unregistered, own, on: day("2021-03-10"), evidence: "Locks mended."),
      to: kian)
    try book.add(
      PlacementCheckMade(
        .ofstedStatus, of: .unregistered, own, on: day("2021-03-11"), isSatisfied: false,
        evidence: "Has applied."), to: kian)
    try book.add(
      VisitMade(
        on: day("2021-03-24"), .lookedAfter, seen: true, seenAlone: true, account: "Well."),
      to: kian)
    try book.add(
      PanelDecided(
        own, on: day("2021-03-22"), .continues, until: day("2021-04-05"), by: "Ruth Penhallow",
        .headOfService, reasons: "Settled with the staff.",
        conditions: [
          .init("Fire safety check", owner: "Provider", by: day("2021-03-26")),
          .init("Host authority told", by: day("2021-04-01")),
        ]), to: kian)
    let search = try book.add(
      PlacementSearchOpened(on: day("2021-03-08"), needs: "Near his school."), to: kian)
    try book.add(
      PlacementProviderAsked(
        "Harbour Fostering", .independentFostering, in: search, on: day("2021-03-09"),
        answer: .notSuited, reason: "A younger child is there."), to: kian)
    try book.add(
      PlacementProviderAsked("Fernlea House", .childrensHome, in: search, on: day("2021-03-26")),
      to: kian)
  }

  private static func nearTheStop(in book: MemoryCasebook) throws {
    let own = try start(
      callum, "Callum", "Yeo", born: "2014-11-20", on: "2020-12-15",
      Placement(
        "U3", provider: "PR1", carer: "Grandmother Pauline", location: "IN",
        regulation: .temporaryApproval), in: book)
    try book.add(
      PlacementApprovalDecided(
        .temporaryApproval, own, isGiven: true, by: "Ruth Penhallow", .headOfService,
        on: day("2020-12-15"), reason: "Known to him."), to: callum)
  }

  private static func withMother(in book: MemoryCasebook) throws {
    _ = try start(
      mia, "Mia", "Lowe", born: "2013-02-03", on: "2021-03-19",
      Placement(
        "P1", provider: "PR0", carer: "Jo Lowe", location: "IN",
        regulation: .parentsBeforeAssessment), in: book)
  }

  private static func inCare(in book: MemoryCasebook) throws {
    _ = try start(
      robel, "Robel", "Tesfay", born: "2004-11-15", on: "2020-06-02",
      Placement("U6", provider: "PR1", carer: "Mrs Elm", location: "IN"), in: book)
    try book.add(
      LeavingCareNeedsAssessed(on: day("2021-01-20"), summary: "Help with money."), to: robel)
  }

  private static func notInTouch(in book: MemoryCasebook) throws {
    _ = try start(
      shannon, "Shannon", "Price", born: "2001-11-09", on: "2016-02-04",
      Placement("U4", provider: "PR1", carer: "Mrs Elm", location: "IN"), in: book)
    try book.add(
      PathwayPlanAuthorised(
        on: day("2018-01-30"), .init(emotionalWellbeing: "Worries; has an aunt.")), to: shannon)
    try book.add(
      LeavingCareNeedsAssessed(on: day("2018-01-20"), summary: "Help with money."), to: shannon)
    try book.add(
      PathwayPlanReviewed(on: day("2018-07-20"), summary: "College."), to: shannon)
    try book.add(CareEnded(on: day("2019-11-09"), because: "E5"), to: shannon)
    try book.add(
      WorkerAllocated("w2", team: "t1", as: .personalAdviser, from: day("2018-01-30")),
      to: shannon)
    try book.add(
      PathwayPlanReviewed(on: day("2020-10-06"), summary: "Leaves college."), to: shannon)
    try book.add(LeaverHomeStarted(on: day("2019-11-09"), "U1", isProvided: true), to: shannon)
    try book.add(
      CareLeaverOutcomeRecorded(
        on: day("2020-11-03"), inTouch: "YES", activity: "G6", accommodation: "U1"), to: shannon)
    try book.add(
      LeaverContactMade(
        on: day("2020-11-09"), .faceToFace, isReached: true, account: "Warm and clean."),
      to: shannon)
    for (date, kind) in [
      ("2021-01-06", LeaverContact.Kind.telephone), ("2021-01-28", .faceToFace),
      ("2021-03-18", .throughOthers),
    ] {
      try book.add(
        LeaverContactMade(on: day(date), kind, isReached: false, account: "Not reached."),
        to: shannon)
    }
  }
}
