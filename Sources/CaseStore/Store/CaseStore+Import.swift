import Casework

/// What became of one event of an import.
public enum ImportOutcome: Sendable {
  /// Recorded, or to be recorded in a dry run; with what is unusual about it.
  case accepted([Advice])
  /// In the record already, from an earlier import.
  case known
  /// Refused by the gate; the rest of the child's events are not dragged down with it.
  case refused(RuleBreach)
  /// The child's file cannot be read or written.
  case failed(StoreError)
}

extension CaseStore {
  /// Records many entries: each event is put to the gate by itself, and what is refused is left out.
  ///
  /// An entry is committed with the events of it that were accepted, and not at all when there are none.
  /// Several hundred entries share a flush, and children are worked out on every core. Ids derived from
  /// the source make it harmless to run the same import again: what is known is left alone.
  ///
  /// - Parameters:
  ///   - proposals: an entry each; best one for each child.
  ///   - moment: the time of the commit.
  ///   - isDryRun: whether only to say what would happen.
  ///   - progress: called with the number of proposals done so far.
  /// - Returns: for each proposal the outcome of each of its parts, in order.
  public func importEntries(
    _ proposals: some Sequence<ProposedEntry>, at moment: Moment, isDryRun: Bool = false,
    progress: (Int) -> Void = { _ in }
  ) throws(CommitError) -> [[ImportOutcome]] {
    try checkMayRecord(at: moment)
    var outcomes: [[ImportOutcome]] = []
    outcomes.reserveCapacity(proposals.underestimatedCount)
    // A dry run carries on from what it did not save.
    var pending = PendingRecords()
    var stretches = ProposalStretches(proposals)
    if !isDryRun {
      try storing { () throws(StoreError) in
        try fill(&stretches, at: moment, &outcomes, progress)
      }
    }
    while let stretch = stretches.next() {
      outcomes += try storing { () throws(StoreError) -> [[ImportOutcome]] in
        if isDryRun {
          let worked = work(stretch, at: moment, pending)
          for admitted in worked.compactMap(\.admitted) { pending.keep(admitted) }
          return worked.map(\.outcomes)
        }
        return try record(stretch, at: moment)
      }
      progress(outcomes.count)
    }
    return outcomes
  }

  func checkMayRecord(at moment: Moment) throws(CommitError) {
    guard worker.post(on: moment.date)?.role.mayRecord ?? true else {
      throw .readOnlyWorker(name: worker.name)
    }
  }

  /// Commits a stretch under one lock with one flush.
  private func record(_ proposals: [ProposedEntry], at moment: Moment) throws(StoreError)
    -> [[ImportOutcome]]
  {
    let lock = try self.lock(waiting: 60)
    defer { withExtendedLifetime(lock) {} }
    let (index, start) = try upToDate(lock)
    let worked = work(proposals, at: moment, PendingRecords())
    let admitted = worked.compactMap(\.admitted)
    if admitted.isEmpty { return worked.map(\.outcomes) }
    let shelf = shelf
    let staged = Parallel.map(admitted.flatMap(\.files)) { file in
      Result { () throws(StoreError) in try shelf.stage(file) }
    }
    let positions: [JournalPosition]
    do throws(StoreError) {
      for result in staged { _ = try result.get() }
      positions = try journal.append(
        admitted.map(\.body), after: start, month: String(moment.date.description.prefix(7)))
    } catch {
      for result in staged { (try? result.get()).map(shelf.discard) }
      throw error
    }
    for result in staged { try shelf.publish(try result.get()) }
    try index.apply(
      rows(admitted, positions), registerRows(admitted, positions),
      lines(positions, after: start), upTo: positions[positions.count - 1])
    return worked.map(\.outcomes)
  }

  func lines(_ positions: [JournalPosition], after start: JournalPosition)
    -> [CaseIndex.Line]
  {
    var before = start
    return positions.map { position in
      let first = position.month == before.month ? before.offset : 0
      before = position
      return CaseIndex.Line(
        sequence: position.sequence, month: position.month, start: first,
        count: position.offset - first)
    }
  }

  private func rows(_ admitted: [AdmittedEntry], _ positions: [JournalPosition])
    throws(StoreError) -> [IndexedChild]
  {
    let rulebook = rulebook
    let work = zip(admitted, positions).flatMap { entry, position in
      entry.children.map { (child: $0, sequence: position.sequence) }
    }
    let alone = work.filter { $0.child.record.merging.isAlone }
    let rows = Parallel.map(alone) { item in
      IndexedChild(item.child.record, after: item.child.revisionBefore, rulebook) { _ in
        item.sequence
      }
    }
    // Merged records are few; what is shown of them needs the files of all.
    let sequences = Dictionary(work.map { ($0.child.record.id, $0.sequence) }) { $1 }
    let merged = work.filter { !$0.child.record.merging.isAlone }
    return try rows
      + self.rows(of: merged.map { ($0.child.record, $0.child.revisionBefore) }) { id, _ in
        sequences[id] ?? 0
      }
  }

  private func registerRows(_ admitted: [AdmittedEntry], _ positions: [JournalPosition])
    -> [IndexedRegister]
  {
    zip(admitted, positions).flatMap { entry, position in
      entry.registers.map { register in
        IndexedRegister(register.record, after: register.revisionBefore, rulebook) { _ in
          position.sequence
        }
      }
    }
  }

  func work(
    _ proposals: [ProposedEntry], at moment: Moment, _ pending: PendingRecords
  ) -> [ImportGate.Worked] {
    let gate = ImportGate(
      shelf: shelf, rulebook: rulebook, staff: staff, author: worker.id, pending: pending)
    return Parallel.map(proposals) { gate.work($0, at: moment) }
  }
}

/// Records as a dry run leaves them, which are not saved, or a history before its files are made.
struct PendingRecords: Sendable {
  private(set) var children: [ChildID: AdmittedChild] = [:]
  private(set) var registers: [RegisterID: AdmittedRegister] = [:]

  /// Keeps what an entry made of its records.
  mutating func keep(_ admitted: AdmittedEntry) {
    for child in admitted.children { children[child.record.id] = child }
    for register in admitted.registers { registers[register.record.id] = register }
  }
}

/// Puts the events of a proposal to the gate one by one, leaving out what is refused.
struct ImportGate: Sendable {
  /// What became of a proposal.
  struct Worked: Sendable {
    var outcomes: [ImportOutcome] = []
    var admitted: AdmittedEntry?
  }

  let shelf: RecordShelf
  let rulebook: Rulebook
  let staff: Staff
  let author: WorkerID
  let pending: PendingRecords

  func work(_ proposal: ProposedEntry, at moment: Moment) -> Worked {
    var worked = Worked()
    let encoder = EntryCoding.encoder()
    var children: [ChildID: AdmittedChild] = [:]
    var (parts, encoded): ([Entry.Part], [[UInt8]]) = ([], [])
    for (id, recorded) in proposal.stamped(at: moment, by: author) {
      do throws(StoreError) {
        // Taken out, so that the record is not copied for every event.
        var child =
          if let child = children.removeValue(forKey: id) { child } else { try load(id) }
        defer { children[id] = child }
        if child.record.events.contains(where: { $0.id == recorded.id }) {
          worked.outcomes.append(.known)
        } else if recorded.isOfMerger {
          worked.outcomes.append(.refused(MergerPairs.refusedInImport))
        } else if let breach = Self.refusal(
          of: recorded, by: &child, rulebook, staff, &worked.outcomes)
        {
          worked.outcomes.append(.refused(breach))
        } else {
          let bytes = try EntryCoding.bytes(of: recorded, with: encoder)
          child.file.parts.append(bytes)
          child.file.revision = child.record.revision
          encoded.append(bytes)
          parts.append(Entry.Part(child: id, revision: child.record.revision, recorded: recorded))
        }
      } catch {
        worked.outcomes.append(.failed(error))
      }
    }
    var registers = RegisterGate(pending.registers)
    for part in proposal.stampedRegisters(at: moment, by: author) {
      worked.outcomes.append(outcome(of: part.recorded, of: part.register, &registers))
    }
    if parts.isEmpty, registers.parts.isEmpty { return worked }
    let entry = Entry(
      id: proposal.id, at: moment, by: author, parts: parts, registers: registers.parts)
    worked.admitted = AdmittedEntry(
      entry: entry, body: EntryCoding.body(of: entry, recorded: encoded + registers.encoded),
      children: entry.children.compactMap { children[$0] }, registers: registers.admitted,
      advice: [])
    return worked
  }

  /// What becomes of an event of a register.
  private func outcome(
    of recorded: RecordedRegisterEvent, of id: RegisterID, _ gate: inout RegisterGate
  ) -> ImportOutcome {
    let before = gate.advice.count
    do throws(RegisterGate.Refusal) {
      if gate.knows(recorded.id, of: id, shelf) { return .known }
      try gate.accept(recorded, of: id, shelf, rulebook)
    } catch {
      switch error {
      case .breach(let breach): return .refused(breach)
      case .store(let error): return .failed(error)
      }
    }
    return .accepted(Array(gate.advice[before...]))
  }

  /// Accepts an event and notes it, or tells why not.
  private static func refusal(
    of recorded: RecordedEvent, by child: inout AdmittedChild, _ rulebook: Rulebook,
    _ staff: Staff, _ outcomes: inout [ImportOutcome]
  ) -> RuleBreach? {
    do throws(RuleBreach) {
      try staff.checkRole(recorded)
      outcomes.append(.accepted(try child.record.accept(recorded, using: rulebook)))
      return nil
    } catch {
      return error
    }
  }

  private func load(_ id: ChildID) throws(StoreError) -> AdmittedChild {
    if let child = pending.children[id] { return child }
    guard StoreLayout.isSafe(id.rawValue) else { throw .unsafeIdentifier(id: id.rawValue) }
    guard let file = try shelf.load(id) else {
      return AdmittedChild(
        record: ChildRecord(id: id), file: RecordFile(of: .child(id)),
        revisionBefore: 0)
    }
    let events = try EntryCoding.events(of: file, path: shelf.layout.child(id.rawValue))
    let record = ChildRecord(id: id, replaying: events)
    return AdmittedChild(record: record, file: file, revisionBefore: record.revision)
  }
}
