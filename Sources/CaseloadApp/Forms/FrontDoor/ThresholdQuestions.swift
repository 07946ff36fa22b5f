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
        kind: .tickList(choices), aside: { _ in told }, isShown: isShown)
    ] + evidence(isShown) + [
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

  /// A line for each indicator that is ticked: what it rests on. What a level rests on is read years later.
  private func evidence(_ isShown: @escaping @Sendable (FormValues) -> Bool) -> [FormField] {
    thresholds.indicators.map { indicator in
      let id = indicator.id.rawValue
      return FormField(
        id: Self.evidence(indicator.id), label: "Evidence \(id)",
        hint: "What was seen or said, and by whom",
        aside: { _ in "\(indicator.level) \(indicator.text)" },
        isShown: { values in
          guard let ticked = values["indicators"], ticked.contains(id) else { return false }
          return ticked.split(separator: ",").contains { $0 == id } && isShown(values)
        })
    }
  }

  private static func evidence(_ indicator: ThresholdIndicator.ID) -> String {
    "evidence.\(indicator.rawValue)"
  }

  private static func ticked(_ values: FormValues) -> [ThresholdIndicator.ID] {
    (values["indicators"] ?? "").split(separator: ",").map { .init(rawValue: String($0)) }
  }

  /// "The indicators suggest level 3: 2 of 5 indicators stand at level 3: … Complex or several unmet needs …".
  private static func suggestion(_ values: FormValues, _ thresholds: Thresholds) -> String? {
    let ticked = ticked(values)
    guard let suggestion = thresholds.suggestion(for: ticked) else { return nil }
    let there = suggestion.deciding.count
    let rests = suggestion.deciding.prefix(2).map(\.text).joined(separator: "; ")
    return "The indicators suggest level \(suggestion.level): \(there) of \(suggestion.ticked) "
      + "\(there == 1 ? "stands" : "stand") there. "
      + (thresholds.level(suggestion.level).map { "\($0.meaning) " } ?? "")
      + "It rests on: \(rests)" + (there > 2 ? "; \(there - 2) more" : "") + "."
  }

  /// What the pathways document asks for where such indicators are ticked; nil where it asks for nothing.
  static func prompts(_ values: FormValues, _ thresholds: Thresholds) -> String? {
    let raised = thresholds.prompts(for: ticked(values))
    guard !raised.isEmpty else { return nil }
    return raised.map { "\($0.prompt.title): \($0.prompt.asks)" }.joined(separator: " ")
  }

  private static func differs(_ values: FormValues, _ thresholds: Thresholds) -> Bool {
    guard let level = values["level"].flatMap({ Int($0) }),
      let suggested = thresholds.suggestedLevel(ticked(values))
    else { return false }
    return level != suggested
  }

  /// The answers: the level, what was ticked with what it rests on, and why they differ; nil when nothing is judged.
  static func judgement(_ answers: Answers) -> NeedJudgement? {
    let ticked = ticked(answers.values)
    let judgement = NeedJudgement(
      level: answers.text("level").flatMap { Int($0) }, indicators: ticked,
      evidence: ticked.compactMap { id in
        answers.text(evidence(id)).map { IndicatorEvidence(id, $0) }
      }, reason: answers.text("levelReason"))
    return judgement == NeedJudgement() ? nil : judgement
  }

  /// The answers that a judgement stands for.
  static func tell(_ judgement: NeedJudgement) -> FormValues {
    var values: FormValues = [:]
    values["level"] = judgement.level.map(String.init)
    values["levelReason"] = judgement.reason
    if !judgement.indicators.isEmpty {
      values["indicators"] = judgement.indicators.map(\.rawValue).joined(separator: ",")
    }
    for item in judgement.evidence { values[evidence(item.indicator)] = item.note }
    return values
  }
}
