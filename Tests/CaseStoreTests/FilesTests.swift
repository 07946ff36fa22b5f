import CaseStore
import Glibc
import Testing

/// A child's file, drafts, the lock and the folder's permissions.
struct FilesTests {
  let folder: TemporaryFolder
  let layout: StoreLayout
  let files = FaultyFileSystem()

  init() throws {
    folder = try TemporaryFolder()
    layout = StoreLayout(root: folder.path)
  }

  @Test func `A child's file comes back as it went`() throws {
    for count in [0, 1, 3] {
      let parts = (0..<count).map { #"{"n":\#($0),"text":"Zażółć"}"#.bytes }
      let file = RecordFile(id: "C0001234", revision: count, parts: parts)
      #expect(try RecordFile(file.bytes, path: "x") == file)
    }
    let one = RecordFile(id: "C1", revision: 1, parts: [#"{"a":1}"#.bytes])
    #expect(
      String(decoding: one.bytes, as: UTF8.self)
        == "{\"entries\":[\n{\"a\":1}\n],\"format\":1,\"id\":\"C1\",\"revision\":1}\n")
  }

  @Test func `Damage to a child's file is named by its line`() throws {
    let good = RecordFile(
      id: "C1", revision: 3, parts: (1...3).map { #"{"n":\#($0)}"#.bytes }
    ).bytes
    let text = String(decoding: good, as: UTF8.self)
    let cases: [(String, Int)] = [
      ("", 1),
      (String(text.dropLast(3)), 5),
      (String(text.prefix(20)), 2),
      (text.replacing(#"{"n":2},"#, with: #"{"n":2"#), 3),
      (text.replacing("entries", with: "entry"), 1),
      (text.replacing("\"revision\":3", with: "\"revision\":x"), 5),
    ]
    for (damaged, line) in cases {
      do throws(StoreError) {
        _ = try RecordFile(damaged.bytes, path: "c.json")
        Issue.record("\(damaged) was read")
      } catch {
        guard case .damaged("c.json", let found, _) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(found == line, "\(damaged)")
      }
    }
    #expect(throws: StoreError.newerFormat(path: "c.json", found: 2, known: 1)) {
      try RecordFile(text.replacing("format\":1", with: "format\":2").bytes, path: "c.json")
    }
  }

  @Test func `The shard is the last two characters`() {
    let layout = StoreLayout(root: "/data/")
    #expect(layout.child("C0001234") == "/data/children/34/C0001234.json")
    #expect(layout.child("7") == "/data/children/07/7.json")
    #expect(!StoreLayout.isSafe("../x"))
    #expect(!StoreLayout.isSafe(""))
  }

  @Test func `Drafts are kept, listed, replaced and removed`() throws {
    try files.makeFolder(layout.drafts, permissions: 0o2770)
    let drafts = Drafts(layout, files, user: "ann/../x")
    #expect(try drafts.list() == [])
    try drafts.save("first".bytes, as: "visit C1/é")
    try drafts.save("second".bytes, as: "visit C1/é")
    try drafts.save("other".bytes, as: "note")
    #expect(try Set(drafts.list().map(\.key)) == ["visit C1/é", "note"])
    #expect(try drafts.load("visit C1/é") == "second".bytes)
    #expect(try drafts.load("none") == nil)
    let names = try files.names(in: layout.drafts)
    #expect(names.count == 1)
    let own = layout.drafts + "/" + names[0]
    #expect(try files.status(of: own)?.permissions == 0o700)
    for name in try files.names(in: own) {
      #expect(try files.status(of: own + "/" + name)?.permissions == 0o600)
    }
    try drafts.remove("note")
    #expect(try drafts.list().map(\.key) == ["visit C1/é"])
  }

  @Test func `A draft that cannot be written leaves the one before`() throws {
    try files.makeFolder(layout.drafts, permissions: 0o700)
    let drafts = Drafts(layout, files, user: "ann")
    try drafts.save("before".bytes, as: "note")
    files.inject(.init(operation: .write, code: ENOSPC, partial: 3))
    #expect(throws: StoreError.self) { try drafts.save("after".bytes, as: "note") }
    files.heal()
    #expect(try drafts.load("note") == "before".bytes)
    #expect(try drafts.list().count == 1)
  }

  @Test func `A held lock is waited for, then named`() throws {
    let held = try StoreLock.acquire(layout.lock, files, permissions: 0o600, waiting: 0)
    do throws(StoreError) {
      _ = try StoreLock.acquire(layout.lock, files, permissions: 0o600, waiting: 0)
      Issue.record("the lock was given twice")
    } catch {
      #expect(error == .busy(holder: "process \(getpid())", seconds: 0))
      #expect(error.exitCode == 75)
    }
    withExtendedLifetime(held) {}
  }

  @Test func `A lock is free again once it is let go of`() throws {
    for _ in 1...3 {
      _ = try StoreLock.acquire(layout.lock, files, permissions: 0o600, waiting: 0)
    }
  }

  @Test func `A failure tells what to do and never blames`() {
    let full = StoreError(FileFailure(.write, "/data/journal/2026-11.jsonl", code: ENOSPC))
    #expect(full.description.contains("full"))
    #expect(full.description.contains("Nothing was saved"))
    #expect(full.exitCode == 74)
    #expect(StoreError(FileFailure(.open, "/data", code: EROFS)).exitCode == 73)
    #expect(StoreError(FileFailure(.open, "/data", code: EACCES)).exitCode == 77)
  }
}
