import Casework

extension CaseStore {
  /// What was recorded at one time.
  public typealias RecordedTogether = (at: Moment, entries: [ProposedEntry])

  /// Records what was recorded over a stretch of time, as an older system or an invented authority brings it.
  ///
  /// An empty store takes it into the journal alone, and the records' files and the index are made of that once,
  /// not once a month. The journal is the commit: were the machine to stop, they would come of it at the next
  /// opening. Records are kept in memory meanwhile, and so is the lock. A store that holds something takes each
  /// time for itself, as ``importEntries(_:at:isDryRun:progress:)`` does.
  ///
  /// - Parameters:
  ///   - history: what was recorded, in the order of the times.
  ///   - progress: called with what is done of so much: entries first, then records.
  /// - Returns: for each entry the outcome of each of its parts, in order.
  /// - Throws: what ``importEntries(_:at:isDryRun:progress:)`` throws.
  public func importHistory(
    _ history: [RecordedTogether], progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(CommitError) -> [[ImportOutcome]] {
    let all = history.map(\.entries.count).reduce(0, +)
    let isEmpty = try storing { () throws(StoreError) in try journal.end() == (.start, 0) }
    guard isEmpty, history.count > 1 else {
      var outcomes: [[ImportOutcome]] = []
      for (moment, entries) in history {
        let done = outcomes.count
        outcomes += try importEntries(entries, at: moment) { progress(done + $0, all) }
      }
      return outcomes
    }
    for (moment, _) in history { try checkMayRecord(at: moment) }
    return try storing { () throws(StoreError) in try found(on: history, all, progress) }
  }

  /// Commits everything to the journal, month by month, and makes files and index of it.
  private func found(
    on history: [RecordedTogether], _ all: Int, _ progress: (Int, Int) -> Void
  ) throws(StoreError) -> [[ImportOutcome]] {
    let lock = try self.lock(waiting: 60)
    defer { withExtendedLifetime(lock) {} }
    var (_, end) = try upToDate(lock)
    var pending = PendingRecords()
    var outcomes: [[ImportOutcome]] = []
    outcomes.reserveCapacity(all)
    for (moment, entries) in history {
      var stretches = ProposalStretches(entries)
      while let stretch = stretches.next() {
        let worked = work(stretch, at: moment, pending)
        let admitted = worked.compactMap(\.admitted)
        if !admitted.isEmpty {
          let positions = try journal.append(
            admitted.map(\.body), after: end, month: String(moment.date.description.prefix(7)))
          end = positions[positions.count - 1]
        }
        for entry in admitted { pending.keep(entry) }
        outcomes += worked.map(\.outcomes)
        progress(outcomes.count, all + pending.children.count)
      }
    }
    let entries = outcomes.count
    pending = PendingRecords()
    var report = RecoveryReport()
    try rebuild(&report) { progress(entries + $0.done, entries + $0.total) }
    return outcomes
  }
}
