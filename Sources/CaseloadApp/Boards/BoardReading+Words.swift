import Casework

extension BoardReading {
  /// A moment in a column: the time for today, else the day.
  func whenRecorded(_ moment: Moment) -> String {
    moment.date == today ? "today \(moment.time)" : moment.date.brief(near: today)
  }

  /// What a board says when its filter leaves nothing.
  var nothingPasses: String {
    "Nothing here has words that begin “\(filter)”. Esc clears the filter."
  }
}
