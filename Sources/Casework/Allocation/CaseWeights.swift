/// How heavy a case is for a worker's caseload, in cases. Two plain cases are seldom the same work as two
/// children on a plan; the authority sets its own weights under `team` in `caseload.json`.
public struct CaseWeights: Hashable, Sendable, Codable {
  /// An open case: an assessment, or work without a plan.
  public var openCase = 1.0

  /// A child in need plan.
  public var childInNeed = 1.0

  /// A child protection plan.
  public var protectionPlan = 2.0

  /// A looked-after child.
  public var lookedAfter = 1.5

  /// What a section 47 enquiry that is going on adds.
  public var enquiry = 1.0

  /// What a case before the court adds.
  public var court = 1.0

  /// The legal statuses that mean a case before the court (SSDA903 `LS`): an interim care order, an emergency
  /// protection order.
  public var courtStatuses: [LegalStatus] = ["C1", "L2"]

  /// What a placement far from home adds.
  public var distance = 0.5

  /// From how many miles on a placement is far from home.
  public var farFromMiles = 20.0

  /// The standard weights.
  public init() {}

  private enum Key: String, CodingKey {
    case openCase, childInNeed, protectionPlan, lookedAfter, enquiry, court, courtStatuses
    case distance, farFromMiles
  }

  /// Reads weights; those that are left out are the standard ones.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: Key.self)
    func read<Value: Decodable>(_ key: Key, _ value: inout Value) throws {
      value = try container.decodeIfPresent(Value.self, forKey: key) ?? value
    }
    try read(.openCase, &openCase)
    try read(.childInNeed, &childInNeed)
    try read(.protectionPlan, &protectionPlan)
    try read(.lookedAfter, &lookedAfter)
    try read(.enquiry, &enquiry)
    try read(.court, &court)
    try read(.courtStatuses, &courtStatuses)
    try read(.distance, &distance)
    try read(.farFromMiles, &farFromMiles)
  }

  /// The weight of a case by what is done for the child.
  public func weight(of stage: Supervision.Stage) -> Double {
    switch stage {
    case .openCase: openCase
    case .childInNeed: childInNeed
    case .protectionPlan: protectionPlan
    case .lookedAfter: lookedAfter
    }
  }

  /// The weight of one case, in cases.
  public func weight(of supervision: Supervision) -> Double {
    let isInCourt = supervision.legalStatus.map { courtStatuses.contains($0) } ?? false
    let isFar = (supervision.milesFromHome ?? 0) >= farFromMiles
    return weight(of: supervision.stage) + (supervision.isEnquiring ? enquiry : 0)
      + (isInCourt ? court : 0) + (isFar ? distance : 0)
  }
}

/// What a worker carries.
public struct Workload: Hashable, Sendable {
  /// How many children.
  public var children: Int

  /// How heavy they are together, in cases.
  public var weight: Double

  /// Makes a workload.
  public init(children: Int = 0, weight: Double = 0) {
    self.children = children
    self.weight = weight
  }

  /// Puts two together.
  public static func + (left: Workload, right: Workload) -> Workload {
    Workload(children: left.children + right.children, weight: left.weight + right.weight)
  }
}
