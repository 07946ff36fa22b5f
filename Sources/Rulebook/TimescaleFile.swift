import Casework

/// The rules for deadlines as they stand in the resource.
struct TimescaleFile: Decodable {
  let editions: [String: [SourceEdition]]
  let rules: [DeadlineRule]

  /// The rules, each with its own id, a limit that can be kept and the editions of what it rests on.
  static func rules() throws(ResourceProblem) -> [DeadlineRule] {
    let file = try Resource.timescales.decode(TimescaleFile.self)
    var rules = file.rules
    var ids: Set<String> = []
    for (index, rule) in rules.enumerated() {
      guard ids.insert(rule.id).inserted else { throw problem(rule, "stands there twice") }
      guard rule.limit >= 1, rule.amber.count >= 0 else {
        throw problem(rule, "needs a limit of at least 1 and an amber point of 0 or more")
      }
      guard let source = rule.source else { continue }
      guard let editions = file.editions[source], !editions.isEmpty else {
        throw problem(rule, "rests on “\(source)”, of which no edition is given")
      }
      rules[index].editions = editions
    }
    return rules
  }

  private static func problem(_ rule: DeadlineRule, _ reason: String) -> ResourceProblem {
    ResourceProblem(file: Resource.timescales.file, reason: "the rule “\(rule.id)” \(reason)")
  }
}
