/// A manager authorises the outcome of a section 47 enquiry, a plan or a closure.
///
/// An assessment has an authorisation of its own, ``AssessmentAuthorised``, because the census counts it.
public struct WorkAuthorised: CaseEvent {
  public static let name = "workAuthorised"
  public static let title = "Work authorised"
  public static let mayFollowEndOfRecord = true

  /// The event by which the work was finished.
  public var work: EventID

  /// When.
  public var date: CivilDate

  /// The manager's comment.
  public var comment: String?

  /// Authorises work.
  public init(_ work: EventID, on date: CivilDate, comment: String? = nil) {
    self.work = work
    self.date = date
    self.comment = comment
  }

  public var changes: [EventID] { [work] }
  public var text: [String] { comment.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Authorised by a manager" + (comment.map { ": \($0.firstWrittenLine)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try OversightRules.undecided(work, in: record, on: date, doing: "The authorisation")
    guard let last = record.oversight.decision(on: work), last.isReturn,
      record.correction(of: work, after: last) == nil
    else { return [] }
    return [
      Advice(
        "oversight.notCorrected",
        "It was returned on \(last.date.medium) and has not been corrected since.")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.oversight.decisions.append(
      WorkDecision(
        id: stamp.id, work: work, date: date, isReturn: false, comment: comment, by: stamp.by))
  }

  public static let example = WorkAuthorised(
    "k3v9q2m7x4t6", on: CivilDate(dayNumber: 18_701), comment: "A clear account of the risk.")
}

/// A manager sends the outcome of a section 47 enquiry, a plan or a closure back. It waits again once its author
/// has corrected it.
public struct WorkReturned: CaseEvent {
  public static let name = "workReturned"
  public static let title = "Work returned"
  public static let mayFollowEndOfRecord = true

  /// The event by which the work was finished.
  public var work: EventID

  /// When.
  public var date: CivilDate

  /// What is to be changed. Required.
  public var comments: String

  /// Returns work.
  public init(_ work: EventID, on date: CivilDate, comments: String) {
    self.work = work
    self.date = date
    self.comments = comments
  }

  public var changes: [EventID] { [work] }
  public var text: [String] { [comments] }

  public func headline(_ codes: CodeBook) -> String {
    "Returned by a manager: \(comments.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try OversightRules.undecided(work, in: record, on: date, doing: "The return")
    guard comments.isBlank else { return [] }
    throw RuleBreach(
      "oversight.returnComments", "Work is returned with what is to be changed.",
      facts: ["No comments were given."], remedy: "Enter what the worker should do.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.oversight.decisions.append(
      WorkDecision(
        id: stamp.id, work: work, date: date, isReturn: true, comment: comments, by: stamp.by))
  }

  public static let example = WorkReturned(
    "k3v9q2m7x4t6", on: CivilDate(dayNumber: 18_701),
    comments: "Say what Daniel’s school saw, and when.")
}
