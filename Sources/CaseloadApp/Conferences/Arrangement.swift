import Casework

/// How a meeting that is still to come is arranged.
struct Arrangement: Hashable, Sendable {
  /// The event that booked it.
  var id: EventID
  /// The day for which it is arranged.
  var planned: CivilDate
  /// Who will chair it, where that is known.
  var chair: String?
  /// At what time and where, as far as that is known.
  var at: TimeAndPlace
  /// Each time it was put off, the first time first.
  var moves: [Move]

  /// It was put off from one day to another.
  struct Move: Hashable, Sendable {
    /// The day of the decision.
    var date: CivilDate
    /// The day for which it had been arranged.
    var from: CivilDate
    /// The day for which it was arranged instead.
    var to: CivilDate
    /// Why, as it was written.
    var reason: String?
    /// Who decided it, where that is known.
    var decidedBy: String?

    /// "Put off from 24 Mar to 1 Apr: the report is missing. Decided 24 Mar by the chair."
    func sentence(near today: CivilDate) -> String {
      var why = reason ?? ""
      while why.hasSuffix(".") { why.removeLast() }
      let by = decidedBy.map { " by \($0)" } ?? ""
      return "Put off from \(from.brief(near: today)) to \(to.brief(near: today))"
        + (why.isEmpty ? "." : ": \(why).") + " Decided \(date.brief(near: today))\(by)."
    }
  }

  /// The booking of a conference.
  init(_ booking: ConferenceBooking) {
    id = booking.id
    planned = booking.planned
    chair = booking.chair
    at = booking.at
    moves = booking.postponements.map { move in
      Move(
        date: move.date, from: move.from, to: move.to, reason: move.reason,
        decidedBy: move.decidedBy)
    }
  }

  /// The booking of a care review, with the bookings since the last review that it took the place of.
  init(_ booking: CareReviewBooking, of own: [CareReviewBooking]) {
    id = booking.id
    planned = booking.planned
    chair = own.compactMap(\.officer).last
    at = booking.at
    moves = zip(own, own.dropFirst()).map { before, after in
      Move(date: after.booked, from: before.planned, to: after.planned, reason: after.reason)
    }
  }
}
