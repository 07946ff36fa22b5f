/// What came in for a child while the offices were closed, for the morning's handover.
public struct HandoverLine: Hashable, Sendable {
  /// What it is.
  public enum Matter: Hashable, Sendable {
    /// Somebody told of the child.
    case contact(Contact)
    /// The child went missing.
    case missing(MissingEpisode)
    /// Domestic abuse was reported.
    case domesticAbuse(DomesticAbuseReport)
    /// A strategy discussion was held.
    case discussion(StrategyDiscussion)
  }

  /// The child.
  public let child: ChildID

  /// What it is.
  public let matter: Matter

  /// When it came in: an instant where that is known, else the day.
  public let at: TimePoint

  /// Its clocks that run at the moment of the handover, the nearest first.
  public let clocks: [Deadline]

  /// What is still to be done about it, in a few words; nil when nothing is.
  public let open: String?

  /// The order of a handover: what has the nearest clock first, then what still has to be done, then by time.
  public static func inOrder(_ lines: [HandoverLine]) -> [HandoverLine] {
    func rank(_ line: HandoverLine) -> (Int, TimePoint, String) {
      if let due = line.clocks.first?.due { return (0, due, line.child.rawValue) }
      return (line.open == nil ? 2 : 1, line.at, line.child.rawValue)
    }
    return lines.sorted { rank($0) < rank($1) }
  }
}

extension ChildRecord {
  /// What came in for the child in a stretch outside office hours.
  ///
  /// Of a strategy discussion or an absence of which only the day is known, nobody can say that it fell in the
  /// stretch; it is named when its whole day did.
  ///
  /// - Parameters:
  ///   - stretch: from ``OfficeHours/lastClosed(asOf:_:)``.
  ///   - now: the moment of the handover.
  ///   - timescales: rules and working days.
  public func handover(
    of stretch: Range<Moment>, asOf now: Moment, _ timescales: Timescales
  ) -> [HandoverLine] {
    let matters = matters(in: stretch, asOf: now)
    guard !matters.isEmpty else { return [] }
    let running = deadlines(timescales).filter { $0.isOpen(asOf: now) }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    return HandoverLine.inOrder(
      matters.map { matter in
        HandoverLine(
          child: id, matter: matter, at: matter.at,
          clocks: running.filter { $0.trigger.event == matter.event.rawValue },
          open: matter.open(asOf: now))
      })
  }

  private func matters(in stretch: Range<Moment>, asOf now: Moment) -> [HandoverLine.Matter] {
    let contacts = frontDoor.contacts.map(HandoverLine.Matter.contact)
    let absences = care.missing.filter(\.isMissing).map(HandoverLine.Matter.missing)
    let reports = domesticAbuse.reports.map(HandoverLine.Matter.domesticAbuse)
    let discussions = protection.discussions.map(HandoverLine.Matter.discussion)
    return (contacts + absences + reports + discussions).filter { matter in
      switch matter.at {
      case .moment(let moment): stretch.contains(moment) && moment <= now
      case .day(let date):
        stretch.lowerBound <= Moment(date: date)
          && Moment(date: date.adding(days: 1)) <= stretch.upperBound && date <= now.date
      }
    }
  }
}

extension HandoverLine.Matter {
  /// When it came in.
  var at: TimePoint {
    switch self {
    case .contact(let contact): .moment(contact.received)
    case .missing(let episode): episode.start
    case .domesticAbuse(let report): report.received
    case .discussion(let discussion): discussion.at
    }
  }

  /// The event that recorded it.
  var event: EventID {
    switch self {
    case .contact(let contact): contact.id
    case .missing(let episode): episode.id
    case .domesticAbuse(let report): report.id
    case .discussion(let discussion): discussion.id
    }
  }

  /// What is still to be done about it.
  func open(asOf now: Moment) -> String? {
    switch self {
    case .contact(let contact):
      switch contact.stage {
      case .new: contact.isBeingTaken ? "The concern is still to be written down" : "To be rated"
      case .checks: "Answers are waited for"
      case .decision: "To be decided"
      case .telling: "The referrer is to be told"
      case nil: nil
      }
    case .missing(let episode):
      episode.end == nil ? "Not back" : episode.interview == nil ? "Return interview" : nil
    case .domesticAbuse(let report):
      report.isHigh ? "High risk: for the next meeting" : nil
    case .discussion(let discussion):
      discussion.decision.beginsEnquiry ? discussion.decision.title : nil
    }
  }
}
