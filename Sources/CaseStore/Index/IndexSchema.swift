/// The tables of the index. Everything in it is derived from the journal and the children's files.
enum IndexSchema {
  /// Counts up with every change below or of what is derived for it; an index of another version is
  /// rebuilt.
  static let version = 17

  /// The statements that make an empty index.
  static let statements =
    tables + teamTables + careTables + concernTables + factTables + registerTables + identityTables
    + searches
    + views + factViews

  private static let tables = [
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID",
    """
    CREATE TABLE child (
      row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
      name TEXT NOT NULL, sort_name TEXT NOT NULL, date_of_birth TEXT, expected TEXT,
      sex TEXT NOT NULL, upn TEXT, nhs_number TEXT, postcode TEXT, alerts INTEGER NOT NULL,
      ended TEXT, status TEXT NOT NULL, opened TEXT, open_contacts INTEGER NOT NULL,
      legal_status TEXT, plan_category TEXT, worker TEXT, team TEXT, last_seen TEXT,
      last_recorded INTEGER NOT NULL, under TEXT)
    """,
    """
    CREATE TABLE deadline (
      row INTEGER PRIMARY KEY, child INTEGER NOT NULL, id TEXT NOT NULL, rule TEXT NOT NULL,
      title TEXT NOT NULL, trigger_key INTEGER NOT NULL, due_key INTEGER NOT NULL,
      amber_key INTEGER NOT NULL, closed_key INTEGER NOT NULL, closed_how TEXT, planned TEXT,
      planned_time TEXT, estimated INTEGER NOT NULL, worker TEXT, team TEXT, live INTEGER NOT NULL,
      original_key INTEGER)
    """,
    "CREATE TABLE family (child INTEGER PRIMARY KEY, head TEXT NOT NULL)",
    "CREATE TABLE meeting (child INTEGER PRIMARY KEY, facts TEXT)",
    """
    CREATE TABLE entry (
      row INTEGER PRIMARY KEY, child INTEGER NOT NULL, revision INTEGER NOT NULL,
      seq INTEGER NOT NULL, event_id TEXT NOT NULL, event TEXT NOT NULL, happened TEXT NOT NULL,
      recorded INTEGER NOT NULL, by TEXT NOT NULL, headline TEXT NOT NULL,
      superseded INTEGER NOT NULL, counts_on TEXT, counts_as TEXT)
    """,
    """
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY, month TEXT NOT NULL, start INTEGER NOT NULL, count INTEGER NOT NULL)
    """,
  ]

  private static let searches = [
    """
    CREATE VIRTUAL TABLE child_search USING fts5(
      words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')
    """,
    """
    CREATE VIRTUAL TABLE text_search USING fts5(
      words, content = '', tokenize = 'unicode61 remove_diacritics 2')
    """,
  ]

  /// An index of the database for each order that a list offers, and for each question a screen asks
  /// often. When everything is rebuilt they are made last, which is faster.
  static let orders =
    careOrders
    + [
      """
      CREATE INDEX entry_of_early_help ON entry (event, child)
      WHERE event IN ('earlyHelpAssessmentStarted', 'earlyHelpEnded')
      """,
      "CREATE INDEX child_by_name ON child (sort_name, id)",
      "CREATE INDEX child_by_birth ON child (ifnull(date_of_birth, ''), id)",
      "CREATE INDEX child_by_opened ON child (ifnull(opened, ''), id)",
      "CREATE INDEX child_by_recorded ON child (last_recorded, id)",
      "CREATE INDEX child_by_worker ON child (worker, sort_name, id)",
      "CREATE INDEX child_by_team ON child (team, sort_name, id)",
      "CREATE INDEX child_by_status ON child (status, sort_name, id, under)",
      // Records that are shown under another: few, and asked for by the one they are shown under.
      "CREATE INDEX child_under ON child (under) WHERE under IS NOT NULL",
      "CREATE INDEX deadline_of_child ON deadline (child)",
      // Deadlines that were open when their child was last recorded for, with all that a count or an order asks,
      // so that none of the many closed ones is read for it.
      """
      CREATE INDEX deadline_open ON deadline (due_key, row, amber_key, trigger_key, closed_key, live,
        child, worker, team, rule, planned) WHERE live
      """,
      """
      CREATE INDEX deadline_of_worker ON deadline (worker, due_key, row, amber_key, trigger_key,
        closed_key, live, child, team, rule, planned) WHERE live
      """,
      """
      CREATE INDEX deadline_of_team ON deadline (team, due_key, row, amber_key, trigger_key,
        closed_key, live, child, worker, rule, planned) WHERE live
      """,
      """
      CREATE INDEX deadline_open_of_child ON deadline (child, due_key, amber_key, trigger_key,
        closed_key, live) WHERE live
      """,
      // The others, for looking at a day in the past.
      "CREATE INDEX deadline_closed ON deadline (closed_key) WHERE NOT live",
      "CREATE INDEX deadline_extended ON deadline (original_key) WHERE original_key IS NOT NULL",
      "CREATE UNIQUE INDEX entry_of_child ON entry (child, revision)",
      "CREATE INDEX entry_by_event ON entry (event, counts_on)",
      "CREATE INDEX entry_by_seq ON entry (seq)",
      "CREATE INDEX child_at_front_door ON child (id) WHERE open_contacts > 0",
      """
      CREATE INDEX deadline_untold ON deadline (child)
        WHERE rule = 'referrer.told' AND closed_key = \(TimeKey.never)
      """,
      """
      CREATE INDEX supervision_of_team ON supervision
        (team, worker, stage, enquiry, legal_status, miles, look_key, look_until)
      """,
      "CREATE INDEX supervision_of_worker ON supervision (worker)",
      "CREATE INDEX waiting_of_child ON waiting (child)",
      "CREATE INDEX waiting_of_team ON waiting (team, since)",
    ] + concernOrders + factOrders + registerOrders + identityOrders

  /// The same for people: plain names, dates as text. For looking with any SQLite tool.
  private static let views = [
    """
    CREATE VIEW children AS SELECT id, name, date_of_birth, sex, status, opened, legal_status,
      plan_category, worker, team, last_seen, postcode FROM child WHERE under IS NULL
    """,
    """
    CREATE VIEW deadlines AS SELECT child.id AS child, child.name, deadline.title AS what,
      datetime(trigger_key / 4, 'unixepoch') AS triggered_utc,
      datetime(due_key / 4, 'unixepoch') AS due_utc,
      CASE closed_key WHEN \(TimeKey.never) THEN NULL
        ELSE datetime(closed_key / 4, 'unixepoch') END AS closed_utc,
      closed_how, planned, planned_time, deadline.worker, deadline.team
      FROM deadline JOIN child ON child.row = deadline.child
    """,
    """
    CREATE VIEW facts AS SELECT ifnull(child.under, child.id) AS child, entry.event, counts_on AS happened,
      ifnull(counts_as, headline) AS headline,
      datetime(entry.recorded, 'unixepoch') AS recorded_utc, entry.by
      FROM entry JOIN child ON child.row = entry.child WHERE counts_on IS NOT NULL
    """,
  ]
}
