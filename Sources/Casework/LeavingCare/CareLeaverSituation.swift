/// A fact about a care leaver, with the day for which it was known. After six months it counts as unknown.
public struct LeaverFact<Value: Hashable & Sendable>: Hashable, Sendable {
  /// After how many months a fact is stale.
  public static var monthsFresh: Int { 6 }

  /// What was known.
  public let value: Value

  /// The day for which it was known.
  public let date: CivilDate

  /// Whether it still counts on a day.
  public func isFresh(on day: CivilDate) -> Bool { day <= date.adding(months: Self.monthsFresh) }

  /// What counts on a day; nil, which is unknown, where the fact is stale.
  public func current(on day: CivilDate) -> Value? { isFresh(on: day) ? value : nil }
}

/// How a care leaver is, as far as is known on a day.
public struct CareLeaverSituation: Hashable, Sendable {
  /// The day as at which it is told.
  public let date: CivilDate

  /// Which duty is owed, and why.
  public let standing: CareLeaverStanding

  /// The personal adviser; nil where none is allocated.
  public let adviser: Allocation?

  /// Where the young person lives, and whether that is suitable.
  public let accommodation: LeaverFact<CareLeaverAccommodation>?

  /// What the young person does.
  public let activity: LeaverFact<CareLeaverActivity>?

  /// The last contact in which the young person was reached.
  public let lastReached: LeaverContact?

  /// The last visit at which the young person was seen.
  public let lastVisit: LeaverContact?

  /// The attempts since the young person was last reached, oldest first.
  public let attempts: [LeaverContact]

  /// What the last return says about being in touch (SSDA903 `IN_TOUCH`).
  public let inTouchCode: LeaverFact<CareLeaverInTouch>?

  /// Whether the authority is in touch: the young person was reached, or said to be in touch, in the last eight
  /// weeks and nothing later says otherwise.
  public var isInTouch: Bool {
    if let code = inTouchCode, lastReached.map({ $0.date < code.date }) ?? true {
      return code.value == "YES" && date <= code.date.adding(weeks: 8)
    }
    return lastReached.map { date <= $0.date.adding(weeks: 8) } ?? false
  }

  /// Whether the accommodation is suitable; nil where it is not known or the fact is stale.
  public var isSuitablyAccommodated: Bool? { accommodation?.current(on: date)?.isSuitable }

  /// Whether the young person is in education, employment or training; nil where it is not known or stale.
  public var isInEducationOrWork: Bool? {
    guard let code = activity?.current(on: date)?.rawValue, code != "0" else { return nil }
    return !code.hasPrefix("G")
  }

  /// How contact stands, in words: "reached 12 Mar 2021", "not reached since 1 Feb 2021, 3 attempts, the last
  /// 20 Mar 2021".
  public var contactWords: String {
    guard let last = attempts.last else {
      return lastReached.map { "reached \($0.date.medium)" } ?? "never reached, no attempt recorded"
    }
    let since = lastReached.map { "not reached since \($0.date.medium)" } ?? "never reached"
    let count = attempts.count == 1 ? "1 attempt" : "\(attempts.count) attempts"
    return "\(since), \(count), the last \(last.date.medium)"
  }
}

extension ChildRecord {
  /// How a care leaver is, as far as is known on a day; nil for somebody to whom no duty is owed.
  public func careLeaverSituation(on date: CivilDate) -> CareLeaverSituation? {
    guard let standing = careLeaverStanding(on: date) else { return nil }
    let outcomes = care.leaverOutcomes.filter { $0.date <= date }
    let homes = leavingCare.homes.filter { $0.date <= date }.map {
      LeaverFact(value: $0.accommodation, date: $0.date)
    }
    let told = outcomes.compactMap { outcome in
      outcome.accommodation.map { LeaverFact(value: $0, date: outcome.date) }
    }
    return CareLeaverSituation(
      date: date, standing: standing,
      adviser: allocations.current(.personalAdviser, on: date),
      accommodation: (homes + told).max { $0.date < $1.date },
      activity: outcomes.compactMap { outcome in
        outcome.activity.map { LeaverFact(value: $0, date: outcome.date) }
      }.last, lastReached: leavingCare.lastReached(on: date),
      lastVisit: leavingCare.lastVisit(on: date),
      attempts: leavingCare.attemptsSinceReached(on: date),
      inTouchCode: outcomes.last.map { LeaverFact(value: $0.inTouch, date: $0.date) })
  }

  /// Since when nobody has been the young person's adviser; nil where there is one, or no duty is owed.
  public func withoutPersonalAdviser(on date: CivilDate) -> CivilDate? {
    guard let standing = careLeaverStanding(on: date), standing.category != .qualifying,
      allocations.current(.personalAdviser, on: date) == nil
    else { return nil }
    let owed = becameEligible(by: date) ?? standing.since
    let last = allocations.all(.personalAdviser).last { $0.from <= date }?.to
    return max(owed, last ?? owed)
  }
}

/// How long it is until a young person turns 18 and adult services take over, counted from 17 and a half.
public struct AdultServicesCountdown: Hashable, Sendable {
  /// The day on which the young person is 17 and a half.
  public let from: CivilDate

  /// The eighteenth birthday.
  public let birthday: CivilDate

  /// How many calendar days are left.
  public let daysLeft: Int

  /// In words: "18 on 4 May 2021, in 35 days".
  public var words: String {
    "18 on \(birthday.medium), in \(daysLeft) \(daysLeft == 1 ? "day" : "days")"
  }
}

extension ChildRecord {
  /// The countdown to adult services for a young person in or out of care, from 17 and a half to the day before 18;
  /// nil at any other time, and where no duty on leaving care is owed.
  public func adultServicesCountdown(on date: CivilDate) -> AdultServicesCountdown? {
    guard let born = person.dateOfBirth else { return nil }
    let birthday = CivilDate.birthday(18, of: born)
    let from = CivilDate.birthday(17, of: born).adding(months: 6)
    guard from <= date, date < birthday,
      care.isLookedAfter(on: date) || careLeaverStanding(on: date) != nil
    else { return nil }
    return AdultServicesCountdown(from: from, birthday: birthday, daysLeft: date.days(to: birthday))
  }

  /// The review at which staying put is to be asked about: the first after the sixteenth birthday of a young person
  /// with foster carers, for as long as nobody has. It is nil before that birthday, for others, and once it was
  /// talked about.
  ///
  /// - Parameter date: the day as at which it is asked.
  /// - Returns: the day of the review, where it was held; the sixteenth birthday where it is still to come.
  public func stayingPutQuestion(on date: CivilDate) -> (asOf: CivilDate, isReviewHeld: Bool)? {
    guard let born = person.dateOfBirth else { return nil }
    let sixteenth = CivilDate.birthday(16, of: born)
    guard sixteenth <= date, date < CivilDate.birthday(18, of: born),
      care.placement(on: date)?.placement.type.isFostering == true,
      !leavingCare.stayingPut.contains(where: { $0.date <= date })
    else { return nil }
    let review = care.reviews.first { sixteenth <= $0.date && $0.date <= date }
    return (review?.date ?? sixteenth, review != nil)
  }
}
