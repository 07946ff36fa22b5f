/// A line of the register of exceptional arrangements: everything that is looked at for one child, as at a day.
public struct OversightRegisterEntry: Hashable, Sendable, Identifiable {
  /// The child.
  public let child: ChildID
  /// The child's name.
  public let name: String
  /// The arrangement.
  public let arrangement: ExceptionalArrangement
  /// The day as at which it is looked at.
  public let date: CivilDate
  /// Its approval, with the delay that stays for ever.
  public let approval: ApprovalAccount
  /// Its checks.
  public let checks: [PlacementCheckLine]
  /// The plan and what is done if it fails.
  public let plan: ArrangementPlan?
  /// The discussion with the reviewing officer at the onset.
  public let discussion: OnsetDiscussion?
  /// Whether the authority asks for that discussion.
  public let wantsDiscussion: Bool
  /// The search for another home that goes on.
  public let search: PlacementSearch?
  /// The last visit at which the child was seen there.
  public let lastSeen: Visit?
  /// How often the child is to be seen, and why.
  public let frequency: CareVisitFrequency?
  /// The temporary approval, with its hard stop.
  public let temporaryApproval: TemporaryApproval?
  /// The panel's last decision.
  public let decision: PanelDecision?
  /// The conditions that are not met.
  public let openConditions: [PanelDecision.Condition]
  /// The next review of the care plan, where it is booked.
  public let reviewBooked: CivilDate?

  /// Names the line: the event that began the arrangement.
  public var id: EventID { arrangement.id }

  /// How many calendar days it has lasted.
  public var days: Int { arrangement.days(asOf: date) }

  /// What is not there, in words, the gravest first. An empty list says that nothing is missing.
  public var gaps: [String] {
    var gaps: [String] = []
    if let hardStop = temporaryApproval?.hardStop, hardStop < date {
      gaps.append("the temporary approval ran out on \(hardStop.medium)")
    }
    switch approval.standing(on: date) {
    case .inTime, .late: break
    case .refused, .waiting, .notSought: gaps.append("approval " + approval.words(on: date))
    }
    gaps += checks.filter(\.isOpen).map { check in
      let what = check.kind.title.loweringFirst
      return what + (check.made == nil ? " to be made" : " not satisfied")
    }
    if wantsDiscussion, discussion == nil {
      gaps.append("not discussed with the reviewing officer")
    }
    if lastSeen == nil { gaps.append("not seen there yet") }
    if plan == nil { gaps.append("no plan and contingency") }
    if arrangement.kind == .unregistered {
      if search == nil { gaps.append("no search for another home") }
      if reviewBooked == nil { gaps.append("no review of the care plan booked") }
    }
    gaps += openConditions.filter { $0.by.map { $0 < date } ?? false }.map {
      "condition overdue: \($0.what)"
    }
    return gaps
  }
}

extension ChildRecord {
  /// The child's lines in the register of exceptional arrangements, as at a day.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - timescales: rules, working days and the authority's standards.
  public func oversightRegister(on date: CivilDate, _ timescales: Timescales)
    -> [OversightRegisterEntry]
  { exceptionalArrangements(on: date).map { registerEntry($0, on: date, timescales) } }

  /// The register's line of one arrangement, which may be over.
  func registerEntry(
    _ own: ExceptionalArrangement, on date: CivilDate, _ timescales: Timescales
  ) -> OversightRegisterEntry {
    let standards = timescales.placementStandards
    let last = min(date, own.end ?? date)
    let decisions = placementOversight.decisions.filter {
      $0.arrangement == own.id && $0.date <= date
    }
    return OversightRegisterEntry(
      child: id, name: person.name?.spoken ?? id.rawValue, arrangement: own, date: date,
      approval: approval(of: own, standards), checks: checklist(of: own, on: date, standards),
      plan: placementOversight.plans.last { $0.arrangement == own.id && $0.date <= date },
      discussion: placementOversight.discussions.first {
        $0.arrangement == own.id && $0.date <= date
      },
      wantsDiscussion: standards.onsetDiscussion.contains(own.kind),
      search: care.placementSearch(on: date),
      lastSeen: own.start <= last ? visits.seen(in: own.start...last).last : nil,
      frequency: careVisitFrequency(on: date),
      temporaryApproval: own.kind == .temporaryApproval
        ? TemporaryApproval(own, extension: approvalExtension(of: own, by: date), timescales) : nil,
      decision: decisions.max { $0.date < $1.date },
      openConditions: decisions.flatMap(\.conditions).filter { $0.met.map { date < $0 } ?? true },
      reviewBooked: care.reviewBooking.flatMap { $0.booked <= date ? $0.planned : nil })
  }
}
