/// Something that somebody said they would do, or asked a colleague to do, about a child.
public struct CaseTask: Hashable, Sendable, Identifiable {
  /// What was changed about a task after it was set.
  public struct Change: Hashable, Sendable {
    /// The day.
    public let date: CivilDate

    /// Who changed it.
    public let by: WorkerID

    /// Who had it before, where it was handed over.
    public let from: WorkerID?

    /// The day for which it was set before, where it was put off or brought forward.
    public let due: CivilDate?

    /// What it said before, where the words were changed.
    public let text: String?

    /// Why, where it was said.
    public let reason: String?
  }

  /// How a task ended.
  public struct Ending: Hashable, Sendable {
    /// The day.
    public let date: CivilDate

    /// Who says so.
    public let by: WorkerID

    /// Whether it was done; otherwise it is no longer needed.
    public let isDone: Bool

    /// What came of it, or why it is not needed.
    public let note: String?
  }

  /// The event that set it.
  public let id: EventID

  /// What is to be done.
  public internal(set) var text: String

  /// Whose it is.
  public internal(set) var worker: WorkerID

  /// The day by which it is to be done.
  public internal(set) var due: CivilDate

  /// Whether it is urgent: it counts as due soon at once.
  public internal(set) var isUrgent: Bool

  /// The day on which it was set.
  public let set: CivilDate

  /// Who set it.
  public let setBy: WorkerID

  /// What it came of: an entry of oversight, a strategy discussion, a panel.
  public let origin: EventID?

  /// Its changes, in the order of recording.
  public internal(set) var changes: [Change] = []

  /// How it ended; nil while it is to be done.
  public internal(set) var ending: Ending?

  /// Whether it is to be done at the end of a day.
  public func isOpen(on date: CivilDate) -> Bool {
    set <= date && (ending.map { date < $0.date } ?? true)
  }

  /// The day for which it was set first.
  public var firstDue: CivilDate { changes.lazy.compactMap(\.due).first ?? due }

  /// Who set the day, and how it was changed since.
  var given: GivenDate {
    let moves = changes.filter { $0.due != nil }
    let days = moves.dropFirst().map(\.due) + [due]
    return GivenDate(
      by: setBy, on: set,
      changes: zip(moves, days).compactMap { move, to in
        guard let from = move.due, let to else { return nil }
        return GivenDate.Change(on: move.date, by: move.by, from: from, to: to, reason: move.reason)
      })
  }
}

/// The tasks about one child.
public struct CaseTasks: Hashable, Sendable {
  /// Every task, in the order of recording.
  public internal(set) var all: [CaseTask] = []

  /// The task with an id.
  public func task(_ id: EventID) -> CaseTask? { all.first { $0.id == id } }

  /// The tasks that are to be done at the end of a day, the one due first at the top; of one day the urgent.
  public func open(on date: CivilDate) -> [CaseTask] {
    all.filter { $0.isOpen(on: date) }
      .sorted { ($0.due, $0.isUrgent ? 0 : 1, $0.id) < ($1.due, $1.isUrgent ? 0 : 1, $1.id) }
  }

  /// The tasks that came of an entry, such as the actions of a supervision.
  public func arising(from origin: EventID) -> [CaseTask] { all.filter { $0.origin == origin } }

  /// Changes one task.
  mutating func change(_ id: EventID, _ change: (inout CaseTask) -> Void) {
    guard let index = all.firstIndex(where: { $0.id == id }) else { return }
    change(&all[index])
  }
}
