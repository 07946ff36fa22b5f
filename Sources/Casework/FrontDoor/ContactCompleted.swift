/// More is known of a contact than when it was recorded: the caller has finished, or rang again.
///
/// What was known is not overwritten: only what is given here changes.
public struct ContactCompleted: CaseEvent {
  public static let name = "contactCompleted"
  public static let title = "Contact completed"

  /// The contact.
  public var contact: EventID

  /// When it became known.
  public var at: Moment

  /// Who told, where it was not known.
  public var source: ReferralSource?

  /// The person who told, where it was not known.
  public var referrer: Referrer?

  /// What was said. It takes the place of an empty concern, and follows one that is there.
  public var concern: String?

  /// Completes a contact.
  public init(
    _ contact: EventID, at: Moment, source: ReferralSource? = nil, referrer: Referrer? = nil,
    concern: String? = nil
  ) {
    self.contact = contact
    self.at = at
    self.source = source
    self.referrer = referrer
    self.concern = concern
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { [contact] }
  public var text: [String] { [concern, referrer?.name, referrer?.agency].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    let who = referrer?.agency ?? source.map { codes.shortLabel(for: $0) }
    return ["Contact completed", who.map { " from \($0)" }, concern.map { ": \($0)" }]
      .compactMap { $0 }.joined()
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try FrontDoorRules.undecided(contact, in: record, at: at, doing: "This")
    try rulebook.require(source, on: date, as: "source of the contact")
    guard source == nil, referrer == nil, concern?.isBlank ?? true else { return [] }
    throw RuleBreach(
      "contact.nothingAdded", "What completes a contact says something.",
      facts: ["Neither the concern nor who told is given."],
      remedy: "Enter what the caller said, or who they are.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(contact) {
      if let source { $0.source = source }
      if let referrer { $0.referrer = referrer }
      guard let concern, !concern.isBlank else { return }
      // What was noted while the caller talked is no concern yet: it follows the one that is now known.
      let parts = $0.isBeingTaken ? [concern, $0.concern] : [$0.concern, concern]
      $0.concern = parts.filter { !$0.isBlank }.joined(separator: "\n")
      $0.isBeingTaken = false
    }
  }

  public static let example = ContactCompleted(
    "k3v9q2m7x4t1", at: Moment(secondsSinceEpoch: 1_612_190_900), source: "2A",
    referrer: Referrer(
      name: "Mrs Ferris", agency: "Invented Primary School", telephone: "01632 960456",
      isProfessional: true),
    concern: "Daniel says that there was no tea last night.")
}
