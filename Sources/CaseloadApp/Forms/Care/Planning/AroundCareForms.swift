import Casework
import Widgets

/// The forms of what goes with a placement or a review: who is told, the record, the age of the child.
enum AroundCareForms {
  /// In the order in which they are usually needed.
  static let all: [any RecordForm] = [notified, reviewRecord, age]

  static let notified = EventForm<PlacementNotified>(
    "placement-notified", "Record who was told of the placement", saved: "Notice saved.",
    whyNot: { record, context in
      CareStanding.isRecent(record, context)
        ? nil : "\(record.calledName) is not looked after. Record the start of care first."
    },
    from: { record, context in
      let known = record.care.periods.flatMap(\.placements)
      return PlacementNotified(
        on: context.today, of: known.first { $0.id == context.item }?.id, to: [])
    },
    [
      .day(\.date, DateQuestion(label: "Told", phrase: "date on which they were told")),
      CorrectionQuestion(
        fields: { _, _ in
          [
            FormField(
              id: "told", label: "Who",
              hint: "With commas between, such as: mother, health, school, Hampshire",
              whenMissing: "Enter who was told")
          ]
        },
        tell: { $0.told.isEmpty ? [:] : ["told": $0.told.joined(separator: ", ")] },
        put: { answers, event in
          guard let typed = answers.text("told"), typed != event.told.joined(separator: ", ") else {
            return
          }
          event.told = typed.split(separator: ",")
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
        }),
      .text(
        \.summary, "summary", "Who was not, and why", hint: "May stay empty", rows: 2),
    ])

  /// The steps after a review that are not taken, of the latest reviews.
  private static func openStep(_ record: ChildRecord, _ review: EventID) -> CareReviewRecord.Step? {
    let taken = Set(record.care.reviewRecords.filter { $0.review == review }.map(\.step))
    return CareReviewRecord.Step.allCases.first { !taken.contains($0) }
  }

  private static func openReviews(_ record: ChildRecord) -> [(id: EventID, date: CivilDate)] {
    record.care.reviews.reversed().compactMap { review in
      openStep(record, review.id) == nil ? nil : (review.id, review.date)
    }
  }

  static let reviewRecord = EventForm<CareReviewRecordMade>(
    "care-review-record", "Record what follows a care review",
    saved: "Step after the review saved.",
    whyNot: { record, _ in
      openReviews(record).isEmpty
        ? "No review waits for its decisions or its record. Record the review first." : nil
    },
    from: { record, context in
      let open = openReviews(record)
      guard let own = open.first(where: { $0.id == context.item }) ?? open.first,
        let step = openStep(record, own.id)
      else { return nil }
      return CareReviewRecordMade(step, of: own.id, on: context.today)
    },
    [
      .item(\.review, "review", "Review", whenMissing: "Select the review") { record, _ in
        openReviews(record).map { ($0.id, "Review of \($0.date.medium)") }
      },
      .choice(
        \.step, "step", "Step", whenMissing: "Select what was done",
        FieldCorrections.titled(CareReviewRecord.Step.self) { $0.title }),
      .day(\.date, DateQuestion(phrase: "date of the step")),
      .text(\.summary, "summary", "To whom, what is open", rows: 2),
    ])

  static let age = EventForm<AgeAssessmentRecorded>(
    "age-assessment", "Record an age assessment", saved: "Age assessment saved.",
    unanswered: ["standing"],
    from: { _, context in AgeAssessmentRecorded(on: context.today, .underWay) },
    [
      .day(\.date, DateQuestion(phrase: "date of the assessment")),
      .choice(
        \.standing, "standing", "Age", whenMissing: "Select where the assessment stands",
        FieldCorrections.titled(AgeAssessment.Standing.self) { $0.title }),
      .day(
        \.assessedDateOfBirth,
        DateQuestion(
          id: "born", label: "Date of birth", phrase: "date of birth that was decided on",
          hint: "Where one was decided on; the child’s details are changed by themselves",
          isOptional: true)),
      .text(
        \.summary, "summary", "Who and why", hint: "Who assessed, and why they decided so", rows: 4),
    ])
}
