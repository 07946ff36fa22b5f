import Casework
import GRDB

/// The parts of a statement with its arguments, put together as a question needs them.
private struct Conditions {
  var clauses: [String] = []
  var arguments: StatementArguments = []

  mutating func add(_ clause: String, _ values: [any DatabaseValueConvertible] = []) {
    clauses.append(clause)
    arguments += StatementArguments(values)
  }

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

  var sql: String { clauses.isEmpty ? "" : " WHERE " + clauses.joined(separator: " AND ") }
}

extension CaseIndex {
  /// A page of deadlines that were open at a moment, the most urgent first.
  func worklist(_ query: WorklistQuery) throws(StoreError) -> Page<WorklistRow> {
    try read { database in
      // Two questions, for which SQLite has an index each: what is open still, and what has been closed
      // since, which is nothing unless a day in the past is looked at.
      let rows = try Closing.allCases.flatMap { closing in
        try Self.rows(of: query, closing, in: database)
      }.sorted { ($0[8], $0[0]) as (Int64, Int64) < ($1[8], $1[0]) as (Int64, Int64) }
      let shown = rows.prefix(query.limit)
      let next = rows.count > query.limit ? shown.last : nil
      return Page(
        rows: shown.map { Self.worklistRow($0, asOf: query.asOf) },
        next: next.map { PageStart(key: String($0[8] as Int64), id: String($0[0] as Int64)) })
    }
  }

  private static func rows(
    of query: WorklistQuery, _ closing: Closing, in database: Database
  ) throws -> [Row] {
    var conditions = conditions(of: query, closing)
    if let start = query.start, let due = Int64(start.key), let row = Int64(start.id) {
      conditions.add("(deadline.due_key, deadline.row) > (?, ?)", [due, row])
    }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT deadline.row, child.id, child.name, child.date_of_birth, deadline.id, rule, title,
          trigger_key, due_key, amber_key, planned, estimated, deadline.worker, deadline.team
        FROM deadline JOIN child ON child.row = deadline.child\(conditions.sql)
        ORDER BY deadline.due_key, deadline.row LIMIT \(query.limit + 1)
        """,
      arguments: conditions.arguments)
  }

  /// How many deadlines of each status were open at a moment.
  func counts(_ query: WorklistQuery) throws(StoreError) -> [DeadlineStatus: Int] {
    let now = TimeKey.instant(query.asOf)
    // The child is joined only where the text asks for it.
    let join =
      SearchText.query(query.text) == nil ? "" : " JOIN child ON child.row = deadline.child"
    return try read { database in
      var counts: [DeadlineStatus: Int] = [.overdue: 0, .dueSoon: 0, .onTrack: 0]
      for closing in Closing.allCases {
        let conditions = Self.conditions(of: query, closing)
        guard
          let row = try Row.fetchOne(
            database,
            sql: """
              SELECT count(*) FILTER (WHERE due_key < \(now)),
                count(*) FILTER (WHERE due_key >= \(now) AND amber_key <= \(now)),
                count(*) FILTER (WHERE due_key >= \(now) AND amber_key > \(now))
              FROM deadline\(join)\(conditions.sql)
              """,
            arguments: conditions.arguments)
        else { continue }
        counts[.overdue, default: 0] += row[0]
        counts[.dueSoon, default: 0] += row[1]
        counts[.onTrack, default: 0] += row[2]
      }
      return counts
    }
  }

  /// The two kinds of deadline that were open at a moment.
  private enum Closing: CaseIterable { case notYet, afterwards }

  private static func conditions(of query: WorklistQuery, _ closing: Closing) -> Conditions {
    let now = TimeKey.instant(query.asOf)
    var conditions = Conditions()
    switch closing {
    case .notYet: conditions.add("closed_key = \(TimeKey.never)")
    case .afterwards:
      conditions.add("closed_key > \(now) AND closed_key < \(TimeKey.never)")
    }
    conditions.add("trigger_key <= \(now)")
    conditions.add(query.scope, of: "deadline")
    conditions.add(text: query.text)
    let statuses = query.statuses.filter(\.isOpen)
    if statuses.count < 3 {
      let clauses = statuses.map { status in
        switch status {
        case .overdue: "due_key < \(now)"
        case .dueSoon: "due_key >= \(now) AND amber_key <= \(now)"
        default: "due_key >= \(now) AND amber_key > \(now)"
        }
      }
      conditions.add(clauses.isEmpty ? "0" : "(" + clauses.sorted().joined(separator: " OR ") + ")")
    }
    return conditions
  }

  private static func worklistRow(_ row: Row, asOf moment: Moment) -> WorklistRow {
    let now = TimeKey.instant(moment)
    let (due, amber): (Int64, Int64) = (row[8], row[9])
    return WorklistRow(
      child: ChildID(row[1]), name: row[2], dateOfBirth: date(row[3]), deadline: row[4],
      rule: row[5], title: row[6], trigger: TimeKey.point(row[7]), due: TimeKey.point(due),
      amberFrom: TimeKey.point(amber),
      status: due < now ? .overdue : amber <= now ? .dueSoon : .onTrack, planned: date(row[10]),
      isEstimated: row[11], worker: (row[12] as String?).map { WorkerID($0) },
      team: (row[13] as String?).map { TeamID($0) })
  }

  /// A page of children.
  func children(_ query: ChildListQuery) throws(StoreError) -> Page<ChildSummary> {
    let key =
      switch query.order {
      case .name: "sort_name"
      case .dateOfBirth: "ifnull(date_of_birth, '')"
      case .opened: "ifnull(opened, '')"
      case .lastRecorded: "last_recorded"
      }
    return try read { database in
      var conditions = Conditions()
      conditions.add(query.scope, of: "child")
      if let status = query.status { conditions.add("status = ?", [status.rawValue]) }
      conditions.add(text: query.text)
      if let start = query.start {
        let value: any DatabaseValueConvertible =
          query.order == .lastRecorded ? Int64(start.key) ?? 0 : start.key
        conditions.add("(\(key), id) \(query.isDescending ? "<" : ">") (?, ?)", [value, start.id])
      }
      let direction = query.isDescending ? "DESC" : "ASC"
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT *, CAST(\(key) AS TEXT) AS page_key FROM child\(conditions.sql)
            ORDER BY \(key) \(direction), id \(direction) LIMIT \(query.limit + 1)
            """),
        arguments: conditions.arguments)
      let shown = rows.prefix(query.limit)
      let next = rows.count > query.limit ? shown.last : nil
      return Page(
        rows: shown.map(Self.summary),
        next: next.map { PageStart(key: $0["page_key"], id: $0["id"]) })
    }
  }

  /// How many children there are, in all and of each status.
  func childCounts(_ scope: WorkScope) throws(StoreError) -> [ChildSummary.Status: Int] {
    try read { database in
      var conditions = Conditions()
      conditions.add(scope, of: "child")
      var counts: [ChildSummary.Status: Int] = [:]
      for row in try Row.fetchAll(
        database, sql: "SELECT status, count(*) FROM child\(conditions.sql) GROUP BY status",
        arguments: conditions.arguments)
      {
        if let status = ChildSummary.Status(rawValue: row[0]) { counts[status] = row[1] }
      }
      return counts
    }
  }

  /// A child's row.
  func summary(of id: ChildID) throws(StoreError) -> ChildSummary? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM child WHERE id = ?", arguments: [id.rawValue]
      ).map(Self.summary)
    }
  }

  /// Events whose text holds every word of what was typed, the latest first.
  func events(containing typed: String, of child: ChildID?, limit: Int) throws(StoreError)
    -> [EventRow]
  {
    guard let query = SearchText.query(typed) else { return [] }
    var conditions = Conditions()
    conditions.add(
      "entry.row IN (SELECT rowid FROM text_search WHERE text_search MATCH ?)", [query])
    if let child { conditions.add("child.id = ?", [child.rawValue]) }
    return try events(conditions, order: "happened DESC, entry.row DESC", limit: limit)
  }

  /// Events of a kind that happened in a span of days, as they count now: corrected ones with what they
  /// were corrected to, withdrawn ones left out.
  func events(ofKind kind: String, from first: CivilDate, to last: CivilDate) throws(StoreError)
    -> [EventRow]
  {
    var conditions = Conditions()
    conditions.add("event = ?", [kind])
    conditions.add("counts_on BETWEEN ? AND ?", [first.description, last.description])
    return try events(
      conditions, happened: "counts_on", headline: "ifnull(counts_as, headline)",
      order: "counts_on, entry.row", limit: -1)
  }

  /// The events of journal lines after a number, in the order of recording.
  func events(after sequence: Int, limit: Int) throws(StoreError) -> [EventRow] {
    var conditions = Conditions()
    conditions.add("seq > ?", [sequence])
    return try events(conditions, order: "seq, entry.row", limit: limit)
  }

  private func events(
    _ conditions: Conditions, happened: String = "happened", headline: String = "headline",
    order: String, limit: Int
  ) throws(StoreError) -> [EventRow] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT child.id, entry.revision, seq, event_id, event, \(happened), recorded, by,
            \(headline), superseded
          FROM entry JOIN child ON child.row = entry.child\(conditions.sql)
          ORDER BY \(order) LIMIT \(limit)
          """,
        arguments: conditions.arguments
      ).map { row in
        EventRow(
          child: ChildID(row[0]), revision: row[1], sequence: row[2], event: EventID(row[3]),
          kind: row[4], happened: Self.date(row[5]),
          recorded: Moment(secondsSinceEpoch: row[6]), by: WorkerID(row[7]), headline: row[8],
          isSuperseded: row[9])
      }
    }
  }

  private static func date(_ text: String?) -> CivilDate? { text.flatMap { CivilDate($0) } }

  private static func summary(_ row: Row) -> ChildSummary {
    ChildSummary(
      id: ChildID(row["id"]), revision: row["revision"], name: row["name"],
      dateOfBirth: date(row["date_of_birth"]), expected: date(row["expected"]),
      sex: Sex(rawValue: row["sex"]) ?? .unknown, pupilNumber: row["upn"],
      nhsNumber: row["nhs_number"], postcode: row["postcode"], alerts: row["alerts"],
      ended: date(row["ended"]),
      status: ChildSummary.Status(rawValue: row["status"]) ?? .closed,
      opened: date(row["opened"]), openContacts: row["open_contacts"],
      legalStatus: row["legal_status"], planCategory: row["plan_category"],
      worker: (row["worker"] as String?).map { WorkerID($0) },
      team: (row["team"] as String?).map { TeamID($0) }, lastSeen: date(row["last_seen"]),
      lastRecorded: Moment(secondsSinceEpoch: row["last_recorded"]))
  }
}
