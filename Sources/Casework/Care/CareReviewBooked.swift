/// A review of the care plan that is, or was, arranged for a day.
public struct CareReviewBooking: Hashable, Sendable, Identifiable, Codable {
  /// The event that recorded it.
  public let id: EventID

  /// The day on which it was arranged.
  public var booked: CivilDate

  /// The day for which it is arranged.
  public var planned: CivilDate

  /// The independent reviewing officer, where named.
  public var officer: String?

  /// Why it was moved from the day for which it had been arranged before.
  public var reason: String?

  /// At what time and where it is arranged.
  public var at = TimeAndPlace()
}

/// A review of the care plan is arranged for a day, or moved to another day.
public struct CareReviewBooked: CaseEvent {
  public static let name = "careReviewBooked"
  public static let title = "Care review booked"

  /// The day on which it was arranged.
  public var date: CivilDate

  /// The day for which it is arranged.
  public var planned: CivilDate

  /// The independent reviewing officer who will chair it.
  public var officer: String?

  /// Why it moves. Required when a review is booked already.
  public var reason: String?

  /// When it begins, where that is known.
  public var time: TimeOfDay?

  /// Where it is to be: a venue, or “by video”; nil where that is not known.
  public var place: String?

  /// Books a review, or moves the one that is booked.
  public init(
    on date: CivilDate, for planned: CivilDate, officer: String? = nil, reason: String? = nil,
    at timeAndPlace: TimeAndPlace = TimeAndPlace()
  ) {
    self.date = date
    self.planned = planned
    self.officer = officer
    self.reason = reason
    time = timeAndPlace.time
    place = timeAndPlace.place
  }

  public var text: [String] { [officer, reason, place].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Care review booked for \(planned.medium)\(TimeAndPlace(time, place).afterDay)"
      + (reason.map { ": \($0)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard record.care.isLookedAfter(on: date) else {
      throw RuleBreach(
        "care.reviewOutside", "A review of the care plan is held while the child is looked after.",
        facts: ["The child is not looked after on \(date.medium)."],
        remedy: "Correct the date, or record the period of care.")
    }
    if planned < date {
      throw RuleBreach(
        "care.reviewInThePast", "A review is booked for a day to come.",
        facts: ["It would be on \(planned.medium).", "The booking is dated \(date.medium)."],
        remedy: "Record the review as held, or correct the date.")
    }
    try checkMove(of: record.care.reviewBooking)
    return rulebook.calendar.isWorkingDay(planned)
      ? [] : [Advice("care.reviewNotWorkingDay", "\(planned.long) is not a working day.")]
  }

  private func checkMove(of other: CareReviewBooking?) throws(RuleBreach) {
    guard let other, reason?.isBlank ?? true else { return }
    throw RuleBreach(
      "care.reviewMoveReason", "A review that is moved gives its reason.",
      facts: [
        "One is booked for \(other.planned.medium).", "This one would be on \(planned.medium).",
      ],
      remedy: "Enter why the review is moved.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.reviewBookings.append(
      CareReviewBooking(
        id: stamp.id, booked: date, planned: planned, officer: officer, reason: reason,
        at: TimeAndPlace(time, place)))
  }

  public static let example = CareReviewBooked(
    on: CivilDate(dayNumber: 18_690), for: CivilDate(dayNumber: 18_700), officer: "Ola Brandt",
    at: TimeAndPlace(TimeOfDay(hour: 16, minute: 15), "At the carers’ home"))
}

extension Care {
  /// The review that is arranged and still to come: the latest booking, unless a review was held since.
  public var reviewBooking: CareReviewBooking? {
    reviewBookings.last.flatMap { booking in
      reviews.contains { booking.booked <= $0.date } ? nil : booking
    }
  }
}
