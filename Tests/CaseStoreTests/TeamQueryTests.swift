import CaseStore
import Casework
import Rulebook
import Testing

/// What managers' lists find in the index.
struct TeamQueryTests {
  let test: TestStore
  let store: CaseStore

  init() throws {
    test = try TestStore(children: 4)
    store = try test.open()
    // C1 and C2 have a worker, C3 has none, C4 has no open case.
    for (number, child) in ["C1", "C2", "C3"].map({ ChildID($0) }).enumerated() {
      let entry = EntryID("open\(number)")
      var parts: [ProposedEntry.Part] = [
        .init(child, ReferralReceived(on: day(-40), source: "6")),
        .init(child, ReferralDecided(EventID(entry.rawValue), on: day(-40), .accepted)),
        .init(child, ChildInNeedPlanStarted(on: day(-30 + number))),
      ]
      if number < 2 {
        parts.append(
          .init(child, WorkerAllocated("anne", team: "a2", from: day(-39))))
      }
      try store.commit(ProposedEntry(id: entry, parts: parts), at: test.now)
    }
  }

  /// The day some days from the day of the tests.
  private func day(_ days: Int) -> CivilDate { test.now.date.adding(days: days) }

  private func commit(_ event: any CaseEvent, _ child: ChildID = "C1", id: EntryID) throws {
    try store.commit(ProposedEntry(id: id, parts: [.init(child, event)]), at: test.now)
  }

  @Test func `Overdue deadlines are counted by team, worker and rule, and listed by name`() throws {
    let query = TeamDeadlineQuery(.team("a2"), asOf: test.now)
    let counts = try store.deadlineCounts(.team("a2"), asOf: test.now, until: day(10))
    #expect(Set(counts.map(\.worker)) == ["anne"])
    let visits = try #require(counts.first { $0.rule == "visit.childInNeed" })
    #expect(visits.overdue == 2)
    var names = query
    names.rules = ["visit.childInNeed"]
    let rows = try store.teamDeadlines(names)
    #expect(rows.map(\.child) == ["C1", "C2"])
    #expect(rows.allSatisfy { $0.status == .overdue && $0.worker == "anne" })
    names.worker = "ben"
    #expect(try store.teamDeadlines(names).isEmpty)
    #expect(try store.deadlineCounts(.team("b"), asOf: test.now, until: day(10)).isEmpty)
  }

  @Test func `What comes due is what is due until the end of a day and not overdue`() throws {
    var query = TeamDeadlineQuery(.everyone, asOf: test.now, until: day(120))
    let coming = try store.teamDeadlines(query)
    #expect(!coming.isEmpty)
    #expect(coming.allSatisfy { $0.status != .overdue && $0.due.date <= day(120) })
    let counted = try store.deadlineCounts(.everyone, asOf: test.now, until: day(120))
      .reduce(0) { $0 + $1.coming }
    #expect(counted == coming.count)
    query.unbookedOnly = true
    #expect(try store.teamDeadlines(query).allSatisfy { $0.planned == nil })
  }

  @Test func `Open cases without a worker are told from those that are closed`() throws {
    let unallocated = try store.supervised(SupervisionQuery(.unallocated))
    #expect(unallocated.map(\.child) == ["C3"])
    #expect(unallocated[0].supervision.stage == .childInNeed)
    #expect(unallocated[0].supervision.decided == Moment(date: day(-40)))
    #expect(
      try store.teamDeadlines(TeamDeadlineQuery(.unallocated, asOf: test.now)).allSatisfy {
        $0.child == "C3"
      })
    let counts = try store.caseCounts(.everyone, gapsAt: test.now.adding(hours: 24 * 30))
    #expect(counts.reduce(0) { $0 + $1.count } == 3)
    #expect(counts.reduce(0) { $0 + $1.gaps } == 3)
  }

  @Test func `On a past day rows and counts join what was closed since with what is open`() throws {
    // The earliest visit is made since, so that it is found among the closed deadlines.
    try commit(
      VisitMade(on: test.now.date, .childInNeed, seen: true, seenAlone: true, account: "Well."),
      id: "visit")
    let before = test.now.adding(hours: -7 * 24)
    var query = TeamDeadlineQuery(.everyone, asOf: before, until: day(10))
    let all = try store.teamDeadlines(query)
    let visits = all.filter { $0.rule == "visit.childInNeed" }.map(\.child)
    #expect(visits == ["C1", "C2", "C3"])
    #expect(all.map(\.due) == all.map(\.due).sorted())
    query.limit = 1
    #expect(try store.teamDeadlines(query) == Array(all.prefix(1)))
    let counts = try store.deadlineCounts(.team("a2"), asOf: before, until: day(10))
    #expect(counts.filter { $0.rule == "visit.childInNeed" }.map(\.coming) == [2])
  }

  @Test func `A limit cuts a list after it is narrowed`() throws {
    let first = try #require(try store.waiting(.everyone).first)
    #expect(try store.waiting(.everyone, .toAuthorise, limit: 1) == [first])
    #expect(try store.waiting(.everyone, .returned, limit: 1).isEmpty)
    #expect(try store.waiting(.everyone, .postponed, limit: 1).isEmpty)
    #expect(try store.supervised(SupervisionQuery(.unallocated, lastTeam: "b")).count == 1)
    #expect(try store.supervised(SupervisionQuery(.everyone, lastTeam: "b")).map(\.child) == ["C3"])
  }

  @Test func `What nobody has is counted apart for open cases and for the front door`() throws {
    let counts = try store.deadlineCounts(asOf: test.now)
    let own = counts.filter(\.isUnallocated)
    #expect(!own.isEmpty && own.allSatisfy { $0.worker == nil })
    #expect(try store.deadlineCounts(.unallocated, asOf: test.now) == own)
    let names = try store.teamDeadlines(TeamDeadlineQuery(.unallocated, asOf: test.now))
    #expect(own.reduce(0) { $0 + $1.overdue } == names.count)
  }

  @Test func `Oversight closes a gap, also after it is corrected or withdrawn`() throws {
    let gaps = SupervisionQuery(.everyone, gapsAt: test.now.adding(hours: 24 * 30))
    try commit(
      ManagementOversightRecorded(on: day(-3), .supervision, "Agreed why."), id: "seen")
    #expect(try store.supervised(gaps).map(\.child) == ["C2", "C3"])
    try commit(EntryWithdrawn(of: "seen", on: test.now.date, reason: "Wrong child"), id: "not")
    #expect(try store.supervised(gaps).count == 3)
  }

  @Test func `Work waits by kind until somebody else decides on it`() throws {
    #expect(try store.waitingCounts(.everyone).map(\.count) == [3])
    #expect(try store.waitingCounts(.team("a2")).first?.oldest == day(-30))
    let rows = try store.waiting(.team("a2"))
    #expect(rows.map(\.child) == ["C1", "C2"])
    #expect(rows.map(\.kind) == [.childInNeedPlan, .childInNeedPlan])
    #expect(rows[0].what == "Child in need plan started")
    // The only worker of this store recorded the plan.
    #expect(throws: CommitError.self) {
      try commit(WorkAuthorised(rows[0].item, on: test.now.date), id: "own")
    }
  }

  @Test func `A rebuilt index holds the same`() throws {
    let before = try (
      store.waiting(.everyone), store.supervised(SupervisionQuery(.everyone)),
      store.caseCounts(.everyone, gapsAt: Moment(date: .latest))
    )
    try LocalFileSystem().remove(test.layout.index)
    let again = try test.open()
    #expect(try again.waiting(.everyone) == before.0)
    #expect(try again.supervised(SupervisionQuery(.everyone)) == before.1)
    #expect(try Set(again.caseCounts(.everyone, gapsAt: Moment(date: .latest))) == Set(before.2))
  }
}
