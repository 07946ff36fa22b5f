/// Contacts and referrals: what comes in, and what is decided about it.
public enum FrontDoorArea: PracticeArea {
  public static let title = "Front door"
  public static let events: [any CaseEvent.Type] = [
    ContactReceived.self, ContactCompleted.self, ContactConsentRecorded.self, AgenciesAsked.self,
    AgencyAnswered.self, ContactTriaged.self, ContactDiscussed.self, ContactDecided.self,
    ReferrerTold.self, ReferralReceived.self, ReferralDecided.self, ReferralClosed.self,
  ]

  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    record.frontDoor.contacts.flatMap { deadlines(of: $0, timescales) }
      + record.frontDoor.referrals.compactMap { deadline(of: $0, timescales) }
  }

  /// The clocks of one contact. They all run from the moment it came in; which of them run depends on its
  /// rating, and a decision stops those that wait for one.
  private static func deadlines(of contact: Contact, _ timescales: Timescales) -> [Deadline] {
    let trigger = Deadline.Trigger(
      what: "Contact", at: .moment(contact.received), event: contact.id.rawValue)
    let decided = contact.decision.map {
      Deadline.Closure(kind: .met, at: .moment($0.at), what: "Contact decided")
    }
    var clocks: [(rule: String, closure: Deadline.Closure?)] = []
    switch contact.triage?.rating {
    case .red:
      let discussed = contact.discussed.map {
        Deadline.Closure(kind: .met, at: .moment($0), what: "Police and health spoken to")
      }
      clocks.append(("mash.red.discussion", discussed ?? ceased(contact)))
      clocks.append(("mash.red.strategy", strategyClosure(of: contact)))
    case .amber: clocks.append(("mash.amber.decision", decided))
    case .green, nil: break
    }
    if contact.referrer.isProfessional {
      let told = contact.referrerTold.map {
        Deadline.Closure(kind: .met, at: .moment($0), what: "Referrer told")
      }
      clocks.append(("referrer.told", told))
    }
    return clocks.compactMap { clock in
      Deadline(rule: clock.rule, in: timescales, from: trigger, closure: clock.closure)
    }
  }

  /// A red contact waits for a strategy discussion: deciding on one meets the clock, deciding on anything
  /// else stops it.
  private static func strategyClosure(of contact: Contact) -> Deadline.Closure? {
    guard let decision = contact.decision else { return nil }
    guard decision.outcome == .strategyDiscussion else { return ceased(contact) }
    return Deadline.Closure(
      kind: .met, at: .moment(decision.at), what: "Strategy discussion decided on")
  }

  private static func ceased(_ contact: Contact) -> Deadline.Closure? {
    contact.decision.map {
      Deadline.Closure(
        kind: .ceased, at: .moment($0.at), what: "Contact decided: \($0.outcome.title)")
    }
  }

  private static func deadline(of referral: Referral, _ timescales: Timescales) -> Deadline? {
    let trigger = Deadline.Trigger(
      what: "Referral", at: .day(referral.received), event: referral.id.rawValue)
    let closure =
      referral.decision.map {
        Deadline.Closure(kind: .met, at: .day($0.date), what: "Referral decided")
      }
      ?? referral.closure.map {
        Deadline.Closure(kind: .ceased, at: .day($0.date), what: "Case closed")
      }
    return Deadline(
      rule: "referral.decision", in: timescales, from: trigger, closure: closure)
  }
}
