/// An authority's own limit for a rule, from the settings of its data folder.
public struct TimescaleOverride: Codable, Hashable, Sendable {
  /// The rule that it changes.
  public let rule: DeadlineRule.ID
  /// The new limit, or nothing to keep the old number.
  public let limit: Int?
  /// The unit of the new limit, or nothing to keep the old unit.
  public let unit: TimeUnit?
  /// The new amber point, or nothing to keep the old one.
  public let amber: TimeSpan?
  /// Why the authority differs, in a sentence.
  public let basis: String?

  /// A change to a rule.
  public init(
    rule: DeadlineRule.ID, limit: Int? = nil, unit: TimeUnit? = nil, amber: TimeSpan? = nil,
    basis: String? = nil
  ) {
    self.rule = rule
    self.limit = limit
    self.unit = unit
    self.amber = amber
    self.basis = basis
  }
}

/// Why an authority's own timescale cannot be used.
public enum TimescaleProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no rule with that id.
  case noSuchRule(String)
  /// A limit must be at least 1, and an amber point must not lie after the due point.
  case notPositive(rule: String)
  /// A limit set by law may be made shorter, never longer.
  case longerThanTheLaw(rule: DeadlineRule, wanted: TimeSpan)

  /// What is wrong, with which rule, and what to do.
  public var description: String {
    switch self {
    case .noSuchRule(let id):
      "There is no timescale “\(id)”. Correct its name, or remove it from the settings."
    case .notPositive(let id):
      "The timescale “\(id)” needs a limit of at least 1 and an amber point of 0 or more."
    case .longerThanTheLaw(let rule, let wanted):
      "The timescale “\(rule.id)” cannot be \(wanted): the law says \(rule.span). "
        + "A local limit may only be shorter."
    }
  }
}

extension Timescales {
  /// These timescales with an authority's own limits.
  ///
  /// A rule whose limit changes becomes a local one. A changed amber point alone does not make it local, since
  /// the limit is still the law's. When one rule is changed twice, the later change starts from the earlier.
  ///
  /// - Throws: ``TimescaleProblem`` when a rule is unknown, a limit is below 1, or a statutory limit would
  ///   end later than the law's.
  public func overriding(
    _ overrides: [TimescaleOverride]
  ) throws(TimescaleProblem) -> Timescales {
    var changed = rules
    for override in overrides {
      guard let rule = changed[override.rule], let standard = rules[override.rule] else {
        throw .noSuchRule(override.rule)
      }
      changed[rule.id] = try apply(override, to: rule, standard: standard)
    }
    return Timescales(
      calendar: calendar, rules: Array(changed.values), conferenceClock: conferenceClock
    ).holding(placementsTo: placementStandards)
  }

  private func apply(
    _ override: TimescaleOverride, to rule: DeadlineRule, standard: DeadlineRule
  ) throws(TimescaleProblem) -> DeadlineRule {
    let span = TimeSpan(override.limit ?? rule.limit, override.unit ?? rule.unit)
    let amber = override.amber ?? rule.amber
    guard span.count >= 1, amber.count >= 0 else { throw .notPositive(rule: rule.id) }
    if standard.standing == .statutory, !endsNoLater(span, than: standard.span) {
      throw .longerThanTheLaw(rule: standard, wanted: span)
    }
    return rule.changed(to: span, amber: amber, basis: override.basis)
  }

  /// Whether a span ends no later than another whenever it starts.
  ///
  /// Spans of different units are compared from the first and the last minute of every known day, because
  /// no number of working days equals a number of weeks: it depends on the holidays.
  private func endsNoLater(_ span: TimeSpan, than other: TimeSpan) -> Bool {
    if span.unit == other.unit { return span.count <= other.count }
    let years = calendar.knownYears
    guard var date = CivilDate(year: years.lowerBound, month: 1, day: 1) else { return false }
    while date.year <= years.upperBound, date != .latest {
      for hour in [0, 23] {
        let start = TimePoint.moment(Moment(date: date, hour: hour, minute: hour == 0 ? 0 : 59))
        if point(span, from: start).point > point(other, from: start).point { return false }
      }
      date = date.adding(days: 1)
    }
    return true
  }
}
