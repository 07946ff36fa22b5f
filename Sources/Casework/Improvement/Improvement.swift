/// What a record of the improvement register is: an action of a plan, or what a scrutiny panel recommended.
public enum Improvement: Hashable, Sendable {
  /// An action of an improvement plan.
  case action(ImprovementAction)
  /// A recommendation of a scrutiny panel.
  case recommendation(ScrutinyRecommendation)

  /// The action, where it is one.
  public var action: ImprovementAction? {
    if case .action(let action) = self { action } else { nil }
  }

  /// The recommendation, where it is one.
  public var recommendation: ScrutinyRecommendation? {
    if case .recommendation(let recommendation) = self { recommendation } else { nil }
  }
}

/// Who answers for an action or a recommendation.
public struct ResponsibleOfficers: Hashable, Sendable, Codable {
  /// Those who are in the list of staff: it stands in their work.
  public var workers: [WorkerID]

  /// Others by their title or name, such as “Head of Quality Assurance”.
  public var others: [String]

  /// Names those who answer.
  public init(_ workers: [WorkerID] = [], others: [String] = []) {
    self.workers = workers
    self.others = others
  }

  /// Whether nobody is named.
  public var isEmpty: Bool { workers.isEmpty && others.allSatisfy(\.isBlank) }

  /// The names, workers first.
  ///
  /// - Parameter name: what a worker is called.
  public func names(_ name: (WorkerID) -> String) -> [String] {
    workers.map(name) + others.filter { !$0.isBlank }
  }

  private enum Key: String, CodingKey { case workers, others }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    workers = try container.decodeIfPresent([WorkerID].self, forKey: .workers) ?? []
    others = try container.decodeIfPresent([String].self, forKey: .others) ?? []
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    if !workers.isEmpty { try container.encode(workers, forKey: .workers) }
    if !others.isEmpty { try container.encode(others, forKey: .others) }
  }

  /// Refuses an action or recommendation that nobody answers for.
  func check() throws(RuleBreach) {
    guard isEmpty else { return }
    throw RuleBreach(
      "improvement.owner", "Somebody must answer for it.", facts: ["No officer was named."],
      remedy: "Name a worker, or write the title of the officer who answers for it.")
  }
}

/// Something that shows that work was done.
public struct ImprovementEvidence: Hashable, Sendable, Identifiable {
  /// The event that added it.
  public let id: EventID
  /// The day it was added.
  public let date: CivilDate
  /// What it is: “Audit of 20 files, July”.
  public let title: String
  /// Where it is: a file, an address of the web, or the identifier of a record.
  public let link: String
}
