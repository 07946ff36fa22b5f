/// One time of early help for a child, from the start of its assessment (EHA) to its end.
public struct EarlyHelpEpisode: Hashable, Sendable, Identifiable, Spell {
  /// The event that started the assessment.
  public let id: EventID

  /// The day the assessment started.
  public var start: CivilDate

  /// The kind of agency whose worker makes the assessment.
  public var agency: PartnerAgency

  /// The organisation: "Invented Primary School".
  public var organisation: String

  /// What it came from: a contact, or the statutory work that it follows.
  public var origin: EventID?

  /// Who in the family consented.
  public var consentBy: String?

  /// How many adults of 21 and over the assessment takes in, as at its start.
  public var adults: Int?

  /// The finished assessment.
  public var completion: EarlyHelpCompletion?

  /// Lead professionals, in the order of recording.
  public var leadProfessionals: [LeadProfessional] = []

  /// The team around the family, those who have left included.
  public var team: [FamilyTeamMember] = []

  /// Meetings of the team, in the order of recording.
  public var meetings: [FamilyTeamMeeting] = []

  /// The day on which the plan was agreed.
  public var planned: CivilDate?

  /// The event that agreed the plan.
  public var plan: EventID?

  /// What the plan is to achieve, as last agreed.
  public var goals: [EarlyHelpGoal] = []

  /// Reviews of the plan, in the order of recording.
  public var reviews: [EarlyHelpReview] = []

  /// How far a family group conference has got.
  public var conference = FamilyGroupConference()

  /// When and why it ended.
  public var closure: EarlyHelpClosure?

  /// The last day.
  public var end: CivilDate? { closure?.date }

  /// The level of need at which the family is helped, as at a day: the last review's or else the assessment's.
  public func level(on date: CivilDate) -> Int? {
    let judged =
      [completion].compactMap { $0 }.map { (date: $0.date, level: $0.need?.level) }
      + reviews.map { (date: $0.date, level: $0.level) }
    return judged.filter { $0.date <= date }.sorted { $0.date < $1.date }.compactMap(\.level).last
  }

  /// The lead professional at the end of a day.
  public func leadProfessional(on date: CivilDate) -> LeadProfessional? {
    leadProfessionals.last { $0.from <= date && ($0.to.map { date < $0 } ?? true) }
  }

  /// Who is in the team around the family at the end of a day.
  public func team(on date: CivilDate) -> [FamilyTeamMember] {
    team.filter { $0.from <= date && ($0.to.map { date < $0 } ?? true) }
  }

  /// The next meeting of the team that was set, where it lies on or after a day.
  public func nextMeeting(on date: CivilDate) -> CivilDate? {
    meetings.filter { $0.date <= date }.max { $0.date < $1.date }?.next.flatMap {
      date <= $0 ? $0 : nil
    }
  }

  /// The days on which the plan was reviewed, in reviews or in meetings of the team that reviewed it.
  var occasionsOfReview: [ClockChain.Occasion] {
    reviews.map { ClockChain.Occasion("Early help plan reviewed", on: $0.date, event: $0.id) }
      + meetings.filter(\.reviewsPlan).map {
        ClockChain.Occasion("Team around the family reviewed the plan", on: $0.date, event: $0.id)
      }
  }
}

/// A finished early help assessment.
public struct EarlyHelpCompletion: Hashable, Sendable {
  /// The event that recorded it.
  public let id: EventID

  /// When.
  public var date: CivilDate

  /// What it found.
  public var summary: String

  /// The level of need, with its indicators.
  public var need: NeedJudgement?

  /// How many adults of 21 and over it took in.
  public var adults: Int?

  /// What the child said.
  public var childsWords: String?
}

/// Who leads the plan with the family: somebody of the council, or of a school or another service.
public struct LeadProfessional: Hashable, Sendable, Identifiable {
  /// The event that named them.
  public let id: EventID

  /// The name.
  public var name: String

  /// The kind of agency.
  public var agency: PartnerAgency

  /// The organisation, where it is not the council.
  public var organisation: String?

  /// How to reach them.
  public var telephone: String?

  /// The worker, where it is one of the council's.
  public var worker: WorkerID?

  /// The first day.
  public var from: CivilDate

  /// The last day; nil while they lead.
  public var to: CivilDate?

  /// Whether they work for another organisation than the council.
  public var isOutside: Bool { worker == nil }
}

/// Somebody of the team around the family.
public struct FamilyTeamMember: Hashable, Sendable, Identifiable {
  /// The event that named them.
  public let id: EventID

  /// The name.
  public var name: String

  /// The kind of agency; ``PartnerAgency/family`` for the family itself.
  public var agency: PartnerAgency

  /// What they are to the child: "Head of year", "Grandmother".
  public var role: String?

  /// The first day.
  public var from: CivilDate

  /// The last day; nil while they are of the team.
  public var to: CivilDate?
}

/// A meeting of the team around the family. What it agreed stands among the record's ``AgencyActions``.
public struct FamilyTeamMeeting: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// When.
  public var date: CivilDate

  /// The members who were there.
  public var present: [EventID]

  /// What was said and agreed.
  public var summary: String

  /// Whether the plan was reviewed there.
  public var reviewsPlan: Bool

  /// The day set for the next meeting.
  public var next: CivilDate?

  /// What the child said.
  public var childsWords: String?
}

/// What an early help plan is to achieve.
public struct EarlyHelpGoal: Hashable, Sendable, Codable {
  /// What will be different.
  public var what: String

  /// Who sees to it.
  public var who: String

  /// By when.
  public var by: CivilDate?

  /// Makes a goal.
  public init(_ what: String, who: String, by: CivilDate? = nil) {
    self.what = what
    self.who = who
    self.by = by
  }
}

/// A review of an early help plan.
public struct EarlyHelpReview: Hashable, Sendable, Identifiable {
  /// What a review decides.
  public enum Decision: String, Hashable, Sendable, Codable, CaseIterable {
    case goOn, change, stepUp, close

    /// What people call it.
    public var title: String {
      switch self {
      case .goOn: "Go on as planned"
      case .change: "Change the plan"
      case .stepUp: "Ask for statutory help"
      case .close: "End early help"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID

  /// When.
  public var date: CivilDate

  /// What was achieved.
  public var progress: String

  /// What was decided.
  public var decision: Decision

  /// The level of need, where it was judged again.
  public var level: Int?

  /// What the child said.
  public var childsWords: String?
}
