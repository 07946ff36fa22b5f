extension FileReader {
  /// Whether the plan that counts now is dated and says what it is to achieve.
  var plan: Line {
    let isLookedAfter = record.care.isLookedAfter(on: today)
    let protection = record.protection.plan(openOn: today)
    guard let current = currentPlan else {
      return isLookedAfter
        ? Line(.plan, .gap, "Looked after with no authorised care plan.")
        : Line(.plan, .notApplicable, "No plan is open.")
    }
    let says: String?
    if isLookedAfter {
      says = record.care.plans.last { $0.date <= today }?.summary
    } else if let protection {
      let conference = record.protection.conferences.first { $0.plan == protection.id }
      let group = protection.coreGroups.last { $0.date <= today }
      says = [conference?.summary, group?.note].compactMap { $0 }.first { !$0.isBlank }
    } else {
      says = record.childInNeed.plan(openOn: today)?.aims
    }
    guard let says, !says.isBlank else {
      return Line(
        .plan, .gap,
        "\(current.what) of \(current.date.medium) says nothing of what it is to achieve.",
        current.date)
    }
    return Line(.plan, .fine, "\(current.what): \(says.firstWrittenLine)", current.date)
  }
}
