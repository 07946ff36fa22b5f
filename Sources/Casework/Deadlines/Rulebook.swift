/// What the domain must know beyond the record: the calendar, the timescales and the meaning of codes.
///
/// It is a value that is passed in, like today's date: the domain reads no file. The module `Rulebook` makes the
/// standard one from the data in `Resources/`.
public struct Rulebook: Sendable {
  /// The rules for deadlines, with the calendar by which they count.
  public let timescales: Timescales
  /// The code sets.
  public let codes: CodeBook
  /// The authority's levels of need, with the indicators of each.
  public let thresholds: Thresholds
  /// What the authority sets for its practice beyond timescales.
  public let practice: PracticeSettings
  /// The calendar of working days.
  public var calendar: WorkingCalendar { timescales.calendar }

  /// A rulebook of timescales, codes and levels of need.
  public init(
    timescales: Timescales, codes: CodeBook, thresholds: Thresholds = Thresholds(),
    practice: PracticeSettings = PracticeSettings()
  ) {
    self.timescales = timescales
    self.codes = codes
    self.thresholds = thresholds
    self.practice = practice
  }

  /// The same rulebook with an authority's own limits.
  ///
  /// - Throws: ``TimescaleProblem``, as ``Timescales/overriding(_:)`` does.
  public func overriding(
    _ overrides: [TimescaleOverride]
  ) throws(TimescaleProblem) -> Rulebook {
    Rulebook(
      timescales: try timescales.overriding(overrides), codes: codes, thresholds: thresholds,
      practice: practice)
  }

  /// The same rulebook with an authority's own settings of practice.
  public func with(_ practice: PracticeSettings) -> Rulebook {
    Rulebook(timescales: timescales, codes: codes, thresholds: thresholds, practice: practice)
  }
}
