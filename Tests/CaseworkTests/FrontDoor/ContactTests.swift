import Casework
import Testing

@Suite("Contacts")
struct ContactTests {
  private func contacted() throws -> (Case, EventID) {
    var child = try Case()
    let contact = try child.add(
      ContactReceived(
        at: moment("2021-02-01T14:00"), source: "2A",
        referrer: Referrer(agency: "School", isProfessional: true), concern: "Hungry again"))
    return (child, contact)
  }

  @Test("A contact is decided once, with a rationale")
  func decision() throws {
    var (child, contact) = try contacted()
    let at = moment("2021-02-01T16:00")
    #expect(
      child.breach(ContactDecided(contact, at: at, .earlyHelp, rationale: " "))?.rule
        == "contact.rationale")
    #expect(
      child.breach(ContactDecided(contact, at: at, .earlyHelp, rationale: "x", level: 5))?.rule
        == "contact.level")
    try child.add(ContactDecided(contact, at: at, .earlyHelp, rationale: "Known to school"))
    let again = child.breach(ContactDecided(contact, at: at, .openCase, rationale: "x"))
    #expect(again?.rule == "contact.decided")
    #expect(again?.facts.first == "It was decided at 1 Feb 2021, 16:00: Early help.")
  }

  @Test("Nothing is done about a contact before it comes in")
  func order() throws {
    let (child, contact) = try contacted()
    let early = ContactTriaged(contact, at: moment("2021-02-01T13:59"), .red)
    #expect(child.breach(early)?.rule == "contact.order")
    #expect(
      child.breach(ContactTriaged("nobody", at: moment("2021-02-01T15:00"), .red))?.rule
        == "contact.unknown")
  }

  @Test("The referrer is told of a decision that has been taken")
  func told() throws {
    var (child, contact) = try contacted()
    let told = ReferrerTold(contact, at: moment("2021-02-02T09:00"))
    #expect(child.breach(told)?.rule == "contact.toldBeforeDecision")
    try child.add(
      ContactDecided(contact, at: moment("2021-02-02T08:00"), .earlyHelp, rationale: "x"))
    try child.add(told)
    #expect(child.record.frontDoor.contact(contact)?.referrerTold == moment("2021-02-02T09:00"))
  }

  @Test("Repeat contacts and a late closure are pointed out")
  func advice() throws {
    var (child, _) = try contacted()
    try child.add(
      ContactReceived(
        at: moment("2021-03-01T09:00"), source: "1D", referrer: Referrer(isProfessional: false),
        concern: "Shouting"))
    #expect(child.advice.map(\.message) == ["This is contact number 2 in 90 days."])
  }

  @Test("A red contact has two clocks, an amber one another, a professional is told")
  func clocks() throws {
    var (child, contact) = try contacted()
    #expect(child.deadlines("referrer.told").map(\.due) == [.moment(moment("2021-02-02T14:00"))])
    #expect(child.deadlines("mash.amber.decision").isEmpty)
    try child.add(ContactTriaged(contact, at: moment("2021-02-01T14:10"), .red))
    #expect(
      child.deadlines("mash.red.discussion").map(\.due) == [.moment(moment("2021-02-01T16:00"))])
    #expect(
      child.deadlines("mash.red.strategy").map(\.due) == [.moment(moment("2021-02-01T20:00"))])
    try child.add(ContactDiscussed(contact, at: moment("2021-02-01T15:00"), note: "Police"))
    #expect(child.deadlines("mash.red.discussion").first?.closure?.kind == .met)
    #expect(child.deadlines("mash.red.strategy").first?.closure == nil)
    try child.add(
      ContactDecided(contact, at: moment("2021-02-01T15:30"), .singleAssessment, rationale: "x"))
    #expect(child.deadlines("mash.red.strategy").first?.closure?.kind == .ceased)
  }

  @Test("An amber contact is to be decided within 24 hours by the clock, across a weekend too")
  func amber() throws {
    var child = try Case()
    let contact = try child.add(
      ContactReceived(
        at: moment("2021-03-27T20:00"), source: "3A", referrer: Referrer(isProfessional: false),
        concern: "Worried"))
    try child.add(ContactTriaged(contact, at: moment("2021-03-27T20:05"), .amber))
    // The clocks go forward in between: 24 hours later it is 21:00.
    #expect(
      child.deadlines("mash.amber.decision").map(\.due) == [.moment(moment("2021-03-28T21:00"))])
    #expect(child.deadlines("referrer.told").isEmpty)
  }
}
