import Casework
import Widgets

/// Another authority gives notice that children on a plan have moved here.
struct TransferInForm: RecordForm {
  let id = "transfer-in"
  let title = "Record a notice of transfer in"
  let saved = "Notice recorded: a conference is due in 15 working days."
  let events: [any CaseEvent.Type] = [TransferInNotified.self]

  private static let date = DateQuestion(label: "Notice of", phrase: "date of the notice")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first, or record a contact for a child without a record."
    }
    guard let plan = record.protection.plan(openOn: context.today), !plan.isTemporary else {
      return nil
    }
    return "\(record.calledName) is on a plan of this authority since \(plan.start.medium)."
  }

  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context,
      isOffered: { sibling in
        sibling.person.endOfRecord == nil
          && sibling.protection.plan(openOn: context.today)?.isTemporary ?? true
      }, isTicked: { _ in true })
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("the notice is about") + [
      Self.date.field(context),
      FormField(
        id: "authority", label: "From", hint: "The other authority",
        whenMissing: "Enter the authority that gave notice"),
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
      parts.add(TransferInNotified(on: date, from: answers.text("authority")), to: child.id)
    }
    return answers.result(parts)
  }
}

/// A plan comes into the record whose conference is not in it.
struct TakeOverPlanForm: RecordForm {
  let id = "take-over-plan"
  let title = "Take over a child protection plan"
  let saved = "Child protection plan taken over."
  let events: [any CaseEvent.Type] = [ProtectionPlanTakenOver.self]

  private static let date = DateQuestion(
    label: "Plan began", phrase: "date the plan began",
    hint: "Of another authority’s plan the day it began there, also before any referral here")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else { return "Open a child first: a plan is a child’s." }
    if let plan = record.protection.plan(openOn: context.today) {
      return "\(record.calledName) is on a child protection plan since \(plan.start.medium)."
    }
    return record.whyNotReferred
  }

  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context,
      isOffered: { sibling in
        sibling.person.endOfRecord == nil && sibling.protection.plan(openOn: context.today) == nil
          && sibling.isReferred
      },
      isTicked: { sibling in
        sibling.protection.transfersIn.contains { $0.conferenceHeld == nil }
      })
  }

  private func category(_ children: FormChildren) -> GroupQuestion {
    GroupQuestion(
      id: "category", label: "Category at start", choices: Choice.abuseCategories,
      children: children,
      whenMissing: {
        $0.hasPrefix("the child") ? "Select the category" : "Select the category for \($0)"
      }, isGrid: true)
  }

  private func latest(_ children: FormChildren) -> GroupQuestion {
    GroupQuestion(
      id: "latest", label: "Category now", hint: "Only where it is another one",
      choices: Choice.abuseCategories, children: children, isGrid: true)
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = children(context)
    return children.fields("the plan is for") + [
      FormField(
        id: "origin", label: "Why no conference",
        kind: .choice(
          Choice.list([
            (ProtectionPlan.Origin.transferIn, "taken over from another authority", "t"),
            (.temporary, "another authority’s plan, for a short stay", "s"),
            (.beforeRecords, "begun before these records", "b"),
          ])),
        whenMissing: "Select why the plan has no conference here"),
      Self.date.field(context),
    ] + category(children).fields + latest(children).fields
      + PreviousPlans.question(children).fields + [
        FormField(
          id: "note", label: "Explanation", hint: "Whose plan it is, and where its conference was",
          kind: .longText(rows: 3), whenMissing: "Enter why the plan has no conference here")
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues { children(context).initialValues }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = children(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date), let note = answers.text("note"),
      let origin = answers.choice("origin", as: ProtectionPlan.Origin.self)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      guard let code = category(children).answer(child, answers.values) else { continue }
      let now = latest(children).answer(child, answers.values)
      parts.add(
        ProtectionPlanTakenOver(
          on: date, origin, initialCategory: AbuseCategory(code),
          latestCategory: now == code ? nil : now.map { AbuseCategory($0) },
          previousPlans: PreviousPlans.count(PreviousPlans.question(children), child, answers),
          note: note), to: child.id)
    }
    return answers.result(parts)
  }
}
