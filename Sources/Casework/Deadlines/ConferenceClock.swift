/// From which strategy discussion the initial conference is counted when an enquiry has several.
public enum ConferenceClock: String, Codable, Hashable, Sendable, CaseIterable {
  /// The last one, as Working Together and many authorities read it.
  case last
  /// The one at which the enquiry began, as the census reads it.
  case initiating

  /// Who reads it so, as a clause for ``Deadline/Reading``.
  public var label: String {
    switch self {
    case .last: "used by Working Together, the last discussion"
    case .initiating: "used by the census, the first discussion"
    }
  }
}

extension Timescales {
  /// The same timescales with the initial conference counted from another discussion.
  public func counting(conferencesFrom clock: ConferenceClock) -> Timescales {
    Timescales(calendar: calendar, rules: Array(rules.values), conferenceClock: clock)
      .holding(placementsTo: placementStandards)
  }
}

extension Rulebook {
  /// The same rulebook with the initial conference counted from another discussion.
  public func counting(conferencesFrom clock: ConferenceClock) -> Rulebook {
    Rulebook(
      timescales: timescales.counting(conferencesFrom: clock), codes: codes,
      thresholds: thresholds, practice: practice)
  }
}
