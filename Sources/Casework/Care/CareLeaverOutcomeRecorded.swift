/// What is known of a young person who has left care (a row of SSDA903 OC3).
public struct CareLeaverOutcome: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day for which it holds, about a birthday from the seventeenth to the twenty-first.
  public let date: CivilDate

  /// Whether the authority is in touch (`IN_TOUCH`).
  public let inTouch: CareLeaverInTouch

  /// What the young person does (`ACTIV`).
  public let activity: CareLeaverActivity?

  /// Where the young person lives (`ACCOM`).
  public let accommodation: CareLeaverAccommodation?
}

/// Contact with a care leaver was recorded.
public struct CareLeaverOutcomeRecorded: CaseEvent {
  public static let name = "careLeaverOutcomeRecorded"
  public static let title = "Care leaver contact"

  /// That a young person died after leaving care is recorded too.
  public static let mayFollowEndOfRecord = true

  /// The day for which it holds.
  public var date: CivilDate

  /// Whether the authority is in touch.
  public var inTouch: CareLeaverInTouch

  /// What the young person does.
  public var activity: CareLeaverActivity?

  /// Where the young person lives.
  public var accommodation: CareLeaverAccommodation?

  /// What was said, in words.
  public var summary: String?

  /// Records contact with a care leaver.
  public init(
    on date: CivilDate, inTouch: CareLeaverInTouch, activity: CareLeaverActivity? = nil,
    accommodation: CareLeaverAccommodation? = nil, summary: String? = nil
  ) {
    self.date = date
    self.inTouch = inTouch
    self.activity = activity
    self.accommodation = accommodation
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Care leaver: " + codes.shortLabel(for: inTouch).loweringFirst
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(inTouch, on: date, as: "contact with the care leaver")
    try rulebook.require(activity, on: date, as: "care leaver's activity")
    try rulebook.require(accommodation, on: date, as: "care leaver's accommodation")
    var advice: [Advice] = []
    if inTouch == "YES", activity ?? "0" == "0" || accommodation ?? "0" == "0" {
      advice.append(
        Advice(
          "care.leaverUnknown",
          "The authority is in touch, but activity or accommodation is not given (SSDA903 345)."))
    }
    if inTouch == "DIED", record.person.dateOfDeath == nil {
      advice.append(Advice("care.leaverDied", "The young person died, but no death is recorded."))
    }
    if let age = record.person.age(on: date), !(16...21).contains(age) {
      advice.append(
        Advice(
          "care.leaverAge",
          "Care leavers are followed from 17 to 21; the young person is \(age) (SSDA903 391)."))
    }
    return advice
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.leaverOutcomes.insert(
      CareLeaverOutcome(
        id: stamp.id, date: date, inTouch: inTouch, activity: activity,
        accommodation: accommodation)
    ) { $0.date }
  }

  public static let example = CareLeaverOutcomeRecorded(
    on: CivilDate(dayNumber: 18_700), inTouch: "YES", activity: "F2", accommodation: "E1",
    summary: "Enjoys the course.")
}
