import Casework
import GRDB

extension IndexWriter {
  /// Writes the rows of a register's record in the place of those there are.
  func put(_ register: IndexedRegister) throws {
    let row = try putSummary(register)
    for table in ["register_worker", "register_deadline"] {
      try run("DELETE FROM \(table) WHERE register = ?", [row])
    }
    try run(
      "INSERT OR REPLACE INTO register_search (rowid, words) VALUES (?, ?)", [row, register.words])
    for worker in Set(register.facts?.workers ?? []) {
      try run(
        "INSERT INTO register_worker (register, worker) VALUES (?, ?)", [row, worker.rawValue])
    }
    for deadline in register.deadlines { try put(deadline, row: row) }
    for event in register.events { try put(event, row: row) }
    for event in register.superseded {
      try run(
        "UPDATE register_entry SET superseded = 1 WHERE register = ? AND event_id = ?",
        [row, event.rawValue])
    }
  }

  private func putSummary(_ register: IndexedRegister) throws -> Int64 {
    let facts = register.facts
    let workers = (facts?.workers ?? []).map(\.rawValue).joined(separator: " ")
    try run(
      """
      INSERT INTO register (kind, id, revision, counts, title, head, status, open, workers, due,
        sort_key, last_recorded)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision, counts = excluded.counts,
        title = excluded.title, head = excluded.head, status = excluded.status,
        open = excluded.open, workers = excluded.workers, due = excluded.due,
        sort_key = excluded.sort_key, last_recorded = excluded.last_recorded
      """,
      [
        register.id.kind.rawValue, register.id.identifier, register.revision, facts != nil,
        facts?.title ?? "", facts?.group ?? "", facts?.status ?? "", facts?.isOpen ?? false,
        workers, facts?.due?.description, register.sortKey, register.lastRecorded.secondsSinceEpoch,
      ])
    return try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT row FROM register WHERE kind = ? AND id = ?"),
      arguments: [register.id.kind.rawValue, register.id.identifier]) ?? 0
  }

  private func put(_ deadline: Deadline, row: Int64) throws {
    try run(
      """
      INSERT INTO register_deadline (register, id, rule, title, trigger_key, due_key, amber_key,
        closed_key, estimated)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        row, deadline.id, deadline.rule, deadline.title, TimeKey.start(deadline.trigger.at),
        TimeKey.end(deadline.due), TimeKey.start(deadline.amberFrom),
        deadline.closure.map { TimeKey.start($0.at) } ?? TimeKey.never, deadline.isEstimated,
      ])
  }

  private func put(_ event: IndexedRegister.Event, row: Int64) throws {
    let recorded = event.recorded
    try run(
      """
      INSERT INTO register_entry (register, revision, seq, event_id, event, happened, recorded, by,
        headline, superseded)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
      """,
      [
        row, event.revision, event.sequence, recorded.id.rawValue,
        type(of: recorded.event).name, recorded.date.description, recorded.at.secondsSinceEpoch,
        recorded.by.rawValue, event.headline,
      ])
  }

  private func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
