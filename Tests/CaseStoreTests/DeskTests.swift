import CaseStore
import Casework
import Rulebook
import Testing

/// What a worker's desk asks: grouped lists, forecasts, what others changed, what was opened.
struct DeskTests {
  let test: TestStore
  let store: CaseStore

  init() throws {
    test = try TestStore(children: 12)
    store = try test.open()
    for number in 1...6 {
      let child = ChildID("C\(number)")
      let day = CivilDate(dayNumber: 19_995 + number % 3)
      let parts: [ProposedEntry.Part] = [
        .init(child, ReferralReceived(on: day, source: "2A", primaryNeed: "N1")),
        .init(child, ReferralDecided(EventID("ref\(number)"), on: day, .accepted)),
        .init(child, AssessmentStarted(on: day)),
      ]
      try store.commit(ProposedEntry(id: EntryID("ref\(number)"), parts: parts), at: test.now)
    }
  }

  private func pages(_ order: WorkOrder, limit: Int) throws -> [GroupedRow] {
    var rows: [GroupedRow] = []
    var query = WorklistQuery(asOf: test.now, limit: limit)
    repeat {
      let page = try store.worklist(query, by: order)
      rows += page.rows
      query.start = page.next
    } while query.start != nil
    return rows
  }

  @Test(arguments: WorkOrder.allCases)
  func `A grouped list holds every row once, group after group, whatever the page`(
    _ order: WorkOrder
  ) throws {
    let whole = try pages(order, limit: 500)
    #expect(whole.count == (try store.worklist(WorklistQuery(asOf: test.now)).rows.count))
    #expect(whole.count >= 12)
    #expect(try pages(order, limit: 1) == whole)
    #expect(try pages(order, limit: 5) == whole)
    var groups: [String] = []
    for row in whole where groups.last != row.group { groups.append(row.group) }
    #expect(Set(groups).count == groups.count)
  }

  @Test func `A list by child is in the order of names`() throws {
    let names = try pages(.child, limit: 500).map(\.row.name)
    let order = names.map { $0.replacing("Ł", with: "L") }
    #expect(order == order.sorted())
  }

  @Test func `Brothers and sisters stand together though their names differ`() throws {
    for (child, other) in [("C2", "C5"), ("C5", "C2")] {
      try store.commit(
        ProposedEntry(
          id: EntryID("sib\(child)"),
          parts: [
            .init(
              ChildID(child),
              RelationshipRecorded(
                on: test.now.date, Relationship(.sibling, name: "Other", child: ChildID(other))))
          ]), at: test.now)
    }
    let groups = try pages(.family, limit: 500)
    #expect(
      Set(groups.filter { ["C2", "C5"].contains($0.row.child) }.map(\.group)) == ["C2"])
  }

  @Test func `Each span of days counts what falls due in it`() throws {
    let query = WorklistQuery(asOf: test.now)
    let rows = try store.worklist(query).rows.filter { $0.status != .overdue }
    let last = try #require(rows.map(\.due.date).max())
    let spans = [test.now.date...last, last...last]
    #expect(
      try store.dueCounts(query, in: spans) == [
        rows.count, rows.count { $0.due.date == last },
      ])
    #expect(
      try store.dueCounts(
        query, in: [test.now.date.adding(days: -900)...test.now.date.adding(days: -1)]) == [0])
  }

  @Test func `The latest events of a word are found, the last recorded first`() throws {
    for number in 1...3 {
      try store.commit(TestStore.note("n\(number)", "Rang the école again", to: "C1"), at: test.now)
    }
    let found = try store.latestEvents(containing: "ecol", limit: 2)
    #expect(found.map(\.event) == ["n3", "n2"])
    #expect(try store.latestEvents(containing: "elephant", limit: 2).isEmpty)
    #expect(try store.latestEvents(containing: "...", limit: 2).isEmpty)
  }

  @Test func `A telephone number is found however it is written`() throws {
    try store.commit(
      ProposedEntry(
        id: "tel",
        parts: [
          .init(
            "C4",
            RelationshipRecorded(
              on: test.now.date,
              Relationship(.mother, name: "Joy", telephone: "(01632) 960 123")))
        ]), at: test.now)
    #expect(try store.find("01632960123").map(\.id) == ["C4"])
  }

  @Test func `What others recorded about one's children is told until it is read`() throws {
    let entry = ProposedEntry(
      id: "all", parts: [.init("C1", WorkerAllocated("w9", team: "t", from: test.now.date))])
    let before = try store.refresh()
    try store.commit(entry, at: test.now)
    try store.commit(TestStore.note("mine", "Rang.", to: "C1"), at: test.now)
    try store.commit(TestStore.note("other", "Rang.", to: "C2"), at: test.now)
    let changes = try store.changes(byOthersThan: "w9", since: before, limit: 50)
    #expect(changes.map(\.event) == ["mine", "all"])
    #expect(try store.changes(byOthersThan: store.worker.id, since: 0, limit: 50).isEmpty)
    #expect(try store.changes(byOthersThan: "w9", since: before, limit: 1).map(\.event) == ["mine"])
    #expect(try store.lastSequence(before: test.now) == 0)
    #expect(try store.lastSequence(before: test.now.adding(minutes: 1)) == before + 3)
  }

  @Test func `A desk is kept beside the drafts and is no draft`() throws {
    #expect(try store.desk() == Desk())
    var desk = Desk()
    desk.since = 3
    desk.note("C1", upTo: 9, at: test.now)
    desk.note("C2", upTo: 9, at: test.now)
    desk.note("C1", upTo: 11, at: test.now)
    try store.keep(desk)
    #expect(try test.open().desk() == desk)
    #expect(desk.visited.map(\.child) == ["C1", "C2"])
    #expect(!desk.isUnread(11, of: "C1"))
    #expect(desk.isUnread(10, of: "C2"))
    #expect(!desk.isUnread(3, of: "C9"))
    #expect(try store.drafts.list().isEmpty)
  }
}
