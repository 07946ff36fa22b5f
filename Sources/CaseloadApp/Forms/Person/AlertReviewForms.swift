import Casework
import Widgets

/// An alert is looked at again, or taken note of.
enum AlertReviewForms {
  /// A review: it holds still, and is looked at again by another day.
  static let reviewed = EventForm<AlertReviewed>(
    "review-alert", "Review an alert", saved: "Alert reviewed.", unanswered: ["note"],
    whyNot: { record, context in
      holding(record, context).isEmpty ? "\(record.calledName) has no alert." : nil
    },
    from: { record, context in
      let holding = holding(record, context)
      return (holding.first { $0.id == context.item } ?? holding.first).map {
        AlertReviewed($0.id, on: context.today, "")
      }
    },
    [
      .item(\.alert, "alert", "Alert", whenMissing: "Select the alert") { context in
        context.record.map { holding($0, context) }?.map {
          Choice(id: $0.id.rawValue, label: "\($0.warning), since \($0.raised.medium)")
        } ?? []
      },
      .text(
        \.note, "note", "Found", hint: "That it holds still, and what changed", rows: 2,
        whenMissing: "Enter what was found"),
      .day(
        \.next,
        DateQuestion(
          id: "next", label: "Look at again", phrase: "date to look at it again",
          hint: "For example, +3m", looks: .future, isOptional: true)),
      FieldCorrections.day(\.date, "date of the review"),
    ])

  static func holding(_ record: ChildRecord, _ context: FormContext) -> [Alert] {
    record.person.alerts.filter { $0.holds(on: context.today) }
  }
}

/// Takes note of every alert of the child that the user has not taken note of yet: one key on the child.
struct AcknowledgeAlertsForm: RecordForm {
  let id = "acknowledge-alerts"
  let title = "Take note of the alerts"
  let saved = "You have taken note of the alerts."
  var events: [any CaseEvent.Type] { [AlertAcknowledged.self] }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an alert stands on a child’s record."
    }
    guard AlertReviewForms.holding(record, context).isEmpty else {
      return open(context).isEmpty ? "You have taken note of every alert already." : nil
    }
    return "\(record.calledName) has no alert."
  }

  private func open(_ context: FormContext) -> [Alert] {
    guard let record = context.record, let user = context.user else { return [] }
    return record.person.alertsToAcknowledge(by: user, on: context.today)
  }

  func fields(_ context: FormContext) -> [FormField] {
    let choices = open(context).map { Choice(id: $0.id.rawValue, label: $0.warning) }
    return [
      FormField(
        id: "alerts", label: "Alerts", hint: "Space ticks and unticks", kind: .checklist(choices),
        whenMissing: "Select the alerts of which you take note")
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    ["alerts": open(context).map(\.id.rawValue).joined(separator: ",")]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let answers = Answers(self, values, context)
    guard let child = context.record?.id else { return answers.result(nil) }
    let ticked = Set((answers.text("alerts") ?? "").split(separator: ",").map(String.init))
    var parts = EntryParts(context)
    for alert in open(context) where ticked.contains(alert.id.rawValue) {
      parts.add(AlertAcknowledged(alert.id, on: context.today), to: child)
    }
    return answers.result(parts)
  }
}
