import CaseStore
import Casework
import Glibc
import Rulebook
import Testing
import Widgets

@testable import CaseloadApp

/// The client's questions, put to a real store in a folder of its own.
@Suite final class StoreCasebookTests {
  private let folder: String
  private let now = Moment(date: Town.day("2021-03-30"), hour: 14, minute: 20)

  init() throws {
    var template = Array("/tmp/caseload-client-XXXXXX".utf8CString)
    folder = try String(cString: #require(mkdtemp(&template)))
    try CaseStore.create(
      at: folder + "/store",
      settings: StoreSettings(authority: .init(name: "Exampleshire", code: "999")),
      today: Town.day("2019-01-01"))
  }

  deinit {
    let files = LocalFileSystem()
    for part in ["children", "journal", "drafts", "tmp", ""] {
      for name in (try? files.names(in: folder + "/store/" + part)) ?? [] {
        unlink(folder + "/store/\(part)/\(name)")
      }
    }
  }

  private func casebook() throws -> StoreCasebook {
    let store = try CaseStore.open(at: folder + "/store", standard: try Rulebook.standard()).store
    let now = now
    return StoreCasebook(store) { now }
  }

  private func register(_ id: ChildID, _ given: String, in book: StoreCasebook) throws {
    let events: [any CaseEvent] = [
      ChildRegistered(
        on: Town.day("2021-03-01"), name: PersonName(given: given, family: "Okafor"),
        dateOfBirth: Town.day("2014-02-12"), sex: .unknown),
      ReferralReceived(on: Town.day("2021-03-01"), source: "2A"),
    ]
    _ = try book.commit(
      ProposedEntry(
        id: book.freshEntryID(), parts: events.map { ProposedEntry.Part(id, $0) }))
  }

  @Test func conferencesOfTheStoreAreThoseOfItsRecords() throws {
    let book = try casebook()
    let child: ChildID = "C0"
    try register(child, "Grace", in: book)
    let discussed = StrategyDiscussionHeld(
      at: .day(Town.day("2021-03-17")), agencies: [.police], .jointEnquiry, rationale: "A burn.")
    let booked = ConferenceBooked(
      .initial, on: Town.day("2021-03-20"), for: Town.day("2021-04-08"), chair: "Helen Ashdown",
      at: TimeAndPlace(TimeOfDay(hour: 10, minute: 30), "Civic Centre"))
    _ = try book.commit(
      ProposedEntry(
        id: book.freshEntryID(),
        parts: [discussed as any CaseEvent, booked].map { .init(child, $0) }))
    _ = try book.commit(
      ProposedEntry(
        id: book.freshEntryID(),
        parts: [.init(child, Section47EnquiryStarted(on: Town.day("2021-03-17"), .joint))]))
    let list = try ConferencesBoard(worker: nil).load(
      from: book, BoardAsker(user: nil, now: now))
    #expect(list.rows.map(\.title) == ["ICPC"])
    #expect(list.rows.map(\.due) == [.day(Town.day("2021-04-09"))])
    #expect(list.rows.map(\.chair) == ["Helen Ashdown"])
    let work = try book.worklist(WorkQuery(.everyone, asOf: now), after: nil, limit: 10).rows
    #expect(
      work.filter { $0.rule == "conference.initial" }.map(\.plannedTime)
        == [TimeOfDay(hour: 10, minute: 30)])
    // The index keeps what the record says; of a child of whom no meeting is to come, the record is read.
    try register("C1", "Daniel", in: book)
    let both: [ChildID] = [child, "C1"]
    let facts = try both.map { MeetingFacts(try #require(try book.record($0))) }
    #expect(facts[0].initial?.planned == Town.day("2021-04-08"))
    #expect(try book.store.meetingFacts(of: both) == [facts[0]])
    #expect(try book.meetingFacts(of: both) == facts)
    #expect(
      try ConferencesBoard(worker: "w9").load(from: book, BoardAsker(user: nil, now: now)).rows
        .isEmpty)
  }

  @Test func aRefusalForSeveralChildrenNamesTheOneItIsAbout() throws {
    let book = try casebook()
    for (number, name) in ["Grace", "Daniel"].enumerated() {
      try register(ChildID("C\(number)"), name, in: book)
    }
    let moved = WorkerAllocated("anne", from: now.date)
    _ = try book.commit(ProposedEntry(id: "first", parts: [.init("C1", moved)]))
    do {
      _ = try book.commit(
        ProposedEntry(id: "both", parts: [.init("C0", moved), .init("C1", moved)]))
      Issue.record("The second allocation of a day was accepted.")
    } catch let CommitRefusal.breach(breach) {
      #expect(
        breach.facts.first == "This is about Okafor, Daniel; nothing was recorded for the others.")
    }
    #expect(try book.record("C0")?.allocations.all.isEmpty == true)
  }

  @Test func pagesOfOneRowHoldEveryRowOnceAndInOrder() throws {
    let book = try casebook()
    for (number, name) in ["Grace", "Daniel", "Zoë"].enumerated() {
      try register(ChildID("C\(number)"), name, in: book)
    }
    let query = WorkQuery(.everyone, asOf: now)
    let whole = try book.worklist(query, after: nil, limit: 500)
    #expect(whole.next == nil)
    #expect(whole.rows.count == (try book.counts(query).total))
    let ranks = whole.rows.map(\.status.urgency)
    #expect(ranks == ranks.sorted())
    var rows: [WorkRow] = []
    var mark: WorkMark?
    repeat {
      let page = try book.worklist(query, after: mark, limit: 1)
      rows += page.rows
      mark = page.next
    } while mark != nil
    #expect(Set(rows.map(\.id)) == Set(whole.rows.map(\.id)))
    #expect(rows.count == whole.rows.count)
  }

  @Test func aChildIsFoundByTheBeginningsOfNames() throws {
    let book = try casebook()
    try register("C1", "Zoë", in: book)
    #expect(try book.children(matching: "oka zoe", limit: 5).map(\.id) == ["C1"])
    #expect(try book.record("C1")?.revision == 2)
    #expect(try book.record("C2") == nil)
  }

  @Test func aDraftIsKeptAsTypedAndRemoved() throws {
    let book = try casebook()
    let key = FormDraft.Key(form: "visit", child: "C1")
    let draft = FormDraft(
      key: key, written: now, revision: 3, focus: "account",
      values: ["account": "Siân said “no”.\n\tTwice."])
    try book.save(draft)
    #expect(try casebook().drafts() == [draft])
    try book.remove(key)
    #expect(try book.drafts().isEmpty)
  }

  @Test func aRefusalSaysWhichRule() throws {
    let book = try casebook()
    try register("C1", "Zoë", in: book)
    let change = try book.latestChange()
    #expect(throws: CommitRefusal.self) {
      _ = try book.commit(
        ProposedEntry(
          id: book.freshEntryID(),
          parts: [ProposedEntry.Part("C1", NoteAdded(on: now.date, .other, " "))]))
    }
    #expect(try book.latestChange() == change)
  }

  @Test func theFrontDoorIsFoundAmongAllChildren() throws {
    let book = try casebook()
    for (number, name) in ["Grace", "Daniel", "Zoë"].enumerated() {
      try register(ChildID("C\(number)"), name, in: book)
    }
    let received = Moment(date: Town.day("2021-03-30"), hour: 9, minute: 0)
    func add(_ events: [any CaseEvent], to child: ChildID, id: EntryID) throws {
      _ = try book.commit(
        ProposedEntry(id: id, parts: events.map { ProposedEntry.Part(child, $0) }))
    }
    let contact = ContactReceived(
      at: received, source: "2A", referrer: Referrer(isProfessional: true), concern: "Hungry.")
    #expect(try book.childrenAtFrontDoor().isEmpty)
    try add([contact], to: "C1", id: "a")
    try add([contact], to: "C2", id: "b")
    let decided = ContactDecided("b", at: received, .earlyHelp, rationale: "Agreed.")
    try add([decided], to: "C2", id: "c")
    #expect(try book.childrenAtFrontDoor() == ["C1", "C2"])
    try add([ReferrerTold("b", at: received)], to: "C2", id: "d")
    #expect(try book.childrenAtFrontDoor() == ["C1"])
  }

  @Test func likelyMatchesAreFoundAmongOpenAndClosedRecords() throws {
    let book = try casebook()
    for (number, name) in ["Grace", "Kaitlin", "Zoë"].enumerated() {
      try register(ChildID("C\(number)"), name, in: book)
    }
    let today = Town.day("2021-03-30")
    func found(_ wanted: LikelyChild) throws -> [String] {
      try book.likelyMatches(wanted, on: today).map { "\($0.id) \($0.reasons.first ?? "")" }
    }
    #expect(try found(LikelyChild(name: "okafor zoe")) == ["C2 same names, swapped"])
    #expect(try found(LikelyChild(name: "Caitlyn Okafor")) == ["C1 sounds alike"])
    #expect(
      try found(LikelyChild(name: "", dateOfBirth: Town.day("2014-02-12")))
        == ["C0 same date of birth", "C1 same date of birth", "C2 same date of birth"])
    #expect(try found(LikelyChild(name: "o")).isEmpty)
    _ = try book.commit(
      ProposedEntry(
        id: "closing",
        parts: [
          ProposedEntry.Part(
            "C2",
            ReferralClosed(
              #require(book.record("C2")?.frontDoor.referrals.first?.id), on: today, reason: "RC7"))
        ]))
    #expect(
      try book.likelyMatches(LikelyChild(name: "zoe okafor"), on: today).map(\.status)
        == ["Closed"])
  }
}
