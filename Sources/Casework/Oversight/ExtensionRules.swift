/// How far a deadline may be moved.
enum ExtensionRules {
  /// Refuses an extension that its rule does not allow.
  static func check(
    _ event: DeadlineExtended, of deadline: Deadline, under rule: DeadlineRule,
    _ timescales: Timescales
  ) throws(RuleBreach) {
    if rule.hasGivenDue {
      throw RuleBreach(
        "extension.given", "A day that somebody set is changed, not extended.",
        facts: ["“\(deadline.title)” was set for \(deadline.due.medium)."],
        remedy: "Postpone the task, or review the alert.")
    }
    try checkLaw(deadline, rule)
    let current = deadline.latestDue
    guard current < event.until else {
      throw RuleBreach(
        "extension.notLater", "An extension ends later than the limit it extends.",
        facts: ["It is due \(current.medium).", "It would be due \(event.until.medium)."],
        remedy: "Enter a later day; a day to work towards is planned instead.")
    }
    guard let extendable = rule.extendable else { return }
    if deadline.extensions.count >= extendable.times {
      throw RuleBreach(
        "extension.often", "This limit is extended \(extendable.sentence).",
        facts: deadline.extensions.map {
          "Extended on \($0.record.date.medium) to \($0.record.until.medium)."
        },
        remedy: "What is due must happen, or end; late work can still be recorded.")
    }
    let latest = timescales.point(extendable.by, from: current).point
    if latest < event.until {
      throw RuleBreach(
        "extension.far", "This limit is extended \(extendable.sentence).",
        facts: ["The latest day is \(latest.medium).", "It would be due \(event.until.medium)."],
        remedy: "Enter a day up to \(latest.medium).")
    }
  }

  /// A limit of the law is not the authority's to move, unless the rule says that it may be extended.
  private static func checkLaw(_ deadline: Deadline, _ rule: DeadlineRule) throws(RuleBreach) {
    guard rule.standing == .statutory, rule.extendable == nil else { return }
    throw RuleBreach(
      "extension.law", "A limit of the law is not extended.",
      facts: [
        "“\(deadline.title)” is due \(deadline.due.medium).",
        rule.basis(on: deadline.trigger.at.date),
      ],
      remedy: "Plan it as early as it can be; late work can still be recorded, with why.")
  }
}
