import Casework

extension StoryTeller {
  /// What workers add to the chronology of a boy on a plan for neglect: pins, one of them taken off again, and
  /// two summaries. Told last, so that everything else stays as it was.
  mutating func remarks() {
    guard let child = registered("Daniel", "Okafor") else { return }
    let pins = [
      (ReferralReceived.name, "The school had raised the same worry in September."),
      (Section47EnquiryConcluded.name, "The third report in a year, and the first injury."),
      (ConferenceHeld.name, "All agencies agreed, and so did the mother."),
    ]
    for (kind, line) in pins {
      guard let event = event(kind, of: child) else { continue }
      remark(on: child, EventPinned(event, on: day(2021, 1, 29), analysis: line))
    }
    if let group = event(CoreGroupHeld.name, of: child) {
      remark(on: child, EventPinned(group, on: day(2021, 2, 1)))
      remark(on: child, EventUnpinned(group, on: day(2021, 3, 8)))
    }
    let first = remark(
      on: child,
      SummaryWritten(
        on: day(2021, 2, 15),
        "On a plan with his sister. School attendance has been poor since the autumn. His mother "
          + "says that she is overwhelmed and wants help in the mornings."))
    remark(
      on: child,
      SummaryWritten(
        on: day(2021, 3, 8),
        "On a plan with his sister. School attendance has risen since the breakfast club began. His "
          + "mother is working with us, and Nan takes them at weekends. The worry that is left is who "
          + "comes to the house at night.", follows: first))
  }

  @discardableResult
  private mutating func remark(on child: ChildID, _ event: any CaseEvent) -> EventID? {
    commit([ProposedEntry.Part(child, event)], by: "arahman").first
  }

  /// A child by name, as registered.
  private func registered(_ given: String, _ family: String) -> ChildID? {
    entries.flatMap(\.proposal.parts).first { part in
      let name = (part.event as? ChildRegistered)?.childName
      return name?.given == given && name?.family == family
    }?.child
  }

  /// The first event of a kind that was told of a child.
  private func event(_ kind: String, of child: ChildID) -> EventID? {
    for entry in entries {
      let parts = entry.proposal.stamped(at: entry.at, by: entry.by)
      if let part = parts.first(where: {
        $0.child == child && type(of: $0.recorded.event).name == kind
      }) {
        return part.recorded.id
      }
    }
    return nil
  }
}
