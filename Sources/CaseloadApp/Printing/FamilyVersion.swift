import Casework

/// What a family may not be given: what belongs to somebody else. It counts what it leaves out, so that the
/// page can say so.
struct FamilyVersion {
  /// Whether the family will read the page; otherwise everything is given.
  let isOn: Bool

  private var omitted: [FamilyOmission: Set<EventID>] = [:]
  private var telephones = 0
  private var homes = 0

  init(isOn: Bool) { self.isOn = isOn }

  /// What is said of an event; nil where it is left out.
  ///
  /// ``FamilyDecision`` has the decision on each kind of event; one without a decision is left out.
  mutating func headline(_ recorded: RecordedEvent, _ reading: Reading) -> String? {
    guard isOn else { return reading.headline(recorded) }
    switch FamilyDecision.on(type(of: recorded.event)) {
    case .given: return reading.headline(recorded)
    case .weighed: return weighed(recorded, reading)
    case .inWords(let words, let omission):
      if words != reading.headline(recorded) { omit(omission, recorded.id) }
      return words
    case .leftOut(let omission):
      omit(omission, recorded.id)
      return nil
    case nil:
      omit(.undecided, recorded.id)
      return nil
    }
  }

  /// A note that is marked as somebody else's information is left out whole. Who told, where they were no
  /// professional, is never given away: not by name, nor by what only they could have said. Why a contact was
  /// decided as it was goes too where other agencies were asked, since it rests on what they answered. Of a
  /// meeting that was moved the new day is given; the reason may be somebody's illness or fear.
  private mutating func weighed(_ recorded: RecordedEvent, _ reading: Reading) -> String? {
    switch recorded.event {
    case let note as NoteAdded:
      if note.kind == .supervision || note.kind == .managementOversight {
        omit(.amongWorkers, recorded.id)
        return nil
      }
      guard note.thirdParty else { return reading.headline(recorded) }
      omit(.note, recorded.id)
      return nil
    case is ContactReceived:
      guard isPrivate(recorded.id, reading) else { return reading.headline(recorded) }
      omit(.whoTold, recorded.id)
      return "Somebody told us about a concern"
    case let completed as ContactCompleted:
      guard isPrivate(completed.contact, reading) else { return reading.headline(recorded) }
      omit(.whoTold, completed.contact)
      return "More was told about a concern"
    case let decided as ContactDecided:
      let words = "Contact decided: \(decided.outcome.title)"
      if isPrivate(decided.contact, reading) {
        omit(.whoTold, decided.contact)
      } else if reading.record.frontDoor.contact(decided.contact)?.checks.isEmpty == false {
        omit(.agency, recorded.id)
      } else {
        return reading.headline(recorded)
      }
      return words
    case let referral as ReferralReceived:
      let contact = referral.contact
      guard Self.isPrivate(referral.source) || contact.map({ isPrivate($0, reading) }) ?? false
      else { return reading.headline(recorded) }
      omit(.whoTold, contact ?? recorded.id)
      return "Referred to us"
    case let postponed as ConferencePostponed:
      omit(.amongWorkers, recorded.id)
      return "Conference postponed to \(postponed.newDay.medium)"
        + TimeAndPlace(postponed.time, postponed.place).afterDay
    case let booked as CareReviewBooked:
      guard booked.reason != nil else { return reading.headline(recorded) }
      omit(.amongWorkers, recorded.id)
      return "Care review booked for \(booked.planned.medium)"
        + TimeAndPlace(booked.time, booked.place).afterDay
    default:
      omit(.undecided, recorded.id)
      return nil
    }
  }

  private mutating func omit(_ omission: FamilyOmission, _ id: EventID) {
    omitted[omission, default: []].insert(id)
  }

  /// Whether a contact came from somebody who was no professional, as far as is known in the end; or whether
  /// anything was added to it by such a person.
  private func isPrivate(_ contact: EventID, _ reading: Reading) -> Bool {
    guard let known = reading.record.frontDoor.contact(contact) else { return true }
    return !known.referrer.isProfessional || Self.isPrivate(known.source)
      || reading.record.effectiveEvents.contains { Self.isToldPrivately($0, contact) }
  }

  private static func isToldPrivately(_ recorded: RecordedEvent, _ contact: EventID) -> Bool {
    switch recorded.event {
    case let received as ContactReceived where recorded.id == contact:
      isPrivate(received.source) || isPrivate(received.referrer)
    case let completed as ContactCompleted where completed.contact == contact:
      completed.source.map { isPrivate($0) } ?? false
        || completed.referrer.map { isPrivate($0) } ?? false
    default: false
    }
  }

  /// Whether a source is an individual or anonymous (CIN `ReferralSource` 1A to 1D and 9).
  private static func isPrivate(_ source: ReferralSource) -> Bool {
    source.rawValue == "9" || (source.rawValue.hasPrefix("1") && source.rawValue != "10")
  }

  /// Whether somebody is named and no professional. Whoever is not named may be known later.
  private static func isPrivate(_ referrer: Referrer) -> Bool {
    !referrer.isProfessional && referrer.name != nil
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
    omit(.note, note.id)
    return false
  }

  /// The alerts that are given. They warn workers of other people.
  mutating func given(_ alerts: [Alert]) -> [Alert] {
    guard isOn else { return alerts }
    for alert in alerts { omit(.alert, alert.id) }
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
    var counts = omitted.mapValues(\.count)
    counts[.telephone, default: 0] += telephones
    counts[.address, default: 0] += homes
    let parts = FamilyOmission.allCases.compactMap { omission in
      counts[omission].flatMap { $0 > 0 ? omission.counted($0) : nil }
    }
    return "Version for the family. "
      + (parts.isEmpty
        ? "Nothing was left out of it."
        : "Left out, because it is about others or could put somebody at risk: \(parts.joined(separator: ", ")).")
  }
}
