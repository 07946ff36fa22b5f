/// What managers looked at and decided in a child's case.
public struct Oversight: Hashable, Sendable {
  /// Entries of oversight, in the order of recording.
  public internal(set) var entries: [OversightEntry] = []

  /// Decisions on finished work, in the order of recording. Those on assessments stand with the assessment.
  public internal(set) var decisions: [WorkDecision] = []

  /// Extensions of deadlines, in the order of recording.
  public internal(set) var extensions: [DeadlineExtension] = []

  /// The last decision on a piece of work.
  public func decision(on work: EventID) -> WorkDecision? { decisions.last { $0.work == work } }
}

/// A manager looked at the case and wrote down what was thought and decided.
public struct OversightEntry: Hashable, Sendable, Identifiable {
  /// On what occasion.
  public enum Occasion: String, Hashable, Sendable, Codable, CaseIterable {
    case supervision, discussion, fileRead

    /// What people call it.
    public var title: String {
      switch self {
      case .supervision: "Supervision"
      case .discussion: "Case discussion"
      case .fileRead: "File read"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID

  /// When.
  public var date: CivilDate

  /// On what occasion.
  public var occasion: Occasion

  /// What was considered and decided, and why.
  public var note: String

  /// What is to be done, by whom and by when.
  public var actions: String?

  /// Who wrote it.
  public var by: WorkerID
}

/// A manager's decision on a piece of finished work.
public struct WorkDecision: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The event by which the work was finished.
  public var work: EventID

  /// When.
  public var date: CivilDate

  /// Whether it was sent back; authorised otherwise.
  public var isReturn: Bool

  /// What the manager said.
  public var comment: String?

  /// Who decided.
  public var by: WorkerID
}

extension ChildRecord {
  /// The last day, up to one, on which a manager looked at the case: an entry or note of oversight, a decision
  /// on finished work, or a check on the progress of an assessment.
  ///
  /// - Parameter date: the last day that counts.
  public func lastOversight(by date: CivilDate) -> CivilDate? {
    daysOfOversight.filter { $0 <= date }.max()
  }

  /// The days on which a manager looked at the case, in no order.
  var daysOfOversight: [CivilDate] {
    let entries = oversight.entries.map(\.date) + oversight.decisions.map(\.date)
    let ofAssessments = assessments.all.flatMap { assessment in
      assessment.checkpoints.map(\.date) + assessment.returns.map(\.date)
        + [assessment.authorisation?.date].compactMap { $0 }
    }
    let notes = notes.all.filter { [.managementOversight, .supervision].contains($0.kind) }
    return entries + ofAssessments + notes.map(\.date)
  }
}
