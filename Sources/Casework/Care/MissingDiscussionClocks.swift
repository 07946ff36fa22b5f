/// The clocks of what the local pathway for missing children asks for beyond the return interview: a strategy
/// discussion after 72 hours, and a review when a child was missing three times in 90 days.
///
/// Each is met only by what is held after its trigger, so that a trigger cannot be overlooked.
struct MissingDiscussionClocks {
  /// The child.
  let record: ChildRecord

  /// Rules and working days.
  let timescales: Timescales

  /// Every deadline, open and closed.
  var all: [Deadline] { long + repeated }

  private var absences: [MissingEpisode] { record.care.missing.filter(\.isMissing) }

  /// An absence of more than 72 hours. While the child is missing, the trigger lies ahead until then.
  private var long: [Deadline] {
    absences.compactMap { absence in
      if absence.end != nil, !absence.isLong(asOf: Moment(date: .earliest)) { return nil }
      let passed = absence.start.adding(hours: MissingTrigger.hours)
      return Deadline(
        rule: "missing.strategyDiscussion", in: timescales,
        from: Deadline.Trigger(
          what: "Missing for \(MissingTrigger.hours) hours", at: passed, event: absence.id.rawValue),
        closure: DiscussionAnswer(record).closure(after: passed, about: [absence.id]))
    }
  }

  /// Each absence that makes three or more in 90 days, unless a clock is running already.
  private var repeated: [Deadline] {
    let absences = absences
    var deadlines: [Deadline] = []
    for index in absences.indices {
      let absence = absences[index]
      let first = absence.start.date.adding(days: -MissingTrigger.days)
      let recent = absences[...index].filter { $0.start.date > first }
      guard recent.count >= MissingTrigger.many else { continue }
      if let last = deadlines.last {
        guard let closure = last.closure, closure.at.isClearlyBefore(absence.start) else {
          continue
        }
      }
      let deadline = Deadline(
        rule: "missing.review", in: timescales,
        from: Deadline.Trigger(
          what: "Missing \(recent.count) times in \(MissingTrigger.days) days", at: absence.start,
          event: absence.id.rawValue),
        closure: DiscussionAnswer(record).closure(after: absence.start, about: recent.map(\.id)))
      if let deadline { deadlines.append(deadline) }
    }
    return deadlines
  }
}

extension TimePoint {
  /// The point a number of hours later; where only the day is known, whole days later.
  func adding(hours: Int) -> TimePoint {
    switch self {
    case .day(let date): .day(date.adding(days: hours / 24))
    case .moment(let moment): .moment(moment.adding(hours: hours))
    }
  }
}
