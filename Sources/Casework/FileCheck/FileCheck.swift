/// One page of what an inspector looks for in a child’s file, as at a moment: what is there, with its date, and what
/// is not. The gaps are named; there is no score.
public struct FileCheck: Sendable {
  /// What is looked for.
  public enum Point: String, Hashable, Sendable, Codable, CaseIterable {
    case summary, chronology, seen, seenAlone, supervision, thresholdDecisions, childsWords
    case strategyDiscussion, family, plan, workers, escalations

    /// What people call it.
    public var title: String {
      switch self {
      case .summary: "Summary"
      case .chronology: "Chronology"
      case .seen: "Child seen"
      case .seenAlone: "Seen alone"
      case .supervision: "Supervision"
      case .thresholdDecisions: "Oversight of decisions"
      case .childsWords: "The child’s words"
      case .strategyDiscussion: "Strategy discussion"
      case .family: "Family"
      case .plan: "Plan"
      case .workers: "Social workers"
      case .escalations: "Concerns of the IRO"
      }
    }
  }

  /// How a line stands.
  public enum Standing: String, Hashable, Sendable, Codable {
    case fine, gap, notApplicable

    /// The word beside the line.
    public var word: String {
      switch self {
      case .fine: "Fine"
      case .gap: "Gap"
      case .notApplicable: "Does not apply"
      }
    }
  }

  /// A line of the page.
  public struct Line: Hashable, Sendable {
    /// What was looked for.
    public let point: Point

    /// Whether it is there.
    public let standing: Standing

    /// The fact, as a sentence: what is there, or what is lacking.
    public let fact: String

    /// The day of the fact, where it has one.
    public let date: CivilDate?

    /// The recorded event that the fact comes from; nil where it comes from many, or from none.
    public let event: EventID?

    init(
      _ point: Point, _ standing: Standing, _ fact: String, _ date: CivilDate? = nil,
      from event: EventID? = nil
    ) {
      self.point = point
      self.standing = standing
      self.fact = fact
      self.date = date
      self.event = event
    }
  }

  /// From what on a fact is a gap: local standards.
  public struct Limits: Hashable, Sendable, Codable {
    /// After how many months a summary is old.
    public var summaryMonths = 3

    /// After how many months without being seen alone there is a gap.
    public var seenAloneMonths = 3

    /// How many social workers in 24 months are not too many.
    public var workers = 3

    /// The standard limits.
    public init() {}
  }

  /// The moment as at which the file was read.
  public let asOf: Moment

  /// Every point, in the order of the page.
  public let lines: [Line]

  /// The lines that name a gap.
  public var gaps: [Line] { lines.filter { $0.standing == .gap } }

  /// Reads a file as at a moment.
  ///
  /// - Parameters:
  ///   - record: the child.
  ///   - moment: the moment; what is dated later is left out of account.
  ///   - timescales: the clocks of visits and oversight.
  ///   - limits: from what on a fact is a gap.
  public init(
    _ record: ChildRecord, asOf moment: Moment, _ timescales: Timescales, limits: Limits = Limits()
  ) {
    let isProtected =
      record.protection.plan(openOn: moment.date) != nil
      || record.care.isLookedAfter(on: moment.date)
    let reader = FileReader(
      record: record, now: moment, deadlines: record.deadlines(timescales), limits: limits,
      oversightDays: timescales[isProtected ? "oversight.protected" : "oversight.inNeed"]?.limit)
    asOf = moment
    lines = [
      reader.summary, reader.chronology, reader.seen, reader.seenAlone, reader.supervision,
      reader.thresholdDecisions, reader.childsWords, reader.strategyDiscussion, reader.family,
      reader.plan, reader.workers, reader.escalations,
    ]
  }

  /// The line of a point.
  public func line(_ point: Point) -> Line? { lines.first { $0.point == point } }
}
