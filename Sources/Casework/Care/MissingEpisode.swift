/// A time during which a child was missing, or away from the placement without authorisation.
public struct MissingEpisode: Hashable, Sendable, Identifiable {
  /// Where a child goes missing from.
  public enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
    case placement, home

    /// What people call it.
    public var title: String { self == .placement ? "From a placement" : "From home" }
  }

  /// The event that recorded it.
  public let id: EventID

  /// When it began: an instant where that is known, else a day (SSDA903 `MIS_START`).
  public let start: TimePoint

  /// Missing, or away without authorisation (SSDA903 `MISSING`).
  public let kind: MissingKind

  /// Where the child went missing from.
  public let origin: Origin

  /// When the police were told; nil while that is not recorded.
  public internal(set) var policeTold: TimePoint?

  /// When the child returned or was found (SSDA903 `MIS_END`).
  public internal(set) var end: TimePoint?

  /// The offer of a return interview.
  public internal(set) var offer: ReturnInterviewOffer?

  /// The return interview.
  public internal(set) var interview: ReturnInterview?

  /// Whether the child was missing rather than away without authorisation.
  public var isMissing: Bool { kind == "M" }

  /// Whether it belongs in the return of looked-after children.
  public var isFromPlacement: Bool { origin == .placement }

  /// "missing" or "away without authorisation".
  public var words: String { isMissing ? "missing" : "away without authorisation" }
}

/// An offer of a return interview.
public struct ReturnInterviewOffer: Hashable, Sendable {
  /// When it was made.
  public let at: TimePoint

  /// Whether the child accepted; nil while the child has not answered.
  public let isAccepted: Bool?
}

/// A return interview; one may serve several absences.
public struct ReturnInterview: Hashable, Sendable {
  /// The event that recorded it.
  public let id: EventID

  /// When it was held.
  public let at: TimePoint

  /// Who held it, where that was recorded: somebody whom the child does not live with.
  public let interviewer: String?
}

extension TimePoint {
  /// Whether this comes before another. Within a day, a point of which the time is not known is neither
  /// before nor after.
  func isClearlyBefore(_ other: TimePoint) -> Bool {
    guard let moment, let otherMoment = other.moment else { return date < other.date }
    return moment < otherMoment
  }
}
