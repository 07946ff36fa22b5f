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
  /// - Parameter entry: what was recorded.
  /// - Returns: nil when nothing in particular follows.
  public static func after(_ entry: ProposedEntry) -> (child: ChildID, step: NextStep)? {
    guard let child = entry.parts.first?.child else { return nil }
    let ids = entry.parts.enumerated().map { index, part in
      part.id ?? EventID(index == 0 ? entry.id.rawValue : "\(entry.id.rawValue).\(index)")
    }
    let own = zip(entry.parts, ids).filter { $0.0.child == child }
    let isDecided = own.contains { $0.0.event is ContactDecided }
    for (part, id) in own.reversed() {
      if part.event is ContactReceived, isDecided { continue }
      if let step = after(part.event, id) { return (child, step) }
    }
    return nil
  }

  private static func after(_ event: any CaseEvent, _ id: EventID) -> NextStep? {
    switch event {
    case is ContactReceived:
      NextStep(form: DecideContactForm().id, item: id, offer: "Next: decide the contact.")
    case let decided as ContactDecided where decided.outcome == .strategyDiscussion:
      NextStep(
        form: StrategyDiscussionForm().id, item: decided.contact,
        offer: "Next: record the strategy discussion.")
    case let decided as ContactDecided where decided.outcome == .singleAssessment:
      NextStep(
        form: StartAssessmentForm().id, item: nil, offer: "Next: start the single assessment.")
    case let held as StrategyDiscussionHeld where held.decision.beginsEnquiry:
      NextStep(
        form: StartEnquiryForm().id, item: id, offer: "Next: start the section 47 enquiry.")
    case let concluded as Section47EnquiryConcluded where concluded.isConferenceRequired:
      NextStep(
        form: InitialConferenceForm().id, item: concluded.enquiry,
        offer: "Next: record the initial conference, once it is held.")
    default: nil
    }
  }
}
