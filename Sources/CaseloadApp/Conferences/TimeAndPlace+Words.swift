import Casework

extension TimeAndPlace {
  /// "At 10:30, Civic Centre." as a line of its own; empty where neither is known.
  var sentence: String {
    let words = [time.map { "At \($0)" }, place].compactMap { $0 }.joined(separator: ", ")
    return words.isEmpty || words.hasSuffix(".") ? words : words + "."
  }
}

extension CivilDate {
  /// The day of a booking where there is little room: of the week before and after today its weekday and
  /// time, "Thu 10:30"; the day alone, "Thu 15 Apr", of one that is further off or has no time.
  func briefBooking(at time: TimeOfDay?, near today: CivilDate) -> String {
    guard let time, abs(days(to: today)) < 7 else { return brief(near: today) }
    return "\(weekday.shortName) \(time)"
  }
}

extension Deadline {
  /// For when it is booked, "Thu 15 Apr at 10:30"; nil where it is not.
  func bookedWords(near today: CivilDate) -> String? {
    planned.map { $0.brief(near: today) + (plannedTime.map { " at \($0)" } ?? "") }
  }
}
