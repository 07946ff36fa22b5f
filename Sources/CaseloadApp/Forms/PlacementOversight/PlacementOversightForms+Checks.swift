import Casework
import Widgets

// Checks, the view of the reviewing officer, and the plan.
extension PlacementOversightForms {
  static let check = EventForm<PlacementCheckMade>(
    "placement-check", "Record a check of a placement", saved: "Check saved.",
    unanswered: ["isSatisfied"],
    from: { record, context in
      let own = ArrangementChoice.own(record, context)
      let standards = context.rulebook.timescales.placementStandards
      let open = own.map { record.checklist(of: $0, on: context.today, standards) } ?? []
      let kind = own?.kind ?? .unregistered
      let first = open.first(where: \.isOpen)?.kind ?? standards.checks[kind]?.first
      return PlacementCheckMade(
        first ?? .premises, of: kind, own?.id, on: context.today, evidence: "")
    },
    [
      ArrangementChoice.question(kind: \.arrangementKind, \.arrangement),
      .choice(\.checked, "checked", "Checked", whenMissing: "Select what was checked") { context in
        let standards = context.rulebook.timescales.placementStandards
        let own = context.record.flatMap { record in
          ArrangementChoice.own(record, context).map {
            record.checklist(of: $0, on: context.today, standards)
          }
        }
        let open = Set((own ?? []).filter(\.isOpen).map(\.kind))
        return PlacementCheck.Kind.allCases.map { kind in
          Choice(id: kind.rawValue, label: kind.title + (open.contains(kind) ? " (open)" : ""))
        }
      },
      .day(\.date, DateQuestion(phrase: "date of the check")),
      .yesNo(
        \.isSatisfied, "isSatisfied", "Satisfied", hint: "No: it stays on the list",
        whenMissing: "Select whether what was found will do"),
      .text(
        \.evidence, "evidence", "What shows it", hint: "What was seen or received, from whom",
        rows: 3, whenMissing: "Enter what was seen or received"),
    ])

  static let discussed = EventForm<ArrangementDiscussed>(
    "arrangement-discussed", "Record the reviewing officer’s view of an arrangement",
    saved: "Discussion saved.",
    whyNot: { record, context in ArrangementChoice.whyNone(record, context) },
    from: { record, context in
      ArrangementChoice.own(record, context).map { own in
        let officer = record.reviewingOfficer(on: context.today)?.worker
        return ArrangementDiscussed(
          own.id, with: officer.map { context.staff.name(of: $0) } ?? "", on: context.today,
          summary: "")
      }
    },
    [
      ArrangementChoice.question(\.arrangement),
      .day(\.date, DateQuestion(phrase: "date of the discussion")),
      .text(
        \.officer, "officer", "Reviewing officer", whenMissing: "Enter who the reviewing officer is"
      ),
      .text(
        \.summary, "summary", "What was said", rows: 4, whenMissing: "Enter what the officer thinks"
      ),
    ])

  static let planned = EventForm<ArrangementPlanned>(
    "arrangement-plan", "Plan an exceptional arrangement", saved: "Plan of the arrangement saved.",
    whyNot: { record, context in ArrangementChoice.whyNone(record, context) },
    from: { record, context in
      ArrangementChoice.own(record, context).map {
        ArrangementPlanned($0.id, on: context.today, plan: "", contingency: "")
      }
    },
    [
      ArrangementChoice.question(\.arrangement),
      .day(\.date, DateQuestion(phrase: "date of the plan")),
      .text(
        \.plan, "plan", "Plan", hint: "What is to happen, by when, and who does it", rows: 4,
        whenMissing: "Enter what is to happen"),
      .text(
        \.contingency, "contingency", "If that fails", rows: 3,
        whenMissing: "Enter what is done if the plan fails"),
    ])
}
