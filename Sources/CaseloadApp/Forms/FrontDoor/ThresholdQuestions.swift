import Casework
import Widgets

/// The level of need: indicators that are ticked, the level that they suggest, and the worker's own beside
/// it, with the reason where the two differ.
struct ThresholdQuestions {
  private let thresholds: Thresholds
  private let told: String?

  /// Questions from an authority's threshold document.
  ///
  /// - Parameter told: what was told, to be read while indicators are looked for.
  init(_ thresholds: Thresholds, told: String? = nil) {
    self.thresholds = thresholds
    self.told = told
  }

  /// The fields.
  func fields(_ isShown: @escaping @Sendable (FormValues) -> Bool) -> [FormField] {
    let (thresholds, told) = (thresholds, told)
    // Who decides a contact looks for the gravest signs first.
    let gravest = thresholds.indicators.enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }
    let choices = gravest.map { _, indicator in
      let domain = thresholds.domain(indicator.domain)?.name ?? indicator.domain
      return Choice(
        id: indicator.id.rawValue, label: "\(indicator.level) \(indicator.text) (\(domain))")
    }
    return [
      FormField(
        id: "indicators", label: "Indicators",
        hint: "Type words of a sign of need, Enter ticks it; the number is its level",
        kind: .tickList(choices), aside: { _ in told }, isShown: isShown),
      FormField(
        id: "level", label: "Level of need",
        hint: "Your own judgement; the indicators only suggest",
        kind: .choice(
          thresholds.levels.map { level in
            Choice(
              id: "\(level.number)", label: level.name, letter: Character("\(level.number)"))
          }),
        aside: { Self.suggestion($0, thresholds) }, isShown: isShown),
      FormField(
        id: "levelReason", label: "Why this level", hint: "The indicators suggest another one",
        whenMissing: "Enter why the level is not the one that the indicators suggest",
        isShown: { isShown($0) && Self.differs($0, thresholds) }),
    ]
  }

  private static func ticked(_ values: FormValues) -> [ThresholdIndicator.ID] {
    (values["indicators"] ?? "").split(separator: ",").map { .init(rawValue: String($0)) }
  }

  /// "The indicators suggest level 3: 2 of 5 stand there. Complex or several unmet needs …".
  private static func suggestion(_ values: FormValues, _ thresholds: Thresholds) -> String? {
    let ticked = ticked(values)
    guard let level = thresholds.suggestedLevel(ticked) else { return nil }
    let there = ticked.count { thresholds.indicator($0)?.level == level }
    return "The indicators suggest level \(level): \(there) of \(ticked.count) "
      + "\(there == 1 ? "stands" : "stand") there. \(thresholds.level(level)?.meaning ?? "")"
  }

  private static func differs(_ values: FormValues, _ thresholds: Thresholds) -> Bool {
    guard let level = values["level"].flatMap({ Int($0) }),
      let suggested = thresholds.suggestedLevel(ticked(values))
    else { return false }
    return level != suggested
  }

  /// The answers: the level, what was ticked, and why they differ.
  static func read(_ answers: Answers) -> (
    level: Int?, indicators: [ThresholdIndicator.ID]?, reason: String?
  ) {
    let ticked = ticked(answers.values)
    return (
      answers.text("level").flatMap { Int($0) }, ticked.isEmpty ? nil : ticked,
      answers.text("levelReason")
    )
  }
}
