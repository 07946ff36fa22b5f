/// The grade of a manager who approves, from the lowest to the highest.
public enum ApprovalGrade: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case teamManager, serviceManager, headOfService, deputyDirector

  /// What people call it.
  public var title: String {
    switch self {
    case .teamManager: "Team manager"
    case .serviceManager: "Service manager"
    case .headOfService: "Head of service"
    case .deputyDirector: "Deputy director"
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Orders grades from the lower to the higher.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// What an authority asks for in each kind of exceptional arrangement: data, because authorities differ.
///
/// The standard values are those of the authority's action plan of July 2021: the head of service is the nominated
/// officer and approves, and the panel looks at settings that are not registered.
public struct PlacementStandards: Hashable, Sendable, Codable {
  /// The lowest grade whose approval counts.
  public var approver: [ExceptionalArrangement.Kind: ApprovalGrade] = [
    .unregistered: .headOfService, .withParents: .headOfService,
    .temporaryApproval: .headOfService,
  ]

  /// The checks that are made.
  public var checks: [ExceptionalArrangement.Kind: [PlacementCheck.Kind]] = [
    .unregistered: [
      .ofstedStatus, .hostAuthorityTold, .disclosureAndBarring, .premises, .staffing,
    ],
    .withParents: [
      .suitabilityAssessment, .disclosureAndBarring, .agencyChecks, .premises, .hostAuthorityTold,
    ],
    .temporaryApproval: [
      .suitabilityAssessment, .disclosureAndBarring, .agencyChecks, .premises, .hostAuthorityTold,
    ],
  ]

  /// The kinds that are discussed with the independent reviewing officer at the onset.
  public var onsetDiscussion: Set<ExceptionalArrangement.Kind> = [.unregistered]

  /// The kinds that come before the panel.
  public var panel: Set<ExceptionalArrangement.Kind> = [.unregistered]

  /// The standard values.
  public init() {}

  private enum Key: String, CodingKey { case approver, checks, onsetDiscussion, panel }

  /// Reads standards; those that are left out are the standard ones.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: Key.self)
    let own = try container.decodeIfPresent(
      [ExceptionalArrangement.Kind: ApprovalGrade].self, forKey: .approver)
    approver.merge(own ?? [:]) { $1 }
    let checked = try container.decodeIfPresent(
      [ExceptionalArrangement.Kind: [PlacementCheck.Kind]].self, forKey: .checks)
    checks.merge(checked ?? [:]) { $1 }
    onsetDiscussion =
      try container.decodeIfPresent(
        Set<ExceptionalArrangement.Kind>.self, forKey: .onsetDiscussion) ?? onsetDiscussion
    panel =
      try container.decodeIfPresent(Set<ExceptionalArrangement.Kind>.self, forKey: .panel) ?? panel
  }

  /// The lowest grade whose approval counts for a kind.
  public func grade(for kind: ExceptionalArrangement.Kind) -> ApprovalGrade {
    approver[kind] ?? .headOfService
  }
}

extension Timescales {
  /// The same timescales with an authority's own standards for exceptional arrangements.
  public func holding(placementsTo standards: PlacementStandards) -> Timescales {
    var copy = self
    copy.placementStandards = standards
    return copy
  }
}

extension Rulebook {
  /// The same rules with an authority's own standards for exceptional arrangements.
  public func holding(placementsTo standards: PlacementStandards) -> Rulebook {
    Rulebook(
      timescales: timescales.holding(placementsTo: standards), codes: codes,
      thresholds: thresholds, practice: practice)
  }
}
