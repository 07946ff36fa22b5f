/// Support goes on beyond the age of 21.
public struct LeavingCareSupportContinued: CaseEvent {
  public static let name = "leavingCareSupportContinued"
  public static let title = "Support beyond 21"

  /// The day from which it goes on.
  public var date: CivilDate

  /// Why.
  public var reason: SupportContinuation.Reason

  /// What support, in words.
  public var summary: String?

  /// Continues support.
  public init(
    from date: CivilDate, because reason: SupportContinuation.Reason, summary: String? = nil
  ) {
    self.date = date
    self.reason = reason
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String {
    "Support goes on to 25: \(reason.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let age = record.person.age(on: date), age < 18 || age >= 25 else { return [] }
    throw RuleBreach(
      "leaving.continuedAge", "Support goes on beyond 21 for a young adult of up to 24.",
      facts: ["The young person is \(age) on \(date.medium)."],
      remedy: "Correct the date, or the date of birth.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.leavingCare.continued = SupportContinuation(id: stamp.id, date: date, reason: reason)
    if let ended = record.leavingCare.ended, ended.date <= date { record.leavingCare.ended = nil }
  }

  public static let example = LeavingCareSupportContinued(
    from: CivilDate(dayNumber: 18_900), because: .education, summary: "Nursing degree until 2023.")
}

/// Support on leaving care ended.
public struct LeavingCareSupportEnded: CaseEvent {
  public static let name = "leavingCareSupportEnded"
  public static let title = "End of leaving care support"
  public static let mayFollowEndOfRecord = true

  /// The day.
  public var date: CivilDate

  /// Why.
  public var reason: SupportEnding.Reason

  /// How the young person can come back, in words.
  public var summary: String?

  /// Ends support.
  public init(on date: CivilDate, because reason: SupportEnding.Reason, summary: String? = nil) {
    self.date = date
    self.reason = reason
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String {
    "Leaving care support ended: \(reason.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if record.care.isLookedAfter(on: date) {
      throw RuleBreach(
        "leaving.endInCare", "Support on leaving care ends after care did.",
        facts: ["The young person is looked after on \(date.medium)."],
        remedy: "Record the end of care first.")
    }
    guard reason == .reachedAge, let standing = record.careLeaverStanding(on: date),
      standing.category == .formerRelevant, let until = standing.until
    else { return [] }
    return [
      Advice(
        "leaving.endEarly",
        "The young person is owed support to \(until.medium) and has not reached the age.")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.leavingCare.ended = SupportEnding(id: stamp.id, date: date, reason: reason)
  }

  public static let example = LeavingCareSupportEnded(
    on: CivilDate(dayNumber: 19_200), because: .reachedAge, summary: "Knows whom to call until 25.")
}
