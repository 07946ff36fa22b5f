import Casework
import GRDB
import GRDBSQLite

/// What a question in SQL was answered with: columns and rows as text.
public struct QueryAnswer: Hashable, Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// The rows, a text a column; nil where the value is none.
  public let rows: [[String?]]
  /// Whether there were more rows than were asked for.
  public let isCut: Bool

  /// The names of the columns, each another: “count”, “count 2”.
  public var distinctColumns: [String] {
    var seen: [String: Int] = [:]
    return columns.map { name in
      seen[name, default: 0] += 1
      let number = seen[name] ?? 1
      return number == 1 ? name : "\(name) \(number)"
    }
  }
}

/// Why a question in SQL was not answered.
public enum QueryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is no single statement that only reads.
  case notReading
  /// The database's own words.
  case failed(String)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .notReading:
      "Only one statement that reads is answered: begin it with SELECT or WITH. Nothing was changed."
    case .failed(let words): "\(words). `caseload query --views` lists what can be asked."
    }
  }
}

/// A view of the index as it is described to people.
public struct IndexView: Hashable, Sendable {
  /// The name.
  public let name: String
  /// What it holds, in a sentence; empty where it says nothing.
  public let comment: String
  /// The columns.
  public let columns: [String]
}

extension CaseStore {
  /// Answers a question in SQL from the index, which is opened for reading alone.
  ///
  /// - Parameters:
  ///   - sql: one statement that reads.
  ///   - limit: how many rows at most.
  /// - Throws: ``QueryProblem``, or `StoreError` where the index cannot be opened.
  public func query(_ sql: String, limit: Int) throws -> QueryAnswer {
    _ = try index()
    let database = try readOnlyIndex()
    do {
      return try database.read { database in
        let statement = try database.makeStatement(sql: sql)
        guard statement.isReadonly, statement.columnCount > 0 else { throw QueryProblem.notReading }
        let cursor = try Row.fetchCursor(statement)
        var rows: [[String?]] = []
        while rows.count < limit, let row = try cursor.next() {
          rows.append(row.databaseValues.map(Self.text))
        }
        let isCut = try rows.count == limit && cursor.next() != nil
        return QueryAnswer(columns: statement.columnNames, rows: rows, isCut: isCut)
      }
    } catch let error as DatabaseError {
      throw QueryProblem.failed(error.message ?? "SQLite could not answer")
    }
  }

  /// The views that can be asked.
  public func indexViews() throws -> [IndexView] {
    _ = try index()
    return try readOnlyIndex().read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY name")
      return try rows.map { row in
        let name: String = row["name"]
        let text: String = row["sql"]
        let comment = text.split(separator: "\n").dropFirst().first { $0.contains("-- ") }
        let sentence = comment.flatMap { $0.split(separator: "-- ").last }.map(String.init) ?? ""
        let columns = try database.columns(in: name).map(\.name)
        return IndexView(
          name: name, comment: sentence.hasSuffix(".") ? sentence : "", columns: columns)
      }
    }
  }

  /// The index for reading alone: SQLite refuses to write through it whatever is asked.
  private func readOnlyIndex() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    return try DatabaseQueue(path: layout.index, configuration: configuration)
  }

  private static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null: nil
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }
}
