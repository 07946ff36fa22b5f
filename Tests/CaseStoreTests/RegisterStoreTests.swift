import Casework
import Glibc
import Rulebook
import Testing

@testable import CaseStore

/// Records that are not children's: the same gate, journal, commit, recovery and care as children's.
struct RegisterStoreTests {
  private let action = RegisterID(.improvement, "A0007")
  private let recommendation = RegisterID(.improvement, "R0001")

  private func opening(_ test: TestStore) -> ImprovementActionAdded {
    ImprovementActionAdded(
      on: test.now.date, plan: "Placements", action: "Approve every placement",
      officers: ResponsibleOfficers(["m1", "m2"]), target: test.now.date.adding(days: 60),
      measure: PerformanceMeasure("Approvals in place"))
  }

  private func review(_ test: TestStore, _ text: String) -> ImprovementActionReviewed {
    ImprovementActionReviewed(on: test.now.date, text, status: .inTrain)
  }

  /// A store of two children and one action.
  private func store() throws -> TestStore {
    let test = try TestStore(children: 2)
    try test.open().commit(
      ProposedEntry(id: "open", registers: [.init(action, opening(test))]), at: test.now)
    return test
  }

  /// An entry of a note to a child and a review of the action.
  private func mixed(_ id: String, _ test: TestStore, to child: ChildID = "C1") -> ProposedEntry {
    var entry = TestStore.note(id, "Note \(id)", to: child)
    entry.registers = [.init(action, review(test, "Review \(id)"))]
    return entry
  }

  @Test func `An entry of children and registers is in records, files, journal and index`() throws {
    let test = try store()
    let store = try test.open()
    let commit = try store.commit(mixed("n1", test), at: test.now)
    #expect(commit.sequence == 4)
    #expect(commit.warning == nil)
    #expect(commit.entry.subjects.map(\.description) == ["C1", "improvement/A0007"])
    let again = try test.open()
    #expect(try again.entry(4) == commit.entry)
    let record = try again.registerRecord(action)
    #expect(record.revision == 2)
    #expect(record.events[1].id == "n1.1")
    #expect(record.improvement?.action?.reviews.map(\.text) == ["Review n1"])
    #expect(try again.record("C1").notes.all.map(\.text) == ["Note n1"])
    #expect(try again.changes(since: 3).map(\.child) == ["C1"])
    let rows = try again.registerChanges(since: 2)
    #expect(rows.map(\.register) == [action, action])
    #expect(rows.map(\.sequence) == [3, 4])
    #expect(rows.map(\.event) == ["open", "n1.1"])
    #expect(rows[1].headline == "In train: Review n1")
    let check = try again.check()
    #expect(check.problems == [])
    #expect(check.registers == 1)
    let file = try TemporaryFolder.read(test.path + "/registers/improvement/07/A0007.json")
    #expect(file.hasPrefix("{\"entries\":[\n{\"at\":"))
    #expect(file.hasSuffix("\n],\"format\":1,\"id\":\"improvement/A0007\",\"revision\":2}\n"))
    let line =
      try TemporaryFolder.read(test.layout.journal(month: "2024-10"))
      .split(separator: "\n").last ?? ""
    #expect(line.contains(#","register":"improvement/A0007","revision":2}]}"#))
  }

  @Test func `When one part is refused nothing is saved, whichever it is`() throws {
    let test = try store()
    let store = try test.open()
    let before = try TemporaryFolder.read(test.layout.child("C1"))
    var bad = TestStore.note("n1", "Fine", to: "C1")
    bad.registers = [.init(recommendation, review(test, "There is none"))]
    do throws(CommitError) {
      try store.commit(bad, at: test.now)
      Issue.record("It was saved")
    } catch {
      guard case .refusedRegister(let breach, recommendation, 1) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(breach.rule == "register.openingFirst")
      #expect(error.exitCode == 65)
    }
    #expect(throws: CommitError.self) {
      try store.commit(mixed("n2", test, to: "C9"), at: test.now)
    }
    let unsafe = RegisterID(.improvement, "../A1")
    #expect(throws: CommitError.self) {
      try store.commit(
        ProposedEntry(id: "n3", registers: [.init(unsafe, opening(test))]), at: test.now)
    }
    #expect(try TemporaryFolder.read(test.layout.child("C1")) == before)
    #expect(try store.registerRecord(action).revision == 1)
    #expect(try store.refresh() == 3)
    #expect(try store.check().problems == [])
    #expect(throws: StoreError.noSuchRecord(id: "improvement/R0001")) {
      try store.registerRecord(recommendation)
    }
  }

  @Test(arguments: [ENOSPC, EIO])
  func `A mixed save that cannot be written leaves both records as they were`(code: Int32) throws {
    let test = try store()
    let store = try test.open()
    for fault: FaultyFileSystem.Fault in [
      .init(operation: .write, path: "/temporary/improvement.A0007", code: code, partial: 5),
      .init(operation: .makeFolder, path: "/registers/improvement/07", code: code),
      .init(operation: .write, path: "/journal/", code: code, partial: 50),
      .init(operation: .flush, path: "/journal/", code: code),
    ] {
      test.files.inject(fault)
      #expect(throws: CommitError.self) { try store.commit(mixed("n1", test), at: test.now) }
      test.files.heal()
      #expect(try store.record("C1").revision == 1)
      #expect(try store.registerRecord(action).revision == 1)
      #expect(try store.check().problems == [])
    }
  }

  @Test(arguments: ["/children/", "/registers/"])
  func `A mixed entry in the journal is saved though a file after it cannot be written`(
    path: String
  )
    throws
  {
    let test = try store()
    let store = try test.open()
    test.files.inject(.init(operation: .rename, path: path, code: EIO))
    #expect(try store.commit(mixed("n1", test), at: test.now).warning != nil)
    test.files.heal()
    // Another session finds what is missing, and writes it.
    let (other, report) = try test.reopen()
    #expect(report.indexedEntries == 1)
    #expect(report.rolledForward.contains(.register(action)))
    #expect(try other.registerRecord(action).revision == 2)
    #expect(try other.record("C1").revision == 2)
    #expect(try other.check().problems == [])
    #expect(try other.registers(RegisterQuery(.improvement)).rows.map(\.revision) == [2])
  }

  @Test func `Two sessions that change one action are in conflict, and both versions are told`()
    throws
  {
    let test = try store()
    let (ann, ben) = (try test.open(), try test.open())
    let seen = try ben.registerRecord(action).revision
    try ann.commit(mixed("n1", test), at: test.now)
    // A review is added to; nobody is in anybody's way.
    var added = mixed("n2", test)
    added.registersBasedOn = [action: seen]
    try ben.commit(added, at: test.now)

    let end = { (id: String, reason: String) in
      var entry = TestStore.note(id, "With it", to: "C2")
      entry.registers = [
        .init(
          self.action, ImprovementActionEnded("open", on: test.now.date, reason: reason))
      ]
      entry.registersBasedOn = [self.action: seen]
      return entry
    }
    try ann.commit(
      ProposedEntry(
        id: "c1",
        registers: [
          .init(action, ImprovementActionChanged("open", on: test.now.date, partners: ["Health"]))
        ], registersBasedOn: [action: seen]), at: test.now)
    do throws(CommitError) {
      try ben.commit(end("e1", "Merged"), at: test.now)
      Issue.record("The conflict went unnoticed")
    } catch {
      guard case .registerConflict(let conflict) = error else {
        Issue.record("\(error)")
        return
      }
      #expect((conflict.theirs.event as? ImprovementActionChanged)?.partners == ["Health"])
      #expect((conflict.ours as? ImprovementActionEnded)?.reason == "Merged")
      #expect(conflict.revision == 4)
      #expect(error.exitCode == 75)
      #expect(error.description.contains("improvement/A0007"))
    }
    #expect(try ben.record("C2").revision == 1)
    var again = end("e2", "Merged")
    again.registersBasedOn = [action: 4]
    try ben.commit(again, at: test.now)
    #expect(try ann.registerRecord(action).improvement?.action?.ended != nil)
    #expect(try ann.check().problems == [])
  }

  @Test func `Two sessions cannot open the same record`() throws {
    let test = try store()
    let (ann, ben) = (try test.open(), try test.open())
    let id = try ann.freshIdentifier(.improvement, letter: "A")
    #expect(id == RegisterID(.improvement, "A0008"))
    #expect(try ben.freshIdentifier(.improvement, letter: "A") == id)
    try ann.commit(ProposedEntry(id: "a", registers: [.init(id, opening(test))]), at: test.now)
    #expect(throws: CommitError.self) {
      try ben.commit(ProposedEntry(id: "b", registers: [.init(id, opening(test))]), at: test.now)
    }
    #expect(try ben.freshIdentifier(.improvement, letter: "A").identifier == "A0009")
    #expect(try ben.freshIdentifier(.improvement, letter: "R").identifier == "R0001")
  }

  @Test func `A damaged, missing or foreign file is named, and mended from the journal`() throws {
    let test = try store()
    let store = try test.open()
    try store.commit(mixed("n1", test), at: test.now)
    let path = test.path + "/registers/improvement/07/A0007.json"
    let good = try TemporaryFolder.read(path)
    let damages = [
      good.replacing("Review n1", with: "Review n9"), good.replacing("A0007", with: "A0008"),
      String(good.dropLast(10)), good.replacing("\"revision\":2", with: "\"revision\":1"),
    ]
    for damaged in damages {
      try TemporaryFolder.write(damaged.bytes, to: path)
      let problems = try store.check().problems
      #expect(problems.first?.path == "registers/improvement/07/A0007.json", "\(damaged)")
      #expect(problems.filter { !$0.isRepairable } == [])
      #expect(try store.check(repair: true).isClean)
      #expect(try TemporaryFolder.read(path) == good)
    }
    try LocalFileSystem().remove(path)
    let missing = try store.check().problems.map(\.what)
    #expect(missing.contains { $0.hasPrefix("It is missing") })
    #expect(try store.check(repair: true).isClean)
    #expect(try TemporaryFolder.read(path) == good)

    try TemporaryFolder.write(good.bytes, to: test.path + "/registers/improvement/07/A0107x.json")
    try LocalFileSystem().makeFolder(test.path + "/registers/moons", permissions: 0o700)
    let places = try store.check().problems.map(\.path)
    #expect(places.contains("registers/moons"))
    #expect(places.contains("registers/improvement/07/A0107x.json"))
  }

  @Test func `The index is made anew from the files, and says the same`() throws {
    let test = try store()
    let store = try test.open()
    try store.commit(mixed("n1", test), at: test.now)
    let query = RegisterQuery(.improvement)
    let rows = try store.registers(query).rows
    let changes = try store.registerChanges(since: 0)
    let deadlines = try store.registerDeadlines(asOf: test.now)
    _ = try store.reindex()
    #expect(try store.registers(query).rows == rows)
    #expect(try store.registerChanges(since: 0) == changes)
    #expect(try store.registerDeadlines(asOf: test.now) == deadlines)
    // From the journal alone.
    try LocalFileSystem().remove(test.layout.register(action))
    let report = try store.reindex()
    #expect(report.rolledForward == [.register(action)])
    #expect(
      report.sentences.contains("The files of 1 records of registers were brought up to date."))
    #expect(try store.registers(query).rows == rows)
    #expect(try store.check().problems == [])
  }

  @Test func `A record that cannot be read is left out of the index and told`() throws {
    let test = try store()
    let store = try test.open()
    let path = test.layout.register(action)
    let good = try TemporaryFolder.read(path)
    try TemporaryFolder.write(
      good.replacing("improvementActionAdded", with: "moon").bytes, to: path)
    let report = try store.reindex()
    #expect(Array(report.unreadable.keys) == [.register(action)])
    #expect(try store.registers(RegisterQuery(.improvement)).rows == [])
    #expect(try store.check(repair: true).isClean)
    #expect(try store.registers(RegisterQuery(.improvement)).rows.count == 1)
  }

  @Test func `A copy holds registers, and what is restored from it is the same store`() throws {
    let test = try store()
    let store = try test.open()
    try store.commit(mixed("n1", test), at: test.now)
    let copy = try store.backup(to: test.folder.path + "/copy")
    #expect(copy.files.map(\.path).contains("registers/improvement/07/A0007.json"))
    let path = test.folder.path + "/restored"
    try CaseStore.restore(test.folder.path + "/copy", to: path)
    let restored = try CaseStore.open(at: path, standard: try Rulebook.standard()).store
    #expect(try restored.registerRecord(action) == store.registerRecord(action))
    #expect(try restored.check().problems == [])
  }

  @Test
  func `An older program leaves a store with registers alone, and an older store becomes one`()
    throws
  {
    let test = try TestStore(children: 2)
    let settings = try TemporaryFolder.read(test.layout.settings)
    #expect(settings.contains("\"format\" : 2"))
    let journal = try TemporaryFolder.read(test.layout.journal(month: "2024-10"))
    let old = settings.replacing("\"format\" : 2", with: "\"format\" : 1")
    try TemporaryFolder.write(old.bytes, to: test.layout.settings)
    rmdir(test.layout.registers)

    let store = try test.open()
    #expect(try TemporaryFolder.read(test.layout.settings) == settings)
    #expect(try TemporaryFolder.read(test.layout.journal(month: "2024-10")) == journal)
    #expect(try TemporaryFolder.read(test.path + "-format-1/caseload.json") == old)
    #expect(
      try LocalFileSystem().status(of: test.layout.registers)?.permissions == 0o700)
    #expect(try store.record("C1").revision == 1)
    #expect(try store.verify() == [])
    try store.commit(
      ProposedEntry(id: "open", registers: [.init(action, opening(test))]), at: test.now)
    #expect(try test.open().check().problems == [])
  }

  @Test func `The lock of a migrated store stays open to its group`() throws {
    let test = try TestStore(children: 1)
    let group = try #require(getgrgid(getegid()).map { String(cString: $0.pointee.gr_name) })
    let text = try TemporaryFolder.read(test.layout.settings)
      .replacing("\"format\" : 2", with: "\"format\" : 1, \"group\" : \"\(group)\"")
    try TemporaryFolder.write(text.bytes, to: test.layout.settings)
    chmod(test.layout.lock, 0o660)
    try StoreMigration.run(test.layout, LocalFileSystem())
    #expect(try LocalFileSystem().status(of: test.layout.lock)?.permissions == 0o660)
    #expect(try LocalFileSystem().status(of: test.layout.registers)?.permissions == 0o2770)
    // A session that waited for the lock finds nothing left to do.
    try StoreMigration.run(test.layout, LocalFileSystem())
  }

  @Test func `A dry run and an import tell what becomes of each event of a register`() throws {
    let test = try store()
    let store = try test.open()
    var entry = mixed("n1", test)
    entry.registers.append(.init(recommendation, review(test, "There is none")))
    let rehearsed = try store.importEntries([entry], at: test.now, isDryRun: true)[0]
    #expect(rehearsed.map(Self.word) == ["accepted", "accepted", "register.openingFirst"])
    #expect(try store.refresh() == 3)
    let recorded = try store.importEntries([entry], at: test.now)[0]
    #expect(recorded.map(Self.word) == ["accepted", "accepted", "register.openingFirst"])
    let again = try store.importEntries([entry], at: test.now)[0]
    #expect(again.map(Self.word) == ["known", "known", "register.openingFirst"])
    #expect(try store.registerRecord(action).revision == 2)
    #expect(try store.check().problems == [])
  }

  private static func word(_ outcome: ImportOutcome) -> String {
    switch outcome {
    case .accepted: "accepted"
    case .known: "known"
    case .refused(let breach): breach.rule
    case .failed(let error): "\(error)"
    }
  }

  @Test func `An invented history holds registers too`() throws {
    let test = try TestStore()
    let text = try TemporaryFolder.read(test.layout.settings)
      .replacing("\"format\"", with: "\"demonstration\" : true, \"format\"")
    try TemporaryFolder.write(text.bytes, to: test.layout.settings)
    let store = try test.open()
    try store.recordHistory([
      HistoricalEntry(TestStore.registration(1), at: test.now, by: "w1"),
      HistoricalEntry(
        ProposedEntry(id: "open", registers: [.init(action, opening(test))]), at: test.now,
        by: "w1"),
      HistoricalEntry(mixed("n1", test), at: test.now, by: "w1"),
    ])
    #expect(try store.registerRecord(action).revision == 2)
    #expect(try store.check().problems == [])
  }

  @Test func `A register is listed by what it stands under, by its day and by whose it is`() throws
  {
    let test = try store()
    let store = try test.open()
    for (number, plan) in [(1, "Visits"), (2, "Care leavers"), (3, "Visits")] {
      var event = opening(test)
      event.plan = plan
      event.action = "Action \(number) for Zoë"
      event.officers = ResponsibleOfficers(number == 2 ? ["m2"] : [], others: ["Lead"])
      event.target = test.now.date.adding(days: 10 * number)
      try store.commit(
        ProposedEntry(
          id: EntryID("o\(number)"),
          registers: [.init(RegisterID(.improvement, "A000\(number)"), event)]), at: test.now)
    }
    func identifiers(_ query: RegisterQuery) throws -> [String] {
      var query = query
      query.limit = 2
      var found: [String] = []
      repeat {
        let page = try store.registers(query)
        found += page.rows.map(\.id.identifier)
        query.start = page.next
      } while query.start != nil
      return found
    }
    #expect(try identifiers(RegisterQuery(.improvement)) == ["A0002", "A0007", "A0001", "A0003"])
    #expect(
      try identifiers(RegisterQuery(.improvement, order: .due)) == [
        "A0001", "A0002", "A0003", "A0007",
      ])
    #expect(try identifiers(RegisterQuery(.improvement, of: "m2")) == ["A0002", "A0007"])
    #expect(try identifiers(RegisterQuery(.improvement, text: "zoe visits")) == ["A0001", "A0003"])
    #expect(try identifiers(RegisterQuery(.improvement, text: "a0007")) == ["A0007"])
    #expect(try identifiers(RegisterQuery(.improvement, text: "nowhere")) == [])

    try store.commit(
      ProposedEntry(
        id: "w",
        registers: [
          .init(
            RegisterID(.improvement, "A0001"),
            RegisterEntryWithdrawn(of: "o1", on: test.now.date, reason: "Twice")),
          .init(
            RegisterID(.improvement, "A0002"),
            ImprovementActionReviewed(on: test.now.date, "Done", status: .completed)),
        ]), at: test.now)
    #expect(try identifiers(RegisterQuery(.improvement)) == ["A0002", "A0007", "A0003"])
    #expect(try identifiers(RegisterQuery(.improvement, isOpen: true)) == ["A0007", "A0003"])
    #expect(try identifiers(RegisterQuery(.improvement, isOpen: false)) == ["A0002"])
    let changes = try store.registerChanges(since: 0)
    #expect(changes.filter(\.isSuperseded).map(\.event) == ["o1"])
    #expect(try store.check().problems == [])
  }

  @Test func `What is due of registers is listed by its day, for all and for one`() throws {
    let test = try store()
    let store = try test.open()
    let rows = try store.registerDeadlines(asOf: test.now)
    #expect(rows.map(\.rule) == ["improvement.target", "improvement.review"])
    #expect(rows.allSatisfy { $0.status == .onTrack && $0.workers == ["m1", "m2"] })
    #expect(try store.registerDeadlines(of: "m2", asOf: test.now).count == 2)
    #expect(try store.registerDeadlines(of: "m3", asOf: test.now) == [])
    let late = Moment(date: test.now.date.adding(days: 61), hour: 9)
    #expect(try store.registerDeadlines(.improvement, asOf: late).first?.status == .overdue)
    let before = Moment(date: test.now.date.adding(days: -1), hour: 9)
    #expect(try store.registerDeadlines(asOf: before) == [])
  }
}
