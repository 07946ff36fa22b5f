/// How a child's absences stand at a moment: what a list of missing children shows of each.
public struct MissingStanding: Hashable, Sendable {
  /// The absence that goes on, if one does.
  public let current: MissingEpisode?

  /// The minutes of real time for which it has lasted.
  public let currentMinutes: Int?

  /// The absences that began in the last 90 days, oldest first; away without authorisation is left out.
  public let recent: [MissingEpisode]

  /// What calls for more than a return interview.
  public let triggers: [MissingTrigger]

  /// The absences after which an interview is owed: neither held nor refused, whatever its 72 hours say.
  public let interviewsOwed: [MissingEpisode]

  /// The moment at which the present absence will have lasted 72 hours; nil where it has already, or none goes
  /// on.
  public let longFrom: TimePoint?

  /// How many more absences make three in 90 days; 0 where they do already.
  public var untilRepeated: Int { max(0, MissingTrigger.many - recent.count) }

  /// Looks at a record as at a moment.
  public init(_ record: ChildRecord, asOf now: Moment) {
    let absences = record.care.missing.filter { $0.isMissing && $0.start.hasBegun(at: now) }
    let first = now.date.adding(days: -MissingTrigger.days)
    current = absences.last { $0.end.map { !$0.hasBegun(at: now) } ?? true }
    currentMinutes = current?.minutes(asOf: now)
    recent = absences.filter { $0.start.date > first }
    triggers = record.care.missingTriggers(asOf: now)
    interviewsOwed = absences.filter { absence in
      (absence.end?.hasBegun(at: now) ?? false)
        && !(absence.interview?.at.hasBegun(at: now) ?? false)
        && absence.offer?.isAccepted != false
    }
    longFrom = current.flatMap { absence in
      let passed = absence.start.adding(hours: MissingTrigger.hours)
      return passed.hasBegun(at: now) ? nil : passed
    }
  }
}
