import Casework
import Widgets

/// A plan ends: a child in need plan, or a child protection plan other than at a review conference.
struct EndPlanForm: RecordForm {
  let id: String
  let title: String
  let saved: String
  let events: [any CaseEvent.Type]
  /// The reasons that a person gives, with what helps to choose among them.
  let reasons: (choices: [Choice], hint: String)
  /// What helps to write the summary.
  let summaryHint: String
  /// The children on such a plan, all ticked.
  let children: @Sendable (FormContext) -> FormChildren
  /// Why it cannot be used; nil when the child has such a plan.
  let whyNone: @Sendable (FormContext) -> String?
  /// The end of a child's plan for a reason; nil where the child has none.
  let end: @Sendable (ChildID, FormContext, CivilDate, String, String?) -> (any CaseEvent)?

  private static let date = DateQuestion(label: "Ended", phrase: "date the plan ended")

  func whyUnavailable(_ context: FormContext) -> String? { whyNone(context) }

  private func reason(_ children: FormChildren) -> GroupQuestion {
    GroupQuestion(
      id: "reason", label: "Reason", hint: reasons.hint, choices: reasons.choices,
      children: children,
      whenMissing: {
        $0.hasPrefix("the child")
          ? "Select why the plan ended" : "Select why the plan of \($0) ended"
      }, isGrid: true)
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = children(context)
    return children.fields("the plan was for") + [Self.date.field(context)]
      + reason(children).fields + [
        FormField(
          id: "summary", label: "Summary", hint: summaryHint, kind: .longText(rows: 5),
          whenMissing: "Enter what was achieved and what remains")
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = children(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      guard let reason = reason(children).answer(child, answers.values),
        let ended = end(child.id, context, date, reason, answers.text("summary"))
      else { continue }
      parts.add(ended, to: child.id)
    }
    return answers.result(parts)
  }
}

extension EndPlanForm {
  /// A child in need plan. That it gives way to child protection is no reason here: it then ends by itself.
  static let childInNeed = EndPlanForm(
    id: "end-need-plan", title: "End a child in need plan", saved: "Child in need plan ended.",
    events: [ChildInNeedPlanEnded.self],
    reasons: (
      Choice.list([
        (ChildInNeedPlan.EndReason.needsMet, "needs met", "m"), (.earlyHelp, "early help", "e"),
        (.lookedAfter, "looked after", "l"), (.moved, "moved away", "v"),
        (.consentWithdrawn, "no consent", "c"), (.other, "other", "o"),
      ]), ""
    ),
    summaryHint: "What was achieved and what remains",
    children: OpenNeedPlan.children, whyNone: OpenNeedPlan.whyNone,
    end: { child, context, date, reason, summary in
      guard let plan = OpenNeedPlan.of(child, context),
        let reason = ChildInNeedPlan.EndReason(rawValue: reason)
      else { return nil }
      return ChildInNeedPlanEnded(plan.id, on: date, reason, summary: summary)
    })

  /// A child protection plan, where no review conference ends it: the child turned eighteen, died, moved
  /// away or came into care.
  static let protection = EndPlanForm(
    id: "end-protection-plan", title: "End a child protection plan without a conference",
    saved: "Child protection plan ended.", events: [ProtectionPlanEnded.self],
    reasons: (
      Choice.list([
        (ProtectionPlan.EndReason.transferOut, "transfer out", "t"),
        (.lookedAfter, "looked after", "l"), (.eighteenthBirthday, "turned 18", "b"),
        (.death, "died", "d"), (.conferenceDecision, "conference", "c"),
      ]), "A review conference that ends the plan is recorded as such, not here"
    ),
    summaryHint: "What was achieved, what remains, who knows of it",
    children: OpenPlan.children, whyNone: OpenPlan.whyNone,
    end: { child, context, date, reason, summary in
      guard let plan = OpenPlan.of(child, context),
        let reason = ProtectionPlan.EndReason(rawValue: reason)
      else { return nil }
      return ProtectionPlanEnded(plan.id, on: date, reason, summary: summary)
    })
}
