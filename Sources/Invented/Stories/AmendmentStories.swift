import Casework

/// What people get wrong, and how they put it right.
extension StoryTeller {
  /// Corrects a note, a visit and a contact, and withdraws a note that belonged to another child.
  mutating func amendments() {
    correct(VisitMade.self, skipping: 12, "The bedroom was seen; the box was left out.") {
      $0.bedroomSeen = true
    }
    correct(NoteAdded.self, skipping: 31, "The caller was the aunt, not the grandmother.") {
      $0.note += " (Caller: the child’s aunt.)"
    }
    correct(ContactReceived.self, skipping: 9, "Consent misheard on the telephone: it was given.") {
      $0.consent = .given
    }
    for skipped in [7, 55] { withdrawNote(skipping: skipped) }
  }

  private mutating func correct<Event: CaseEvent>(
    _ kind: Event.Type, skipping count: Int, _ reason: String, _ change: (inout Event) -> Void
  ) {
    guard let found = recorded(kind, skipping: count) else { return }
    var event = found.event
    change(&event)
    let (date, original) = (min(workingDay(found.at.date.adding(days: 4)), today), event)
    commit(
      [
        ProposedEntry.Part(
          found.child, EntryCorrected(of: found.id, to: original, on: date, reason: reason))
      ], by: found.by, reason: reason)
  }

  private mutating func withdrawNote(skipping count: Int) {
    guard let found = recorded(NoteAdded.self, skipping: count) else { return }
    let date = workingDay(found.at.date.adding(days: 2))
    let reason = draw("withdrawal")
    commit(
      [ProposedEntry.Part(found.child, EntryWithdrawn(of: found.id, on: date, reason: reason))],
      by: found.by, reason: reason)
  }

  /// An event of a kind that was recorded for one child alone.
  private func recorded<Event: CaseEvent>(_ kind: Event.Type, skipping count: Int) -> (
    child: ChildID, id: EventID, event: Event, at: Moment, by: WorkerID
  )? {
    var left = count
    for entry in entries where entry.proposal.parts.count == 1 {
      guard let event = entry.proposal.parts[0].event as? Event else { continue }
      if left == 0 {
        return (
          entry.proposal.parts[0].child, EventID(entry.proposal.id.rawValue), event, entry.at,
          entry.by
        )
      }
      left -= 1
    }
    return nil
  }
}
