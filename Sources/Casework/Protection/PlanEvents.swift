/// The people who carry a child protection plan out meet.
public struct CoreGroupHeld: ReferredWork {
  public static let name = "coreGroupHeld"
  public static let title = "Core group"

  /// The plan.
  public var plan: EventID

  /// When.
  public var date: CivilDate

  /// Who was invited, and who came.
  public var attendance: [Attendee]

  /// What was agreed.
  public var note: String?

  /// What the child said.
  public var childsWords: String?

  /// Records a core group.
  public init(
    _ plan: EventID, on date: CivilDate, attendance: [Attendee] = [], note: String? = nil,
    childsWords: String? = nil
  ) {
    self.plan = plan
    self.date = date
    self.attendance = attendance
    self.note = note
    self.childsWords = childsWords
  }

  public var text: [String] { [note, childsWords].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Core group" + (note.map { ": \($0)" } ?? " met")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try ProtectionRules.openPlan(plan, in: record, on: date, doing: "The core group")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.protection.change(plan: plan) {
      $0.coreGroups.append(
        CoreGroup(date: date, attendance: attendance, note: note, childsWords: childsWords))
    }
  }

  public static let example = CoreGroupHeld(
    "k3v9q2m7x4t8", on: CivilDate(dayNumber: 18_718), attendance: [Attendee("Mother")],
    note: "Breakfast club begins on Monday.", childsWords: "Can Rex come too?")
}

/// The category of abuse of a plan changes outside a recorded conference, as sources of imports have it.
public struct PlanCategoryChanged: ReferredWork {
  public static let name = "planCategoryChanged"
  public static let title = "Category of plan changed"

  /// The plan.
  public var plan: EventID

  /// From when.
  public var date: CivilDate

  /// The category (CIN `LatestCategoryOfAbuse`).
  public var category: AbuseCategory

  /// Changes a category.
  public init(_ plan: EventID, on date: CivilDate, to category: AbuseCategory) {
    self.plan = plan
    self.date = date
    self.category = category
  }

  public var changes: [EventID] { [plan] }

  public func headline(_ codes: CodeBook) -> String {
    "Category of the plan: \(codes.label(for: category).loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try ProtectionRules.openPlan(plan, in: record, on: date, doing: "The change")
    try rulebook.require(category, on: date, as: "category of abuse")
    return ProtectionRules.advice(on: category)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.protection.change(plan: plan) { $0.categoryChanges.append(Dated(category, from: date)) }
  }

  public static let example = PlanCategoryChanged(
    "k3v9q2m7x4t8", on: CivilDate(dayNumber: 18_795), to: "EMO")
}

/// A child protection plan ends.
///
/// A review conference that ends the plan (``ReviewConferenceHeld``) needs no such event.
public struct ProtectionPlanEnded: ReferredWork {
  public static let name = "protectionPlanEnded"
  public static let title = "Child protection plan ended"

  /// The plan.
  public var plan: EventID

  /// The last day (CIN `CPPendDate`).
  public var date: CivilDate

  /// Why.
  public var endReason: ProtectionPlan.EndReason

  /// What was achieved and what remains.
  public var summary: String?

  /// Ends a plan.
  public init(
    _ plan: EventID, on date: CivilDate, _ endReason: ProtectionPlan.EndReason,
    summary: String? = nil
  ) {
    self.plan = plan
    self.date = date
    self.endReason = endReason
    self.summary = summary
  }

  public var changes: [EventID] { [plan] }
  public var text: [String] { summary.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Child protection plan ended: \(endReason.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let open = try ProtectionRules.openPlan(plan, in: record, on: date, doing: "The end")
    try ProtectionRules.checkPlanEnd(of: open, on: date, in: record)
    return try checkReason(for: open, in: record)
  }

  private func checkReason(for open: ProtectionPlan, in record: ChildRecord) throws(RuleBreach)
    -> [Advice]
  {
    switch endReason {
    case .eighteenthBirthday:
      guard let age = record.person.age(on: date), age < 18 else { return [] }
      throw RuleBreach(
        "protection.underEighteen", "A plan ends for age on the eighteenth birthday.",
        facts: ["The child is \(age) on \(date.medium)."],
        remedy: "Choose another reason, or correct the date.")
    case .death where record.person.dateOfDeath == nil:
      return [Advice("protection.noDeath", "The reason is that the child died; record the death.")]
    case .conferenceDecision where !open.reviews.contains(date):
      return [
        Advice(
          "protection.noConference",
          "A conference ended the plan, but none is recorded on \(date.medium).")
      ]
    case .lookedAfter:
      guard record.care.period(on: date) != nil else {
        throw RuleBreach(
          "protection.notLookedAfter",
          "A plan ends because the child became looked after once the child is.",
          facts: ["No period of care is recorded on \(date.medium)."],
          remedy: "Record the start of care first, or choose another reason.")
      }
      return [
        Advice(
          "protection.lookedAfter",
          "A conference decides whether a plan ends when a child becomes looked after.")
      ]
    default: return []
    }
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.protection.close(bookingsOf: .review, \.dropped, on: date)
    record.protection.change(plan: plan) {
      $0.end = date
      $0.endReason = endReason
    }
  }

  public static let example = ProtectionPlanEnded(
    "k3v9q2m7x4t8", on: CivilDate(dayNumber: 18_900), .conferenceDecision,
    summary: "No shouting since June; a child in need plan follows.")
}
