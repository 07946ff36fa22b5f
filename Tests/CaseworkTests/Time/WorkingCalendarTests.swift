import Casework
import Foundation
import Rulebook
import Testing

/// Due dates worked out by others, from `Fixtures/due_dates.json`.
struct DueDates: Decodable {
  struct WorkingDays: Decodable { let start: CivilDate, n: Int, due: CivilDate }
  struct Between: Decodable { let from: CivilDate, to: CivilDate, elapsed: Int }
  struct Months: Decodable { let start: CivilDate, months: Int, due: CivilDate }
  struct Days: Decodable { let start: CivilDate, days: Int, due: CivilDate }
  let addWorkingDays: [WorkingDays]
  let workingDaysBetween: [Between]
  let addMonths: [Months]
  let addDays: [Days]

  static func read() throws -> DueDates {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/due_dates", withExtension: "json"))
    return try JSONDecoder().decode(DueDates.self, from: Data(contentsOf: url))
  }
}

@Suite struct WorkingCalendarTests {
  let calendar: WorkingCalendar

  init() throws { calendar = try Rulebook.standard().calendar }

  @Test func dueDatesAgreeWithTheVectors() throws {
    let vectors = try DueDates.read()
    #expect(vectors.addWorkingDays.count == 42)
    for vector in vectors.addWorkingDays {
      let due = calendar.date(vector.n, workingDaysAfter: vector.start)
      #expect(due.date == vector.due, "\(vector.n) after \(vector.start)")
      #expect(!due.isEstimated)
    }
    #expect(vectors.workingDaysBetween.count == 20)
    for vector in vectors.workingDaysBetween {
      #expect(calendar.workingDays(from: vector.from, to: vector.to) == vector.elapsed)
      #expect(calendar.workingDays(from: vector.to, to: vector.from) == -vector.elapsed)
    }
    for vector in vectors.addMonths {
      #expect(vector.start.adding(months: vector.months) == vector.due)
    }
    for vector in vectors.addDays {
      #expect(vector.start.adding(days: vector.days) == vector.due)
    }
  }

  /// Counts forwards or backwards one day at a time, as a person with a calendar on the wall does.
  private func naive(_ n: Int, after start: CivilDate) -> CivilDate {
    var (date, left) = (start, abs(n))
    while left > 0 {
      date = date.adding(days: n > 0 ? 1 : -1)
      if !date.isWeekend, calendar.holiday(on: date) == nil { left -= 1 }
    }
    return date
  }

  @Test func theTableAgreesWithCountingDayByDay() throws {
    var generator = FixedGenerator(seed: 20_210_330)
    let first = try Int(date("2005-01-01").dayNumber)
    let last = try Int(date("2035-12-31").dayNumber)
    for _ in 0..<4_000 {
      let start = CivilDate(dayNumber: .random(in: first...last, using: &generator))
      let n = Int.random(in: -60...60, using: &generator)
      let counted = calendar.date(n, workingDaysAfter: start)
      let expected = naive(n, after: start)
      #expect(counted.date == expected, "\(n) from \(start)")
      #expect(counted.isEstimated == !(calendar.isKnown(start) && calendar.isKnown(expected)))
      guard n != 0 else { continue }
      if n > 0 {
        #expect(calendar.workingDays(from: start, to: expected) == n)
        #expect(calendar.account(from: start, to: expected).days.last?.number == n)
      } else if calendar.isWorkingDay(start) {
        #expect(calendar.workingDays(from: start, to: expected) == n)
      }
    }
  }

  @Test func workingDaysBetweenAddUp() throws {
    var generator = FixedGenerator(seed: 5)
    let first = try Int(date("2008-01-01").dayNumber)
    for _ in 0..<2_000 {
      let dates = (0..<3).map { _ in
        CivilDate(dayNumber: first + .random(in: 0...9_000, using: &generator))
      }
      let direct = calendar.workingDays(from: dates[0], to: dates[2])
      let viaMiddle =
        calendar.workingDays(from: dates[0], to: dates[1])
        + calendar.workingDays(from: dates[1], to: dates[2])
      #expect(direct == viaMiddle, "\(dates)")
    }
  }

  @Test func theStandingRulesGiveThePublishedHolidays() throws {
    // The years in which a holiday was moved or proclaimed for once differ from the standing rules.
    let special = [2011, 2012, 2020, 2022, 2023]
    let rules = WorkingCalendar(holidays: [], knownYears: 1900...1900)
    for year in 2010...2030 where !special.contains(year) {
      var day = try date("\(year)-01-01")
      while day.year == year {
        if !day.isWeekend { #expect(calendar.holiday(on: day) == rules.holiday(on: day), "\(day)") }
        day = day.adding(days: 1)
      }
    }
  }

  @Test func daysThatOnlyOneYearHadAreKnown() throws {
    #expect(try calendar.holiday(on: date("2020-05-08"))?.title == "Early May bank holiday")
    #expect(try calendar.isWorkingDay(date("2020-05-04")))
    #expect(
      try calendar.holiday(on: date("2022-09-19"))?.title == "State funeral of Queen Elizabeth II")
    #expect(
      try calendar.holiday(on: date("2023-05-08"))?.title == "Coronation of King Charles III")
    #expect(
      try calendar.holiday(on: date("2021-12-28"))?.named
        == "Boxing Day 28 December (substitute day)")
  }

  @Test func anAccountNamesWhatItSkipped() throws {
    let account = try calendar.account(from: date("2021-03-18"), to: date("2021-04-12"))
    #expect(account.days.count == 15)
    #expect(try account.days.first?.date == date("2021-03-19"))
    #expect(account.days.map(\.number) == Array(1...15))
    #expect(account.weekends == 4)
    #expect(account.weekendDays.count == 8)
    #expect(account.holidays.map(\.named) == ["Good Friday 2 April", "Easter Monday 5 April"])
    #expect(!account.isEstimated)
    let backwards = try calendar.account(from: date("2021-04-12"), to: date("2021-03-18"))
    #expect(backwards.days.isEmpty)
  }

  @Test func datesBeyondTheKnownYearsAreEstimates() throws {
    #expect(calendar.knownYears == 2010...2030)
    let due = try calendar.date(15, workingDaysAfter: date("2030-12-20"))
    #expect(due.isEstimated)
    #expect(due.date == (try date("2031-01-15")))
    #expect(try !calendar.isKnown(date("2031-01-01")))
    #expect(try !calendar.isWorkingDay(date("2031-01-01")))
    #expect(try calendar.holiday(on: date("2032-03-26"))?.title == "Good Friday")
    #expect(try calendar.account(from: date("2030-12-20"), to: date("2031-01-10")).isEstimated)
  }
}
