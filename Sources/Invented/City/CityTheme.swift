import Casework

/// What a household's trouble is about. Codes and narratives of its children follow from it, so that they match.
enum CityTheme: String, Sendable {
  case neglect, domesticAbuse, emotional, parentalIllness, physical, acute, disability, youngCarer
  case exploitation, unaccompanied

  /// So many of a hundred households.
  private static let shares: [(theme: CityTheme, percent: Int)] = [
    (.domesticAbuse, 30), (.neglect, 26), (.parentalIllness, 12), (.emotional, 11), (.physical, 8),
    (.acute, 7), (.disability, 4), (.youngCarer, 2),
  ]

  /// A household's theme.
  static func drawn(_ chance: inout Chance) -> CityTheme {
    var place = chance.below(100)
    for (theme, percent) in shares {
      if place < percent { return theme }
      place -= percent
    }
    return .neglect
  }

  /// The main reason for which children are in need, as the CIN census has it.
  var need: PrimaryNeed {
    switch self {
    case .neglect, .emotional, .physical, .exploitation: "N1"
    case .disability: "N2"
    case .parentalIllness, .youngCarer: "N3"
    case .acute: "N4"
    case .domesticAbuse: "N5"
    case .unaccompanied: "N8"
    }
  }

  /// What an assessment that is completed on a day finds, as the CIN census of that year has it.
  func factors(on date: CivilDate) -> [AssessmentFactor] {
    switch self {
    case .neglect: ["16A", "1B"]
    case .domesticAbuse: ["3B", "17A"]
    case .emotional: ["17A"]
    case .parentalIllness: ["4B"]
    case .physical: [date < CityGenerator.day(2_020, 4, 1) ? "18A" : "18C"]
    case .acute: ["20"]
    case .disability: ["6A"]
    case .youngCarer: ["7A", "4B"]
    case .exploitation: ["11A"]
    case .unaccompanied: ["9A"]
    }
  }

  /// The category of a plan.
  var category: AbuseCategory {
    switch self {
    case .domesticAbuse, .emotional, .parentalIllness, .youngCarer: "EMO"
    case .physical: "PHY"
    case .exploitation: "SAB"
    case .neglect, .acute, .disability, .unaccompanied: "NEG"
    }
  }
}
