/// The end of a time of early help.
public struct EarlyHelpClosure: Hashable, Sendable {
  /// Why early help ends.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    case needsMet, universalServices, steppedUp, consentWithdrawn, familyOutOfReach, moved, other

    /// What people call it.
    public var title: String {
      switch self {
      case .needsMet: "Needs met"
      case .universalServices: "Universal services are enough"
      case .steppedUp: "Stepped up to statutory work"
      case .consentWithdrawn: "The family no longer consents"
      case .familyOutOfReach: "The family could not be reached"
      case .moved: "Moved away"
      case .other: "Other"
      }
    }
  }

  /// When.
  public var date: CivilDate

  /// Why.
  public var reason: Reason

  /// The contact or referral that takes it up, where it was stepped up.
  public var successor: EventID?

  /// What was achieved and what remains.
  public var summary: String?
}
