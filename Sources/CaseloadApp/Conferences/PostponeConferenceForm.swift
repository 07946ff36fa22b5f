import Casework
import Widgets

/// A conference that is booked is put off: from which day to which, who decided it and why.
struct PostponeConferenceForm: RecordForm {
  let id = "postpone-conference"
  let title = "Postpone a conference"
  let saved = "Conference postponed."
  let events: [any CaseEvent.Type] = [ConferencePostponed.self]

  private static let date = DateQuestion(
    label: "Decided on", phrase: "date on which it was put off")
  private static let planned = MeetingDay.question("New day", "new day of the conference")

  /// The booking that is put off: the one on which the form was opened, else the next that is due.
  private func booking(_ context: FormContext) -> ConferenceBooking? {
    let pending = (context.record?.protection.bookings ?? []).filter(\.isPending)
    return pending.first { $0.id == context.item } ?? pending.min { $0.planned < $1.planned }
  }

  /// A brother's or sister's booking of the same kind of conference.
  private func booking(of child: ChildID, _ context: FormContext) -> ConferenceBooking? {
    guard let own = booking(context), child != context.record?.id else { return booking(context) }
    return context.knownRecord(child)?.protection.booking(own.kind)
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a conference is about a child."
    }
    guard booking(context) == nil else { return nil }
    return "No conference about \(record.calledName) is booked. Book one first."
  }

  private func children(_ context: FormContext) -> FormChildren {
    let own = booking(context)
    return FormChildren(
      context, isOffered: { booking(of: $0.id, context) != nil },
      isTicked: { booking(of: $0.id, context)?.planned == own?.planned })
  }

  private func day(_ context: FormContext) -> MeetingDay {
    let own = booking(context)
    return MeetingDay(
      question: Self.planned, meeting: own?.kind == .review ? .review : .initial,
      children: children(context), before: own.map(Arrangement.init))
  }

  func fields(_ context: FormContext) -> [FormField] {
    let day = day(context)
    return day.children.fields("the conference is about") + day.fields(context) + [
      FormField(
        id: "reason", label: "Why",
        hint: "Why the child has to wait longer, or why it is brought forward",
        kind: .longText(rows: 3), whenMissing: "Enter why the conference is postponed"),
      FormField(
        id: "decidedBy", label: "Decided by", hint: "For example, the chair with the police"),
      Self.date.field(context),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let day = day(context)
    return day.children.initialValues.merging(day.initialValues) { $1 }
      .merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let (date, planned) = (answers.date(Self.date), answers.date(Self.planned))
    let at = day(context).timeAndPlace(&answers)
    guard let date, let planned, let reason = answers.text("reason") else {
      return answers.result(nil)
    }
    if planned < date {
      answers.refuse("planned", "New day of the conference must be on or after the decision")
    }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      guard let booking = booking(of: child.id, context) else { continue }
      parts.add(
        ConferencePostponed(
          booking.id, on: date, to: planned, reason: reason,
          decidedBy: answers.text("decidedBy"), at: at), to: child.id)
    }
    return answers.result(parts)
  }
}
