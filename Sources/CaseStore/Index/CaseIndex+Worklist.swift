import Casework
import GRDB

extension CaseIndex {
  /// A page of deadlines that were open at a moment, the most urgent first.
  func worklist(_ query: WorklistQuery) throws(StoreError) -> Page<WorklistRow> {
    guard query.statuses.contains(where: \.isOpen) else { return Page(rows: [], next: nil) }
    return try read { database in
      let rows =
        if let filtered = try filtered(query, in: database) {
          try Self.rows(filtered.rows(of: query), in: database)
        } else {
          try OpenDeadlines.Part.allCases.flatMap { part in
            try Self.rows(of: query, part, in: database)
          }.sorted { ($0[8], $0[0]) as (Int64, Int64) < ($1[8], $1[0]) as (Int64, Int64) }
        }
      let shown = rows.prefix(query.limit)
      let next = rows.count > query.limit ? shown.last : nil
      return Page(
        rows: shown.map { Self.worklistRow($0, asOf: query.asOf) },
        next: next.map { PageStart(key: String($0[8] as Int64), id: String($0[0] as Int64)) })
    }
  }

  /// The page is found in an index alone; only what is shown is then read from the tables.
  private static func rows(
    of query: WorklistQuery, _ part: OpenDeadlines.Part, in database: Database
  ) throws -> [Row] {
    var places = OpenDeadlines(query.scope, asOf: query.asOf, part)
    places.narrow(to: query.statuses)
    if let start = query.start, let due = Int64(start.key), let row = Int64(start.id) {
      places.conditions.add("(deadline.due_key, deadline.row) > (?, ?)", [due, row])
    }
    return try rows(
      from: """
        SELECT deadline.row AS row, deadline.due_key AS due_key \(places.sql)
        ORDER BY deadline.due_key, deadline.row LIMIT \(query.limit + 1)
        """, places.conditions.arguments, in: database)
  }

  /// Rows of deadlines, in their order.
  private static func rows(_ rows: [Int64], in database: Database) throws -> [Row] {
    let list = "[" + rows.map(String.init).joined(separator: ",") + "]"
    return try self.rows(
      from: "SELECT value AS row, key AS due_key FROM json_each(?)", [list], in: database)
  }

  /// What is shown of the deadlines that a statement places.
  private static func rows(
    from places: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [Row] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT deadline.row, child.id, child.name, child.date_of_birth, deadline.id, rule, title,
            trigger_key, deadline.due_key, amber_key, planned, estimated, deadline.worker,
            deadline.team, planned_time, original_key
          FROM (\(places)) AS place
          CROSS JOIN deadline ON deadline.row = place.row
          CROSS JOIN child ON child.row = deadline.child
          ORDER BY place.due_key, place.row
          """),
      arguments: arguments)
  }

  /// How many deadlines of each status were open at a moment.
  ///
  /// While a filter is typed the whole is asked for with each character, so the last answer without a text is
  /// kept. It holds as long as SQLite says that nobody has written since.
  func counts(_ query: WorklistQuery) throws(StoreError) -> [DeadlineStatus: Int] {
    try read { database in
      if let filtered = try filtered(query, in: database) { return filtered.counts }
      let state = try countedState(query, in: database)
      if let counted, counted.state == state { return counted.counts }
      let counts = try Self.count(query, in: database)
      counted = (state, counts)
      return counts
    }
  }

  private static func count(_ query: WorklistQuery, in database: Database) throws
    -> [DeadlineStatus: Int]
  {
    let now = TimeKey.instant(query.asOf)
    var counts: [DeadlineStatus: Int] = [.overdue: 0, .dueSoon: 0, .onTrack: 0]
    for part in OpenDeadlines.Part.allCases {
      let open = OpenDeadlines(
        query.scope, asOf: query.asOf, part, to: .count)
      guard
        let row = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT count(*) FILTER (WHERE due_key < ?),
                count(*) FILTER (WHERE due_key >= ? AND amber_key <= ?), count(*) \(open.sql)
              """),
          arguments: [now, now, now] + open.conditions.arguments)
      else { continue }
      let (overdue, dueSoon, all): (Int, Int, Int) = (row[0], row[1], row[2])
      counts[.overdue, default: 0] += overdue
      counts[.dueSoon, default: 0] += dueSoon
      counts[.onTrack, default: 0] += all - overdue - dueSoon
    }
    return counts
  }

  static func worklistRow(_ row: Row, asOf moment: Moment) -> WorklistRow {
    let now = TimeKey.instant(moment)
    let (due, amber): (Int64, Int64) = (row[8], row[9])
    return WorklistRow(
      child: ChildID(row[1]), name: row[2], dateOfBirth: date(row[3]), deadline: row[4],
      rule: row[5], title: row[6], trigger: TimeKey.point(row[7]), due: TimeKey.point(due),
      original: (row["original_key"] as Int64?).map { TimeKey.point($0) },
      amberFrom: TimeKey.point(amber),
      status: due < now ? .overdue : amber <= now ? .dueSoon : .onTrack, planned: date(row[10]),
      plannedTime: (row["planned_time"] as String?).flatMap { TimeOfDay($0) }, isEstimated: row[11],
      worker: (row[12] as String?).map { WorkerID($0) },
      team: (row[13] as String?).map { TeamID($0) })
  }
}

/// What a count depends on: the question, and how often the index has been written.
struct CountedState: Hashable {
  var scope: WorkScope
  var asOf: Moment
  /// What this connection has changed.
  var own: Int
  /// Changes with each commit of another connection.
  var others: Int
}
