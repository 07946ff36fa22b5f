import Casework
import GRDB
import Glibc
import Synchronization

/// The SQLite index: what lists, deadlines and searches read instead of the children's files.
///
/// It is derived. It is always at one place of the journal, its `position`: everything up to there is
/// in it, nothing after.
final class CaseIndex {
  /// The number by which the file system knows the file, to notice that another took its place.
  let inode: UInt64
  let database: DatabaseQueue

  /// The last count of everything in a scope, with what it depends on.
  var counted: (state: CountedState, counts: [DeadlineStatus: Int])?

  /// The open deadlines among which a filter picks; nil until one is typed.
  var filtered: FilteredDeadlines?

  private let path: String

  private init(_ database: DatabaseQueue, path: String, inode: UInt64) {
    self.database = database
    self.path = path
    self.inode = inode
  }

  /// Opens the index of a store; nil when there is none, or one that another version of the program
  /// or other timescales made, or one that is damaged: then it must be rebuilt.
  static func open(_ layout: StoreLayout, _ files: any StoreFileSystem, rules: String)
    throws(StoreError) -> CaseIndex?
  {
    guard let status = try files.status(of: layout.index), status.size > 0 else { return nil }
    do {
      let database = try connect(layout.index)
      let index = CaseIndex(database, path: layout.index, inode: status.inode)
      let isCurrent = try database.read { database in
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
        return try version == IndexSchema.version
          && meta("rules", in: database) == rules && meta("position", in: database) != nil
      }
      return isCurrent ? index : nil
    } catch let error as DatabaseError where error.tellsOfDamage {
      return nil
    } catch {
      throw failure(error, path: layout.index)
    }
  }

  /// Opens the file; where nothing can be written, as it is on the disk and for reading only.
  private static func connect(_ path: String) throws -> DatabaseQueue {
    var attempts = 0
    while true {
      do {
        let database = try DatabaseQueue(path: path, configuration: configuration())
        try database.writeWithoutTransaction(Self.tryLock)
        return database
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
      {
        // A file that another user of the group makes beside the database at this moment is closed to others until
        // SQLite has given it its permissions, and one that another session takes away is gone.
        guard canWrite(path), attempts < 100 else { return try readOnly(path) }
        attempts += 1
        usleep(20_000)
      }
    }
  }

  /// Takes the lock for writing and gives it back, which writes nothing. The files beside the database are not made
  /// before something is asked, and SQLite does not say that it could open one for reading only until it writes.
  private static func tryLock(_ database: Database) throws {
    do {
      try database.beginTransaction(.immediate)
      try database.rollback()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Somebody is saving: the files are as they should be.
    }
  }

  /// Whether this user may write the file and make files beside it.
  private static func canWrite(_ path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let needed: [String] = [path, folder]
    return needed.allSatisfy { faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) == 0 }
  }

  private static func readOnly(_ path: String) throws -> DatabaseQueue {
    var readOnly = Configuration()
    readOnly.readonly = true
    let plain = path.utf8.map { byte in
      StoreLayout.isSafe(String(UnicodeScalar(byte))) || byte == UInt8(ascii: "/")
        ? String(UnicodeScalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return try DatabaseQueue(path: "file:\(plain.joined())?immutable=1", configuration: readOnly)
  }

  /// Makes a new index at a path where no file is, fills it, and leaves it closed.
  ///
  /// Nobody reads it before it is complete and renamed, so nothing in it is written safely: a failure
  /// throws the file away.
  static func make(
    at path: String, permissions: mode_t, _ files: any StoreFileSystem,
    fill: (Database) throws -> Void
  ) throws(StoreError) {
    _ = try files.open(path, .replacing, permissions: permissions)
    do {
      let queue = try DatabaseQueue(path: path, configuration: Configuration())
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = OFF")
        try database.execute(sql: "PRAGMA synchronous = OFF")
        try database.execute(sql: "PRAGMA temp_store = MEMORY")
        try database.execute(sql: "PRAGMA cache_size = -65536")
        try database.execute(sql: "PRAGMA threads = 2")
        try database.inTransaction {
          for statement in IndexSchema.statements { try database.execute(sql: statement) }
          try fill(database)
          for statement in IndexSchema.orders {
            try database.execute(sql: statement)
          }
          try database.execute(sql: "PRAGMA user_version = \(IndexSchema.version)")
          return .commit
        }
      }
      try queue.close()
    } catch let error as StoreError {
      throw error
    } catch {
      throw failure(error, path: path)
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    // GRDB's default gives up at once when another session writes.
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // With a write-ahead log a killed session harms nothing, and readers never wait for a writer. GRDB's own
      // setting would also write a table into every log that it finds empty, at each opening.
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  /// A database that is closed last removes the log beside it by name. When another file has taken its
  /// place that log is the other's, so a database whose file is gone is kept open until the process
  /// ends, which removes nothing.
  deinit {
    var found = stat()
    if stat(path, &found) != 0 || UInt64(found.st_ino) != inode {
      Self.orphans.withLock { $0.append(database) }
    }
  }

  private static let orphans = Mutex<[DatabaseQueue]>([])

  /// The place of the journal up to which everything is in the index.
  func position() throws(StoreError) -> JournalPosition {
    try read { database in
      guard let text = try Self.meta("position", in: database) else { return .start }
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 4, let offset = Int(words[1]), let sequence = Int(words[2]) else {
        return .start
      }
      return JournalPosition(
        month: String(words[0]), offset: offset, sequence: sequence,
        hash: ChainHash(digits: String(words[3])))
    }
  }

  /// A word kept beside the position, such as the machine's start that the index was last written in.
  func note(_ key: String) throws(StoreError) -> String? {
    try read { try Self.meta(key, in: $0) }
  }

  /// Keeps a word beside the position.
  func note(_ key: String, _ value: String) throws(StoreError) {
    try write { try Self.set(key, value, in: $0) }
  }

  static func meta(_ key: String, in database: Database) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"), arguments: [key])
  }

  static func set(_ key: String, _ value: String, in database: Database) throws {
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)")
      .execute(arguments: [key, value])
  }

  static func set(_ position: JournalPosition, in database: Database) throws {
    let words = "\(position.month) \(position.offset) \(position.sequence) \(position.hash)"
    try set("position", words, in: database)
  }

  /// Reads, with the database's errors told as the store's.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.read(body)
    } catch let error as StoreError {
      throw error
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// Writes all or nothing, with the database's errors told as the store's.
  func write(_ body: (Database) throws -> Void) throws(StoreError) {
    do {
      try database.write(body)
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// What the database says, as the store says it, and without the values of the statement, which may
  /// be a child's name.
  private static func failure(_ error: any Error, path: String) -> StoreError {
    guard let error = error as? DatabaseError else {
      return .indexFailed(what: "\(type(of: error))")
    }
    switch error.resultCode {
    case .SQLITE_FULL: return StoreError(FileFailure(.write, path, code: ENOSPC))
    case .SQLITE_READONLY: return StoreError(FileFailure(.write, path, code: EROFS))
    case .SQLITE_PERM: return StoreError(FileFailure(.write, path, code: EACCES))
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(holder: nil, seconds: 5)
    default:
      return .indexFailed(
        what: "\(error.message ?? "SQLite") (\(error.extendedResultCode.rawValue))")
    }
  }
}

extension DatabaseError {
  /// Whether the file is no index: damaged, no database at all, or without the tables.
  fileprivate var tellsOfDamage: Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(resultCode)
  }
}
