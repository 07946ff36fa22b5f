import Casework

/// What a worker's desk and the search ask of the store.
extension CaseStore {
  /// A page of open deadlines, group after group, the most urgent of each first.
  public func worklist(_ query: WorklistQuery, by order: WorkOrder) throws(StoreError)
    -> Page<GroupedRow>
  {
    try index().worklist(query, by: order)
  }

  /// How many open deadlines fall due in each span of days; what is overdue already is in none.
  public func dueCounts(_ query: WorklistQuery, in spans: [ClosedRange<CivilDate>])
    throws(StoreError) -> [Int]
  {
    try index().dueCounts(query, in: spans)
  }

  /// What others recorded about a worker's children after an entry, the latest first.
  public func changes(byOthersThan worker: WorkerID, since sequence: Int, limit: Int)
    throws(StoreError) -> [EventRow]
  {
    try index().changes(byOthersThan: worker, since: sequence, limit: limit)
  }

  /// Who has children, whether or not they are still in the list of staff.
  public func allocatedWorkers() throws(StoreError) -> [WorkerID] {
    try index().allocatedWorkers()
  }

  /// The number of the last entry before a moment; 0 when there is none.
  public func lastSequence(before moment: Moment) throws(StoreError) -> Int {
    try index().lastSequence(before: moment)
  }

  /// Events whose free text holds the beginnings of all these words, those recorded last first.
  public func latestEvents(containing text: String, limit: Int) throws(StoreError) -> [EventRow] {
    try index().latestEvents(containing: text, limit: limit)
  }

  /// What this user has read and opened; an empty desk where nothing is kept, or it cannot be read.
  public func desk() throws(StoreError) -> Desk {
    guard let bytes = try drafts.loadState("desk") else { return Desk() }
    return Desk(bytes) ?? Desk()
  }

  /// Keeps what this user has read and opened.
  public func keep(_ desk: Desk) throws(StoreError) {
    try drafts.saveState(desk.bytes, as: "desk")
  }
}
