import Casework

extension Int {
  /// The number with the right form of a noun: "1 visit", "3 visits".
  func of(_ noun: String, _ plural: String? = nil) -> String {
    "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}

extension CivilDate {
  /// How long ago the date was, in days up to four weeks, then weeks, then months: "today",
  /// "25 days ago", "6 weeks ago", "4 months ago".
  func ago(from today: CivilDate) -> String {
    let days = days(to: today)
    switch days {
    case ..<0: return "in \((-days).of("day"))"
    case 0: return "today"
    case 1: return "yesterday"
    case ..<29: return "\(days) days ago"
    case ..<92: return "\(days / 7) weeks ago"
    default:
      var months = 3
      while adding(months: months + 1) <= today { months += 1 }
      return months < 24 ? "\(months) months ago" : "\(completedYears(to: today)) years ago"
    }
  }
}

extension String {
  /// The text with its first letter large: a phrase that starts a line.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The first line of a text that is not empty.
  var firstLine: String {
    split(whereSeparator: \.isNewline).first { !String($0).isBlank }.map(String.init) ?? ""
  }
}
