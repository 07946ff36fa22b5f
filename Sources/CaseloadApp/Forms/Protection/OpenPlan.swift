import Casework

/// The child protection plan that a form is about.
enum OpenPlan {
  /// The plan that is open today.
  static func of(_ child: ChildID, _ context: FormContext) -> ProtectionPlan? {
    context.knownRecord(child)?.protection.plan(openOn: context.today)
  }

  /// The child, and the brothers and sisters on a plan, all ticked.
  static func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context, isOffered: { $0.protection.plan(openOn: context.today) != nil },
      isTicked: { _ in true })
  }

  /// Why a form about a plan cannot be used; nil when the child has one.
  static func whyNone(_ context: FormContext) -> String? {
    guard let record = context.record else { return "Open a child first: a plan is a child’s." }
    guard record.protection.plan(openOn: context.today) == nil else { return nil }
    return
      "\(record.calledName) is on no child protection plan. Record the initial conference first."
  }
}
