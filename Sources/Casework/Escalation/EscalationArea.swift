/// Concerns of independent reviewing officers and conference chairs, and the good practice they find.
public enum EscalationArea: PracticeArea {
  public static let title = "Escalation"
  public static let events: [any CaseEvent.Type] = [
    EscalationRaised.self, EscalationMovedUp.self, EscalationAnswered.self, EscalationEnded.self,
    GoodPracticeNoted.self,
  ]

  /// A clock for the answer at each stage. Taking the concern further stops the clock of the stage before; a
  /// letter to Cafcass stops none, since the council still owes its answer.
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    record.escalations.all.flatMap { own in
      own.steps.indices.compactMap { deadline(of: own, step: $0, in: record, timescales) }
    }
  }

  private static func deadline(
    of own: Escalation, step index: Int, in record: ChildRecord, _ timescales: Timescales
  ) -> Deadline? {
    let step = own.steps[index]
    let answered = own.answer(to: step).map { Deadline.Closure.met(on: $0.date, "Answered") }
    let further = step.stage.rung.flatMap { rung in
      own.steps[(index + 1)...].first { ($0.stage.rung ?? -1) > rung }
    }.map { Deadline.Closure.ceased(on: $0.date, "Taken to: \($0.stage.title.loweringFirst)") }
    let ended = own.ending.map {
      Deadline.Closure.ceased(on: $0.date, "Concern ended: \($0.outcome.title.loweringFirst)")
    }
    return Deadline(
      rule: "escalation.answer", in: timescales,
      from: Deadline.Trigger(
        what: index == 0 ? "Concern raised" : "Concern taken further", at: .day(step.date),
        event: step.id.rawValue),
      title: "Answer: \(own.theme.title.loweringFirst)",
      closure: .earliest(answered, further, ended, record.caseEnd(after: step.date)),
      note: "Before: \(step.stage.title.loweringFirst). \(own.concern.firstWrittenLine)")
  }
}

/// Rules that the events of a concern share.
enum EscalationRules {
  /// The concern, when it goes on and was raised by a day.
  static func open(_ id: EventID, in record: ChildRecord, on date: CivilDate) throws(RuleBreach)
    -> Escalation
  {
    guard let own = record.escalations.escalation(id) else {
      throw RuleBreach(
        "escalation.unknown",
        "Only a concern about this child is answered, taken further or ended.",
        facts: ["The record of \(record.id) holds no concern \(id)."],
        remedy: "Choose the concern from the child’s concerns.")
    }
    if let ending = own.ending {
      throw RuleBreach(
        "escalation.ended", "A concern ends once.",
        facts: ["It ended on \(ending.date.medium): \(ending.outcome.title.loweringFirst)."],
        remedy: "Raise a new concern if it is there again.")
    }
    guard let last = own.steps.last, last.date <= date else {
      throw RuleBreach(
        "escalation.order", "What happens to a concern follows what happened before.",
        facts: [
          "It was raised on \(own.raised.medium)"
            + (own.steps.count > 1
              ? " and taken further on \(own.steps[own.steps.count - 1].date.medium)." : "."),
          "This is dated \(date.medium).",
        ],
        remedy: "Correct the date.")
    }
    return own
  }

  /// Refuses words that are required and blank.
  static func require(_ words: String, _ rule: String, _ statement: String, remedy: String)
    throws(RuleBreach)
  {
    guard words.isBlank else { return }
    throw RuleBreach(rule, statement, facts: ["Nothing is written."], remedy: remedy)
  }
}
