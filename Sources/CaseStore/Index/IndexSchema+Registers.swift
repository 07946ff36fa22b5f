extension IndexSchema {
  /// What lists of registers read. They stand beside the tables of children, so that lists of children read no
  /// more than before.
  static let registerTables = [
    """
    CREATE TABLE register (
      row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
      counts INTEGER NOT NULL, title TEXT NOT NULL, head TEXT NOT NULL, status TEXT NOT NULL,
      open INTEGER NOT NULL, workers TEXT NOT NULL, due TEXT, sort_key TEXT NOT NULL,
      last_recorded INTEGER NOT NULL, UNIQUE (kind, id))
    """,
    "CREATE TABLE register_worker (register INTEGER NOT NULL, worker TEXT NOT NULL)",
    """
    CREATE TABLE register_deadline (
      row INTEGER PRIMARY KEY, register INTEGER NOT NULL, id TEXT NOT NULL, rule TEXT NOT NULL,
      title TEXT NOT NULL, trigger_key INTEGER NOT NULL, due_key INTEGER NOT NULL,
      amber_key INTEGER NOT NULL, closed_key INTEGER NOT NULL, estimated INTEGER NOT NULL)
    """,
    """
    CREATE TABLE register_entry (
      row INTEGER PRIMARY KEY, register INTEGER NOT NULL, revision INTEGER NOT NULL,
      seq INTEGER NOT NULL, event_id TEXT NOT NULL, event TEXT NOT NULL, happened TEXT NOT NULL,
      recorded INTEGER NOT NULL, by TEXT NOT NULL, headline TEXT NOT NULL,
      superseded INTEGER NOT NULL)
    """,
    """
    CREATE VIRTUAL TABLE register_search USING fts5(
      words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
    """,
    """
    CREATE VIEW registers AS SELECT kind || '/' || id AS id, head, title, status, open, workers, due
      FROM register WHERE counts
    """,
  ]

  /// An index for each order that a list of a register offers, and for what replaces its rows.
  static let registerOrders = [
    "CREATE INDEX register_by_title ON register (kind, sort_key, row)",
    "CREATE INDEX register_by_due ON register (kind, ifnull(due, '9999-12-31'), row)",
    "CREATE INDEX register_by_recorded ON register (kind, last_recorded, row)",
    "CREATE INDEX register_of_worker ON register_worker (worker, register)",
    "CREATE INDEX register_worker_of ON register_worker (register)",
    "CREATE INDEX register_deadline_of ON register_deadline (register)",
    "CREATE INDEX register_deadline_due ON register_deadline (due_key)",
    "CREATE INDEX register_entry_of ON register_entry (register, revision)",
    "CREATE INDEX register_entry_by_seq ON register_entry (seq)",
  ]
}
