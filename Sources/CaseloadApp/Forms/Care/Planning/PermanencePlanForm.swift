import Casework
import Widgets

/// Where the child is to grow up, by the second review.
struct PermanencePlanForm: RecordForm {
  let id = "permanence-plan"
  let title = "Set the permanence plan"
  let saved = "Permanence plan saved."

  private static let date = DateQuestion(label: "Decided", phrase: "date of the decision")
  private static let plan = CodeQuestion<CodeSets.PermanencePlan>(
    id: "plan", label: "Plan", phrase: "plan for permanence",
    hint: "SGO: special guardianship order. CAO: child arrangements order")

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotRecent(context, "A permanence plan")
  }

  private func children(_ context: FormContext) -> FormChildren {
    CareStanding.housemates(context, isTicked: false)
  }

  func fields(_ context: FormContext) -> [FormField] {
    let present = context.record?.care.permanencePlan(on: context.today)
    return children(context).fields("have the plan")
      + [
        Self.plan.field(
          context,
          aside: { values in
            guard values["plan"] == nil, let present else { return nil }
            let words = context.rulebook.codes.shortLabel(for: present.plan).loweringFirst
            return "Until now: \(words), since \(present.date.medium)"
          }),
        Self.date.field(context),
        FormField(
          id: "summary", label: "Reasons", hint: "Why this is the right plan for this child",
          kind: .longText(rows: 4), whenMissing: "Enter the reason for the plan"),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = children(context).initialValues.merging(["date": "today"]) { $1 }
    if context.record?.care.standingAdoptionDecision != nil,
      context.record?.care.permanencePlan(on: context.today)?.plan != "b"
    {
      values["plan"] = "b"
    }
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date), let plan = Self.plan.read(&answers, on: date) else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(
        PermanencePlanSet(on: date, to: plan, summary: answers.text("summary")), to: child.id)
    }
    return answers.result(parts)
  }
}
