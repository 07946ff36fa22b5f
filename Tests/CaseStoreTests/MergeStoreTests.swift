import CaseStore
import Casework
import Glibc
import Testing

/// Two records of one child, kept apart in the folder and shown as one.
struct MergeStoreTests {
  private static let day = CivilDate(dayNumber: 20_000)

  private static func merge(_ under: ChildID = "C2", under kept: ChildID = "C1") -> ProposedEntry {
    ProposedEntry(
      id: "m",
      parts: RecordMerged.parts(under, under: kept, on: day, reason: "Same NHS number.").map {
        .init($0.child, $0.event)
      })
  }

  private static let unmerge = ProposedEntry(
    id: "u",
    parts: RecordUnmerged.parts("C2", from: "C1", on: day, reason: "They are twins.").map {
      .init($0.child, $0.event)
    })

  private static func network(_ id: String, _ name: String, of child: ChildID) -> ProposedEntry {
    ProposedEntry(
      id: EntryID(id),
      parts: [.init(child, ProfessionalAdded(from: day, "Health visitor", name: name))])
  }

  /// Three children, of whom the second is shown under the first and has a professional of its own.
  private func mergedStore() throws -> (TestStore, CaseStore) {
    let test = try TestStore(children: 3)
    let store = try test.open()
    try store.commit(TestStore.note("n1", "Kept note.", to: "C1"), at: test.now)
    try store.commit(Self.network("p2", "Joan Hale", of: "C2"), at: test.now)
    try store.commit(Self.merge(), at: test.now)
    return (test, store)
  }

  /// What lists and searches say, for comparing an index with one that was made anew.
  private func facts(_ store: CaseStore) throws -> [String] {
    try store.children(ChildListQuery()).rows.map { "\($0)" }
      + (try store.worklist(WorklistQuery(asOf: Moment(date: Self.day, hour: 12)))).rows.map {
        "\($0.child) \($0.deadline)"
      }
      + (try store.changes(since: 0)).map { "\($0.child) \($0.sequence) \($0.event)" }
      + (try store.probableDuplicates()).map { "\($0)" }
      + ["C1", "C2", "okafor", "smith"].map { text in
        "\(text): \(((try? store.find(text)) ?? []).map(\.id))"
      }
  }

  @Test func `Either number opens the view of both, and a list shows the child once`() throws {
    let (test, store) = try mergedStore()
    defer { withExtendedLifetime(test) {} }
    for id: ChildID in ["C1", "C2"] {
      let record = try store.record(id)
      #expect(record.id == "C1")
      #expect(record.notes.all.map(\.text) == ["Kept note."])
      #expect(record.network.all.map(\.name) == ["Joan Hale"])
      #expect(record.merging.merged.map(\.reason) == ["Same NHS number."])
    }
    #expect(try store.recordAlone("C2").id == "C2")
    #expect(Set(try store.children(ChildListQuery()).rows.map(\.id)) == ["C1", "C3"])
    #expect(try store.childCounts().values.reduce(0, +) == 2)
    #expect(try store.find("C2").map(\.id) == ["C1"])
    #expect(try store.summary(of: "C2")?.id == "C1")
    #expect(try store.check().problems == [])
  }

  @Test func `The words of both are found under the record that is kept`() throws {
    let (test, store) = try mergedStore()
    defer { withExtendedLifetime(test) {} }
    #expect(try store.events(containing: "joan").map(\.child) == ["C1"])
    #expect(try store.events(containing: "joan", of: "C1").count == 1)
    #expect(try store.find("zo").map(\.id).contains("C1"))
  }

  @Test func `What is new is judged by all that is known, and written into the kept record`() throws
  {
    let (test, store) = try mergedStore()
    // The professional is the other record's; the gate of the kept one alone would not know them.
    let contacted = ProposedEntry(
      id: "c", parts: [.init("C1", ProfessionalContacted("p2", on: Self.day, note: "Rang."))],
      basedOn: ["C1": try store.record("C1").revision])
    let commit = try store.commit(contacted, at: test.now.adding(minutes: 1))
    #expect(commit.entry.children == ["C1"])
    #expect(try store.recordAlone("C2").revision == 3)
    #expect(try store.record("C1").network.all.map(\.contacts) == [[Self.day]])
    let twice = Self.network("p3", "joan hale", of: "C1")
    #expect(throws: CommitError.self) { try store.commit(twice, at: test.now) }
    #expect(try store.check().problems == [])
  }

  @Test func `A correction goes where its event is`() throws {
    let (test, store) = try mergedStore()
    let withdrawn = ProposedEntry(
      id: "w", parts: [.init("C1", EntryWithdrawn(of: "p2", on: Self.day, reason: "Wrong child."))])
    let commit = try store.commit(withdrawn, at: test.now)
    #expect(commit.entry.children == ["C2"])
    #expect(try store.record("C1").network.all.isEmpty)
    #expect(try store.check().problems == [])
    let before = try facts(store)
    _ = try store.reindex()
    #expect(try facts(store) == before)
  }

  @Test func `Nothing new is written into the record that went under`() throws {
    let (test, store) = try mergedStore()
    do throws(CommitError) {
      try store.commit(TestStore.note("n2", "Too late.", to: "C2"), at: test.now)
      Issue.record("It was saved")
    } catch {
      guard case .refused(let breach, "C2", 0) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(breach.rule == "record.merged")
    }
  }

  @Test func `A merger is told by both records, and ended by neither alone`() throws {
    let test = try TestStore(children: 2)
    let store = try test.open()
    let half = ProposedEntry(
      id: "h", parts: [.init("C1", RecordMerged(with: "C2", as: .keeps, on: Self.day, reason: "x"))]
    )
    #expect(rule(of: half, store, test) == "merge.bothEnds")
    try store.commit(Self.merge(), at: test.now)
    let merger = try #require(try store.recordAlone("C1").merging.merged.first).id
    let withdrawn = ProposedEntry(
      id: "w",
      parts: [.init("C1", EntryWithdrawn(of: merger, on: Self.day, reason: "Too soon."))])
    #expect(rule(of: withdrawn, store, test) == "merge.amended")
    let imported = try store.importEntries([Self.unmerge], at: test.now)
    #expect(
      imported.joined().allSatisfy { outcome in
        if case .refused(let breach) = outcome { breach.rule == "merge.import" } else { false }
      })
  }

  private func rule(of proposal: ProposedEntry, _ store: CaseStore, _ test: TestStore) -> String? {
    do throws(CommitError) {
      try store.commit(proposal, at: test.now)
      return nil
    } catch {
      if case .refused(let breach, _, _) = error { return breach.rule }
      return "\(error)"
    }
  }

  @Test func `Taken apart, both are listed again, each with what was its own`() throws {
    let (test, store) = try mergedStore()
    try store.commit(TestStore.note("n2", "Since the merger.", to: "C1"), at: test.now)
    try store.commit(Self.unmerge, at: test.now)
    #expect(try store.record("C2").id == "C2")
    #expect(try store.record("C2").network.all.map(\.name) == ["Joan Hale"])
    #expect(try store.record("C1").network.all.isEmpty)
    #expect(try store.record("C1").notes.all.map(\.text) == ["Kept note.", "Since the merger."])
    #expect(Set(try store.children(ChildListQuery()).rows.map(\.id)) == ["C1", "C2", "C3"])
    #expect(try store.find("C2").map(\.id) == ["C2"])
    #expect(try store.events(containing: "joan").map(\.child) == ["C2"])
    #expect(try store.check().problems == [])
  }

  @Test func `An index that is made anew says the same`() throws {
    let (test, store) = try mergedStore()
    try store.commit(TestStore.note("n2", "Since the merger.", to: "C1"), at: test.now)
    let before = try facts(store)
    _ = try store.reindex()
    #expect(try facts(store) == before)
    let (again, report) = try test.reopen()
    #expect(report.isClean)
    #expect(try facts(again) == before)
  }

  /// The journal line is the commit: files and index come of it, at whichever change the session stopped.
  @Test(arguments: [FileFailure.Operation.rename, .flush, .write], 0..<4)
  func `A session that stops in a merger leaves it whole or undone`(
    operation: FileFailure.Operation, after: Int
  ) throws {
    let test = try TestStore(children: 3)
    let store = try test.open()
    try store.commit(Self.network("p2", "Joan Hale", of: "C2"), at: test.now)
    test.files.inject(.init(operation: operation, after: after, code: EIO))
    let isSaved = (try? store.commit(Self.merge(), at: test.now)) != nil
    test.files.heal()
    let (again, _) = try test.reopen()
    #expect(try again.check().problems == [])
    let isMerged = try again.record("C2").id == "C1"
    if isSaved { #expect(isMerged) }
    #expect(try again.recordAlone("C1").merging.merged.isEmpty == !isMerged)
    #expect((try again.recordAlone("C2").merging.under == nil) == !isMerged)
    #expect(try again.children(ChildListQuery()).rows.count == (isMerged ? 2 : 3))
    #expect(try again.record("C2").network.all.count == 1)
  }

  @Test func `A second record is found by what it shares, without reading any`() throws {
    let test = try TestStore(children: 2)
    let store = try test.open()
    var twin = TestStore.child(1)
    twin.address = nil
    try store.commit(
      ProposedEntry(id: "t", parts: [.init("N9", twin)]), at: test.now)
    #expect(try store.probableDuplicates().map { [$0.first, $0.second] } == [["C1", "N9"]])
    let typed = IdentityFacts(
      id: "new", names: [PersonName(given: "Zoe", family: "Lukasiewicz")], born: twin.dateOfBirth)
    #expect(try store.probableDuplicates(of: typed).map(\.second) == ["C1", "N9"])
    try store.commit(Self.merge("N9", under: "C1"), at: test.now)
    #expect(try store.probableDuplicates() == [])
  }
}
