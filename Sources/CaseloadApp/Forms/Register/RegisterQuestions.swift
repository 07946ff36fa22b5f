import Casework
import Widgets

extension CorrectionQuestion {
  /// Somebody who works with the records.
  static func worker(
    _ path: Path<WorkerID>, _ id: String, _ label: String, hint: String = "Type a part of the name",
    whenMissing: String
  ) -> Self {
    Self(
      fields: { event, context in
        [
          FormField(
            id: id, label: label, hint: hint,
            kind: .choice(Choice.workers(context, keeping: event[keyPath: path])),
            whenMissing: whenMissing)
        ]
      },
      tell: { [id: $0[keyPath: path].rawValue] },
      put: { answers, event in
        if let worker = answers.text(id) { event[keyPath: path] = WorkerID(worker) }
      })
  }

  /// Somebody who works with the records, or nobody.
  static func worker(
    _ path: Path<WorkerID?>, _ id: String, _ label: String,
    hint: String = "Type a part of the name; empty for nobody"
  ) -> Self {
    Self(
      fields: { event, context in
        [
          FormField(
            id: id, label: label, hint: hint,
            kind: .choice(Choice.workers(context, keeping: event[keyPath: path])))
        ]
      },
      tell: { event in event[keyPath: path].map { [id: $0.rawValue] } ?? [:] },
      put: { answers, event in event[keyPath: path] = answers.text(id).map { WorkerID($0) } })
  }

  /// Several short texts, separated by semicolons.
  static func list(_ path: Path<[String]>, _ id: String, _ label: String, hint: String) -> Self {
    Self(
      fields: { _, _ in [FormField(id: id, label: label, hint: hint)] },
      tell: { [id: $0[keyPath: path].joined(separator: "; ")] },
      put: { answers, event in event[keyPath: path] = (answers.text(id) ?? "").listItems })
  }
}

extension Choice {
  /// Whoever has a post today, by name; one who stands in an old entry is kept.
  static func workers(_ context: FormContext, keeping worker: WorkerID?) -> [Choice] {
    let all = context.staff.workers.filter { $0.post(on: context.today) != nil }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
      .map { Choice(id: $0.id.rawValue, label: $0.name) }
    return all.offering([worker?.rawValue ?? ""])
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
    "personFile.riskEnd": ["date"],
  ]
}
