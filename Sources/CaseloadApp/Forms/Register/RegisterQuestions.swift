import Casework
import Widgets

extension CorrectionQuestion {
  /// Several short texts, separated by semicolons.
  static func list(_ path: Path<[String]>, _ id: String, _ label: String, hint: String) -> Self {
    Self(
      fields: { _, _ in [FormField(id: id, label: label, hint: hint)] },
      tell: { [id: $0[keyPath: path].joined(separator: "; ")] },
      put: { answers, event in event[keyPath: path] = (answers.text(id) ?? "").listItems })
  }
}

extension String {
  /// What stands between semicolons.
  var listItems: [String] {
    split(separator: ";").map { item in
      let words = item.split(separator: " ", omittingEmptySubsequences: true)
      return words.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}

/// Which field a rule of a register is about.
enum RegisterBreachFields {
  static let table: [String: [String]] = [
    "improvement.words": ["plan", "action", "wording"], "improvement.owner": ["officer"],
    "improvement.measure": ["measure"], "improvement.order": ["date"],
    "improvement.targetReason": ["reason"], "improvement.nothingChanged": ["wording", "target"],
    "improvement.review": ["review"], "improvement.evidence": ["what", "link"],
    "improvement.endReason": ["reason"], "recommendation.words": ["heading", "panel"],
    "recommendation.taken": ["taken"], "recommendation.notComplete": ["outcome"],
    "recommendation.notRejected": ["outcome"], "cover.self": ["by"], "cover.order": ["to"],
    "cover.twice": ["absent"], "cover.circle": ["by"], "cover.none": ["date"],
    "fostering.provider": ["registration", "provider"], "fostering.terms": ["places", "carers"],
    "fostering.household": ["household"], "fostering.stage": ["stage"],
    "fostering.reason": ["summary"], "fostering.noEnquiry": ["date"],
    "fostering.notApproved": ["date"], "fostering.review": ["summary"],
    "advice.empty": ["topic", "advice"], "advice.followUp": ["followUp"],
    "advice.order": ["date"], "personFile.name": ["family"], "personFile.unchanged": ["family"],
    "personFile.born": ["born"], "personFile.died": ["died"],
    "personFile.tiedTwice": ["relationship"], "personFile.tieEnd": ["date"],
    "personFile.risk": ["what"], "personFile.riskReview": ["review"],
    "personFile.riskEnd": ["date"], "commentary.indicator": ["indicator"],
    "commentary.empty": ["words"], "commentary.early": ["month"],
  ]
}
