import CaseStore
import Casework
import Rulebook
import Testing

/// What was recorded over months, brought into a store at once.
struct ImportHistoryTests {
  let test: TestStore
  let store: CaseStore

  init() throws {
    test = try TestStore()
    store = try test.open()
  }

  /// Thirty children, and in the month after a note of each and one that is ahead of its time.
  private var history: [CaseStore.RecordedTogether] {
    let later = test.now.adding(hours: 24 * 31)
    let numbers = 1...30
    let children = numbers.map { number in
      ProposedEntry(
        id: EntryID("c\(number)"),
        parts: [
          .init(ChildID("I\(number)"), TestStore.child(number), id: EventID("c\(number).0"))
        ])
    }
    let notes = numbers.map { number in
      let child = ChildID("I\(number)")
      return ProposedEntry(
        id: EntryID("n\(number)"),
        parts: [
          .init(
            child, NoteAdded(on: test.now.date, .letter, "Letter"), id: EventID("n\(number).0")),
          .init(
            child, NoteAdded(on: later.date.adding(days: 3), .letter, "Ahead"),
            id: EventID("n\(number).1")),
        ])
    }
    return [(test.now, children), (later, notes)]
  }

  private func accepted(_ outcomes: [[ImportOutcome]]) -> [Int] {
    outcomes.map { parts in
      parts.count { if case .accepted = $0 { true } else { false } }
    }
  }

  @Test func `It leaves what one import after the other leaves`() throws {
    var told: [Int] = []
    let outcomes = try store.importHistory(history) { done, all in
      #expect(done <= all)
      told.append(done)
    }
    #expect(accepted(outcomes) == Array(repeating: 1, count: 60))
    #expect(outcomes[30].count == 2)
    #expect(told == [30, 60, 90])
    #expect(try store.check().problems == [])

    let other = try TestStore()
    let beside = try other.open()
    for (moment, entries) in history { _ = try beside.importEntries(entries, at: moment) }
    #expect(try store.changes(since: 0) == beside.changes(since: 0))
    #expect(try store.record("I7").events.map(\.at) == beside.record("I7").events.map(\.at))
    #expect(try store.refresh() == beside.refresh())
  }

  @Test func `A store that holds something takes each month for itself`() throws {
    _ = try store.importEntries([history[0].entries[0]], at: test.now)
    let outcomes = try store.importHistory(history)
    #expect(accepted(outcomes) == [0] + Array(repeating: 1, count: 59))
    #expect(try store.refresh() == 60)
    #expect(try store.check().problems == [])
  }

  /// At the second flush of the journal, at a child's file, and where the index is put in its place.
  @Test(arguments: [
    (FaultyFileSystem.Fault(operation: .flush, path: "/journal/", after: 1, code: 28), 30),
    (FaultyFileSystem.Fault(operation: .write, path: "/temporary/", after: 7, code: 28), 60),
    (FaultyFileSystem.Fault(operation: .rename, path: "/children/", after: 7, code: 5), 60),
    (FaultyFileSystem.Fault(operation: .rename, path: "index.sqlite", code: 5), 60),
  ])
  func `What was committed when it stopped is there`(
    fault: FaultyFileSystem.Fault, committed: Int
  ) throws {
    test.files.inject(fault)
    test.files.inject(.init(operation: .remove, code: 5))
    #expect(throws: CommitError.self) { try store.importHistory(history) }
    test.files.heal()
    let (opened, report) = try test.reopen()
    #expect(!report.isClean)
    #expect(try opened.refresh() == committed)
    #expect(try opened.check().problems == [])
    #expect(try opened.children(ChildListQuery(limit: 100)).rows.count == 30)
    _ = try opened.importHistory(history)
    #expect(try opened.refresh() == 60)
    #expect(try opened.check().problems == [])
  }
}
