/// Somebody joins the team around the family.
public struct FamilyTeamMemberJoined: CaseEvent {
  public static let name = "familyTeamMemberJoined"
  public static let title = "Joined team around the family"

  /// The early help assessment.
  public var episode: EventID

  /// The first day.
  public var date: CivilDate

  /// The name.
  public var member: String

  /// The kind of agency, or the family.
  public var agency: PartnerAgency

  /// What they are to the child.
  public var role: String?

  /// Records that somebody joined.
  public init(
    _ episode: EventID, on date: CivilDate, _ member: String, _ agency: PartnerAgency,
    role: String? = nil
  ) {
    self.episode = episode
    self.date = date
    self.member = member
    self.agency = agency
    self.role = role
  }

  public var text: [String] { [member] + [role].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Team around the family: \(member), \(role ?? agency.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The joining")
    try EarlyHelpRules.require(
      member, "earlyHelp.memberName", "A member of the team is a person with a name.",
      remedy: "Enter the name.")
    guard own.team(on: date).contains(where: { $0.name == member && $0.agency == agency }) else {
      return []
    }
    return [Advice("earlyHelp.memberTwice", "\(member) is of the team already.")]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) {
      $0.team.append(
        FamilyTeamMember(id: stamp.id, name: member, agency: agency, role: role, from: date))
    }
  }

  public static let example = FamilyTeamMemberJoined(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_686), "Sam Okafor", .family, role: "Uncle")
}

/// Somebody leaves the team around the family.
public struct FamilyTeamMemberLeft: CaseEvent {
  public static let name = "familyTeamMemberLeft"
  public static let title = "Left team around the family"

  /// The early help assessment.
  public var episode: EventID

  /// The event by which they joined.
  public var member: EventID

  /// The last day.
  public var date: CivilDate

  /// Records that somebody left.
  public init(_ episode: EventID, _ member: EventID, on date: CivilDate) {
    self.episode = episode
    self.member = member
    self.date = date
  }

  public var changes: [EventID] { [member] }
  public func headline(_ codes: CodeBook) -> String { "Somebody left the team around the family" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The leaving")
    guard let leaving = own.team.first(where: { $0.id == member }), leaving.to == nil,
      leaving.from <= date
    else {
      throw RuleBreach(
        "earlyHelp.memberUnknown", "Only somebody of the team can leave it.",
        facts: ["On \(date.medium) the team has no such member."],
        remedy: "Choose somebody of the team, or correct the date.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) { episode in
      guard let index = episode.team.firstIndex(where: { $0.id == member }) else { return }
      episode.team[index].to = date
    }
  }

  public static let example = FamilyTeamMemberLeft(
    "k3v9q2m7x4t1", "k3v9q2m7x4t2", on: CivilDate(dayNumber: 18_720))
}

/// The team around the family (TAF) meets.
public struct FamilyTeamMeetingHeld: CaseEvent {
  public static let name = "familyTeamMeetingHeld"
  public static let title = "Team around the family"

  /// The early help assessment.
  public var episode: EventID

  /// When.
  public var date: CivilDate

  /// The members who were there, by the events by which they joined.
  public var present: [EventID]

  /// What was said and agreed. Required.
  public var summary: String

  /// What agencies undertake.
  public var actions: [AgreedAction]?

  /// Whether the plan was reviewed there, which starts its six weeks again.
  public var reviewsPlan: Bool?

  /// The day set for the next meeting.
  public var next: CivilDate?

  /// What the child said, in the child's words.
  public var childsWords: String?

  /// Records a meeting.
  public init(
    _ episode: EventID, on date: CivilDate, present: [EventID], summary: String,
    actions: [AgreedAction]? = nil, reviewsPlan: Bool? = nil, next: CivilDate? = nil,
    childsWords: String? = nil
  ) {
    self.episode = episode
    self.date = date
    self.present = present
    self.summary = summary
    self.actions = actions
    self.reviewsPlan = reviewsPlan
    self.next = next
    self.childsWords = childsWords
  }

  public var text: [String] {
    [summary] + (actions ?? []).flatMap { [$0.what, $0.owner] } + [childsWords].compactMap { $0 }
  }

  public func headline(_ codes: CodeBook) -> String {
    "Team around the family met: \(summary.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try EarlyHelpRules.open(episode, in: record, on: date, doing: "The meeting")
    try EarlyHelpRules.require(
      summary, "earlyHelp.meetingSummary", "A meeting says what was agreed.",
      remedy: "Enter what was said and agreed.")
    if let stranger = present.first(where: { id in !own.team.contains { $0.id == id } }) {
      throw RuleBreach(
        "earlyHelp.memberUnknown", "Who was at the meeting is of the team.",
        facts: ["The team has no member \(stranger)."],
        remedy: "Record first that they joined the team.")
    }
    if let next, next < date {
      throw RuleBreach(
        "earlyHelp.nextMeeting", "The next meeting comes after this one.",
        facts: ["This one was on \(date.medium).", "The next is set for \(next.medium)."],
        remedy: "Correct one of the two dates.")
    }
    if reviewsPlan == true, own.planned.map({ date < $0 }) ?? true {
      throw RuleBreach(
        "earlyHelp.reviewWithoutPlan", "A plan is agreed before it is reviewed.",
        facts: [
          own.planned.map { "The plan was agreed on \($0.medium)." } ?? "No plan is recorded.",
          "The meeting is dated \(date.medium).",
        ],
        remedy: "Record the plan first, or say that the meeting did not review it.")
    }
    try ActionRules.check(actions ?? [], agreedOn: date)
    let family = own.team.filter { $0.agency == .family }.map(\.id)
    return Set(family).isDisjoint(with: present)
      ? [Advice("earlyHelp.familyAbsent", "Nobody of the family is recorded as present.")] : []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.earlyHelp.change(episode) {
      $0.meetings.append(
        FamilyTeamMeeting(
          id: stamp.id, date: date, present: present, summary: summary,
          reviewsPlan: reviewsPlan == true, next: next, childsWords: childsWords))
    }
    record.agencyActions.agree(actions ?? [], on: date, at: Self.title, stamp.id)
  }

  public static let example = FamilyTeamMeetingHeld(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_700), present: ["k3v9q2m7x4t2"],
    summary: "School, uncle and mother share the mornings; the uncle drives on Tuesdays.",
    actions: [
      AgreedAction(
        "Ring the employer about shifts", .employment, owner: "Mr Hale",
        by: CivilDate(dayNumber: 18_707))
    ],
    next: CivilDate(dayNumber: 18_728), childsWords: "Can I come next time?")
}
