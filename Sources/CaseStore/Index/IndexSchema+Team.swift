extension IndexSchema {
  /// What managers' lists read: a row for each open case, and one for each thing that waits.
  static let teamTables = [
    """
    CREATE TABLE supervision (
      child INTEGER PRIMARY KEY, worker TEXT, team TEXT, stage TEXT NOT NULL,
      decided INTEGER NOT NULL, overseen TEXT NOT NULL, has_oversight INTEGER NOT NULL,
      enquiry INTEGER NOT NULL, legal_status TEXT, miles REAL)
    """,
    """
    CREATE TABLE waiting (
      row INTEGER PRIMARY KEY, child INTEGER NOT NULL, kind TEXT NOT NULL, item TEXT NOT NULL,
      event TEXT NOT NULL, since TEXT NOT NULL, until TEXT, by TEXT NOT NULL,
      again INTEGER NOT NULL, what TEXT NOT NULL, worker TEXT, team TEXT)
    """,
  ]

  /// The indexes for them, and one from which overdue deadlines are counted without reading a row.
  static let teamOrders = [
    "CREATE INDEX supervision_of_team ON supervision (team, worker)",
    "CREATE INDEX supervision_of_worker ON supervision (worker)",
    "CREATE INDEX waiting_of_child ON waiting (child)",
    "CREATE INDEX waiting_of_team ON waiting (team, since)",
    """
    CREATE INDEX deadline_counted ON deadline (team, due_key, trigger_key, worker, rule)
      WHERE closed_key = \(TimeKey.never)
    """,
  ]
}
