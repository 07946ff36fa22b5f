/// A conference is arranged for a day.
public struct ConferenceBooked: ReferredWork {
  public static let name = "conferenceBooked"
  public static let title = "Conference booked"

  /// Initial or review.
  public var kind: Conference.Kind

  /// The day on which it was arranged.
  public var date: CivilDate

  /// The day for which it is arranged.
  public var planned: CivilDate

  /// Who will chair it, where that is known.
  public var chair: String?

  /// When it begins, where that is known.
  public var time: TimeOfDay?

  /// Where it is to be: a venue, or “by video”; nil where that is not known.
  public var place: String?

  /// Books a conference.
  public init(
    _ kind: Conference.Kind, on date: CivilDate, for planned: CivilDate, chair: String? = nil,
    at timeAndPlace: TimeAndPlace = TimeAndPlace()
  ) {
    self.kind = kind
    self.date = date
    self.planned = planned
    self.chair = chair
    time = timeAndPlace.time
    place = timeAndPlace.place
  }

  public var text: [String] { [chair, place].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "\(kind.title) booked for \(planned.medium)\(TimeAndPlace(time, place).afterDay)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try record.referral(covering: date, for: "The booking")
    if let other = record.protection.booking(kind) {
      throw RuleBreach(
        "conference.bookedTwice", "One conference of a kind is booked at a time.",
        facts: [
          "One is booked for \(other.planned.medium).", "This one would be on \(planned.medium).",
        ],
        remedy: "Postpone the one that is booked.")
    }
    try ConferenceBooked.checkPlanned(planned, madeOn: date)
    if kind == .review, record.protection.plan(openOn: date) == nil {
      throw RuleBreach(
        "conference.noPlan", "A review conference is for an open child protection plan.",
        facts: ["No plan is open on \(date.medium)."],
        remedy: "Book an initial conference, or correct the date.")
    }
    return ProtectionRules.adviceOnWeekend(planned)
  }

  /// Refuses a day that was already past when it was arranged.
  static func checkPlanned(_ planned: CivilDate, madeOn date: CivilDate) throws(RuleBreach) {
    guard planned < date else { return }
    throw RuleBreach(
      "conference.bookedInThePast", "A conference is booked for a day to come.",
      facts: ["It would be on \(planned.medium).", "The booking is dated \(date.medium)."],
      remedy: "Record the conference as held, or correct the date.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.protection.bookings.append(
      ConferenceBooking(
        id: stamp.id, kind: kind, booked: date, planned: planned, chair: chair,
        at: TimeAndPlace(time, place)))
  }

  public static let example = ConferenceBooked(
    .initial, on: CivilDate(dayNumber: 18_695), for: CivilDate(dayNumber: 18_705),
    chair: "Hana Ashdown", at: TimeAndPlace(TimeOfDay(hour: 10, minute: 30), "Civic Centre"))
}

/// A conference that was arranged is put off.
public struct ConferencePostponed: ReferredWork {
  public static let name = "conferencePostponed"
  public static let title = "Conference postponed"

  /// The booking.
  public var booking: EventID

  /// The day on which it was put off.
  public var date: CivilDate

  /// The day for which it is arranged now.
  public var newDay: CivilDate

  /// Why. Required.
  public var reason: String

  /// Who decided that it was put off, where that is known.
  public var decidedBy: String?

  /// When it begins on the new day, where that is known. The time on the old day is not carried over.
  public var time: TimeOfDay?

  /// Where it is to be on the new day, where that is known. The place on the old day is not carried over.
  public var place: String?

  /// Puts a conference off.
  public init(
    _ booking: EventID, on date: CivilDate, to newDay: CivilDate, reason: String,
    decidedBy: String? = nil, at timeAndPlace: TimeAndPlace = TimeAndPlace()
  ) {
    self.booking = booking
    self.date = date
    self.newDay = newDay
    self.reason = reason
    self.decidedBy = decidedBy
    time = timeAndPlace.time
    place = timeAndPlace.place
  }

  public var changes: [EventID] { [booking] }
  public var text: [String] { [reason] + [decidedBy, place].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Conference postponed to \(newDay.medium)\(TimeAndPlace(time, place).afterDay): \(reason)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let own = record.protection.bookings.first(where: { $0.id == booking }), own.isPending,
      own.booked <= date
    else {
      throw RuleBreach(
        "conference.notBooked", "Only a conference that is booked and still to come is postponed.",
        facts: ["The record of \(record.id) has no such booking \(booking) on \(date.medium)."],
        remedy: "Book the conference for the new day.")
    }
    if newDay == own.planned {
      throw RuleBreach(
        "conference.sameDay", "A postponed conference has another day.",
        facts: ["It is already booked for \(newDay.medium)."], remedy: "Enter the new day.")
    }
    if reason.isBlank {
      throw RuleBreach(
        "conference.postponementReason", "A postponement gives its reason.",
        facts: ["None was given."], remedy: "Enter why the child has to wait longer.")
    }
    try ConferenceBooked.checkPlanned(newDay, madeOn: date)
    return ProtectionRules.adviceOnWeekend(newDay)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.protection.change(booking: booking) {
      $0.postponements.append(
        Postponement(
          date: date, from: $0.planned, to: newDay, reason: reason, decidedBy: decidedBy))
      $0.planned = newDay
      $0.at = TimeAndPlace(time, place)
    }
  }

  public static let example = ConferencePostponed(
    "k3v9q2m7x4t7", on: CivilDate(dayNumber: 18_704), to: CivilDate(dayNumber: 18_708),
    reason: "The police report has not come.", decidedBy: "Hana Ashdown, conference chair",
    at: TimeAndPlace(TimeOfDay(hour: 14, minute: 0), "By video"))
}
