import Casework
import Widgets

/// A conference or a care review is arranged for a day, for the brothers and sisters it is about. A care
/// review that is booked is moved by the same form; a conference is postponed by one of its own.
struct BookMeetingForm: RecordForm {
  /// Which meeting.
  let meeting: Meeting

  init(_ meeting: Meeting) { self.meeting = meeting }

  var id: String {
    switch meeting {
    case .initial: "book-initial-conference"
    case .review: "book-review-conference"
    case .careReview: "book-care-review"
    }
  }

  var title: String {
    switch meeting {
    case .initial: "Book an initial child protection conference"
    case .review: "Book a review child protection conference"
    case .careReview: "Book or move a care review"
    }
  }

  var saved: String { meeting == .careReview ? "Care review booked." : "Conference booked." }

  var events: [any CaseEvent.Type] {
    meeting == .careReview ? [CareReviewBooked.self] : [ConferenceBooked.self]
  }

  private static let date = DateQuestion(
    label: "Booked on", phrase: "date on which it was arranged")

  private func day(_ context: FormContext) -> MeetingDay {
    let noun = meeting == .careReview ? "review" : "conference"
    return MeetingDay(
      question: MeetingDay.question("\(noun.capitalised) on", "day of the \(noun)"),
      meeting: meeting, children: BookableMeeting(meeting, context).children,
      before: meeting == .careReview
        ? context.record.flatMap(meeting.arrangement(of:)) : nil)
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    BookableMeeting(meeting, context).whyNot
  }

  func fields(_ context: FormContext) -> [FormField] {
    let day = day(context)
    let children = day.children
    let why = FormField(
      id: "reason", label: "Why", hint: "Why the review is moved",
      whenMissing: "Enter why the review is moved",
      isShown: { values in children.chosen(values).contains { isMoved($0.id, context) } })
    let isReview = meeting == .careReview
    return children.fields(isReview ? "the review is about" : "the conference is about")
      + day.fields(context) + (isReview ? [why] : [])
      + [
        ChairQuestion.field(context, label: isReview ? "Reviewing officer" : "Chair"),
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
    let day = day(context)
    var answers = Answers(self, values, context)
    let (date, planned) = (answers.date(Self.date), answers.date(day.question))
    let at = day.timeAndPlace(&answers)
    guard let date, let planned else { return answers.result(nil) }
    if planned < date {
      answers.refuse(
        MeetingDay.field,
        "\(day.question.phrase.capitalised) must be on or after the day it was booked")
    }
    var parts = EntryParts(context)
    for child in day.children.chosen(answers.values) {
      let reason = isMoved(child.id, context) ? answers.text("reason") : nil
      let chair = answers.text("chair")
      let booking: any CaseEvent =
        switch meeting {
        case .initial: ConferenceBooked(.initial, on: date, for: planned, chair: chair, at: at)
        case .review: ConferenceBooked(.review, on: date, for: planned, chair: chair, at: at)
        case .careReview:
          CareReviewBooked(on: date, for: planned, officer: chair, reason: reason, at: at)
        }
      parts.add(booking, to: child.id)
    }
    return answers.result(parts)
  }

  /// Whether a child has a care review booked that this one takes the place of.
  private func isMoved(_ child: ChildID, _ context: FormContext) -> Bool {
    meeting == .careReview && context.knownRecord(child)?.care.reviewBooking != nil
  }
}
