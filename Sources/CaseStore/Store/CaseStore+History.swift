import Casework

/// An entry with the author and the moment that an invented history gives it.
public struct HistoricalEntry: Sendable {
  /// What is to be recorded.
  public var proposal: ProposedEntry
  /// When it is to have been recorded.
  public var at: Moment
  /// Who is to have recorded it.
  public var by: WorkerID

  /// Makes an entry.
  public init(_ proposal: ProposedEntry, at: Moment, by: WorkerID) {
    self.proposal = proposal
    self.at = at
    self.by = by
  }
}

extension CaseStore {
  /// Fills an empty demonstration store with an invented history: all of it or nothing.
  ///
  /// Each event passes the gate as if it had been recorded at its moment. Only the journal is written here; the
  /// children's files and the index come of it as they do in a recovery.
  ///
  /// - Parameter history: the entries, in the order of their moments.
  /// - Throws: `StoreError.demonstrationOnly`; `StoreError.folderInUse` when something is recorded already; the
  ///   first refusal of the gate.
  public func recordHistory(_ history: [HistoricalEntry]) throws(CommitError) {
    guard settings.isDemonstration else { throw .store(.demonstrationOnly) }
    var gate = HistoryGate(rulebook: rulebook)
    var months: [(month: String, bodies: [[UInt8]])] = []
    for entry in history {
      let month = String(entry.at.date.description.prefix(7))
      if months.last?.month != month { months.append((month, [])) }
      months[months.count - 1].bodies.append(try gate.body(of: entry))
    }
    try storing { () throws(StoreError) in
      let lock = try self.lock(waiting: 60)
      defer { withExtendedLifetime(lock) {} }
      var end = try journal.end().position
      guard end == .start else { throw .folderInUse(path: layout.root) }
      for (month, bodies) in months {
        end = try journal.append(bodies, after: end, month: month).last ?? end
      }
      var report = RecoveryReport()
      try rebuild(&report) { _ in }
    }
  }
}

/// Puts a history to the gate, from the first entry to the last.
private struct HistoryGate {
  let rulebook: Rulebook
  private var records: [ChildID: ChildRecord] = [:]
  private var registers: [RegisterID: RegisterRecord] = [:]

  init(rulebook: Rulebook) { self.rulebook = rulebook }

  /// The journal's body for an entry that holds.
  mutating func body(of entry: HistoricalEntry) throws(CommitError) -> [UInt8] {
    var (parts, encoded): ([Entry.Part], [[UInt8]]) = ([], [])
    for (index, stamped) in entry.proposal.stamped(at: entry.at, by: entry.by).enumerated() {
      let (child, recorded) = stamped
      var record = records.removeValue(forKey: child) ?? ChildRecord(id: child)
      do throws(RuleBreach) {
        try record.accept(recorded, using: rulebook)
      } catch {
        throw .refused(error, child: child, part: index)
      }
      do throws(StoreError) {
        encoded.append(try EntryCoding.bytes(of: recorded))
      } catch {
        throw .store(error)
      }
      parts.append(Entry.Part(child: child, revision: record.revision, recorded: recorded))
      records[child] = record
    }
    var registerParts: [Entry.RegisterPart] = []
    let stamped = entry.proposal.stampedRegisters(at: entry.at, by: entry.by)
    for (offset, part) in stamped.enumerated() {
      var record = registers.removeValue(forKey: part.register) ?? RegisterRecord(id: part.register)
      do throws(RuleBreach) {
        try record.accept(part.recorded, using: rulebook)
      } catch {
        throw .refusedRegister(
          error, register: part.register, part: entry.proposal.parts.count + offset)
      }
      do throws(StoreError) {
        encoded.append(try EntryCoding.bytes(of: part.recorded))
      } catch {
        throw .store(error)
      }
      registerParts.append(
        Entry.RegisterPart(
          register: part.register, revision: record.revision, recorded: part.recorded))
      registers[part.register] = record
    }
    let whole = Entry(
      id: entry.proposal.id, at: entry.at, by: entry.by, parts: parts, registers: registerParts)
    return EntryCoding.body(of: whole, recorded: encoded)
  }
}
