import Casework
import GRDB

extension CaseIndex {
  /// Where a line of the journal stands.
  struct Line: Sendable {
    var sequence: Int
    var month: String
    var start: Int
    var count: Int
  }

  /// Brings the index to a later place of the journal, all or nothing.
  func apply(_ children: [IndexedChild], _ lines: [Line], upTo position: JournalPosition)
    throws(StoreError)
  {
    try write { database in
      for child in children { try Self.put(child, in: database) }
      for line in lines { try Self.put(line, in: database) }
      try Self.set(position, in: database)
    }
  }

  /// The revision of each child in the index, 0 where it is not there.
  func revision(of id: ChildID) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT revision FROM child WHERE id = ?"),
        arguments: [id.rawValue]) ?? 0
    }
  }

  static func put(_ line: Line, in database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO journal (seq, month, start, count) VALUES (?, ?, ?, ?)"
    )
    .execute(arguments: [line.sequence, line.month, line.start, line.count])
  }

  /// Writes a child's rows in the place of those there are.
  /// - Parameter isNew: whether there can be none, as in a rebuild.
  static func put(_ child: IndexedChild, isNew: Bool = false, in database: Database) throws {
    let row = try putSummary(child.summary, in: database)
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO child_search (rowid, words) VALUES (?, ?)"
    )
    .execute(arguments: [row, child.words])
    if !isNew {
      try database.cachedStatement(sql: "DELETE FROM deadline WHERE child = ?")
        .execute(arguments: [row])
    }
    for deadline in child.deadlines {
      try put(deadline, of: child.summary, row: row, in: database)
    }
    for event in child.events { try put(event, row: row, in: database) }
    if isNew { return }
    for amended in child.amended {
      try database.cachedStatement(
        sql: """
          UPDATE entry SET superseded = 1, counts_on = ?, counts_as = ?
          WHERE child = ? AND event_id = ?
          """
      )
      .execute(arguments: [amended.countsOn, amended.countsAs, row, amended.id])
    }
  }

  private static let summaryColumns = [
    "id", "revision", "name", "sort_name", "date_of_birth", "expected", "sex", "upn",
    "nhs_number", "postcode", "alerts", "ended", "status", "opened", "open_contacts",
    "legal_status", "plan_category", "worker", "team", "last_seen", "last_recorded",
  ]

  private static let upsert: String = {
    let columns = summaryColumns.joined(separator: ", ")
    let places = summaryColumns.map { _ in "?" }.joined(separator: ", ")
    let changes = summaryColumns.dropFirst().map { "\($0) = excluded.\($0)" }
    return "INSERT INTO child (\(columns)) VALUES (\(places))"
      + " ON CONFLICT (id) DO UPDATE SET \(changes.joined(separator: ", ")) RETURNING row"
  }()

  private static func putSummary(_ child: ChildSummary, in database: Database) throws -> Int64 {
    let values: [(any DatabaseValueConvertible)?] = [
      child.id.rawValue, child.revision, child.name, SearchText.sortKey(child.name),
      child.dateOfBirth?.description, child.expected?.description, child.sex.rawValue,
      child.pupilNumber, child.nhsNumber, child.postcode, child.alerts, child.ended?.description,
      child.status.rawValue, child.opened?.description, child.openContacts, child.legalStatus,
      child.planCategory, child.worker?.rawValue, child.team?.rawValue,
      child.lastSeen?.description, child.lastRecorded.secondsSinceEpoch,
    ]
    return try Int64.fetchOne(
      database.cachedStatement(sql: upsert), arguments: StatementArguments(values)) ?? 0
  }

  private static func put(
    _ deadline: Deadline, of child: ChildSummary, row: Int64, in database: Database
  ) throws {
    let closed = deadline.closure.map { TimeKey.start($0.at) } ?? TimeKey.never
    try database.cachedStatement(
      sql: """
        INSERT INTO deadline (child, id, rule, title, trigger_key, due_key, amber_key, closed_key,
          closed_how, planned, estimated, worker, team, live)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row, deadline.id, deadline.rule, deadline.title, TimeKey.start(deadline.trigger.at),
      TimeKey.end(deadline.due), TimeKey.start(deadline.amberFrom),
      closed, deadline.closure?.kind.rawValue, deadline.planned?.description, deadline.isEstimated,
      child.worker?.rawValue, child.team?.rawValue,
      closed > TimeKey.instant(child.lastRecorded),
    ])
  }

  private static func put(_ event: IndexedChild.Event, row: Int64, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO entry (child, revision, seq, event_id, event, happened, recorded, by, headline,
          superseded, counts_on, counts_as)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row, event.revision, event.sequence, event.id, event.kind, event.happened, event.recorded,
      event.by, event.headline, event.isSuperseded, event.countsOn, event.countsAs,
    ])
    if event.text.isEmpty { return }
    let entry = database.lastInsertedRowID
    try database.cachedStatement(sql: "INSERT INTO text_search (rowid, words) VALUES (?, ?)")
      .execute(arguments: [entry, event.text])
  }
}

extension CaseIndex {
  /// Where an entry's line stands.
  func line(_ sequence: Int) throws(StoreError) -> Line? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT seq, month, start, count FROM journal WHERE seq = ?",
        arguments: [sequence]
      ).map { Line(sequence: $0[0], month: $0[1], start: $0[2], count: $0[3]) }
    }
  }
}
