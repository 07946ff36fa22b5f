/// Rules that several protection events share.
enum ProtectionRules {
  /// The enquiry that an event is about.
  static func enquiry(_ id: EventID, in record: ChildRecord) throws(RuleBreach)
    -> Section47Enquiry
  {
    if let enquiry = record.protection.enquiry(id) { return enquiry }
    throw RuleBreach(
      "enquiry.unknown", "This belongs to a section 47 enquiry of this child.",
      facts: ["The record of \(record.id) holds no enquiry \(id)."],
      remedy: "Record the start of the enquiry first.")
  }

  /// Refuses an end of an enquiry that reaches into the next one.
  static func checkEnd(
    of enquiry: Section47Enquiry, on date: CivilDate, in record: ChildRecord
  ) throws(RuleBreach) {
    let others = record.protection.enquiries.filter { $0.id != enquiry.id }
    guard let next = others.first(beginningFrom: enquiry.start, before: date) else { return }
    throw RuleBreach(
      "enquiry.overlap", "One section 47 enquiry ends before the next starts.",
      facts: [
        "The next enquiry started on \(next.start.medium).", "This one would end \(date.medium).",
      ],
      remedy: "Correct one of the two dates.", reference: "CIN census 8839, 8890")
  }

  /// The plan that an event is about, when it exists, is not over, and began before.
  static func openPlan(
    _ id: EventID, in record: ChildRecord, on date: CivilDate, doing action: String
  ) throws(RuleBreach) -> ProtectionPlan {
    guard let plan = record.protection.plan(id) else {
      throw RuleBreach(
        "protection.unknown", "This belongs to a child protection plan of this child.",
        facts: ["The record of \(record.id) holds no child protection plan \(id)."],
        remedy: "Record the initial conference first: the plan begins with it.")
    }
    if let end = plan.end, end < date {
      throw RuleBreach(
        "protection.ended", "Nothing is done in a plan that has ended.",
        facts: ["The plan ended on \(end.medium).", "\(action) is dated \(date.medium)."],
        remedy: "Correct the date, or correct the end of the plan in the history.")
    }
    guard plan.start <= date else {
      throw RuleBreach(
        "protection.order", "A plan begins before anything is done in it.",
        facts: ["The plan began on \(plan.start.medium).", "\(action) is dated \(date.medium)."],
        remedy: "Correct one of the two dates.", reference: "CIN census 8841, 8925")
    }
    return plan
  }

  /// Refuses a start that would leave two plans open at once, and says what becomes of a child in need plan.
  static func checkPlanStart(on date: CivilDate, in record: ChildRecord) throws(RuleBreach)
    -> [Advice]
  {
    if let other = record.protection.plans.first(inTheWayOf: date) {
      throw RuleBreach(
        "protection.oneOpenPlan", "A child has one child protection plan at a time.",
        facts: ["The other plan \(other.standing).", "This one would begin on \(date.medium)."],
        remedy: "End the other plan first, or correct the date.",
        reference: "CIN census 8935, 8940")
    }
    guard let plan = record.childInNeed.plans.first(inTheWayOf: date) else { return [] }
    let review = plan.reviews.first { $0.date > date }
    if plan.end != nil || plan.start > date || review != nil {
      throw RuleBreach(
        "protection.childInNeedPlan",
        "A child in need plan never runs beside a child protection plan.",
        facts: [
          "The child in need plan \(plan.standing)"
            + (review.map { "; it was reviewed on \($0.date.medium)." } ?? "."),
          "The child protection plan would begin on \(date.medium).",
        ],
        remedy: "Correct the dates of the child in need plan, or the date of the conference.",
        reference: "CIN census 4001, 4016, 4017")
    }
    try ChildInNeedRules.checkEnd(of: plan, on: date, in: record)
    return [
      Advice(
        "protection.childInNeedPlanEnds",
        "The child in need plan of \(plan.start.medium) ends with it, on \(date.medium).")
    ] + ChildInNeedRules.adviceOnSameDay(start: plan.start, end: date)
  }

  /// Ends the child in need plan that is open when a child protection plan begins.
  static func endChildInNeedPlan(on date: CivilDate, in record: inout ChildRecord) {
    guard let plan = record.childInNeed.plan(openOn: date), plan.end == nil else { return }
    record.childInNeed.change(plan.id) {
      $0.end = date
      $0.endReason = .protectionPlan
    }
  }

  /// Refuses an end on the day of the start, before something done in the plan, or into a later plan.
  static func checkPlanEnd(
    of plan: ProtectionPlan, on date: CivilDate, in record: ChildRecord
  ) throws(RuleBreach) {
    if let end = plan.end {
      throw RuleBreach(
        "protection.endedTwice", "A plan ends once.",
        facts: ["It ended on \(end.medium).", "This end is dated \(date.medium)."],
        remedy: "If that end was wrong, correct it in the history.")
    }
    if date == plan.start {
      throw RuleBreach(
        "protection.sameDay",
        "A child protection plan lasts at least until the day after its start.",
        facts: ["It began on \(plan.start.medium).", "The end is dated \(date.medium)."],
        remedy: "Correct one of the two dates.", reference: "CIN census 8840")
    }
    if let later = (plan.reviews + plan.coreGroups.map(\.date)).filter({ $0 > date }).max() {
      throw RuleBreach(
        "protection.endBeforeMeeting", "A plan ends on or after its last conference or core group.",
        facts: ["The last was on \(later.medium).", "The end is dated \(date.medium)."],
        remedy: "Correct one of the two dates.")
    }
    let others = record.protection.plans.filter { $0.id != plan.id }
    if let next = others.first(beginningFrom: plan.start, before: date) {
      throw RuleBreach(
        "protection.overlap", "One child protection plan ends before the next begins.",
        facts: [
          "The next plan began on \(next.start.medium).", "This one would end \(date.medium).",
        ],
        remedy: "Correct one of the two dates.", reference: "CIN census 8940")
    }
    if let next = record.childInNeed.plans.first(beginningFrom: plan.start, before: date) {
      throw RuleBreach(
        "protection.childInNeedPlan",
        "A child in need plan never runs beside a child protection plan.",
        facts: [
          "The child in need plan began on \(next.start.medium).",
          "The child protection plan would end on \(date.medium).",
        ],
        remedy: "Correct one of the two dates.", reference: "CIN census 4001, 4016, 4017")
    }
  }

  /// What is unusual about a category of abuse.
  static func advice(on category: AbuseCategory?) -> [Advice] {
    category == "MUL"
      ? [Advice("protection.multiple", "“MUL” is not recommended; name the main category.")] : []
  }

  /// What is unusual about the day of a conference.
  static func adviceOnWeekend(_ date: CivilDate) -> [Advice] {
    date.isWeekend
      ? [
        Advice("conference.weekend", "\(date.long) is at a weekend; the census refuses it (8875).")
      ]
      : []
  }
}
