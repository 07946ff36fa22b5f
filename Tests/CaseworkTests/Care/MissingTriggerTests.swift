import Casework
import Testing

@Suite("What calls for more than a return interview")
struct MissingTriggerTests {
  private func missing(_ spans: [(String, String)], kind: MissingKind = "M") throws -> Care {
    var child = try Case.inCare(from: "2020-02-01")
    for (start, end) in spans {
      let id = try child.add(MissingStarted(at: .moment(moment(start)), kind))
      try child.add(MissingEnded(id, at: .moment(moment(end))))
    }
    return child.record.care
  }

  @Test("Three absences in 90 days; the ninetieth day back still counts")
  func repeated() throws {
    let care = try missing([
      ("2021-01-01T20:00", "2021-01-01T23:00"), ("2021-02-01T20:00", "2021-02-01T23:00"),
      ("2021-03-01T20:00", "2021-03-01T23:00"),
    ])
    #expect(care.missingTriggers(asOf: moment("2021-02-28T12:00")).isEmpty)
    let triggers = care.missingTriggers(asOf: moment("2021-03-31T12:00"))
    #expect(triggers == [.repeated(care.missing)])
    #expect(care.missingTriggers(asOf: moment("2021-04-01T12:00")).isEmpty)
  }

  @Test("More than 72 hours, as long as it goes on and for 90 days after")
  func long() throws {
    let care = try missing([("2021-01-01T20:00", "2021-01-04T20:01")])
    let episode = try #require(care.missing.first)
    #expect(care.missingTriggers(asOf: moment("2021-03-31T12:00")) == [.long(episode)])
    #expect(care.missingTriggers(asOf: moment("2021-04-04T12:00")).isEmpty)
    let short = try missing([("2021-01-01T20:00", "2021-01-04T20:00")])
    #expect(short.missingTriggers(asOf: moment("2021-01-05T12:00")).isEmpty)
    var open = try Case.inCare(from: "2021-02-01")
    try open.add(MissingStarted(at: .moment(moment("2021-03-01T20:00"))))
    #expect(open.record.care.missingTriggers(asOf: moment("2021-03-04T20:00")).isEmpty)
    #expect(open.record.care.missingTriggers(asOf: moment("2021-03-04T20:01")).count == 1)
  }

  @Test("Being away without authorisation is not counted")
  func away() throws {
    let care = try missing([("2021-01-01T20:00", "2021-01-09T20:00")], kind: "A")
    #expect(care.missingTriggers(asOf: moment("2021-01-10T12:00")).isEmpty)
  }
}
