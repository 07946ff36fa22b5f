/// Approval of an exceptional arrangement is asked for.
public struct PlacementApprovalSought: CaseEvent {
  public static let name = "placementApprovalSought"
  public static let title = "Approval of placement sought"

  /// The day.
  public var date: CivilDate

  /// The kind of arrangement.
  public var kind: ExceptionalArrangement.Kind

  /// The arrangement; left out before the move, when it is the next of its kind.
  public var arrangement: EventID?

  /// Of whom.
  public var grade: ApprovalGrade

  /// What was put to them.
  public var summary: String?

  /// Records that approval was asked for.
  public init(
    _ kind: ExceptionalArrangement.Kind, _ arrangement: EventID? = nil, from grade: ApprovalGrade,
    on date: CivilDate, summary: String? = nil
  ) {
    self.date = date
    self.kind = kind
    self.arrangement = arrangement
    self.grade = grade
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String {
    "Approval sought from the \(grade.title.lowercased()): \(kind.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  { try ApprovalRules.check(kind, arrangement, grade, in: record, using: rulebook) }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.placementOversight.requests.append(
      ApprovalRequest(
        id: stamp.id, kind: kind, arrangement: arrangement, date: date,
        recorded: max(date, stamp.at.date), grade: grade))
  }

  public static let example = PlacementApprovalSought(
    .unregistered, "k3v9q2m7x4v1", from: .headOfService, on: CivilDate(dayNumber: 18_740),
    summary: "No registered home answered by eight in the evening.")
}

/// Approval of an exceptional arrangement is given or refused. It counts from the day on which it is recorded.
public struct PlacementApprovalDecided: CaseEvent {
  public static let name = "placementApprovalDecided"
  public static let title = "Approval of placement"

  /// The day of the decision.
  public var date: CivilDate

  /// The kind of arrangement.
  public var kind: ExceptionalArrangement.Kind

  /// The arrangement; left out before the move, when it is the next of its kind.
  public var arrangement: EventID?

  /// Whether it is given.
  public var isGiven: Bool

  /// The grade of whoever decided.
  public var grade: ApprovalGrade

  /// Their name.
  public var approver: String

  /// Why. Required.
  public var reason: String

  /// Records a decision.
  public init(
    _ kind: ExceptionalArrangement.Kind, _ arrangement: EventID? = nil, isGiven: Bool,
    by approver: String, _ grade: ApprovalGrade, on date: CivilDate, reason: String
  ) {
    self.date = date
    self.kind = kind
    self.arrangement = arrangement
    self.isGiven = isGiven
    self.grade = grade
    self.approver = approver
    self.reason = reason
  }

  public var changes: [EventID] { arrangement.map { [$0] } ?? [] }
  public var text: [String] { [approver, reason] }
  public func headline(_ codes: CodeBook) -> String {
    "\(kind.title): \(isGiven ? "approved" : "refused") by the \(grade.title.lowercased())"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if reason.isBlank || approver.isBlank {
      throw RuleBreach(
        "placement.approvalReason", "A decision on a placement says who decided and why.",
        facts: ["The \(approver.isBlank ? "name" : "reason") is not given."],
        remedy: "Enter who decided and what they weighed.")
    }
    var advice = try ApprovalRules.check(kind, arrangement, grade, in: record, using: rulebook)
    if let own = record.arrangement(arrangement, kind, on: date), own.start < date {
      let days = own.start.days(to: date)
      advice.append(
        Advice(
          "placement.approvalLate",
          "The arrangement began on \(own.start.medium), \(days) \(days == 1 ? "day" : "days") "
            + "before; the delay stays on the record."))
    }
    return advice
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.placementOversight.approvals.append(
      ApprovalDecision(
        id: stamp.id, kind: kind, arrangement: arrangement, date: date,
        recorded: max(date, stamp.at.date), isGiven: isGiven, grade: grade, approver: approver,
        reason: reason))
  }

  public static let example = PlacementApprovalDecided(
    .unregistered, "k3v9q2m7x4v1", isGiven: true, by: "Ruth Invented", .headOfService,
    on: CivilDate(dayNumber: 18_741), reason: "Safe for the weekend; a home is found for Monday.")
}

/// Rules that requests and decisions share.
enum ApprovalRules {
  /// Refuses an arrangement that is not the child's or not of the kind.
  ///
  /// - Returns: that the grade is lower than the one the authority asks for.
  static func check(
    _ kind: ExceptionalArrangement.Kind, _ id: EventID?, _ grade: ApprovalGrade,
    in record: ChildRecord, using rulebook: Rulebook
  ) throws(RuleBreach) -> [Advice] {
    if let id {
      let named = record.exceptionalArrangements.first { $0.id == id }
      guard named?.kind == kind else {
        throw RuleBreach(
          "placement.noArrangement", "Approval is of an exceptional arrangement of this child.",
          facts: [
            named.map { "That arrangement is “\($0.kind.title)”." }
              ?? "The record of \(record.id) holds no such arrangement \(id)."
          ],
          remedy: "Choose one from the register; it follows from the placement.")
      }
    }
    let needed = rulebook.timescales.placementStandards.grade(for: kind)
    guard grade < needed else { return [] }
    return [
      Advice(
        "placement.grade",
        "“\(kind.title)” is approved by the \(needed.title.lowercased()); a "
          + "\(grade.title.lowercased()) does not stop the clock.")
    ]
  }
}
