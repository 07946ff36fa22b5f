/// Consent to share information about a contact was given or refused, or it is done without.
public struct ContactConsentRecorded: CaseEvent {
  public static let name = "contactConsentRecorded"
  public static let title = "Consent"

  /// The contact.
  public var contact: EventID

  /// When it was given, refused or decided on.
  public var at: Moment

  /// What was decided.
  public var consent: Consent

  /// Who gave or refused it: "Mother".
  public var by: String?

  /// Why agencies are asked without it; required where consent is dispensed with.
  public var reason: String?

  /// Records consent.
  public init(
    _ contact: EventID, at: Moment, _ consent: Consent, by: String? = nil, reason: String? = nil
  ) {
    self.contact = contact
    self.at = at
    self.consent = consent
    self.by = by
    self.reason = reason
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { [contact] }
  public var text: [String] { [by, reason].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    ["Consent: \(consent.title.lowercased())", by.map { " (\($0))" }, reason.map { ". \($0)" }]
      .compactMap { $0 }.joined()
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try FrontDoorRules.contact(contact, in: record, at: at, doing: "The consent")
    try Self.requireReason(consent, reason: reason)
    return []
  }

  /// Refuses consent that is dispensed with for no reason.
  static func requireReason(_ consent: Consent, reason: String?) throws(RuleBreach) {
    guard consent == .dispensed, reason?.isBlank ?? true else { return }
    throw RuleBreach(
      "contact.consentReason", "Consent is dispensed with for a reason.",
      facts: ["No reason was given."],
      remedy: "Enter why the child is safer if consent is not waited for.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(contact) {
      $0.consent = consent
      $0.consentBy = by
      $0.consentReason = reason
    }
  }

  public static let example = ContactConsentRecorded(
    "k3v9q2m7x4t1", at: Moment(secondsSinceEpoch: 1_612_191_500), .dispensed, by: "Mother",
    reason: "She refused, and the bruise has to be explained before Daniel goes home.")
}

extension Contact {
  /// Whether other agencies may be asked what they know: with consent, for a reason that is written
  /// down, or at once where the child may be at risk.
  public var mayAskAgencies: Bool {
    consent == .given || triage?.rating == .red || !(consentReason?.isBlank ?? true)
  }
}
