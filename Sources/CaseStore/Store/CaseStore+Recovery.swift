import Casework
import Dispatch

extension CaseStore {
  /// Brings files and index up to the journal. Takes the lock only when there is something to do.
  func settle(_ progress: (RebuildProgress) -> Void) throws(StoreError) -> RecoveryReport {
    openIndex = try CaseIndex.open(layout, files, rules: rules)
    if let openIndex {
      let end = try journal.end()
      if try openIndex.position() == end.position, end.torn == 0,
        try files.names(in: layout.temporary).isEmpty,
        try openIndex.note("boot") == machineStart()
      {
        return RecoveryReport()
      }
    }
    return try recover(lock(waiting: 60), progress)
  }

  /// Puts right whatever a stopped session left undone.
  func recover(_ lock: StoreLock, _ progress: (RebuildProgress) -> Void) throws(StoreError)
    -> RecoveryReport
  {
    defer { withExtendedLifetime(lock) {} }
    var report = RecoveryReport()
    report.tornBytes = try journal.cutTornLine()
    report.swept = try shelf.sweep()
    openIndex = try CaseIndex.open(layout, files, rules: rules)
    if let openIndex, try openIndex.note("boot") == machineStart(),
      try journal.holds(try openIndex.position())
    {
      try catchUp(openIndex, &report)
    } else {
      // After the machine has started anew a child's file may be older than the index believes: files
      // are not flushed one by one. A rebuild compares every file with the journal.
      try rebuild(&report, progress)
    }
    return report
  }

  /// Makes the index anew from the journal and the children's files.
  public func reindex(progress: (RebuildProgress) -> Void = { _ in }) throws(StoreError)
    -> RecoveryReport
  {
    let lock = try self.lock(waiting: 60)
    defer { withExtendedLifetime(lock) {} }
    var report = RecoveryReport()
    report.tornBytes = try journal.cutTornLine()
    report.swept = try shelf.sweep()
    try rebuild(&report, progress)
    return report
  }

  /// Takes the tail of the journal into files and index. Only for one who holds the lock.
  func catchUp(_ index: CaseIndex, _ report: inout RecoveryReport) throws(StoreError) {
    let start = try index.position()
    var tail = JournalTail(from: start)
    try journal.read(after: start) { line, position throws(StoreError) in
      try tail.add(line, position, journal)
      return true
    }
    if tail.lines.isEmpty { return }
    var children: [(record: ChildRecord, after: Int)] = []
    var registers: [IndexedRegister] = []
    for (subject, parts) in tail.parts.sorted(by: { $0.key < $1.key }) {
      let file = try rollForward(subject, parts, &report)
      let path = layout.file(of: subject)
      let sequences = tail.sequences[subject] ?? [:]
      switch subject {
      case .child(let id):
        let events = try EntryCoding.events(of: file, path: path)
        children.append((ChildRecord(id: id, replaying: events), try index.revision(of: id)))
      case .register(let id):
        registers.append(
          IndexedRegister(
            try EntryCoding.record(id, of: file, path: path),
            after: try index.revision(of: id), rulebook
          ) { sequences[$0] ?? 0 })
      }
    }
    // What is shown of merged records is worked out once all their files are in place.
    let rows = try rows(of: children) { tail.sequences[.child($0)]?[$1] ?? 0 }
    try index.apply(rows, registers, tail.lines, upTo: tail.end)
    report.indexedEntries += tail.lines.count
  }

  /// Brings a record's file up to the last of its parts in the journal; a file that cannot be read, or
  /// that lacks more than these parts, is written anew from the whole journal.
  private func rollForward(
    _ subject: RecordSubject, _ parts: [EntryCoding.Part], _ report: inout RecoveryReport
  ) throws(StoreError) -> RecordFile {
    var file: RecordFile
    do throws(StoreError) {
      file = try shelf.load(subject) ?? RecordFile(of: subject)
      let revision = file.revision
      for part in parts where part.revision > revision {
        guard part.revision == file.revision + 1 else {
          throw .damaged(path: layout.file(of: subject), line: 0, what: "Entries are missing.")
        }
        file.parts.append(part.recorded)
        file.revision += 1
      }
      if file.revision == revision { return file }
    } catch {
      guard case .damaged = error else { throw error }
      file = try journalFile(of: [subject])[subject] ?? RecordFile(of: subject)
    }
    try shelf.publish(try shelf.stage(file))
    report.rolledForward.append(subject)
    return file
  }

  /// The files that records should have, from the whole journal.
  func journalFile(of subjects: Set<RecordSubject>) throws(StoreError)
    -> [RecordSubject: RecordFile]
  {
    var found: [RecordSubject: RecordFile] = [:]
    try journal.scan { line, _, _ in
      for part in line.flatMap({ EntryCoding.parts(of: $0.body) }) ?? []
      where subjects.contains(part.subject) {
        var file = found[part.subject] ?? RecordFile(of: part.subject)
        file.parts.append(part.recorded)
        file.revision = file.parts.count
        found[part.subject] = file
      }
    }
    return found
  }

  /// The machine's start, which the index remembers: nothing that was not flushed outlives one.
  func machineStart() -> String {
    let bytes = (try? files.contents(of: "/proc/sys/kernel/random/boot_id")) ?? []
    return String(decoding: bytes.filter { $0 > 32 }, as: UTF8.self)
  }
}

/// Entries that the index has yet to take in.
struct JournalTail {
  private(set) var lines: [CaseIndex.Line] = []
  private(set) var parts: [RecordSubject: [EntryCoding.Part]] = [:]
  private(set) var sequences: [RecordSubject: [Int: Int]] = [:]
  private(set) var end: JournalPosition

  init(from start: JournalPosition) { end = start }

  mutating func add(_ line: JournalLine, _ position: JournalPosition, _ journal: Journal)
    throws(StoreError)
  {
    let start = position.month == end.month ? end.offset : 0
    guard let found = EntryCoding.parts(of: line.body) else {
      let path = journal.layout.journal(month: position.month)
      throw .damaged(
        path: path, line: try journal.lineNumber(at: start, of: path),
        what: "It holds no entry.")
    }
    for part in found {
      parts[part.subject, default: []].append(part)
      sequences[part.subject, default: [:]][part.revision] = line.sequence
    }
    lines.append(
      CaseIndex.Line(
        sequence: line.sequence, month: position.month, start: start,
        count: position.offset - start))
    end = position
  }
}
