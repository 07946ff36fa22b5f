import Casework
import GRDB

/// The parts of a statement with its arguments, put together as a question needs them.
struct Conditions {
  private var clauses: [String] = []
  private(set) var arguments: StatementArguments = []

  /// Adds a clause with a value for each of its question marks.
  mutating func add(_ clause: String, _ values: [any DatabaseValueConvertible] = []) {
    clauses.append(clause)
    arguments += StatementArguments(values)
  }

  /// Narrows to whose work is asked for; everybody's narrows nothing.
  mutating func add(_ scope: WorkScope, of table: String) {
    switch scope {
    case .everyone: break
    case .worker(let worker): add("\(table).worker = ?", [worker.rawValue])
    case .team(let team): add("\(table).team = ?", [team.rawValue])
    case .unallocated: add("\(table).worker IS NULL")
    }
  }

  /// Narrows to children that what was typed finds; a text without any word narrows nothing.
  mutating func add(text: String) {
    guard let query = SearchText.query(text) else { return }
    add("child.row IN (SELECT rowid FROM child_search WHERE child_search MATCH ?)", [query])
  }

  /// The clauses as they follow the tables, or nothing.
  var sql: String { clauses.isEmpty ? "" : " WHERE " + clauses.joined(separator: " AND ") }
}
