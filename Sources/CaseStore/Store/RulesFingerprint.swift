import Casework

/// A short name for a set of timescales and its calendar: the same for the same rules.
enum RulesFingerprint {
  /// The fingerprint of timescales.
  static func of(_ timescales: Timescales) -> String {
    var text = "\(timescales.conferenceClock)\n"
    for rule in timescales.rules.values.sorted(by: { $0.id < $1.id }) {
      text += "\(rule.id) \(rule.title) \(rule.limit) \(rule.unit) \(rule.amber)\n"
    }
    let calendar = timescales.calendar
    text += "\(calendar.knownYears)"
    // A working day that is followed by another than the next weekday stands before a holiday.
    var date = CivilDate(year: calendar.knownYears.lowerBound, month: 1, day: 1) ?? .earliest
    while calendar.isKnown(date) {
      let next = calendar.date(1, workingDaysAfter: date).date
      let gap = date.days(to: next)
      if gap != 1, gap != 3 || date.weekday != .friday { text += " \(date.dayNumber)+\(gap)" }
      date = next
    }
    return ChainHash.digest(of: Array(text.utf8)).digits
  }
}
