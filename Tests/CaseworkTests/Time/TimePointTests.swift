import Casework
import Foundation
import Testing

@Suite struct TimePointTests {
  @Test func aDayLastsUntilItsEnd() throws {
    let day = try TimePoint.day(date("2021-03-30"))
    let noon = try TimePoint.moment(instant("2021-03-30T12:00:00+01:00"))
    let lastSecond = try TimePoint.moment(instant("2021-03-30T23:59:59+01:00"))
    let nextDay = try TimePoint.moment(instant("2021-03-31T00:00:00+01:00"))
    #expect(
      [nextDay, day, lastSecond, noon].sorted() == [noon, lastSecond, day, nextDay])
    #expect(try day < .day(date("2021-03-31")))
    #expect(!(day < day))
    #expect(try day.isBefore(instant("2021-03-31T00:00:00+01:00")))
    #expect(try !day.isBefore(instant("2021-03-30T23:59:59+01:00")))
  }

  @Test func pointsAreOrderedWithoutContradiction() throws {
    var generator = FixedGenerator(seed: 11)
    let start = try instant("2021-10-29T00:00:00Z")
    let points: [TimePoint] = (0..<60).map { index in
      let moment = start.adding(minutes: .random(in: 0...7_000, using: &generator))
      return index.isMultiple(of: 3) ? .day(moment.date) : .moment(moment)
    }
    var contradictions = 0
    for a in points {
      for b in points {
        if [a < b, a == b, b < a].filter({ $0 }).count != 1 { contradictions += 1 }
        for c in points where a < b && b < c && !(a < c) { contradictions += 1 }
      }
    }
    #expect(contradictions == 0)
  }

  @Test func valuesAreWrittenAsIsoText() throws {
    let points = try [
      TimePoint.day(date("2021-03-30")), .moment(instant("2021-03-30T12:00:00+01:00")),
    ]
    let data = try JSONEncoder().encode(points)
    #expect(
      String(decoding: data, as: UTF8.self) == #"["2021-03-30","2021-03-30T12:00:00+01:00"]"#)
    #expect(try JSONDecoder().decode([TimePoint].self, from: data) == points)
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CivilDate].self, from: Data(#"["31 June"]"#.utf8))
    }
    #expect("\(String(describing: error))".contains("31 June"))
  }
}
