import Casework
import GRDB

/// In what a worklist is put together, where urgency or the day is not what orders it.
public enum WorkOrder: String, Hashable, Sendable, CaseIterable {
  /// By the child's name.
  case child
  /// By what must happen.
  case kind
  /// Brothers and sisters together, by the name of the first.
  case family
}

/// A deadline in a worklist that is grouped.
public struct GroupedRow: Hashable, Sendable {
  /// Names the group, the same for all its rows.
  public let group: String
  /// The deadline.
  public let row: WorklistRow
}

extension PersonDetails {
  /// The child after whom a group of brothers and sisters is kept: of those the record names and the child
  /// itself, the one whose identifier comes first. Each record alone tells it, if each names all the others.
  func headOfFamily(of child: ChildID) -> ChildID {
    let siblings = relationships.filter { $0.ended == nil && $0.kind.isSibling }
    return siblings.compactMap(\.child).reduce(child) { min($0, $1) }
  }
}

extension CaseIndex {
  /// A page of deadlines that were open at a moment, group after group, the most urgent of each first.
  func worklist(_ query: WorklistQuery, by order: WorkOrder) throws(StoreError)
    -> Page<GroupedRow>
  {
    try read { database in
      let rows = try OpenDeadlines.Part.allCases.flatMap { part in
        try Self.rows(of: query, by: order, part, in: database)
      }.sorted { Place($0) < Place($1) }
      let shown = rows.prefix(query.limit)
      let next = rows.count > query.limit ? shown.last.map(Place.init) : nil
      return Page(
        rows: shown.map {
          GroupedRow(group: $0[15], row: Self.worklistRow($0, asOf: query.asOf))
        },
        next: next?.start)
    }
  }

  private static func rows(
    of query: WorklistQuery, by order: WorkOrder, _ part: OpenDeadlines.Part,
    in database: Database
  ) throws -> [Row] {
    let source = Source(order)
    let now = TimeKey.instant(query.asOf)
    var conditions = Conditions()
    conditions.add(part == .live ? "live" : "NOT live")
    conditions.add("closed_key > ?", [now])
    conditions.add("trigger_key <= ?", [now])
    conditions.add(query.scope, of: "deadline")
    conditions.add(text: query.text)
    conditions.add(query.statuses, asOf: now)
    // The list by name then follows the order of a worker's children, which has an index.
    if order == .child { conditions.addChildren(of: query.scope, part, asOf: now) }
    if let place = query.start.flatMap(Place.init) {
      conditions.add(
        "\(source.name) >= ? AND (\(source.name), \(source.group), due_key, deadline.row)"
          + " > (?, ?, ?, ?)",
        [place.name, place.name, place.group, place.due, place.row])
    }
    return try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT deadline.row, child.id, child.name, child.date_of_birth, deadline.id, rule, title,
            trigger_key, due_key, amber_key, planned, estimated, deadline.worker, deadline.team,
            \(source.name), \(source.group), planned_time, original_key
          FROM \(source.tables)\(conditions.sql)
          ORDER BY \(source.name), \(source.group), due_key, deadline.row
          LIMIT \(query.limit + 1)
          """),
      arguments: conditions.arguments)
  }

  /// Where the name by which an order goes, and the group, stand in the tables.
  private struct Source {
    var name: String
    var group: String
    var tables: String

    init(_ order: WorkOrder) {
      switch order {
      case .child:
        (name, group) = ("child.sort_name", "child.id")
        // CROSS keeps the children outermost: they come in order, and nothing has to be sorted.
        tables = "child CROSS JOIN deadline ON deadline.child = child.row"
      case .kind:
        (name, group) = ("title", "title")
        tables = "deadline JOIN child ON child.row = deadline.child"
      case .family:
        (name, group) = ("ifnull(head.sort_name, child.sort_name)", "family.head")
        tables = """
          deadline JOIN child ON child.row = deadline.child
          JOIN family ON family.child = child.row LEFT JOIN child AS head ON head.id = family.head
          """
      }
    }
  }

  /// Where a row stands in a grouped list.
  private struct Place: Comparable {
    var name: String
    var group: String
    var due: Int64
    var row: Int64

    init(_ row: Row) {
      (name, group) = (row[14], row[15])
      (due, self.row) = (row[8], row[0])
    }

    init?(_ start: PageStart) {
      let parts = start.key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      guard parts.count == 3, let due = Int64(parts[2]), let row = Int64(start.id) else {
        return nil
      }
      (name, group) = (String(parts[0]), String(parts[1]))
      (self.due, self.row) = (due, row)
    }

    var start: PageStart { PageStart(key: "\(name)\u{1F}\(group)\u{1F}\(due)", id: String(row)) }

    /// By bytes, as SQLite compares.
    static func < (left: Place, right: Place) -> Bool {
      if left.name != right.name {
        return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
      }
      if left.group != right.group {
        return left.group.utf8.lexicographicallyPrecedes(right.group.utf8)
      }
      return (left.due, left.row) < (right.due, right.row)
    }
  }
}
