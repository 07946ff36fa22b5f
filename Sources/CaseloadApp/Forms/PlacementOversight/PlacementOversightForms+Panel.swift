import Casework
import Widgets

// What the panel decides, and its conditions.
extension PlacementOversightForms {
  static let panel = EventForm<PanelDecided>(
    "panel-decision", "Record a decision of the placement panel", saved: "Panel decision saved.",
    isForManagers: true, unanswered: ["outcome"],
    whyNot: { record, context in ArrangementChoice.whyNone(record, context) },
    from: { record, context in
      ArrangementChoice.own(record, context).map { own in
        PanelDecided(
          own.id, on: context.today, .continues, by: "", grade(own.kind, context), reasons: "")
      }
    },
    [
      ArrangementChoice.question(\.arrangement),
      .day(\.date, DateQuestion(label: "Panel of", phrase: "date of the panel")),
      .choice(
        \.outcome, "outcome", "Decided", whenMissing: "Select what the panel decided",
        FieldCorrections.titled(PanelDecision.Outcome.self) { $0.title }),
      .day(
        \.until,
        DateQuestion(
          id: "until", label: "To", phrase: "last day to which it may go on",
          hint: "Where it continues; the panel looks again by then", looks: .future,
          isOptional: true)),
      .text(
        \.reasons, "reasons", "Why", hint: "What the panel weighed", rows: 4,
        whenMissing: "Enter what the panel weighed"),
      .conditions,
      .text(\.approver, "approver", "Approved by", whenMissing: "Enter who approved"),
      .choice(
        \.grade, "grade", "Grade", whenMissing: "Select the grade of whoever approved", ownGrades),
    ])

  /// The conditions that are open, each under the decision's event and its number.
  private static func openConditions(_ record: ChildRecord) -> [(
    decision: PanelDecision, condition: PanelDecision.Condition
  )] {
    record.placementOversight.decisions.flatMap { decision in
      decision.conditions.filter { $0.met == nil }.map { (decision, $0) }
    }
  }

  static let conditionMet = EventForm<PanelConditionMet>(
    "panel-condition-met", "Record that a condition of the panel is met",
    saved: "Condition met.",
    whyNot: { record, _ in
      openConditions(record).isEmpty ? "No condition of the panel is open." : nil
    },
    from: { record, context in
      let open = openConditions(record)
      let own = open.first { $0.decision.id == context.item } ?? open.first
      return own.map {
        PanelConditionMet($0.condition.number, of: $0.decision.id, on: context.today, evidence: "")
      }
    },
    [
      CorrectionQuestion(
        fields: { event, context in
          let open = (context.record.map(openConditions) ?? []).map { decision, condition in
            Choice(
              id: "\(decision.id.rawValue)/\(condition.number)",
              label: condition.what
                + (condition.by.map { ", by \($0.brief(near: context.today))" } ?? ""))
          }
          return [
            FormField(
              id: "condition", label: "Condition",
              kind: .choice(open.offering(["\(event.decision.rawValue)/\(event.condition)"])),
              whenMissing: "Select the condition")
          ]
        },
        tell: { ["condition": "\($0.decision.rawValue)/\($0.condition)"] },
        put: { answers, event in
          let parts = (answers.text("condition") ?? "").split(separator: "/").map(String.init)
          guard parts.count == 2, let number = Int(parts[1]) else { return }
          event.decision = EventID(parts[0])
          event.condition = number
        }),
      .day(\.date, DateQuestion(label: "Met", phrase: "date on which it was met")),
      .text(
        \.evidence, "evidence", "What shows it", rows: 2,
        whenMissing: "Enter what shows that the condition is met"),
    ])
}
