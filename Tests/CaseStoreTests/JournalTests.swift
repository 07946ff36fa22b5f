import Glibc
import Testing

@testable import CaseStore

/// The journal on its own, with bodies that mean nothing.
struct JournalTests {
  let folder: TemporaryFolder
  let layout: StoreLayout
  let files = FaultyFileSystem()
  let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    layout = StoreLayout(root: folder.path)
    try files.makeFolder(layout.journal, permissions: 0o700)
    journal = Journal(layout, files, permissions: 0o600)
  }

  /// Appends numbered bodies, one commit each, and returns the places.
  private func append(_ numbers: ClosedRange<Int>, month: String = "2026-11") throws
    -> [JournalPosition]
  {
    try numbers.map { number in
      try #require(
        try journal.append(
          [#"{"n":\#(number)}"#.bytes], after: try journal.end().position, month: month
        ).first)
    }
  }

  private func bodies(after position: JournalPosition = .start) throws -> [String] {
    var bodies: [String] = []
    try journal.read(after: position) { line, _ in
      bodies.append(String(decoding: line.body, as: UTF8.self))
      return true
    }
    return bodies
  }

  @Test func `A new journal is empty and sound`() throws {
    #expect(try journal.end().position == .start)
    #expect(try journal.verify().problems == [])
    #expect(try bodies() == [])
  }

  @Test func `Lines are read back in order over several months`() throws {
    _ = try append(1...3, month: "2026-11")
    let places = try append(4...6, month: "2026-12")
    #expect(try bodies() == (1...6).map { #"{"n":\#($0)}"# })
    #expect(try bodies(after: places[0]) == [#"{"n":5}"#, #"{"n":6}"#])
    #expect(try journal.end().position == places[2])
    #expect(try journal.holds(places[1]))
    #expect(try journal.verify().problems == [])
    #expect(try journal.verify().end == places[2])
  }

  @Test func `A clock set back does not write into an earlier month`() throws {
    _ = try append(1...1, month: "2026-12")
    _ = try append(2...2, month: "2026-01")
    #expect(try journal.months() == ["2026-12"])
    #expect(try journal.verify().problems == [])
  }

  @Test func `Many lines are one commit and keep the chain`() throws {
    let before = try append(1...1)[0]
    let places = try journal.append(
      (2...400).map { #"{"n":\#($0)}"#.bytes }, after: before, month: "2026-11")
    #expect(places.last?.sequence == 400)
    #expect(try journal.end().position == places.last)
    #expect(try journal.verify().problems == [])
  }

  @Test func `A line can be read at its offset`() throws {
    let places = try append(1...3)
    let line = try journal.line(
      month: "2026-11", at: places[0].offset, count: places[1].offset - places[0].offset)
    #expect(line.sequence == 2)
    #expect(line.isTrue)
    #expect(throws: StoreError.self) {
      try journal.line(month: "2026-11", at: places[0].offset + 1, count: 40)
    }
  }

  @Test func `A torn line is reported, cut off, and its file goes on`() throws {
    _ = try append(1...2)
    let path = layout.journal(month: "2026-11")
    let whole = try TemporaryFolder.read(path)
    try TemporaryFolder.write((whole + #"{"seq":3,"prev":"#).bytes, to: path)
    #expect(try journal.end().torn == 16)
    #expect(try journal.verify().problems.map(\.kind) == [.torn])
    #expect(try journal.cutTornLine() == 16)
    #expect(try TemporaryFolder.read(path) == whole)
    _ = try append(3...3)
    #expect(try bodies().count == 3)
    #expect(try journal.verify().problems == [])
  }

  @Test func `A first line torn in a new month leaves the month before as the end`() throws {
    let place = try append(1...1, month: "2026-11")[0]
    try TemporaryFolder.write(#"{"se"#.bytes, to: layout.journal(month: "2026-12"))
    #expect(try journal.end().position == place)
    #expect(try journal.cutTornLine() == 4)
    _ = try append(2...2, month: "2026-12")
    #expect(try journal.verify().problems == [])
    #expect(try bodies().count == 2)
  }

  @Test func `Every altered, missing, moved, added or replaced line is named`() throws {
    _ = try append(1...9)
    let path = layout.journal(month: "2026-11")
    var lines = try TemporaryFolder.read(path).split(separator: "\n").map(String.init)
    let original = lines

    func problems(_ change: (inout [String]) -> Void) throws -> [JournalProblem.Kind?] {
      lines = original
      change(&lines)
      try TemporaryFolder.write((lines.joined(separator: "\n") + "\n").bytes, to: path)
      var kinds = [JournalProblem.Kind?](repeating: nil, count: lines.count)
      for problem in try journal.verify().problems {
        #expect(problem.path == path)
        kinds[problem.line - 1] = problem.kind
      }
      return kinds
    }

    let altered = try problems { lines in
      lines[2] = lines[2].replacing(#"{"n":3}"#, with: #"{"n":8}"#)
      lines[6] = lines[6].replacing(#"{"n":7}"#, with: #"{"n":0}"#)
    }
    #expect(altered == [nil, nil, .altered, nil, nil, nil, .altered, nil, nil])

    let missing = try problems { $0.removeSubrange(3...4) }
    #expect(missing == [nil, nil, nil, .missing(first: 4, last: 5), nil, nil, nil])

    let moved = try problems { $0.swapAt(4, 5) }
    #expect(
      moved == [
        nil, nil, nil, nil, .missing(first: 5, last: 5), .misplaced(number: 5), nil, nil, nil,
      ])

    let twice = try problems { $0.insert($0[1], at: 2) }
    #expect(twice[2] == .misplaced(number: 2))
    #expect(twice.compactMap(\.self).count == 1)

    let replaced = try problems { lines in
      // Someone who knows the format writes a new line with a hash that fits.
      let before = JournalLine(lines[2].bytes[...])
      let place = JournalPosition(
        month: "2026-11", offset: 0, sequence: 3, hash: before?.hash ?? .start)
      let forged = JournalLine(after: place, body: #"{"n":"forged"}"#.bytes)
      lines[3] = String(decoding: forged.bytes.dropLast(), as: UTF8.self)
    }
    #expect(replaced == [nil, nil, nil, nil, .unlinked, nil, nil, nil, nil])

    let nonsense = try problems { $0[7] = "not an entry" }
    #expect(nonsense[7] == .unreadable)
  }

  @Test(arguments: [ENOSPC, EIO, EROFS, EACCES])
  func `A failed write leaves the journal as it was`(code: Int32) throws {
    let place = try append(1...2)[1]
    let size = try files.status(of: layout.journal(month: "2026-11"))?.size
    for fault in [
      FaultyFileSystem.Fault(operation: .write, code: code),
      FaultyFileSystem.Fault(operation: .write, code: code, partial: 9),
      FaultyFileSystem.Fault(operation: .flush, code: code),
    ] {
      files.inject(fault)
      #expect(throws: StoreError.self) { try append(3...3) }
      files.heal()
      #expect(try files.status(of: layout.journal(month: "2026-11"))?.size == size)
      #expect(try journal.end().position == place)
    }
    _ = try append(3...3)
    #expect(try journal.verify().problems == [])
  }

  @Test func `Where even cutting back fails, the torn line is cut off later`() throws {
    _ = try append(1...2)
    files.inject(.init(operation: .write, code: EIO, partial: 30))
    files.inject(.init(operation: .truncate, code: EIO))
    #expect(throws: StoreError.self) { try append(3...3) }
    files.heal()
    #expect(try journal.end().torn == 30)
    #expect(try journal.cutTornLine() == 30)
    _ = try append(3...3)
    #expect(try journal.verify().problems == [])
  }

  @Test func `Writes that the system cuts short are gone on with`() throws {
    files.writeInPieces()
    _ = try append(1...3)
    #expect(try journal.verify().problems == [])
    #expect(try bodies().count == 3)
  }
}
