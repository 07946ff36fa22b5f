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
    #expect(told == [512, 600])
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

  /// An import into an empty store makes the index beside, so it can be stopped before there is one: at a child's
  /// file, which may belong to the first stretch or to the second; at the second flush of the journal, and where the first files are put in their places.
  @Test(arguments: [
    (
      FaultyFileSystem.Fault(operation: .write, path: "/temporary/", after: 560, code: 28),
      [0, 512]
    ),
    (FaultyFileSystem.Fault(operation: .flush, path: "/journal/", after: 1, code: 28), [512]),
    (FaultyFileSystem.Fault(operation: .rename, path: "/children/", after: 40, code: 5), [512]),
    (FaultyFileSystem.Fault(operation: .rename, path: "index.sqlite", code: 5), [600]),
  ])
  func `What was committed when an import into an empty store stopped is there`(
    fault: FaultyFileSystem.Fault, possible: [Int]
  ) throws {
    let proposals = (1...600).map(proposal)
    test.files.inject(fault)
    // Nothing is cleaned up either, as when the machine stops.
    test.files.inject(.init(operation: .remove, code: 5))
    #expect(throws: CommitError.self) { try store.importEntries(proposals, at: test.now) }
    test.files.heal()
    let (opened, report) = try test.reopen()
    #expect(!report.isClean)
    let committed = try opened.refresh()
    #expect(possible.contains(committed))
    #expect(try opened.check().problems == [])
    #expect(try opened.children(ChildListQuery(limit: 1_000)).rows.count == committed)
    let again = try opened.importEntries(proposals, at: test.now)
    #expect(words(again)["known", default: 0] == committed * 3)
    #expect(try opened.refresh() == 600)
    #expect(try opened.check().problems == [])
  }

  @Test func `Filling an empty store ends where a child comes again`() throws {
    var proposals = (1...530).map(proposal)
    proposals.insert(
      ProposedEntry(
        id: "again", parts: [.init("I3", NoteAdded(on: test.now.date, .letter, "Second"))]),
      at: 520)
    let outcomes = try store.importEntries(proposals, at: test.now)
    #expect(outcomes.count == 531)
    #expect(outcomes[520].count == 1)
    #expect(try store.record("I3").revision == 4)
    #expect(try store.refresh() == 531)
    #expect(try store.entry(521).id == "again")
    let grown = try store.changes(since: 0)
    #expect(grown.count == 530 * 3 + 1)
    _ = try store.reindex()
    #expect(try store.changes(since: 0) == grown)
    #expect(try store.check().problems == [])
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
