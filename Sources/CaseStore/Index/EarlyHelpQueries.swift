import Casework
import GRDB

extension CaseIndex {
  /// The children whose early help began more often than it ended.
  func childrenInEarlyHelp() throws(StoreError) -> [ChildID] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT child.id FROM child JOIN (
            SELECT child, sum(CASE event WHEN 'earlyHelpEnded' THEN -1 ELSE 1 END) AS open
            FROM entry
            WHERE event IN ('earlyHelpAssessmentStarted', 'earlyHelpEnded') AND NOT superseded
            GROUP BY child) AS help ON help.child = child.row
          WHERE help.open > 0 ORDER BY child.id
          """
      ).map { ChildID($0) }
    }
  }
}

extension CaseStore {
  /// The children in early help, by identifier.
  public func childrenInEarlyHelp() throws(StoreError) -> [ChildID] {
    try index().childrenInEarlyHelp()
  }
}
