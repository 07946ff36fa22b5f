/// How working days were counted from one date to another, day by day.
public struct WorkingDayAccount: Hashable, Sendable {
  /// A working day and its number in the count, from 1.
  public struct Day: Hashable, Sendable {
    /// The date.
    public let date: CivilDate
    /// Its number: 1 for the first working day after the start.
    public let number: Int
  }

  /// Day 0, which is not counted.
  public let start: CivilDate
  /// The last date looked at.
  public let end: CivilDate
  /// The working days, in order.
  public let days: [Day]
  /// The Saturdays and Sundays passed over.
  public let weekendDays: [CivilDate]
  /// The holidays passed over, in order.
  public let holidays: [BankHoliday]
  /// Whether a date lies outside the years whose holidays are known.
  public let isEstimated: Bool

  /// How many weekends were touched; one of which only a day was passed over counts as well.
  public var weekends: Int {
    Set(weekendDays.map { $0.adding(days: -$0.weekday.rawValue) }).count
  }
}

extension WorkingCalendar {
  /// The account of the working days after one date up to and including another.
  ///
  /// It is empty when the second date is not after the first.
  public func account(from start: CivilDate, to end: CivilDate) -> WorkingDayAccount {
    var days: [WorkingDayAccount.Day] = []
    var weekendDays: [CivilDate] = []
    var holidays: [BankHoliday] = []
    var date = start
    while date < end {
      date = date.adding(days: 1)
      if date.isWeekend {
        weekendDays.append(date)
      } else if let holiday = holiday(on: date) {
        holidays.append(holiday)
      } else {
        days.append(WorkingDayAccount.Day(date: date, number: days.count + 1))
      }
    }
    return WorkingDayAccount(
      start: start, end: end, days: days, weekendDays: weekendDays, holidays: holidays,
      isEstimated: !isKnown(start) || !isKnown(end))
  }
}
