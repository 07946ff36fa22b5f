import Casework
import GRDB

/// Reads everything in a store and compares it: each file in itself, the journal's chain, each record's
/// file with the journal, the index with both.
struct StoreCheck {
  let store: CaseStore
  private var problems: [CheckProblem] = []
  private var journalIsWhole = true
  /// Records whose file is to be written anew from the journal.
  private(set) var toRewrite: Set<RecordSubject> = []
  private(set) var indexIsWrong = false

  init(_ store: CaseStore) { self.store = store }

  private static let byRepair = "Mend it with: caseload check --repair"
  private static let byCopy = "It cannot be mended from the store itself: compare with a backup."

  /// Checks everything. Only for one who holds the lock.
  mutating func run() throws(StoreError) -> CheckReport {
    var report = CheckReport()
    report.entries = try checkJournal()
    let journal = try JournalParts(store.journal)
    (report.children, report.registers) = try checkRecords(journal)
    try checkLeftovers()
    try checkIndex()
    report.problems = problems
    return report
  }

  private mutating func note(
    _ path: String, _ line: Int, _ what: String, remedy: String, isRepairable: Bool
  ) {
    problems.append(
      CheckProblem(
        path: relative(path), line: line, what: what, remedy: remedy, isRepairable: isRepairable))
  }

  private func relative(_ path: String) -> String {
    path.hasPrefix(store.layout.root + "/")
      ? String(path.dropFirst(store.layout.root.count + 1)) : path
  }

  // MARK: The journal

  private mutating func checkJournal() throws(StoreError) -> Int {
    let (found, end) = try store.journal.verify()
    for problem in found {
      let isTorn = problem.kind == .torn
      journalIsWhole = journalIsWhole && isTorn
      note(
        problem.path, problem.line, problem.what,
        remedy: isTorn ? Self.byRepair : Self.byCopy, isRepairable: isTorn)
    }
    return end.sequence
  }

  // MARK: The records' files

  private mutating func checkRecords(_ journal: JournalParts) throws(StoreError)
    -> (children: Int, registers: Int)
  {
    let shelf = store.shelf
    let children = try shelf.identifiers()
    let registers = try shelf.registerIdentifiers()
    let found: [RecordSubject] = children.map { .child($0) } + registers.map { .register($0) }
    let all = Set(found).union(journal.prints.keys).sorted()
    let results = Parallel.map(all) { id in RecordCheck(shelf, id, journal.prints[id] ?? []).run() }
    for (id, result) in zip(all, results) {
      guard let result else { continue }
      // Only what the whole journal holds can be written from it.
      let isRepairable = result.isRepairable && journalIsWhole
      if isRepairable { toRewrite.insert(id) }
      note(
        shelf.layout.file(of: id), result.line, result.what,
        remedy: isRepairable ? Self.byRepair : result.remedy ?? Self.byCopy,
        isRepairable: isRepairable)
    }
    return (children.count, registers.count)
  }

  private mutating func checkLeftovers() throws(StoreError) {
    for name in try store.files.names(in: store.layout.temporary) {
      note(
        store.layout.temporary + "/" + name, 0, "It was left over by a session that was stopped.",
        remedy: Self.byRepair, isRepairable: true)
    }
    try checkPlaces(in: store.layout.children, "a child's") { .child(ChildID($0)) }
    for name in try store.files.names(in: store.layout.registers) {
      let folder = store.layout.registers + "/" + name
      guard let kind = RegisterKind(rawValue: name) else {
        note(
          folder, 0, "It is no register that this version knows.",
          remedy: "Use the newer version, or move it out of the store.", isRepairable: false)
        continue
      }
      try checkPlaces(in: folder, "a register's") { .register(RegisterID(kind, $0)) }
    }
  }

  /// Notes the files that do not lie where the record of their name has its file.
  private mutating func checkPlaces(
    in folder: String, _ whose: String, _ subject: (String) -> RecordSubject
  ) throws(StoreError) {
    for shard in try store.files.names(in: folder) {
      for name in try store.files.names(in: folder + "/" + shard) {
        let id = name.hasSuffix(".json") ? String(name.dropLast(5)) : ""
        let path = folder + "/" + shard + "/" + name
        if !StoreLayout.isSafe(id) || store.layout.file(of: subject(id)) != path {
          note(
            path, 0, "It is not where \(whose) file belongs.",
            remedy: "Move it out of the store.", isRepairable: false)
        }
      }
    }
  }

  // MARK: The index

  private mutating func checkIndex() throws(StoreError) {
    let path = store.layout.index
    guard let status = try store.files.status(of: path), status.size > 0 else {
      return noteIndex("It is missing.")
    }
    guard let index = try CaseIndex.open(store.layout, store.files, rules: store.rules) else {
      return noteIndex("It is damaged, or made by another version.")
    }
    do throws(StoreError) {
      let fault = try index.read { database in
        try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
      }
      if fault != "ok" { return noteIndex("It is damaged: \(fault ?? "no answer").") }
      if journalIsWhole, try index.position() != store.journal.end().position {
        return noteIndex("It does not stand at the end of the journal.")
      }
      let revisions = try index.read { database in
        try Row.fetchAll(database, sql: "SELECT id, revision FROM child").map {
          (RecordSubject.child(ChildID($0[0] as String)), $0[1] as Int)
        }
      }
      let registers = try index.registerRevisions()
      if try Set(store.shelf.identifiers()).count != revisions.count {
        return noteIndex("It lacks children, or has too many.")
      }
      if try store.shelf.registerIdentifiers().count != registers.count {
        return noteIndex("It lacks records of registers, or has too many.")
      }
      for (id, revision) in revisions + registers where !toRewrite.contains(id) {
        if let held = try? store.shelf.revision(of: id), held != revision {
          let whose = id.child == nil ? "" : "the child "
          return noteIndex("It holds another revision of \(whose)\(id).")
        }
      }
    } catch {
      noteIndex("It cannot be read.")
    }
  }

  private mutating func noteIndex(_ what: String) {
    indexIsWrong = true
    note(
      store.layout.index, 0, what, remedy: "Rebuild it with: caseload reindex", isRepairable: true)
  }
}

/// What the journal says each record's file should hold, as a number for each line.
struct JournalParts: Sendable {
  private(set) var prints: [RecordSubject: [Int]] = [:]

  init(_ journal: Journal) throws(StoreError) {
    var prints: [RecordSubject: [Int]] = [:]
    try journal.scan { line, _, _ in
      for part in line.flatMap({ EntryCoding.parts(of: $0.body) }) ?? [] {
        prints[part.subject, default: []].append(Self.print(of: part.recorded))
      }
    }
    self.prints = prints
  }

  /// A number that differs for lines that differ.
  static func print(of bytes: [UInt8]) -> Int { bytes.hashValue }
}

/// The check of one record's file.
private struct RecordCheck: Sendable {
  struct Result: Sendable {
    var line: Int
    var what: String
    var remedy: String?
    var isRepairable: Bool
  }

  let shelf: RecordShelf
  let id: RecordSubject
  let prints: [Int]

  init(_ shelf: RecordShelf, _ id: RecordSubject, _ prints: [Int]) {
    self.shelf = shelf
    self.id = id
    self.prints = prints
  }

  /// The first thing that is wrong with the file.
  func run() -> Result? {
    let path = shelf.layout.file(of: id)
    do throws(StoreError) {
      guard let file = try shelf.load(id) else {
        return Result(
          line: 0, what: "It is missing; the journal holds \(prints.count) entries for it.",
          isRepairable: true)
      }
      if let result = text(file) { return result }
      return try content(file, path)
    } catch {
      switch error {
      case .damaged(_, let line, let what):
        return Result(line: line, what: what, isRepairable: !prints.isEmpty)
      case .newerFormat(_, let found, let known):
        return Result(
          line: 0, what: "It is in format \(found); this version knows format \(known).",
          remedy: "Use the newer version.", isRepairable: false)
      default:
        return Result(line: 0, what: error.description, isRepairable: false)
      }
    }
  }

  private func text(_ file: RecordFile) -> Result? {
    for (index, part) in file.parts.enumerated()
    where String(validating: part, as: UTF8.self) == nil {
      return Result(
        line: index + 2, what: "It holds bytes that are not UTF-8.", isRepairable: !prints.isEmpty)
    }
    return nil
  }

  private func content(_ file: RecordFile, _ path: String) throws(StoreError) -> Result? {
    for (index, part) in file.parts.enumerated() where index < prints.count {
      if JournalParts.print(of: part) != prints[index] {
        return Result(
          line: index + 2, what: "The entry is not the one in the journal.", isRepairable: true)
      }
    }
    if file.revision < prints.count {
      return Result(
        line: file.revision + 2,
        what: "\(prints.count - file.revision) entries of the journal are missing from it.",
        isRepairable: true)
    }
    if file.revision > prints.count {
      return Result(
        line: prints.count + 2,
        what: "\(file.revision - prints.count) entries in it are not in the journal.",
        isRepairable: false)
    }
    switch id {
    case .child: _ = try EntryCoding.events(of: file, path: path)
    case .register(let id): _ = try EntryCoding.record(id, of: file, path: path)
    }
    return nil
  }
}

extension CaseStore {
  /// Checks a store that may be too damaged to be opened for work; see `check(repair:)`.
  public static func check(
    at path: String, standard: Rulebook, user: SystemUser = .current, repair: Bool = false,
    files: any StoreFileSystem = LocalFileSystem()
  ) throws(StoreError) -> CheckReport {
    try prepare(at: path, standard: standard, user: user, as: nil, files: files)
      .check(repair: repair)
  }

  /// Reads and compares everything in the store; with `repair`, mends what the journal can mend.
  ///
  /// A store that others are saving in is first read as it stands. Only when something looks wrong, which
  /// may be a save that is under way, is everything read again while nobody can save.
  /// - Returns: what was found. After a repair, only what is still wrong.
  public func check(repair: Bool = false) throws(StoreError) -> CheckReport {
    var glance = StoreCheck(self)
    if let report = try? glance.run(), report.isClean { return report }
    let lock = try self.lock(waiting: 60)
    defer { withExtendedLifetime(lock) {} }
    var check = StoreCheck(self)
    let report = try check.run()
    guard repair, report.problems.contains(where: \.isRepairable) else { return report }
    var repairs: [String] = []
    if try journal.cutTornLine() > 0 {
      repairs.append("An unfinished line of the journal was cut.")
    }
    if try shelf.sweep() > 0 { repairs.append("Left-over files were removed.") }
    let rewritten = try journalFile(of: check.toRewrite)
    for (_, file) in rewritten.sorted(by: { $0.key < $1.key }) {
      try shelf.publish(try shelf.stage(file))
      repairs.append("The file of \(file.id) was written anew from the journal.")
    }
    if check.indexIsWrong || !rewritten.isEmpty {
      var recovery = RecoveryReport()
      try rebuild(&recovery) { _ in }
      repairs.append("The index was rebuilt.")
    }
    cache.clear()
    var again = StoreCheck(self)
    var after = try again.run()
    after.repairs = repairs
    return after
  }

  /// Follows the journal's chain and names every line that was altered, removed, moved or added.
  public func verify() throws(StoreError) -> [JournalProblem] { try journal.verify().problems }
}
