/// What was recorded about a young person on the way out of care and after it.
public struct LeavingCare: Hashable, Sendable {
  /// Assessments of needs, oldest first.
  public internal(set) var needsAssessments: [CareStep] = []

  /// Pathway plans that were authorised, oldest first.
  public internal(set) var plans: [PathwayPlan] = []

  /// Reviews of the pathway plan, oldest first.
  public internal(set) var reviews: [PathwayReview] = []

  /// Contacts and attempts, oldest first.
  public internal(set) var contacts: [LeaverContact] = []

  /// Homes after care, oldest first.
  public internal(set) var homes: [LeaverHome] = []

  /// What was said about staying with the foster carers at 18, oldest first.
  public internal(set) var stayingPut: [StayingPutTalk] = []

  /// The day from which support goes on beyond 21, where it does, and why.
  public internal(set) var continued: SupportContinuation?

  /// The day on which support ended, where it did, and why.
  public internal(set) var ended: SupportEnding?

  /// Whether support goes on beyond 21 as known on a day.
  func isContinued(by date: CivilDate) -> Bool { continued.map { $0.date <= date } ?? false }

  /// The pathway plan that holds on a day.
  public func plan(on date: CivilDate) -> PathwayPlan? { plans.last { $0.date <= date } }

  /// The latest review of the pathway plan as at a day.
  public func lastReview(on date: CivilDate) -> PathwayReview? {
    reviews.last { $0.date <= date }
  }

  /// The last visit at which the adviser saw the young person, as at a day. An attempt is none.
  public func lastVisit(on date: CivilDate) -> LeaverContact? {
    contacts.last { $0.isVisit && $0.date <= date }
  }

  /// The last contact of any kind in which the young person was reached, as at a day.
  public func lastReached(on date: CivilDate) -> LeaverContact? {
    contacts.last { $0.isReached && $0.date <= date }
  }

  /// The attempts since the young person was last reached, oldest first, each with its date.
  public func attemptsSinceReached(on date: CivilDate) -> [LeaverContact] {
    let last = lastReached(on: date)?.date ?? .earliest
    return contacts.filter { !$0.isReached && last < $0.date && $0.date <= date }
  }
}

/// A pathway plan that was authorised.
public struct PathwayPlan: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID
  /// The day on which it was authorised.
  public let date: CivilDate
  /// Its sections.
  public let sections: PathwayPlanAuthorised.Sections
}

/// A review of the pathway plan.
public struct PathwayReview: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID
  /// The day.
  public let date: CivilDate
  /// What was decided.
  public let summary: String
}

/// A contact with a young person who left care, or an attempt at one.
public struct LeaverContact: Hashable, Sendable, Identifiable {
  /// How.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case faceToFace, videoCall, telephone, message, letter, throughOthers

    /// What people call it.
    public var title: String {
      switch self {
      case .faceToFace: "Face to face"
      case .videoCall: "Video call"
      case .telephone: "Telephone"
      case .message: "Message"
      case .letter: "Letter"
      case .throughOthers: "Through others"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID
  /// The day.
  public let date: CivilDate
  /// How.
  public let kind: Kind
  /// Whether the young person was reached; an attempt otherwise.
  public let isReached: Bool
  /// What happened.
  public let account: String
  /// Who recorded it.
  public let by: WorkerID

  /// Whether it counts as a visit: the young person was seen.
  public var isVisit: Bool { isReached && kind == .faceToFace }
}

/// Where a young person lives after care.
public struct LeaverHome: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID
  /// The first day.
  public let date: CivilDate
  /// What kind of home it is, and whether it is suitable (SSDA903 `ACCOM`).
  public let accommodation: CareLeaverAccommodation
  /// Whether the authority provides it.
  public let isProvided: Bool
}

/// What was said about staying with the foster carers at 18.
public struct StayingPutTalk: Hashable, Sendable, Identifiable {
  /// Where it stands.
  public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
    case wanted, notWanted, carersUnable, agreed, ended

    /// What people call it.
    public var title: String {
      switch self {
      case .wanted: "Wants to stay"
      case .notWanted: "Does not want to stay"
      case .carersUnable: "Carers cannot offer it"
      case .agreed: "Staying put agreed"
      case .ended: "Staying put ended"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID
  /// The day.
  public let date: CivilDate
  /// Where it stands.
  public let standing: Standing
}

/// Why support goes on beyond 21.
public struct SupportContinuation: Hashable, Sendable {
  /// The grounds.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    case education, asked

    /// What people call it.
    public var title: String {
      self == .education ? "In education or training" : "Asked for support"
    }
  }

  /// The event that recorded it.
  public let id: EventID
  /// The day from which it goes on.
  public let date: CivilDate
  /// Why.
  public let reason: Reason
}

/// Why support ended.
public struct SupportEnding: Hashable, Sendable {
  /// The grounds.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    case reachedAge, ownWish, goneHome, movedAbroad, otherAuthority, other

    /// What people call it.
    public var title: String {
      switch self {
      case .reachedAge: "Reached the age at which it ends"
      case .ownWish: "Wants no more support"
      case .goneHome: "Home again with parents"
      case .movedAbroad: "Moved abroad"
      case .otherAuthority: "Another authority supports"
      case .other: "Other reason"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID
  /// The day.
  public let date: CivilDate
  /// Why.
  public let reason: Reason
}
