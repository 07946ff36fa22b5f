/// An event by which somebody finishes work that a manager looks at before it stands.
///
/// What waits is never entered by hand: the work waits because it is recorded, and stops waiting because a
/// manager decided on it.
public protocol WorkForManager: CaseEvent {
  /// What kind of work it is; nil where this one needs no manager, such as a conference that made no plan.
  var kindOfWork: WaitingWork.Kind? { get }
}

extension AssessmentCompleted: WorkForManager {
  public var kindOfWork: WaitingWork.Kind? { .assessment }
}

extension Section47EnquiryConcluded: WorkForManager {
  public var kindOfWork: WaitingWork.Kind? { .enquiry }
}

extension ChildInNeedPlanStarted: WorkForManager {
  public var kindOfWork: WaitingWork.Kind? { .childInNeedPlan }
}

extension ConferenceHeld: WorkForManager {
  public var kindOfWork: WaitingWork.Kind? { category == nil ? nil : .protectionPlan }
}

extension ReferralClosed: WorkForManager {
  public var kindOfWork: WaitingWork.Kind? { .closure }
}
