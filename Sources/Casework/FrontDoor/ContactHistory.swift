/// What the front door already knows of a child, to be read before a contact is decided.
public struct ContactHistory: Hashable, Sendable {
  /// The number of days in which contacts are counted as repeated.
  public static let days = 90

  /// How many contacts came in the last 90 days, this one included.
  public let recentContacts: Int

  /// The case that closed last in the twelve months before; a referral now would be a re-referral.
  public let lastClosure: ReferralClosure?

  /// The day to which days are counted.
  public let today: CivilDate

  /// Looks at a record as at a day.
  public init(_ record: ChildRecord, on today: CivilDate) {
    self.today = today
    let since = today.adding(days: -Self.days)
    recentContacts = record.frontDoor.contacts.count {
      since <= $0.received.date && $0.received.date <= today
    }
    lastClosure = record.frontDoor.referrals.compactMap(\.closure)
      .filter { $0.date <= today && today.adding(months: -12) <= $0.date }
      .max { $0.date < $1.date }
  }

  /// How many days ago the last case closed.
  public var daysSinceClosure: Int? { lastClosure.map { $0.date.days(to: today) } }
}
