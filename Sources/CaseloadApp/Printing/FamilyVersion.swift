import Casework

/// What a family may not be given: what belongs to somebody else. It counts what it leaves out, so that the
/// page can say so.
struct FamilyVersion {
  /// Whether the family will read the page; otherwise everything is given.
  let isOn: Bool

  private var notes: Set<EventID> = []
  private var alerts: Set<EventID> = []
  private var referrers: Set<EventID> = []
  private var telephones = 0
  private var addresses: Set<EventID> = []
  private var homes = 0

  init(isOn: Bool) { self.isOn = isOn }

  /// What is said of an event; nil where it is left out.
  ///
  /// A note that is marked as somebody else's information is left out whole, and so are alerts, which warn
  /// workers of other people. Who told, where they were no professional, is never given away: not by name,
  /// nor by what only they could have said. Addresses go too: a copy may reach a parent from whom the other
  /// has fled.
  mutating func headline(_ recorded: RecordedEvent, _ reading: Reading) -> String? {
    guard isOn else { return reading.headline(recorded) }
    switch recorded.event {
    case let note as NoteAdded where note.thirdParty:
      notes.insert(recorded.id)
      return nil
    case is AlertRaised, is AlertEnded:
      alerts.insert(recorded.id)
      return nil
    case let contact as ContactReceived where !contact.referrer.isProfessional:
      referrers.insert(recorded.id)
      return "Somebody told us about a concern"
    case let decided as ContactDecided where isPrivate(decided.contact, reading):
      referrers.insert(decided.contact)
      return "Contact decided: \(decided.outcome.title)"
    case let referral as ReferralReceived where Self.isPrivate(referral.source):
      referrers.insert(recorded.id)
      return "Referred to us"
    case is AddressChanged:
      addresses.insert(recorded.id)
      return "Change of address"
    default: return reading.headline(recorded)
    }
  }

  /// Whether a contact came from somebody who was no professional.
  private func isPrivate(_ contact: EventID, _ reading: Reading) -> Bool {
    reading.record.frontDoor.contacts.contains { $0.id == contact && !$0.referrer.isProfessional }
  }

  /// Whether a source is an individual or anonymous (CIN `ReferralSource` 1A to 1D and 9).
  private static func isPrivate(_ source: ReferralSource) -> Bool {
    source.rawValue == "9" || (source.rawValue.hasPrefix("1") && source.rawValue != "10")
  }

  /// The child's home, where it is given.
  mutating func home(_ address: Address?) -> String? {
    guard isOn, address != nil else { return address?.oneLine }
    homes += 1
    return nil
  }

  /// Where the child is looked after: for the family the kind of placement, and neither carer nor place.
  mutating func placement(_ placement: Placement, _ reading: Reading) -> String {
    guard isOn else { return CarePresenter.placement(placement, reading) }
    homes += 1
    return reading.codes.shortLabel(for: placement.type)
  }

  /// Whether a note's words may be quoted.
  mutating func mayQuote(_ note: CaseNote) -> Bool {
    guard isOn, note.isThirdParty else { return true }
    notes.insert(note.id)
    return false
  }

  /// The alerts that are given.
  mutating func given(_ alerts: [Alert]) -> [Alert] {
    guard isOn else { return alerts }
    self.alerts.formUnion(alerts.map(\.id))
    return []
  }

  /// Somebody else's telephone number, where it is given.
  mutating func telephone(_ number: String?) -> String? {
    guard isOn, number != nil else { return number }
    telephones += 1
    return nil
  }

  /// For whom the page is, and what was left out.
  var sentence: String {
    guard isOn else {
      return "For professional use. It holds other people’s information: not for the family."
    }
    let parts = [
      (notes.count, "note about somebody else", "notes about somebody else"),
      (alerts.count, "alert for workers", "alerts for workers"),
      (referrers.count, "account of who told us", "accounts of who told us"),
      (telephones, "telephone number", "telephone numbers"),
      (addresses.count + homes, "address", "addresses"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return "Version for the family. "
      + (parts.isEmpty
        ? "Nothing was left out of it."
        : "Left out, because it is about others or could put somebody at risk: \(parts.joined(separator: ", ")).")
  }
}
