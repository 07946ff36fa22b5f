/// What one agency was asked about a contact, and what it knew.
public struct AgencyCheck: Hashable, Sendable {
  /// Whom was asked.
  public var agency: StrategyDiscussion.Agency

  /// When.
  public var asked: Moment

  /// When the answer came; nil while it is waited for.
  public var answered: Moment?

  /// What the agency knows.
  public var answer: String?
}

/// Other agencies are asked what they know of a child about whom somebody told.
public struct AgenciesAsked: CaseEvent {
  public static let name = "agenciesAsked"
  public static let title = "Agencies asked"

  /// The contact.
  public var contact: EventID

  /// When.
  public var at: Moment

  /// Who was asked.
  public var agencies: [StrategyDiscussion.Agency]

  /// Records that agencies were asked.
  public init(_ contact: EventID, at: Moment, _ agencies: [StrategyDiscussion.Agency]) {
    self.contact = contact
    self.at = at
    self.agencies = agencies
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { [contact] }

  public func headline(_ codes: CodeBook) -> String {
    "Asked what they know: " + agencies.map { $0.title.lowercased() }.joined(separator: ", ")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let contact = try FrontDoorRules.undecided(contact, in: record, at: at, doing: "Asking")
    if agencies.isEmpty {
      throw RuleBreach(
        "contact.noAgency", "Agencies that are asked are named.", facts: ["None is named."],
        remedy: "Choose the agencies.")
    }
    guard contact.mayAskAgencies else {
      throw RuleBreach(
        "contact.checksWithoutConsent",
        "Agencies are asked with consent, or for a reason that is written down.",
        facts: [
          "Consent: \(contact.consent.title.lowercased()).",
          "The contact is "
            + (contact.triage.map { "rated \($0.rating.title.lowercased())." } ?? "not rated."),
        ],
        remedy: "Ask for consent, or enter why it is done without.")
    }
    return contact.triage?.rating == .green
      ? [Advice("contact.checksOnGreen", "Agencies are not usually asked about a green contact.")]
      : []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(contact) { contact in
      contact.checks += agencies.map { AgencyCheck(agency: $0, asked: at) }
    }
  }

  public static let example = AgenciesAsked(
    "k3v9q2m7x4t1", at: Moment(secondsSinceEpoch: 1_612_192_000), [.police, .health])
}

/// An agency has said what it knows.
public struct AgencyAnswered: CaseEvent {
  public static let name = "agencyAnswered"
  public static let title = "Answer of an agency"

  /// The contact.
  public var contact: EventID

  /// When the answer came.
  public var at: Moment

  /// Whose answer it is.
  public var agency: StrategyDiscussion.Agency

  /// What the agency knows.
  public var answer: String

  /// Records an answer.
  public init(
    _ contact: EventID, at: Moment, _ agency: StrategyDiscussion.Agency, answer: String
  ) {
    self.contact = contact
    self.at = at
    self.agency = agency
    self.answer = answer
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { [contact] }
  public var text: [String] { [answer] }
  public func headline(_ codes: CodeBook) -> String { "\(agency.title) answered: \(answer)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let contact = try FrontDoorRules.contact(contact, in: record, at: at, doing: "The answer")
    if contact.checks.contains(where: { $0.agency == agency && $0.answered == nil }) { return [] }
    throw RuleBreach(
      "contact.notAsked", "An agency answers what it was asked.",
      facts: ["\(agency.title) is not waited for."],
      remedy: "Record that the agency was asked, or choose another.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(contact) { contact in
      let waiting = contact.checks.firstIndex { $0.agency == agency && $0.answered == nil }
      guard let waiting else { return }
      contact.checks[waiting].answered = at
      contact.checks[waiting].answer = answer
    }
  }

  public static let example = AgencyAnswered(
    "k3v9q2m7x4t1", at: Moment(secondsSinceEpoch: 1_612_193_000), .health,
    answer: "Missed two appointments with the paediatrician; no bruise seen in January.")
}
