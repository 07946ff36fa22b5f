import Casework
import Rulebook
import Testing

@Suite("The gate")
struct GateTests {
  @Test("A record begins with the registration, once")
  func registrationFirst() throws {
    let known = try Case()
    #expect(known.breach(ChildRegistered.example)?.rule == "record.registrationFirst")

    var empty = ChildRecord(id: "C0000009")
    let early = RecordedEvent(
      id: "x", at: moment("2021-02-01T10:00"), by: "w1", ContactReceived.example)
    #expect(throws: RuleBreach.self) {
      try empty.accept(early, using: Rulebook.standard())
    }
    #expect(empty.events.isEmpty)
  }

  @Test("Who recorded an event before it was brought in, and when, is kept")
  func recordedBefore() {
    let at = moment("2021-03-31T23:59")
    let parts = ["2021-03-02T16:40", "2021-04-02T16:40", nil].map { time in
      ProposedEntry.Part(
        "C0000001", AlertRaised(on: day("2021-03-02"), "Dog"),
        recording: time.map { ProposedEntry.Recording(at: moment($0), by: "w9") })
    }
    let stamped = ProposedEntry(id: "e1", parts: parts).stamped(at: at, by: "w1").map(\.recorded)
    #expect(stamped.map(\.at) == [moment("2021-03-02T16:40"), at, at])
    #expect(stamped.map(\.by) == ["w9", "w9", "w1"])
  }

  @Test("Nothing is recorded before it happens")
  func future() throws {
    let child = try Case()
    let breach = child.breach(
      AlertRaised(on: day("2021-03-02"), "Dog"), recorded: day("2021-03-01"))
    #expect(breach?.rule == "record.future")
    #expect(
      breach?.facts == [
        "“Alert” is dated 2 Mar 2021.", "It is being recorded on 1 Mar 2021.",
      ])
  }

  @Test("Late work is accepted")
  func late() throws {
    var child = try Case()
    try child.add(AlertRaised(on: day("2021-01-10"), "Dog"), recorded: day("2021-12-24"))
    #expect(child.record.person.alerts.count == 1)
  }

  @Test("Nothing happens after a death but what closes the case")
  func death() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    try child.add(ChildDied(on: day("2021-03-01")))
    #expect(child.breach(AlertRaised(on: day("2021-03-02"), "Dog"))?.rule == "record.ended")
    try child.add(AlertRaised(on: day("2021-02-28"), "Dog"), recorded: day("2021-03-05"))
    try child.add(ReferralClosed(referral, on: day("2021-03-09"), reason: "RC2"))
    #expect(child.record.frontDoor.openReferral(on: day("2021-03-09")) == nil)
  }

  @Test("A death cannot be recorded before what happened")
  func deathBeforeEvents() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    let breach = child.breach(ChildDied(on: day("2021-01-31")), recorded: day("2021-02-02"))
    #expect(breach?.rule == "person.deathBeforeEvents")
  }

  @Test("A case cannot begin more than 40 weeks before the birth")
  func beforeConception() throws {
    let child = try Case(born: day("2021-01-04"))
    #expect(
      child.breach(
        ReferralReceived(on: day("2020-03-29"), source: "2A"), recorded: day("2021-01-05"))?.rule
        == "record.beforeConception")
    #expect(
      child.breach(
        ReferralReceived(on: day("2020-03-30"), source: "2A"), recorded: day("2021-01-05")) == nil)
  }

  @Test("Two who change one item are in conflict, two who add are not")
  func conflict() throws {
    var child = try Case()
    let contact = try child.add(
      ContactReceived(
        at: moment("2021-02-01T10:00"), source: "2A", referrer: Referrer(isProfessional: true),
        concern: "Hungry"))
    let seen = child.record.revision
    try child.add(ContactTriaged(contact, at: moment("2021-02-01T10:30"), .amber))
    let decision = ContactDecided(
      contact, at: moment("2021-02-01T11:00"), .earlyHelp, rationale: "Known to school")
    #expect(child.record.conflict(with: decision, basedOn: seen)?.event is ContactTriaged)
    #expect(child.record.conflict(with: decision, basedOn: seen + 1) == nil)
    #expect(child.record.conflict(with: AlertRaised.example, basedOn: 0) == nil)
  }

  @Test("A code must be known, and in use at the time")
  func codes() throws {
    let child = try Case()
    #expect(
      child.breach(ReferralReceived(on: day("2021-02-01"), source: "77"))?.rule == "code.unknown")
    #expect(
      child.breach(ReferralReceived(on: day("2021-02-01"), source: "5D"))?.rule == "code.notYet")
    #expect(
      child.breach(
        ReferralReceived(on: day("2022-04-01"), source: "5D"))?.rule == nil)
  }
}
