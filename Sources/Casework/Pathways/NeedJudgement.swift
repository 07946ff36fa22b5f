/// A worker's judgement of a child's level of need, with the indicators that were ticked for it.
///
/// The indicators suggest a level and never decide it: the worker's own level stands, with the reason where it
/// is another.
public struct NeedJudgement: Hashable, Sendable, Codable {
  /// The level of need, 1 to 4, where one was given.
  public var level: Int?

  /// The indicators of the authority's threshold document that were ticked.
  public var indicators: [ThresholdIndicator.ID]

  /// What each of them rests on, where that was written down.
  public var evidence: [IndicatorEvidence]

  /// Why the level is not the one that the indicators suggest.
  public var reason: String?

  /// The band of the authority's ladder of help for disabled children, 1 to 4, where one was given.
  public var disabilityBand: Int?

  /// A judgement.
  public init(
    level: Int? = nil, indicators: [ThresholdIndicator.ID] = [],
    evidence: [IndicatorEvidence] = [], reason: String? = nil, disabilityBand: Int? = nil
  ) {
    self.level = level
    self.indicators = indicators
    self.evidence = evidence
    self.reason = reason
    self.disabilityBand = disabilityBand
  }

  /// What an indicator rests on, where that was written down.
  public func evidence(of indicator: ThresholdIndicator.ID) -> String? {
    evidence.first { $0.indicator == indicator }?.note
  }

  /// The free text in it, for the full-text search.
  var text: [String] { evidence.map(\.note) + [reason].compactMap { $0 } }
}

/// What a ticked indicator rests on: what was seen or said, by whom and when.
public struct IndicatorEvidence: Hashable, Sendable, Codable {
  /// The indicator.
  public var indicator: ThresholdIndicator.ID

  /// What it rests on.
  public var note: String

  /// Notes what an indicator rests on.
  public init(_ indicator: ThresholdIndicator.ID, _ note: String) {
    self.indicator = indicator
    self.note = note
  }
}

extension NeedJudgement {
  /// Refuses a judgement that the authority's document does not allow for.
  ///
  /// - Parameters:
  ///   - thresholds: the document.
  ///   - area: what the names of its rules begin with, such as `contact`.
  func check(_ thresholds: Thresholds, as area: String) throws(RuleBreach) {
    if let level, !(1...4).contains(level) {
      throw RuleBreach(
        "\(area).level", "The level of need is between 1 and 4.", facts: ["\(level) was given."],
        remedy: "Enter 1, 2, 3 or 4, or leave it out.")
    }
    if let unknown = indicators.first(where: { thresholds.indicator($0) == nil }) {
      throw RuleBreach(
        "\(area).indicator", "An indicator is one of the authority’s threshold document.",
        facts: ["“\(unknown)” is not in it."], remedy: "Leave it out, or choose another.")
    }
    if let stray = evidence.first(where: { !indicators.contains($0.indicator) }) {
      throw RuleBreach(
        "\(area).evidence", "Evidence belongs to an indicator that is ticked.",
        facts: ["“\(stray.indicator)” has a note and is not ticked."],
        remedy: "Tick the indicator, or take out its note.")
    }
    if let disabilityBand, !thresholds.disabilityBands.isEmpty,
      thresholds.disabilityBand(disabilityBand) == nil
    {
      throw RuleBreach(
        "\(area).disabilityBand", "The band of help is one of the authority’s ladder.",
        facts: ["Band \(disabilityBand) was given."], remedy: "Choose a band of the list.")
    }
    guard let level, let suggested = thresholds.suggestedLevel(indicators), suggested != level,
      reason?.isBlank ?? true
    else { return }
    throw RuleBreach(
      "\(area).levelReason", "A level that differs from its indicators says why.",
      facts: ["The indicators suggest level \(suggested).", "Level \(level) was given."],
      remedy: "Enter why, or choose the level that the indicators suggest.")
  }

  /// What is unusual about the judgement: indicators of the highest level that rest on nothing written.
  func advice(_ thresholds: Thresholds, as area: String) -> [Advice] {
    guard let suggestion = thresholds.suggestion(for: indicators) else { return [] }
    let bare = suggestion.deciding.filter { evidence(of: $0.id)?.isBlank ?? true }
    guard !bare.isEmpty, suggestion.level == 4 else { return [] }
    return [
      Advice(
        "\(area).noEvidence",
        "Nothing is written on what this rests on: "
          + bare.map { "“\($0.text)”" }.joined(separator: ", ") + ".")
    ]
  }
}
