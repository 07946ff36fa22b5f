import Casework
import Testing

@Suite("The way of a contact through the front door")
struct ContactStageTests {
  private let received = "2021-02-01T14:00"

  private func contacted(
    concern: String = "Hungry again", consent: Consent = .notYetAsked, isProfessional: Bool = true,
    isBeingTaken: Bool? = nil
  ) throws -> (Case, EventID) {
    var child = try Case()
    let contact = try child.add(
      ContactReceived(
        at: moment(received), source: "2A", referrer: Referrer(isProfessional: isProfessional),
        concern: concern, consent: consent, isBeingTaken: isBeingTaken))
    return (child, contact)
  }

  @Test("A call that is being taken may lack its concern until it is rated or decided")
  func beingTaken() throws {
    var (child, contact) = try contacted(concern: "", isBeingTaken: true)
    #expect(child.record.frontDoor.contact(contact)?.isBeingTaken == true)
    let at = moment("2021-02-01T14:05")
    #expect(child.breach(ContactTriaged(contact, at: at, .red))?.rule == "contact.concern")
    #expect(
      child.breach(ContactDecided(contact, at: at, .earlyHelp, rationale: "x"))?.rule
        == "contact.concern")
    #expect(
      child.breach(ContactCompleted(contact, at: at, concern: " "))?.rule == "contact.nothingAdded")
    try child.add(ContactCompleted(contact, at: at, source: "6", concern: "Shouting."))
    try child.add(ContactCompleted(contact, at: at, concern: "A child cries."))
    let now = try #require(child.record.frontDoor.contact(contact))
    #expect(now.concern == "Shouting.\nA child cries.")
    #expect(now.source == "6")
    #expect(!now.isBeingTaken)
    try child.add(ContactTriaged(contact, at: at, .red))
  }

  @Test("Without a telephone call going on, the concern is required")
  func concern() throws {
    let child = try Case()
    let empty = ContactReceived(
      at: moment(received), source: "2A", referrer: Referrer(isProfessional: true), concern: "")
    #expect(child.breach(empty)?.rule == "contact.concern")
  }

  @Test("An amber contact waits for consent or a reason before agencies are asked")
  func consent() throws {
    var (child, contact) = try contacted()
    let at = moment("2021-02-01T14:10")
    try child.add(ContactTriaged(contact, at: at, .amber))
    let asked = AgenciesAsked(contact, at: at, [.police, .health])
    let breach = child.breach(asked)
    #expect(breach?.rule == "contact.checksWithoutConsent")
    #expect(breach?.facts == ["Consent: not asked yet.", "The contact is rated amber."])
    #expect(
      child.breach(ContactConsentRecorded(contact, at: at, .dispensed))?.rule
        == "contact.consentReason")
    try child.add(ContactConsentRecorded(contact, at: at, .refused, by: "Mother"))
    #expect(child.breach(asked)?.rule == "contact.checksWithoutConsent")
    try child.add(
      ContactConsentRecorded(
        contact, at: at, .dispensed, by: "Mother", reason: "Father may be told."))
    try child.add(asked)
    #expect(child.record.frontDoor.contact(contact)?.consentBy == "Mother")
  }

  @Test("Consent that was given opens the way on amber; red needs none")
  func withoutWaiting() throws {
    var (given, first) = try contacted(consent: .given)
    let at = moment("2021-02-01T14:10")
    try given.add(ContactTriaged(first, at: at, .amber))
    try given.add(AgenciesAsked(first, at: at, [.health]))
    var (red, second) = try contacted(consent: .notSoughtRisk)
    #expect(red.breach(AgenciesAsked(second, at: at, [.health])) != nil)
    try red.add(ContactTriaged(second, at: at, .red))
    #expect(red.breach(AgenciesAsked(second, at: at, []))?.rule == "contact.noAgency")
    try red.add(AgenciesAsked(second, at: at, [.health]))
  }

  @Test("A contact goes from new to checks, to the decision, to telling, and is done")
  func stages() throws {
    var (child, contact) = try contacted(consent: .given)
    func stage() -> ContactStage? { child.record.frontDoor.contact(contact)?.stage }
    #expect(stage() == .new)
    try child.add(ContactTriaged(contact, at: moment("2021-02-01T14:05"), .amber))
    #expect(stage() == .decision)
    try child.add(AgenciesAsked(contact, at: moment("2021-02-01T14:06"), [.police, .health]))
    #expect(stage() == .checks)
    let answered = moment("2021-02-01T15:00")
    try child.add(AgencyAnswered(contact, at: answered, .police, answer: "Nothing."))
    #expect(
      child.breach(AgencyAnswered(contact, at: answered, .police, answer: "x"))?.rule
        == "contact.notAsked")
    #expect(child.record.frontDoor.contact(contact)?.waitingFor.map(\.agency) == [.health])
    try child.add(AgencyAnswered(contact, at: answered, .health, answer: "Nothing."))
    #expect(stage() == .decision)
    try child.add(ContactTriaged(contact, at: moment("2021-02-01T15:10"), .red))
    #expect(stage() == .checks)
    try child.add(ContactDiscussed(contact, at: moment("2021-02-01T15:20"), note: "Agreed."))
    #expect(stage() == .decision)
    try child.add(
      ContactDecided(contact, at: moment("2021-02-01T16:00"), .earlyHelp, rationale: "Agreed."))
    #expect(stage() == .telling)
    try child.add(ReferrerTold(contact, at: moment("2021-02-01T16:10")))
    #expect(stage() == nil)
  }

  @Test("Nobody waits to be told who did not tell as a professional")
  func nobodyToTell() throws {
    var (child, contact) = try contacted(isProfessional: false)
    try child.add(
      ContactDecided(contact, at: moment("2021-02-01T16:00"), .earlyHelp, rationale: "Agreed."))
    #expect(child.record.frontDoor.contact(contact)?.stage == nil)
  }

  @Test("The clocks of a contact are its own, the nearest first")
  func clocks() throws {
    var (child, contact) = try contacted()
    try child.add(
      ContactReceived(
        at: moment("2021-02-01T15:00"), source: "6", referrer: Referrer(isProfessional: true),
        concern: "Shouting"))
    try child.add(ContactTriaged(contact, at: moment("2021-02-01T14:05"), .red))
    let now = moment("2021-02-01T15:10")
    let clocks = child.record.frontDoor.contact(contact)?.clocks(
      among: child.record.deadlines(child.rulebook.timescales), at: now)
    #expect(
      clocks?.map(\.rule) == ["mash.red.discussion", "mash.red.strategy", "referrer.told"])
  }

  @Test("Indicators suggest the highest level among them, and another one needs a reason")
  func indicators() throws {
    var (child, contact) = try contacted()
    let at = moment("2021-02-01T16:00")
    func decided(_ level: Int, _ why: String? = nil, _ ticked: ThresholdIndicator.ID...)
      -> ContactDecided
    {
      ContactDecided(
        contact, at: at, .earlyHelp, rationale: "x", level: level, indicators: ticked,
        levelReason: why)
    }
    #expect(child.breach(decided(2, nil, "L9-NONE-01"))?.rule == "contact.indicator")
    let breach = child.breach(decided(2, nil, "L2-HEALTH-04", "L3-FSR-02"))
    #expect(breach?.rule == "contact.levelReason")
    #expect(breach?.facts == ["The indicators suggest level 3.", "Level 2 was given."])
    try child.add(decided(2, "Grandmother helps every day.", "L2-HEALTH-04", "L3-FSR-02"))
    let decision = child.record.frontDoor.contact(contact)?.decision
    #expect(decision?.indicators == ["L2-HEALTH-04", "L3-FSR-02"])
    #expect(decision?.levelReason == "Grandmother helps every day.")
  }

  @Test("History counts this contact in, and knows why the last case closed")
  func history() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2020-09-01"), source: "2A"))
    try child.add(ReferralDecided(referral, on: day("2020-09-02"), .accepted))
    try child.add(ReferralClosed(referral, on: day("2020-12-22"), reason: "RC7"))
    try child.add(
      ContactReceived(
        at: moment("2021-02-01T14:00"), source: "2A", referrer: Referrer(isProfessional: true),
        concern: "Hungry"))
    let history = ContactHistory(child.record, on: day("2021-02-01"))
    #expect(history.recentContacts == 1)
    #expect(history.daysSinceClosure == 41)
    #expect(history.lastClosure?.reason == "RC7")
    #expect(ContactHistory(child.record, on: day("2021-12-23")).lastClosure == nil)
    #expect(ContactHistory(child.record, on: day("2021-05-03")).recentContacts == 0)
  }
}
