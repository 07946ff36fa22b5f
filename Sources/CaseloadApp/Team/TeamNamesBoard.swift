import Casework
import Terminal
import Widgets

/// The names behind a number of a manager's board.
struct TeamNamesBoard: Board {
  /// What the number counts. Two numbers that are the same list still lead to boards of their own, so that
  /// each keeps its place on the page.
  enum Question: Hashable, Sendable {
    /// What is overdue: of a worker or of all, of some kinds or of all.
    case overdue(WorkerID?, [DutyKind]?, isWhole: Bool = false)
    /// What is overdue for children without a worker.
    case unallocatedOverdue([DutyKind]?)
    /// Open cases: of a worker or of all.
    case cases(WorkerID?, isWhole: Bool = false)
    /// Children without a worker.
    case unallocated(isDoor: Bool)
    /// Work that is back with its author.
    case returned
    /// Conferences that were put off.
    case postponed
    /// Visits that come due and are not booked.
    case toBook
    /// Everything else that comes due.
    case coming
    /// Cases at which no manager has looked for too long.
    case gaps
  }

  /// What the casebook answers: one of the three is filled.
  struct Content: Hashable, Sendable {
    var work: [TeamWork] = []
    var cases: [OpenCase] = []
    var waiting: [WaitingItem] = []
    var settings = TeamSettings()
    var count: Int { work.count + cases.count + waiting.count }
  }

  /// Whose children.
  let scope: TeamScope
  /// What the number counts.
  let question: Question

  let context = CommandContext.teamNames
  let canMark = true

  var title: String {
    switch question {
    case .overdue, .unallocatedOverdue: "Overdue"
    case .cases: "Caseload"
    case .unallocated: "Unallocated"
    case .returned: "Returned"
    case .postponed: "Conferences put off"
    case .toBook: "Visits to book"
    case .coming: "Coming due"
    case .gaps: "Oversight gaps"
    }
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    var content = Content(settings: casebook.teamSettings)
    var query = TeamWorkQuery(scope: scope, asOf: asker.now)
    switch question {
    case .overdue(let worker, let kinds, let isWhole):
      query.worker = worker
      query.rules = DutyKind.rules(of: kinds, in: casebook.rulebook)
      content.work = try casebook.teamWork(query, limit: .max)
        .filter { $0.worker != nil }
      if isWhole { content.work += try unallocatedWork(kinds, casebook, asker) }
    case .unallocatedOverdue(let kinds):
      content.work = try unallocatedWork(kinds, casebook, asker)
    case .toBook, .coming:
      let kinds = DutyKind.allCases.filter { $0.isVisit == (question == .toBook) }
      query.rules = DutyKind.rules(of: kinds, in: casebook.rulebook)
      query.until = TeamBoard.forecastEnd(asker.today, casebook.rulebook)
      query.unbookedOnly = question == .toBook
      content.work = try casebook.teamWork(query, limit: .max)
    case .cases(let worker, let isWhole):
      content.cases = try casebook.openCases(
        OpenCaseQuery(scope: scope, worker: worker), limit: .max
      ).filter { $0.supervision.worker != nil }
      if isWhole { content.cases += try unallocated(casebook, asker) }
      content.cases.sort { $0.name < $1.name }
    case .unallocated: content.cases = try unallocated(casebook, asker)
    case .gaps:
      content.cases = try casebook.openCases(
        OpenCaseQuery(scope: scope, gapsAt: asker.now), limit: .max)
    case .returned:
      content.waiting = try casebook.waiting(scope, .returned, limit: .max)
    case .postponed:
      content.waiting = try casebook.waiting(scope, .postponed, limit: .max)
    }
    return content
  }

  private func unallocated(_ casebook: any Casebook, _ asker: BoardAsker) throws -> [OpenCase] {
    try Unallocated.load(from: casebook, for: scope, asOf: asker.now).cases
  }

  private func unallocatedWork(
    _ kinds: [DutyKind]?, _ casebook: any Casebook, _ asker: BoardAsker
  ) throws -> [TeamWork] {
    try Unallocated.load(from: casebook, for: scope, asOf: asker.now).work.filter {
      kinds?.contains(DutyKind.of($0.row.rule)) ?? true
    }
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    StyledText(question.heading(scope, reading), .heading)
      + StyledText("   " + content.count.of("row"))
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    TeamWords.addAnotherDay(to: &page, reading)
    let list = TeamNamesList(content: content, reading: reading, question: question)
    list.add(to: &page)
    if page.document.items.isEmpty {
      page.paragraph(
        reading.filter.isBlank
          ? question.nothing
          : "No row has words that begin “\(reading.filter)”. Esc clears the filter.")
    }
    return page.document
  }

  func message(_ content: Content, selected: Target?, _ reading: BoardReading) -> String {
    TeamNamesList(content: content, reading: reading, question: question).sentence(selected)
  }
}

extension TeamNamesBoard.Question {
  /// Whether the rows belong to different workers.
  var hasWorkers: Bool {
    switch self {
    case .overdue(let worker, _, _), .cases(let worker, _): worker == nil
    case .unallocated, .unallocatedOverdue: false
    case .returned, .postponed, .toBook, .coming, .gaps: true
    }
  }

  /// "Aisha Rahman, CP visits", above the list.
  func heading(_ scope: TeamScope, _ reading: BoardReading) -> String {
    let team = TeamWords.name(of: scope, reading)
    switch self {
    case .overdue(let worker, let kinds, _):
      let whose = worker.map { reading.staff.name(of: $0) } ?? team
      return "\(whose), overdue\(Self.words(of: kinds))"
    case .unallocatedOverdue(let kinds): return "Unallocated, overdue\(Self.words(of: kinds))"
    case .cases(let worker, _):
      return "\(worker.map { reading.staff.name(of: $0) } ?? team), open cases"
    case .unallocated: return "Open cases without a worker"
    case .returned: return "\(team), returned and not changed yet"
    case .postponed: return "\(team), conferences put off"
    case .toBook: return "\(team), visits due and not booked"
    case .coming: return "\(team), due in the next \(TeamBoard.forecastDays) working days"
    case .gaps: return "\(team), no management oversight"
    }
  }

  private static func words(of kinds: [DutyKind]?) -> String {
    guard let kinds, kinds.count < DutyKind.allCases.count else { return "" }
    return " " + kinds.map(\.plural).joined(separator: ", ")
  }

  /// What stands where there are no names.
  var nothing: String {
    switch self {
    case .overdue, .unallocatedOverdue: "Nothing is overdue here."
    case .cases: "No case is open here."
    case .unallocated: "Every open case has a worker."
    case .returned: "No returned work waits for its author."
    case .postponed: "No conference was put off."
    case .toBook: "Every visit that comes due is booked."
    case .coming: "Nothing else comes due."
    case .gaps: "A manager has looked at every open case in time."
    }
  }

  /// What the number means, for the message line of the board.
  func sentence(_ scope: TeamScope, _ reading: BoardReading) -> String {
    "\(heading(scope, reading)). Enter opens the names."
  }
}
