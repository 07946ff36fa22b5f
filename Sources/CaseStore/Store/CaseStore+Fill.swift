import Casework
import GRDB

extension CaseStore {
  /// How many proposals share a flush while an empty store is filled, and how many there must be for it.
  private static let fillStretch = 512

  /// Fills an empty store with proposals that each bring children of their own, as a migration does.
  ///
  /// A million rows are not worked into the indexes of a database that others read: the index is made anew beside,
  /// as in a rebuild, while the next children are put to the gate. The journal is the commit all the same. Were the
  /// machine to stop, the children's files and the index would come of it at the next opening. The lock is held
  /// throughout; nobody has anything to save in an empty store.
  ///
  /// - Parameters:
  ///   - stretches: the proposals. Those that are left are for the ordinary way: all of them when the store is
  ///     not empty, or from the first on that touches a child again.
  ///   - moment: the time of the commits.
  ///   - outcomes: takes what became of each.
  ///   - progress: called with the number of proposals done so far.
  func fill(
    _ stretches: inout ProposalStretches, at moment: Moment, _ outcomes: inout [[ImportOutcome]],
    _ progress: (Int) -> Void
  ) throws(StoreError) {
    guard try journal.end() == (.start, 0) else { return }
    var touched: Set<RecordSubject> = []
    guard let first = stretches.next(Self.fillStretch, apartFrom: &touched) else { return }
    guard first.count == Self.fillStretch else { return stretches.putBack(first) }
    let lock = try self.lock(waiting: 60)
    defer { withExtendedLifetime(lock) {} }
    guard try upToDate(lock).1 == .start, try shelf.identifiers().isEmpty,
      try shelf.registerIdentifiers().isEmpty
    else {
      return stretches.putBack(first)
    }
    let temporary = layout.temporary + "/index.sqlite"
    var (end, next) = (JournalPosition.start, Optional(first))
    do throws(StoreError) {
      try CaseIndex.make(at: temporary, permissions: access.file, files) { database in
        let writer = try IndexWriter(database, isFilling: true)
        try Parallel.pipe(
          {
            defer { next = nil }
            return next ?? stretches.next(Self.fillStretch, apartFrom: &touched)
          }, filler(at: moment)
        ) { _, children in
          end = try commit(children, after: end, at: moment, writer)
          outcomes += children.map(\.worked.outcomes)
          progress(outcomes.count)
        }
        try finish(database, at: end)
      }
      try install(temporary)
    } catch {
      // What is in the journal is committed; the rest comes of it at the next use.
      _ = try? shelf.sweep()
      throw error
    }
  }

  /// A proposal that has passed the gate, with all that is to be written of it.
  private struct Filling: Sendable {
    var worked: ImportGate.Worked
    var staged: [RecordShelf.Staged] = []
    var rows: [IndexedChild] = []
    var registers: [IndexedRegister] = []
    var failure: StoreError?
  }

  /// Puts a proposal to the gate, writes the children's files under temporary names and works out their rows; free
  /// to run on any core.
  private func filler(at moment: Moment) -> @Sendable (ProposedEntry) -> Filling {
    let (shelf, rulebook) = (shelf, rulebook)
    let gate = ImportGate(
      shelf: shelf, rulebook: rulebook, staff: staff, author: worker.id,
      pending: PendingRecords())
    return { proposal in
      var filling = Filling(worked: gate.work(proposal, at: moment))
      do throws(StoreError) {
        for child in filling.worked.admitted?.children ?? [] {
          filling.staged.append(try shelf.stage(child.file))
          filling.rows.append(IndexedChild(child.record, rulebook) { _ in 0 })
        }
        for register in filling.worked.admitted?.registers ?? [] {
          filling.staged.append(try shelf.stage(register.file))
          filling.registers.append(IndexedRegister(register.record, rulebook) { _ in 0 })
        }
      } catch {
        filling.failure = error
      }
      return filling
    }
  }

  /// Commits what passed the gate with one flush, puts the files in their places and writes the rows.
  private func commit(
    _ fillings: [Filling], after start: JournalPosition, at moment: Moment, _ writer: IndexWriter
  ) throws -> JournalPosition {
    for filling in fillings { if let failure = filling.failure { throw failure } }
    let admitted = fillings.filter { $0.worked.admitted != nil }
    if admitted.isEmpty { return start }
    let positions = try journal.append(
      admitted.compactMap { $0.worked.admitted?.body }, after: start,
      month: String(moment.date.description.prefix(7)))
    for (filling, position) in zip(admitted, positions) {
      for staged in filling.staged { try shelf.publish(staged) }
      for var child in filling.rows {
        for index in child.events.indices { child.events[index].sequence = position.sequence }
        try writer.put(child)
      }
      for var register in filling.registers {
        register.setSequence(position.sequence)
        try writer.put(register)
      }
    }
    for line in lines(positions, after: start) { try writer.put(line) }
    return positions[positions.count - 1]
  }
}
