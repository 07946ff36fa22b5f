import Casework
import GRDB

extension CaseStore {
  /// Makes the index anew under a temporary name and puts it in its place. Records' files that are
  /// behind the journal are brought up to it first. Only for one who holds the lock.
  func rebuild(_ report: inout RecoveryReport, _ progress: (RebuildProgress) -> Void)
    throws(StoreError)
  {
    let outline = try JournalOutline(journal)
    try rollForwardAll(outline, &report)
    let children = try Set(shelf.identifiers())
      .union(outline.sequences.keys.compactMap(\.child)).sorted()
    let registers = try Set(shelf.registerIdentifiers())
      .union(outline.sequences.keys.compactMap(\.register)).sorted()
    let end = try journal.end().position
    let temporary = layout.temporary + "/index.sqlite"
    var unreadable: [RecordSubject: StoreError] = [:]
    try CaseIndex.make(at: temporary, permissions: access.file, files) { database in
      let writer = try IndexWriter(database, isFilling: true)
      for line in outline.lines { try writer.put(line) }
      var done = 0
      var stretches = children.stretches(of: 256).makeIterator()
      try Parallel.pipe({ stretches.next().map(Array.init) }, reader(outline)) { stretch, results in
        for (id, result) in zip(stretch, results) {
          switch result {
          case .success(let child): try writer.put(child)
          case .failure(let error): unreadable[.child(id)] = error
          }
        }
        done += stretch.count
        progress(RebuildProgress(done: done, total: children.count))
      }
      for id in registers {
        switch indexed(id, outline) {
        case .success(let register): try writer.put(register)
        case .failure(let error): unreadable[.register(id)] = error
        }
      }
      try finish(database, at: end)
    }
    try install(temporary)
    report.indexRebuilt = true
    report.unreadable = unreadable
  }

  /// Notes in a new index where it stands and what it was made with.
  func finish(_ database: Database, at end: JournalPosition) throws {
    try CaseIndex.set(end, in: database)
    try CaseIndex.set("rules", rules, in: database)
    try CaseIndex.set("boot", machineStart(), in: database)
  }

  /// Puts a new index in the place of the old one.
  func install(_ temporary: String) throws(StoreError) {
    // What SQLite keeps beside the old index belongs to it alone.
    for suffix in ["-wal", "-shm"] { try files.remove(layout.index + suffix) }
    try files.rename(temporary, to: layout.index)
    openIndex = try CaseIndex.open(layout, files, rules: rules)
  }

  /// Reads the file of a register's record and works out what the index holds of it.
  private func indexed(_ id: RegisterID, _ outline: JournalOutline)
    -> Result<IndexedRegister, StoreError>
  {
    Result { () throws(StoreError) in
      let sequences = outline.sequences[.register(id)] ?? []
      return IndexedRegister(try registerRecord(id), rulebook) { revision in
        revision <= sequences.count ? sequences[revision - 1] : 0
      }
    }
  }

  /// Reads a child's file and works out what the index holds of it; free to run on any core.
  private func reader(_ outline: JournalOutline)
    -> @Sendable (ChildID) -> Result<IndexedChild, StoreError>
  {
    let (shelf, rulebook) = (shelf, rulebook)
    return { id in
      do throws(StoreError) {
        guard let record = try shelf.record(id) else { throw .noSuchChild(id: id.rawValue) }
        let merged = try MergedRecord.of(record, shelf.record)
        let sequences = outline.sequences[.child(id)] ?? []
        return .success(
          IndexedChild(record, shownAs: merged?.view, rulebook) { revision in
            revision <= sequences.count ? sequences[revision - 1] : 0
          })
      } catch {
        return .failure(error)
      }
    }
  }

  /// Writes the files of all records that are behind the journal, or that it has and the folder not.
  private func rollForwardAll(_ outline: JournalOutline, _ report: inout RecoveryReport)
    throws(StoreError)
  {
    var behind: Set<RecordSubject> = []
    for (id, sequences) in outline.sequences {
      // A damaged file is left for `check`, which says what is wrong with it before it is mended.
      if let revision = try? shelf.revision(of: id), revision < sequences.count {
        behind.insert(id)
      }
    }
    if behind.isEmpty { return }
    let shelf = shelf
    let files = try journalFile(of: behind).map(\.value)
    let written = Parallel.map(files) { file in
      Result { () throws(StoreError) in try shelf.publish(try shelf.stage(file)) }
    }
    for result in written { try result.get() }
    report.rolledForward = files.map(\.subject).sorted()
  }
}

/// The whole journal without the content of its events: which line holds which revision of which record.
struct JournalOutline: Sendable {
  /// Where each line stands.
  private(set) var lines: [CaseIndex.Line] = []
  /// For each record the line of its first revision, its second, and so on.
  private(set) var sequences: [RecordSubject: [Int]] = [:]

  init(_ journal: Journal) throws(StoreError) {
    var (lines, sequences): ([CaseIndex.Line], [RecordSubject: [Int]]) = ([], [:])
    try journal.scan { line, month, range in
      guard let line else { return }
      lines.append(
        CaseIndex.Line(
          sequence: line.sequence, month: month, start: range.lowerBound, count: range.count))
      for part in EntryCoding.parts(of: line.body) ?? [] {
        sequences[part.subject, default: []].append(line.sequence)
      }
    }
    self.lines = lines
    self.sequences = sequences
  }
}

extension Array {
  /// The array in pieces of at most `count` elements.
  func stretches(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}
