/// Rules that several child in need events share.
enum ChildInNeedRules {
  /// The plan that an event is about, when it exists, began first and is not over.
  static func openPlan(
    _ id: EventID, in record: ChildRecord, on date: CivilDate, doing action: String,
    reference: String? = nil
  ) throws(RuleBreach) -> ChildInNeedPlan {
    guard let plan = record.childInNeed.plan(id) else {
      throw RuleBreach(
        "childInNeed.unknown", "A review or an end belongs to a plan of this child.",
        facts: ["The record of \(record.id) holds no child in need plan \(id)."],
        remedy: "Start the plan first.")
    }
    if let end = plan.end {
      throw RuleBreach(
        "childInNeed.ended", "Nothing is done in a plan that has ended.",
        facts: ["The plan ended on \(end.medium).", "\(action) is dated \(date.medium)."],
        remedy: "Start a new plan, or correct the end of this one in the history.")
    }
    guard plan.start <= date else {
      throw RuleBreach(
        "childInNeed.order", "A plan begins before it is reviewed or ended.",
        facts: ["The plan began on \(plan.start.medium).", "\(action) is dated \(date.medium)."],
        remedy: "Correct one of the two dates.", reference: reference)
    }
    return plan
  }

  /// Refuses a start that would leave two plans open at once.
  static func checkStart(_ date: CivilDate, in record: ChildRecord) throws(RuleBreach) {
    if let other = record.childInNeed.plans.first(inTheWayOf: date) {
      throw RuleBreach(
        "childInNeed.oneOpen", "A child has one child in need plan at a time.",
        facts: ["The other plan \(other.standing).", "This one would begin on \(date.medium)."],
        remedy: "End the other plan first, or correct the date.",
        reference: "CIN census 4004, 4014")
    }
    if let plan = record.protection.plans.first(inTheWayOf: date) {
      throw RuleBreach(
        "childInNeed.protectionPlan",
        "A child in need plan never runs beside a child protection plan.",
        facts: [
          "The child protection plan \(plan.standing).",
          "The child in need plan would begin on \(date.medium).",
        ],
        remedy: "Begin it on or after the day on which the child protection plan ends.",
        reference: "CIN census 4001, 4016, 4017")
    }
  }

  /// Refuses an end that reaches into a later plan of either kind.
  static func checkEnd(
    of plan: ChildInNeedPlan, on date: CivilDate, in record: ChildRecord
  ) throws(RuleBreach) {
    let others = record.childInNeed.plans.filter { $0.id != plan.id }
    if let next = others.first(beginningFrom: plan.start, before: date) {
      throw RuleBreach(
        "childInNeed.overlap", "One child in need plan ends before the next begins.",
        facts: ["The next plan began on \(next.start.medium).", "The end is \(date.medium)."],
        remedy: "Correct one of the two dates.", reference: "CIN census 4014")
    }
    if let next = record.protection.plans.first(beginningFrom: plan.start, before: date) {
      throw RuleBreach(
        "childInNeed.protectionPlan",
        "A child in need plan never runs beside a child protection plan.",
        facts: [
          "The child protection plan began on \(next.start.medium).",
          "The child in need plan would end on \(date.medium).",
        ],
        remedy: "End it on or before the day on which the child protection plan began.",
        reference: "CIN census 4001, 4016, 4017")
    }
  }

  /// What is unusual about a plan of a single day.
  static func adviceOnSameDay(start: CivilDate, end: CivilDate) -> [Advice] {
    start == end
      ? [Advice("childInNeed.sameDay", "The plan begins and ends on \(start.medium).")] : []
  }
}
