/// Which duty is owed to a young person on leaving care, worked out from dates, with the reason.
public struct CareLeaverStanding: Hashable, Sendable {
  /// The four kinds of young people to whom duties are owed.
  public enum Category: String, Hashable, Sendable, Codable, CaseIterable {
    case eligible, relevant, formerRelevant, qualifying

    /// What people call it.
    public var title: String {
      switch self {
      case .eligible: "Eligible child"
      case .relevant: "Relevant child"
      case .formerRelevant: "Former relevant child"
      case .qualifying: "Qualifying care leaver"
      }
    }

    /// The value of Annex A, list 9.
    public var code: CareLeaverEligibility {
      switch self {
      case .relevant: "a"
      case .formerRelevant: "b"
      case .qualifying: "c"
      case .eligible: "d"
      }
    }
  }

  /// Which of the four.
  public let category: Category

  /// The first day on which it was so.
  public let since: CivilDate

  /// The last day on which it will be so if nothing changes; nil where the next step is not a birthday.
  public let until: CivilDate?

  /// Why, in a sentence.
  public let why: String

  /// The days in care that were counted.
  public let account: LookedAfterAccount
}

extension ChildRecord {
  /// Which duty is owed to the young person on a day, and why; nil where none is.
  ///
  /// Eligible: 16 or 17, looked after, for 13 weeks in all since turning 14, of which some after 16. Relevant: was
  /// eligible, has left care and is not 18. Former relevant: was either and is 18 or over, to 21, or to 25 where
  /// support goes on. Qualifying: looked after at 16 or 17 without reaching those, or home again for good.
  public func careLeaverStanding(on date: CivilDate) -> CareLeaverStanding? {
    guard let born = person.dateOfBirth, person.endOfRecord.map({ date < $0.date }) ?? true else {
      return nil
    }
    let sixteenth = CivilDate.birthday(16, of: born)
    let eighteenth = CivilDate.birthday(18, of: born)
    let last = CivilDate.birthday(leavingCare.isContinued(by: date) ? 25 : 21, of: born)
      .adding(days: -1)
    guard sixteenth <= date, date <= last,
      let account = lookedAfterAccount(on: min(date, eighteenth.adding(days: -1)))
    else { return nil }
    if date < eighteenth { return standingAsChild(on: date, sixteenth, eighteenth, account) }
    guard
      let before = standingAsChild(
        on: eighteenth.adding(days: -1), sixteenth, eighteenth, account)
    else { return nil }
    if before.category == .qualifying {
      return CareLeaverStanding(
        category: .qualifying, since: before.since, until: last, why: before.why, account: account)
    }
    return CareLeaverStanding(
      category: .formerRelevant, since: eighteenth, until: last,
      why: "Turned 18 on \(eighteenth.medium) as \(before.category.title.withArticle).",
      account: account)
  }

  private func standingAsChild(
    on date: CivilDate, _ sixteenth: CivilDate, _ eighteenth: CivilDate,
    _ account: LookedAfterAccount
  ) -> CareLeaverStanding? {
    let turning = eighteenth.adding(days: -1)
    let counted = account.spans.filter { $0.isCounted && sixteenth <= $0.end }
    guard let lastSpan = counted.last else { return nil }
    let isLookedAfter = lastSpan.start <= date && date <= lastSpan.end
    if let reached = account.reached {
      let eligible = counted.lazy.map { max($0.start, sixteenth, reached) }.first ?? sixteenth
      if isLookedAfter {
        return CareLeaverStanding(
          category: .eligible, since: max(lastSpan.start, eligible), until: turning,
          why: "Looked after at 16 or 17 and for 13 weeks since turning 14, reached on "
            + "\(reached.medium).", account: account)
      }
      let left = lastSpan.end.adding(days: 1)
      if let home = care.leaverOutcomes.last(where: { $0.date <= date && left <= $0.date }),
        home.inTouch == "RHOM"
      {
        return CareLeaverStanding(
          category: .qualifying, since: home.date, until: turning,
          why: "Home again with parents for six months or more, recorded on \(home.date.medium).",
          account: account)
      }
      return CareLeaverStanding(
        category: .relevant, since: left, until: turning,
        why: "Left care on \(left.medium) as an eligible child.", account: account)
    }
    guard !isLookedAfter else { return nil }
    let left = lastSpan.end.adding(days: 1)
    return CareLeaverStanding(
      category: .qualifying, since: left, until: turning,
      why: "Looked after at 16 or 17, for \(account.total) of \(LookedAfterAccount.daysNeeded) "
        + "days since turning 14.", account: account)
  }

  /// The day on which the young person became eligible for the first time; nil where that never was, up to a day.
  func becameEligible(by date: CivilDate) -> CivilDate? {
    guard let born = person.dateOfBirth, let account = lookedAfterAccount(on: date),
      let reached = account.reached
    else { return nil }
    let from = max(CivilDate.birthday(16, of: born), reached)
    let span = account.spans.first { $0.isCounted && from <= $0.end }
    return span.map { max($0.start, from) }
  }
}

extension String {
  /// With "a" or "an" before it and its first letter lowered.
  fileprivate var withArticle: String {
    let word = loweringFirst
    return (word.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + word
  }
}
