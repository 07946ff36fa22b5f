import Casework
import Widgets

/// A hazard that everybody must see before they see the address.
struct RaiseAlertForm: RecordForm {
  let id = "raise-alert"
  let title = "Raise an alert"
  let saved = "Alert raised."

  private static let date = DateQuestion(label: "From", phrase: "date of the alert")
  private static let review = DateQuestion(
    id: "review", label: "Look at again", phrase: "date to look at it again",
    hint: "For example, +3m", looks: .future, isOptional: true)

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: an alert stands on a child’s record." : nil
  }

  /// Brothers and sisters at the same address are ticked: what waits behind a door waits for all.
  private func children(_ context: FormContext) -> FormChildren {
    let home = context.record?.person.address(on: context.today)
    return FormChildren(context) { sibling in
      home != nil && sibling.person.address(on: context.today) == home
    }
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("the alert is for")
      + [
        FormField(
          id: "warning", label: "Warning", hint: "In a few words, for example: dog at the address",
          whenMissing: "Enter the warning"),
        FormField(
          id: "kind", label: "Kind",
          kind: .choice(FieldCorrections.titled(Alert.Kind.self, \.title)(context))),
        Self.date.field(context), Self.review.field(context),
        FormField(id: "agreedBy", label: "Agreed by", hint: "The manager who agreed to it"),
        FormField(
          id: "disclosed", label: "Family told", hint: "Whether the family knows of the alert",
          kind: .choice(Choice.yesNo)),
        FormField(
          id: "whyNotDisclosed", label: "Why not", hint: "Why the family is not told",
          whenMissing: "Enter why the family is not told",
          isShown: { $0["disclosed"] == false.answer }),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let review = answers.date(Self.review)
    guard let date = answers.date(Self.date), let warning = answers.text("warning") else {
      return answers.result(nil)
    }
    if let review, review < date {
      answers.refuse(
        "review",
        "Date to look at it again must be the same as or after \(date.medium), the date of the alert"
      )
    }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(
        AlertRaised(
          on: date, warning, review: review, kind: answers.choice("kind", as: Alert.Kind.self),
          agreedBy: answers.text("agreedBy"), disclosed: answers.isYes("disclosed"),
          whyNotDisclosed: answers.text("whyNotDisclosed")), to: child.id)
    }
    return answers.result(parts)
  }
}

/// An alert no longer holds.
struct EndAlertForm: RecordForm {
  let id = "end-alert"
  let title = "End an alert"
  let saved = "Alert ended."

  private static let date = DateQuestion(label: "Ended", phrase: "date the alert ended")

  private func alerts(_ context: FormContext) -> [Alert] {
    (context.record?.person.alerts ?? []).filter { $0.ended == nil }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an alert stands on a child’s record."
    }
    return alerts(context).isEmpty ? "\(record.calledName) has no alert." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      FormField(
        id: "alert", label: "Alert",
        kind: .choice(
          alerts(context).map { alert in
            Choice(
              id: alert.id.rawValue, label: "\(alert.warning), since \(alert.raised.medium)")
          }),
        whenMissing: "Select the alert"),
      FormField(
        id: "reason", label: "Reason", hint: "Why it no longer holds",
        whenMissing: "Enter why the alert ends"),
      Self.date.field(context),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let alerts = alerts(context)
    let own = alerts.first { $0.id == context.item } ?? (alerts.count == 1 ? alerts[0] : nil)
    var values = ["date": "today"]
    values["alert"] = own?.id.rawValue
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let date = answers.date(Self.date),
      let alert = answers.text("alert"), let reason = answers.text("reason")
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(AlertEnded(EventID(alert), on: date, reason: reason), to: child)
    return answers.result(parts)
  }
}
