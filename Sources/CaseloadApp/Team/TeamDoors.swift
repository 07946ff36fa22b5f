import Casework
import Terminal
import Widgets

/// The lines below a manager's table: what waits, what comes, what nobody has looked at; and the other teams.
struct TeamDoors {
  let scope: TeamScope
  let content: TeamBoard.Content
  let reading: BoardReading

  func add(to page: inout DocumentBuilder) {
    door(
      "To authorise", waiting.reduce(0) { $0 + $1.count }, AuthoriseBoard(scope: scope),
      waitingWords, to: &page)
    let returned = content.waiting.filter(\.isReturned)
    if !returned.isEmpty {
      door(
        "Returned", returned.reduce(0) { $0 + $1.count }, names(.returned),
        "oldest \(workingDays(since: returned.map(\.oldest))) wd; the author is to change it",
        to: &page)
    }
    door(
      "Unallocated", content.unallocated.count, names(.unallocated(isDoor: true)),
      unallocatedWords, to: &page)
    door(
      "Conferences put off", postponed, names(.postponed),
      postponed == 0 ? "" : "the children have waited since the first day", to: &page)
    let unbooked = tally(\.unbooked).filter { $0.key.isVisit }
    door(
      "Visits to book", unbooked.values.reduce(0, +), names(.toBook),
      words(unbooked, "due in the next \(TeamBoard.forecastDays) working days"), to: &page)
    let coming = tally(\.coming).filter { !$0.key.isVisit }
    door(
      "Due by \(end.brief(near: reading.today))", coming.values.reduce(0, +), names(.coming),
      words(coming, ""), to: &page)
    door(
      "Oversight gaps", content.cases.reduce(0) { $0 + $1.gaps }, names(.gaps),
      "no manager for more than \(content.settings.oversightDays) days", to: &page)
    addTeams(to: &page)
  }

  private func addTeams(to page: inout DocumentBuilder) {
    let teams = reading.staff.teams.map { TeamScope.team($0.id) } + [.everyone]
    page.heading("Other boards")
    for other in teams where other != scope {
      page.item(
        .board(BoardLink(TeamBoard(scope: other))), lead: [],
        text: StyledText(TeamWords.name(of: other, reading)))
    }
  }

  private func names(_ question: TeamNamesBoard.Question) -> TeamNamesBoard {
    TeamNamesBoard(scope: scope, question: question)
  }

  private func door(
    _ title: String, _ count: Int, _ board: any Board, _ words: String,
    to page: inout DocumentBuilder
  ) {
    let room = page.width - 28
    page.item(
      .board(BoardLink(board)),
      lead: [],
      text: StyledText(title.padded(to: 20, glyphs: reading.glyphs))
        + StyledText(String(repeating: " ", count: max(0, 4 - "\(count)".count)))
        + StyledText(count == 0 ? "-" : "\(count)", count == 0 ? .plain : .heading)
        + StyledText(
          count == 0 || room < 12
            ? "" : "  " + words.clipped(to: room, glyphs: reading.glyphs)))
  }

  private var end: CivilDate { TeamBoard.forecastEnd(reading.today, reading.rulebook) }

  private var waiting: [WaitingTally] {
    content.waiting.filter { $0.kind != nil && !$0.isReturned }
  }

  private var postponed: Int {
    content.waiting.filter { $0.kind == nil }.reduce(0) { $0 + $1.count }
  }

  /// "oldest 4 wd; 3 assessments, 1 section 47 outcome".
  private var waitingWords: String {
    if waiting.isEmpty { return "" }
    let kinds = WaitingWork.Kind.allCases.compactMap { kind -> String? in
      let count = waiting.filter { $0.kind == kind }.reduce(0) { $0 + $1.count }
      return count == 0 ? nil : kind.counted(count)
    }
    return "oldest \(workingDays(since: waiting.map(\.oldest))) wd; "
      + kinds.joined(separator: ", ")
  }

  /// How many working days ago the earliest of some days was.
  private func workingDays(since days: [CivilDate]) -> Int {
    let oldest = days.min() ?? reading.today
    return max(0, reading.rulebook.calendar.workingDays(from: oldest, to: reading.today))
  }

  private var unallocatedWords: String {
    guard let first = content.unallocated.first else { return "" }
    let limit = content.settings.allocationHours
    let late = content.unallocated.count {
      $0.supervision.decided.minutes(to: reading.now) > limit * 60
    }
    return "longest \(Unallocated.waited(first, at: reading.now)) since the decision"
      + (late == 0 ? "" : "; \(late) over \(limit) h")
  }

  private func tally(_ count: KeyPath<DeadlineTally, Int>) -> [DutyKind: Int] {
    var counts: [DutyKind: Int] = [:]
    for tally in content.deadlines where tally[keyPath: count] > 0 {
      counts[DutyKind.of(tally.rule), default: 0] += tally[keyPath: count]
    }
    return counts
  }

  private func words(_ counts: [DutyKind: Int], _ end: String) -> String {
    let kinds = DutyKind.allCases.compactMap { kind in counts[kind].map { kind.counted($0) } }
    return ([kinds.joined(separator: ", "), end].filter { !$0.isEmpty }).joined(separator: " ")
  }
}

extension WaitingWork.Kind {
  /// "3 assessments", "1 section 47 outcome".
  func counted(_ count: Int) -> String {
    switch self {
    case .assessment: count.of("assessment")
    case .enquiry: count.of("section 47 outcome")
    case .childInNeedPlan: count.of("CIN plan")
    case .protectionPlan: count.of("CP plan")
    case .closure: count.of("closure")
    }
  }

  /// The kind in a column.
  var short: String {
    switch self {
    case .assessment: "Assessment"
    case .enquiry: "S47 outcome"
    case .childInNeedPlan: "CIN plan"
    case .protectionPlan: "CP plan"
    case .closure: "Closure"
    }
  }
}
