/// Approval of an exceptional arrangement was asked for.
public struct ApprovalRequest: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID
  /// The kind of arrangement.
  public let kind: ExceptionalArrangement.Kind
  /// The arrangement, where it is named.
  public let arrangement: EventID?
  /// The day on which it was asked for.
  public let date: CivilDate
  /// The day on which that was recorded.
  public let recorded: CivilDate
  /// Of whom.
  public let grade: ApprovalGrade
}

/// Approval of an exceptional arrangement was given or refused.
public struct ApprovalDecision: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID
  /// The kind of arrangement.
  public let kind: ExceptionalArrangement.Kind
  /// The arrangement, where it is named.
  public let arrangement: EventID?
  /// The day on which it was decided.
  public let date: CivilDate
  /// The day on which that was recorded, from which alone it counts: an approval is never back-dated.
  public let recorded: CivilDate
  /// Whether it was given.
  public let isGiven: Bool
  /// The grade of whoever decided.
  public let grade: ApprovalGrade
  /// Their name.
  public let approver: String
  /// Why.
  public let reason: String
}

/// Where the approval of an arrangement stands, with the delay in days that stays for ever.
public struct ApprovalAccount: Hashable, Sendable {
  /// Where it stands.
  public enum Standing: Hashable, Sendable {
    /// Approved by the right grade on the first day or before.
    case inTime
    /// Approved by the right grade so many calendar days after the start.
    case late(days: Int)
    /// Refused, and not given since.
    case refused
    /// Asked for and not decided, or decided by too low a grade; waiting for so many calendar days since the
    /// start.
    case waiting(days: Int)
    /// Not asked for, so many calendar days after the start.
    case notSought(days: Int)
  }

  /// The first day of the arrangement.
  public let start: CivilDate

  /// The grade whose approval counts.
  public let needed: ApprovalGrade

  /// Requests, oldest first.
  public let requests: [ApprovalRequest]

  /// Decisions, oldest first.
  public let decisions: [ApprovalDecision]

  /// The approval that counts: the first by the right grade.
  public var approval: ApprovalDecision? {
    decisions.first { $0.isGiven && needed <= $0.grade }
  }

  /// Calendar days from the start of the arrangement to the day on which its approval was recorded; 0 where it
  /// was there from the first day.
  public var delay: Int? { approval.map { max(0, start.days(to: $0.recorded)) } }

  /// Where it stands on a day.
  public func standing(on date: CivilDate) -> Standing {
    if let approval, approval.recorded <= date {
      let days = start.days(to: approval.recorded)
      return days > 0 ? .late(days: days) : .inTime
    }
    let known = decisions.filter { $0.recorded <= date }
    if let last = known.last, !last.isGiven { return .refused }
    let days = max(0, start.days(to: date))
    let isAsked = !known.isEmpty || requests.contains { $0.recorded <= date }
    return isAsked ? .waiting(days: days) : .notSought(days: days)
  }

  /// Where it stands on a day, in words: "approved +9 days", "not sought, day 4".
  public func words(on date: CivilDate) -> String {
    let lower = decisions.last { $0.isGiven && $0.grade < needed && $0.recorded <= date }
    switch standing(on: date) {
    case .inTime: return "approved before the first day was over"
    case .late(let days): return "approved +\(days) \(days == 1 ? "day" : "days")"
    case .refused: return "refused"
    case .waiting(let days):
      return "waiting for the \(needed.title.lowercased()), day \(days)"
        + (lower.map { "; approved by a \($0.grade.title.lowercased()) only" } ?? "")
    case .notSought(let days): return "not sought, day \(days)"
    }
  }
}

extension ChildRecord {
  /// The account of an arrangement's approval.
  public func approval(
    of arrangement: ExceptionalArrangement, _ standards: PlacementStandards
  ) -> ApprovalAccount {
    ApprovalAccount(
      start: arrangement.start, needed: standards.grade(for: arrangement.kind),
      requests: placementOversight.requests.filter {
        self.arrangement($0.arrangement, $0.kind, on: $0.date)?.id == arrangement.id
      }.sorted { $0.recorded < $1.recorded },
      decisions: placementOversight.approvals.filter {
        self.arrangement($0.arrangement, $0.kind, on: $0.date)?.id == arrangement.id
      }.sorted { $0.recorded < $1.recorded })
  }
}
