import Casework
import GRDB

/// What a worker's desk asks of the index besides the worklist.
extension CaseIndex {
  /// How many open deadlines fall due in each span of days.
  ///
  /// - Parameters:
  ///   - query: whose, and as at when; its statuses and its page are left out of account.
  ///   - spans: the first and the last day of each, whole days.
  func dueCounts(_ query: WorklistQuery, in spans: [ClosedRange<CivilDate>]) throws(StoreError)
    -> [Int]
  {
    try read { database in
      try spans.map { span in
        try OpenDeadlines.Part.allCases.reduce(0) { sum, part in
          var places = OpenDeadlines(query.scope, text: query.text, asOf: query.asOf, part)
          places.conditions.add(
            "deadline.due_key BETWEEN ? AND ?",
            [
              max(TimeKey.start(.day(span.lowerBound)), TimeKey.instant(query.asOf)),
              TimeKey.end(.day(span.upperBound)),
            ])
          return sum
            + (try Int.fetchOne(
              database.cachedStatement(sql: "SELECT count(*) \(places.sql)"),
              arguments: places.conditions.arguments) ?? 0)
        }
      }
    }
  }

  /// What others recorded about a worker's children after a line of the journal, the latest first.
  func changes(byOthersThan worker: WorkerID, since sequence: Int, limit: Int) throws(StoreError)
    -> [EventRow]
  {
    var conditions = Conditions()
    // The plus keeps SQLite from going through the whole journal since then: a worker has few children.
    conditions.add("+entry.seq > ?", [sequence])
    conditions.add("entry.by <> ?", [worker.rawValue])
    conditions.add("child.worker = ?", [worker.rawValue])
    return try events(conditions, order: "seq DESC, entry.row DESC", limit: limit)
  }

  /// Who has children or something to do for one, whether or not they are still in the list of staff.
  func allocatedWorkers() throws(StoreError) -> [WorkerID] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT worker FROM child WHERE worker IS NOT NULL
          UNION SELECT worker FROM deadline WHERE live AND worker IS NOT NULL
          """
      ).map { WorkerID($0) }
    }
  }

  /// The last line of the journal that was written before a moment; 0 when there is none.
  func lastSequence(before moment: Moment) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database, sql: "SELECT seq FROM entry WHERE recorded < ? ORDER BY seq DESC LIMIT 1",
        arguments: [moment.secondsSinceEpoch]) ?? 0
    }
  }

  /// Events whose text holds every word of what was typed, those recorded last first. Whatever is common
  /// is found as fast as what is rare, since no more is looked at than is asked for.
  func latestEvents(containing typed: String, limit: Int) throws(StoreError) -> [EventRow] {
    guard let query = SearchText.query(typed) else { return [] }
    let rows = try read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT rowid FROM text_search WHERE text_search MATCH ? ORDER BY rowid DESC LIMIT \(limit)
          """,
        arguments: [query])
    }
    guard !rows.isEmpty else { return [] }
    var conditions = Conditions()
    conditions.add("entry.row IN (\(rows.map(String.init).joined(separator: ", ")))")
    return try events(conditions, order: "entry.row DESC", limit: limit)
  }
}
