/// What an authority sets for its managers, under `team` in `caseload.json`.
public struct TeamSettings: Hashable, Sendable, Codable {
  /// How heavy a case is.
  public var weights = CaseWeights()

  /// After how many hours without a worker a child counts as overdue for allocation.
  public var allocationHours = 24

  /// The standard settings.
  public init() {}

  private enum Key: String, CodingKey { case weights, allocationHours }

  /// Reads settings; those that are left out are the standard ones.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: Key.self)
    weights = try container.decodeIfPresent(CaseWeights.self, forKey: .weights) ?? weights
    allocationHours =
      try container.decodeIfPresent(Int.self, forKey: .allocationHours) ?? allocationHours
  }
}
