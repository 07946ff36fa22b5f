import CaseStore
import Casework
import Rulebook
import Testing

/// Many entries at once.
struct ImportTests {
  let test: TestStore
  let store: CaseStore

  init() throws {
    test = try TestStore()
    store = try test.open()
  }

  /// A child with a note, one note too many, and ids made from the row.
  private func proposal(_ number: Int) -> ProposedEntry {
    let child = ChildID("I\(number)")
    let day = test.now.date
    return ProposedEntry(
      id: EntryID("import-\(number)"),
      parts: [
        .init(
          child, TestStore.child(number), id: EventID("row-\(number)-0"),
          source: "children.csv row \(number)"),
        .init(child, NoteAdded(on: day, .letter, "Letter"), id: EventID("row-\(number)-1")),
        .init(
          child, NoteAdded(on: day.adding(days: 9), .letter, "Ahead"),
          id: EventID("row-\(number)-2")),
        .init(child, NoteAdded(on: day, .email, "Email"), id: EventID("row-\(number)-3")),
      ])
  }

  private func words(_ outcomes: [[ImportOutcome]]) -> [String: Int] {
    var words: [String: Int] = [:]
    for outcome in outcomes.joined() {
      switch outcome {
      case .accepted: words["accepted", default: 0] += 1
      case .known: words["known", default: 0] += 1
      case .refused(let breach): words[breach.rule, default: 0] += 1
      case .failed(let error): words[error.description, default: 0] += 1
      }
    }
    return words
  }

  @Test func `What is refused drags nothing with it, and a second run changes nothing`() throws {
    let proposals = (1...600).map(proposal)
    let dry = try store.importEntries(proposals, at: test.now, isDryRun: true)
    #expect(words(dry) == ["accepted": 1_800, "record.future": 600])
    #expect(try store.refresh() == 0)

    var told: [Int] = []
    let first = try store.importEntries(proposals, at: test.now) { told.append($0) }
    #expect(words(first) == words(dry))
    #expect(told == [600])
    #expect(try store.refresh() == 600)
    #expect(try store.record("I77").revision == 3)
    #expect(try store.children(ChildListQuery(limit: 1_000)).rows.count == 600)
    #expect(try store.check().problems == [])

    let second = try store.importEntries(proposals, at: test.now.adding(hours: 1))
    #expect(words(second) == ["known": 1_800, "record.future": 600])
    #expect(try store.refresh() == 600)

    // The index that grew is the index that a rebuild makes.
    let grown = try store.changes(since: 0)
    _ = try store.reindex()
    #expect(try store.changes(since: 0) == grown)
  }

  @Test func `Several entries for one child follow one another, in a dry run too`() throws {
    let child = ChildID("I1")
    let proposals = [
      ProposedEntry(id: "a", parts: [.init(child, TestStore.child(1))]),
      ProposedEntry(id: "b", parts: [.init(child, AlertRaised(on: test.now.date, "Dog"))]),
      ProposedEntry(
        id: "c", parts: [.init(child, AlertEnded("b", on: test.now.date, reason: "Gone"))]),
    ]
    for isDryRun in [true, false] {
      let outcomes = try store.importEntries(proposals, at: test.now, isDryRun: isDryRun)
      #expect(words(outcomes) == ["accepted": 3])
    }
    #expect(try store.record(child).revision == 3)
    #expect(try store.check().problems == [])
  }

  @Test func `A child whose identifier cannot be a file's name is refused`() throws {
    let outcomes = try store.importEntries(
      [
        ProposedEntry(id: "a", parts: [.init("../../x", TestStore.child(1))]),
        ProposedEntry(id: "b", parts: [.init("I2", TestStore.child(2))]),
      ], at: test.now)
    guard case .failed(.unsafeIdentifier(id: "../../x")) = outcomes[0][0] else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(try store.refresh() == 1)
  }

  @Test func `An import that the disk refuses leaves what was there`() throws {
    _ = try store.importEntries([proposal(1)], at: test.now)
    for fault: FaultyFileSystem.Fault in [
      .init(operation: .write, path: "/temporary/", after: 3, code: 28),
      .init(operation: .flush, path: "/journal/", code: 28),
    ] {
      test.files.inject(fault)
      #expect(throws: CommitError.self) {
        try store.importEntries((2...20).map(proposal), at: test.now)
      }
      test.files.heal()
      #expect(try store.check().problems == [])
      #expect(try store.refresh() == 1)
    }
    _ = try store.importEntries((2...20).map(proposal), at: test.now)
    #expect(try store.refresh() == 20)
  }
}
