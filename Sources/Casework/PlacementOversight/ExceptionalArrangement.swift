/// A child's stay that somebody above the social worker answers for: in a setting that is not registered with
/// Ofsted, with parents, or with a connected person who is approved for the time being.
///
/// It is derived, never stored: from the type and regulation of the placement, and from the entry that says that
/// a setting is not registered.
public struct ExceptionalArrangement: Hashable, Sendable, Identifiable {
  /// Why the stay is in the register.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case unregistered, withParents, temporaryApproval

    /// What people call it.
    public var title: String {
      switch self {
      case .unregistered: "Setting not registered"
      case .withParents: "Placed with parents"
      case .temporaryApproval: "Connected person, temporary approval"
      }
    }
  }

  /// The event that began it: that of the placement, or the one that found the setting unregistered.
  public let id: EventID

  /// Why it is in the register.
  public let kind: Kind

  /// The placement, as it was last described.
  public let placement: Placement

  /// The first day.
  public let start: CivilDate

  /// The day from which it was known to be exceptional; later than the start where a setting was found to be
  /// unregistered while the child lived there.
  public let knownFrom: CivilDate

  /// The day it ended; nil while it goes on.
  public let end: CivilDate?

  /// What ended it, as a phrase with a capital: "Placement ended".
  public let ending: String?

  /// Whether it ended well: the setting was registered, the carer approved in full.
  public let isPutRight: Bool

  /// Whether the child came there on the first day, as far as is known.
  public let isStartKnown: Bool

  /// Whether it goes on at the end of a day.
  public func holds(on date: CivilDate) -> Bool { start <= date && (end.map { date < $0 } ?? true) }

  /// How many calendar days it has lasted, or lasted.
  public func days(asOf date: CivilDate) -> Int { start.days(to: min(end ?? date, date)) }

  /// What ends its clocks.
  func closure(in record: ChildRecord) -> Deadline.Closure? {
    let own = end.map { end in
      Deadline.Closure(
        kind: isPutRight ? .met : .ceased, at: .day(end), what: ending ?? "Placement ended")
    }
    let childhood = CareSpan.endsOfChildhood(record).min { $0.0 < $1.0 }.map {
      Deadline.Closure.ceased(on: $0.0, $0.1)
    }
    return Deadline.Closure.earliest(own, childhood)
  }
}
