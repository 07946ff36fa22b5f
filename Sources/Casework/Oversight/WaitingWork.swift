/// A piece of finished work that waits for a manager.
public struct WaitingWork: Hashable, Sendable, Identifiable {
  /// What managers decide on.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case assessment, enquiry, childInNeedPlan, protectionPlan, closure

    /// What people call one of it.
    public var title: String {
      switch self {
      case .assessment: "Single assessment"
      case .enquiry: "Section 47 outcome"
      case .childInNeedPlan: "Child in need plan"
      case .protectionPlan: "Child protection plan"
      case .closure: "Closure"
      }
    }
  }

  /// The event by which it was finished.
  public let id: EventID

  /// What a decision names: the assessment, or else the event.
  public let item: EventID

  /// What kind of work it is.
  public let kind: Kind

  /// The day since which it has waited: the day of the work, or that of its correction after a return.
  public let since: CivilDate

  /// Who did it, and may therefore not decide on it.
  public let by: WorkerID

  /// Whether a manager has sent it back before.
  public let isAgain: Bool

  /// What the manager asked for, where it is back with its author.
  public var comments: String?
}

extension ChildRecord {
  /// The work of the child that waits for a manager, the longest waiting first.
  ///
  /// What a return brought in was decided on elsewhere, and so was a plan that is over before anybody
  /// looked at it. Returned work waits again once its author has corrected it.
  public var waitingWork: [WaitingWork] {
    let finished = effectiveEvents.filter { $0.source == nil }.compactMap { recorded in
      ((recorded.event as? any WorkForManager)?.kindOfWork).map { (recorded, $0) }
    }
    return finished.compactMap { recorded, kind in
      kind == .assessment ? waitingAssessment(recorded) : waiting(recorded, kind)
    }.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
  }

  /// The work of the child that a manager sent back and that its author has not changed yet, since the day of the
  /// return, with what is to be changed.
  public var returnedWork: [WaitingWork] {
    let ofAssessments = assessments.all.compactMap { assessment -> WaitingWork? in
      guard assessment.stage == .returned, let last = assessment.returns.last,
        let completed = assessmentCompletion(of: assessment.id), completed.source == nil
      else { return nil }
      return WaitingWork(
        id: completed.id, item: assessment.id, kind: .assessment, since: last.date,
        by: completed.by, isAgain: true, comments: last.comments)
    }
    let others = effectiveEvents.filter { $0.source == nil }.compactMap { recorded in
      returned(recorded)
    }
    return (ofAssessments + others).sorted { ($0.since, $0.id) < ($1.since, $1.id) }
  }

  private func returned(_ recorded: RecordedEvent) -> WaitingWork? {
    guard let last = oversight.decision(on: recorded.id), last.isReturn,
      correction(of: recorded.id, after: last) == nil,
      let kind = (recorded.event as? any WorkForManager)?.kindOfWork,
      !isOver(kind, recorded.id)
    else { return nil }
    return WaitingWork(
      id: recorded.id, item: recorded.id, kind: kind, since: last.date, by: recorded.by,
      isAgain: true, comments: last.comment)
  }

  /// Whether it is a plan that has ended, on which nobody needs to decide any more.
  private func isOver(_ kind: WaitingWork.Kind, _ plan: EventID) -> Bool {
    switch kind {
    case .childInNeedPlan: childInNeed.plan(plan)?.end != nil
    case .protectionPlan: protection.plan(plan)?.end != nil
    case .assessment, .enquiry, .closure: false
    }
  }

  private func waitingAssessment(_ recorded: RecordedEvent) -> WaitingWork? {
    guard let completed = recorded.event as? AssessmentCompleted,
      let assessment = assessments.assessment(completed.assessment),
      assessment.stage == .awaitingAuthorisation,
      assessmentCompletion(of: assessment.id)?.id == recorded.id
    else { return nil }
    return WaitingWork(
      id: recorded.id, item: assessment.id, kind: .assessment, since: recorded.date,
      by: recorded.by, isAgain: !assessment.returns.isEmpty)
  }

  private func waiting(_ recorded: RecordedEvent, _ kind: WaitingWork.Kind) -> WaitingWork? {
    if isOver(kind, recorded.id) { return nil }
    var (since, isAgain) = (recorded.date, false)
    if let decision = oversight.decision(on: recorded.id) {
      guard decision.isReturn, let corrected = correction(of: recorded.id, after: decision) else {
        return nil
      }
      (since, isAgain) = (corrected, true)
    }
    return WaitingWork(
      id: recorded.id, item: recorded.id, kind: kind, since: since, by: recorded.by,
      isAgain: isAgain)
  }

  /// The event that completed an assessment last.
  func assessmentCompletion(of assessment: EventID) -> RecordedEvent? {
    effectiveEvents.last { ($0.event as? AssessmentCompleted)?.assessment == assessment }
  }

  /// The day on which an event was corrected after a manager had sent it back.
  func correction(of event: EventID, after decision: WorkDecision) -> CivilDate? {
    guard let amendment = superseded[event],
      let index = events.firstIndex(where: { $0.id == amendment }),
      let decided = events.firstIndex(where: { $0.id == decision.id }), decided < index
    else { return nil }
    return events[index].date
  }
}
