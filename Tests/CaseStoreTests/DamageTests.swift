import CaseStore
import Casework
import Rulebook
import Testing

/// Files that were damaged, altered or removed behind the store's back.
struct DamageTests {
  let test: TestStore

  init() throws {
    test = try TestStore(children: 5)
    let store = try test.open()
    for number in 1...5 {
      try store.commit(
        TestStore.note("n\(number)", "Zoë said “no”, \(number) times", to: "C1", "C2", "C3"),
        at: test.now)
    }
  }

  private func check(repair: Bool = false) throws -> CheckReport {
    try CaseStore.check(at: test.path, standard: try Rulebook.standard(), repair: repair)
  }

  private var childFile: String { test.layout.child("C2") }
  private var journalFile: String { test.layout.journal(month: "2024-10") }

  private func change(_ path: String, _ change: (inout [String]) -> Void) throws {
    var lines = try TemporaryFolder.read(path).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    change(&lines)
    try TemporaryFolder.write(lines.joined(separator: "\n").bytes, to: path)
  }

  /// The one problem there is, which a repair mends.
  private func expectRepairable(_ path: String, line: Int, _ words: String) throws {
    let problems = try check().problems.filter { $0.path != "index.sqlite" }
    #expect(problems.count == 1)
    #expect(problems.first?.path == path)
    #expect(problems.first?.line == line)
    #expect(problems.first?.what.contains(words) == true, "\(problems)")
    #expect(problems.first?.isRepairable == true)
    let file = childFile
    let after = try check(repair: true)
    #expect(after.problems == [])
    #expect(!after.repairs.isEmpty)
    #expect(try test.open().record("C2").notes.all.count == 5)
    #expect(try TemporaryFolder.read(file).hasSuffix("\"id\":\"C2\",\"revision\":6}\n"))
    #expect(try check().problems == [])
  }

  @Test func `A whole store has no problem`() throws {
    let report = try check()
    #expect(report.problems == [])
    #expect(report.children == 5)
    #expect(report.entries == 10)
  }

  @Test func `A truncated file is named by the line at which it ends`() throws {
    let text = try TemporaryFolder.read(childFile)
    try TemporaryFolder.write(text.bytes.prefix(text.utf8.count / 2), to: childFile)
    let line = text.bytes.prefix(text.utf8.count / 2).count { $0 == 10 } + 1
    do throws(StoreError) {
      _ = try test.openQuietly().record("C2")
      Issue.record("A damaged record was shown")
    } catch {
      #expect(error.exitCode == 65)
      #expect(error.description.contains("C2.json, line \(line)"))
      #expect(error.description.contains("caseload check"))
    }
    try expectRepairable("children/C2/C2.json", line: line, "ends in the middle")
  }

  @Test func `An empty file is mended`() throws {
    try TemporaryFolder.write([], to: childFile)
    try expectRepairable("children/C2/C2.json", line: 1, "ends in the middle")
  }

  @Test func `Bytes that are not UTF-8 are named by their line`() throws {
    var bytes = try LocalFileSystem().contents(of: childFile)
    let place = try #require(bytes.indices.filter { bytes[$0] == 10 }.dropFirst(2).first)
    bytes.replaceSubrange((place - 20)..<(place - 18), with: [0xC3, 0x28])
    try TemporaryFolder.write(bytes, to: childFile)
    try expectRepairable("children/C2/C2.json", line: 3, "UTF-8")
  }

  @Test func `An altered entry is named by its line`() throws {
    try change(childFile) { $0[3] = $0[3].replacing("2 times", with: "9 times") }
    try expectRepairable("children/C2/C2.json", line: 4, "not the one in the journal")
  }

  @Test func `A value of another type is named by its line`() throws {
    try change(childFile) { $0[2] = $0[2].replacing("\"meeting\"", with: "17") }
    do throws(StoreError) {
      _ = try test.openQuietly().record("C2")
      Issue.record("A damaged record was shown")
    } catch {
      #expect(error.description.contains("C2.json, line 3"))
    }
    try expectRepairable("children/C2/C2.json", line: 3, "not the one in the journal")
  }

  @Test func `A line taken out of a child's file is noticed`() throws {
    try change(childFile) { $0.remove(at: 3) }
    try expectRepairable("children/C2/C2.json", line: 7, "5 entries, but says 6")
  }

  @Test func `A file set back to an earlier state is noticed and brought forward`() throws {
    try change(childFile) { lines in
      lines.removeSubrange(6...6)
      lines[5] = String(lines[5].dropLast())
      lines[6] = lines[6].replacing("\"revision\":6", with: "\"revision\":5")
    }
    try expectRepairable("children/C2/C2.json", line: 7, "1 entries of the journal are missing")
  }

  @Test func `A deleted file is noticed and made again`() throws {
    try LocalFileSystem().remove(childFile)
    try expectRepairable("children/C2/C2.json", line: 0, "missing")
  }

  @Test func `An altered line of the journal is named, and nothing is mended from it`() throws {
    try change(journalFile) { $0[6] = $0[6].replacing("2 times", with: "9 times") }
    #expect(try test.open().verify().map(\.line) == [7])
    let problems = try check().problems
    #expect(problems.map(\.path).contains("journal/2024-10.jsonl"))
    let altered = try #require(problems.first)
    #expect(altered.line == 7)
    #expect(altered.what.contains("altered"))
    #expect(!altered.isRepairable)
    // The children's files still hold the truth; the forged line must not be written into them.
    let children = problems.dropFirst()
    #expect(children.map(\.line) == [4, 4, 4])
    #expect(children.allSatisfy { !$0.isRepairable })
    _ = try check(repair: true)
    #expect(try TemporaryFolder.read(childFile).contains("2 times"))
  }

  @Test func `A deleted line of the journal is named by the line after it`() throws {
    try change(journalFile) { $0.remove(at: 7) }
    let problem = try #require(try check().problems.first)
    #expect(problem.path == "journal/2024-10.jsonl")
    #expect(problem.line == 8)
    #expect(problem.what == "Entry 8 is missing before it.")
  }

  @Test func `The last lines taken out of the journal are missed in the children's files`() throws {
    try change(journalFile) { $0.removeSubrange(8...9) }
    let problems = try check().problems
    #expect(problems.contains { $0.path == "children/C2/C2.json" && $0.line == 6 })
    #expect(problems.contains { $0.what.contains("2 entries in it are not in the journal") })
  }

  @Test func `A torn line of the journal is cut off at the next opening`() throws {
    let whole = try TemporaryFolder.read(journalFile)
    try TemporaryFolder.write((whole + "{\"seq\":11,\"pre").bytes, to: journalFile)
    #expect(try check().problems.first?.what.contains("no end") == true)
    let (store, report) = try test.reopen()
    #expect(report.tornBytes == 14)
    #expect(report.sentences.first?.contains("removed from the journal") == true)
    #expect(try TemporaryFolder.read(journalFile) == whole)
    try store.commit(TestStore.note("n9", "On we go", to: "C1"), at: test.now)
    #expect(try check().problems == [])
  }

  @Test func `A missing, empty or damaged index is rebuilt when the store is opened`() throws {
    let files = LocalFileSystem()
    for damage in 0..<3 {
      try files.remove(test.layout.index)
      if damage == 1 { try TemporaryFolder.write([], to: test.layout.index) }
      if damage == 2 { try TemporaryFolder.write("no database".bytes, to: test.layout.index) }
      #expect(try check().problems.map(\.path) == ["index.sqlite"])
      let (store, report) = try test.reopen()
      #expect(report.indexRebuilt)
      #expect(try store.changes(since: 0).count == 20)
      #expect(try check().problems == [])
    }
  }

  @Test func `An index that vanishes under an open store is rebuilt`() throws {
    let store = try test.open()
    #expect(try store.find("okafor").count == 1)
    for suffix in ["", "-wal", "-shm"] {
      try LocalFileSystem().remove(test.layout.index + suffix)
    }
    try store.commit(TestStore.note("n9", "On we go", to: "C1"), at: test.now)
    #expect(try store.find("okafor").count == 1)
    #expect(try store.check().problems == [])
  }

  @Test func `A newer format is refused with a clear sentence and nothing is changed`() throws {
    let text = try TemporaryFolder.read(test.layout.settings)
    let newer = text.replacing("\"format\" : 2", with: "\"format\" : 3")
    #expect(newer != text)
    try TemporaryFolder.write(newer.bytes, to: test.layout.settings)
    do throws(StoreError) {
      _ = try test.openQuietly()
      Issue.record("A newer store was opened")
    } catch {
      #expect(error == .newerFormat(path: test.layout.settings, found: 3, known: 2))
      #expect(error.exitCode == 78)
    }
    #expect(try TemporaryFolder.read(test.layout.settings) == newer)
  }

  @Test func `A child's file of a newer format is named and left alone`() throws {
    let text = try TemporaryFolder.read(childFile)
    let newer = text.replacing("\"format\":1", with: "\"format\":2")
    try TemporaryFolder.write(newer.bytes, to: childFile)
    let problem = try #require(try check().problems.first)
    #expect(problem.path == "children/C2/C2.json")
    #expect(problem.what.contains("format 2"))
    #expect(!problem.isRepairable)
    _ = try check(repair: true)
    #expect(try TemporaryFolder.read(childFile) == newer)
  }

  @Test func `A file in the wrong place and one left over are named`() throws {
    try TemporaryFolder.write("{}".bytes, to: test.layout.children + "/C2/notes.txt")
    try TemporaryFolder.write("{}".bytes, to: test.layout.temporary + "/C1.json")
    let problems = try check().problems
    #expect(problems.map(\.path) == ["temporary/C1.json", "children/C2/notes.txt"])
  }
}
