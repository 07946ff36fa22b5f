import Casework

/// The tables and conditions of a question about the deadlines that were open at a moment.
///
/// Closed deadlines are twenty times as many as open ones. Whatever is asked must be answered from an index
/// that holds the open ones alone, so the index is named wherever SQLite, which keeps no statistics here, might
/// choose another.
struct OpenDeadlines {
  /// Where open deadlines are looked for.
  enum Part: CaseIterable {
    /// Among those that nothing had closed when their child was last recorded for. Some of them lapse on a day
    /// to come, such as a birthday.
    case live
    /// Among those closed by then: they were open at a moment before, which is asked for when a day in the past
    /// is looked at.
    case closed
  }

  private let tables: String
  private let now: Int64
  /// What holds of them; more can be added.
  var conditions = Conditions()

  /// What is done with the deadlines found.
  enum Purpose {
    /// They are put in the order of their due points, or told apart by rule.
    case list
    /// They are counted by status: the smallest index will do.
    case count
  }

  /// Asks for deadlines that had begun at a moment and were not closed.
  ///
  /// - Parameters:
  ///   - scope: whose.
  ///   - text: part of the child's name or numbers; a text without any word narrows nothing.
  ///   - moment: the moment.
  ///   - part: where to look.
  ///   - purpose: what for.
  init(
    _ scope: WorkScope, text: String = "", asOf moment: Moment, _ part: Part,
    to purpose: Purpose = .list
  ) {
    now = TimeKey.instant(moment)
    let words = SearchText.query(text)
    let found = "child IN (SELECT rowid FROM child_search WHERE child_search MATCH ?)"
    switch (part, scope, words) {
    case (.closed, _, _):
      tables = "deadline INDEXED BY deadline_closed"
      conditions.add("NOT live")
      if let words { conditions.add(found, [words]) }
    case (.live, .everyone, let words?):
      // From the children that match to their few open deadlines.
      tables = """
        child_search CROSS JOIN deadline INDEXED BY deadline_open_of_child
        ON deadline.child = child_search.rowid
        """
      conditions.add("child_search MATCH ?", [words])
      conditions.add("live")
    case (.live, _, _):
      let index =
        switch scope {
        case .everyone: purpose == .list ? "deadline_open" : "deadline_open_of_child"
        case .worker, .workers, .unallocated, .withoutWorker: "deadline_of_worker"
        case .team: "deadline_of_team"
        }
      tables = "deadline INDEXED BY \(index)"
      conditions.add("live")
      if let words { conditions.add(found, [words]) }
    }
    conditions.add("closed_key > ?", [now])
    conditions.add("trigger_key <= ?", [now])
    conditions.add(scope, of: "deadline")
  }

  /// Narrows to statuses, of which one at least is that of an open deadline.
  mutating func narrow(to statuses: Set<DeadlineStatus>) {
    conditions.add(statuses, asOf: now)
  }

  /// The tables and conditions, as they follow the values of a statement.
  var sql: String { "FROM \(tables)\(conditions.sql)" }
}
