import Casework
import Widgets

extension DeadlineStatus {
  /// The mark and style that go with the word.
  var mark: Status {
    switch self {
    case .overdue: .overdue
    case .dueSoon: .dueSoon
    case .onTrack: .onTrack
    case .met, .metLate, .ceased, .notKnown: .none
    }
  }

  /// The place in a list by urgency, from 0.
  var urgency: Int {
    switch self {
    case .overdue: 0
    case .dueSoon: 1
    case .onTrack: 2
    case .met, .metLate, .ceased, .notKnown: 3
    }
  }
}
