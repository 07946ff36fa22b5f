extension FileReader {
  /// Whether the plan that counts now is dated and says what it is to achieve.
  var plan: Line {
    guard let current = currentPlan else { return withoutPlan }
    guard let says = aims, !says.isBlank else {
      return Line(
        .plan, .gap,
        "\(current.what) of \(current.date.medium) says nothing of what it is to achieve.",
        current.date)
    }
    return Line(.plan, .fine, "\(current.what): \(says.firstWrittenLine)", current.date)
  }

  /// The pathway plan of a young person who is supported after care.
  var pathwayPlan: PathwayPlan? {
    let leaving = record.leavingCare
    if let ended = leaving.ended, ended.date <= today { return nil }
    return leaving.plan(on: today)
  }

  /// Early help that goes on beside no other plan.
  var earlyHelp: EarlyHelpEpisode? { record.earlyHelp.episode(openOn: today) }

  private var withoutPlan: Line {
    if record.care.isLookedAfter(on: today) {
      return Line(.plan, .gap, "Looked after with no authorised care plan.")
    }
    if let earlyHelp {
      return Line(
        .plan, .gap, "Early help since \(earlyHelp.start.medium) with no plan.", earlyHelp.start)
    }
    return Line(.plan, .notApplicable, "No plan is open.")
  }

  /// What the plan that counts is to achieve, in its own words.
  private var aims: String? {
    if record.care.isLookedAfter(on: today) {
      return record.care.plans.last { $0.date <= today }?.summary
    }
    if let protection = record.protection.plan(openOn: today) {
      let conference = record.protection.conferences.first { $0.plan == protection.id }
      let group = protection.coreGroups.last { $0.date <= today }
      return [conference?.summary, group?.note].compactMap { $0 }.first { !$0.isBlank }
    }
    if let inNeed = record.childInNeed.plan(openOn: today) { return inNeed.aims }
    if let pathwayPlan {
      let sections = pathwayPlan.sections.all.compactMap { section in
        section.text.flatMap { $0.isBlank ? nil : section.title.loweringFirst }
      }
      return "written on \(sections.joined(separator: ", "))."
    }
    return earlyHelp?.goals.map(\.what).joined(separator: "; ")
  }
}
