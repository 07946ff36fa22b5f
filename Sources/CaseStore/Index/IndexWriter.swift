import Casework
import GRDB

/// Writes children's rows into the index, with each statement prepared once.
struct IndexWriter {
  private let child: RowStatement
  private let words: RowStatement
  private let family: RowStatement
  private let meeting: RowStatement
  private let deadline: RowStatement
  private let entry: RowStatement
  private let text: RowStatement
  private let facts: FactStatements
  private let line: RowStatement
  /// What replaces rows that are there; none where there can be none, as in a rebuild.
  private let replacing: (clear: RowStatement, amend: RowStatement)?
  let database: Database

  /// - Parameter isFilling: whether no child is written twice, as in a rebuild.
  init(_ database: Database, isFilling: Bool = false) throws {
    self.database = database
    child = try RowStatement(database, Self.child(isFilling: isFilling))
    words = try RowStatement(
      database,
      "INSERT \(isFilling ? "" : "OR REPLACE ")INTO child_search (rowid, words) VALUES (?, ?)")
    family = try RowStatement(
      database, "INSERT \(isFilling ? "" : "OR REPLACE ")INTO family (child, head) VALUES (?, ?)")
    meeting = try RowStatement(
      database, "INSERT \(isFilling ? "" : "OR REPLACE ")INTO meeting (child, facts) VALUES (?, ?)")
    deadline = try RowStatement(
      database,
      """
      INSERT INTO deadline (child, id, rule, title, trigger_key, due_key, amber_key, closed_key,
        closed_how, planned, planned_time, estimated, worker, team, live, original_key)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    entry = try RowStatement(
      database,
      """
      INSERT INTO entry (child, revision, seq, event_id, event, happened, recorded, by, headline,
        superseded, counts_on, counts_as)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    text = try RowStatement(database, "INSERT INTO text_search (rowid, words) VALUES (?, ?)")
    line = try RowStatement(
      database, "INSERT OR REPLACE INTO journal (seq, month, start, count) VALUES (?, ?, ?, ?)")
    facts = try FactStatements(database, isFilling: isFilling)
    replacing =
      isFilling
      ? nil
      : (
        try RowStatement(database, "DELETE FROM deadline WHERE child = ?"),
        try RowStatement(
          database,
          """
          UPDATE entry SET superseded = 1, counts_on = ?, counts_as = ?
          WHERE child = ? AND event_id = ?
          """)
      )
  }

  private static func child(isFilling: Bool) -> String {
    let columns = [
      "id", "revision", "name", "sort_name", "date_of_birth", "expected", "sex", "upn",
      "nhs_number", "postcode", "alerts", "ended", "status", "opened", "open_contacts",
      "legal_status", "plan_category", "worker", "team", "last_seen", "last_recorded",
      "under",
    ]
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let insertion = "INSERT INTO child (\(columns.joined(separator: ", "))) VALUES (\(places))"
    if isFilling { return insertion }
    let changes = columns.dropFirst().map { "\($0) = excluded.\($0)" }
    return
      "\(insertion) ON CONFLICT (id) DO UPDATE SET \(changes.joined(separator: ", ")) RETURNING row"
  }

  /// Writes where a line of the journal stands.
  func put(_ line: CaseIndex.Line) throws {
    try self.line.run { values in
      values.add(line.sequence)
      values.add(line.month)
      values.add(line.start)
      values.add(line.count)
    }
  }

  /// Writes a child's rows in the place of those there are.
  func put(_ child: IndexedChild) throws {
    let row = try putSummary(child.summary, under: child.under)
    try words.run { values in
      values.add(row)
      values.add(child.words)
    }
    try family.run { values in
      values.add(row)
      values.add(child.family.rawValue)
    }
    if child.meeting != nil || replacing != nil {
      try meeting.run { values in
        values.add(row)
        values.add(child.meeting)
      }
    }
    try replacing?.clear.run { $0.add(row) }
    for deadline in child.deadlines { try put(deadline, of: child.summary, row: row) }
    for event in child.events { try put(event, row: row) }
    try CaseIndex.put(child.team, row: row, isNew: replacing == nil, in: database)
    try CaseIndex.put(child.care, row: row, isNew: replacing == nil, in: database)
    try CaseIndex.put(
      child.concerns, of: child.team, row: row, isNew: replacing == nil, in: database)
    try facts.put(child, row: row)
    try CaseIndex.put(child.identity, row: row, isNew: replacing == nil, in: database)
    guard let replacing else { return }
    for amended in child.amended {
      try replacing.amend.run { values in
        values.add(amended.countsOn)
        values.add(amended.countsAs)
        values.add(row)
        values.add(amended.id)
      }
    }
  }

  private func putSummary(_ summary: ChildSummary, under: ChildID?) throws -> Int64 {
    let row = try child.run { values in
      values.add(summary.id.rawValue)
      values.add(summary.revision)
      values.add(summary.name)
      values.add(SearchText.sortKey(summary.name))
      values.add(summary.dateOfBirth?.description)
      values.add(summary.expected?.description)
      values.add(summary.sex.rawValue)
      values.add(summary.pupilNumber)
      values.add(summary.nhsNumber)
      values.add(summary.postcode)
      values.add(summary.alerts)
      values.add(summary.ended?.description)
      values.add(summary.status.rawValue)
      values.add(summary.opened?.description)
      values.add(summary.openContacts)
      values.add(summary.legalStatus)
      values.add(summary.planCategory)
      values.add(summary.worker?.rawValue)
      values.add(summary.team?.rawValue)
      values.add(summary.lastSeen?.description)
      values.add(summary.lastRecorded.secondsSinceEpoch)
      values.add(under?.rawValue)
    }
    return replacing == nil ? database.lastInsertedRowID : row
  }

  private func put(_ deadline: Deadline, of child: ChildSummary, row: Int64) throws {
    let closed = deadline.closure.map { TimeKey.start($0.at) } ?? TimeKey.never
    try self.deadline.run { values in
      values.add(row)
      values.add(deadline.id)
      values.add(deadline.rule)
      values.add(deadline.title)
      values.add(TimeKey.start(deadline.trigger.at))
      values.add(TimeKey.end(deadline.latestDue))
      values.add(TimeKey.start(deadline.latestAmberFrom))
      values.add(closed)
      values.add(deadline.closure?.kind.rawValue)
      values.add(deadline.planned?.description)
      values.add(deadline.plannedTime?.description)
      values.add(deadline.isEstimated)
      values.add((deadline.owner ?? child.worker)?.rawValue)
      values.add(child.team?.rawValue)
      values.add(closed > TimeKey.instant(child.lastRecorded))
      values.add(deadline.extensions.isEmpty ? nil : TimeKey.end(deadline.due))
    }
  }

  private func put(_ event: IndexedChild.Event, row: Int64) throws {
    try entry.run { values in
      values.add(row)
      values.add(event.revision)
      values.add(event.sequence)
      values.add(event.id)
      values.add(event.kind)
      values.add(event.happened)
      values.add(event.recorded)
      values.add(event.by)
      values.add(event.headline)
      values.add(event.isSuperseded)
      values.add(event.countsOn)
      values.add(event.countsAs)
    }
    if event.text.isEmpty { return }
    let entry = database.lastInsertedRowID
    try text.run { values in
      values.add(entry)
      values.add(event.text)
    }
  }
}
