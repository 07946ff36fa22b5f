/// A concern that a reviewing officer or conference chair raised about how a child’s plan is carried out, from
/// the first talk with the team to its end.
public struct Escalation: Hashable, Sendable, Identifiable {
  /// What a concern is about.
  public enum Theme: String, Hashable, Sendable, Codable, CaseIterable {
    case drift, planNotDone, visits, noAllocatedWorker, childsParticipation, other

    /// What people call it.
    public var title: String {
      switch self {
      case .drift: "Drift or delay"
      case .planNotDone: "Plan not carried out"
      case .visits: "Visits not made"
      case .noAllocatedWorker: "No allocated worker"
      case .childsParticipation: "Child’s participation"
      case .other: "Other"
      }
    }
  }

  /// Before whom a concern is, from the team upwards. Cafcass is outside the council: it can be asked at any
  /// time, and the ladder goes on beside it.
  public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
    case informal, teamManager, serviceManager, headOfService, deputyDirector, cafcass

    /// What people call it.
    public var title: String {
      switch self {
      case .informal: "Informal, with the team"
      case .teamManager: "Team manager"
      case .serviceManager: "Service manager"
      case .headOfService: "Head of service"
      case .deputyDirector: "Deputy director"
      case .cafcass: "Cafcass"
      }
    }

    /// The rung of the ladder, from 0; nil for Cafcass, which stands beside it.
    public var rung: Int? {
      self == .cafcass ? nil : Self.allCases.firstIndex(of: self)
    }

    /// The next rung; nil at the top and for Cafcass.
    public var next: Stage? {
      guard let rung, rung + 1 < Self.allCases.count else { return nil }
      let next = Self.allCases[rung + 1]
      return next == .cafcass ? nil : next
    }
  }

  /// A concern was put before somebody.
  public struct Step: Hashable, Sendable {
    /// The event that recorded it.
    public let id: EventID

    /// The day: day 0 of the clock for an answer.
    public let date: CivilDate

    /// Before whom.
    public let stage: Stage

    /// Why it went there.
    public let reason: String?
  }

  /// The other side answered.
  public struct Answer: Hashable, Sendable {
    /// The event that recorded it.
    public let id: EventID

    /// The day.
    public let date: CivilDate

    /// Who answered.
    public let by: WorkerID

    /// The stage that is answered.
    public let stage: Stage

    /// What was answered.
    public let text: String
  }

  /// How a concern ended.
  public struct Ending: Hashable, Sendable {
    /// How.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
      case resolved, partlyResolved, notResolved, overtaken

      /// What people call it.
      public var title: String {
        switch self {
        case .resolved: "Resolved"
        case .partlyResolved: "Partly resolved"
        case .notResolved: "Not resolved"
        case .overtaken: "Overtaken by events"
        }
      }
    }

    /// The day.
    public let date: CivilDate

    /// How.
    public let outcome: Outcome

    /// What was agreed or found.
    public let note: String?

    /// What it meant for the child.
    public let impact: String
  }

  /// The event that raised it.
  public let id: EventID

  /// The day it was raised.
  public let raised: CivilDate

  /// Who raised it.
  public let by: WorkerID

  /// What it is about.
  public let theme: Theme

  /// What is wrong, and what it means for the child.
  public let concern: String

  /// What the team is asked to do.
  public let wanted: String?

  /// Before whom it was put, in the order of recording.
  public internal(set) var steps: [Step]

  /// What was answered, in the order of recording.
  public internal(set) var answers: [Answer] = []

  /// How it ended; nil while it goes on.
  public internal(set) var ending: Ending?

  /// The highest rung that it has reached; Cafcass does not count.
  public var stage: Stage {
    steps.map(\.stage).max { ($0.rung ?? -1) < ($1.rung ?? -1) } ?? .informal
  }

  /// Whether Cafcass was asked.
  public var isWithCafcass: Bool { steps.contains { $0.stage == .cafcass } }

  /// Whether it goes on at the end of a day.
  public func isOpen(on date: CivilDate) -> Bool {
    raised <= date && (ending.map { date < $0.date } ?? true)
  }

  /// What answers a step: the first answer for its stage on its day or later.
  public func answer(to step: Step) -> Answer? {
    answers.filter { $0.stage == step.stage && step.date <= $0.date }.min { $0.date < $1.date }
  }
}

/// A reviewing officer or conference chair found good work and said so.
public struct GoodPractice: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day.
  public let date: CivilDate

  /// Who said it.
  public let by: WorkerID

  /// Whose work it was, where that was said.
  public let worker: WorkerID?

  /// What was good.
  public let what: String

  /// What it meant for the child.
  public let impact: String?
}

/// The concerns about one child, and what was good.
public struct Escalations: Hashable, Sendable {
  /// Concerns, in the order of recording.
  public internal(set) var all: [Escalation] = []

  /// Good practice, in the order of recording.
  public internal(set) var goodPractice: [GoodPractice] = []

  /// The concern with an id.
  public func escalation(_ id: EventID) -> Escalation? { all.first { $0.id == id } }

  /// The concerns that go on at the end of a day, the oldest first.
  public func open(on date: CivilDate) -> [Escalation] {
    all.filter { $0.isOpen(on: date) }.sorted { $0.raised < $1.raised }
  }

  /// Changes one concern.
  mutating func change(_ id: EventID, _ change: (inout Escalation) -> Void) {
    guard let index = all.firstIndex(where: { $0.id == id }) else { return }
    change(&all[index])
  }
}
