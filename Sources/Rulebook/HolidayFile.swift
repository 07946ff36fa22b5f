import Casework

/// Bank holidays in the form in which gov.uk publishes them; other divisions of the kingdom are left out.
struct HolidayFile: Decodable {
  struct Division: Decodable {
    let events: [Event]
  }

  struct Event: Decodable {
    let title: String
    let date: CivilDate
    /// “Substitute day”, or empty or absent for a holiday on its own day.
    let notes: String?
  }

  enum CodingKeys: String, CodingKey {
    case englandAndWales = "england-and-wales"
  }

  let englandAndWales: Division

  /// The calendar of the file's holidays. The file holds whole years, so the years of its first and its last
  /// holiday are those that are known.
  static func calendar() throws(ResourceProblem) -> WorkingCalendar {
    let events = try Resource.bankHolidays.decode(HolidayFile.self).englandAndWales.events
    let years = events.map(\.date.year)
    guard let first = years.min(), let last = years.max() else {
      throw ResourceProblem(file: Resource.bankHolidays.file, reason: "it lists no holiday")
    }
    let holidays = events.map {
      BankHoliday(date: $0.date, title: $0.title, isSubstitute: $0.notes == "Substitute day")
    }
    return WorkingCalendar(holidays: holidays, knownYears: first...last)
  }
}
