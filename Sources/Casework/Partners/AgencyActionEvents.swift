/// An agency undertakes something outside a meeting or a plan.
public struct AgencyActionAgreed: CaseEvent {
  public static let name = "agencyActionAgreed"
  public static let title = "Action agreed"

  /// When.
  public var date: CivilDate

  /// What, by whom and by when.
  public var action: AgreedAction

  /// Records an action.
  public init(on date: CivilDate, _ action: AgreedAction) {
    self.date = date
    self.action = action
  }

  public var text: [String] { [action.what, action.owner] }

  public func headline(_ codes: CodeBook) -> String {
    "\(action.agency.title) to act by \(action.due.medium): \(action.what.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try ActionRules.check([action], agreedOn: date)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.agencyActions.agree([action], on: date, at: Self.title, stamp.id)
  }

  public static let example = AgencyActionAgreed(
    on: CivilDate(dayNumber: 18_705),
    AgreedAction(
      "Offer Daniel a place at breakfast club", .education, owner: "Mrs Ferris",
      by: CivilDate(dayNumber: 18_712)))
}

/// An action is finished, or will not be done.
public struct AgencyActionFinished: CaseEvent {
  public static let name = "agencyActionFinished"
  public static let title = "Action finished"
  public static let mayFollowEndOfRecord = true

  /// The action.
  public var action: ActionID

  /// When it was finished, or when it was clear that it would not be done.
  public var date: CivilDate

  /// What became of it.
  public var outcome: AgencyAction.Outcome

  /// What there is to say about it.
  public var note: String?

  /// Records what became of an action.
  public init(
    _ action: ActionID, on date: CivilDate, _ outcome: AgencyAction.Outcome = .done,
    note: String? = nil
  ) {
    self.action = action
    self.date = date
    self.outcome = outcome
    self.note = note
  }

  public var changes: [EventID] { [action.event] }
  public var text: [String] { note.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Action of an agency: \(outcome.title.loweringFirst)"
      + (note.map { ". \($0.firstWrittenLine)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let own = record.agencyActions.action(action) else {
      throw RuleBreach(
        "action.unknown", "What is finished was agreed before.",
        facts: ["The record of \(record.id) holds no action \(action)."],
        remedy: "Choose the action from the list, or record that it was agreed.")
    }
    if let finished = own.finished {
      throw RuleBreach(
        "action.finished", "An action is finished once.",
        facts: ["“\(own.action.what)” was finished on \(finished.medium)."],
        remedy: "Correct that in the history if it is wrong.")
    }
    if date < own.agreed {
      throw RuleBreach(
        "action.order", "An action is agreed before it is finished.",
        facts: [
          "“\(own.action.what)” was agreed on \(own.agreed.medium).",
          "It would be finished on \(date.medium).",
        ],
        remedy: "Correct one of the two dates.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.agencyActions.all.firstIndex(where: { $0.id == action }) else {
      return
    }
    record.agencyActions.all[index].finished = date
    record.agencyActions.all[index].outcome = outcome
    record.agencyActions.all[index].note = note
  }

  public static let example = AgencyActionFinished(
    ActionID("k3v9q2m7x4t1", 1), on: CivilDate(dayNumber: 18_710),
    note: "Daniel starts on Monday.")
}

/// What other agencies undertook for a child.
public enum AgencyActionsArea: PracticeArea {
  public static let title = "Actions of agencies"
  public static let events: [any CaseEvent.Type] = [
    AgencyActionAgreed.self, AgencyActionFinished.self,
  ]
}
