/// The level of need that ticked indicators suggest, and why.
public struct LevelSuggestion: Hashable, Sendable {
  /// The level: the highest at which one of them stands.
  public let level: Int

  /// The indicators that stand at that level, in the document's order.
  public let deciding: [ThresholdIndicator]

  /// How many indicators were ticked in all.
  public let ticked: Int

  /// The reason in a sentence: "1 of 3 indicators stands at level 4: Has been missing for longer than 72 hours."
  public var reason: String {
    let verb = deciding.count == 1 ? "stands" : "stand"
    let noun = ticked == 1 ? "indicator" : "indicators"
    return "\(deciding.count) of \(ticked) \(noun) \(verb) at level \(level): "
      + deciding.map(\.text).joined(separator: "; ") + "."
  }
}

/// How a worker's level compares with the one that the indicators suggest.
public enum LevelAgreement: String, Hashable, Sendable, CaseIterable {
  case asSuggested, higher, lower

  /// What people call it.
  public var title: String {
    switch self {
    case .asSuggested: "As suggested"
    case .higher: "Higher than suggested"
    case .lower: "Lower than suggested"
    }
  }
}

extension Thresholds {
  /// The level that indicators suggest, with the reason; nil when none is known.
  public func suggestion(for ids: [ThresholdIndicator.ID]) -> LevelSuggestion? {
    let ticked = Set(ids)
    let known = indicators.filter { ticked.contains($0.id) }
    guard let level = known.map(\.level).max() else { return nil }
    return LevelSuggestion(
      level: level, deciding: known.filter { $0.level == level }, ticked: known.count)
  }

  /// How a judgement compares with what its indicators suggest; nil where one of the two is missing.
  public func agreement(of judgement: NeedJudgement) -> LevelAgreement? {
    guard let level = judgement.level, let suggested = suggestedLevel(judgement.indicators) else {
      return nil
    }
    return level == suggested ? .asSuggested : level > suggested ? .higher : .lower
  }
}

/// How often workers chose the level that the indicators suggest, over any number of judgements.
public struct LevelAgreementCount: Hashable, Sendable {
  /// How many judgements had both a level and indicators.
  public let compared: Int

  /// How many of them stand as suggested, higher and lower.
  public let counts: [LevelAgreement: Int]

  /// How many differ from what was suggested.
  public var different: Int { compared - counts[.asSuggested, default: 0] }

  /// Counts judgements by the authority's document.
  public init(_ judgements: [NeedJudgement], by thresholds: Thresholds) {
    var counts: [LevelAgreement: Int] = [:]
    for judgement in judgements {
      guard let agreement = thresholds.agreement(of: judgement) else { continue }
      counts[agreement, default: 0] += 1
    }
    self.counts = counts
    self.compared = counts.values.reduce(0, +)
  }
}

extension ChildRecord {
  /// Every judgement of the child's level of need, oldest first: of decided contacts, and of early help
  /// assessments.
  public var needJudgements: [(at: TimePoint, judgement: NeedJudgement)] {
    let contacts = frontDoor.contacts.compactMap { contact in
      contact.decision.map { (at: TimePoint.moment($0.at), judgement: $0.need) }
    }
    let assessments = earlyHelp.episodes.compactMap { episode in
      episode.completion.flatMap { completion in
        completion.need.map { (at: TimePoint.day(completion.date), judgement: $0) }
      }
    }
    return (contacts + assessments).sorted { $0.at < $1.at }
  }
}
