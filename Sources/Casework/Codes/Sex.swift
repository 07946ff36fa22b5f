/// A child's sex as the returns ask for it, kept neutrally and written as each census year wants it.
public enum Sex: String, CaseIterable, Codable, Hashable, Sendable {
  /// Male.
  case male = "M"
  /// Female.
  case female = "F"
  /// Not recorded, neither, or not yet born.
  case unknown = "U"

  /// The word for it: "male".
  public var word: String {
    switch self {
    case .male: "male"
    case .female: "female"
    case .unknown: "unknown"
    }
  }

  /// Reads any spelling that a return of any year has: `M`, `F`, `U`, `1`, `2`, `0`, `9`.
  ///
  /// `9` stood for "neither" in the children in need census until 2024; the codes since 2025 cannot say that, so
  /// it is read as unknown.
  public init?(returnCode: String) {
    switch returnCode.trimmed.uppercased() {
    case "M", "1": self = .male
    case "F", "2": self = .female
    case "U", "0", "9": self = .unknown
    default: return nil
    }
  }

  /// The code in the children in need census: `GenderCurrent` 1, 2 or 0 until 2024, `Sex` M, F or U since.
  public func childrenInNeedCode(in year: CollectionYear) -> String {
    guard year.endYear < 2025 else { return rawValue }
    return switch self {
    case .male: "1"
    case .female: "2"
    case .unknown: "0"
    }
  }

  /// The code in SSDA903: 1 or 2 until 2024, which had none for unknown; M, F or U since.
  public func lookedAfterCode(in year: CollectionYear) -> String? {
    guard year.endYear < 2025 else { return rawValue }
    return switch self {
    case .male: "1"
    case .female: "2"
    case .unknown: nil
    }
  }
}
