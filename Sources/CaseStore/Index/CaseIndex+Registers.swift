import Casework
import GRDB

extension CaseIndex {
  /// A page of a register.
  func registers(_ query: RegisterQuery) throws(StoreError) -> Page<RegisterRow> {
    let (key, isDescending) =
      switch query.order {
      case .title: ("sort_key", false)
      case .due: ("ifnull(due, '9999-12-31')", false)
      case .lastRecorded: ("last_recorded", true)
      }
    var conditions = Conditions()
    conditions.add("kind = ?", [query.kind.rawValue])
    conditions.add("counts")
    if let worker = query.worker {
      conditions.add(
        "row IN (SELECT register FROM register_worker WHERE worker = ?)", [worker.rawValue])
    }
    if let isOpen = query.isOpen { conditions.add("open = ?", [isOpen]) }
    if let words = SearchText.query(query.text) {
      conditions.add(
        "row IN (SELECT rowid FROM register_search WHERE register_search MATCH ?)", [words])
    }
    if let start = query.start, let row = Int64(start.id) {
      let value: any DatabaseValueConvertible =
        query.order == .lastRecorded ? Int64(start.key) ?? 0 : start.key
      conditions.add("(\(key), row) \(isDescending ? "<" : ">") (?, ?)", [value, row])
    }
    let direction = isDescending ? "DESC" : "ASC"
    return try read { database in
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT *, CAST(\(key) AS TEXT) AS page_key FROM register\(conditions.sql)
            ORDER BY \(key) \(direction), row \(direction) LIMIT \(query.limit + 1)
            """), arguments: conditions.arguments)
      let shown = rows.prefix(query.limit)
      let next = rows.count > query.limit ? shown.last : nil
      return Page(
        rows: shown.compactMap(Self.register),
        next: next.map { PageStart(key: $0["page_key"], id: String($0["row"] as Int64)) })
    }
  }

  /// Deadlines of registers that are open at a moment, the most urgent first.
  func registerDeadlines(_ kind: RegisterKind?, of worker: WorkerID?, asOf moment: Moment)
    throws(StoreError) -> [RegisterDeadlineRow]
  {
    let now = TimeKey.instant(moment)
    var conditions = Conditions()
    conditions.add("trigger_key <= ?", [now])
    conditions.add("closed_key > ?", [now])
    if let kind { conditions.add("kind = ?", [kind.rawValue]) }
    if let worker {
      conditions.add(
        "register.row IN (SELECT register FROM register_worker WHERE worker = ?)",
        [worker.rawValue])
    }
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT kind, register.id AS id, register.title AS name, workers,
            register_deadline.id AS deadline, rule, register_deadline.title AS what, trigger_key,
            due_key, amber_key, estimated
          FROM register_deadline JOIN register ON register.row = register_deadline.register
          \(conditions.sql) ORDER BY due_key, register_deadline.row
          """, arguments: conditions.arguments
      ).compactMap { row in
        let (due, amber): (Int64, Int64) = (row["due_key"], row["amber_key"])
        return Self.id(row).map { id in
          RegisterDeadlineRow(
            register: id, name: row["name"], deadline: row["deadline"], rule: row["rule"],
            title: row["what"], trigger: TimeKey.point(row["trigger_key"]),
            due: TimeKey.point(due),
            status: due < now ? .overdue : amber <= now ? .dueSoon : .onTrack,
            isEstimated: row["estimated"], workers: Self.workers(row))
        }
      }
    }
  }

  /// The events of registers in journal lines after a number, in the order of recording.
  func registerEvents(after sequence: Int) throws(StoreError) -> [RegisterEventRow] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT kind, register.id AS id, register_entry.revision AS revision, seq, event_id, event,
            happened, recorded, by, headline, superseded
          FROM register_entry JOIN register ON register.row = register_entry.register
          WHERE seq > ? ORDER BY seq, register_entry.row
          """, arguments: [sequence]
      ).compactMap { row in
        Self.id(row).map { id in
          RegisterEventRow(
            register: id, revision: row["revision"], sequence: row["seq"],
            event: EventID(row["event_id"]), kind: row["event"],
            happened: Self.date(row["happened"]),
            recorded: Moment(secondsSinceEpoch: row["recorded"]), by: WorkerID(row["by"]),
            headline: row["headline"], isSuperseded: row["superseded"])
        }
      }
    }
  }

  /// The revision of a register's record, 0 where it is not there.
  func revision(of id: RegisterID) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT revision FROM register WHERE kind = ? AND id = ?"),
        arguments: [id.kind.rawValue, id.identifier]) ?? 0
    }
  }

  /// The revision of every record of every register.
  func registerRevisions() throws(StoreError) -> [(RecordSubject, Int)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT kind, id, revision FROM register").compactMap { row in
        Self.id(row).map { (.register($0), row["revision"]) }
      }
    }
  }

  /// The highest number among the identifiers of a register that are a letter and digits; 0 where there is none.
  func lastNumber(in kind: RegisterKind, letter: String) throws(StoreError) -> Int {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT id FROM register WHERE kind = ?", arguments: [kind.rawValue]
      ).compactMap { id in
        id.hasPrefix(letter) ? Int(id.dropFirst(letter.count)) : nil
      }.max() ?? 0
    }
  }

  private static func id(_ row: Row) -> RegisterID? {
    RegisterKind(rawValue: row["kind"]).map { RegisterID($0, row["id"]) }
  }

  private static func workers(_ row: Row) -> [WorkerID] {
    (row["workers"] as String).split(separator: " ").map { WorkerID(String($0)) }
  }

  private static func register(_ row: Row) -> RegisterRow? {
    id(row).map { id in
      RegisterRow(
        id: id, revision: row["revision"], title: row["title"], group: row["head"],
        status: row["status"], isOpen: row["open"], workers: workers(row),
        due: date(row["due"]), lastRecorded: Moment(secondsSinceEpoch: row["last_recorded"]))
    }
  }
}
