import Casework
import Widgets

/// How the child lives in a placement was agreed with the carers.
struct PlacementPlanForm: RecordForm {
  let id = "placement-plan"
  let title = "Record a placement plan"
  let saved = "Placement plan saved."

  private static let date = DateQuestion(
    label: "Agreed", phrase: "date the placement plan was agreed",
    remark: { ClockRemark.of(["care.placementPlan"], on: $0, $1) })

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotOpen(context, "A placement plan")
  }

  /// The placements of the period of care, the latest first.
  private func placements(_ context: FormContext) -> [CarePlacement] {
    CareStanding.open(context.record, context)?.placements.reversed() ?? []
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      FormField(
        id: "placement", label: "Placement",
        kind: .choice(
          placements(context).map { placement in
            Choice(
              id: placement.id.rawValue,
              label: "\(CareStanding.words(placement.placement, context)), from "
                + placement.start.medium)
          }), whenMissing: "Select the placement"),
      Self.date.field(context, heading: ClockRemark.limit(["care.placementPlan"], context)),
      FormField(
        id: "summary", label: "What was agreed",
        hint: "Day to day: school run, bedtime, food, faith, health, who may consent to what",
        kind: .longText(rows: 6), whenMissing: "Enter what was agreed"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = ["date": "today"]
    values["placement"] = placements(context).first?.id.rawValue
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let date = answers.date(Self.date),
      let placement = answers.text("placement")
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(
      PlacementPlanAgreed(on: date, for: EventID(placement), summary: answers.text("summary")),
      to: child)
    return answers.result(parts)
  }
}
