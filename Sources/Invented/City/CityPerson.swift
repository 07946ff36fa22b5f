import Casework

/// A person of an invented city while it is made: what happens to them, and where they stand.
final class CityPerson {
  /// Tells people apart, in the order in which they were made.
  let number: Int
  let born: CivilDate
  /// The household, by the number of its first member. Brothers and sisters share it.
  let home: Int
  /// Who this is a second record of, made by mistake; nil for nearly everybody.
  let copied: CityPerson?
  /// Whether the record came from an older system, which kept little.
  var isThin = false
  /// The family whose early help is recorded in one entry; nil for those with entries of their own.
  var family: Int?
  /// What happens, in the order in which it was thought of.
  private(set) var steps: [(date: CivilDate, step: CityStep)] = []

  /// The day on which the assessment was authorised that came before the first month.
  var assessed: CivilDate?
  /// The day of the open referral.
  var referred: CivilDate?
  /// Whether the referral still awaits its assessment.
  var isPending = false
  /// Whether the case ends with the assessment.
  var endsWithAssessment = false
  /// The day on which an assessment led to closure.
  var closedByAssessment: CivilDate?
  /// Whether an enquiry was made since the referral.
  var isEnquired = false
  /// Whether exploitation is among what the assessment finds.
  var isExploited = false
  /// The first day of the plan.
  var planned: CivilDate? { didSet { hadPlan = true } }
  /// The last review of the plan.
  var reviewed: CivilDate?
  /// Whether there was ever a plan.
  private(set) var hadPlan = false
  /// The first day in care, or of this placement: a visit is due within a week.
  var placed: CivilDate?
  var provider: PlacementProvider = "PR1"
  /// The day on which a young person left care who is owed support.
  var leftCare: CivilDate?
  var hasCarePlan = false
  var hasPathwayPlan = false
  var hasSuitableHome = true
  /// The day from which the person is no longer an unaccompanied child.
  var unaccompaniedUntil: CivilDate?
  var isUnaccompanied = false
  /// Whether care ends with the eighteenth birthday.
  var staysUntilEighteen = false
  var isPlannedForAdoption = false
  /// Whether the child was in care before the first month and nothing is planned for it by age.
  var isOneOfAny = false

  init(_ number: Int, born: CivilDate, home: Int? = nil, copied: CityPerson? = nil) {
    self.number = number
    self.born = born
    self.home = home ?? number
    self.copied = copied
  }

  /// Notes what happens on a day.
  func add(_ step: CityStep, on date: CivilDate) { steps.append((date, step)) }

  /// What happens, day after day.
  var history: [(date: CivilDate, step: CityStep)] {
    steps.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }
}
