/// A review child protection conference is held. When it ends the plan, the plan ends that day.
public struct ReviewConferenceHeld: ReferredWork {
  public static let name = "reviewConferenceHeld"
  public static let title = "Review child protection conference"

  /// What a review conference decides.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case planContinues, planEnds

    /// What people call it.
    public var title: String { self == .planContinues ? "Plan continues" : "Plan ends" }
  }

  /// The plan.
  public var plan: EventID

  /// The day of the conference (CIN `CPPreviewDate`).
  public var date: CivilDate

  /// What was decided.
  public var outcome: Outcome

  /// The category from now on (CIN `LatestCategoryOfAbuse`), where it changes.
  public var category: AbuseCategory?

  /// Who was invited, and who came.
  public var attendance: [Attendee]

  /// How the child took part.
  public var participation: ChildParticipation?

  /// What the child said or wanted said.
  public var childsWords: String?

  /// Whether enough agencies came.
  public var isQuorate: Bool

  /// What was decided and why.
  public var summary: String?

  /// What the plan asks from now on: of whom, by when.
  public var measures: String?

  /// Records a review conference.
  public init(
    _ plan: EventID, on date: CivilDate, _ outcome: Outcome, category: AbuseCategory? = nil,
    attendance: [Attendee] = [], participation: ChildParticipation? = nil,
    childsWords: String? = nil, isQuorate: Bool = true, summary: String? = nil,
    measures: String? = nil
  ) {
    self.plan = plan
    self.date = date
    self.outcome = outcome
    self.category = category
    self.attendance = attendance
    self.participation = participation
    self.childsWords = childsWords
    self.isQuorate = isQuorate
    self.summary = summary
    self.measures = measures
  }

  public var changes: [EventID] { outcome == .planEnds || category != nil ? [plan] : [] }

  public var text: [String] {
    [childsWords, summary, measures].compactMap { $0 } + attendance.compactMap(\.name)
  }

  public func headline(_ codes: CodeBook) -> String {
    "Review conference: \(outcome.title.loweringFirst)"
      + (category.map { ", \(codes.label(for: $0).loweringFirst)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let open = try ProtectionRules.openPlan(plan, in: record, on: date, doing: "The review")
    if date == open.start {
      throw RuleBreach(
        "review.onStart", "A plan is reviewed on a later day than it began.",
        facts: ["The plan began on \(open.start.medium).", "The review is dated \(date.medium)."],
        remedy: "Correct one of the two dates.", reference: "CIN census 8841")
    }
    if open.reviews.contains(date) {
      throw RuleBreach(
        "review.twice", "A plan has one review conference a day.",
        facts: ["A review of \(date.medium) is recorded."],
        remedy: "Nothing to do, or correct the date.")
    }
    try rulebook.require(category, on: date, as: "category of abuse")
    if outcome == .planEnds { try ProtectionRules.checkPlanEnd(of: open, on: date, in: record) }
    return ProtectionRules.adviceOnWeekend(date) + ProtectionRules.advice(on: category)
      + (isQuorate
        ? [] : [Advice("conference.notQuorate", "Not enough agencies came for a quorum.")])
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.protection.conferences.append(
      Conference(
        id: stamp.id, kind: .review, date: date, plan: plan, attendance: attendance,
        participation: participation, childsWords: childsWords, isQuorate: isQuorate,
        summary: summary, measures: measures))
    record.protection.close(bookingsOf: .review, \.held, on: date)
    // The first conference here on a plan that moved in is the one for which the notice asks.
    if record.protection.plan(plan)?.origin == .transferIn {
      record.protection.meetTransfers(on: date)
    }
    record.protection.change(plan: plan) {
      $0.reviews.append(date)
      if let category { $0.categoryChanges.append(Dated(category, from: date)) }
      guard outcome == .planEnds else { return }
      $0.end = date
      $0.endReason = .conferenceDecision
    }
  }

  public static let example = ReviewConferenceHeld(
    "k3v9q2m7x4t8", on: CivilDate(dayNumber: 18_795), .planContinues, category: "EMO",
    attendance: [Attendee("Teacher", name: "Tom Reed")], participation: .attended,
    childsWords: "It is better at home on school days.", summary: "Some progress; continue.",
    measures: "Mother: the clinic on Mondays. School: breakfast every day.")
}
