import Casework

/// What colleagues set themselves to do, a concern of a reviewing officer, and a limit that a manager extended. Told
/// about what the other stories have recorded.
extension StoryTeller {
  mutating func tasks(_ timescales: Timescales) {
    setTasks()
    raiseConcern()
    extendLimit(timescales)
  }

  /// Children whom a worker has now, those allocated last at the end.
  private func children(of worker: WorkerID) -> [ChildID] {
    var own: [ChildID] = []
    for part in entries.flatMap(\.proposal.parts) {
      switch part.event {
      case let allocation as WorkerAllocated where allocation.role == .socialWorker:
        own.removeAll { $0 == part.child }
        if allocation.worker == worker { own.append(part.child) }
      case is AllocationEnded, is ChildDied: own.removeAll { $0 == part.child }
      default: break
      }
    }
    return own
  }

  /// One overdue, one urgent for today, one to come and one that is done.
  private mutating func setTasks() {
    let own = children(of: "arahman")
    guard own.count > 3 else { return }
    set(
      TaskSet(on: back(5), "Ring the head of year about the breakfast club", due: back(1)), own[0],
      by: "arahman")
    set(
      TaskSet(
        on: back(1), "Send the health visitor the plan", for: "arahman", due: today, urgent: true),
      own[1], by: "tblake")
    set(
      TaskSet(on: back(2), "Ask housing about the damp", due: next(4, beyond: today)), own[2],
      by: "arahman")
    let done = set(
      TaskSet(on: back(9), "Fetch the birth certificate", due: back(4)), own[3], by: "arahman")
    if let done {
      commit(
        [ProposedEntry.Part(own[3], TaskDone(done, on: back(3), note: "It is in the file."))],
        by: "arahman")
    }
  }

  @discardableResult
  private mutating func set(_ task: TaskSet, _ child: ChildID, by author: WorkerID) -> EventID? {
    commit([ProposedEntry.Part(child, task)], by: author).first
  }

  /// A day some working days after another, also one to come.
  private func next(_ workingDays: Int, beyond date: CivilDate) -> CivilDate {
    calendar.date(workingDays, workingDaysAfter: date).date
  }

  /// No answer came from the team, so it went to the service manager.
  private mutating func raiseConcern() {
    var inCare: [ChildID] = []
    for part in entries.sorted(by: { $0.at < $1.at }).flatMap(\.proposal.parts) {
      switch part.event {
      case let start as CareStarted where start.date < back(80): inCare.append(part.child)
      case is CareEnded, is ChildDied: inCare.removeAll { $0 == part.child }
      default: break
      }
    }
    guard let child = inCare.first else { return }
    let raised = commit(
      [
        ProposedEntry.Part(
          child,
          EscalationRaised(
            on: back(18), .drift,
            "The review asked for a permanence plan in autumn, and there is none: the child asks where home will be.",
            wanted: "A permanence planning meeting within two weeks."))
      ], by: "hashdown")
    guard let concern = raised.first else { return }
    commit(
      [
        ProposedEntry.Part(
          child,
          EscalationMovedUp(
            concern, on: back(6), to: .teamManager, reason: "No answer in ten working days."))
      ], by: "hashdown")
  }

  /// The first limit of a child of the protagonist that may be moved.
  private mutating func extendLimit(_ timescales: Timescales) {
    let date = back(1)
    for child in children(of: "arahman").reversed() {
      let events = entries.sorted { $0.at < $1.at }.flatMap { entry in
        entry.proposal.stamped(at: entry.at, by: entry.by).filter { $0.child == child }
          .map(\.recorded)
      }
      let record = ChildRecord(id: child, replaying: events)
      let deadline = record.deadlines(timescales).first { deadline in
        guard let rule = timescales[deadline.rule] else { return false }
        return deadline.isOpen(asOf: now) && rule.standing == .local && !rule.hasGivenDue
          && rule.extendable == nil && !timescales.isManagersDuty(rule.id)
          && deadline.due.date >= today && deadline.due.date <= ago(-20)
      }
      guard let deadline else { continue }
      commit(
        [
          ProposedEntry.Part(
            child,
            DeadlineExtended(
              deadline, on: date, until: .day(next(7, beyond: deadline.due.date)),
              reason: "The school can come only after the holidays, and the plan rests on it.",
              askedBy: "arahman"))
        ], by: "tblake")
      return
    }
  }
}
