import CaseStore
import Casework
import Rulebook
import Testing

/// What lists and searches find.
struct IndexTests {
  let test: TestStore
  let store: CaseStore

  init() throws {
    test = try TestStore(children: 12)
    store = try test.open()
  }

  private func found(_ text: String) throws -> [String] {
    try store.find(text).map(\.id.rawValue).sorted()
  }

  @Test func `Children are found by any part of what is known, without accents or marks`() throws {
    // Families by number modulo 5: Okafor, Łukasiewicz, O'Brien, Smith-Jones, Núñez.
    #expect(try found("oka") == ["C10", "C5"])
    #expect(try found("lukas") == ["C1", "C11", "C6"])
    #expect(try found("Łukasiewicz") == ["C1", "C11", "C6"])
    #expect(try found("obrien") == ["C12", "C2", "C7"])
    #expect(try found("o'bri") == ["C12", "C2", "C7"])
    #expect(try found("O BRIEN") == ["C12", "C2", "C7"])
    #expect(try found("smithj") == ["C3", "C8"])
    #expect(try found("smith jo") == ["C3", "C8"])
    #expect(try found("jones") == ["C3", "C8"])
    #expect(try found("nunez jose") == ["C4", "C9"])
    #expect(try found("jose nunez") == ["C4", "C9"])
    #expect(try found("ZOE") == ["C1", "C11", "C6"])
    #expect(try found("c12") == ["C12"])
    let born = CivilDate(dayNumber: 16_003)
    #expect(try found(born.description) == ["C3"])
    #expect(try found("\(born.day)/\(born.month)/\(born.year)") == ["C3"])
    #expect(try found("zz7") == ["C7"])
    #expect(try found("zz79zz") == ["C7"])
    #expect(try found("zz7 9z") == ["C7"])
    #expect(try found("daniel zoë") == [])
    #expect(try found("\" OR *") == [])
    #expect(try found("...") == [])
  }

  @Test func `A former name still finds the child, who is listed by the new one`() throws {
    try store.commit(
      ProposedEntry(
        id: "n",
        parts: [
          .init(
            "C5",
            NameChanged(
              on: test.now.date, to: PersonName(given: "Daniel", family: "Émile-Ito")))
        ]), at: test.now)
    #expect(try found("okafor") == ["C10", "C5"])
    #expect(try store.find("emile").map(\.name) == ["Émile-Ito, Daniel"])
  }

  @Test(arguments: ChildListQuery.Order.allCases, [false, true])
  func `Pages put together are the whole list in order`(
    order: ChildListQuery.Order, isDescending: Bool
  ) throws {
    let whole = try store.children(
      ChildListQuery(order: order, isDescending: isDescending, limit: 100)
    ).rows
    #expect(whole.count == 12)
    var query = ChildListQuery(order: order, isDescending: isDescending, limit: 5)
    var pages: [ChildSummary] = []
    repeat {
      let page = try store.children(query)
      pages += page.rows
      query.start = page.next
    } while query.start != nil
    #expect(pages == whole)
    if order == .name {
      let names = whole.map(\.name)
      #expect(names.first?.hasPrefix(isDescending ? "Smith" : "Łuk") == true)
      #expect(names.last?.hasPrefix(isDescending ? "Łuk" : "Smith") == true)
    }
    if order == .dateOfBirth {
      let born = whole.compactMap(\.dateOfBirth)
      #expect(born == (isDescending ? born.sorted(by: >) : born.sorted()))
    }
  }

  @Test func `Words in a note are found, and only in it`() throws {
    try store.commit(
      TestStore.note("n1", "The father’s café in Kraków shut", to: "C1", "C2"), at: test.now)
    try store.commit(TestStore.note("n2", "Nothing of note", to: "C3"), at: test.now)
    let rows = try store.events(containing: "cafe krak")
    #expect(rows.map(\.child.rawValue).sorted() == ["C1", "C2"])
    #expect(rows.allSatisfy { $0.kind == NoteAdded.name && $0.revision == 2 && $0.sequence == 13 })
    #expect(try store.events(containing: "cafe", of: "C2").count == 1)
    #expect(try store.events(containing: "tea") == [])
    #expect(try store.events(containing: "") == [])
  }

  @Test func `Events of a kind are counted as corrected and without those withdrawn`() throws {
    for number in 1...3 {
      try store.commit(TestStore.note("n\(number)", "Note", to: "C1"), at: test.now)
    }
    try store.commit(
      ProposedEntry(
        id: "w",
        parts: [
          .init("C1", EntryWithdrawn(of: "n2", on: test.now.date, reason: "Another child's"))
        ]), at: test.now)
    try store.commit(
      ProposedEntry(
        id: "c",
        parts: [
          .init(
            "C1",
            EntryCorrected(
              of: "n3", to: NoteAdded(on: test.now.date.adding(days: -5), .email, "Earlier"),
              on: test.now.date, reason: "It was the Sunday"))
        ]), at: test.now)
    let day = test.now.date
    let earlier = try store.events(
      ofKind: NoteAdded.name, from: day.adding(days: -9), to: day.adding(days: -1))
    #expect(earlier.map(\.event.rawValue) == ["n3"])
    #expect(earlier.map(\.headline) == ["Email: Earlier"])
    #expect(try store.events(containing: "earlier").map(\.event.rawValue) == ["c"])
    #expect(earlier.map(\.happened) == [day.adding(days: -5)])
    let facts = try store.events(ofKind: NoteAdded.name, from: day, to: day)
    #expect(facts.map(\.event.rawValue) == ["n1"])
    #expect(
      try store.events(ofKind: NoteAdded.name, from: day.adding(days: 1), to: day.adding(days: 9))
        == [])
    #expect(
      try store.changes(since: 12).filter(\.isSuperseded).map(\.event.rawValue) == ["n2", "n3"])
    // A rebuild says the same.
    let before = try store.changes(since: 0)
    _ = try store.reindex()
    #expect(try store.changes(since: 0) == before)
    #expect(
      try store.events(
        ofKind: NoteAdded.name, from: day.adding(days: -9), to: day.adding(days: -1)) == earlier)
  }

  /// Contacts of professionals, an hour apart; each referrer is owed the outcome within 24 hours.
  private func receiveContacts() throws -> Moment {
    let start = test.now.adding(hours: -72)
    for number in 1...6 {
      let contact = EventID("k\(number)")
      try store.commit(
        ProposedEntry(
          id: EntryID(contact.rawValue),
          parts: [
            .init(
              ChildID("C\(number)"),
              ContactReceived(
                at: start.adding(hours: number), source: "2A",
                referrer: Referrer(agency: "Invented School", isProfessional: true),
                concern: "Concern \(number)"))
          ]), at: test.now)
    }
    for number in 1...2 {
      try store.commit(
        ProposedEntry(
          id: EntryID("t\(number)"),
          parts: [
            .init(
              ChildID("C\(number)"),
              ContactDecided(
                EventID("k\(number)"), at: start.adding(hours: number + 20), .noFurtherAction,
                rationale: "No role for social care")),
            .init(
              ChildID("C\(number)"),
              ReferrerTold(EventID("k\(number)"), at: start.adding(hours: number + 20))),
          ]), at: test.now)
    }
    return start
  }

  @Test func `A worklist holds what was open at the moment, the most urgent first`() throws {
    let start = try receiveContacts()
    func rules(_ hours: Int, _ statuses: Set<DeadlineStatus> = [.overdue, .dueSoon, .onTrack])
      throws -> [String]
    {
      try store.worklist(WorklistQuery(statuses: statuses, asOf: start.adding(hours: hours))).rows
        .filter { $0.rule == "referrer.told" }.map(\.child.rawValue)
    }
    #expect(try rules(0) == [])
    #expect(try rules(3) == ["C1", "C2", "C3"])
    // The first referrer was told at hour 21, the second at hour 22.
    #expect(try rules(20) == ["C1", "C2", "C3", "C4", "C5", "C6"])
    #expect(try rules(21) == ["C2", "C3", "C4", "C5", "C6"])
    #expect(try rules(23) == ["C3", "C4", "C5", "C6"])
    // Due at hour 27, 28, 29 and 30: the point itself is still in time.
    #expect(try rules(27, [.overdue]) == [])
    #expect(try rules(29, [.overdue]) == ["C3", "C4"])
    #expect(try rules(90, [.overdue]) == ["C3", "C4", "C5", "C6"])
    #expect(try rules(29, []) == [])
  }

  @Test func `Deadlines of some rules are those of the worklist, up to a day`() throws {
    let start = try receiveContacts()
    try store.commit(
      ProposedEntry(
        id: "al", parts: [.init("C4", WorkerAllocated("w1", team: "t1", from: test.now.date))]),
      at: test.now)
    func children(
      _ hours: Int, _ rules: [String] = ["referrer.told", "conference.initial"],
      _ scope: WorkScope = .everyone, days: Int = 9, limit: Int = 50
    ) throws -> [String] {
      let asOf = start.adding(hours: hours)
      return try store.deadlines(
        RuleDeadlinesQuery(
          rules, scope: scope, asOf: asOf, until: asOf.date.adding(days: days), limit: limit)
      ).map(\.child.rawValue)
    }
    #expect(try children(20) == ["C1", "C2", "C3", "C4", "C5", "C6"])
    // What was closed since was open on the day that is looked at.
    #expect(try children(21) == ["C2", "C3", "C4", "C5", "C6"])
    #expect(try children(21, limit: 2) == ["C2", "C3"])
    #expect(try children(21, ["conference.initial"]) == [])
    #expect(try children(21, ["referrer.told"], .worker("w1")) == ["C4"])
    #expect(try children(21, ["referrer.told"], .team("t2")) == [])
    #expect(try !children(21, ["referrer.told"], .withoutWorker).contains("C4"))
    #expect(try children(21, days: -9) == [])
    let asOf = start.adding(hours: 21)
    func from(_ days: Int) throws -> Int {
      try store.deadlines(
        RuleDeadlinesQuery(
          ["referrer.told"], asOf: asOf, from: asOf.date.adding(days: days),
          until: asOf.date.adding(days: 9), limit: 50)
      ).count
    }
    #expect(try from(-9) == 5)
    #expect(try from(9) == 0)
  }

  @Test func `The index says of every deadline what the domain says`() throws {
    let start = try receiveContacts()
    for hours in stride(from: -2, through: 80, by: 3) {
      let moment = start.adding(hours: hours)
      let rows = try store.worklist(WorklistQuery(asOf: moment, limit: 1_000)).rows
      var expected: [String: DeadlineStatus] = [:]
      for number in 1...12 {
        for deadline in try store.record(ChildID("C\(number)")).deadlines(store.rulebook.timescales)
        where deadline.isOpen(asOf: moment) {
          expected["C\(number) \(deadline.id)"] = deadline.status(asOf: moment)
        }
      }
      let found = Dictionary(
        uniqueKeysWithValues: rows.map { ("\($0.child) \($0.deadline)", $0.status) })
      #expect(found == expected)
      #expect(rows.map(\.due) == rows.map(\.due).sorted())
      let counts = try store.counts(WorklistQuery(asOf: moment))
      for status: DeadlineStatus in [.overdue, .dueSoon, .onTrack] {
        #expect(counts[status] == expected.values.count { $0 == status })
        let others = Set<DeadlineStatus>([.overdue, .dueSoon, .onTrack]).subtracting([status])
        for statuses in [[status], others] {
          let narrowed = try store.worklist(
            WorklistQuery(statuses: statuses, asOf: moment, limit: 1_000)
          ).rows
          #expect(narrowed == rows.filter { statuses.contains($0.status) })
        }
      }
    }
  }

  @Test func `What is late is counted by worker, team and rule, as the worklist has it`() throws {
    let start = try receiveContacts()
    for (child, worker, team) in [("C3", "w1", "t1"), ("C4", "w1", "t1"), ("C5", "w2", "t1")] {
      try store.commit(
        ProposedEntry(
          id: EntryID("al\(child)"),
          parts: [
            .init(
              ChildID(child),
              WorkerAllocated(WorkerID(worker), team: TeamID(team), from: test.now.date))
          ]), at: test.now)
    }
    func counts(_ hours: Int, _ scope: WorkScope = .everyone) throws -> [String] {
      try store.deadlineCounts(scope, asOf: start.adding(hours: hours))
        .filter { $0.rule == "referrer.told" }
        .map {
          "\($0.team?.rawValue ?? "-") \($0.worker?.rawValue ?? "-") \($0.overdue) \($0.dueSoon)"
        }
    }
    #expect(try counts(90) == ["t1 w1 2 0", "t1 w2 1 0", "- - 1 0"])
    #expect(try counts(90, .worker("w2")) == ["t1 w2 1 0"])
    #expect(try counts(90, .team("t1")) == ["t1 w1 2 0", "t1 w2 1 0"])
    #expect(try counts(90, .withoutWorker) == ["- - 1 0"])
    // No case is open: the front door answers for the child.
    #expect(try counts(90, .unallocated) == [])
    // The referrers of C1 and C2 had not been told yet: a past moment counts what was open then.
    #expect(try counts(-1) == [])
    for hours in stride(from: -2, through: 90, by: 4) {
      let moment = start.adding(hours: hours)
      let rows = try store.worklist(
        WorklistQuery(statuses: [.overdue, .dueSoon], asOf: moment, limit: 1_000)
      ).rows
      var expected: [DeadlineCount] = []
      for row in rows {
        let place =
          expected.firstIndex {
            $0.worker == row.worker && $0.team == row.team && $0.rule == row.rule
          } ?? expected.endIndex
        if place == expected.endIndex {
          expected.append(DeadlineCount(worker: row.worker, team: row.team, rule: row.rule))
        }
        if row.status == .overdue {
          expected[place].overdue += 1
        } else {
          expected[place].dueSoon += 1
        }
      }
      #expect(try store.deadlineCounts(asOf: moment) == expected.sorted())
    }
  }

  @Test func `A deadline that lapses on a day to come is open until then`() throws {
    let today = test.now.date
    try store.commit(
      ProposedEntry(
        id: "care",
        parts: [
          .init(
            "C1",
            CareStarted(
              on: today, category: "N1", legalStatus: "C1",
              placement: Placement("U6", provider: "PR1", postcode: "ZZ9 1AA", location: "IN")))
        ]), at: test.now)
    let deadlines = try store.record("C1").deadlines(store.rulebook.timescales)
    // What managers owe stands on no list of workers, and what begins on a birthday to come is listed from then on.
    let lapsing = deadlines.filter { deadline in
      !store.rulebook.timescales.isManagersDuty(deadline.rule)
        && deadline.trigger.at.date <= today
        && deadline.closure.map { $0.at > .moment(test.now) } ?? false
    }
    #expect(!lapsing.isEmpty)
    let listed = try store.worklist(WorklistQuery(asOf: test.now.adding(hours: 1))).rows
    #expect(Set(lapsing.map(\.id)).isSubset(of: Set(listed.map(\.deadline))))
    // After the eighteenth birthday none of them is left.
    let grown = try store.worklist(WorklistQuery(asOf: test.now.adding(hours: 24 * 9_000))).rows
    #expect(Set(lapsing.map(\.id)).isDisjoint(with: Set(grown.map(\.deadline))))
  }

  @Test func `A worklist is narrowed by what is typed and by worker, and paged`() throws {
    let start = try receiveContacts()
    try store.commit(
      ProposedEntry(
        id: "al", parts: [.init("C4", WorkerAllocated("w1", team: "t1", from: test.now.date))]),
      at: test.now)
    let moment = start.adding(hours: 26)
    func children(_ query: WorklistQuery) throws -> Set<String> {
      Set(try store.worklist(query).rows.map(\.child.rawValue))
    }
    #expect(try children(WorklistQuery(.worker("w1"), asOf: moment)) == ["C4"])
    #expect(try children(WorklistQuery(.team("t1"), asOf: moment)) == ["C4"])
    #expect(try !children(WorklistQuery(.withoutWorker, asOf: moment)).contains("C4"))
    #expect(try children(WorklistQuery(text: "obri", asOf: moment)).isSubset(of: ["C2", "C7"]))
    #expect(try children(WorklistQuery(text: "smi", asOf: moment)) == ["C3"])
    #expect(try store.counts(WorklistQuery(text: "smi", asOf: moment)).values.reduce(0, +) > 0)
    let whole = try store.worklist(WorklistQuery(asOf: moment)).rows
    var query = WorklistQuery(asOf: moment, limit: 2)
    var pages: [WorklistRow] = []
    repeat {
      let page = try store.worklist(query)
      pages += page.rows
      query.start = page.next
    } while query.start != nil
    #expect(pages == whole)
    #expect(whole.count >= 4)
    #expect(try store.summary(of: "C4")?.worker == "w1")
  }

  @Test
  func `A filtered worklist is that part of the whole, page by page, and follows what is recorded`()
    throws
  {
    let start = try receiveContacts()
    let moment = start.adding(hours: 26)
    func pages(_ text: String, _ statuses: Set<DeadlineStatus>, limit: Int) throws -> [WorklistRow]
    {
      var query = WorklistQuery(statuses: statuses, text: text, asOf: moment, limit: limit)
      var rows: [WorklistRow] = []
      repeat {
        let page = try store.worklist(query)
        rows += page.rows
        query.start = page.next
      } while query.start != nil
      return rows
    }
    let whole = try store.worklist(WorklistQuery(asOf: moment)).rows
    for text in ["zz", "c", "zz7", "smith"] {
      let found = Set(try store.find(text, limit: 100).map(\.id))
      let expected = whole.filter { found.contains($0.child) }
      #expect(try pages(text, [.overdue, .dueSoon, .onTrack], limit: 1) == expected)
      let counts = try store.counts(WorklistQuery(text: text, asOf: moment))
      for status in [DeadlineStatus.overdue, .dueSoon, .onTrack] {
        let own = expected.filter { $0.status == status }
        #expect(try pages(text, [status], limit: 2) == own)
        #expect(counts[status] == own.count)
      }
    }
    let before = try pages("smith", [.overdue, .dueSoon, .onTrack], limit: 9)
    try store.commit(
      ProposedEntry(
        id: "told",
        parts: [
          .init(
            "C3",
            ContactDecided(
              "k3", at: start.adding(hours: 20), .noFurtherAction,
              rationale: "No role for social care")),
          .init("C3", ReferrerTold("k3", at: start.adding(hours: 21))),
        ]), at: test.now)
    #expect(try pages("smith", [.overdue, .dueSoon, .onTrack], limit: 9).count < before.count)
  }

  @Test func `Other timescales make the index anew`() throws {
    let settings = StoreSettings(
      authority: .init(name: "Exampleshire", code: "999"),
      timescales: [TimescaleOverride(rule: "referrer.told", limit: 12)])
    let start = try receiveContacts()
    let plain = try store.worklist(WorklistQuery(asOf: start.adding(hours: 4))).rows
    let path = test.folder.path + "/other"
    try CaseStore.create(at: path, settings: settings, today: CivilDate(dayNumber: 19_000))
    try TemporaryFolder.write(
      try TemporaryFolder.read(path + "/caseload.json").bytes, to: test.layout.settings)
    let (other, report) = try test.reopen()
    #expect(report.indexRebuilt)
    let changed = try other.worklist(WorklistQuery(asOf: start.adding(hours: 4))).rows
    let due = { (rows: [WorklistRow]) in rows.first { $0.rule == "referrer.told" }?.due }
    #expect(try #require(due(changed)) < #require(due(plain)))
  }
}
