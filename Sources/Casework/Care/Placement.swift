/// Where and with whom a looked-after child lives.
public struct Placement: Hashable, Sendable, Codable {
  /// The kind of placement (SSDA903 `PLACE`).
  public var type: PlacementType

  /// Who provides it (SSDA903 `PLACE_PROVIDER`).
  public var provider: PlacementProvider?

  /// The provider's number at Ofsted (SSDA903 `URN`).
  public var providerURN: String?

  /// The postcode of the placement (SSDA903 `PL_POST`).
  public var postcode: String?

  /// The postcode of the home the child came from (SSDA903 `HOME_POST`).
  public var homePostcode: String?

  /// The name of the home, school or unit.
  public var name: String?

  /// The carer, as the family knows them.
  public var carer: String?

  /// Miles between home and placement, to a tenth (SSDA903 `PL_DISTANCE`).
  public var milesFromHome: Double?

  /// Whether it is in the authority's area (SSDA903 `PL_LOCATION`).
  public var location: PlacementLocation?

  /// The authority in whose area it is, by its GSS code (SSDA903 `PL_LA`).
  public var localAuthority: String?

  /// Whether it is meant to last until the child is 18; nil where nobody has said so.
  public var isPlannedToEighteen: Bool?

  /// The regulation under which it was made, where that changes how often the child is visited.
  public var regulation: PlacementRegulation?

  /// Describes a placement.
  public init(
    _ type: PlacementType, provider: PlacementProvider? = nil, providerURN: String? = nil,
    postcode: String? = nil, homePostcode: String? = nil, name: String? = nil,
    carer: String? = nil, milesFromHome: Double? = nil, location: PlacementLocation? = nil,
    localAuthority: String? = nil, isPlannedToEighteen: Bool? = nil,
    regulation: PlacementRegulation? = nil
  ) {
    self.type = type
    self.provider = provider
    self.providerURN = providerURN
    self.postcode = postcode
    self.homePostcode = homePostcode
    self.name = name
    self.carer = carer
    self.milesFromHome = milesFromHome
    self.location = location
    self.localAuthority = localAuthority
    self.isPlannedToEighteen = isPlannedToEighteen
    self.regulation = regulation
  }

  /// Whether it is meant to last until the child is 18. Long-term fostering is, unless somebody said
  /// otherwise.
  public var lastsToEighteen: Bool { isPlannedToEighteen ?? type.isLongTermFostering }

  /// Whether another placement is in the same home: the same address and provider, as far as both are
  /// known, or the same named place.
  public func isSameHome(as other: Placement) -> Bool {
    if let postcode, let otherPostcode = other.postcode {
      return postcode == otherPostcode && providerURN == other.providerURN
        && (carer == nil || other.carer == nil || carer == other.carer)
    }
    if let carer, let otherCarer = other.carer { return carer == otherCarer }
    return false
  }
}

/// Regulations of the Care Planning, Placement and Case Review (England) Regulations 2010 under which a
/// placement is visited more often.
public enum PlacementRegulation: String, Hashable, Sendable, Codable, CaseIterable {
  /// Regulation 19: with parents before the assessment of them is complete.
  case parentsBeforeAssessment

  /// Regulation 24: with a connected person who is approved for the time being.
  case temporaryApproval

  /// What people call it.
  public var title: String {
    switch self {
    case .parentsBeforeAssessment: "With parents before assessment (regulation 19)"
    case .temporaryApproval: "Temporary approval of a connected person (regulation 24)"
    }
  }
}
