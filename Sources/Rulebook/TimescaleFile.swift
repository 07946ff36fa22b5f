import Casework

/// The rules for deadlines as they stand in the resource.
struct TimescaleFile: Decodable {
  let rules: [DeadlineRule]

  /// The rules, each with its own id and a limit that can be kept.
  static func rules() throws(ResourceProblem) -> [DeadlineRule] {
    let rules = try Resource.timescales.decode(TimescaleFile.self).rules
    var ids: Set<String> = []
    for rule in rules {
      guard ids.insert(rule.id).inserted else { throw problem(rule, "stands there twice") }
      guard rule.limit >= 1, rule.amber.count >= 0 else {
        throw problem(rule, "needs a limit of at least 1 and an amber point of 0 or more")
      }
    }
    return rules
  }

  private static func problem(_ rule: DeadlineRule, _ reason: String) -> ResourceProblem {
    ResourceProblem(file: Resource.timescales.file, reason: "the rule “\(rule.id)” \(reason)")
  }
}
