import Casework

/// A point in time as a whole number that orders as the domain orders points, for the index.
///
/// Four steps to the second leave room for what a day means: it begins before the instants in it and
/// lasts until after them.
enum TimeKey {
  /// Stands for "not closed": later than any point.
  static let never = Int64.max

  /// When the point begins: for a day, before its first instant.
  static func start(_ point: TimePoint) -> Int64 {
    switch point {
    case .day(let date): Moment(date: date).secondsSinceEpoch * 4
    case .moment(let moment): instant(moment)
    }
  }

  /// When the point is over: for a day, after its last instant.
  static func end(_ point: TimePoint) -> Int64 {
    switch point {
    case .day(let date): Moment(date: date.adding(days: 1)).secondsSinceEpoch * 4 - 1
    case .moment(let moment): instant(moment)
    }
  }

  /// An instant.
  static func instant(_ moment: Moment) -> Int64 { moment.secondsSinceEpoch * 4 + 1 }

  /// The point of a key.
  static func point(_ key: Int64) -> TimePoint {
    let seconds = Moment(secondsSinceEpoch: key >> 2)
    return key & 3 == 1 ? .moment(seconds) : .day(seconds.date)
  }
}
