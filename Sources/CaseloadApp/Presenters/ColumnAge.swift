import Casework

/// A child’s age where a list has a column for it.
enum ColumnAge {
  /// The age in at most three cells: "7", "11m", "5w", "3d", "-" before birth or where no date is known.
  static func text(born: CivilDate?, on today: CivilDate) -> String {
    guard let born, born <= today else { return "-" }
    let days = born.days(to: today)
    let years = born.completedYears(to: today)
    if years >= 1 { return "\(years)" }
    if days < 14 { return "\(days)d" }
    if days < 91 { return "\(days / 7)w" }
    var months = 2
    while born.adding(months: months + 1) <= today { months += 1 }
    return "\(months)m"
  }

  /// An age that somebody told, with a letter that says so: "c5" for "5", "c6m" for "6 months".
  static func text(told: String) -> String {
    let number = told.prefix { $0.isNumber }
    let unit = told.dropFirst(number.count).first { $0.isLetter }.map { $0.lowercased() } ?? ""
    return "c\(number)\(unit == "y" ? "" : unit)"
  }
}
