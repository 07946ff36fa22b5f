/// A check of the quality and safety of an exceptional arrangement.
public struct PlacementCheck: Hashable, Sendable, Identifiable {
  /// What is checked.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case ofstedStatus, hostAuthorityTold, disclosureAndBarring, agencyChecks
    case suitabilityAssessment, premises, staffing

    /// What people call it.
    public var title: String {
      switch self {
      case .ofstedStatus: "Registration with Ofsted verified in writing"
      case .hostAuthorityTold: "Host authority told"
      case .disclosureAndBarring: "Disclosure and barring checks"
      case .agencyChecks: "Checks with police, health and other authorities"
      case .suitabilityAssessment: "Suitability assessed"
      case .premises: "Premises seen"
      case .staffing: "Staff and their training"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID
  /// The kind of arrangement.
  public let arrangementKind: ExceptionalArrangement.Kind
  /// The arrangement, where it is named.
  public let arrangement: EventID?
  /// What was checked.
  public let kind: Kind
  /// The day.
  public let date: CivilDate
  /// Whether what was found will do.
  public let isSatisfied: Bool
  /// What shows it.
  public let evidence: String
}

/// A line of an arrangement's checklist: what is to be checked, and what was found last.
public struct PlacementCheckLine: Hashable, Sendable {
  /// What is to be checked.
  public let kind: PlacementCheck.Kind

  /// The last check; nil where none was made.
  public let made: PlacementCheck?

  /// Whether it is still to be made, or was not satisfied.
  public var isOpen: Bool { made?.isSatisfied != true }

  /// How it stands, in words: "15 Jan 2021: certificate seen", "to be made".
  public var words: String {
    guard let made else { return "to be made" }
    return "\(made.date.medium)\(made.isSatisfied ? "" : ", not satisfied"): \(made.evidence)"
  }
}

/// A check of an exceptional arrangement was made.
public struct PlacementCheckMade: CaseEvent {
  public static let name = "placementCheckMade"
  public static let title = "Check of placement"

  /// The day.
  public var date: CivilDate

  /// The kind of arrangement.
  public var arrangementKind: ExceptionalArrangement.Kind

  /// The arrangement; left out before the move, when it is the next of its kind.
  public var arrangement: EventID?

  /// What was checked.
  public var checked: PlacementCheck.Kind

  /// Whether what was found will do.
  public var isSatisfied: Bool

  /// What shows it. Required.
  public var evidence: String

  /// Records a check.
  public init(
    _ checked: PlacementCheck.Kind, of arrangementKind: ExceptionalArrangement.Kind,
    _ arrangement: EventID? = nil, on date: CivilDate, isSatisfied: Bool = true, evidence: String
  ) {
    self.date = date
    self.arrangementKind = arrangementKind
    self.arrangement = arrangement
    self.checked = checked
    self.isSatisfied = isSatisfied
    self.evidence = evidence
  }

  public var text: [String] { [evidence] }
  public func headline(_ codes: CodeBook) -> String {
    checked.title + (isSatisfied ? "" : ": not satisfied")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if evidence.isBlank {
      throw RuleBreach(
        "placement.checkEvidence", "A check says what shows it.",
        facts: ["“\(checked.title)” has no evidence."],
        remedy: "Enter what was seen or received, and from whom.")
    }
    _ = try ApprovalRules.check(
      arrangementKind, arrangement, .deputyDirector, in: record, using: rulebook)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.placementOversight.checks.append(
      PlacementCheck(
        id: stamp.id, arrangementKind: arrangementKind, arrangement: arrangement, kind: checked,
        date: date, isSatisfied: isSatisfied, evidence: evidence))
  }

  public static let example = PlacementCheckMade(
    .hostAuthorityTold, of: .unregistered, "k3v9q2m7x4v1", on: CivilDate(dayNumber: 18_741),
    evidence: "Letter to the director of Invented County Council.")
}

extension ChildRecord {
  /// The last check of a kind in an arrangement.
  func check(
    _ kind: PlacementCheck.Kind, of arrangement: ExceptionalArrangement,
    by date: CivilDate = .latest
  ) -> PlacementCheck? {
    placementOversight.checks.filter {
      $0.kind == kind && $0.date <= date
        && self.arrangement($0.arrangement, $0.arrangementKind, on: $0.date)?.id == arrangement.id
    }.max { $0.date < $1.date }
  }

  /// What is to be checked in an arrangement and what was found by a day. Where the home is in the authority's own
  /// area there is no host authority to tell.
  public func checklist(
    of arrangement: ExceptionalArrangement, on date: CivilDate, _ standards: PlacementStandards
  ) -> [PlacementCheckLine] {
    (standards.checks[arrangement.kind] ?? []).filter {
      $0 != .hostAuthorityTold || arrangement.placement.location != "IN"
    }.map { PlacementCheckLine(kind: $0, made: check($0, of: arrangement, by: date)) }
  }
}
