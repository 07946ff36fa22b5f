/// A child protection conference that was held.
public struct Conference: Hashable, Sendable, Identifiable {
  /// Which conference it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case initial, review

    /// What people call it.
    public var title: String {
      switch self {
      case .initial: "Initial child protection conference"
      case .review: "Review child protection conference"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID

  /// Initial or review.
  public var kind: Kind

  /// When.
  public var date: CivilDate

  /// The enquiry it came of, for an initial one.
  public var enquiry: EventID?

  /// The plan that it began, reviewed or ended.
  public var plan: EventID?

  /// When another authority gave notice, for the initial conference of a child who moved here on a plan.
  public var transferNotified: CivilDate?

  /// Who was invited, and who came.
  public var attendance: [Attendee]

  /// How the child took part.
  public var participation: ChildParticipation?

  /// What the child said or wanted said.
  public var childsWords: String?

  /// Whether enough agencies came.
  public var isQuorate: Bool

  /// What was decided and why.
  public var summary: String?

  /// What the plan asks from then on: of whom, by when.
  public var measures: String?
}

/// Somebody who was invited to a conference or core group.
public struct Attendee: Hashable, Sendable, Codable {
  /// What they are to the child: "Mother", "Health visitor".
  public var role: String

  /// Their name.
  public var name: String?

  /// Whether they came.
  public var attended: Bool

  /// Whether they sent a report.
  public var sentReport: Bool

  /// Names somebody.
  public init(_ role: String, name: String? = nil, attended: Bool = true, sentReport: Bool = false)
  {
    self.role = role
    self.name = name
    self.attended = attended
    self.sentReport = sentReport
  }
}

/// How a child takes part in a conference.
public enum ChildParticipation: String, Hashable, Sendable, Codable, CaseIterable {
  case attended, advocateSpoke, viewsConveyed, tooYoung, declined, notInvolved

  /// What people call it.
  public var title: String {
    switch self {
    case .attended: "Attended and spoke"
    case .advocateSpoke: "An advocate spoke for the child"
    case .viewsConveyed: "The child’s views were conveyed"
    case .tooYoung: "Too young, or unborn"
    case .declined: "Did not wish to take part"
    case .notInvolved: "Not involved"
    }
  }
}

/// A conference that is arranged.
public struct ConferenceBooking: Hashable, Sendable, Identifiable, Codable {
  /// The event that recorded it.
  public let id: EventID

  /// Initial or review.
  public var kind: Conference.Kind

  /// The day on which it was arranged.
  public var booked: CivilDate

  /// The day for which it is arranged now.
  public var planned: CivilDate

  /// Who will chair it, where that is known.
  public var chair: String?

  /// At what time and where it is arranged now.
  public var at = TimeAndPlace()

  /// Each time it was put off, in the order of recording.
  public var postponements: [Postponement] = []

  /// The day on which a conference was held; nil while it is still to come.
  public var held: CivilDate?

  /// The day from which it was no longer needed: the enquiry or the plan ended without it.
  public var dropped: CivilDate?

  /// Whether it is still to come.
  public var isPending: Bool { held == nil && dropped == nil }
}

/// A conference was put off.
public struct Postponement: Hashable, Sendable, Codable {
  /// The day on which that was decided.
  public var date: CivilDate

  /// The day for which it had been arranged.
  public var from: CivilDate

  /// The day for which it is arranged instead.
  public var to: CivilDate

  /// Why.
  public var reason: String

  /// Who decided it, where that is known.
  public var decidedBy: String?
}

/// Another authority gave notice that a child on a plan has moved here.
public struct TransferIn: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day of the notice.
  public var notified: CivilDate

  /// The other authority.
  public var authority: String?

  /// The conference that was held here.
  public var conferenceHeld: CivilDate?
}
