import CaseStore
import Casework

/// A meeting that is booked ahead and must be held by a day: the conferences of child protection, and the
/// reviews of a looked-after child's plan.
enum Meeting: String, Hashable, Sendable, CaseIterable {
  case initial, review, careReview

  /// The meeting that a rule is about; nil for rules about anything else.
  init?(rule: DeadlineRule.ID) {
    if rule.hasPrefix("care.review.") {
      self = .careReview
    } else if rule == "conference.initial" || rule == "conference.transferIn" {
      self = .initial
    } else if rule.hasPrefix("conference.") {
      self = .review
    } else {
      return nil
    }
  }

  /// The meeting that a deadline is about, by its id, which begins with its rule's.
  init?(deadline: String) {
    self.init(rule: String(deadline.prefix { $0 != "/" }))
  }

  /// The rules about meetings.
  static func rules(_ timescales: Timescales) -> [DeadlineRule.ID] {
    timescales.rules.keys.filter { Meeting(rule: $0) != nil }.sorted()
  }

  /// What it is, in words: "initial conference".
  var phrase: String {
    switch self {
    case .initial: "initial conference"
    case .review: "review conference"
    case .careReview: "care review"
    }
  }

  /// The clock that waits for it; of several the one due first.
  func deadline(of record: ChildRecord, _ timescales: Timescales, asOf now: Moment) -> Deadline? {
    record.deadlines(timescales)
      .filter { Meeting(rule: $0.rule) == self && $0.isOpen(asOf: now) }
      .min { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// How it is arranged now; nil while it is not.
  func arrangement(of record: ChildRecord) -> Arrangement? {
    arrangement(of: MeetingFacts(record))
  }

  /// How it is arranged now; nil while it is not.
  func arrangement(of facts: MeetingFacts) -> Arrangement? {
    switch self {
    case .initial: facts.initial.map(Arrangement.init)
    case .review: facts.review.map(Arrangement.init)
    case .careReview: facts.careReviews.last.map { Arrangement($0, of: facts.careReviews) }
    }
  }
}
