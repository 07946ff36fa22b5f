/// Domestic abuse in a child's home: what was reported, what the daily meeting decided, safety plans, and what
/// was offered.
public struct DomesticAbuse: Hashable, Sendable {
  /// Reports, in the order of recording.
  public internal(set) var reports: [DomesticAbuseReport] = []

  /// Meetings on high risks, in the order of recording.
  public internal(set) var meetings: [DomesticAbuseMeeting] = []

  /// Safety plans, in the order of recording; those of reports and meetings are among them.
  public internal(set) var safetyPlans: [SafetyPlan] = []

  /// What was offered to the family, in the order of recording.
  public internal(set) var offers: [DomesticAbuseOffer] = []

  /// The report with an id.
  public func report(_ id: EventID) -> DomesticAbuseReport? { reports.first { $0.id == id } }

  /// The meeting that looked at a report: the first that was held after it, or names it.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - date: the last day that counts; any when left out.
  public func meeting(
    answering report: DomesticAbuseReport, by date: CivilDate = .latest
  ) -> DomesticAbuseMeeting? {
    meetings.filter { meeting in
      meeting.date <= date
        && (meeting.reports.contains(report.id)
          || (meeting.reports.isEmpty && !meeting.at.isClearlyBefore(report.received)))
    }
    .min { $0.at < $1.at }
  }

  /// The safety plan in force at the end of a day.
  public func safetyPlan(on date: CivilDate) -> SafetyPlan? {
    safetyPlans.filter { $0.date <= date }.max { $0.date < $1.date }
  }

  /// The reports of a number of calendar months up to a day, oldest first: repeats are what is counted.
  public func reports(in months: Int = 12, to date: CivilDate) -> [DomesticAbuseReport] {
    let first = date.adding(months: -months)
    return reports.filter { first < $0.date && $0.date <= date }.sorted {
      $0.received < $1.received
    }
  }

  /// The reports below high risk after which nothing was offered by the end of a day.
  public func reportsWithoutOffer(on date: CivilDate) -> [DomesticAbuseReport] {
    reports.filter { report in
      !report.isHigh && report.date <= date
        && !offers.contains {
          $0.date <= date
            && ($0.report == report.id || ($0.report == nil && report.date <= $0.date))
        }
    }
  }
}

/// How great a risk of domestic abuse is.
public enum DomesticAbuseRisk: String, Hashable, Sendable, Codable, CaseIterable {
  case standard, medium, high

  /// What people call it.
  public var title: String {
    switch self {
    case .standard: "Standard"
    case .medium: "Medium"
    case .high: "High"
    }
  }
}

/// Domestic abuse that was reported, with the DASH checklist where one was filled in.
public struct DomesticAbuseReport: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// When the council heard of it: an instant where that is known, else a day.
  public var received: TimePoint

  /// Who reported it.
  public var agency: PartnerAgency

  /// The day of the incident, where it was one.
  public var incident: CivilDate?

  /// What happened.
  public var account: String

  /// Who was hurt or threatened.
  public var victim: AbuseParty

  /// Who is said to have done it.
  public var perpetrator: AbuseParty

  /// Where the child was.
  public var childsPresence: ChildsPresence

  /// How many questions of the DASH checklist were ticked; nil where none was filled in.
  public var ticks: Int?

  /// What they were about, in our own words, where that was taken over.
  public var signs: [DomesticAbuseSign]

  /// From how many ticks the risk counted as high when the report was recorded.
  public var highFrom: Int

  /// The professional's judgement.
  public var judgement: DomesticAbuseRisk

  /// Why.
  public var reason: String

  /// What the victim says and wants.
  public var victimsVoice: String?

  /// What the child says.
  public var childsWords: String?

  /// The contact by which it came in.
  public var contact: EventID?

  /// The day on which it came in.
  public var date: CivilDate { received.date }

  /// Whether it is high: by the number of ticks, or by judgement. Either is enough.
  public var isHigh: Bool { judgement == .high || isHighByTicks }

  /// Whether the ticks alone make it high.
  public var isHighByTicks: Bool { ticks.map { $0 >= highFrom } ?? false }

  /// The risk that counts: high where ticks or judgement say so, else the judgement.
  public var risk: DomesticAbuseRisk { isHigh ? .high : judgement }

  /// Why it has the level it has: "17 ticks, high from 14; judged medium".
  public var standing: String {
    let counted = ticks.map {
      "\($0) \($0 == 1 ? "tick" : "ticks"), high from \(highFrom)"
    }
    return [counted ?? "no DASH", "judged \(judgement.title.loweringFirst)"]
      .joined(separator: "; ")
  }
}

/// Somebody in a report of domestic abuse.
public struct AbuseParty: Hashable, Sendable, Codable {
  /// The name.
  public var name: String

  /// What they are to the child: "Mother".
  public var relation: String?

  /// Whether they live in the child's home.
  public var livesInHome: Bool?

  /// Names somebody.
  public init(_ name: String, relation: String? = nil, livesInHome: Bool? = nil) {
    self.name = name
    self.relation = relation
    self.livesInHome = livesInHome
  }

  /// "Ruth Okafor (mother)".
  public var spoken: String {
    relation.map { "\(name) (\($0.loweringFirst))" } ?? name
  }
}

/// Where the child was during an incident. A child who sees, hears or lives with domestic abuse is a victim of
/// it too (Domestic Abuse Act 2021, section 3).
public enum ChildsPresence: String, Hashable, Sendable, Codable, CaseIterable {
  case hurt, saw, heard, inHome, notInHome, notKnown

  /// What people call it.
  public var title: String {
    switch self {
    case .hurt: "Was hurt"
    case .saw: "Saw it"
    case .heard: "Heard it"
    case .inHome: "In the home, did not notice as far as is known"
    case .notInHome: "Not in the home"
    case .notKnown: "Not known"
    }
  }
}

/// What a tick of a risk checklist is about, in words of our own. The checklist itself stays on its form.
public enum DomesticAbuseSign: String, Hashable, Sendable, Codable, CaseIterable {
  case injury, fear, isolation, lowMood, parting, childContact, stalking, pregnancy, worsening
  case control, weapon, deathThreat, choking, sexual, othersHurt, childrenThreatened, animals
  case money, substances, mentalIllHealth, selfHarmThreat, brokenConditions, policeRecord

  /// A few words for it.
  public var title: String {
    switch self {
    case .injury: "Injury"
    case .fear: "Great fear"
    case .isolation: "Cut off from family and friends"
    case .lowMood: "Despair or low mood"
    case .parting: "Parting, or wish to part"
    case .childContact: "Conflict over time with children"
    case .stalking: "Following and pestering"
    case .pregnancy: "Pregnancy or a new baby"
    case .worsening: "More often or worse than before"
    case .control: "Control and jealousy"
    case .weapon: "Weapon or object"
    case .deathThreat: "Threat to kill"
    case .choking: "Choking or drowning"
    case .sexual: "Sexual acts or words"
    case .othersHurt: "Others hurt or in danger"
    case .childrenThreatened: "Children hurt or threatened"
    case .animals: "Cruelty to animals"
    case .money: "Money"
    case .substances: "Drugs or drink"
    case .mentalIllHealth: "Mental ill-health"
    case .selfHarmThreat: "Threat of suicide"
    case .brokenConditions: "Broken order or bail"
    case .policeRecord: "Known to the police"
    }
  }
}

/// A meeting of agencies on a high risk of domestic abuse.
public struct DomesticAbuseMeeting: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// When: the day, with the time where it is known.
  public var at: TimePoint

  /// The reports it looked at; none named means all that had come in.
  public var reports: [EventID]

  /// Who took part.
  public var agencies: [PartnerAgency]

  /// What was decided.
  public var decision: String

  /// The day.
  public var date: CivilDate { at.date }
}

/// How the victim and the children stay safe.
public struct SafetyPlan: Hashable, Sendable, Identifiable {
  /// The event in which it was agreed.
  public let id: EventID

  /// When.
  public var date: CivilDate

  /// The plan.
  public var plan: String

  /// Where it was agreed: "Domestic abuse report".
  public var occasion: String
}

/// Something that was offered to a family.
public struct DomesticAbuseOffer: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The report after which it was offered; nil where it was about them all.
  public var report: EventID?

  /// When.
  public var date: CivilDate

  /// What was offered.
  public var what: String

  /// By whom.
  public var agency: PartnerAgency

  /// Whether it was accepted; nil while nobody has answered.
  public var isAccepted: Bool?
}
