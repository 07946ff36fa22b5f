/// Somebody who works with families rang for advice about levels of need. No child need be named: advice calls
/// are counted by agency, so that the authority learns where its levels are not understood.
public struct AdviceCall: Hashable, Sendable, Identifiable {
  /// What the advice was.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case stayAtLevel, startEarlyHelp, professionalsMeeting, requestService, otherService, emergency

    /// What people call it.
    public var title: String {
      switch self {
      case .stayAtLevel: "Go on at the present level"
      case .startEarlyHelp: "Begin an early help assessment"
      case .professionalsMeeting: "Call a professionals’ meeting"
      case .requestService: "Send a request for service"
      case .otherService: "Turn to another service"
      case .emergency: "Ring the police now"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID

  /// When.
  public let at: Moment

  /// The agency that rang.
  public let agency: PartnerAgency

  /// Who rang, and from where: "Mrs Ferris, Invented Primary School".
  public let caller: String?

  /// What it was about.
  public let topic: String

  /// What was advised.
  public let advice: String

  /// What the advice came to.
  public let outcome: Outcome

  /// The level of need that was talked of, 1 to 4.
  public let level: Int?

  /// By when somebody is to ring again; nil where nobody is.
  public let followUp: CivilDate?

  /// The call or the decision that answered the follow-up.
  public internal(set) var followedUp: AdviceFollowUp?

  /// Who gave the advice.
  public let by: WorkerID

  /// Whether somebody is still to ring again at the end of a day.
  public func isWaiting(on date: CivilDate) -> Bool {
    followUp != nil && at.date <= date && (followedUp.map { date < $0.date } ?? true)
  }
}

/// What a call was followed by.
public struct AdviceFollowUp: Hashable, Sendable, Codable {
  /// When.
  public var date: CivilDate

  /// What came of the advice.
  public var note: String

  /// Makes a follow-up.
  public init(on date: CivilDate, _ note: String) {
    self.date = date
    self.note = note
  }
}

/// How often an agency rang for advice, over any number of calls.
public struct AdviceCallCount: Hashable, Sendable {
  /// The agency.
  public let agency: PartnerAgency

  /// How many calls.
  public let calls: Int

  /// How many of them came to each outcome.
  public let outcomes: [AdviceCall.Outcome: Int]

  /// How many wait for somebody to ring again.
  public let waiting: Int

  /// The agencies that rang in some days, the one that rang most often first.
  public static func counts(
    of calls: [AdviceCall], in days: ClosedRange<CivilDate>
  ) -> [AdviceCallCount] {
    let known = calls.filter { days.contains($0.at.date) }
    return PartnerAgency.allCases.compactMap { agency in
      let own = known.filter { $0.agency == agency }
      guard !own.isEmpty else { return nil }
      return AdviceCallCount(
        agency: agency, calls: own.count,
        outcomes: Dictionary(grouping: own, by: \.outcome).mapValues(\.count),
        waiting: own.count { $0.isWaiting(on: days.upperBound) })
    }
    .enumerated().sorted { ($1.element.calls, $0.offset) < ($0.element.calls, $1.offset) }
    .map(\.element)
  }
}
