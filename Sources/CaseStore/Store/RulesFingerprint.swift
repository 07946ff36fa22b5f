import Casework

/// A short name for a set of timescales and its calendar: the same for the same rules.
enum RulesFingerprint {
  /// The fingerprint of timescales.
  static func of(_ timescales: Timescales) -> String {
    var text = "\(timescales.conferenceClock.rawValue)\n"
    for rule in timescales.rules.values.sorted(by: { $0.id < $1.id }) {
      text += "\(rule.id) \(rule.title) \(rule.limit) \(rule.unit.rawValue) \(rule.amber)\n"
    }
    text += placements(timescales.placementStandards)
    let calendar = timescales.calendar
    text += "\(calendar.knownYears)"
    var date = CivilDate(year: calendar.knownYears.lowerBound, month: 1, day: 1) ?? .earliest
    while calendar.isKnown(date) {
      if calendar.holiday(on: date) != nil { text += " \(date.dayNumber)" }
      date = date.adding(days: 1)
    }
    return ChainHash.digest(of: Array(text.utf8)).digits
  }

  /// The standards for exceptional arrangements, of which some have clocks of their own.
  private static func placements(_ standards: PlacementStandards) -> String {
    ExceptionalArrangement.Kind.allCases.map { kind in
      let checks = (standards.checks[kind] ?? []).map(\.rawValue).joined(separator: " ")
      return "\(kind.rawValue) \(standards.grade(for: kind).rawValue) \(checks) "
        + "\(standards.onsetDiscussion.contains(kind)) \(standards.panel.contains(kind))\n"
    }.joined()
  }
}
