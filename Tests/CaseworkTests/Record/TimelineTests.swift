import Casework
import Rulebook
import Testing

@Suite("The chronology")
struct TimelineTests {
  @Test("is newest first, with the age at each event, and leaves out what was withdrawn")
  func order() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-12"), source: "2A", primaryNeed: "N1"))
    let wrong = try child.add(
      AlertRaised(on: day("2021-02-11"), "Dog"), recorded: day("2021-02-14"))
    try child.add(AlertRaised(on: day("2021-02-11"), "Cat"), recorded: day("2021-02-15"))
    try child.add(EntryWithdrawn(of: wrong, on: day("2021-02-16"), reason: "Other child"))
    let items = child.record.timeline(try Rulebook.standard().codes)
    #expect(items.map(\.title) == ["Referral", "Alert", "Registration"])
    #expect(items.map(\.age) == ["7", "6", "6"])
    #expect(items[1].headline == "Alert raised: Cat")
    #expect(items[0].area == "Front door")
  }
}
