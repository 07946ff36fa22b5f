import CaseStore
import Casework
import Glibc
import Rulebook
import Testing

/// Saving through the gate.
struct CommitTests {
  @Test func `A new store is empty and clean, and its maker is a manager`() throws {
    let test = try TestStore()
    let (store, report) = try test.reopen()
    #expect(report.indexRebuilt)
    #expect(try test.reopen().report.isClean)
    #expect(store.worker.posts.first?.role == .manager)
    #expect(store.worker.user == SystemUser.current.name)
    let check = try store.check()
    #expect(check.problems == [])
    #expect(check.children == 0)
    #expect(try store.children(ChildListQuery()).rows == [])
  }

  @Test func `A save is in the record, the file, the journal and the index`() throws {
    let test = try TestStore(children: 3)
    let store = try test.open()
    let commit = try store.commit(
      TestStore.note("n1", "Rang the school.", to: "C1", "C3"), at: test.now)
    #expect(commit.sequence == 4)
    #expect(commit.entry.children == ["C1", "C3"])
    #expect(commit.warning == nil)
    let again = try test.open()
    for id: ChildID in ["C1", "C3"] {
      let record = try again.record(id)
      #expect(record.revision == 2)
      #expect(record.notes.all.map(\.text) == ["Rang the school."])
    }
    #expect(try again.record("C2").revision == 1)
    #expect(try again.entry(4) == commit.entry)
    #expect(try again.changes(since: 3).map(\.child) == ["C1", "C3"])
    #expect(try again.summary(of: "C3")?.revision == 2)
    #expect(try again.check().problems == [])
  }

  @Test func `The journal line is what the encoder of entries would write`() throws {
    let test = try TestStore(children: 1)
    let store = try test.open()
    let commit = try store.commit(TestStore.note("n \"1\"/é", "Text", to: "C1"), at: test.now)
    #expect(try store.entry(commit.sequence) == commit.entry)
  }

  @Test func `What the gate refuses is not saved`() throws {
    let test = try TestStore(children: 1)
    let store = try test.open()
    let before = try TemporaryFolder.read(test.layout.child("C1"))
    do throws(CommitError) {
      try store.commit(
        ProposedEntry(
          id: "x",
          parts: [
            .init("C1", NoteAdded(on: test.now.date, .meeting, "Fine")),
            .init("C9", NoteAdded(on: test.now.date, .meeting, "C9 is not registered")),
          ]), at: test.now)
      Issue.record("It was saved")
    } catch {
      guard case .refused(let breach, "C9", 1) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(breach.rule == "record.registrationFirst")
    }
    #expect(try TemporaryFolder.read(test.layout.child("C1")) == before)
    #expect(try store.refresh() == 1)
    #expect(try store.check().problems == [])
  }

  @Test func `An entry that is saved twice is recorded once`() throws {
    let test = try TestStore(children: 1)
    let store = try test.open()
    try store.commit(TestStore.note("n1", "Once", to: "C1"), at: test.now)
    #expect(throws: CommitError.self) {
      try store.commit(TestStore.note("n1", "Once", to: "C1"), at: test.now)
    }
    #expect(try store.record("C1").notes.all.count == 1)
  }

  @Test
  func `A newer revision is fine; a change to the same item is a conflict with both versions`()
    throws
  {
    let test = try TestStore(children: 1)
    let (ann, ben) = (try test.open(), try test.open())
    try ann.commit(
      ProposedEntry(
        id: "a1", parts: [.init("C1", AlertRaised(on: test.now.date, "Dog at address"))]),
      at: test.now)
    let seen = try ben.record("C1").revision
    #expect(seen == 2)

    // Ann adds a note; Ben, who has not seen it, adds one too.
    try ann.commit(TestStore.note("n1", "Ann's", to: "C1"), at: test.now)
    var note = TestStore.note("n2", "Ben's", to: "C1")
    note.basedOn = ["C1": seen]
    try ben.commit(note, at: test.now)

    // Ann ends the alert; so does Ben, for another reason.
    let end = { (id: String, reason: String) in
      ProposedEntry(
        id: EntryID(id), parts: [.init("C1", AlertEnded("a1", on: test.now.date, reason: reason))],
        basedOn: ["C1": seen])
    }
    try ann.commit(end("e1", "The dog has gone"), at: test.now)
    do throws(CommitError) {
      try ben.commit(end("e2", "It was a cat"), at: test.now)
      Issue.record("The conflict went unnoticed")
    } catch {
      guard case .conflict(let conflict) = error else {
        Issue.record("\(error)")
        return
      }
      #expect((conflict.theirs.event as? AlertEnded)?.reason == "The dog has gone")
      #expect((conflict.ours as? AlertEnded)?.reason == "It was a cat")
      #expect(conflict.child == "C1")
      #expect(error.exitCode == 75)
      #expect(error.description.contains("Nothing was saved"))
    }
    #expect(try ben.record("C1").revision == 5)
    #expect(try ben.check().problems == [])
  }

  @Test(arguments: [ENOSPC, EIO, EROFS, EACCES])
  func `A save that cannot be written leaves the old record and the draft`(code: Int32) throws {
    let test = try TestStore(children: 2)
    let store = try test.open()
    try store.commit(TestStore.note("n0", "Before", to: "C1", "C2"), at: test.now)
    try store.drafts.save("What was typed".bytes, as: "note-C1")
    let before = try TemporaryFolder.read(test.layout.child("C1"))
    for fault: FaultyFileSystem.Fault in [
      .init(operation: .write, path: "/temporary/", code: code, partial: 5),
      .init(operation: .write, path: "/temporary/", after: 1, code: code),
      .init(operation: .open, path: "/temporary/", code: code),
      .init(operation: .open, path: "/journal/", after: 1, code: code),
      .init(operation: .write, path: "/journal/", code: code, partial: 50),
      .init(operation: .flush, path: "/journal/", code: code),
    ] {
      test.files.inject(fault)
      do throws(CommitError) {
        try store.commit(TestStore.note("n1", "New", to: "C1", "C2"), at: test.now)
        Issue.record("It was saved in spite of \(fault)")
      } catch {
        guard case .store(let reason) = error else {
          Issue.record("\(error)")
          return
        }
        #expect([73, 74, 77].contains(reason.exitCode), "\(reason)")
        #expect(reason.description.hasSuffix("."))
      }
      test.files.heal()
      #expect(try TemporaryFolder.read(test.layout.child("C1")) == before)
      #expect(try store.record("C1").notes.all.map(\.text) == ["Before"])
      #expect(try store.drafts.load("note-C1") == "What was typed".bytes)
      #expect(try store.check().problems == [])
    }
    try store.commit(TestStore.note("n1", "New", to: "C1", "C2"), at: test.now)
    #expect(try store.record("C2").revision == 3)
    #expect(try store.check().problems == [])
  }

  @Test func `An entry in the journal is saved though a file after it cannot be written`() throws {
    let test = try TestStore(children: 2)
    let store = try test.open()
    test.files.inject(.init(operation: .rename, path: "/children/", after: 1, code: EIO))
    let commit = try store.commit(TestStore.note("n1", "Safe", to: "C1", "C2"), at: test.now)
    #expect(commit.warning != nil)
    test.files.heal()
    #expect(try store.refresh() == 3)
    #expect(try store.record("C2").notes.all.map(\.text) == ["Safe"])
    #expect(try store.check().problems == [])
    #expect(try test.reopen().report.isClean)
  }

  @Test func `A worker who may only read cannot save`() throws {
    let test = try TestStore(children: 1)
    let manager = try test.open()
    try manager.changeStaff(on: test.now.date) { staff in
      staff.workers.append(
        Worker(
          id: "w2", name: "Rae Reader", user: "rae",
          posts: [.init(team: "team", role: .reader, from: test.now.date)]))
    }
    let reader = try test.open(user: SystemUser(name: "rae"))
    #expect(try reader.record("C1").revision == 1)
    #expect(throws: CommitError.self) {
      try reader.commit(TestStore.note("n1", "No", to: "C1"), at: test.now)
    }
    #expect(throws: StoreError.managersOnly(action: "change the staff", user: "rae")) {
      try reader.changeStaff(on: test.now.date) { _ in }
    }
    #expect(throws: StoreError.lastManager) {
      try manager.changeStaff(on: test.now.date) { $0.workers.removeFirst() }
    }
  }

  @Test func `A user who is no worker reads nothing`() throws {
    let test = try TestStore(children: 1)
    let standard = try Rulebook.standard()
    do throws(StoreError) {
      _ = try CaseStore.open(
        at: test.path, standard: standard, user: SystemUser(name: "mallory"))
      Issue.record("The store was opened")
    } catch {
      #expect(error.exitCode == 77)
      #expect(error.description.contains("mallory"))
      #expect(error.description.contains("manager"))
    }
  }
}
