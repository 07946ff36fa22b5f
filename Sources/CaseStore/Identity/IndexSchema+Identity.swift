extension IndexSchema {
  /// What a search for records of one child reads: the facts that are compared, and the keys under which those
  /// who could be the same child meet.
  static let identityTables = [
    "CREATE TABLE identity (child INTEGER PRIMARY KEY, facts TEXT NOT NULL)",
    """
    CREATE TABLE identity_key (
      key TEXT NOT NULL, child INTEGER NOT NULL, PRIMARY KEY (key, child)) WITHOUT ROWID
    """,
  ]

  /// For taking a child's keys away before they are written anew.
  static let identityOrders = ["CREATE INDEX identity_key_of_child ON identity_key (child)"]
}
