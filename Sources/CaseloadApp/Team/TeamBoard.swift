import CaseStore
import Casework
import Terminal
import Widgets

/// A manager's board: what is overdue, whose it is and of what kind; what waits for a decision; what will be
/// late unless somebody books it. Every number is a door to its names.
struct TeamBoard: Board {
  /// What the casebook answers.
  struct Content: Hashable, Sendable {
    /// What is overdue and what comes due in the next ten working days, by worker and rule.
    var deadlines: [DeadlineTally]
    /// Open cases, by worker and what makes them heavy.
    var cases: [CaseTally]
    /// Children with an open case and no worker, longest since the decision first.
    var unallocated: [OpenCase]
    /// What is overdue for them.
    var unallocatedWork: [TeamWork]
    /// How much waits for a manager, and how many conferences were put off.
    var waiting: [WaitingTally]
    /// How many concerns of reviewing officers and conference chairs are open.
    var concerns = 0
    /// Weights and limits.
    var settings: TeamSettings

    /// What is overdue for somebody.
    var overdue: [DeadlineTally] { deadlines.filter { $0.worker != nil && $0.overdue > 0 } }
  }

  /// Whose children.
  let scope: TeamScope

  let title = "Team"
  let context = CommandContext.team

  /// How many working days the forecast looks ahead.
  static let forecastDays = 10

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    let settings = casebook.teamSettings
    let unallocated = try Unallocated.load(from: casebook, for: scope, asOf: asker.now)
    return Content(
      deadlines: try casebook.deadlineTallies(
        scope, asOf: asker.now, until: Self.forecastEnd(asker.today, casebook.rulebook)),
      cases: try casebook.caseTallies(
        scope, gapsAt: asker.now),
      unallocated: unallocated.cases, unallocatedWork: unallocated.work,
      waiting: try casebook.waitingTallies(scope),
      concerns: try casebook.concerns(scope).count { $0.outcome == nil }, settings: settings)
  }

  /// The last day of the forecast.
  static func forecastEnd(_ today: CivilDate, _ rulebook: Rulebook) -> CivilDate {
    rulebook.calendar.date(forecastDays, workingDaysAfter: today).date
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    let overdue = content.overdue.reduce(0) { $0 + $1.overdue } + content.unallocatedWork.count
    var text = StyledText(TeamWords.name(of: scope, reading), .heading)
    text.append("   \(reading.today.long)   ")
    return text + StyledText("\(overdue) overdue", overdue > 0 ? .overdue : .plain)
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    TeamWords.addAnotherDay(to: &page, reading)
    TeamTable(scope: scope, content: content, reading: reading).add(to: &page)
    page.blank()
    TeamDoors(scope: scope, content: content, reading: reading).add(to: &page)
    return page.document
  }

  func message(_ content: Content, selected: Target?, _ reading: BoardReading) -> String {
    guard case .board(let link) = selected else { return "" }
    switch link.board {
    case is EscalationBoard:
      return "Concerns of reviewing officers and chairs. Enter opens the list."
    case let names as TeamNamesBoard: return names.question.sentence(names.scope, reading)
    case is AuthoriseBoard: return "Finished work that waits for a manager. Enter opens the list."
    case is TeamBoard: return "Enter opens the board of this team."
    default: return ""
    }
  }
}

/// Children with an open case and nobody to answer for them: a team sees those it had last, and those whom
/// no team has had.
enum Unallocated {
  /// Asks for them and for what is overdue for them.
  static func load(
    from casebook: any Casebook, for scope: TeamScope, asOf now: Moment
  ) throws -> (cases: [OpenCase], work: [TeamWork]) {
    let team: TeamID? = if case .team(let team) = scope { team } else { nil }
    let cases = try casebook.openCases(
      OpenCaseQuery(scope: .unallocated, lastTeam: team), limit: .max
    ).sorted { ($0.supervision.decided, $0.name) < ($1.supervision.decided, $1.name) }
    let work = try casebook.teamWork(
      TeamWorkQuery(scope: .unallocated, asOf: now, lastTeam: team), limit: .max)
    return (cases, work)
  }

  /// How long a child has waited for a worker: "26 h", from four days on "6 d".
  static func waited(_ open: OpenCase, at now: Moment) -> String {
    let hours = max(0, open.supervision.decided.minutes(to: now) / 60)
    return hours < 96 ? "\(hours) h" : "\(hours / 24) d"
  }
}

/// Words that the boards of a manager share.
enum TeamWords {
  /// "Assessment 2", "Whole authority".
  static func name(of scope: TeamScope, _ reading: BoardReading) -> String {
    switch scope {
    case .team(let team):
      reading.staff.team(team)?.name(on: reading.today) ?? team.rawValue
    case .everyone: "Whole authority"
    case .unallocated: "Unallocated"
    }
  }

  /// Deadlines are known for every day, but workers and cases only as they are now; on another day than today
  /// that has to be said.
  static func addAnotherDay(to page: inout DocumentBuilder, _ reading: BoardReading) {
    guard reading.isAnotherDay else { return }
    page.paragraph(
      " The deadlines are those of this day; workers, teams and cases are those of now.",
      style: .label)
  }

  /// A worker's name, or that there is none.
  static func name(of worker: WorkerID?, _ reading: BoardReading) -> String {
    worker.map { reading.staff.name(of: $0) } ?? "nobody"
  }
}
