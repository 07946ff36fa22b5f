import Casework
import GRDB

extension CaseIndex {
  /// Deadlines whose original due point had passed at a moment and which were extended and open then.
  func extendedPastOriginal(asOf moment: Moment) throws(StoreError) -> [WorklistRow] {
    let now = TimeKey.instant(moment)
    return try read { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT deadline.row, child.id, child.name, child.date_of_birth, deadline.id, rule,
              title, trigger_key, due_key, amber_key, planned, estimated, deadline.worker,
              deadline.team, planned_time, original_key
            FROM deadline INDEXED BY deadline_extended JOIN child ON child.row = deadline.child
            WHERE original_key < ? AND closed_key > ? AND trigger_key <= ?
            ORDER BY original_key, deadline.row
            """),
        arguments: [now, now, now]
      ).map { Self.worklistRow($0, asOf: moment) }
    }
  }
}

extension CaseStore {
  /// Deadlines whose original due point had passed at a moment and which were extended and open then: figures count
  /// them as late, whether or not the extension has run out.
  public func extendedPastOriginal(asOf moment: Moment) throws(StoreError) -> [WorklistRow] {
    try index().extendedPastOriginal(asOf: moment)
  }
}
