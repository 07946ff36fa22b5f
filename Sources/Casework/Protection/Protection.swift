/// What was done to protect a child from significant harm.
public struct Protection: Hashable, Sendable {
  /// Strategy discussions, in the order of recording.
  public internal(set) var discussions: [StrategyDiscussion] = []

  /// Managers' reasons for holding none, in the order of recording.
  public internal(set) var discussionsNotHeld: [DiscussionNotHeld] = []

  /// Section 47 enquiries, in the order of recording.
  public internal(set) var enquiries: [Section47Enquiry] = []

  /// Conferences arranged, held ones included, in the order of recording.
  public internal(set) var bookings: [ConferenceBooking] = []

  /// Conferences held, initial and review, in the order of recording.
  public internal(set) var conferences: [Conference] = []

  /// Plans, in the order of recording.
  public internal(set) var plans: [ProtectionPlan] = []

  /// Notices of other authorities, in the order of recording.
  public internal(set) var transfersIn: [TransferIn] = []

  /// The discussion with an id.
  public func discussion(_ id: EventID) -> StrategyDiscussion? {
    discussions.first { $0.id == id }
  }

  /// The enquiry with an id.
  public func enquiry(_ id: EventID) -> Section47Enquiry? { enquiries.first { $0.id == id } }

  /// The plan with an id.
  public func plan(_ id: EventID) -> ProtectionPlan? { plans.first { $0.id == id } }

  /// The conference with an id.
  public func conference(_ id: EventID) -> Conference? { conferences.first { $0.id == id } }

  /// The enquiry that is open at the end of a day.
  public func enquiry(openOn date: CivilDate) -> Section47Enquiry? {
    enquiries.last { $0.isOpen(on: date) }
  }

  /// The plan that is open at the end of a day, another authority's temporary one included.
  public func plan(openOn date: CivilDate) -> ProtectionPlan? {
    plans.last { $0.isOpen(on: date) }
  }

  /// The conference of a kind that is arranged and not held yet.
  public func booking(_ kind: Conference.Kind) -> ConferenceBooking? {
    bookings.last { $0.kind == kind && $0.isPending }
  }

  /// The strategy discussions of an enquiry, the earliest first.
  public func discussions(of enquiry: EventID) -> [StrategyDiscussion] {
    discussions.filter { $0.enquiry == enquiry }.sorted { $0.at < $1.at }
  }

  /// The day of the discussion at which an enquiry began, or its start where that discussion is not on record.
  public func initiated(_ enquiry: Section47Enquiry) -> CivilDate {
    enquiry.initiatingDiscussion.flatMap { discussion($0)?.date } ?? enquiry.start
  }

  /// The discussion at which an enquiry that starts on a day began, when nobody names it: the latest that
  /// decided on an enquiry and has none yet.
  func discussion(leadingTo start: CivilDate) -> StrategyDiscussion? {
    discussions.filter { $0.decision.beginsEnquiry && $0.enquiry == nil && $0.date <= start }
      .max { $0.at < $1.at }
  }

  /// How many plans the child had before one (CIN `NumberOfPreviousCPP`): those of the record, or what was
  /// stated when it or an earlier plan began, whichever is more. Temporary plans do not count.
  public func numberOfPlans(before plan: ProtectionPlan) -> Int {
    var count = 0
    for earlier in plans.sorted(by: { $0.start < $1.start })
    where !earlier.isTemporary && earlier.start < plan.start {
      count = max(count, earlier.statedPreviousPlans ?? 0) + 1
    }
    return max(count, plan.statedPreviousPlans ?? 0)
  }

  /// What the child said at conferences and core groups, in the order of recording.
  public var quotes: [Quote] {
    conferences.compactMap { Quote($0.childsWords, on: $0.date, occasion: $0.kind.title) }
      + plans.flatMap(\.coreGroups).compactMap {
        Quote($0.childsWords, on: $0.date, occasion: "Core group")
      }
  }
}

extension Protection {
  /// Changes one enquiry.
  mutating func change(enquiry id: EventID, _ change: (inout Section47Enquiry) -> Void) {
    guard let index = enquiries.firstIndex(where: { $0.id == id }) else { return }
    change(&enquiries[index])
  }

  /// Lets go of the discussions that turn out to lie after the end of their enquiry, which was recorded late.
  mutating func release(discussionsOf enquiry: EventID, after end: CivilDate) {
    for index in discussions.indices
    where discussions[index].enquiry == enquiry && discussions[index].date > end {
      discussions[index].enquiry = nil
    }
  }

  /// Changes one plan.
  mutating func change(plan id: EventID, _ change: (inout ProtectionPlan) -> Void) {
    guard let index = plans.firstIndex(where: { $0.id == id }) else { return }
    change(&plans[index])
  }

  /// Changes one booking.
  mutating func change(booking id: EventID, _ change: (inout ConferenceBooking) -> Void) {
    guard let index = bookings.firstIndex(where: { $0.id == id }) else { return }
    change(&bookings[index])
  }

  /// Marks the arranged conferences of a kind as held, or as no longer needed.
  mutating func close(
    bookingsOf kind: Conference.Kind, _ outcome: WritableKeyPath<ConferenceBooking, CivilDate?>,
    on date: CivilDate
  ) {
    for index in bookings.indices
    where bookings[index].kind == kind && bookings[index].isPending
      && bookings[index].booked <= date
    {
      bookings[index][keyPath: outcome] = date
    }
  }
}
