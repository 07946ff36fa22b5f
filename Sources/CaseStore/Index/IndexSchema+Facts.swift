extension IndexSchema {
  /// What monthly indicators count, and who worked with a child when. Days are days since 1970-01-01.
  static let factTables = [
    """
    CREATE TABLE fact (
      row INTEGER PRIMARY KEY, child INTEGER NOT NULL, kind TEXT NOT NULL, since INTEGER NOT NULL,
      until INTEGER, measure INTEGER, marks INTEGER NOT NULL, event TEXT)
    """,
    """
    CREATE TABLE allocation (
      row INTEGER PRIMARY KEY, child INTEGER NOT NULL, role TEXT NOT NULL, worker TEXT NOT NULL,
      team TEXT, since INTEGER NOT NULL, until INTEGER)
    """,
  ]

  /// Their orders.
  static let factOrders = [
    "CREATE INDEX fact_by_kind ON fact (kind, since, until, child, measure, marks)",
    "CREATE INDEX fact_of_child ON fact (child)",
    "CREATE INDEX allocation_of_child ON allocation (child, since)",
  ]
}
