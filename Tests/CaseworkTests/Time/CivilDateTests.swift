import Casework
import Testing

@Suite struct CivilDateTests {
  @Test func everyDayFrom1900To2199RoundTripsAndFollowsTheOneBefore() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var expected = (year: 1900, month: 1, day: 1)
    var weekday = Weekday.monday  // 1 January 1900
    for number in CivilDate.earliest.dayNumber...CivilDate.latest.dayNumber {
      let date = CivilDate(dayNumber: Int(number))
      let text = date.description
      guard date.components == expected, date.weekday == weekday, CivilDate(text) == date,
        CivilDate(year: expected.year, month: expected.month, day: expected.day) == date
      else {
        Issue.record("day \(number) is \(text), a \(date.weekday), not \(expected)")
        return
      }
      let leap = expected.year % 400 == 0 || expected.year % 4 == 0 && expected.year % 100 != 0
      let length = expected.month == 2 && leap ? 29 : lengths[expected.month - 1]
      expected.day += 1
      if expected.day > length { (expected.day, expected.month) = (1, expected.month + 1) }
      if expected.month > 12 { (expected.month, expected.year) = (1, expected.year + 1) }
      weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
    }
    #expect(expected == (2200, 1, 1))
    #expect(try date("1970-01-01").dayNumber == 0)
    #expect(try date("2021-03-30").weekday == .tuesday)
  }

  @Test(arguments: [
    "", "2021", "2021-3-30", "2021-03-32", "2021-02-29", "1900-02-29", "2021-13-01", "2021-00-10",
    "2021-01-00", "1899-12-31", "2200-01-01", "2021-03-30T00:00", " 2021-03-30", "2021/03/30",
    "30-03-2021", "２０２１-03-30", "2021-03-+1",
  ])
  func otherTextIsNotADate(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func monthsAreClippedToTheirEnd() throws {
    #expect(try date("2021-11-30").adding(months: 3) == date("2022-02-28"))
    #expect(try date("2023-11-30").adding(months: 3) == date("2024-02-29"))
    #expect(try date("2021-05-31").adding(months: 1) == date("2021-06-30"))
    #expect(try date("2024-02-29").adding(months: 12) == date("2025-02-28"))
    #expect(try date("2021-01-31").adding(months: -2) == date("2020-11-30"))
    #expect(try date("2021-12-15").adding(months: 1) == date("2022-01-15"))
    #expect(try date("2021-01-15").adding(months: -1) == date("2020-12-15"))
  }

  @Test func arithmeticStopsAtTheFirstAndTheLastDay() {
    #expect(CivilDate.latest.adding(days: 1) == .latest)
    #expect(CivilDate.earliest.adding(weeks: -1) == .earliest)
    #expect(CivilDate.latest.adding(months: 1) == .latest)
    #expect(CivilDate.earliest.adding(months: -1) == .earliest)
    #expect(CivilDate.latest.description == "2199-12-31")
    #expect(CivilDate.earliest.description == "1900-01-01")
  }

  @Test func aPersonIsAYearOlderOnTheBirthday() throws {
    let born = try date("2014-02-12")
    #expect(try born.completedYears(to: date("2021-02-11")) == 6)
    #expect(try born.completedYears(to: date("2021-02-12")) == 7)
    #expect(try born.completedYears(to: date("2014-02-11")) == -1)
    #expect(born.completedYears(to: born) == 0)
    #expect(try CivilDate.birthday(18, of: born) == date("2032-02-12"))
  }

  @Test func aChildOf29FebruaryHasTheBirthdayOn1MarchInOtherYears() throws {
    let born = try date("2004-02-29")
    #expect(try born.completedYears(to: date("2021-02-28")) == 16)
    #expect(try born.completedYears(to: date("2021-03-01")) == 17)
    #expect(try born.completedYears(to: date("2024-02-29")) == 20)
    #expect(try born.completedYears(to: date("2024-02-28")) == 19)
    #expect(try CivilDate.birthday(18, of: born) == date("2022-03-01"))
    #expect(try CivilDate.birthday(20, of: born) == date("2024-02-29"))
  }

  @Test func datesAreWrittenInWords() throws {
    let day = try date("2021-04-12")
    #expect(day.long == "Monday 12 April 2021")
    #expect(day.medium == "12 Apr 2021")
    #expect(day.short == "Mon 12 Apr")
    #expect(day.startOfMonth.description == "2021-04-01")
    #expect(day.endOfMonth.description == "2021-04-30")
    #expect(try date("2024-02-10").endOfMonth.description == "2024-02-29")
  }
}
