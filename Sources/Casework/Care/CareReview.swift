/// A review of the care plan, chaired by an independent reviewing officer.
public struct CareReview: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day it was held (SSDA903 `REVIEW`).
  public let date: CivilDate

  /// How the child took part (SSDA903 `REVIEW_CODE`).
  public let participation: ReviewParticipation?

  /// What was decided.
  public let summary: String?
}

/// The care plan was reviewed.
public struct CareReviewHeld: CaseEvent {
  public static let name = "careReviewHeld"
  public static let title = "Care review"

  /// The day it was held.
  public var date: CivilDate

  /// How the child took part.
  public var participation: ReviewParticipation?

  /// What was decided.
  public var summary: String?

  /// The child's own words.
  public var words: String?

  /// Records a review.
  public init(
    on date: CivilDate, participation: ReviewParticipation? = nil, summary: String? = nil,
    words: String? = nil
  ) {
    self.date = date
    self.participation = participation
    self.summary = summary
    self.words = words
  }

  public var text: [String] { [summary, words].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Care review" + (participation.map { ": \(codes.shortLabel(for: $0))" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(participation, on: date, as: "participation in the review")
    if record.care.reviews.contains(where: { $0.date == date }) {
      throw RuleBreach(
        "care.reviewTwice", "A day has one review of the care plan.",
        facts: ["A review is recorded on \(date.medium)."],
        remedy: "Nothing to do; correct that one if it says something wrong.")
    }
    let beforeKnownStart = try checkPeriod(in: record)
    return adviceOnAge(in: record) + adviceOnPeriod(in: record, beforeKnownStart)
  }

  /// Refuses a review while the child was not looked after. Where the record begins in the middle of a
  /// period of care, a review may come before what is known of it.
  ///
  /// - Returns: whether it does.
  private func checkPeriod(in record: ChildRecord) throws(RuleBreach) -> Bool {
    let periods = record.care.periods
    let isIn = periods.contains { $0.start <= date && ($0.end.map { date <= $0 } ?? true) }
    if isIn { return false }
    if let first = periods.first, date < first.start, !first.isStartKnown { return true }
    throw RuleBreach(
      "care.reviewOutside", "A review of the care plan is held while the child is looked after.",
      facts: (periods.isEmpty ? ["The record holds no period of care."] : [])
        + periods.map { period in
          "The child was looked after from \(period.start.medium)"
            + (period.end.map { " to \($0.medium)." } ?? ".")
        } + ["The review is dated \(date.medium)."],
      remedy: "Correct the date of the review, or record the period of care.")
  }

  private func adviceOnAge(in record: ChildRecord) -> [Advice] {
    guard let participation, let age = record.person.age(on: date),
      (participation == .underFour) != (age < 4)
    else { return [] }
    return [
      Advice(
        "care.reviewAge",
        "PN0 is for a child under four, the other codes from four on; the child was \(age) on "
          + "\(date.medium) and the code is \(participation) (SSDA903 440, 441).")
    ]
  }

  private func adviceOnPeriod(in record: ChildRecord, _ beforeKnownStart: Bool) -> [Advice] {
    if beforeKnownStart {
      return [
        Advice(
          "care.reviewBeforeStart",
          "The review of \(date.medium) comes before the first episode that is recorded.")
      ]
    }
    guard record.care.legalStatus(on: date)?.status.isShortBreaks == true else { return [] }
    return [
      Advice(
        "care.reviewShortBreaks",
        "Reviews of children in short breaks (V3, V4) are left out of the return (SSDA903 399).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.reviews.insert(
      CareReview(id: stamp.id, date: date, participation: participation, summary: summary)
    ) { $0.date }
  }

  public static let example = CareReviewHeld(
    on: CivilDate(dayNumber: 18_700), participation: "PN1",
    summary: "The plan stays: long-term fostering. Contact twice a month.",
    words: "I want to stay at my school.")
}
