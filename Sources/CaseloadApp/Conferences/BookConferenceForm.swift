import Casework
import Widgets

/// An initial or review conference is arranged for a day, for the sibling group.
struct BookConferenceForm: RecordForm {
  /// Initial or review.
  let kind: Conference.Kind

  init(_ kind: Conference.Kind) { self.kind = kind }

  var id: String { kind == .initial ? "book-initial-conference" : "book-review-conference" }
  var title: String {
    kind == .initial
      ? "Book an initial child protection conference"
      : "Book a review child protection conference"
  }
  var saved: String { "Conference booked." }
  var events: [any CaseEvent.Type] { [ConferenceBooked.self] }

  private var meeting: Meeting { kind == .initial ? .initial : .review }

  private static let date = DateQuestion(
    label: "Booked on", phrase: "date on which it was arranged")
  private static let planned = MeetingDay.question("Conference on", "day of the conference")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a conference is about a child."
    }
    if let booking = record.protection.booking(kind) {
      return "It is booked for \(booking.planned.medium). Postpone it instead."
    }
    if kind == .review { return OpenPlan.whyNone(context) }
    if let plan = record.protection.plan(openOn: context.today) {
      return "\(record.calledName) is on a child protection plan since \(plan.start.medium). "
        + "Book a review conference instead."
    }
    guard record.frontDoor.referrals.allSatisfy(\.isNoFurtherAction) else { return nil }
    return "\(record.calledName) has no referral. Decide on a contact first, or record a referral."
  }

  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context,
      isOffered: { sibling in
        let isOnPlan = sibling.protection.plan(openOn: context.today) != nil
        return sibling.person.endOfRecord == nil && sibling.protection.booking(kind) == nil
          && isOnPlan == (kind == .review)
          && !sibling.frontDoor.referrals.allSatisfy(\.isNoFurtherAction)
      },
      isTicked: {
        meeting.deadline(of: $0, context.rulebook.timescales, asOf: context.now) != nil
      })
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = children(context)
    let day = MeetingDay(question: Self.planned, meeting: meeting, children: children)
    return children.fields("the conference is about") + day.fields(context) + [
      ChairQuestion.field(context, label: "Chair"), Self.date.field(context),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let (date, planned) = (answers.date(Self.date), answers.date(Self.planned))
    guard let date, let planned else { return answers.result(nil) }
    if planned < date {
      answers.refuse("planned", "Day of the conference must be on or after the day it was booked")
    }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(
        ConferenceBooked(kind, on: date, for: planned, chair: answers.text("chair")), to: child.id)
    }
    return answers.result(parts)
  }
}
