/// Improvement work: the actions of plans, and what scrutiny panels recommended.
public enum ImprovementArea: RegisterArea {
  public static let kind = RegisterKind.improvement
  public static let title = "Improvement"
  public static let events: [any RegisterEvent.Type] = [
    ImprovementActionAdded.self, ImprovementActionChanged.self, ImprovementActionReviewed.self,
    ImprovementEvidenceAdded.self, ImprovementActionEnded.self, RecommendationMade.self,
    RecommendationUpdated.self, RecommendationConsidered.self,
  ]

  public static func deadlines(of record: RegisterRecord, _ timescales: Timescales) -> [Deadline] {
    switch record.improvement {
    case .action(let action): deadlines(of: action, timescales)
    case .recommendation(let recommendation): deadlines(of: recommendation, timescales)
    case nil: []
    }
  }

  /// The target date, and the reviews on the way to it.
  private static func deadlines(of action: ImprovementAction, _ timescales: Timescales)
    -> [Deadline]
  {
    let over = action.ended.map { Deadline.Closure.ceased(on: $0.date, "No longer pursued") }
    let done = action.completed.map { Deadline.Closure.met(on: $0, "Completed") }
    let agreed = Deadline.Trigger(
      what: "Action agreed", at: .day(action.agreed), event: action.id.rawValue)
    let target = Deadline(
      rule: "improvement.target", in: timescales, from: agreed, agreed: action.target,
      closure: .earliest(done, over), note: moved(action))
    let finished = action.completed.map { Deadline.Closure.ceased(on: $0, "Completed") }
    let chain = ClockChain(
      from: agreed, of: action.id,
      occasions: action.reviews.map { .init("Action reviewed", on: $0.date, event: $0.id) },
      until: .earliest(finished, over))
    let reviews = chain.deadlines(
      first: "improvement.review", later: "improvement.review", timescales)
    return (target.map { [$0] } ?? []) + reviews
  }

  /// The dates that the action had before, each with why it was moved.
  private static func moved(_ action: ImprovementAction) -> String? {
    guard let first = action.targets.first, action.targets.count > 1 else { return nil }
    let moves = action.targets.dropFirst().map {
      "moved on \($0.set.medium) to \($0.day.medium) because: \($0.reason ?? "")"
    }
    return "First to be done by \(first.day.medium); " + moves.joined(separator: "; ")
  }

  private static func deadlines(
    of recommendation: ScrutinyRecommendation, _ timescales: Timescales
  ) -> [Deadline] {
    let left = recommendation.left.map {
      Deadline.Closure.ceased(on: $0.date, $0.outcome.title)
    }
    let reported = recommendation.updates.map {
      ClockChain.Occasion("Reported", on: $0.date, event: $0.id)
    }
    let chain = ClockChain(
      from: Deadline.Trigger(
        what: "Recommendation made", at: .day(recommendation.date),
        event: recommendation.id.rawValue),
      of: recommendation.id, occasions: reported, until: left)
    return chain.deadlines(
      first: "recommendation.report", later: "recommendation.report", timescales)
  }

  public static func facts(of record: RegisterRecord, _ codes: CodeBook) -> RegisterFacts? {
    switch record.improvement {
    case .action(let action):
      RegisterFacts(
        title: action.action.firstLine, group: action.plan, status: action.statusWords,
        isOpen: action.isOpen, workers: action.officers.workers, due: action.target,
        words: [action.plan, action.area ?? "", action.action, action.measure.words]
          + action.officers.others + action.partners + action.reviews.map(\.text)
          + action.evidence.map(\.title))
    case .recommendation(let found):
      RegisterFacts(
        title: found.title, group: found.panel, status: found.statusWords,
        isOpen: found.isOnList, workers: found.officers.workers,
        words: [found.panel, found.title, found.proposed] + found.officers.others
          + found.updates.map(\.text) + found.evidence.map(\.title))
    case nil: nil
    }
  }
}
