/// Counts working days as the statutory guidance for England does.
///
/// A working day is a Monday to Friday that is not Christmas Day, Good Friday or a bank holiday of England
/// and Wales. A council's own closure days are working days: they do not stop a statutory clock. The day of
/// the trigger is day 0, the next working day is day 1, and the due date is day N, to its end.
///
/// Inside the known years every question is answered from a table. Outside them the standing rules of
/// English holidays are used, and the answer is marked as an estimate.
public struct WorkingCalendar: Sendable {
  /// A date found by counting working days.
  public struct CountedDate: Hashable, Sendable {
    /// The date.
    public let date: CivilDate
    /// Whether a day of the count lies outside the years whose holidays are known.
    public let isEstimated: Bool
  }

  /// The years whose holidays are known.
  public let knownYears: ClosedRange<Int>
  /// The known holidays, by date.
  private let holidays: [CivilDate: BankHoliday]
  private let firstDay: CivilDate
  private let lastDay: CivilDate
  /// For each known day, the number of working days from the first known day up to and including it.
  private let workingDaysUpTo: [Int32]
  /// The known working days in order, as day numbers.
  private let workingDays: [Int32]

  /// A calendar of the holidays of some years. Holidays outside those years are left out.
  public init(holidays: [BankHoliday], knownYears: ClosedRange<Int>) {
    let years = knownYears.clamped(to: CivilDate.years)
    let first = CivilDate(year: years.lowerBound, month: 1, day: 1) ?? .earliest
    let last = CivilDate(year: years.upperBound, month: 12, day: 31) ?? .latest
    let known = holidays.filter { years.contains($0.date.year) }
    self.knownYears = years
    self.holidays = Dictionary(known.map { ($0.date, $0) }) { first, _ in first }
    self.firstDay = first
    self.lastDay = last

    // Both tables in one pass over the days, with the holidays in step.
    let closed = known.map(\.date.dayNumber).sorted()
    var next = 0
    let length = first.days(to: last) + 1
    var upTo: [Int32] = []
    var open: [Int32] = []
    upTo.reserveCapacity(length)
    open.reserveCapacity(length * 5 / 7)
    var weekday = first.weekday.rawValue
    for number in first.dayNumber...last.dayNumber {
      if next < closed.count, closed[next] == number {
        while next < closed.count, closed[next] == number { next += 1 }
      } else if weekday < 6 {
        open.append(number)
      }
      upTo.append(Int32(open.count))
      weekday = weekday % 7 + 1
    }
    self.workingDaysUpTo = upTo
    self.workingDays = open
  }

  /// Whether the holidays of the date's year are known.
  public func isKnown(_ date: CivilDate) -> Bool { date >= firstDay && date <= lastDay }

  /// The holiday on a weekday: the published one, or outside the known years the one of the standing rules.
  public func holiday(on date: CivilDate) -> BankHoliday? {
    isKnown(date) ? holidays[date] : HolidayRules.holiday(on: date)
  }

  /// Whether a date is a Monday to Friday and no holiday.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    !date.isWeekend && holiday(on: date) == nil
  }

  /// The n-th working day after a date, which is day 0 whether or not it is a working day itself.
  ///
  /// With a negative number it is the n-th working day before the date; with 0 the date itself.
  public func date(_ n: Int, workingDaysAfter start: CivilDate) -> CountedDate {
    guard n != 0 else { return CountedDate(date: start, isEstimated: !isKnown(start)) }
    if isKnown(start), let date = knownDate(n, workingDaysAfter: start) {
      return CountedDate(date: date, isEstimated: false)
    }
    var left = abs(n)
    var date = start
    let end = n > 0 ? CivilDate.latest : .earliest
    while left > 0, date != end {
      date = date.adding(days: n.signum())
      if isWorkingDay(date) { left -= 1 }
    }
    return CountedDate(date: date, isEstimated: true)
  }

  /// The answer from the table, when the count stays inside it.
  private func knownDate(_ n: Int, workingDaysAfter start: CivilDate) -> CivilDate? {
    let upToStart = count(upTo: start)
    // Backwards, a start that is itself a working day is not counted.
    let index = n > 0 ? upToStart + n - 1 : upToStart - (isWorkingDay(start) ? 1 : 0) + n
    guard workingDays.indices.contains(index) else { return nil }
    return CivilDate(dayNumber: Int(workingDays[index]))
  }

  /// The number of working days after one date up to and including another: 0 for the same day, and
  /// negative when the second date is the earlier one.
  public func workingDays(from start: CivilDate, to end: CivilDate) -> Int {
    guard start <= end else { return -workingDays(from: end, to: start) }
    return count(upTo: end) - count(upTo: start)
  }

  /// Working days from the first known day up to and including a date; negative before it.
  private func count(upTo date: CivilDate) -> Int {
    if date < firstDay { return -HolidayRules.workingDays(after: date, before: firstDay) }
    if date > lastDay {
      let beyond = HolidayRules.workingDays(after: lastDay, before: date.adding(days: 1))
      return workingDays.count + beyond
    }
    return Int(workingDaysUpTo[firstDay.days(to: date)])
  }
}
