/// What a single assessment leads to.
public enum AssessmentOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case childInNeedPlan, strategyDiscussion, lookedAfter, planContinues, privateFostering
  case earlyHelp, universalServices, otherAuthority, noFurtherAction

  /// What people call it.
  public var title: String {
    switch self {
    case .childInNeedPlan: "Child in need plan"
    case .strategyDiscussion: "Strategy discussion"
    case .lookedAfter: "Child to be looked after"
    case .planContinues: "The present plan continues"
    case .privateFostering: "Private fostering arrangement"
    case .earlyHelp: "Step down to early help"
    case .universalServices: "Universal services"
    case .otherAuthority: "Passed to another authority"
    case .noFurtherAction: "No further action"
    }
  }

  /// Whether the child needs services of children's social care (Annex A list 4).
  public var needsServices: Bool {
    switch self {
    case .childInNeedPlan, .strategyDiscussion, .lookedAfter, .planContinues, .privateFostering:
      true
    case .earlyHelp, .universalServices, .otherAuthority, .noFurtherAction: false
    }
  }
}
