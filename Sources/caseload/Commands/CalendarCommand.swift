import ArgumentParser
import Casework
import Rulebook

/// Working-day arithmetic, with the days it skips.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Count working days of England and Wales.",
    subcommands: [Add.self, Between.self])

  /// The day some working days after another.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "The day N working days after DATE. DATE itself is day 0.")

    @Argument(help: "The day to count from, as 2021-03-31.")
    var date: CivilDate

    @Argument(help: "How many working days; negative counts back.")
    var days: Int

    func run() throws {
      let calendar = try Rulebook.standard().calendar
      let counted = calendar.date(days, workingDaysAfter: date)
      Console.write("\(counted.date)\n")
      Console.note(counted.date.long)
      CalendarCommand.noteSkipped(from: date, to: counted.date, in: calendar)
      if counted.isEstimated { Console.note(CalendarCommand.estimate) }
    }
  }

  /// The working days between two days.
  struct Between: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "between",
      abstract: "The working days after A up to and including B.")

    @Argument(help: "The day to count from.")
    var from: CivilDate

    @Argument(help: "The last day counted.")
    var to: CivilDate

    func run() throws {
      let calendar = try Rulebook.standard().calendar
      Console.write("\(calendar.workingDays(from: from, to: to))\n")
      CalendarCommand.noteSkipped(from: from, to: to, in: calendar)
      if !calendar.isKnown(from) || !calendar.isKnown(to) { Console.note(estimate) }
    }
  }

  private static let estimate =
    "An estimate: the bank holidays of that time have not been published."

  private static func noteSkipped(
    from: CivilDate, to: CivilDate, in calendar: WorkingCalendar
  ) {
    guard from < to else { return }
    let account = calendar.account(from: from, to: to)
    guard !account.holidays.isEmpty else { return }
    let names = account.holidays.map { "\($0.date.medium) (\($0.title))" }
    Console.note("Bank holidays not counted: " + names.joined(separator: ", "))
  }
}
