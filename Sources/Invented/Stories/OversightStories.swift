import Casework

/// What managers did: they authorised work, sent some back, looked at cases, and left some children waiting.
/// Told last, about what the other stories have recorded.
extension StoryTeller {
  mutating func oversight() {
    childrenWithoutWorker()
    planOfManagersOwn()
    decideOnWork()
    lookAtCases()
  }

  /// Work older than this many working days has been decided on.
  private static let decidedAfter = 6

  /// Accepted in the last days, and nobody is allocated yet.
  private mutating func childrenWithoutWorker() {
    for (request, days) in [(FamilyRequest.ages(6), 2), (.ages(11, community: "British"), 1)] {
      let family = family(request)
      referred(family, on: back(days), theme: "parentalIllness", source: "3A", need: "N3")
    }
  }

  /// The manager stood in for a worker, so another manager has to authorise the plan.
  private mutating func planOfManagersOwn() {
    let family = family(.ages(8, community: "Caribbean"))
    let date = back(44)
    referred(family, on: date, theme: "disability", source: "3F", need: "N2")
    allocate(family.children, to: "bcole", from: next(1, after: date), reason: "FCONTA")
    assessFully(
      family.children, referred: date, by: "bcole", days: 40, .childInNeedPlan, factors: ["6A"])
    startPlan(family.children, on: back(2), by: "tblake")
  }

  // MARK: - Work

  /// Finished work of one entry, by somebody other than the manager.
  private struct Finished {
    var parts: [(child: ChildID, event: any CaseEvent, id: EventID)]
    var date: CivilDate
    var by: WorkerID
  }

  private mutating func decideOnWork() {
    let finished = finishedWork
    let returned = finished.last { work in
      work.date <= back(Self.decidedAfter + 2) && work.parts[0].event is ChildInNeedPlanStarted
    }
    for work in finished where work.date <= back(Self.decidedAfter) {
      if work.parts[0].id == returned?.parts[0].id {
        giveBack(work)
        continue
      }
      let date = next(2, after: work.date)
      commit(
        work.parts.map { ProposedEntry.Part($0.child, WorkAuthorised($0.id, on: date)) },
        by: "tblake")
    }
  }

  /// Sent back, written anew, and waiting again.
  private mutating func giveBack(_ work: Finished) {
    let (told, written) = (back(3), back(1))
    commit(
      work.parts.map {
        ProposedEntry.Part(
          $0.child,
          WorkReturned(
            $0.id, on: told,
            comments: "The aims say what we do, not what will be different. By when?"))
      }, by: "tblake")
    commit(
      work.parts.compactMap { part -> ProposedEntry.Part? in
        guard var plan = part.event as? ChildInNeedPlanStarted else { return nil }
        plan.aims = [plan.aims ?? "", "In school every day by the summer term."]
          .filter { !$0.isEmpty }.joined(separator: " ")
        return ProposedEntry.Part(
          part.child,
          EntryCorrected(
            of: part.id, to: plan, on: written, reason: "Returned: what will be different, by when"
          ))
      }, by: work.by)
  }

  private var finishedWork: [Finished] {
    let amended = amendedEvents
    return entries.compactMap { entry in
      let stamped = entry.proposal.stamped(at: entry.at, by: entry.by)
      let parts = stamped.filter { part in
        let kind = (part.recorded.event as? any WorkForManager)?.kindOfWork
        return kind != nil && kind != .assessment && !amended.contains(part.recorded.id)
      }
      guard entry.by != "tblake", let date = parts.map(\.recorded.date).max() else { return nil }
      return Finished(
        parts: parts.map { ($0.child, $0.recorded.event, $0.recorded.id) },
        date: max(date, entry.at.date), by: entry.by)
    }.sorted { $0.date < $1.date }
  }

  /// Events that were corrected or withdrawn, on which nobody decided.
  private var amendedEvents: Set<EventID> {
    var amended: Set<EventID> = []
    for part in entries.flatMap(\.proposal.parts) {
      if let corrected = part.event as? EntryCorrected { amended.insert(corrected.amends) }
      if let withdrawn = part.event as? EntryWithdrawn { amended.insert(withdrawn.amends) }
    }
    return amended
  }

  // MARK: - Cases

  /// Supervision about every four weeks for most families with a worker; some have been overlooked.
  private mutating func lookAtCases() {
    for (number, group) in allocated.enumerated() where number % 4 != 2 {
      let days = 3 + number * 5 % 23
      for date in [workingDay(ago(days + 28)), workingDay(ago(days))] where group.from < date {
        let occasion: OversightEntry.Occasion = number % 3 == 0 ? .discussion : .supervision
        let actions = number % 2 == 0 ? "To be looked at again in four weeks." : nil
        let note = draw("oversight")
        commit(
          group.children.map {
            ProposedEntry.Part(
              $0, ManagementOversightRecorded(on: date, occasion, note, actions: actions))
          }, by: "tblake")
      }
    }
  }

  /// Children who were allocated together and still have a worker.
  private var allocated: [(children: [ChildID], from: CivilDate)] {
    var groups: [(children: [ChildID], from: CivilDate)] = []
    var ended: Set<ChildID> = []
    for entry in entries {
      var children: [ChildID] = []
      var from: CivilDate?
      for part in entry.proposal.parts {
        switch part.event {
        case let allocation as WorkerAllocated where allocation.role == .socialWorker:
          children.append(part.child)
          from = allocation.date
        case is AllocationEnded, is ChildDied: ended.insert(part.child)
        default: break
        }
      }
      if let from { groups.append((children, from)) }
    }
    var seen: Set<ChildID> = []
    return groups.reversed().compactMap { group in
      let children = group.children.filter { !ended.contains($0) && seen.insert($0).inserted }
      return children.isEmpty ? nil : (children, group.from)
    }
  }
}
