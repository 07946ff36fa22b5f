import Casework

/// The form that usually follows on what was just recorded.
public struct NextStep: Hashable, Sendable {
  /// The form's id.
  public let form: String
  /// The item it is opened on.
  public let item: EventID?
  /// The offer, as a sentence: "Next: record the strategy discussion."
  public let offer: String

  /// The step that follows on an entry that was recorded.
  ///
  /// The furthest event of the first child decides.
  ///
  /// - Parameters:
  ///   - entry: what was recorded.
  ///   - record: the first child as the record was before it, where that is known.
  /// - Returns: nil when nothing in particular follows.
  public static func after(_ entry: ProposedEntry, in record: ChildRecord? = nil)
    -> (child: ChildID, step: NextStep)?
  {
    guard let child = entry.parts.first?.child else { return nil }
    let ids = entry.parts.enumerated().map { index, part in
      part.id ?? EventID(index == 0 ? entry.id.rawValue : "\(entry.id.rawValue).\(index)")
    }
    let own = zip(entry.parts, ids).filter { $0.0.child == child }
    let isDecided = own.contains { $0.0.event is ContactDecided }
    for (part, id) in own.reversed() {
      if part.event is ContactReceived, isDecided { continue }
      let before = record?.id == child ? record : nil
      if let step = after(part.event, id, before) { return (child, step) }
    }
    return nil
  }

  private static func after(_ event: any CaseEvent, _ id: EventID, _ record: ChildRecord?)
    -> NextStep?
  {
    afterFrontDoor(event, id) ?? afterAssessment(event, id, record)
      ?? afterProtection(event, id, record) ?? afterPlan(event, id, record)
      ?? afterEarlyHelp(event, id, record) ?? afterRisk(event, id) ?? afterOversight(event, id)
  }

  /// What was agreed becomes tasks without being typed again.
  private static func afterOversight(_ event: any CaseEvent, _ id: EventID) -> NextStep? {
    guard let entry = event as? ManagementOversightRecorded, !(entry.actions ?? "").isBlank else {
      return nil
    }
    return NextStep(AgreedTasksForm(), on: id, "set the agreed actions as tasks")
  }

  private static func afterFrontDoor(_ event: any CaseEvent, _ id: EventID) -> NextStep? {
    switch event {
    case is ContactReceived: NextStep(DecideContactForm(), on: id, "decide the contact")
    case let decided as ContactDecided where decided.outcome == .strategyDiscussion:
      NextStep(
        StrategyDiscussionForm(), on: decided.contact, "record the strategy discussion")
    case let decided as ContactDecided where decided.outcome == .singleAssessment:
      NextStep(StartAssessmentForm(), on: decided.contact, "start the single assessment")
    default: nil
    }
  }
}

extension NextStep {
  /// An offer of a form.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - item: what it is opened on.
  ///   - offer: what is done next, without “Next”.
  init(_ form: any RecordForm, on item: EventID? = nil, _ offer: String) {
    self.init(form: form.id, item: item, offer: "Next: \(offer).")
  }
}
