import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The lists of registers, what they lead to, and what of them stands elsewhere: My work, the search, the palette.
@MainActor
@Suite struct RegisterBoardTests {
  nonisolated private static func casebook() throws -> MemoryCasebook {
    let book = try Town.casebook()
    let day = Town.day
    let own = RegisterID(.fostering, "P0001")
    try book.add(
      PlacementProviderRecorded("Own service", .inHouse, from: day("2015-04-01")), to: own,
      as: "p1")
    let enquiry = RegisterID(.fostering, "F0001")
    try book.add(
      FosteringEnquiryReceived(on: day("2021-02-01"), from: "Mr and Mrs Vale", worker: "w1"),
      to: enquiry, as: "f1")
    try book.add(
      FosteringEnquiryAdvanced("f1", to: .stageOne, on: day("2021-03-01")), to: enquiry, as: "f2")
    try book.add(
      FosteringHouseholdApproved(
        "Mrs Garner", for: own, from: day("2020-03-20"),
        FosteringHousehold.Terms(places: 2, ages: 0...10), worker: "w1"),
      to: RegisterID(.fostering, "F0002"), as: "h1")
    for (number, agency) in [PartnerAgency.education, .health, .education].enumerated() {
      try book.add(
        AdviceGiven(
          at: Moment(date: day("2021-03-1\(number)"), hour: 10), agency, topic: "Late and hungry",
          advice: "Talk to the mother.", .startEarlyHelp,
          followUp: number == 1 ? day("2021-03-26") : nil),
        to: RegisterID(.advice, "C000\(number + 1)"), as: EventID("c\(number)"))
    }
    let dean = RegisterID(.person, "P0001")
    try book.add(
      PersonFileOpened(
        on: day("2021-01-10"), PersonName(given: "Dean", family: "Marlow"),
        telephone: "01632 960177"), to: dean, as: "d1")
    try book.add(
      PersonTied(PersonFile.Tie(Town.daniel, .stepParent), on: day("2021-01-11")), to: dean,
      as: "d2")
    try book.add(
      PersonRiskRecorded(
        on: day("2021-02-01"), "Violence towards partners", basis: "Convicted in 2018.",
        agreedBy: "Hana Ashdown", review: day("2021-04-02")), to: dean, as: "d3")
    return book
  }

  private func session(
    _ keys: String, _ book: MemoryCasebook? = nil, size: Size = .standard, user: WorkerID = "w1"
  ) throws -> Session {
    try Session(
      keys, size: size, user: user, forms: RecordForms.all, casebook: try book ?? Self.casebook())
  }

  nonisolated static let scenes: [(name: String, keys: String, size: Size)] = [
    ("carers-80x24", ": \"carers and\" Enter", Size(rows: 24, columns: 80)),
    ("carers-60x16", ": \"carers and\" Enter", Size(rows: 16, columns: 60)),
    ("carers-120x40", ": \"carers and\" Enter", Size(rows: 40, columns: 120)),
    ("carers-item-80x24", ": \"carers and\" Enter Enter", Size(rows: 24, columns: 80)),
    ("advice-80x24", ": \"advice calls\" Enter", Size(rows: 24, columns: 80)),
    ("person-80x24", ": \"people\" Enter Enter", Size(rows: 24, columns: 80)),
    ("duties-80x24", "e", Size(rows: 24, columns: 80)),
    ("advice-form-80x24", "D v", Size(rows: 24, columns: 80)),
  ]

  @Test(arguments: scenes.indices) func theScreenIsAsRecorded(_ index: Int) throws {
    let scene = Self.scenes[index]
    expectScreen(try session(scene.keys, size: scene.size).screen, isGolden: scene.name)
  }

  @Test func whatIsDueInRegistersIsCountedOnMyWork() throws {
    #expect(try session("").text.contains("in registers (e)"))
    #expect(try session("", Town.casebook()).text.contains("in registers") == false)
  }

  @Test func aPersonIsFoundByTheSearchAndThePalette() throws {
    #expect(try session("f \"marlow\"").text.contains("In registers (1)"))
    #expect(try session(": \"marlow\" Enter").text.contains("Violence towards partners"))
  }

  /// Two who both record, so that one can stand in for the other.
  private static var colleagues: Staff {
    let post = Worker.Post(team: "t1", role: .socialWorker, from: Town.day("2019-01-01"))
    return Staff(
      workers: [
        Worker(id: "w1", name: "Aisha Rahman", user: "aisha", posts: [post]),
        Worker(id: "w2", name: "Ben Cole", user: "ben", posts: [post]),
      ], teams: Town.staff.teams)
  }

  @Test func theChildrenOfAColleagueWhoIsAwayStandInMyWork() throws {
    let book = try Self.casebook()
    book.staff = Self.colleagues
    #expect(try session("", book, user: "w2").text.contains("Okafor, Daniel") == false)
    try book.add(
      CoverArranged(
        Cover(of: "w1", by: "w2", from: Town.day("2021-03-29"), to: Town.day("2021-04-09")),
        on: Town.day("2021-03-26")), to: RegisterID(.cover, "V0001"), as: "v1")
    let covering = try session("j j j j j j j", book, user: "w2")
    #expect(covering.text.contains("AR: Okafor"))
    #expect(covering.text.contains("For Aisha Rahman until Fri 9 Apr: "))
    let own = try session("", book, user: "w1")
    #expect(own.text.contains("AR: ") == false)
    #expect(own.text.contains("Okafor"))
  }

  @Test func whatIsDoneForAColleagueHasBothNamesInTheAudit() throws {
    let book = try Self.casebook()
    try book.add(
      CoverArranged(
        Cover(of: "w1", by: "w2", from: Town.day("2021-03-29"), to: Town.day("2021-04-09")),
        on: Town.day("2021-03-26")), to: RegisterID(.cover, "V0001"), as: "v1")
    try book.add(
      NoteAdded(on: Town.day("2021-03-30"), .other, "Rang."), to: Town.daniel, by: "w2")
    let content = try AuditBoard(child: Town.daniel).load(
      from: book, BoardAsker(user: "w1", now: Town.now))
    let reading = BoardReading(
      user: "w1", now: Town.now, staff: Town.staff, rulebook: book.rulebook)
    let page = AuditBoard(child: Town.daniel).document(content, reading)
    #expect(page.plain.joined(separator: "\n").contains("Ben Cole for Aisha Rahman"))
  }

  @Test func aCoverThatRunsInACircleIsRefusedInTheForm() throws {
    let book = try Self.casebook()
    book.staff = Self.colleagues
    try book.add(
      CoverArranged(
        Cover(of: "w2", by: "w1", from: Town.day("2021-03-30"), to: Town.day("2021-04-09")),
        on: Town.day("2021-03-26")), to: RegisterID(.cover, "V0001"), as: "v1")
    let session = try session(
      ": \"cover\" Enter A \"Aisha\" Tab \"Ben\" Tab Tab \"9 4 2021\" C-s", book)
    #expect(session.casebook.committed.isEmpty)
    #expect(session.text.contains("Covers lead to a colleague who is there"))
  }

  @Test func anEnquiryMovesOnAndBecomesAHousehold() throws {
    let moved = try session(
      ": \"carers and\" Enter G k a \"move\" Enter \"Stage two\" C-s")
    #expect(
      moved.casebook.registerRecords[RegisterID(.fostering, "F0001")]?.fostering.enquiries[0]
        .steps.last?.stage == .stageTwo)
  }
}
