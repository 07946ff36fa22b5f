/// The authority's threshold document: levels of need, and the indicators that stand at each.
///
/// It suggests and never decides: the level is a professional's own.
public struct Thresholds: Sendable {
  /// What the document holds.
  public struct Contents: Hashable, Sendable {
    /// The levels, from the least need to the most.
    public let levels: [ThresholdLevel]
    /// The parts of a child's life, in the document's order.
    public let domains: [ThresholdDomain]
    /// The indicators, level by level.
    public let indicators: [ThresholdIndicator]
    /// What it asks for where a sign is there.
    public let prompts: [PathwayPrompt]
    /// The ladder of help for disabled children, from the least help to the most.
    public let disabilityBands: [DisabilityBand]

    /// A document of some levels, domains, indicators, prompts and bands.
    public init(
      levels: [ThresholdLevel] = [], domains: [ThresholdDomain] = [],
      indicators: [ThresholdIndicator] = [], prompts: [PathwayPrompt] = [],
      disabilityBands: [DisabilityBand] = []
    ) {
      self.levels = levels
      self.domains = domains
      self.indicators = indicators
      self.prompts = prompts
      self.disabilityBands = disabilityBands
    }
  }

  private let load: @Sendable () -> Contents

  /// A document that is at hand; an empty one unless said otherwise.
  public init(_ contents: Contents = Contents()) { load = { contents } }

  /// A document that is read when it is first needed.
  ///
  /// - Parameter load: returns the contents. It is called for every question, so it should return a value
  ///   that is made once.
  public init(load: @escaping @Sendable () -> Contents) { self.load = load }

  /// The levels, from the least need to the most.
  public var levels: [ThresholdLevel] { load().levels }

  /// The indicators, level by level.
  public var indicators: [ThresholdIndicator] { load().indicators }

  /// What the document asks for where a sign is there, in its order.
  public var prompts: [PathwayPrompt] { load().prompts }

  /// The ladder of help for disabled children, from the least help to the most.
  public var disabilityBands: [DisabilityBand] { load().disabilityBands }

  /// The level with a number.
  public func level(_ number: Int) -> ThresholdLevel? { levels.first { $0.number == number } }

  /// The part of a child's life with an id.
  public func domain(_ id: String) -> ThresholdDomain? { load().domains.first { $0.id == id } }

  /// The indicator with an id.
  public func indicator(_ id: ThresholdIndicator.ID) -> ThresholdIndicator? {
    indicators.first { $0.id == id }
  }

  /// The highest level at which one of some indicators stands; nil when none is known.
  public func suggestedLevel(_ ids: [ThresholdIndicator.ID]) -> Int? {
    let ticked = Set(ids)
    return indicators.filter { ticked.contains($0.id) }.map(\.level).max()
  }
}

/// A level of need.
public struct ThresholdLevel: Hashable, Sendable, Codable {
  /// From 1, universal, to 4, acute.
  public let number: Int
  /// What people call it: "Early help".
  public let name: String
  /// Whom it describes, in a sentence.
  public let meaning: String

  /// A level.
  public init(number: Int, name: String, meaning: String) {
    self.number = number
    self.name = name
    self.meaning = meaning
  }
}

/// A part of a child's life that an indicator is about.
public struct ThresholdDomain: Hashable, Sendable, Codable {
  /// Names it in the resource.
  public let id: String
  /// What people call it: "Health".
  public let name: String

  /// A part of a child's life.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A sign of need that can be ticked.
public struct ThresholdIndicator: Hashable, Sendable, Codable, Identifiable {
  /// Names an indicator in records: "L4-CARE-05". Never used for another one.
  public struct ID: Hashable, Sendable, Codable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    /// The id as text.
    public let rawValue: String
    /// An id from its text.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// An id from its text.
    public init(stringLiteral value: String) { rawValue = value }
    /// The id as text.
    public var description: String { rawValue }
  }

  /// Names it.
  public let id: ID
  /// The level at which it stands.
  public let level: Int
  /// The part of life it is about.
  public let domain: String
  /// What is so.
  public let text: String

  /// An indicator.
  public init(id: ID, level: Int, domain: String, text: String) {
    self.id = id
    self.level = level
    self.domain = domain
    self.text = text
  }
}
