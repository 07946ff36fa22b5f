import Casework

/// A meeting on the board: for one child, or for brothers and sisters for whom it is held together.
struct MeetingRow: Hashable, Sendable {
  /// One of the children.
  struct Child: Hashable, Sendable {
    /// The child's deadline.
    var id: WorkRowID
    /// Family name, for the list; empty where it is not known.
    var family: String
    /// What the child is called.
    var called: String
    /// For the order among brothers and sisters.
    var born: CivilDate?
  }

  /// Which meeting.
  var meeting: Meeting
  /// The rule of the clock that waits for it.
  var rule: DeadlineRule.ID
  /// The children, the eldest first.
  var children: [Child]
  /// When it must be held: the earliest point of all children.
  var due: TimePoint
  /// Where that clock stands.
  var status: DeadlineStatus
  /// How it is arranged; nil while it is not.
  var arrangement: Arrangement?
  /// Who chairs: named in the booking, or else allocated to the child.
  var chair: String?

  /// The day under which it stands in the calendar.
  var day: CivilDate { arrangement?.planned ?? due.date }

  /// What the board calls it.
  var title: String {
    switch rule {
    case "conference.initial": "ICPC"
    case "conference.transferIn": "Transfer-in"
    case "conference.firstReview", "conference.firstReview.unborn": "First RCPC"
    default: meeting == .careReview ? "Care review" : "RCPC"
    }
  }

  /// "Walsh, Conor, Maeve and Finn".
  var names: String {
    let families = Set(children.map(\.family))
    guard families.count == 1, let family = families.first, !family.isEmpty else {
      return children.map { $0.family.isEmpty ? $0.called : "\($0.family), \($0.called)" }
        .joined(separator: "; ")
    }
    let called = children.map(\.called)
    guard let last = called.last, called.count > 1 else { return "\(family), \(called[0])" }
    return "\(family), \(called.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// Whether the day that is booked lies after the limit.
  var isBookedLate: Bool { arrangement.map { $0.planned > due.date } ?? false }
}
