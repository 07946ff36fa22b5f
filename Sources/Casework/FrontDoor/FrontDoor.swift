/// What the front door knows of a child: contacts, and the referrals that came of them.
public struct FrontDoor: Hashable, Sendable {
  /// Contacts, in the order of recording.
  public internal(set) var contacts: [Contact] = []

  /// Referrals, in the order of recording.
  public internal(set) var referrals: [Referral] = []

  /// The contact with an id.
  public func contact(_ id: EventID) -> Contact? { contacts.first { $0.id == id } }

  /// The referral with an id.
  public func referral(_ id: EventID) -> Referral? { referrals.first { $0.id == id } }

  /// The referral under which work on a day was done: the latest that had been received and was not
  /// closed before it. A referral without further action covers nothing.
  public func referral(covering date: CivilDate) -> Referral? {
    referrals.filter { $0.covers(date) }.max { $0.received < $1.received }
  }

  /// The first referral after a day, other than one without further action.
  func referral(after date: CivilDate) -> Referral? {
    referrals.filter { date < $0.received && !$0.isNoFurtherAction }
      .min { $0.received < $1.received }
  }

  /// The referral that is open on a day, if there is one.
  public func openReferral(on date: CivilDate) -> Referral? {
    referrals.last { $0.isOpen(on: date) }
  }
}

/// Somebody told the council about a child.
public struct Contact: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// Date and time, as the clocks of the front door run in hours.
  public var received: Moment

  /// Who told (the code set of referral sources).
  public var source: ReferralSource

  /// The person who told, and how to reach them.
  public var referrer: Referrer

  /// What was said.
  public var concern: String

  /// Consent to share, or why it was not sought.
  public var consent: Consent

  /// Who gave consent or refused it: "Mother".
  public var consentBy: String?

  /// Why agencies are asked without consent.
  public var consentReason: String?

  /// Whether the caller was still on the telephone when it was recorded, and nothing was added since.
  public var isBeingTaken = false

  /// The age as the caller said it, where no date of birth is known: "5", "6 months".
  public var statedAge: String?

  /// What other agencies were asked, in the order of asking.
  public var checks: [AgencyCheck] = []

  /// The latest triage.
  public var triage: Triage?

  /// When police and health were spoken to.
  public var discussed: Moment?

  /// The decision.
  public var decision: ContactDecision?

  /// When the referrer was told of it.
  public var referrerTold: Moment?

  /// What the form of a request for service said beyond the concern.
  public var request: ServiceRequest?
}

/// Who told the council, and how to reach them.
public struct Referrer: Hashable, Sendable, Codable {
  /// Name, where given.
  public var name: String?

  /// Agency, where it is a professional.
  public var agency: String?

  /// Telephone.
  public var telephone: String?

  /// Whether they told as a professional, who is owed the outcome within 24 hours.
  public var isProfessional: Bool

  /// Makes a referrer.
  public init(
    name: String? = nil, agency: String? = nil, telephone: String? = nil, isProfessional: Bool
  ) {
    self.name = name
    self.agency = agency
    self.telephone = telephone
    self.isProfessional = isProfessional
  }
}

/// Consent to share information, or the reason for doing without it.
public enum Consent: String, Hashable, Sendable, Codable, CaseIterable {
  case given, refused, notSoughtRisk, dispensed, notYetAsked

  /// What people call it.
  public var title: String {
    switch self {
    case .given: "Given"
    case .refused: "Refused"
    case .notSoughtRisk: "Not sought: asking would put the child at risk"
    case .dispensed: "Dispensed with"
    case .notYetAsked: "Not asked yet"
    }
  }
}

/// How urgent a contact is.
public enum Rating: String, Hashable, Sendable, Codable, CaseIterable {
  case red, amber, green

  /// The word for it.
  public var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// A contact's rating, and when it was given.
public struct Triage: Hashable, Sendable {
  /// The rating.
  public var rating: Rating

  /// When it was given.
  public var at: Moment
}

/// What a contact leads to.
public enum ContactOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case strategyDiscussion, singleAssessment, earlyHelp, universalServices, openCase
  case noFurtherAction

  /// What people call it.
  public var title: String {
    switch self {
    case .strategyDiscussion: "Strategy discussion"
    case .singleAssessment: "Single assessment (section 17)"
    case .earlyHelp: "Early help"
    case .universalServices: "Universal services or advice"
    case .openCase: "Passed to the allocated worker"
    case .noFurtherAction: "No further action"
    }
  }

  /// Whether the contact becomes a referral.
  public var leadsToReferral: Bool { self == .strategyDiscussion || self == .singleAssessment }
}

/// The decision on a contact, with its reason.
public struct ContactDecision: Hashable, Sendable {
  /// When it was taken.
  public var at: Moment

  /// What it leads to.
  public var outcome: ContactOutcome

  /// Why.
  public var rationale: String

  /// The level of need, 1 to 4, where one was given.
  public var level: Int?

  /// The indicators of need that were ticked.
  public var indicators: [ThresholdIndicator.ID] = []

  /// Why the level is not the one that the indicators suggest.
  public var levelReason: String?

  /// What the ticked indicators rest on.
  public var evidence: [IndicatorEvidence] = []

  /// The band of the ladder of help for disabled children, where one was given.
  public var disabilityBand: Int?

  /// Who decided.
  public var by: WorkerID

  /// The judgement of need on which it rests.
  public var need: NeedJudgement {
    NeedJudgement(
      level: level, indicators: indicators, evidence: evidence, reason: levelReason,
      disabilityBand: disabilityBand)
  }
}
