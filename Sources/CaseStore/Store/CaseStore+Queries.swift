import Casework

extension CaseStore {
  /// The number of the last entry, after taking in what other sessions committed.
  ///
  /// Whoever commits brings the index up to date, so there is nothing to take in unless a session was
  /// stopped between its journal line and the index.
  public func refresh() throws(StoreError) -> Int {
    let index = try index()
    let end = try journal.end().position
    if try index.position() == end { return end.sequence }
    let lock = try self.lock()
    return try upToDate(lock).1.sequence
  }

  /// What was recorded after an entry, in the order of recording.
  public func changes(since sequence: Int) throws(StoreError) -> [EventRow] {
    try index().events(after: sequence, limit: -1)
  }

  /// A page of open deadlines, the most urgent first.
  public func worklist(_ query: WorklistQuery) throws(StoreError) -> Page<WorklistRow> {
    try index().worklist(query)
  }

  /// How many open deadlines there are of each status; the query's own statuses are left out of account.
  public func counts(_ query: WorklistQuery) throws(StoreError) -> [DeadlineStatus: Int] {
    var query = query
    query.statuses = [.overdue, .dueSoon, .onTrack]
    return try index().counts(query)
  }

  /// A page of children.
  public func children(_ query: ChildListQuery) throws(StoreError) -> Page<ChildSummary> {
    try index().children(query)
  }

  /// How many children there are of each status.
  public func childCounts(_ scope: WorkScope = .everyone) throws(StoreError)
    -> [ChildSummary.Status: Int]
  {
    try index().childCounts(scope)
  }

  /// A child as lists show it; nil where there is no such child.
  public func summary(of id: ChildID) throws(StoreError) -> ChildSummary? {
    try index().summary(of: id)
  }

  /// Children by anything that people know of them: parts of any name in any order and without accents,
  /// identifier, date of birth, pupil number, NHS number, postcode.
  public func find(_ text: String, limit: Int = 50) throws(StoreError) -> [ChildSummary] {
    guard SearchText.query(text) != nil else { return [] }
    return try index().children(ChildListQuery(text: text, limit: limit)).rows
  }

  /// Events whose free text holds the beginnings of all these words, the latest first.
  public func events(containing text: String, of child: ChildID? = nil, limit: Int = 50)
    throws(StoreError) -> [EventRow]
  {
    try index().events(containing: text, of: child, limit: limit)
  }

  /// Events of a kind that happened in a span of days, as they count now: corrected ones with what they
  /// were corrected to, withdrawn ones left out.
  public func events(ofKind kind: String, from first: CivilDate, to last: CivilDate)
    throws(StoreError) -> [EventRow]
  {
    try index().events(ofKind: kind, from: first, to: last)
  }

  /// The entry on a line of the journal.
  public func entry(_ sequence: Int) throws(StoreError) -> Entry {
    guard let line = try index().line(sequence) else {
      throw .damaged(path: layout.journal, line: 0, what: "There is no entry \(sequence).")
    }
    let read = try journal.line(month: line.month, at: line.start, count: line.count)
    do {
      return try EntryCoding.entry(read.body)
    } catch {
      let path = layout.journal(month: line.month)
      throw .damaged(
        path: path, line: try journal.lineNumber(at: line.start, of: path),
        what: EntryCoding.told(error))
    }
  }
}
