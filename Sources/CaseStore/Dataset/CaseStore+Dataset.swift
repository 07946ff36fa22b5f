import Casework

extension CaseStore {
  /// The facts that touch a span of days, as they are known now: from the index, in well under a second.
  ///
  /// - Parameters:
  ///   - days: all days that are asked about.
  ///   - moment: the moment at which the records are looked at.
  public func dataset(touching days: ClosedRange<CivilDate>, at moment: Moment)
    throws(StoreError) -> DatasetSource
  {
    let index = try index()
    let households = try FosterHouseholds(self, asKnown: nil)
    let firstDays = try index.firstDaysOfFacts()
    let ledger = FactLedger(
      try index.facts(touching: days) + households.facts,
      firstDays: firstDays.merging(households.firstDays) { first, _ in first },
      population: settings.dataset.population0to17,
      completeFrom: settings.dataset.completeFrom, asAt: moment.date)
    // The source is used by the thread that made it; the index is not handed to another.
    nonisolated(unsafe) let reader = index
    return DatasetSource(ledger, asAt: moment, isAsRecorded: false) {
      (rows, date) throws(StoreError) in
      try reader.subjects(rows, on: date).merging(households.subjects) { child, _ in child }
    }
  }

  /// The facts as they were known at a moment: every record is folded without what was recorded later, by the same
  /// code as the index. It takes as long as a rebuild.
  ///
  /// - Parameters:
  ///   - moment: what was recorded later is left out.
  ///   - progress: called with the children done and their number.
  public func dataset(asRecordedBy moment: Moment, progress: (Int, Int) -> Void = { _, _ in })
    throws(StoreError) -> DatasetSource
  {
    let children = try shelf.identifiers().sorted()
    let households = try FosterHouseholds(self, asKnown: moment)
    let (shelf, rulebook) = (shelf, rulebook)
    let read: @Sendable (ChildID) -> Result<KnownChild?, StoreError> = { id in
      Result { () throws(StoreError) in
        try KnownChild(id, asKnown: moment, shelf, rulebook)
      }
    }
    var known: [Int64: KnownChild] = [:]
    var facts = households.facts
    var done = 0
    for stretch in children.stretches(of: 1_024) {
      for (offset, result) in Parallel.map(Array(stretch), read).enumerated() {
        guard let child = try result.get() else { continue }
        let row = Int64(done + offset)
        known[row] = child
        facts += child.facts.map { LedgerFact(row, $0) }
      }
      done += stretch.count
      progress(done, children.count)
    }
    let all = known
    return DatasetSource(
      FactLedger(
        facts, population: settings.dataset.population0to17,
        completeFrom: settings.dataset.completeFrom, asAt: moment.date),
      asAt: moment, isAsRecorded: true
    ) { rows, date in
      var subjects = households.subjects
      for row in rows { if let child = all[row] { subjects[row] = child.subject(on: date) } }
      return subjects
    }
  }
}

/// What was known of a child at a moment.
private struct KnownChild: Sendable {
  let id: ChildID
  let name: String
  let facts: [CaseFact]
  let allocations: Allocations

  /// Nil where nothing was known of the child yet, and for a record that is shown under another.
  init?(_ id: ChildID, asKnown moment: Moment, _ shelf: RecordShelf, _ rulebook: Rulebook)
    throws(StoreError)
  {
    guard let whole = try shelf.record(id) else { throw .noSuchChild(id: id.rawValue) }
    let record = whole.asKnown(at: moment)
    guard !record.events.isEmpty, record.merging.under == nil else { return nil }
    let merged = try MergedRecord.of(record) { (other) throws(StoreError) in
      try shelf.record(other)?.asKnown(at: moment)
    }
    let shown = merged?.view ?? record
    self.id = id
    name = shown.person.name?.listed ?? id.rawValue
    facts = FactReader(shown, rulebook).facts
    allocations = shown.allocations
  }

  func subject(on date: CivilDate) -> FactSubject {
    let allocation =
      allocations.current(.socialWorker, on: date)
      ?? allocations.current(.personalAdviser, on: date)
    return FactSubject(
      record: .child(id), name: name, worker: allocation?.worker, team: allocation?.team)
  }
}
