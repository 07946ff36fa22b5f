extension IndexSchema {
  /// What managers' lists read: a row for each open case, and one for each thing that waits.
  static let teamTables = [
    """
    CREATE TABLE supervision (
      child INTEGER PRIMARY KEY, worker TEXT, team TEXT, stage TEXT NOT NULL,
      decided INTEGER NOT NULL, overseen TEXT NOT NULL, has_oversight INTEGER NOT NULL,
      enquiry INTEGER NOT NULL, legal_status TEXT, miles REAL, look_key INTEGER,
      look_until INTEGER)
    """,
    """
    CREATE TABLE waiting (
      row INTEGER PRIMARY KEY, child INTEGER NOT NULL, kind TEXT NOT NULL, item TEXT NOT NULL,
      event TEXT NOT NULL, since TEXT NOT NULL, until TEXT, by TEXT NOT NULL,
      again INTEGER NOT NULL, what TEXT NOT NULL, worker TEXT, team TEXT)
    """,
  ]
}
