/// Early help ends, with its reason.
public struct EarlyHelpEnded: CaseEvent {
  public static let name = "earlyHelpEnded"
  public static let title = "Early help ended"
  public static let mayFollowEndOfRecord = true

  /// The early help assessment.
  public var episode: EventID

  /// The last day.
  public var date: CivilDate

  /// Why.
  public var reason: EarlyHelpClosure.Reason

  /// The contact or referral that takes it up; required where it is stepped up, and only there.
  public var successor: EventID?

  /// What was achieved and what remains.
  public var summary: String?

  /// Ends early help.
  public init(
    _ episode: EventID, on date: CivilDate, _ reason: EarlyHelpClosure.Reason,
    to successor: EventID? = nil, summary: String? = nil
  ) {
    self.episode = episode
    self.date = date
    self.reason = reason
    self.successor = successor
    self.summary = summary
  }

  public var changes: [EventID] { [episode] }
  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String {
    "Early help ended: \(reason.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The end")
    if let end = own.end {
      throw RuleBreach(
        "earlyHelp.endedTwice", "Early help ends once.", facts: ["It ended on \(end.medium)."],
        remedy: "Correct that in the history if it is wrong.")
    }
    try checkNothingLater(in: own)
    if let next = record.earlyHelp.episodes.filter({ $0.id != own.id })
      .first(beginningFrom: own.start, before: date)
    {
      throw RuleBreach(
        "earlyHelp.oneOpen", "One time of early help ends before the next begins.",
        facts: ["The next began on \(next.start.medium).", "The end is \(date.medium)."],
        remedy: "Correct one of the two dates.")
    }
    try checkSuccessor(in: record)
    if own.level(on: date) == 3, own.conference.stage == .notConsidered,
      record.person.endOfRecord == nil
    {
      throw RuleBreach(
        "earlyHelp.conferenceNotConsidered",
        "Early help at level 3 ends once a family group conference was considered.",
        facts: ["Nothing is recorded about a family group conference."],
        remedy: "Record whether one would help and why, then end early help.")
    }
    return advice(on: own, in: record)
  }

  private func checkNothingLater(in own: EarlyHelpEpisode) throws(RuleBreach) {
    var last = own.start
    var what = "The assessment started"
    let steps: [(CivilDate?, String)] =
      [
        (own.completion?.date, "The assessment was completed"),
        (own.planned, "The plan was agreed"),
      ]
      + own.reviews.map { ($0.date, "The plan was reviewed") }
      + own.meetings.map { ($0.date, "The team met") }
      + own.leadProfessionals.map { ($0.from, "\($0.name) began to lead") }
      + [(own.conference.held?.date, "The family group conference was held")]
    for (day, step) in steps {
      if let day, last < day { (last, what) = (day, step) }
    }
    guard date < last else { return }
    throw RuleBreach(
      "earlyHelp.endOrder", "Early help ends on or after the last that was done in it.",
      facts: ["\(what) on \(last.medium).", "The end is \(date.medium)."],
      remedy: "Correct one of the two dates.")
  }

  private func checkSuccessor(in record: ChildRecord) throws(RuleBreach) {
    guard (reason == .steppedUp) == (successor != nil) else {
      throw RuleBreach(
        "earlyHelp.successor", "A step up names the contact or referral that takes the help up.",
        facts: [
          successor == nil
            ? "No contact or referral is named." : "The reason is “\(reason.title)”."
        ],
        remedy: successor == nil
          ? "Record the contact first, then choose it here."
          : "Choose “\(EarlyHelpClosure.Reason.steppedUp.title)”, or take the contact out.")
    }
    guard let successor else { return }
    let isKnown =
      record.frontDoor.contact(successor) != nil || record.frontDoor.referral(successor) != nil
    guard !isKnown else { return }
    throw RuleBreach(
      "earlyHelp.successor", "A step up leads to a contact or referral of this child.",
      facts: ["The record of \(record.id) holds no contact or referral \(successor)."],
      remedy: "Record the contact first, then choose it here.")
  }

  private func advice(on own: EarlyHelpEpisode, in record: ChildRecord) -> [Advice] {
    let actions = record.agencyActions.open(on: date)
    let ownEvents = Set(
      [own.plan].compactMap { $0 } + own.reviews.map(\.id) + own.meetings.map(\.id))
    let open = actions.filter { ownEvents.contains($0.id.event) }
    guard !open.isEmpty, reason == .needsMet else { return [] }
    return [
      Advice(
        "earlyHelp.openActions",
        open.count == 1
          ? "One action of the plan is not finished." : "\(open.count) actions are not finished.")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) { episode in
      episode.closure = EarlyHelpClosure(
        date: date, reason: reason, successor: successor, summary: summary)
      for index in episode.leadProfessionals.indices
      where episode.leadProfessionals[index].to == nil {
        episode.leadProfessionals[index].to = date
      }
      for index in episode.team.indices where episode.team[index].to == nil {
        episode.team[index].to = date
      }
    }
  }

  public static let example = EarlyHelpEnded(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_735), .needsMet,
    summary: "Mornings work; school keeps the breakfast place.")
}
