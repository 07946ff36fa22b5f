/// A manager records why no strategy discussion is held, where a high risk of exploitation or an absence asks
/// for one.
public struct StrategyDiscussionNotHeld: CaseEvent {
  public static let name = "strategyDiscussionNotHeld"
  public static let title = "Reason for no strategy discussion"

  /// What asks for a discussion: an exploitation assessment, or an absence.
  public var about: EventID

  /// When it was decided.
  public var date: CivilDate

  /// Why. Required.
  public var reason: String

  /// Records a reason.
  public init(_ about: EventID, on date: CivilDate, reason: String) {
    self.about = about
    self.date = date
    self.reason = reason
  }

  public var text: [String] { [reason] }
  public func headline(_ codes: CodeBook) -> String {
    "No strategy discussion: \(reason.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if reason.isBlank {
      throw RuleBreach(
        "discussion.notHeldReason", "A decision against a strategy discussion gives its reason.",
        facts: ["Nothing is written for \(date.medium)."],
        remedy: "Enter why this child is safe enough without one.")
    }
    let began =
      record.exploitation.assessment(about).map { TimePoint.day($0.date) }
      ?? record.care.missing(about)?.start
    guard let began else {
      throw RuleBreach(
        "discussion.notHeldUnknown",
        "The reason belongs to an exploitation assessment or an absence of this child.",
        facts: ["The record of \(record.id) holds no such item \(about)."],
        remedy: "Choose what asks for a discussion from the list.")
    }
    guard date < began.date else { return [] }
    throw RuleBreach(
      "discussion.notHeldOrder", "The decision comes after what asks for a discussion.",
      facts: ["That is of \(began.medium).", "The decision is dated \(date.medium)."],
      remedy: "Correct one of the two dates.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.protection.discussionsNotHeld.append(
      DiscussionNotHeld(id: stamp.id, about: about, date: date, reason: reason, by: stamp.by))
  }

  public static let example = StrategyDiscussionNotHeld(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_713),
    reason: "The discussion of two days before had the same facts before it; the plan stands.")
}

/// Why no strategy discussion was held.
public struct DiscussionNotHeld: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// What asked for a discussion.
  public let about: EventID

  /// When it was decided.
  public let date: CivilDate

  /// Why.
  public let reason: String

  /// Who decided.
  public let by: WorkerID
}

/// What answers a call for a strategy discussion: one that is held, a review meeting, or a manager's reason.
struct DiscussionAnswer {
  private let record: ChildRecord

  init(_ record: ChildRecord) { self.record = record }

  /// What stops the clock of such a call.
  ///
  /// - Parameters:
  ///   - trigger: what calls for it; a discussion before it answers nothing.
  ///   - items: the assessment or absences that a manager's reason, or a review meeting, may be about.
  func closure(after trigger: TimePoint, about items: [EventID]) -> Deadline.Closure? {
    let discussions = record.protection.discussions.map(\.at)
      .filter { !$0.isClearlyBefore(trigger) }.min()
      .map { Deadline.Closure(kind: .met, at: $0, what: "Strategy discussion held") }
    let reviews = record.care.missingReviews
      .filter { !$0.at.isClearlyBefore(trigger) && !Set($0.missing).isDisjoint(with: items) }
      .map(\.at).min()
      .map { Deadline.Closure(kind: .met, at: $0, what: "Review meeting held") }
    let reasons = record.protection.discussionsNotHeld
      .filter { items.contains($0.about) && trigger.date <= $0.date }.map(\.date).min()
      .map { Deadline.Closure.met(on: $0, "A manager recorded why none is held") }
    let ended = CareSpan.endsOfChildhood(record).min { $0.0 < $1.0 }.map {
      Deadline.Closure.ceased(on: max($0.0, trigger.date), $0.1)
    }
    return .earliest(discussions, reviews, reasons, ended)
  }
}
