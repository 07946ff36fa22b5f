import Casework
import Terminal

@testable import CaseloadApp

/// A small invented town on Tuesday 30 March 2021, 14:20, for every test of the client.
enum Town {
  static let daniel: ChildID = "C0001234"
  static let grace: ChildID = "C0001235"
  static let tariq: ChildID = "C0002001"
  static let now = Moment(date: day("2021-03-30"), hour: 14, minute: 20)

  static let staff = Staff(
    workers: [
      Worker(
        id: "w1", name: "Aisha Rahman", user: "aisha",
        posts: [Worker.Post(team: "t1", role: .socialWorker, from: day("2019-01-01"))]),
      Worker(
        id: "w2", name: "Ben Cole", user: "ben",
        posts: [Worker.Post(team: "t1", role: .reader, from: day("2019-01-01"))]),
    ],
    teams: [Team(id: "t1", names: [Team.Name("Assessment 2", from: day("2019-01-01"))])])

  /// The records of the town.
  static func casebook() throws -> MemoryCasebook {
    let book = try MemoryCasebook(now: now, staff: staff)
    try okafors(in: book)
    try others(in: book)
    return book
  }

  static func day(_ iso: String) -> CivilDate {
    guard let date = CivilDate(iso) else { preconditionFailure("“\(iso)” is no ISO date") }
    return date
  }

  private static func register(
    _ id: ChildID, _ given: String, _ family: String, born: String?, expected: String? = nil,
    on date: String, worker: WorkerID = "w1", in book: MemoryCasebook
  ) throws {
    try book.add(
      ChildRegistered(
        on: day(date), name: PersonName(given: given, family: family),
        dateOfBirth: born.map(day), expectedDateOfBirth: expected.map(day), sex: .unknown,
        address: Address(lines: ["12 Invented Row"], postcode: "ZZ99 3VZ")), to: id)
    try book.add(WorkerAllocated(worker, team: "t1", from: day(date)), to: id)
  }

  /// Two siblings on a plan, whose visit is two working days over.
  private static func okafors(in book: MemoryCasebook) throws {
    try register(
      daniel, "Daniel", "Okafor", born: "2014-02-12", on: "2020-12-04", in: book)
    try register(grace, "Grace", "Okafor", born: "2016-05-20", on: "2020-12-04", in: book)
    for child in [daniel, grace] {
      let referral = try book.add(
        ReferralReceived(on: day("2020-12-04"), source: "2A", primaryNeed: "N1"), to: child)
      try book.add(ReferralDecided(referral, on: day("2020-12-07"), .accepted), to: child)
      let discussion = try book.add(
        StrategyDiscussionHeld(
          at: .day(day("2020-12-08")), agencies: [.childrensServices, .police, .health],
          .jointEnquiry, rationale: "Third report of the same injury in a year."), to: child)
      let enquiry = try book.add(
        Section47EnquiryStarted(on: day("2020-12-08"), .joint, discussion: discussion), to: child)
      try book.add(
        StrategyDiscussionHeld(
          at: .day(day("2020-12-21")), agencies: [.childrensServices, .police],
          .enquiryContinues, rationale: "Medical opinion received.", enquiry: enquiry), to: child)
      try book.add(
        Section47EnquiryConcluded(
          enquiry, on: day("2020-12-22"), .substantiatedContinuingRisk,
          isConferenceRequired: true, rationale: "Third incident in a year."), to: child)
      let plan = try book.add(
        ConferenceHeld(
          on: day("2021-01-14"), plan: "NEG", enquiry: enquiry,
          attendance: [
            Attendee("Mother", name: "Joy Okafor"), Attendee("Police"),
            Attendee("Health visitor", attended: false),
          ], participation: .viewsConveyed, childsWords: "I want Nan to stay."), to: child)
      for date in ["2021-01-26", "2021-03-04"] {
        try book.add(CoreGroupHeld(plan, on: day(date), note: "Plan agreed."), to: child)
      }
      for date in ["2021-01-22", "2021-02-12", "2021-03-05"] {
        try book.add(visit(on: date, alone: child == daniel), to: child)
      }
    }
    try people(in: book)
  }

  private static func visit(on date: String, alone: Bool) -> VisitMade {
    let isLast = date == "2021-03-05"
    return VisitMade(
      on: day(date), .childProtection, seen: true, seenAlone: alone,
      whyNotAlone: alone ? nil : "Clung to her mother throughout.", bedroomSeen: isLast,
      place: "12 Invented Row", present: ["Mother"],
      words: isLast && alone ? "I like it when Nan takes us. I don’t like the shouting." : nil,
      account: "Food in the house, both children dressed for school.\nThe stair gate is mended.")
  }

  private static func people(in book: MemoryCasebook) throws {
    try book.add(AlertRaised(on: day("2020-12-08"), "dog at address"), to: daniel)
    try book.add(
      RelationshipRecorded(
        on: day("2020-12-08"),
        Relationship(.mother, name: "Joy Okafor", parentalResponsibility: true)), to: daniel)
    try book.add(
      RelationshipRecorded(
        on: day("2020-12-08"), Relationship(.sibling, name: "Grace Okafor", child: grace)),
      to: daniel)
    try book.add(
      NoteAdded(
        on: day("2021-03-08"), .telephoneCall,
        "School rang: attendance is 71 %. Mother has agreed to a breakfast club.\n"
          + "Head of year will write to us before the core group."), to: daniel)
    try book.add(
      ContactReceived(
        at: Moment(date: day("2021-03-24"), hour: 21, minute: 10), source: "2A",
        referrer: Referrer(agency: "Police", isProfessional: false),
        concern: "Disturbance at the home, neighbours called."), to: daniel,
      recorded: day("2021-03-25"))
  }

  private static func others(in book: MemoryCasebook) throws {
    try register(tariq, "Tariq", "Mwangi", born: "2005-09-01", on: "2021-01-22", in: book)
    let own = try book.add(ReferralReceived(on: day("2021-01-22"), source: "3A"), to: tariq)
    try book.add(ReferralDecided(own, on: day("2021-01-25"), .accepted), to: tariq)
    let assessment = try book.add(AssessmentStarted(on: day("2021-01-25")), to: tariq)
    try book.add(
      AssessmentChildSeen(
        assessment, on: day("2021-01-28"), alone: true, childsWords: "Just ask me next time."),
      to: tariq)
    for date in ["2021-02-04", "2021-02-25"] {
      try book.add(
        AssessmentCheckpointHeld(assessment, on: day(date), note: "On course."), to: tariq)
    }
    let lee: ChildID = "C0002002"
    try register(lee, "Sam", "Lee", born: "2011-07-30", on: "2021-03-29", in: book)
    try book.add(ReferralReceived(on: day("2021-03-29"), source: "2A"), to: lee)
    let baby: ChildID = "C0002003"
    try register(baby, "", "Adeyemi", born: nil, expected: "2021-06-01", on: "2021-03-15", in: book)
    let referral = try book.add(ReferralReceived(on: day("2021-03-15"), source: "3A"), to: baby)
    try book.add(ReferralDecided(referral, on: day("2021-03-16"), .accepted), to: baby)
    let early = try book.add(AssessmentStarted(on: day("2021-03-16")), to: baby)
    try book.add(AssessmentChildSeen(early, on: day("2021-03-18"), alone: false), to: baby)
    try book.add(
      AssessmentCheckpointHeld(early, on: day("2021-03-26"), note: "Mother is engaging."), to: baby)
    let doyle: ChildID = "C0002004"
    try register(
      doyle, "Siobhán", "Doyle", born: "2008-11-02", on: "2021-02-01", worker: "w2", in: book)
    try book.add(
      CareStarted(
        on: day("2021-02-01"), category: "N1", legalStatus: "V2",
        placement: Placement("U6", provider: "PR1", carer: "Mrs Elm", milesFromHome: 4.2)),
      to: doyle)
  }
}
