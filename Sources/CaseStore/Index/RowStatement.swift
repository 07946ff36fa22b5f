import GRDB
import GRDBSQLite

/// A statement that writes a row, run a million times in a rebuild.
///
/// The values go to SQLite as they are. GRDB's own arguments put each into a box first, which takes longer than the
/// insertion.
struct RowStatement {
  private let statement: Statement

  /// Takes the statement from the database's cache, or prepares it.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
  }

  /// Runs the statement.
  ///
  /// - Parameter values: adds a value for each question mark, in their order.
  /// - Returns: the first column of the row that it returns; 0 when it returns none.
  @discardableResult
  func run(_ values: (inout RowValues) -> Void) throws -> Int64 {
    let handle = statement.sqliteStatement
    sqlite3_reset(handle)
    var bound = RowValues(handle)
    values(&bound)
    var returned: Int64 = 0
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      returned = sqlite3_column_int64(handle, 0)
      code = sqlite3_step(handle)
    }
    sqlite3_reset(handle)
    guard code == SQLITE_DONE, bound.code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code == SQLITE_DONE ? bound.code : code),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))))
    }
    return returned
  }
}

/// The values of a row on their way into a statement.
struct RowValues {
  private let handle: OpaquePointer
  private var place: Int32 = 0
  fileprivate var code: Int32 = SQLITE_OK

  fileprivate init(_ handle: OpaquePointer) { self.handle = handle }

  /// Adds a whole number.
  mutating func add(_ number: Int64) {
    place += 1
    note(sqlite3_bind_int64(handle, place, number))
  }

  /// Adds a whole number.
  mutating func add(_ number: Int) { add(Int64(number)) }

  /// Adds a whole number, or nothing.
  mutating func add(_ number: Int64?) {
    if let number { return add(number) }
    place += 1
    note(sqlite3_bind_null(handle, place))
  }

  /// Adds 1 or 0.
  mutating func add(_ flag: Bool) { add(flag ? 1 : 0 as Int64) }

  /// Adds a text, or nothing.
  mutating func add(_ text: String?) {
    place += 1
    guard var text else { return note(sqlite3_bind_null(handle, place)) }
    // SQLite copies the bytes: -1 stands for SQLITE_TRANSIENT, a macro that Swift does not see.
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let (handle, place) = (handle, place)
    note(
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // An empty text has no address, and would be bound as nothing.
          sqlite3_bind_text(
            handle, place, characters.baseAddress ?? Self.empty, Int32(characters.count), copies)
        }
      })
  }

  nonisolated(unsafe) private static let empty: UnsafePointer<CChar> = {
    let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
  }()

  private mutating func note(_ result: Int32) {
    if result != SQLITE_OK { code = result }
  }
}
