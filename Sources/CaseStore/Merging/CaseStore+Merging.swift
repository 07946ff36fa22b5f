import Casework

extension CaseStore {
  /// A child's record as it is shown: that of a child whose records were merged is one view of all of them, under the
  /// identifier of the record that was kept, whichever of them is asked for.
  public func record(_ id: ChildID) throws(StoreError) -> ChildRecord {
    let own = try recordAlone(id)
    if let kept = own.merging.under?.other, let keeper = try load(kept)?.record {
      return try merged(keeper)?.view ?? keeper
    }
    return try merged(own)?.view ?? own
  }

  /// A record by itself, without what is shown with it.
  /// - Throws: `StoreError.noSuchChild`, or why it cannot be read.
  public func recordAlone(_ id: ChildID) throws(StoreError) -> ChildRecord {
    guard let record = try load(id)?.record else { throw .noSuchChild(id: id.rawValue) }
    return record
  }

  /// What is shown of a child whose record holds others; nil for one that holds none.
  func merged(_ kept: ChildRecord) throws(StoreError) -> MergedRecord? {
    try MergedRecord.of(kept) { id throws(StoreError) in try load(id)?.record }
  }

  /// What the index holds of some records, and of those under which one of them is shown. Their files have to be in
  /// place.
  ///
  /// - Parameters:
  ///   - children: the records, each with the revision up to which its events are in the index.
  ///   - sequence: the journal line that holds the event of a revision.
  func rows(
    of children: [(record: ChildRecord, after: Int)],
    sequence: (ChildID, Int) -> Int
  ) throws(StoreError) -> [IndexedChild] {
    let own = Set(children.map(\.record.id))
    var all = children
    for id in Set(children.compactMap(\.record.merging.under?.other)).subtracting(own).sorted() {
      guard let record = try load(id)?.record else { continue }
      all.append((record, record.revision))
    }
    var rows: [IndexedChild] = []
    for (record, revision) in all {
      rows.append(
        IndexedChild(record, shownAs: try merged(record)?.view, after: revision, rulebook) {
          sequence(record.id, $0)
        })
    }
    return rows
  }
}

extension MergedRecord {
  /// What is shown of a child whose record holds others; nil for one that holds none.
  ///
  /// - Parameters:
  ///   - kept: the record.
  ///   - load: reads another record; nil where there is none.
  static func of(
    _ kept: ChildRecord, _ load: (ChildID) throws(StoreError) -> ChildRecord?
  ) throws(StoreError) -> MergedRecord? {
    if kept.merging.merged.isEmpty { return nil }
    var others: [ChildRecord] = []
    for link in kept.merging.merged { if let other = try load(link.other) { others.append(other) } }
    return MergedRecord(kept: kept, others: others)
  }
}

extension RecordShelf {
  /// A child's record from its file; nil where there is none. It can be read on any core.
  func record(_ id: ChildID) throws(StoreError) -> ChildRecord? {
    guard let file = try load(id) else { return nil }
    let events = try EntryCoding.events(of: file, path: layout.child(id.rawValue))
    return ChildRecord(id: id, replaying: events)
  }
}
