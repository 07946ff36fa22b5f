/// What a manager's lists need to know of a child whose case is open.
public struct Supervision: Hashable, Sendable {
  /// What is being done for the child, from the least to the most.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    case openCase, childInNeed, protectionPlan, lookedAfter

    /// What people call it.
    public var title: String {
      switch self {
      case .openCase: "Open case"
      case .childInNeed: "Child in need"
      case .protectionPlan: "Protection plan"
      case .lookedAfter: "Looked after"
      }
    }
  }

  /// What is being done for the child.
  public var stage: Stage

  /// The social worker; nil while nobody is allocated.
  public var worker: WorkerID?

  /// The social worker's team; without a worker, the team that had the child last.
  public var team: TeamID?

  /// When it was decided that the child gets a worker: the acceptance of the referral, at the time at which
  /// it was recorded where that was on the same day, or the start of care.
  public var decided: Moment

  /// The last day on which a manager looked at the case, or the day the case opened where none has.
  public var overseen: CivilDate

  /// Whether a manager has looked at the case at all.
  public var hasOversight: Bool

  /// Whether a section 47 enquiry is going on.
  public var isEnquiring: Bool

  /// The legal status of a looked-after child (SSDA903 `LS`).
  public var legalStatus: LegalStatus?

  /// How far the placement is from home, in miles.
  public var milesFromHome: Double?

  /// Describes where a case stands.
  public init(
    stage: Stage, worker: WorkerID? = nil, team: TeamID? = nil, decided: Moment,
    overseen: CivilDate, hasOversight: Bool = false, isEnquiring: Bool = false,
    legalStatus: LegalStatus? = nil, milesFromHome: Double? = nil
  ) {
    self.stage = stage
    self.worker = worker
    self.team = team
    self.decided = decided
    self.overseen = overseen
    self.hasOversight = hasOversight
    self.isEnquiring = isEnquiring
    self.legalStatus = legalStatus
    self.milesFromHome = milesFromHome
  }
}

extension ChildRecord {
  /// What a manager's lists need to know; nil while no case is open.
  public var supervision: Supervision? {
    let referral = frontDoor.referrals.last { isUnderWay($0) }
    let care = self.care.period(on: .latest)
    guard let opened = [referral?.received, care?.start].compactMap({ $0 }).min() else {
      return nil
    }
    let current = allocations.all(.socialWorker).last { $0.to == nil }
    let last = lastOversight(by: .latest).map { max($0, opened) }
    return Supervision(
      stage: stage(isLookedAfter: care != nil), worker: current?.worker,
      team: current?.team ?? allocations.all(.socialWorker).last?.team,
      decided: referral.flatMap(accepted) ?? Moment(date: opened),
      overseen: last ?? opened, hasOversight: last != nil,
      isEnquiring: protection.enquiry(openOn: .latest) != nil,
      legalStatus: care == nil ? nil : self.care.legalStatus(on: .latest)?.status,
      milesFromHome: self.care.placement(on: .latest)?.placement.milesFromHome)
  }

  /// Whether a case is open in which something is to be done: accepted, or at work without a decision on
  /// record.
  private func isUnderWay(_ referral: Referral) -> Bool {
    guard !referral.isNoFurtherAction, referral.closure == nil else { return false }
    return referral.decision != nil || assessments.all.contains { $0.referral == referral.id }
  }

  private func stage(isLookedAfter: Bool) -> Supervision.Stage {
    if isLookedAfter { return .lookedAfter }
    if protection.plan(openOn: .latest) != nil { return .protectionPlan }
    return childInNeed.plan(openOn: .latest) != nil ? .childInNeed : .openCase
  }

  private func accepted(_ referral: Referral) -> Moment? {
    guard let decision = referral.decision else { return Moment(date: referral.received) }
    let recorded = effectiveEvents.last {
      ($0.event as? ReferralDecided)?.referral == referral.id
    }
    guard let recorded, recorded.at.date == decision.date else {
      return Moment(date: decision.date)
    }
    return recorded.at
  }
}
