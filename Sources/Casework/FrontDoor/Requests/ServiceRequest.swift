/// What a request for service said of one child beyond the concern: kept with the contact, in the referrer's
/// words.
public struct ServiceRequest: Hashable, Sendable, Codable {
  /// What is asked for.
  public enum Service: String, Hashable, Sendable, Codable, CaseIterable {
    case advice, earlyHelp, disability, safeguarding

    /// What people call it.
    public var title: String {
      switch self {
      case .advice: "Advice"
      case .earlyHelp: "Early help"
      case .disability: "Help for a disabled child"
      case .safeguarding: "Safeguarding"
      }
    }
  }

  /// Who asks.
  public enum ReferrerKind: String, Hashable, Sendable, Codable, CaseIterable {
    case professional, parentOrCarer, child, publicMember

    /// What people call it.
    public var title: String {
      switch self {
      case .professional: "Professional"
      case .parentOrCarer: "Parent or carer"
      case .child: "The child"
      case .publicMember: "Member of the public"
      }
    }
  }

  /// What is asked for.
  public var service: Service

  /// Who asks.
  public var referrerKind: ReferrerKind

  /// Whether a child is in danger now.
  public var immediateDanger: Bool

  /// Where the child is now.
  public var whereaboutsNow: String

  /// What should be different for the child.
  public var outcomeWanted: String

  /// Whether the family knows of the request.
  public var familyAware: Bool

  /// What a visitor has to watch out for.
  public var workerSafety: String?

  /// The level of need that the referrer sees, 1 to 4.
  public var level: Int?

  /// Why that level.
  public var levelReason: String?

  /// What is working well.
  public var workingWell: String?

  /// What has been done at the present level.
  public var doneSoFar: String?

  /// Checklists that were filled in.
  public var checklists: [String]?

  /// What the child says and wants.
  public var childsViews: String?

  /// The free text in it, for the full-text search.
  var text: [String] {
    [
      whereaboutsNow, outcomeWanted, workerSafety, levelReason, workingWell, doneSoFar, childsViews,
    ]
    .compactMap { $0 }
  }
}
