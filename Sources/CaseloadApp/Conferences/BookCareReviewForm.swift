import Casework
import Widgets

/// A review of a looked-after child's plan is arranged, or moved to another day with the reason.
struct BookCareReviewForm: RecordForm {
  let id = "book-care-review"
  let title = "Book or move a care review"
  let saved = "Care review booked."
  let events: [any CaseEvent.Type] = [CareReviewBooked.self]

  private static let date = DateQuestion(
    label: "Booked on", phrase: "date on which it was arranged")
  private static let planned = MeetingDay.question("Review on", "day of the review")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a review is about a child."
    }
    return record.care.isLookedAfter(on: context.today)
      ? nil : "\(record.calledName) is not looked after. Record the start of care first."
  }

  private func children(_ context: FormContext) -> FormChildren {
    let own = context.record?.care.reviewBooking?.planned
    return FormChildren(
      context, isOffered: { $0.care.isLookedAfter(on: context.today) },
      isTicked: { $0.care.reviewBooking?.planned == own })
  }

  private func isMoved(_ child: ChildID, _ context: FormContext) -> Bool {
    context.knownRecord(child)?.care.reviewBooking != nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = children(context)
    let day = MeetingDay(
      question: Self.planned, meeting: .careReview, children: children,
      before: context.record?.care.reviewBooking?.planned)
    return children.fields("the review is about") + day.fields(context) + [
      FormField(
        id: "reason", label: "Why", hint: "Why the review is moved",
        whenMissing: "Enter why the review is moved",
        isShown: { values in children.chosen(values).contains { isMoved($0.id, context) } }),
      ChairQuestion.field(context, label: "Reviewing officer"), Self.date.field(context),
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
      answers.refuse("planned", "Day of the review must be on or after the day it was booked")
    }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(
        CareReviewBooked(
          on: date, for: planned, officer: answers.text("chair"),
          reason: isMoved(child.id, context) ? answers.text("reason") : nil), to: child.id)
    }
    return answers.result(parts)
  }
}
