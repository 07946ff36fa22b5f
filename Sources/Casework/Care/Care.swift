/// Everything about a child as a looked-after child and care leaver.
public struct Care: Hashable, Sendable {
  /// Periods of care, oldest first.
  public internal(set) var periods: [PeriodOfCare] = []

  /// Reviews of the care plan, oldest first.
  public internal(set) var reviews: [CareReview] = []

  /// Days for which reviews were arranged, in the order of recording.
  public internal(set) var reviewBookings: [CareReviewBooking] = []

  /// Care plans, oldest first.
  public internal(set) var plans: [CareStep] = []

  /// Placement plans, oldest first.
  public internal(set) var placementPlans: [PlacementPlan] = []

  /// Notices of placements, oldest first.
  public internal(set) var placementNotices: [PlacementNotice] = []

  /// Searches for a home, oldest first.
  public internal(set) var placementSearches: [PlacementSearch] = []

  /// What followed the reviews on paper, oldest first.
  public internal(set) var reviewRecords: [CareReviewRecord] = []

  /// Where assessments of an unaccompanied child's age stood, oldest first.
  public internal(set) var ageAssessments: [AgeAssessment] = []

  /// Personal education plans and their reviews, oldest first.
  public internal(set) var educationPlans: [CareStep] = []

  /// Health assessments, oldest first.
  public internal(set) var healthAssessments: [HealthAssessment] = []

  /// Dental checks, oldest first.
  public internal(set) var dentalChecks: [CareStep] = []

  /// Checks of immunisations, oldest first.
  public internal(set) var immunisations: [ImmunisationCheck] = []

  /// Strengths and difficulties questionnaires, oldest first.
  public internal(set) var questionnaires: [StrengthsAndDifficulties] = []

  /// Plans for permanence, oldest first; the last is the child's plan.
  public internal(set) var permanencePlans: [PermanenceDecision] = []

  /// What each year's return says of the child's health and conduct (SSDA903 OC2), oldest first.
  public internal(set) var outcomes: [YearlyOutcomes] = []

  /// What is known of the young person after care (SSDA903 OC3), oldest first.
  public internal(set) var leaverOutcomes: [CareLeaverOutcome] = []

  /// Decisions that the child should be placed for adoption, oldest first.
  public internal(set) var adoptionDecisions: [AdoptionDecision] = []

  /// The adopters (SSDA903 AD1).
  public internal(set) var adopters: AdopterMatch?

  /// The permanence option that the child had before coming into care.
  public internal(set) var previousPermanence: PreviousPermanenceRecorded?

  /// Times the child was missing or away without authorisation, oldest first.
  public internal(set) var missing: [MissingEpisode] = []

  /// Meetings about absences, in the order of recording.
  public internal(set) var missingReviews: [MissingReview] = []

  /// Times the child was deprived of liberty, oldest first.
  public internal(set) var deprivations: [DeprivationOfLiberty] = []

  /// The period of care in which a day lies.
  public func period(on date: CivilDate) -> PeriodOfCare? {
    periods.last { $0.holds(on: date) }
  }

  /// Whether the child is looked after at the end of a day.
  public func isLookedAfter(on date: CivilDate) -> Bool { period(on: date) != nil }

  /// The episode in which a day lies.
  public func episode(on date: CivilDate) -> CareEpisode? {
    period(on: date)?.episode(on: date)
  }

  /// The placement on a day.
  public func placement(on date: CivilDate) -> CarePlacement? {
    period(on: date)?.placements.last { $0.holds(on: date) }
  }

  /// The legal status on a day.
  public func legalStatus(on date: CivilDate) -> LegalStatusSpan? {
    period(on: date)?.legalStatuses.last { $0.holds(on: date) }
  }

  /// The latest review as at a day.
  public func lastReview(on date: CivilDate) -> CareReview? { reviews.last { $0.date <= date } }

  /// The child's plan for permanence as at a day.
  public func permanencePlan(on date: CivilDate) -> PermanenceDecision? {
    permanencePlans.last { $0.date <= date }
  }

  /// The time the child is missing or away at the end of a day, if it is.
  public func missing(on date: CivilDate) -> MissingEpisode? {
    missing.last { $0.start.date <= date && ($0.end.map { date < $0.date } ?? true) }
  }

  /// The missing episode with an id.
  public func missing(_ id: EventID) -> MissingEpisode? { missing.first { $0.id == id } }

  /// Changes the period whose days after the first include a day.
  mutating func changePeriod(after date: CivilDate, _ change: (inout PeriodOfCare) -> Void) {
    guard let index = periods.lastIndex(where: { $0.start < date && $0.isUnended(before: date) })
    else { return }
    change(&periods[index])
  }
}

extension PeriodOfCare {
  /// Whether something may still change on a day: the period ends after it or not at all.
  func isUnended(before date: CivilDate) -> Bool { end.map { date < $0 } ?? true }
}

/// Something done once on a day: a plan authorised, a check made.
public struct CareStep: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day.
  public let date: CivilDate

  /// What was written about it.
  public let summary: String?
}

extension RangeReplaceableCollection where Self: BidirectionalCollection, Self: MutableCollection {
  /// Puts an element behind those of its day and the days before.
  mutating func insert(_ element: Element, byDate date: (Element) -> CivilDate) {
    let own = date(element)
    let index = firstIndex { date($0) > own } ?? endIndex
    insert(element, at: index)
  }
}
