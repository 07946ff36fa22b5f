import Casework
import Terminal

@testable import CaseloadApp

/// The town with a manager, a second worker and enough for both to do on Tuesday 30 March 2021.
enum TeamTown {
  static let manager: WorkerID = "m1"

  /// The records; whoever is given records what the client commits.
  static func casebook(as user: WorkerID = manager) throws -> MemoryCasebook {
    let book = try Town.casebook()
    book.user = user
    let since = Town.day("2019-01-01")
    book.staff.workers += [
      Worker(
        id: manager, name: "Tom Blake",
        posts: [Worker.Post(team: "t1", role: .manager, from: since)]),
      Worker(
        id: "w3", name: "Dilys Morgan",
        posts: [Worker.Post(team: "t1", role: .socialWorker, from: since)]),
      Worker(
        id: "w4", name: "Helen Ashdown",
        posts: [Worker.Post(team: "t2", role: .conferenceChair, from: since)]),
    ]
    book.staff.teams.append(
      Team(id: "t2", names: [Team.Name("Children in Care", from: since)]))
    try walshes(in: book)
    try novaks(in: book)
    try singh(in: book)
    try hughes(in: book)
    return book
  }

  private static func open(
    _ id: ChildID, _ given: String, _ family: String, born: String, on date: String,
    in book: MemoryCasebook
  ) throws {
    let day = Town.day(date)
    try book.add(
      ChildRegistered(
        on: day, name: PersonName(given: given, family: family), dateOfBirth: Town.day(born),
        sex: .unknown), to: id)
    let referral = try book.add(ReferralReceived(on: day, source: "6"), to: id)
    try book.add(ReferralDecided(referral, on: day, .accepted), to: id)
  }

  /// Three children whose enquiries are concluded and wait; their conference was put off.
  private static func walshes(in book: MemoryCasebook) throws {
    let children: [(ChildID, String, String)] = [
      ("C0003001", "Conor", "2015-06-02"), ("C0003002", "Maeve", "2012-08-20"),
      ("C0003003", "Finn", "2009-11-11"),
    ]
    for (id, given, born) in children {
      try open(id, given, "Walsh", born: born, on: "2021-03-01", in: book)
      try book.add(WorkerAllocated("w3", team: "t1", from: Town.day("2021-03-01")), to: id)
      let enquiry = try book.add(
        Section47EnquiryStarted(on: Town.day("2021-03-02"), .joint), to: id)
      try book.add(
        Section47EnquiryConcluded(
          enquiry, on: Town.day("2021-03-22"), .substantiatedContinuingRisk,
          isConferenceRequired: true, rationale: "The injuries were not accidental."),
        to: id, by: "w3")
    }
    let booking = try book.add(
      ConferenceBooked(.initial, on: Town.day("2021-03-23"), for: Town.day("2021-03-29")),
      to: "C0003001")
    try book.add(
      ConferencePostponed(
        booking, on: Town.day("2021-03-26"), to: Town.day("2021-04-08"),
        reason: "The police report has not come."), to: "C0003001")
  }

  /// Two children in need: one plan of the manager's own hand, one of the worker's.
  private static func novaks(in book: MemoryCasebook) throws {
    for (id, given, author) in [
      ("C0003011" as ChildID, "Petra", manager), ("C0003012", "Jan", "w3" as WorkerID),
    ] {
      try open(id, given, "Novak", born: "2010-01-15", on: "2021-02-01", in: book)
      try book.add(WorkerAllocated("w3", team: "t1", from: Town.day("2021-02-01")), to: id)
      try book.add(
        ChildInNeedPlanStarted(on: Town.day("2021-03-24"), aims: "School every day."), to: id,
        by: author)
    }
  }

  /// A child who has waited for a worker since yesterday morning.
  private static func singh(in book: MemoryCasebook) throws {
    try open("C0003021", "Jasmin", "Singh", born: "2008-02-28", on: "2021-03-28", in: book)
  }

  /// An assessment that waits.
  private static func hughes(in book: MemoryCasebook) throws {
    let id: ChildID = "C0003031"
    try open(id, "Ellie", "Hughes", born: "2018-09-09", on: "2021-02-08", in: book)
    try book.add(WorkerAllocated("w3", team: "t1", from: Town.day("2021-02-08")), to: id)
    let assessment = try book.add(AssessmentStarted(on: Town.day("2021-02-09")), to: id)
    try book.add(
      AssessmentCompleted(
        assessment, on: Town.day("2021-03-25"), .childInNeedPlan, factors: ["3B"],
        analysis: "Her mother has left him; help with a nursery place.",
        reasonNotSeen: "Asleep at both visits."), to: id, by: "w3")
  }
}
