import Casework
import Widgets

/// The child in need plan that a form is about.
enum OpenNeedPlan {
  /// The plan that is open today.
  static func of(_ child: ChildID, _ context: FormContext) -> ChildInNeedPlan? {
    context.knownRecord(child)?.childInNeed.plan(openOn: context.today)
  }

  /// The child, and the brothers and sisters on a plan, all ticked.
  static func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context, isOffered: { $0.childInNeed.plan(openOn: context.today) != nil },
      isTicked: { _ in true })
  }

  /// Why a form about a plan cannot be used; nil when the child has one.
  static func whyNone(_ context: FormContext) -> String? {
    guard let record = context.record else { return "Open a child first: a plan is a child’s." }
    guard record.childInNeed.plan(openOn: context.today) == nil else { return nil }
    return "\(record.calledName) has no child in need plan. Start one first."
  }
}

/// A child in need plan begins.
struct StartNeedPlanForm: RecordForm {
  let id = "start-need-plan"
  let title = "Start a child in need plan"
  let saved = "Child in need plan started."
  let events: [any CaseEvent.Type] = [ChildInNeedPlanStarted.self]

  private static let date = DateQuestion(label: "Starts", phrase: "date the plan started")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else { return "Open a child first: a plan is a child’s." }
    if let plan = record.childInNeed.plan(openOn: context.today) {
      return "A child in need plan for \(record.calledName) is open since \(plan.start.medium). "
        + "Review or end that one."
    }
    if let plan = record.protection.plan(openOn: context.today) {
      return "\(record.calledName) is on a child protection plan since \(plan.start.medium). "
        + "End that one first."
    }
    return record.whyNotReferred
  }

  private func children(_ context: FormContext) -> FormChildren {
    let today = context.today
    return FormChildren(
      context,
      isOffered: { sibling in
        sibling.person.endOfRecord == nil && sibling.childInNeed.plan(openOn: today) == nil
          && sibling.protection.plan(openOn: today) == nil
          && sibling.isReferred
      }, isTicked: { $0.frontDoor.openReferral(on: today) != nil })
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("the plan is for") + [
      Self.date.field(context),
      FormField(
        id: "aims", label: "Aims", hint: "What is to be better, by when, and how it will be seen",
        kind: .longText(rows: 5), whenMissing: "Enter what the plan is to achieve"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(ChildInNeedPlanStarted(on: date, aims: answers.text("aims")), to: child.id)
    }
    return answers.result(parts)
  }
}

/// A child in need plan is reviewed.
struct ReviewNeedPlanForm: RecordForm {
  let id = "review-need-plan"
  let title = "Record a child in need review"
  let saved = "Child in need review saved."
  let events: [any CaseEvent.Type] = [ChildInNeedPlanReviewed.self]

  private static let date = DateQuestion(phrase: "date of the review")

  func whyUnavailable(_ context: FormContext) -> String? { OpenNeedPlan.whyNone(context) }

  func fields(_ context: FormContext) -> [FormField] {
    let children = OpenNeedPlan.children(context)
    return children.fields("the review was about") + [Self.date.field(context)]
      + children.all.filter { !$0.isUnborn }.map { child in
        FormField(
          id: "words.\(child.id)",
          label: children.isGroup ? "In \(child.name)’s words" : "In their words",
          hint: "What the child said, as the child said it", kind: .longText(rows: 2),
          isShown: { children.includes(child, $0) })
      } + [
        FormField(
          id: "decision", label: "Decided", hint: "What changed, and how the plan goes on",
          kind: .longText(rows: 5), whenMissing: "Enter what was decided"),
        FormField(
          id: "aims", label: "Aims from now on", hint: "Only where the plan is written anew",
          kind: .longText(rows: 4)),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    OpenNeedPlan.children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in OpenNeedPlan.children(context).chosen(answers.values) {
      guard let plan = OpenNeedPlan.of(child.id, context) else { continue }
      parts.add(
        ChildInNeedPlanReviewed(
          plan.id, on: date, decision: answers.text("decision"),
          childsWords: answers.text("words.\(child.id)"), aims: answers.text("aims")),
        to: child.id)
    }
    return answers.result(parts)
  }
}
