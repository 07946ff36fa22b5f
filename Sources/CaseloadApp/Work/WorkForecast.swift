import Casework
import Terminal

/// How much falls due on each of the next working days.
public struct WorkForecast: Hashable, Sendable {
  /// How many working days it looks ahead, today counted where it is one.
  static let length = 10

  /// A working day, with the days off that follow it: what is due then must be done before.
  public struct Day: Hashable, Sendable {
    /// The working day.
    public var date: CivilDate
    /// How many deadlines fall due.
    public var count: Int
  }

  /// The days in order.
  public var days: [Day]

  /// Makes a forecast.
  public init(days: [Day]) { self.days = days }

  /// The spans of days whose deadlines are counted together: each from a working day to the day before the
  /// next one; the first from today.
  static func spans(from today: CivilDate, _ calendar: WorkingCalendar) -> [ClosedRange<CivilDate>]
  {
    var days: [CivilDate] = []
    var day = today
    while days.count <= length {
      if calendar.isWorkingDay(day) { days.append(day) }
      day = day.adding(days: 1)
    }
    return (0..<length).map { index in
      (index == 0 ? today : days[index])...days[index + 1].adding(days: -1)
    }
  }

  /// The forecast of the counts of ``spans(from:_:)``.
  init(from today: CivilDate, counts: [Int], _ calendar: WorkingCalendar) {
    days = zip(Self.spans(from: today, calendar), counts).map { span, count in
      let date = calendar.isWorkingDay(span.lowerBound) ? span.lowerBound : span.upperBound
      return Day(date: date, count: count)
    }
  }

  /// The forecast in a line, weeks apart: "Due Tu 1 We - Th - | Tu - We 2". Days that have no room are left
  /// out whole.
  func line(width: Int, glyphs: Glyphs) -> StyledText {
    var text = StyledText("Due", .label)
    var last: CivilDate?
    for day in days {
      let isNewWeek = last.map { $0.weekday.rawValue >= day.date.weekday.rawValue } ?? false
      var part = StyledText(
        isNewWeek ? " \(glyphs.vertical) " : " ", .hint)
      part.append("\(day.date.weekday.shortName.prefix(2)) ", .hint)
      part.append(day.count == 0 ? "-" : "\(day.count)", day.count == 0 ? .hint : .plain)
      guard text.cellWidth(glyphs: glyphs) + part.cellWidth(glyphs: glyphs) <= width else { break }
      text = text + part
      last = day.date
    }
    return last == nil ? StyledText("") : text
  }
}
