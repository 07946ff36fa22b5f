import Casework

extension CaseStore {
  /// Puts an entry to the gate and commits it: it is on the disk when this returns.
  ///
  /// Nothing is saved when this throws. What has been typed is safe in the drafts meanwhile.
  @discardableResult
  public func commit(_ proposal: ProposedEntry, at moment: Moment) throws(CommitError) -> Commit {
    guard worker.post(on: moment.date)?.role.mayRecord ?? true else {
      throw .readOnlyWorker(name: worker.name)
    }
    let lock = try storing { () throws(StoreError) -> StoreLock in try self.lock() }
    let (index, end) = try storing { () throws(StoreError) -> (CaseIndex, JournalPosition) in
      try upToDate(lock)
    }
    defer { withExtendedLifetime(lock) {} }
    let admitted = try Gate(self).admit(proposal, at: moment)
    return try storing { () throws(StoreError) -> Commit in try commit(admitted, index, after: end)
    }
  }

  /// The index and the journal's end, with files and index brought up to it: where a commit starts.
  func upToDate(_ lock: StoreLock) throws(StoreError) -> (CaseIndex, JournalPosition) {
    defer { withExtendedLifetime(lock) {} }
    let index = try index(lock)
    let end = try journal.end()
    if end.torn > 0 { try journal.cutTornLine() }
    if try index.position() != end.position {
      var report = RecoveryReport()
      try catchUp(index, &report)
    }
    return (index, end.position)
  }

  /// Writes an admitted entry: the records' files under temporary names, the journal line, and then, with
  /// the entry safe, the files into their places and the index.
  private func commit(
    _ admitted: AdmittedEntry, _ index: CaseIndex, after start: JournalPosition
  ) throws(StoreError) -> Commit {
    var staged: [RecordShelf.Staged] = []
    let position: JournalPosition
    do throws(StoreError) {
      for file in admitted.files { staged.append(try shelf.stage(file)) }
      let end = try journal.append(
        [admitted.body], after: start, month: String(admitted.entry.at.date.description.prefix(7)))
      position = end[0]
    } catch {
      staged.forEach(shelf.discard)
      throw error
    }
    var result = Commit(
      entry: admitted.entry, sequence: position.sequence, advice: admitted.advice)
    do throws(StoreError) {
      for file in staged { try shelf.publish(file) }
      for child in admitted.children { try remember(child) }
      let first = position.month == start.month ? start.offset : 0
      let line = CaseIndex.Line(
        sequence: position.sequence, month: position.month, start: first,
        count: position.offset - first)
      let rows = try rows(of: admitted.children.map { ($0.record, $0.revisionBefore) }) { _, _ in
        position.sequence
      }
      let registers = admitted.registers.map { register in
        IndexedRegister(register.record, after: register.revisionBefore, rulebook) { _ in
          position.sequence
        }
      }
      try index.apply(rows, registers, [line], upTo: position)
    } catch {
      // The entry is committed. Whoever uses the store next brings files and index up to it.
      cache.clear()
      result.warning = error
    }
    return result
  }

  private func remember(_ child: AdmittedChild) throws(StoreError) {
    guard let status = try files.status(of: layout.child(child.file.id)) else { return }
    cache.keep(.init(status: status, file: child.file, record: child.record), child.record.id)
  }

  /// Tells the store's errors as a commit's.
  func storing<Value>(_ body: () throws(StoreError) -> Value) throws(CommitError) -> Value {
    do throws(StoreError) {
      return try body()
    } catch {
      throw .store(error)
    }
  }
}

/// A child as an entry leaves it.
struct AdmittedChild: Sendable {
  var record: ChildRecord
  var file: RecordFile
  var revisionBefore: Int
}

/// A register's record as an entry leaves it.
struct AdmittedRegister: Sendable {
  var record: RegisterRecord
  var file: RecordFile
  var revisionBefore: Int
}

/// An entry that the gate let through, ready to be written.
struct AdmittedEntry: Sendable {
  var entry: Entry
  var body: [UInt8]
  var children: [AdmittedChild]
  var registers: [AdmittedRegister] = []
  var advice: [Advice]

  /// The files as the entry leaves them.
  var files: [RecordFile] { children.map(\.file) + registers.map(\.file) }
}

/// Puts a proposal to the gate of each record it touches.
private struct Gate {
  let store: CaseStore
  private var children: [ChildID: AdmittedChild] = [:]
  private var before: [ChildID: ChildRecord] = [:]
  private var registers = RegisterGate()
  private var parts: [Entry.Part] = []
  private var encoded: [[UInt8]] = []
  private var advice: [Advice] = []

  init(_ store: CaseStore) { self.store = store }

  /// Only for one who holds the lock: the records must not change between the gate and the journal.
  func admit(_ proposal: ProposedEntry, at moment: Moment) throws(CommitError) -> AdmittedEntry {
    var gate = self
    for (index, part) in proposal.stamped(at: moment, by: store.worker.id).enumerated() {
      try gate.accept(part.recorded, of: part.child, index, basedOn: proposal.basedOn[part.child])
    }
    for (offset, part) in proposal.stampedRegisters(at: moment, by: store.worker.id).enumerated() {
      try gate.accept(
        part.recorded, of: part.register, proposal.parts.count + offset,
        basedOn: proposal.registersBasedOn[part.register])
    }
    if let (index, breach) = MergerPairs.breach(in: gate.parts) {
      throw .refused(breach, child: gate.parts[index].child, part: index)
    }
    let entry = Entry(
      id: proposal.id, at: moment, by: store.worker.id, parts: gate.parts,
      registers: gate.registers.parts)
    return AdmittedEntry(
      entry: entry,
      body: EntryCoding.body(of: entry, recorded: gate.encoded + gate.registers.encoded),
      children: entry.children.compactMap { gate.children[$0] },
      registers: gate.registers.admitted, advice: gate.advice + gate.registers.advice)
  }

  private mutating func accept(
    _ recorded: RecordedEvent, of id: ChildID, _ index: Int, basedOn revision: Int?
  ) throws(CommitError) {
    let merged = recorded.isOfMerger ? nil : try merged(id)
    let home = merged?.home(of: recorded.event) ?? id
    var child = try child(home)
    if let revision, let before = try shownBefore(id),
      let theirs = before.conflict(with: recorded.event, basedOn: revision)
    {
      throw .conflict(
        CommitConflict(
          child: id, theirs: theirs, ours: recorded.event, revision: before.revision))
    }
    do throws(RuleBreach) {
      try store.staff.checkRole(recorded)
      if let merged {
        // The rules are asked of all that is known of the child; the event is written where it belongs.
        advice += try merged.check(recorded, using: store.rulebook)
        child.record = ChildRecord(id: home, replaying: child.record.events + [recorded])
      } else {
        advice += try child.record.accept(recorded, using: store.rulebook)
      }
    } catch {
      throw .refused(error, child: id, part: index)
    }
    do throws(StoreError) {
      let bytes = try EntryCoding.bytes(of: recorded)
      child.file.parts.append(bytes)
      child.file.revision = child.record.revision
      encoded.append(bytes)
    } catch {
      throw .store(error)
    }
    parts.append(Entry.Part(child: home, revision: child.record.revision, recorded: recorded))
    children[home] = child
  }

  /// What is shown of a child whose record holds others, as the entry leaves it so far; nil for one that holds none.
  private mutating func merged(_ id: ChildID) throws(CommitError) -> MergedRecord? {
    let kept = try child(id).record
    if kept.merging.merged.isEmpty { return nil }
    var others: [ChildRecord] = []
    for link in kept.merging.merged { others.append(try child(link.other).record) }
    return MergedRecord(kept: kept, others: others)
  }

  /// What was shown of a child before the entry.
  private func shownBefore(_ id: ChildID) throws(CommitError) -> ChildRecord? {
    guard let own = before[id] else { return nil }
    return try store.storing { () throws(StoreError) -> ChildRecord in
      try store.merged(own)?.view ?? own
    }
  }

  private mutating func accept(
    _ recorded: RecordedRegisterEvent, of id: RegisterID, _ index: Int, basedOn revision: Int?
  ) throws(CommitError) {
    let conflict: RegisterConflict?
    do throws(StoreError) {
      conflict =
        if let revision {
          try registers.conflict(with: recorded.event, of: id, basedOn: revision, store.shelf)
        } else { nil }
    } catch {
      throw .store(error)
    }
    if let conflict { throw .registerConflict(conflict) }
    do throws(RegisterGate.Refusal) {
      try registers.accept(recorded, of: id, store.shelf, store.rulebook)
    } catch {
      switch error {
      case .breach(let breach): throw .refusedRegister(breach, register: id, part: index)
      case .store(let error): throw .store(error)
      }
    }
  }

  private mutating func child(_ id: ChildID) throws(CommitError) -> AdmittedChild {
    if let child = children[id] { return child }
    guard StoreLayout.isSafe(id.rawValue) else {
      throw .store(.unsafeIdentifier(id: id.rawValue))
    }
    do throws(StoreError) {
      let item = try store.load(id)
      let record = item?.record ?? ChildRecord(id: id)
      before[id] = record
      return AdmittedChild(
        record: record, file: item?.file ?? RecordFile(of: .child(id)),
        revisionBefore: record.revision)
    } catch {
      throw .store(error)
    }
  }
}
