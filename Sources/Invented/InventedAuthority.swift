import Casework

/// An authority in which everybody is invented: children, families, workers and what they write.
///
/// The same seed gives the same entries, byte for byte, on every machine.
public struct InventedAuthority: Sendable {
  /// The name of the authority.
  public let name: String

  /// Workers and teams.
  public let staff: Staff

  /// What was recorded, in the order of recording.
  public let entries: [InventedEntry]

  /// The moment at which the invented history stops: 14:20 on Tuesday 30 March 2021, two days after the clocks
  /// went forward and three days before Good Friday.
  public static let now = Moment(date: CivilDate(dayNumber: 18_716), hour: 14, minute: 20)

  /// The day at which the invented history stops.
  public static var today: CivilDate { now.date }

  /// A small authority of about eighty children, spread over every status that a case can have.
  ///
  /// - Parameters:
  ///   - rulebook: for its calendar of working days.
  ///   - seed: another seed gives other names and words.
  /// - Throws: ``StockProblem`` when the stock of names and sentences cannot be read.
  public static func small(rulebook: Rulebook, seed: UInt64 = 2021) throws(StockProblem)
    -> InventedAuthority
  {
    let stock = try Stock()
    var story = StoryTeller(stock: stock, calendar: rulebook.calendar, now: now, seed: seed)
    story.frontDoor()
    story.assessments()
    story.protection()
    story.childrenInNeed()
    story.care()
    story.closedCases()
    story.amendments()
    story.oversight()
    story.tasks(rulebook.timescales)
    story.remarks()
    story.frontDoorToday()
    story.earlyHelpAndRisks()
    story.improvement()
    story.registers()
    story.placementsAndLeavers()
    story.twoRecords()
    story.arrange()
    return InventedAuthority(
      name: stock.places.authority, staff: stock.staff, entries: story.entries)
  }
}
