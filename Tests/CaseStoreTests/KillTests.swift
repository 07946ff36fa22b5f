import CaseStore
import Casework
import Glibc
import Rulebook
import Testing

/// Sessions that are killed while they save, and sessions that save at once.
struct KillTests {
  /// What a killed session may leave: the store opens, everything in it agrees, every save that was
  /// acknowledged is there, and one that was not is there wholly or not at all.
  private func look(at test: TestStore, after acknowledged: [String: [String]]) throws {
    let (store, _) = try test.reopen()
    let check = try store.check()
    #expect(check.problems == [])
    var found: [String: Set<String>] = [:]
    for number in 1...8 {
      let record = try store.record(ChildID("C\(number)"))
      for note in record.notes.all {
        let words = note.text.split(separator: " ")
        // "Note p3-7 on C2, told by no one."
        #expect(words[3] == "C\(number),")
        found[String(words[1]), default: []].insert("C\(number)")
      }
    }
    let first = try addReviews(of: store, to: &found)
    for (entry, records) in acknowledged {
      #expect(found[entry] == Set(records), "\(entry) was acknowledged")
    }
    for sequence in first..<(first + found.count) {
      let entry = try store.entry(sequence)
      #expect(found[entry.id.rawValue] == Set(entry.subjects.map(\.description)))
    }
    #expect(try store.refresh() == first - 1 + found.count)
  }

  /// Adds what the store's improvement action holds of the entries, where it has one.
  /// - Returns: the number of the first entry that a session made.
  private func addReviews(of store: CaseStore, to found: inout [String: Set<String>]) throws -> Int
  {
    guard let row = try store.registers(RegisterQuery(.improvement)).rows.first else { return 9 }
    let record = try store.registerRecord(row.id)
    #expect(row.revision == record.revision)
    for review in record.improvement?.action?.reviews ?? [] {
      found[String(review.text.dropFirst(7)), default: []].insert(row.id.description)
    }
    return 10
  }

  /// Eight children, and an improvement action that sessions review as well.
  private func mixedStore() throws -> TestStore {
    let test = try TestStore(children: 8)
    let action = ImprovementActionAdded(
      on: test.now.date, plan: "Plan", action: "Action", officers: ResponsibleOfficers(["m1"]),
      target: test.now.date.adding(days: 60), measure: PerformanceMeasure("Measure"))
    try test.open().commit(
      ProposedEntry(
        id: "a", registers: [.init(RegisterID(.improvement, "A0001"), action)]), at: test.now)
    return test
  }

  /// Ten stores of twenty kills each, so that the stores stay small and the test short.
  @Test(arguments: 0..<10)
  func `A session killed at any moment loses nothing that it acknowledged`(run: Int) throws {
    let test = run % 2 == 0 ? try TestStore(children: 8) : try mixedStore()
    var acknowledged: [String: [String]] = [:]
    for round in 1...20 {
      let probe = try Probe(test.path, name: "p\(round)", count: 100_000, children: 8)
      // A moment in a save, in the opening or in the recovery from the round before.
      if round % 4 != 0 { probe.wait(forSaves: Int.random(in: 1...5)) }
      usleep(UInt32.random(in: 0...12_000))
      probe.kill()
      for save in probe.saves { acknowledged[save.entry] = save.children }
      try look(at: test, after: acknowledged)
    }
    #expect(acknowledged.count >= 15, "Too few saves to prove anything")
  }

  /// A save of a group makes about a dozen changes to files: the session dies before, in and after each.
  @Test(arguments: 0..<3, [false, true])
  func `There is no change of a file at which a session cannot be killed`(run: Int, isMixed: Bool)
    throws
  {
    let test = isMixed ? try mixedStore() : try TestStore(children: 8)
    var acknowledged: [String: [String]] = [:]
    for call in (1 + run * 14)...(14 + run * 14) {
      let probe = try Probe(
        test.path, name: "d\(call)", count: 100_000, children: 8, dyingAt: call)
      #expect(probe.finish() != 0)
      for save in probe.saves { acknowledged[save.entry] = save.children }
      try look(at: test, after: acknowledged)
    }
  }

  @Test(arguments: [(false, 500), (true, 100)])
  func `Four sessions that save at once lose nothing and break no chain`(
    isMixed: Bool, count: Int
  ) throws {
    let test = isMixed ? try mixedStore() : try TestStore(children: 8)
    let probes = try (1...4).map {
      try Probe(test.path, name: "s\($0)", count: count, children: 8)
    }
    for probe in probes { #expect(probe.finish() == 0) }
    var acknowledged: [String: [String]] = [:]
    for save in probes.flatMap(\.saves) { acknowledged[save.entry] = save.children }
    #expect(acknowledged.count == 4 * count)
    try look(at: test, after: acknowledged)
    let (store, report) = try test.reopen()
    #expect(report.isClean)
    #expect(try store.verify() == [])
  }

  @Test func `A session that others overtake sees their work`() throws {
    let test = try TestStore(children: 8)
    let store = try test.open()
    let watch = JournalWatch(store)
    #expect(!watch.hasChanged())
    let probe = try Probe(test.path, name: "o", count: 5, children: 8)
    #expect(probe.finish() == 0)
    #expect(watch.hasChanged())
    #expect(!watch.hasChanged())
    #expect(try store.refresh() == 13)
    #expect(try Set(store.changes(since: 8).map(\.sequence)) == Set(9...13))
    let last = try store.entry(13)
    let record = try store.record(last.children[0])
    #expect(record.notes.all.contains { $0.text.hasPrefix("Note o-5 ") })
  }
}
