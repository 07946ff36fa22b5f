import Casework
import Foundation
import Testing

@Suite struct MomentTests {
  @Test func anyOffsetIsReadAndLondonsIsWritten() throws {
    #expect(
      try instant("2021-03-30T14:22:07+01:00").description == "2021-03-30T14:22:07+01:00")
    #expect(try instant("2021-03-30T13:22:07Z").description == "2021-03-30T14:22:07+01:00")
    #expect(try instant("2021-03-30T08:22:07-0500").description == "2021-03-30T14:22:07+01:00")
    #expect(try instant("2021-01-30T14:22Z").description == "2021-01-30T14:22:00+00:00")
    #expect(try instant("2021-01-30T14:22:07.913Z").description == "2021-01-30T14:22:07+00:00")
    #expect(try instant("1970-01-01T00:00:00Z").secondsSinceEpoch == 0)
    #expect(try instant("2021-03-30T14:22:07+01:00").medium == "30 Mar 2021, 14:22")
  }

  @Test(arguments: [
    "", "2021-03-30", "2021-03-30T14:22:07", "2021-03-30 14:22:07Z", "2021-03-30T24:00:00Z",
    "2021-03-30T14:60:00Z", "2021-03-30T14:22:60Z", "2021-02-30T14:22:07Z", "2021-03-30T14:22:07Z ",
  ])
  func otherTextIsNotAnInstant(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func clocksChangeOnTheLastSundaysOfMarchAndOctober() throws {
    // The days on which the clocks changed, from the published list.
    let changes = [
      1996: (31, 27), 2005: (27, 30), 2010: (28, 31), 2015: (29, 25), 2020: (29, 25),
      2021: (28, 31), 2022: (27, 30), 2023: (26, 29), 2024: (31, 27), 2025: (30, 26),
    ]
    for (year, (march, october)) in changes {
      let spring = try instant("\(year)-03-\(march)T01:00:00Z")
      #expect(!spring.adding(seconds: -1).isSummerTime)
      #expect(spring.isSummerTime)
      let autumn = try instant("\(year)-10-\(october)T01:00:00Z")
      #expect(autumn.adding(seconds: -1).isSummerTime)
      #expect(!autumn.isSummerTime)
    }
  }

  @Test func aSkippedHourMovesOnAndADoubledOneIsTheFirst() throws {
    let spring = try Moment(date: date("2021-03-28"), hour: 1, minute: 30)
    #expect(spring.description == "2021-03-28T02:30:00+01:00")
    let autumn = try Moment(date: date("2021-10-31"), hour: 1, minute: 30)
    #expect(autumn.description == "2021-10-31T01:30:00+01:00")
    #expect(autumn.adding(hours: 1).description == "2021-10-31T01:30:00+00:00")
    let after = try Moment(date: date("2021-10-31"), hour: 2)
    #expect(after.description == "2021-10-31T02:00:00+00:00")
  }

  @Test func hoursAreRealTimeAcrossAClockChange() throws {
    let contact = try Moment(date: date("2021-03-27"), hour: 14, minute: 22)
    #expect(contact.adding(hours: 24).description == "2021-03-28T15:22:00+01:00")
    let other = try Moment(date: date("2021-10-30"), hour: 14, minute: 22)
    #expect(other.adding(hours: 24).description == "2021-10-31T13:22:00+00:00")
    #expect(other.minutes(to: other.adding(hours: 24)) == 1_440)
    #expect(other.adding(minutes: 90).minutes(to: other) == -90)
  }

  @Test func anHourBeyondTheDayRunsIntoAnother() throws {
    let day = try date("2021-06-01")
    #expect(Moment(date: day, hour: 24) == Moment(date: day.adding(days: 1)))
    #expect(Moment(date: day, hour: 0, minute: -1).description == "2021-05-31T23:59:00+01:00")
  }

  @Test func everyMomentRoundTripsAndAgreesWithTheSystemsTimeZone() throws {
    let london = try #require(TimeZone(identifier: "Europe/London"))
    var generator = FixedGenerator(seed: 7)
    let first = try instant("1996-01-01T00:00:00Z").secondsSinceEpoch
    let last = try instant("2037-12-31T00:00:00Z").secondsSinceEpoch
    for _ in 0..<5_000 {
      let moment = Moment(secondsSinceEpoch: .random(in: first...last, using: &generator))
      #expect(Moment(moment.description) == moment)
      let date = Date(timeIntervalSince1970: Double(moment.secondsSinceEpoch))
      #expect(moment.isSummerTime == (london.secondsFromGMT(for: date) == 3_600))
    }
  }

  @Test func momentsBefore1970HaveTheRightClock() throws {
    let moment = try instant("1969-12-31T23:59:59Z")
    #expect(moment.secondsSinceEpoch == -1)
    #expect(moment.description == "1969-12-31T23:59:59+00:00")
  }
}
