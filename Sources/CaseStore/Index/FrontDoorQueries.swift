import Casework
import GRDB

extension CaseIndex {
  /// The children about whom a contact may be unfinished: one that is not decided, or one of which a
  /// professional has not heard.
  func childrenAtFrontDoor() throws(StoreError) -> [ChildID] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT id FROM child WHERE open_contacts > 0
          UNION
          SELECT child.id FROM deadline JOIN child ON child.row = deadline.child
          WHERE rule = 'referrer.told' AND closed_key = \(TimeKey.never)
          ORDER BY 1
          """
      ).map { ChildID($0) }
    }
  }
}

extension CaseStore {
  /// The children about whom a contact may be unfinished, by identifier.
  public func childrenAtFrontDoor() throws(StoreError) -> [ChildID] {
    try index().childrenAtFrontDoor()
  }
}
