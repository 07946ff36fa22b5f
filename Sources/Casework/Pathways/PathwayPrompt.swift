/// Something that the authority's threshold document asks for when a sign is there.
///
/// Prompts are data, in `Resources/thresholds.json`: they remind and never decide.
public struct PathwayPrompt: Hashable, Sendable, Codable, Identifiable {
  /// Names a prompt: "missing.over72Hours".
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

  /// What it is about: "Missing for more than 72 hours".
  public let title: String

  /// What it asks for, in a sentence.
  public let asks: String

  /// Where that comes from, in a sentence of our own.
  public let basis: String

  /// Whether a strategy discussion is what it leads to.
  public let strategyDiscussion: Bool

  /// The indicators that raise it.
  public let indicators: [ThresholdIndicator.ID]

  /// A prompt.
  public init(
    id: ID, title: String, asks: String, basis: String, strategyDiscussion: Bool = false,
    indicators: [ThresholdIndicator.ID] = []
  ) {
    self.id = id
    self.title = title
    self.asks = asks
    self.basis = basis
    self.strategyDiscussion = strategyDiscussion
    self.indicators = indicators
  }
}

extension PathwayPrompt.ID {
  /// A risk of exploitation that came out high.
  public static let exploitationHigh: Self = "exploitation.high"
  /// A risk of exploitation that came out medium.
  public static let exploitationMedium: Self = "exploitation.medium"
  /// Trafficking or modern slavery.
  public static let referralMechanism: Self = "exploitation.nationalReferralMechanism"
  /// Missing for more than 72 hours.
  public static let missingLong: Self = "missing.over72Hours"
  /// Missing three times in 90 days.
  public static let missingRepeated: Self = "missing.threeIn90Days"
  /// Domestic abuse with a high risk.
  public static let domesticAbuseHigh: Self = "domesticAbuse.high"
  /// Female genital mutilation.
  public static let genitalMutilation: Self = "femaleGenitalMutilation"
  /// A child who looks after somebody.
  public static let youngCarer: Self = "youngCarer"
  /// A child who lives with somebody who is no close relative.
  public static let privateFostering: Self = "privateFostering"
  /// Sexual activity before the age of 13.
  public static let under13: Self = "sexualActivityUnder13"
  /// A bruise on a baby who does not move about.
  public static let nonMobileBruising: Self = "bruisingNonMobileBaby"
  /// Danger of being drawn into terrorism.
  public static let prevent: Self = "prevent"
}

/// A prompt with what raised it.
public struct RaisedPrompt: Hashable, Sendable, Identifiable {
  /// The prompt.
  public let prompt: PathwayPrompt

  /// What raised it, each in a few words: "Ticked on 3 Mar 2021: Has been missing for longer than 72 hours".
  public let causes: [String]

  /// The prompt's name.
  public var id: PathwayPrompt.ID { prompt.id }
}

extension Thresholds {
  /// The prompt with an id.
  public func prompt(_ id: PathwayPrompt.ID) -> PathwayPrompt? { prompts.first { $0.id == id } }

  /// The prompts that some indicators raise, in the document's order: for a form in which they are ticked.
  public func prompts(for ids: [ThresholdIndicator.ID]) -> [RaisedPrompt] {
    let ticked = Set(ids)
    return prompts.compactMap { prompt in
      let causes = prompt.indicators.filter(ticked.contains).compactMap { indicator($0)?.text }
      return causes.isEmpty ? nil : RaisedPrompt(prompt: prompt, causes: causes)
    }
  }
}
