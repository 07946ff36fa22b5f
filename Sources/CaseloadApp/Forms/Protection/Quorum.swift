import Casework

/// Advice on the quorum of a conference, from who is said to have come.
///
/// Guidance sets no number. Procedures commonly ask for the authority's own services and at least two
/// other agencies that know the child; the chair decides.
struct Quorum {
  /// The agencies that are named, each once, in a fixed order.
  let agencies: [String]

  private static let words: [(agency: String, words: [String])] = [
    ("social care", ["social", "team manager", "family support"]),
    ("health", ["health", "nurse", "midwife", "gp", "doctor", "paediatrician", "camhs"]),
    ("education", ["school", "teacher", "nursery", "senco", "head", "education", "college"]),
    ("police", ["police", "detective", "officer"]),
    ("probation", ["probation"]), ("housing", ["housing"]), ("legal services", ["solicitor"]),
    ("substance misuse service", ["substance", "drug", "alcohol"]),
  ]

  /// Reads the agencies out of a list of people: "mother, health visitor Ines Ward".
  init(came: String) {
    let people = came.listed.map { $0.lowercased() }
    var found: Set<String> = []
    for person in people {
      let own = person.split { !$0.isLetter }.map(String.init)
      // "School nurse" is of health: the later word names the profession.
      let matches = Self.words.filter { _, words in
        words.contains { word in
          word.contains(" ") ? person.contains(word) : own.contains(word)
        }
      }
      if let agency = Self.agency(of: matches.map(\.agency)) { found.insert(agency) }
    }
    agencies = Self.words.map(\.agency).filter(found.contains)
  }

  private static func agency(of matches: [String]) -> String? {
    matches.contains("health") ? "health" : matches.first
  }

  /// What there is to say; nil while nobody is named.
  var advice: String? {
    guard !agencies.isEmpty else { return nil }
    let others = agencies.count { $0 != "social care" }
    let named = "Named as having come: \(agencies.joined(separator: ", "))"
    let hasOwn = agencies.contains("social care")
    if hasOwn, others >= 2 { return named + ". Usually enough" }
    var missing: [String] = []
    if !hasOwn { missing.append("social care") }
    if others < 2 { missing.append(others == 1 ? "one more agency" : "two other agencies") }
    return named + ". Usually needed too: " + missing.joined(separator: " and ")
  }
}
