/// Somebody tells the council about a child. Nothing but the concern has to be known yet.
public struct ContactReceived: CaseEvent {
  public static let name = "contactReceived"
  public static let title = "Contact"

  /// When it came in; the clocks of the front door start here.
  public var received: Moment

  /// Who told.
  public var source: ReferralSource

  /// The person who told.
  public var referrer: Referrer

  /// What was said.
  public var concern: String

  /// Consent to share information.
  public var consent: Consent

  /// Who gave consent or refused it: "Mother".
  public var consentBy: String?

  /// Why agencies are asked without consent; required where consent is dispensed with.
  public var consentReason: String?

  /// Whether the caller is still on the telephone. The concern may then be added later, and has to be
  /// before the contact is rated or decided.
  public var isBeingTaken: Bool?

  /// The age as the caller said it, where no date of birth is known: "5", "6 months". No date is made of it.
  public var statedAge: String?
  /// What the form said beyond the concern, where it came as a request for service.
  public var request: ServiceRequest?

  /// Records a contact.
  public init(
    at received: Moment, source: ReferralSource, referrer: Referrer, concern: String,
    consent: Consent = .notYetAsked, consentBy: String? = nil, consentReason: String? = nil,
    isBeingTaken: Bool? = nil, statedAge: String? = nil, request: ServiceRequest? = nil
  ) {
    self.received = received
    self.source = source
    self.referrer = referrer
    self.concern = concern
    self.consent = consent
    self.consentBy = consentBy
    self.consentReason = consentReason
    self.isBeingTaken = isBeingTaken
    self.statedAge = statedAge
    self.request = request
  }

  public var date: CivilDate { received.date }
  public var text: [String] {
    ([concern, referrer.name, referrer.agency, consentReason].compactMap { $0 }
      + (request?.text ?? [])).filter { !$0.isBlank }
  }

  public func headline(_ codes: CodeBook) -> String {
    if isBeingTaken == true { return "Contact being taken" }
    return "Contact from \(referrer.agency ?? codes.shortLabel(for: source)): \(concern)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if concern.isBlank, isBeingTaken != true {
      throw RuleBreach(
        "contact.concern", "A contact says what the concern is.", facts: ["No words were given."],
        remedy: "Enter what the caller said, in their words.")
    }
    try ContactConsentRecorded.requireReason(consent, reason: consentReason)
    try rulebook.require(source, on: date, as: "source of the contact")
    return adviceOnEarlierContacts(in: record)
  }

  private func adviceOnEarlierContacts(in record: ChildRecord) -> [Advice] {
    let since = date.adding(days: -90)
    let recent = record.frontDoor.contacts.filter { since <= $0.received.date }
    var advice: [Advice] = []
    if !recent.isEmpty {
      advice.append(
        Advice("contact.repeat", "This is contact number \(recent.count + 1) in 90 days."))
    }
    let closed = record.frontDoor.referrals.compactMap { referral in referral.closure }
      .filter { $0.date <= date }.max { $0.date < $1.date }
    if let closed, closed.date >= date.adding(months: -12) {
      let days = closed.date.days(to: date)
      advice.append(
        Advice("contact.closedLately", "The case was closed \(days) days before this contact."))
    }
    return advice
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.contacts.append(
      Contact(
        id: stamp.id, received: received, source: source, referrer: referrer, concern: concern,
        consent: consent, consentBy: consentBy, consentReason: consentReason,
        isBeingTaken: isBeingTaken == true, statedAge: statedAge, request: request))
  }

  public static let example = ContactReceived(
    at: Moment(secondsSinceEpoch: 1_612_190_400), source: "2A",
    referrer: Referrer(
      name: "Mrs Ferris", agency: "Invented Primary School", telephone: "01632 960456",
      isProfessional: true),
    concern: "Daniel came in hungry for the third time this week and had a bruise on his arm.",
    consent: .given, consentBy: "Mother")
}
