import Casework
import GRDB

/// Writes what monthly indicators count of a child.
struct FactStatements {
  private let fact: RowStatement
  private let allocation: RowStatement
  /// What takes the rows there are away; none where there can be none, as in a rebuild.
  private let clear: [RowStatement]

  /// - Parameter isFilling: whether no child is written twice.
  init(_ database: Database, isFilling: Bool) throws {
    fact = try RowStatement(
      database,
      """
      INSERT INTO fact (child, kind, since, until, measure, marks, event)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    allocation = try RowStatement(
      database,
      "INSERT INTO allocation (child, role, worker, team, since, until) VALUES (?, ?, ?, ?, ?, ?)")
    clear =
      isFilling
      ? []
      : [
        try RowStatement(database, "DELETE FROM fact WHERE child = ?"),
        try RowStatement(database, "DELETE FROM allocation WHERE child = ?"),
      ]
  }

  /// Writes a child's rows in the place of those there are.
  func put(_ child: IndexedChild, row: Int64) throws {
    for statement in clear { try statement.run { $0.add(row) } }
    for own in child.facts {
      try fact.run { values in
        values.add(row)
        values.add(own.kind.rawValue)
        values.add(Int(own.since.dayNumber))
        values.add(own.until.map { Int64($0.dayNumber) })
        values.add(own.measure.map { Int64($0) })
        values.add(own.marks.rawValue)
        values.add(own.event?.rawValue)
      }
    }
    for own in child.allocations {
      try allocation.run { values in
        values.add(row)
        values.add(own.role.rawValue)
        values.add(own.worker.rawValue)
        values.add(own.team?.rawValue)
        values.add(Int(own.from.dayNumber))
        values.add(own.to.map { Int64($0.dayNumber) })
      }
    }
  }
}
