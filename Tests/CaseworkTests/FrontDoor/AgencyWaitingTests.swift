import Casework
import Testing

@Suite("How long agencies take to answer")
struct AgencyWaitingTests {
  @Test("Each agency has its count, its median and its longest wait")
  func summary() throws {
    var child = try Case()
    let contact = try child.add(
      ContactReceived(
        at: moment("2021-02-01T09:00"), source: "2A", referrer: Referrer(isProfessional: true),
        concern: "Hungry", consent: .given))
    try child.add(
      AgenciesAsked(contact, at: moment("2021-02-01T10:00"), [.police, .health, .education]))
    try child.add(AgencyAnswered(contact, at: moment("2021-02-01T12:00"), .police, answer: "No"))
    try child.add(AgenciesAsked(contact, at: moment("2021-02-01T13:00"), [.police]))
    try child.add(AgencyAnswered(contact, at: moment("2021-02-01T14:00"), .health, answer: "No"))
    let checks = try #require(child.record.frontDoor.contact(contact)?.checks)
    #expect(
      checks.map { $0.minutesWaited(asOf: moment("2021-02-01T16:00")) } == [120, 240, 360, 180])

    let waiting = AgencyWaiting.summary(of: checks, asOf: moment("2021-02-01T16:00"))
    #expect(waiting.map(\.agency) == [.education, .health, .police])
    #expect(waiting.map(\.asked) == [1, 1, 2])
    #expect(waiting.map(\.waiting) == [1, 0, 1])
    #expect(waiting.map(\.answered) == [0, 1, 1])
    #expect(waiting.map(\.medianMinutes) == [nil, 240, 120])
    #expect(waiting.map(\.longestMinutes) == [360, 240, 180])
    let earlier = AgencyWaiting.summary(of: checks, asOf: moment("2021-02-01T11:00"))
    #expect(earlier.map(\.waiting) == [1, 1, 1])
    #expect(earlier.map(\.longestMinutes) == [60, 60, 60])
  }
}
