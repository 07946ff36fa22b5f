/// Somebody who provides homes for looked-after children: the authority's own service, an agency, a home.
public struct PlacementProviderEntry: Hashable, Sendable, Identifiable {
  /// What kind of provider it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case inHouse, independentFostering, childrensHome, supportedAccommodation, residentialSchool
    case other

    /// What people call it.
    public var title: String {
      switch self {
      case .inHouse: "In-house fostering service"
      case .independentFostering: "Independent fostering agency"
      case .childrensHome: "Children’s home"
      case .supportedAccommodation: "Supported accommodation"
      case .residentialSchool: "Residential school"
      case .other: "Other provider"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID
  /// The name.
  public let name: String
  /// What kind of provider it is.
  public let kind: Kind
  /// The number at Ofsted (SSDA903 `URN`); nil where it has none.
  public let registration: String?
  /// The first day on which it was used.
  public let from: CivilDate
  /// The day from which it is used no more.
  public internal(set) var to: CivilDate?
}
