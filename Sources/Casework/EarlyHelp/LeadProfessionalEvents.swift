/// Somebody becomes the lead professional. The one before hands over on that day.
public struct LeadProfessionalNamed: CaseEvent {
  public static let name = "leadProfessionalNamed"
  public static let title = "Lead professional named"

  /// The early help assessment.
  public var episode: EventID

  /// The first day.
  public var date: CivilDate

  /// The name.
  public var leader: String

  /// The kind of agency.
  public var agency: PartnerAgency

  /// The organisation, where it is not the council.
  public var organisation: String?

  /// How to reach them.
  public var telephone: String?

  /// The worker, where it is one of the council's.
  public var worker: WorkerID?

  /// Names a lead professional.
  public init(
    _ episode: EventID, from date: CivilDate, _ leader: String, _ agency: PartnerAgency,
    organisation: String? = nil, telephone: String? = nil, worker: WorkerID? = nil
  ) {
    self.episode = episode
    self.date = date
    self.leader = leader
    self.agency = agency
    self.organisation = organisation
    self.telephone = telephone
    self.worker = worker
  }

  public var changes: [EventID] { [episode] }
  public var text: [String] { [leader] + [organisation].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Lead professional: \(leader), \(organisation ?? agency.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(
      episode, in: record, on: date, doing: "The lead professional")
    try EarlyHelpRules.require(
      leader, "earlyHelp.leadName", "A lead professional is a person with a name.",
      remedy: "Enter the name.")
    if let later = own.leadProfessionals.first(where: { $0.from >= date }) {
      throw RuleBreach(
        "earlyHelp.leadOrder", "A family has one lead professional at a time.",
        facts: [
          "\(later.name) leads from \(later.from.medium).",
          "\(leader) would lead from \(date.medium).",
        ],
        remedy: "Correct one of the two dates.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) { episode in
      if let last = episode.leadProfessionals.indices.last,
        episode.leadProfessionals[last].to.map({ date < $0 }) ?? true
      {
        episode.leadProfessionals[last].to = date
      }
      episode.leadProfessionals.append(
        LeadProfessional(
          id: stamp.id, name: leader, agency: agency, organisation: organisation,
          telephone: telephone, worker: worker, from: date))
    }
  }

  public static let example = LeadProfessionalNamed(
    "k3v9q2m7x4t1", from: CivilDate(dayNumber: 18_686), "Mrs Ferris", .education,
    organisation: "Invented Primary School", telephone: "01632 960456")
}

/// A lead professional stops, and nobody follows yet.
public struct LeadProfessionalEnded: CaseEvent {
  public static let name = "leadProfessionalEnded"
  public static let title = "Lead professional stopped"

  /// The early help assessment.
  public var episode: EventID

  /// The last day.
  public var date: CivilDate

  /// Why, and who keeps in touch with the family meanwhile.
  public var reason: String?

  /// Records the last day.
  public init(_ episode: EventID, on date: CivilDate, reason: String? = nil) {
    self.episode = episode
    self.date = date
    self.reason = reason
  }

  public var changes: [EventID] { [episode] }
  public var text: [String] { reason.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Lead professional stopped" + (reason.map { ": \($0.firstWrittenLine)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The end")
    guard let lead = own.leadProfessionals.last, lead.to == nil, lead.from <= date else {
      throw RuleBreach(
        "earlyHelp.noLeadOpen", "Only somebody who leads can stop.",
        facts: [
          own.leadProfessionals.last.map {
            "\($0.name) led from \($0.from.medium)" + ($0.to.map { " to \($0.medium)." } ?? ".")
          } ?? "No lead professional is recorded.",
          "The end is dated \(date.medium).",
        ],
        remedy: "Correct the date, or name the lead professional first.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) {
      if let last = $0.leadProfessionals.indices.last { $0.leadProfessionals[last].to = date }
    }
  }

  public static let example = LeadProfessionalEnded(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_720),
    reason: "Mrs Ferris changes schools; the deputy head rings the mother each week.")
}
