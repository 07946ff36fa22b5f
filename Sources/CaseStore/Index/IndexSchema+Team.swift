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

  /// The indexes for them, and two from which deadlines are counted in the order of their groups without
  /// reading a row: one for those that are open, one for those that are known to end.
  static let teamOrders = [
    """
    CREATE INDEX supervision_of_team ON supervision
      (team, worker, stage, enquiry, legal_status, miles, overseen)
    """,
    "CREATE INDEX supervision_of_worker ON supervision (worker)",
    "CREATE INDEX waiting_of_child ON waiting (child)",
    "CREATE INDEX waiting_of_team ON waiting (team, since)",
    """
    CREATE INDEX deadline_counted ON deadline
      (team, worker, rule, due_key, trigger_key, planned) WHERE closed_key = \(TimeKey.never)
    """,
    """
    CREATE INDEX deadline_ending ON deadline
      (closed_key, team, worker, rule, due_key, trigger_key, planned)
      WHERE closed_key < \(TimeKey.never)
    """,
  ]
}
