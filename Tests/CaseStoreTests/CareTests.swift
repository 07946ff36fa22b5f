import Casework
import Glibc
import Rulebook
import Testing

@testable import CaseStore

/// Copies of a store, and stores of an older format.
struct CareTests {
  let test: TestStore
  let store: CaseStore

  init() throws {
    test = try TestStore(children: 4)
    store = try test.open()
    try store.commit(TestStore.note("n1", "Kept", to: "C1", "C2"), at: test.now)
  }

  @Test func `A copy restores to the same records`() throws {
    let copy = try store.backup(to: test.folder.path + "/copy")
    #expect(copy.lastEntry == 5)
    #expect(copy.files.count == 2 + 1 + 4)
    let path = test.folder.path + "/restored"
    try CaseStore.restore(test.folder.path + "/copy/", to: path)
    let (restored, report) = try CaseStore.open(at: path, standard: try Rulebook.standard())
    #expect(report.indexRebuilt)
    for number in 1...4 {
      let id = ChildID("C\(number)")
      #expect(try restored.record(id) == store.record(id))
    }
    #expect(try restored.check().problems == [])
    try restored.commit(TestStore.note("n2", "On", to: "C1"), at: test.now)
    #expect(try restored.verify() == [])
    #expect(try LocalFileSystem().status(of: path)?.permissions == 0o700)
  }

  @Test func `A copy is not made over another, nor restored over a store`() throws {
    let copy = test.folder.path + "/copy"
    try store.backup(to: copy)
    #expect(throws: StoreError.folderInUse(path: copy)) { try store.backup(to: copy) }
    #expect(throws: StoreError.folderInUse(path: test.path)) {
      try CaseStore.restore(copy, to: test.path)
    }
  }

  @Test func `A damaged copy is named and nothing is restored`() throws {
    let copy = test.folder.path + "/copy"
    try store.backup(to: copy)
    let file = copy + "/children/C2/C2.json"
    let text = try TemporaryFolder.read(file)
    for damage in [text.replacing("Kept", with: "Lost"), nil] {
      if let damage {
        try TemporaryFolder.write(damage.bytes, to: file)
      } else {
        try LocalFileSystem().remove(file)
      }
      do throws(StoreError) {
        try CaseStore.restore(copy, to: test.folder.path + "/restored")
        Issue.record("A damaged copy was restored")
      } catch {
        #expect(error.exitCode == 65)
        #expect(error.description.contains("children/C2/C2.json"))
      }
      #expect(try LocalFileSystem().status(of: test.folder.path + "/restored") == nil)
    }
  }

  @Test func `A store of an older format is copied, then migrated`() throws {
    let files = LocalFileSystem()
    let settings = try TemporaryFolder.read(test.layout.settings)
    let old = settings.replacing("\"format\" : 2", with: "\"format\" : 0")
    try TemporaryFolder.write(old.bytes, to: test.layout.settings)
    let step = StoreMigration(from: 0) { layout, files throws(StoreError) in
      let text = String(decoding: try files.contents(of: layout.settings), as: UTF8.self)
      try files.replace(
        layout.settings, with: text.replacing("\"format\" : 0", with: "\"format\" : 1").bytes,
        via: layout.temporary + "/caseload.json", permissions: 0o600, durable: true)
    }
    try StoreMigration.run(test.layout, files, steps: [step] + StoreMigration.steps)
    #expect(try TemporaryFolder.read(test.layout.settings) == settings)
    #expect(try TemporaryFolder.read(test.path + "-format-0/caseload.json") == old)
    #expect(
      try TemporaryFolder.read(test.path + "-format-0/children/C1/C1.json")
        == TemporaryFolder.read(test.layout.child("C1")))
    #expect(try test.open().check().problems == [])
  }

  @Test func `A format without a way on is refused`() throws {
    let old = try TemporaryFolder.read(test.layout.settings).replacing(
      "\"format\" : 2", with: "\"format\" : 0")
    try TemporaryFolder.write(old.bytes, to: test.layout.settings)
    #expect(throws: StoreError.self) { try test.open() }
    #expect(try TemporaryFolder.read(test.layout.settings) == old)
  }

  @Test func `Settings that cannot be used are named`() throws {
    let text = try TemporaryFolder.read(test.layout.settings)
    try TemporaryFolder.write(
      text.replacing("\"format\"", with: "\"timescales\" : [{\"rule\":\"x\"}], \"format\"").bytes,
      to: test.layout.settings)
    do throws(StoreError) {
      _ = try test.openQuietly()
      Issue.record("An unknown timescale was taken")
    } catch {
      #expect(error.exitCode == 78)
      #expect(error.description.contains("caseload.json"))
    }
  }
}
