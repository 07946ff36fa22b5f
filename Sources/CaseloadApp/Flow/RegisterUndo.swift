import Casework

/// How an entry of registers is taken back: each of its events is withdrawn, unless something rests on it.
enum RegisterUndo {
  /// The plan.
  ///
  /// - Parameters:
  ///   - entry: what was recorded.
  ///   - records: the records it is in, as they are now.
  ///   - fresh: the id of the new entry.
  /// - Throws: why it cannot be taken back.
  static func plan(
    _ entry: ProposedEntry, _ records: [RegisterRecord], fresh: EntryID, _ state: AppState
  ) throws(UndoRefusal) -> UndoPlan {
    guard entry.parts.isEmpty else {
      throw UndoRefusal(
        reason: "The entry stands in a child’s record and in a register.",
        remedy: "Withdraw each part where it stands.")
    }
    let reason =
      "Undone by \(state.user?.name ?? "the user") at \(state.now.time) on \(state.today.medium)"
    let ignored = state.undo.settled.union(entry.eventIDs)
    var parts: [ProposedEntry.RegisterPart] = []
    for (part, id) in zip(entry.registers, entry.eventIDs).reversed() {
      guard let record = records.first(where: { $0.id == part.register }),
        let place = record.events.firstIndex(where: { $0.id == id })
      else {
        throw UndoRefusal(
          reason: "The entry is no longer in \(part.register).",
          remedy: "Open the record and look at what was recorded.")
      }
      let item = amended(part.event) ?? id
      let later = record.events[(place + 1)...].last { other in
        !ignored.contains(other.id) && record.superseded[other.id] == nil
          && (other.event.changes.contains(item) || type(of: part.event).isOpening)
      }
      if let later { throw rests(on: later, state) }
      parts.append(.init(part.register, takingBack(item, of: id, in: record, place, reason, state)))
    }
    let titles = entry.registers.map { type(of: $0.event).title }
    let codes = state.environment.rulebook.codes
    return UndoPlan(
      undone: entry.id, events: entry.eventIDs, what: Undo.listed(Undo.unique(titles)),
      whom: Undo.listed(records.map { RegisterNames.heading($0, codes) }),
      proposal: ProposedEntry(
        id: fresh, registers: parts,
        registersBasedOn: Dictionary(
          records.map { ($0.id, $0.revision) }, uniquingKeysWith: { $1 }), reason: reason),
      remainder: nil)
  }

  private static func amended(_ event: any RegisterEvent) -> EventID? {
    switch event {
    case let correction as RegisterEntryCorrected: correction.amends
    case let withdrawal as RegisterEntryWithdrawn: withdrawal.amends
    default: nil
    }
  }

  /// A correction or withdrawal is taken back by what counted before it; everything else is withdrawn.
  private static func takingBack(
    _ item: EventID, of id: EventID, in record: RegisterRecord, _ place: Int, _ reason: String,
    _ state: AppState
  ) -> any RegisterEvent {
    guard item != id,
      let before = record.at(revision: place).effectiveEvents.first(where: { $0.id == item })
    else { return RegisterEntryWithdrawn(of: item, on: state.today, reason: reason) }
    return RegisterEntryCorrected(of: item, to: before.event, on: state.today, reason: reason)
  }

  private static func rests(on later: RecordedRegisterEvent, _ state: AppState) -> UndoRefusal {
    UndoRefusal(
      reason:
        "“\(type(of: later.event).title)” of \(later.date.medium), recorded by "
        + "\(state.staff.name(of: later.by)) on \(later.at.medium), changes it or rests on it.",
      remedy: "Withdraw that entry first, then undo.")
  }
}
