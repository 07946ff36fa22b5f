/// What agencies undertook for a child, whichever meeting or plan it was agreed in.
public struct AgencyActions: Hashable, Sendable {
  /// Every action, in the order of recording.
  public internal(set) var all: [AgencyAction] = []

  /// The action with an id.
  public func action(_ id: ActionID) -> AgencyAction? { all.first { $0.id == id } }

  /// The actions that were agreed in one event, such as a meeting.
  public func agreed(in event: EventID) -> [AgencyAction] { all.filter { $0.id.event == event } }

  /// What is still to be done at the end of a day, the nearest due day first.
  public func open(on date: CivilDate) -> [AgencyAction] {
    all.filter { $0.isOpen(on: date) }.sorted {
      ($0.action.due, $0.agreed) < ($1.action.due, $1.agreed)
    }
  }

  /// What should have been done before a day and was not, the longest overdue first.
  public func overdue(on date: CivilDate) -> [AgencyAction] {
    open(on: date).filter { $0.action.due < date }
  }

  /// Takes up what was agreed in an event.
  mutating func agree(
    _ actions: [AgreedAction], on date: CivilDate, at occasion: String, _ id: EventID
  ) {
    all += actions.enumerated().map { index, action in
      AgencyAction(
        id: ActionID(id, index + 1), action: action, agreed: date, occasion: occasion)
    }
  }
}

/// One action, and what became of it.
public struct AgencyAction: Hashable, Sendable, Identifiable {
  /// What becomes of an action.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case done, partlyDone, notNeeded, refused

    /// What people call it.
    public var title: String {
      switch self {
      case .done: "Done"
      case .partlyDone: "Partly done"
      case .notNeeded: "No longer needed"
      case .refused: "Refused by the family"
      }
    }
  }

  /// Names it.
  public let id: ActionID

  /// What, by whom and by when.
  public let action: AgreedAction

  /// The day on which it was agreed.
  public let agreed: CivilDate

  /// Where it was agreed: "Team around the family".
  public let occasion: String

  /// The day on which it was finished; nil while it is to be done.
  public internal(set) var finished: CivilDate?

  /// What became of it.
  public internal(set) var outcome: Outcome?

  /// What was said about that.
  public internal(set) var note: String?

  /// Whether it is still to be done at the end of a day.
  public func isOpen(on date: CivilDate) -> Bool {
    agreed <= date && (finished.map { date < $0 } ?? true)
  }

  /// How many calendar days it is overdue at the end of a day; 0 when it is not.
  public func daysOverdue(on date: CivilDate) -> Int {
    isOpen(on: date) ? max(0, action.due.days(to: date)) : 0
  }
}

/// How one agency stands with what it undertook, over any number of children.
public struct AgencyActionCount: Hashable, Sendable {
  /// The agency.
  public let agency: PartnerAgency

  /// How many actions are still to be done.
  public let open: Int

  /// How many of them should have been done before.
  public let overdue: Int

  /// How many are finished.
  public let finished: Int

  /// How many calendar days the longest of them is overdue; 0 when none is.
  public let longestOverdue: Int

  /// The agencies of some actions, the one with the most overdue first.
  ///
  /// - Parameters:
  ///   - actions: of one child or of many.
  ///   - date: the day at whose end they are counted.
  public static func counts(of actions: [AgencyAction], on date: CivilDate) -> [AgencyActionCount] {
    let known = actions.filter { $0.agreed <= date }
    return PartnerAgency.allCases.compactMap { agency in
      let own = known.filter { $0.action.agency == agency }
      guard !own.isEmpty else { return nil }
      let open = own.filter { $0.isOpen(on: date) }
      return AgencyActionCount(
        agency: agency, open: open.count, overdue: open.count { $0.action.due < date },
        finished: own.count - open.count,
        longestOverdue: open.map { $0.daysOverdue(on: date) }.max() ?? 0)
    }
    .enumerated().sorted { ($1.element.overdue, $0.offset) < ($0.element.overdue, $1.offset) }
    .map(\.element)
  }
}
