import Casework

/// What stands around the list of work: what is coming, what others changed, where the user was lately.
public struct WorkDesk: Hashable, Sendable {
  /// What falls due on the next working days.
  public var forecast: WorkForecast
  /// How many changes by others are unread.
  public var unread: Int
  /// How many children were opened lately.
  public var recent: Int
  /// How much is due soon or overdue for the user in registers.
  public var duties = 0

  /// Makes a desk.
  public init(forecast: WorkForecast, unread: Int, recent: Int) {
    self.forecast = forecast
    self.unread = unread
    self.recent = recent
  }
}

/// A child whom the user opened or recorded about.
public struct RecentChild: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The name for lists.
  public var name: String
  /// The date of birth.
  public var dateOfBirth: CivilDate?
  /// Where the child stands, as a word.
  public var status: String
  /// When the user was there last.
  public var at: Moment

  /// Makes a recent child.
  public init(
    child: ChildID, name: String, dateOfBirth: CivilDate?, status: String, at: Moment
  ) {
    self.child = child
    self.name = name
    self.dateOfBirth = dateOfBirth
    self.status = status
    self.at = at
  }
}

/// Something that somebody else recorded about one of the user's children.
public struct UnreadChange: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The name for lists.
  public var name: String
  /// The event.
  public var event: EventID
  /// What happened, in a line.
  public var headline: String
  /// Who recorded it.
  public var by: WorkerID
  /// When it was recorded.
  public var at: Moment

  /// Makes a change.
  public init(
    child: ChildID, name: String, event: EventID, headline: String, by: WorkerID, at: Moment
  ) {
    self.child = child
    self.name = name
    self.event = event
    self.headline = headline
    self.by = by
    self.at = at
  }
}

/// What a worker's desk asks of the casebook.
public protocol WorkCasebook {
  /// How many open deadlines fall due in each span of days; what is overdue already is in none.
  func dueCounts(_ query: WorkQuery, in spans: [ClosedRange<CivilDate>]) throws -> [Int]

  /// The children that this user opened or recorded about, the latest first.
  func recentChildren() throws -> [RecentChild]

  /// What others recorded about this user's children and the user has not read, the latest first.
  ///
  /// - Parameters:
  ///   - user: the user.
  ///   - now: the moment of asking: the first time, the changes of the week before count as unread.
  func unreadChanges(of user: WorkerID, asOf now: Moment) throws -> [UnreadChange]

  /// Notes that the user opened children, or recorded something about them: they are recent and read.
  func noteOpened(_ children: [ChildID], at now: Moment) throws
}

extension WorkCasebook {
  /// Everything that stands around the list.
  func desk(_ query: WorkQuery, of user: WorkerID?, _ calendar: WorkingCalendar) throws -> WorkDesk
  {
    var query = query
    query.text = ""
    let today = query.asOf.date
    let counts = try dueCounts(query, in: WorkForecast.spans(from: today, calendar))
    return WorkDesk(
      forecast: WorkForecast(from: today, counts: counts, calendar),
      unread: try user.map { try unreadChanges(of: $0, asOf: query.asOf).count } ?? 0,
      recent: try recentChildren().count)
  }
}
