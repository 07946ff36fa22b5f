/// What a year's return says of a child looked after for the whole year (a row of SSDA903 OC2).
public struct YearlyOutcomes: Hashable, Sendable, Codable {
  /// The child was convicted or cautioned (`CONVICTED`).
  public var convicted: Bool?

  /// Health promotion checks were up to date, for a child under five (`HEALTH_CHECK`).
  public var healthChecksUpToDate: Bool?

  /// Immunisations were up to date (`IMMUNISATIONS`).
  public var immunisationsUpToDate: Bool?

  /// A dentist saw the child (`TEETH_CHECK`).
  public var teethChecked: Bool?

  /// There was a health assessment (`HEALTH_ASSESSMENT`).
  public var healthAssessed: Bool?

  /// A substance misuse problem was identified (`SUBSTANCE_MISUSE`).
  public var substanceMisuse: Bool?

  /// The child received an intervention for it (`INTERVENTION_RECEIVED`).
  public var interventionReceived: Bool?

  /// The child was offered one and refused (`INTERVENTION_OFFERED`).
  public var interventionOffered: Bool?

  /// The year; set by the record.
  public internal(set) var year: CollectionYear?

  /// The event that recorded it; set by the record.
  public internal(set) var id: EventID?

  /// Gathers the answers.
  public init(
    convicted: Bool? = nil, healthChecksUpToDate: Bool? = nil,
    immunisationsUpToDate: Bool? = nil, teethChecked: Bool? = nil, healthAssessed: Bool? = nil,
    substanceMisuse: Bool? = nil, interventionReceived: Bool? = nil,
    interventionOffered: Bool? = nil
  ) {
    self.convicted = convicted
    self.healthChecksUpToDate = healthChecksUpToDate
    self.immunisationsUpToDate = immunisationsUpToDate
    self.teethChecked = teethChecked
    self.healthAssessed = healthAssessed
    self.substanceMisuse = substanceMisuse
    self.interventionReceived = interventionReceived
    self.interventionOffered = interventionOffered
  }
}

/// A year's outcomes were recorded for the return.
public struct OutcomesRecorded: CaseEvent {
  public static let name = "outcomesRecorded"
  public static let title = "Outcomes of the year"

  /// The year.
  public var year: CollectionYear

  /// The day for which they hold: 31 March, or earlier in a year that still runs.
  public var date: CivilDate

  /// The answers.
  public var outcomes: YearlyOutcomes

  /// Records a year's outcomes.
  ///
  /// - Parameters:
  ///   - year: the collection year.
  ///   - date: the day for which they hold; 31 March of the year unless said otherwise.
  ///   - outcomes: the answers.
  public init(for year: CollectionYear, on date: CivilDate? = nil, _ outcomes: YearlyOutcomes) {
    self.year = year
    self.date = date ?? year.end
    self.outcomes = outcomes
  }

  public func headline(_ codes: CodeBook) -> String { "Outcomes of \(year.name)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if record.care.outcomes.contains(where: { $0.year == year }) {
      throw RuleBreach(
        "care.outcomesTwice", "A year has one set of outcomes.",
        facts: ["The outcomes of \(year.name) are recorded."],
        remedy: "Correct them if they say something wrong.", reference: "SSDA903 INT33")
    }
    return adviceOnAge(in: record) + adviceOnSubstanceMisuse()
      + CareRules.adviceOutsideCare("The outcome row", on: date, in: record)
  }

  private func adviceOnAge(in record: ChildRecord) -> [Advice] {
    guard let age = record.person.age(on: year.end) else { return [] }
    var advice: [Advice] = []
    if age < 10, outcomes.convicted != nil {
      advice.append(
        Advice(
          "care.convictionAge",
          "Convictions are given from the age of 10; the child is \(age) (SSDA903 542)."))
    }
    if age >= 5, outcomes.healthChecksUpToDate != nil {
      advice.append(
        Advice(
          "care.healthCheckAge",
          "Health promotion checks are given below the age of 5; the child is \(age) "
            + "(SSDA903 546)."))
    }
    return advice
  }

  private func adviceOnSubstanceMisuse() -> [Advice] {
    let answered = outcomes.interventionReceived != nil || outcomes.interventionOffered != nil
    if outcomes.substanceMisuse != true, answered {
      return [
        Advice(
          "care.interventionWithoutProblem",
          "An intervention is given without a substance misuse problem (SSDA903 193).")
      ]
    }
    if outcomes.interventionReceived == true, outcomes.interventionOffered != nil {
      return [
        Advice(
          "care.interventionBoth",
          "An intervention that was received is not also given as offered (SSDA903 158).")
      ]
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    var recorded = outcomes
    recorded.year = year
    recorded.id = stamp.id
    record.care.outcomes.insert(recorded) { $0.year?.end ?? .earliest }
  }

  public static let example = OutcomesRecorded(
    for: CollectionYear(endYear: 2021),
    YearlyOutcomes(
      convicted: false, immunisationsUpToDate: true, teethChecked: true, healthAssessed: true,
      substanceMisuse: true, interventionReceived: false, interventionOffered: true))
}
