/// What follows a review of the care plan on paper.
public struct CareReviewRecord: Hashable, Sendable, Identifiable {
  /// The steps, in their order.
  public enum Step: String, Hashable, Sendable, Codable, CaseIterable {
    case decisionsSent, recordWritten, recordShared

    /// What people call it.
    public var title: String {
      switch self {
      case .decisionsSent: "Decisions sent"
      case .recordWritten: "Record written"
      case .recordShared: "Record shared"
      }
    }

    /// The rule that sets its limit.
    var rule: DeadlineRule.ID {
      switch self {
      case .decisionsSent: "care.review.decisions"
      case .recordWritten: "care.review.record"
      case .recordShared: "care.review.shared"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID

  /// The review.
  public let review: EventID

  /// Which step was taken.
  public let step: Step

  /// The day.
  public let date: CivilDate
}

/// The reviewing officer sends the decisions of a review, writes its record or has it shared.
public struct CareReviewRecordMade: CaseEvent {
  public static let name = "careReviewRecordMade"
  public static let title = "Record of a care review"

  /// The day.
  public var date: CivilDate

  /// The review.
  public var review: EventID

  /// Which step was taken.
  public var step: CareReviewRecord.Step

  /// To whom, or what was left open.
  public var summary: String?

  /// Records a step.
  public init(
    _ step: CareReviewRecord.Step, of review: EventID, on date: CivilDate, summary: String? = nil
  ) {
    self.date = date
    self.review = review
    self.step = step
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Care review: \(step.title.lowercased())" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let held = record.care.reviews.first(where: { $0.id == review }) else {
      throw RuleBreach(
        "care.reviewUnknown", "A record is of a review of this child.",
        facts: ["The record of \(record.id) holds no review \(review)."],
        remedy: "Record the review first.")
    }
    guard held.date <= date else {
      throw RuleBreach(
        "care.reviewRecordOrder", "The record of a review follows the review.",
        facts: ["The review was held on \(held.date.medium).", "The step is of \(date.medium)."],
        remedy: "Correct one of the two dates.")
    }
    if let twin = record.care.reviewRecords.first(where: { $0.review == review && $0.step == step })
    {
      throw RuleBreach(
        "care.reviewRecordTwice", "A step after a review is taken once.",
        facts: ["“\(step.title)” is recorded on \(twin.date.medium)."],
        remedy: "Nothing to do; correct that one if its date is wrong.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.reviewRecords.insert(
      CareReviewRecord(id: stamp.id, review: review, step: step, date: date)
    ) { $0.date }
  }

  public static let example = CareReviewRecordMade(
    .decisionsSent, of: "k3v9q2m7x4t9", on: CivilDate(dayNumber: 18_704),
    summary: "To the team manager, the parents and the carers.")
}
