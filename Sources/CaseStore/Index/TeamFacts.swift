import Casework

/// What the index keeps of a child for managers: where the case stands, and what waits.
struct TeamFacts: Sendable {
  /// Something that waits: finished work for a manager's decision, or a conference that was put off.
  struct Waiting: Sendable {
    var kind: String
    var item: String
    var event: String
    var since: String
    var until: String?
    var by: String
    var isAgain: Bool
    var what: String
  }

  /// What stands before the kind of work that a manager sent back.
  static let returned = "returned."

  /// The kind under which a conference that was put off is kept.
  static let postponed = "postponedConference"

  /// Nil while no case is open.
  var supervision: Supervision?
  /// The point by which a manager has to look at the case, and the one at which that ends to be due.
  var look: (due: Int64, until: Int64)?
  /// What waits.
  var waiting: [Waiting]
  /// The child's worker and team; of a closed case, those it had last.
  var worker: WorkerID?
  var team: TeamID?

  /// - Parameter duties: the deadlines of the child that managers owe.
  init(_ record: ChildRecord, _ duties: [Deadline], _ codes: CodeBook) {
    supervision = record.supervision
    look = Self.look(duties, at: record.events.last?.at)
    let last = record.allocations.all(.socialWorker).last
    worker = supervision == nil ? last?.worker : supervision?.worker
    team = supervision == nil ? last?.team : supervision?.team
    waiting = record.waitingWork.map { work in
      let event = record.effectiveEvents.first { $0.id == work.id }?.event
      return Waiting(
        kind: work.kind.rawValue, item: work.item.rawValue, event: work.id.rawValue,
        since: work.since.description, until: nil, by: work.by.rawValue, isAgain: work.isAgain,
        what: event?.headline(codes) ?? work.kind.title)
    }
    waiting += record.returnedWork.map { work in
      Waiting(
        kind: Self.returned + work.kind.rawValue, item: work.item.rawValue,
        event: work.id.rawValue, since: work.since.description, until: nil, by: work.by.rawValue,
        isAgain: true, what: work.comments ?? "")
    }
    for booking in record.protection.bookings where booking.isPending {
      guard let last = booking.postponements.last else { continue }
      let by = record.events.last { ($0.event as? ConferencePostponed)?.booking == booking.id }
      waiting.append(
        Waiting(
          kind: Self.postponed, item: booking.id.rawValue,
          event: (by?.id ?? booking.id).rawValue, since: last.date.description,
          until: booking.planned.description, by: by?.by.rawValue ?? "", isAgain: false,
          what: last.reason))
    }
  }

  /// The first of the looks that had not happened when the child was last recorded for.
  private static func look(_ duties: [Deadline], at moment: Moment?) -> (due: Int64, until: Int64)?
  {
    let now = moment.map(TimeKey.instant) ?? 0
    return duties.map { duty in
      (
        start: TimeKey.start(duty.trigger.at), due: TimeKey.end(duty.latestDue),
        until: duty.closure.map { TimeKey.start($0.at) } ?? TimeKey.never
      )
    }.filter { now < $0.until }.min { $0.start < $1.start }.map { ($0.due, $0.until) }
  }
}
