/// A personal adviser was in contact with a young person who left care, or tried to be.
public struct LeaverContactMade: CaseEvent {
  public static let name = "leaverContactMade"
  public static let title = "Contact with care leaver"

  /// The day.
  public var date: CivilDate

  /// How.
  public var kind: LeaverContact.Kind

  /// Whether the young person was reached. An attempt stops no clock.
  public var isReached: Bool

  /// What happened. Required.
  public var account: String

  /// The young person's own words.
  public var words: String?

  /// Records a contact or an attempt.
  public init(
    on date: CivilDate, _ kind: LeaverContact.Kind, isReached: Bool, account: String,
    words: String? = nil
  ) {
    self.date = date
    self.kind = kind
    self.isReached = isReached
    self.account = account
    self.words = words
  }

  public var text: [String] { [account] + [words].compactMap { $0 } }
  public func headline(_ codes: CodeBook) -> String {
    "Care leaver, \(kind.title.loweringFirst): \(isReached ? "reached" : "not reached")"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if account.isBlank {
      throw RuleBreach(
        "leaving.contactEmpty", "A contact says what happened.",
        facts: ["Nothing is written for \(date.medium)."],
        remedy: "Write a sentence; of an attempt, what was tried.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.leavingCare.contacts.insert(
      LeaverContact(
        id: stamp.id, date: date, kind: kind, isReached: isReached, account: account, by: stamp.by)
    ) { $0.date }
  }

  public static let example = LeaverContactMade(
    on: CivilDate(dayNumber: 18_820), .faceToFace, isReached: true,
    account: "Met at her flat; warm, clean, food in the fridge.", words: "I like having my own key."
  )
}

/// A young person moved into a home after care.
public struct LeaverHomeStarted: CaseEvent {
  public static let name = "leaverHomeStarted"
  public static let title = "Care leaver’s home"

  /// The first day.
  public var date: CivilDate

  /// What kind of home it is, and whether it is suitable (SSDA903 `ACCOM`).
  public var accommodation: CareLeaverAccommodation

  /// Whether the authority provides it: the adviser then visits within a week.
  public var isProvided: Bool

  /// Where it is and why it is suitable or not.
  public var summary: String?

  /// Records a home.
  public init(
    on date: CivilDate, _ accommodation: CareLeaverAccommodation, isProvided: Bool,
    summary: String? = nil
  ) {
    self.date = date
    self.accommodation = accommodation
    self.isProvided = isProvided
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String {
    "Care leaver’s home: " + codes.shortLabel(for: accommodation).loweringFirst
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(accommodation, on: date, as: "care leaver's accommodation")
    guard record.care.isLookedAfter(on: date) else { return [] }
    return [
      Advice(
        "leaving.stillLookedAfter",
        "The young person is still looked after on \(date.medium); a placement is recorded as such."
      )
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.leavingCare.homes.insert(
      LeaverHome(
        id: stamp.id, date: date, accommodation: accommodation, isProvided: isProvided)
    ) { $0.date }
  }

  public static let example = LeaverHomeStarted(
    on: CivilDate(dayNumber: 18_810), "D1", isProvided: true,
    summary: "A trainer flat; staff on the ground floor.")
}

/// Whether a young person stays with the foster carers at 18 was talked about, agreed or ended.
public struct StayingPutDiscussed: CaseEvent {
  public static let name = "stayingPutDiscussed"
  public static let title = "Staying put"

  /// The day.
  public var date: CivilDate

  /// Where it stands.
  public var standing: StayingPutTalk.Standing

  /// What was said by whom.
  public var summary: String?

  /// Records where it stands.
  public init(on date: CivilDate, _ standing: StayingPutTalk.Standing, summary: String? = nil) {
    self.date = date
    self.standing = standing
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String {
    "Staying put: \(standing.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let last = record.leavingCare.stayingPut.last { $0.date <= date }
    guard standing == .ended, last?.standing != .agreed else { return [] }
    return [
      Advice("leaving.stayingPut", "No agreement to stay put before \(date.medium) is recorded.")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.leavingCare.stayingPut.insert(
      StayingPutTalk(id: stamp.id, date: date, standing: standing)
    ) { $0.date }
  }

  public static let example = StayingPutDiscussed(
    on: CivilDate(dayNumber: 18_650), .wanted, summary: "She and the carers would both like it.")
}
