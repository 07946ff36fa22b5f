/// A manager gives a deadline more time, for a reason that stays with it.
///
/// It is recorded by the manager who authorises it, never by the one who asked. The original due point stays:
/// lists show both, and figures go by the original.
public struct DeadlineExtended: CaseEvent {
  public static let name = "deadlineExtended"
  public static let title = "More time"

  /// The deadline.
  public var deadline: Deadline.ID

  /// The rule by which it is due.
  public var rule: DeadlineRule.ID

  /// What started its clock, in words, with the point.
  public var trigger: Deadline.Trigger

  /// The original due point.
  public var original: TimePoint

  /// The point to which it runs now.
  public var until: TimePoint

  /// The day on which it was extended.
  public var date: CivilDate

  /// Why. Required.
  public var reason: String

  /// Who asked for it.
  public var askedBy: WorkerID

  /// Extends a deadline.
  public init(
    _ deadline: Deadline, on date: CivilDate, until: TimePoint, reason: String,
    askedBy: WorkerID
  ) {
    self.deadline = deadline.id
    self.rule = deadline.rule
    self.trigger = deadline.trigger
    self.original = deadline.due
    self.until = until
    self.date = date
    self.reason = reason
    self.askedBy = askedBy
  }

  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String {
    "More time until \(until.medium) instead of \(original.medium): \(reason.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let timescales = rulebook.timescales
    guard let own = record.deadlines(timescales).first(where: { $0.id == deadline }),
      let rule = timescales[own.rule]
    else {
      throw RuleBreach(
        "extension.unknown", "Only a deadline of this child is extended.",
        facts: ["The record of \(record.id) has no deadline “\(deadline)”."],
        remedy: "Choose the deadline from the child’s list.")
    }
    if let closure = own.closure, closure.at.date <= date {
      throw RuleBreach(
        "extension.closed", "Only a deadline that is open is extended.",
        facts: ["“\(own.title)” is closed since \(closure.at.medium): \(closure.what)."],
        remedy: "Nothing to do: what came late stays counted as late.")
    }
    try checkWords()
    try ExtensionRules.check(self, of: own, under: rule, timescales)
    guard own.latestDue.date < date else { return [] }
    return [
      Advice(
        "extension.late",
        "It was due on \(own.latestDue.medium), before the extension of \(date.medium).")
    ]
  }

  private func checkWords() throws(RuleBreach) {
    if reason.isBlank {
      throw RuleBreach(
        "extension.reason", "More time is given for a reason.", facts: ["None was given."],
        remedy: "Enter why the child has to wait longer.")
    }
    if askedBy.rawValue.isBlank {
      throw RuleBreach(
        "extension.askedBy", "An extension names who asked for it.", facts: ["Nobody is named."],
        remedy: "Choose the worker who asked.")
    }
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.oversight.extensions.append(
      DeadlineExtension(
        id: stamp.id, deadline: deadline, date: date, until: until, reason: reason,
        askedBy: askedBy, authorisedBy: stamp.by))
  }

  private init(
    deadline: Deadline.ID, rule: DeadlineRule.ID, trigger: Deadline.Trigger, original: TimePoint,
    until: TimePoint, date: CivilDate, reason: String, askedBy: WorkerID
  ) {
    self.deadline = deadline
    self.rule = rule
    self.trigger = trigger
    self.original = original
    self.until = until
    self.date = date
    self.reason = reason
    self.askedBy = askedBy
  }

  public static let example = DeadlineExtended(
    deadline: "childInNeed.firstReview/k3v9q2m7x4t6", rule: "childInNeed.firstReview",
    trigger: Deadline.Trigger(
      what: "Child in need plan", at: .day(CivilDate(dayNumber: 18_620)), event: "k3v9q2m7x4t6"),
    original: .day(CivilDate(dayNumber: 18_710)), until: .day(CivilDate(dayNumber: 18_724)),
    date: CivilDate(dayNumber: 18_706),
    reason: "The school can come only after the holidays, and the plan rests on it.",
    askedBy: "arahman")
}

extension DeadlineExtended: AnsweredByAnother, RoleBound {
  static let rolesThatRecord: Set<Worker.Role> = [.manager]

  func asker(in record: ChildRecord) -> WorkerID? { askedBy }

  var whyByAnother: String { "Nobody agrees to their own request for more time." }
}
