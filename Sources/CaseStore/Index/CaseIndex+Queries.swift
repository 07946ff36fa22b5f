import Casework
import GRDB

extension CaseIndex {
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
      conditions.add("under IS NULL")
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
      conditions.add("under IS NULL")
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

  /// A child's row; for a record that is shown under another, that one's.
  func summary(of id: ChildID) throws(StoreError) -> ChildSummary? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT * FROM child WHERE id = ifnull((SELECT under FROM child WHERE id = ?), ?)
          """, arguments: [id.rawValue, id.rawValue]
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
    if let child {
      conditions.add(
        """
        child.row IN (SELECT row FROM child WHERE id = ?
          UNION ALL SELECT row FROM child WHERE under = ?)
        """, [child.rawValue, child.rawValue])
    }
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

  func events(
    _ conditions: Conditions, happened: String = "happened", headline: String = "headline",
    order: String, limit: Int
  ) throws(StoreError) -> [EventRow] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT ifnull(child.under, child.id), entry.revision, seq, event_id, event, \(happened), recorded, by,
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

  static func date(_ text: String?) -> CivilDate? { text.flatMap { CivilDate($0) } }

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
