import Casework
import Widgets

/// A child protection plan ends other than at a review conference: the child turned eighteen, died, moved
/// away or came into care.
struct EndPlanForm: RecordForm {
  let id = "end-protection-plan"
  let title = "End a child protection plan without a conference"
  let saved = "Child protection plan ended."
  let events: [any CaseEvent.Type] = [ProtectionPlanEnded.self]

  private static let date = DateQuestion(label: "Ended", phrase: "date the plan ended")

  func whyUnavailable(_ context: FormContext) -> String? { OpenPlan.whyNone(context) }

  private func reason(_ children: FormChildren) -> GroupQuestion {
    GroupQuestion(
      id: "reason", label: "Reason",
      hint: "A review conference that ends the plan is recorded as such, not here",
      choices: Choice.list([
        (ProtectionPlan.EndReason.transferOut, "transfer out", "t"),
        (.lookedAfter, "looked after", "l"), (.eighteenthBirthday, "turned 18", "b"),
        (.death, "died", "d"), (.conferenceDecision, "conference", "c"),
      ]), children: children,
      whenMissing: {
        $0.hasPrefix("the child")
          ? "Select why the plan ended" : "Select why the plan of \($0) ended"
      }, isGrid: true)
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = OpenPlan.children(context)
    return children.fields("the plan was for") + [Self.date.field(context)]
      + reason(children).fields + [
        FormField(
          id: "summary", label: "Summary", hint: "What was achieved, what remains, who knows of it",
          kind: .longText(rows: 5), whenMissing: "Enter what was achieved and what remains")
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    OpenPlan.children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = OpenPlan.children(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      guard let plan = OpenPlan.of(child.id, context),
        let reason = reason(children).answer(child, answers.values)
          .flatMap(ProtectionPlan.EndReason.init)
      else { continue }
      parts.add(
        ProtectionPlanEnded(plan.id, on: date, reason, summary: answers.text("summary")),
        to: child.id)
    }
    return answers.result(parts)
  }
}
