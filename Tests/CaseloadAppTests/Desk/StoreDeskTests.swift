import CaseStore
import Casework
import Glibc
import Rulebook
import Testing

@testable import CaseloadApp

/// The questions of the desk and the search, put to a real store in a folder of its own.
@Suite final class StoreDeskTests {
  private let folder: String
  private let now = Town.now
  private let book: StoreCasebook

  init() throws {
    var template = Array("/tmp/caseload-desk-XXXXXX".utf8CString)
    folder = try String(cString: #require(mkdtemp(&template)))
    try CaseStore.create(
      at: folder + "/store",
      settings: StoreSettings(authority: .init(name: "Exampleshire", code: "999")),
      today: Town.day("2019-01-01"))
    let store = try CaseStore.open(at: folder + "/store", standard: try Rulebook.standard()).store
    let now = now
    book = StoreCasebook(store) { now }
    for (number, name) in ["Grace", "Daniel", "Zoë"].enumerated() {
      try record(ChildID("C\(number)"), name)
    }
  }

  deinit {
    let files = LocalFileSystem()
    for part in ["children", "journal", "drafts", "tmp", ""] {
      for name in (try? files.names(in: folder + "/store/" + part)) ?? [] {
        unlink(folder + "/store/\(part)/\(name)")
      }
    }
  }

  private func record(_ id: ChildID, _ given: String) throws {
    let day = Town.day("2021-03-01")
    let referral = ReferralReceived(on: day, source: "2A")
    let entry = book.freshEntryID()
    let events: [any CaseEvent] = [
      ChildRegistered(
        on: day, name: PersonName(given: given, family: "Okafor"),
        dateOfBirth: Town.day("2014-02-12"), sex: .unknown,
        address: Address(lines: ["12 Invented Row"], postcode: "ZZ99 3VZ")),
      referral, ReferralDecided(EventID("\(entry).1"), on: day, .accepted),
      AssessmentStarted(on: day), WorkerAllocated("w9", team: "t1", from: day),
      NoteAdded(on: day, .telephoneCall, "School rang.\n\(given) was late for the école again."),
    ]
    _ = try book.commit(
      ProposedEntry(id: entry, parts: events.map { ProposedEntry.Part(id, $0) }))
  }

  @Test(arguments: WorkGrouping.allCases)
  func pagesOfAGroupedListHoldEveryRowOnce(_ grouping: WorkGrouping) throws {
    let query = WorkQuery(.everyone, asOf: now, grouping: grouping)
    let whole = try book.worklist(query, after: nil, limit: 500)
    #expect(whole.next == nil)
    #expect(whole.rows.count == (try book.counts(query).total))
    var rows: [WorkRow] = []
    var mark: WorkMark?
    repeat {
      let page = try book.worklist(query, after: mark, limit: 2)
      rows += page.rows
      mark = page.next
    } while mark != nil
    #expect(Set(rows.map(\.id)) == Set(whole.rows.map(\.id)))
    #expect(rows.count == whole.rows.count)
    var keys: [String] = []
    for row in rows {
      let key = grouping.group(of: row, book.staff).key
      if keys.last != key { keys.append(key) }
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test func theSearchFindsChildrenWithReasonsAndPassages() throws {
    let byName = try book.search("oka dan", today: now.date)
    #expect(byName.children.map(\.id) == ["C1"])
    #expect(byName.children.first?.reason == "name")
    #expect(byName.children.first?.status == "Open case")
    #expect(byName.children.first?.worker == "w9")
    #expect(try book.search("12 feb 2014", today: now.date).children.count == 3)
    #expect(
      try book.search("zz99", today: now.date).children.map(\.reason)
        == Array(repeating: "postcode ZZ99 3VZ", count: 3))
    let passages = try book.search("ecole", today: now.date).passages
    #expect(passages.map(\.child) == ["C2", "C1", "C0"])
    #expect(passages[1].text == ["School rang.\nDaniel was late for the école again."])
    #expect(try book.search("zz", today: now.date).passages.isEmpty)
  }

  @Test func changesByOthersAreUnreadUntilTheChildIsOpened() throws {
    let all = try book.unreadChanges(of: "w9", asOf: now)
    #expect(all.count == 18)
    #expect(all.first?.child == "C2")
    try book.noteOpened(["C2"], at: now)
    #expect(try book.unreadChanges(of: "w9", asOf: now).count == 12)
    #expect(try book.unreadChanges(of: book.staff.workers[0].id, asOf: now).isEmpty)
    #expect(try book.recentChildren().map(\.child) == ["C2"])
  }

  @Test func whatIsOlderThanAWeekIsReadToBeginWith() throws {
    let later = Moment(date: Town.day("2021-05-01"), hour: 9)
    #expect(try book.unreadChanges(of: "w9", asOf: later).isEmpty)
  }

  @Test func theForecastCountsTheOpenDeadlines() throws {
    let query = WorkQuery(.everyone, asOf: now)
    let desk = try book.desk(query, of: "w9", book.rulebook.calendar)
    let rows = try book.worklist(query, after: nil, limit: 500).rows
    let last = try #require(desk.forecast.days.last?.date)
    #expect(
      desk.forecast.days.reduce(0) { $0 + $1.count }
        == rows.count { $0.status != .overdue && $0.due.date <= last })
  }

  @Test func reportsReadEveryPage() throws {
    #expect(try book.reportChildren([.openCase]).map(\.id) == ["C1", "C0", "C2"])
    #expect(
      try book.overdue(asOf: now).count
        == (try book.counts(WorkQuery(.everyone, asOf: now)).overdue))
  }
}
