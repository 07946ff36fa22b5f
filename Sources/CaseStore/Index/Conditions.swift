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
    case .workers(let workers):
      let marks = workers.map { _ in "?" }.joined(separator: ", ")
      add("\(table).worker IN (\(marks))", workers.map(\.rawValue))
    case .team(let team): add("\(table).team = ?", [team.rawValue])
    case .withoutWorker: add("\(table).worker IS NULL")
    case .unallocated:
      add("\(table).worker IS NULL")
      let child = table == "child" ? "child.row" : "\(table).child"
      add("\(child) IN (SELECT child FROM supervision WHERE worker IS NULL)")
    }
  }

  /// Narrows to the children for whom somebody of a scope has something to do: a worker's own, and those for whom
  /// another deadline was given to the worker.
  mutating func addChildren(of scope: WorkScope, _ part: OpenDeadlines.Part, asOf now: Int64) {
    guard case .worker(let worker) = scope else { return add(scope, of: "child") }
    switch part {
    case .live:
      add(
        "child.row IN (SELECT child FROM deadline INDEXED BY deadline_of_worker"
          + " WHERE live AND worker = ?)", [worker.rawValue])
    case .closed:
      add(
        "child.row IN (SELECT child FROM deadline INDEXED BY deadline_closed"
          + " WHERE NOT live AND closed_key > ? AND worker = ?)", [now, worker.rawValue])
    }
  }

  /// Narrows to children that what was typed finds; a text without any word narrows nothing.
  mutating func add(text: String) {
    guard let query = SearchText.query(text) else { return }
    add("child.row IN (SELECT rowid FROM child_search WHERE child_search MATCH ?)", [query])
  }

  /// Narrows deadlines to statuses, of which one at least is that of an open deadline.
  ///
  /// - Parameter now: the moment, as due points are kept.
  mutating func add(_ statuses: Set<DeadlineStatus>, asOf now: Int64) {
    let open = statuses.filter(\.isOpen)
    if open.count == 3 { return }
    if open == [.overdue] { return add("due_key < ?", [now]) }
    if open == [.overdue, .dueSoon] { return add("(due_key < ? OR amber_key <= ?)", [now, now]) }
    if !open.contains(.overdue) { add("due_key >= ?", [now]) }
    if !open.contains(.dueSoon) { add("(due_key < ? OR amber_key > ?)", [now, now]) }
    if !open.contains(.onTrack) { add("(due_key < ? OR amber_key <= ?)", [now, now]) }
  }

  /// The clauses as they follow the tables, or nothing.
  var sql: String { clauses.isEmpty ? "" : " WHERE " + clauses.joined(separator: " AND ") }
}
