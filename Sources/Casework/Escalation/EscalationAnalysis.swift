/// What one concern adds to the figures on concerns: a value that an index can keep.
public struct EscalationFact: Hashable, Sendable, Codable {
  /// The child.
  public let child: ChildID

  /// The event that raised it.
  public let id: EventID

  /// The team that had the child when it was raised; nil where none was recorded.
  public let team: TeamID?

  /// What it is about.
  public let theme: Escalation.Theme

  /// The highest rung that it reached.
  public let stage: Escalation.Stage

  /// Whether Cafcass was asked.
  public let isWithCafcass: Bool

  /// The day it was raised.
  public let raised: CivilDate

  /// The day it ended; nil while it goes on.
  public let ended: CivilDate?

  /// How it ended.
  public let outcome: Escalation.Ending.Outcome?

  /// At how many stages no answer came in time, by the original limits.
  public let lateAnswers: Int
}

extension ChildRecord {
  /// What the child’s concerns add to the figures as at a moment.
  public func escalationFacts(_ timescales: Timescales, asOf moment: Moment) -> [EscalationFact] {
    let answers = deadlines(timescales).filter { $0.rule == "escalation.answer" }
    return escalations.all.filter { $0.raised <= moment.date }.map { own in
      let steps = Set(own.steps.map(\.id.rawValue))
      let late = answers.count {
        steps.contains($0.trigger.event ?? "") && $0.trigger.at.hasBegun(at: moment)
          && $0.isOver(asOf: moment)
      }
      let ending = own.ending.flatMap { $0.date <= moment.date ? $0 : nil }
      return EscalationFact(
        child: id, id: own.id, team: allocations.current(on: own.raised)?.team, theme: own.theme,
        stage: own.stage, isWithCafcass: own.isWithCafcass, raised: own.raised,
        ended: ending?.date, outcome: ending?.outcome, lateAnswers: late)
    }
  }
}

extension Deadline {
  /// Whether the original due point passed before the clock stopped.
  fileprivate func isOver(asOf moment: Moment) -> Bool {
    if let closure, closure.at.hasBegun(at: moment) { return isLate(closure.at) }
    return due.isBefore(moment)
  }
}

/// Concerns counted by theme and by team, for senior managers.
public struct EscalationAnalysis: Hashable, Sendable {
  /// The figures of one theme or one team.
  public struct Row: Hashable, Sendable {
    /// How many concerns.
    public var count = 0

    /// How many go on.
    public var open = 0

    /// How many were resolved without going beyond the team.
    public var resolvedInformally = 0

    /// How many reached the head of service or went further.
    public var reachedHead = 0

    /// How many were put before Cafcass.
    public var withCafcass = 0

    /// How many had an answer that did not come in time.
    public var answeredLate = 0

    /// The working days that ended ones took, in ascending order.
    public var workingDays: [Int] = []

    /// The middle of the working days that ended ones took; nil where none ended.
    public var medianWorkingDays: Int? {
      workingDays.isEmpty ? nil : workingDays[workingDays.count / 2]
    }
  }

  /// By theme; a theme without a concern is left out.
  public private(set) var themes: [Escalation.Theme: Row] = [:]

  /// By team; under nil those of children whose team is not recorded.
  public private(set) var teams: [TeamID?: Row] = [:]

  /// All together.
  public private(set) var all = Row()

  /// Counts the concerns that were raised within some days.
  public init(
    _ facts: [EscalationFact], raisedIn days: ClosedRange<CivilDate>, calendar: WorkingCalendar
  ) {
    for fact in facts where days.contains(fact.raised) {
      themes[fact.theme, default: Row()].add(fact, calendar)
      teams[fact.team, default: Row()].add(fact, calendar)
      all.add(fact, calendar)
    }
    for theme in themes.keys { themes[theme]?.workingDays.sort() }
    for team in teams.keys { teams[team]?.workingDays.sort() }
    all.workingDays.sort()
  }
}

extension EscalationAnalysis.Row {
  fileprivate mutating func add(_ fact: EscalationFact, _ calendar: WorkingCalendar) {
    count += 1
    if fact.ended == nil { open += 1 }
    if fact.outcome == .resolved, fact.stage == .informal { resolvedInformally += 1 }
    if let rung = fact.stage.rung, let head = Escalation.Stage.headOfService.rung, rung >= head {
      reachedHead += 1
    }
    if fact.isWithCafcass { withCafcass += 1 }
    if fact.lateAnswers > 0 { answeredLate += 1 }
    if let ended = fact.ended {
      workingDays.append(calendar.workingDays(from: fact.raised, to: ended))
    }
  }
}
