import Casework
import Widgets

/// A case is closed. What is still open is named while the form is filled in, so that nobody finds out at
/// the end.
struct CloseReferralForm: RecordForm {
  let id = "close-case"
  let title = "Close a case"
  let saved = "Case closed."
  let events: [any CaseEvent.Type] = [ReferralClosed.self]

  private static let date = DateQuestion(label: "Closed", phrase: "date of closure")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else { return "Open a child first: a case is a child’s." }
    guard record.frontDoor.openReferral(on: context.today) != nil else {
      return "\(record.calledName) has no open case."
    }
    return openWork(of: record, context)
  }

  /// What keeps a case from being closed, with the first remedy; nil when nothing does.
  private func openWork(of record: ChildRecord, _ context: FormContext) -> String? {
    let work = Practice.openWork(of: record, on: context.today)
    guard let first = work.first else { return nil }
    let what = work.map { "\($0.what.loweringFirst) of \($0.since.medium)" }
    return "Still open for \(record.calledName): \(what.joined(separator: ", ")). \(first.remedy)"
  }

  private func children(_ context: FormContext) -> FormChildren {
    let own = context.record?.frontDoor.openReferral(on: context.today)
    return FormChildren(
      context,
      isOffered: { sibling in
        sibling.frontDoor.openReferral(on: context.today) != nil
          && Practice.openWork(of: sibling, on: context.today).isEmpty
      },
      isTicked: { $0.frontDoor.openReferral(on: context.today)?.received == own?.received })
  }

  private func reason(_ children: FormChildren, _ context: FormContext) -> GroupQuestion {
    GroupQuestion(
      id: "reason", label: "Reason", hint: "Type a word of it, or its code",
      choices: Choice.codes(
        of: CodeSets.ReferralClosureReason.self, on: context.today, context.rulebook.codes),
      children: children,
      whenMissing: {
        $0.hasPrefix("the child")
          ? "Select the reason for closure" : "Select the reason for closure for \($0)"
      })
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = children(context)
    return children.fields("whose case is closed") + [Self.date.field(context)]
      + reason(children, context).fields + [
        FormField(
          id: "summary", label: "Summary",
          hint: "What was achieved, what remains, and who was told", kind: .longText(rows: 6),
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
      guard
        let referral = context.knownRecord(child.id)?.frontDoor.openReferral(on: context.today),
        let reason = reason(children, context).answer(child, answers.values)
      else { continue }
      parts.add(
        ReferralClosed(
          referral.id, on: date, reason: ReferralClosureReason(reason),
          summary: answers.text("summary")), to: child.id)
    }
    return answers.result(parts)
  }
}
