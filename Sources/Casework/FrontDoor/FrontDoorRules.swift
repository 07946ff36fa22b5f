/// Rules that several front-door events share.
enum FrontDoorRules {
  /// The contact that an event is about, when it exists and came first.
  static func contact(
    _ id: EventID, in record: ChildRecord, at moment: Moment, doing action: String
  ) throws(RuleBreach) -> Contact {
    guard let contact = record.frontDoor.contact(id) else {
      throw RuleBreach(
        "contact.unknown", "A step at the front door belongs to a contact of this child.",
        facts: ["The record of \(record.id) holds no contact \(id)."],
        remedy: "Record the contact first.")
    }
    guard contact.received <= moment else {
      throw RuleBreach(
        "contact.order", "A contact comes in before anything is done about it.",
        facts: [
          "The contact came in at \(contact.received.medium).",
          "\(action) is dated \(moment.medium).",
        ],
        remedy: "Correct one of the two times.")
    }
    return contact
  }

  /// Refuses a step for which the concern has to be known.
  static func requireConcern(of contact: Contact, before step: String) throws(RuleBreach) {
    guard contact.isBeingTaken || contact.concern.isBlank else { return }
    throw RuleBreach(
      "contact.concern", "A contact says what the concern is before it is \(step).",
      facts: ["The contact of \(contact.received.medium) was recorded without one."],
      remedy: "Enter what the caller said, in their words.")
  }

  /// The contact that an event is about, when it is still to be decided.
  static func undecided(
    _ id: EventID, in record: ChildRecord, at moment: Moment, doing action: String
  ) throws(RuleBreach) -> Contact {
    let contact = try contact(id, in: record, at: moment, doing: action)
    guard let decision = contact.decision else { return contact }
    throw RuleBreach(
      "contact.decided", "A contact is decided once.",
      facts: [
        "It was decided at \(decision.at.medium): \(decision.outcome.title).",
        "\(action) is dated \(moment.medium).",
      ],
      remedy: "If that decision was wrong, correct it in the history.")
  }
}

extension FrontDoor {
  /// Changes one contact.
  mutating func change(_ id: EventID, _ change: (inout Contact) -> Void) {
    guard let index = contacts.firstIndex(where: { $0.id == id }) else { return }
    change(&contacts[index])
  }

  /// Changes one referral.
  mutating func change(_ id: EventID, _ change: (inout Referral) -> Void) {
    guard let index = referrals.firstIndex(where: { $0.id == id }) else { return }
    change(&referrals[index])
  }
}

extension ChildRecord {
  /// The referral under which an activity falls.
  ///
  /// - Parameters:
  ///   - date: the day of the activity.
  ///   - activity: what it is, at the start of a sentence: "The assessment".
  ///   - reference: the published rules that say so.
  /// - Throws: `referral.none` before the first referral, `referral.closed` after a closure.
  func referral(covering date: CivilDate, for activity: String, reference: String? = nil)
    throws(RuleBreach) -> Referral
  {
    if let referral = frontDoor.referral(covering: date) { return referral }
    let earlier = frontDoor.referrals.filter { $0.received <= date }
      .max { $0.received < $1.received }
    let activityFact = "\(activity) is dated \(date.medium)."
    guard let earlier else {
      let next = frontDoor.referrals.min { $0.received < $1.received }
      throw RuleBreach(
        "referral.none", "Work on a case comes after its referral.",
        facts: [
          next.map { "The first referral is of \($0.received.medium)." }
            ?? "The record holds no referral.",
          activityFact,
        ],
        remedy: "Record the referral, or correct the date.", reference: reference)
    }
    if earlier.isNoFurtherAction {
      throw RuleBreach(
        "referral.noFurtherAction", "No work follows a referral without further action.",
        facts: [
          "The referral of \(earlier.received.medium) ended with no further action.", activityFact,
        ],
        remedy: "Record a new referral, or correct the decision on this one.",
        reference: "CIN census 8831, 8832, 4000")
    }
    throw RuleBreach(
      "referral.closed", "No work follows the closure of a case.",
      facts: [
        "The case was closed on \(earlier.closure?.date.medium ?? "").", activityFact,
      ],
      remedy: "Record a new referral, or correct the date of closure.",
      reference: "CIN census 8565")
  }
}

extension FrontDoorRules {
  /// The referral that an event is about, when it exists and came first.
  static func referral(_ id: EventID, in record: ChildRecord, on date: CivilDate)
    throws(RuleBreach) -> Referral
  {
    guard let referral = record.frontDoor.referral(id) else {
      throw RuleBreach(
        "referral.unknown", "A decision or closure belongs to a referral of this child.",
        facts: ["The record of \(record.id) holds no referral \(id)."],
        remedy: "Record the referral first.")
    }
    guard referral.received <= date else {
      throw RuleBreach(
        "referral.order", "A referral is received before it is decided or closed.",
        facts: ["Received \(referral.received.medium).", "This is dated \(date.medium)."],
        remedy: "Correct one of the two dates.", reference: "CIN census 8630")
    }
    return referral
  }
}
