import Casework
import Foundation
import Testing

@Suite("Out of hours")
struct HandoverTests {
  private let hours = OfficeHours.standard

  @Test("The offices are open from 08:30 to 17:00 on working days")
  func open() throws {
    let calendar = try Case().rulebook.calendar
    func isOpen(_ at: String) -> Bool { hours.areOpen(at: moment(at), calendar) }
    #expect(!isOpen("2021-03-30T08:29"))
    #expect(isOpen("2021-03-30T08:30"))
    #expect(isOpen("2021-03-30T16:59"))
    #expect(!isOpen("2021-03-30T17:00"))
    #expect(!isOpen("2021-03-28T12:00"))  // a Sunday
    #expect(!isOpen("2021-04-02T12:00"))  // Good Friday
  }

  @Test("What is handed over is the last stretch outside office hours")
  func stretch() throws {
    let calendar = try Case().rulebook.calendar
    func stretch(_ at: String) -> [String] {
      let range = hours.lastClosed(asOf: moment(at), calendar)
      return [range.lowerBound.medium, range.upperBound.medium]
    }
    #expect(stretch("2021-03-30T09:00") == ["29 Mar 2021, 17:00", "30 Mar 2021, 08:30"])
    #expect(stretch("2021-03-30T08:29") == ["29 Mar 2021, 17:00", "30 Mar 2021, 08:30"])
    #expect(stretch("2021-03-30T17:00") == ["30 Mar 2021, 17:00", "31 Mar 2021, 08:30"])
    #expect(stretch("2021-04-04T12:00") == ["1 Apr 2021, 17:00", "6 Apr 2021, 08:30"])
    #expect(stretch("2021-04-06T10:00") == ["1 Apr 2021, 17:00", "6 Apr 2021, 08:30"])
  }

  @Test("The hours are a setting, written like 08:30")
  func setting() throws {
    let read = try JSONDecoder().decode(
      PracticeSettings.self,
      from: Data(#"{"officeHours": {"opens": "09:00", "closes": "17:30"}}"#.utf8))
    #expect(read.officeHours.opens.description == "09:00")
    #expect(read.dashHighTicks == 14)
    let back = try JSONDecoder().decode(
      PracticeSettings.self, from: JSONEncoder().encode(read))
    #expect(back == read)
    for wrong in [#"{"opens": "9", "closes": "17:00"}"#, #"{"opens": "17:00", "closes": "09:00"}"#]
    {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(OfficeHours.self, from: Data(wrong.utf8))
      }
    }
  }

  @Test("The handover names what came in, with its clocks and what is left to do")
  func handover() throws {
    var child = try Case()
    func contact(_ at: String) throws -> EventID {
      try child.add(
        ContactReceived(
          at: moment(at), source: "6", referrer: Referrer(isProfessional: true), concern: "Noise"))
    }
    _ = try contact("2021-03-29T16:59")
    let night = try contact("2021-03-29T22:00")
    let absence = try child.add(
      MissingStarted(at: .moment(moment("2021-03-29T23:00")), from: .home))
    _ = try contact("2021-03-30T08:30")
    let now = moment("2021-03-30T09:00")
    let timescales = child.rulebook.timescales
    let stretch = hours.lastClosed(asOf: now, child.rulebook.calendar)
    let lines = child.record.handover(of: stretch, asOf: now, timescales)
    #expect(lines.map(\.at.medium) == ["29 Mar 2021, 22:00", "29 Mar 2021, 23:00"])
    #expect(lines.map(\.open) == ["To be rated", "Not back"])
    #expect(lines[0].clocks.map(\.rule) == ["referrer.told"])
    #expect(lines[0].clocks.map(\.trigger.event) == [night.rawValue])
    try child.add(MissingEnded(absence, at: .moment(moment("2021-03-30T09:30"))))
    let later = child.record.handover(of: stretch, asOf: moment("2021-03-30T10:00"), timescales)
    #expect(later.map(\.open) == ["To be rated", "Return interview"])
  }
}
