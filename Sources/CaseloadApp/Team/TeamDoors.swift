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
        ["oldest \(workingDays(since: returned.map(\.oldest))) wd"]
          .with("; the author is to change it"), to: &page)
    }
    door(
      "Unallocated", content.unallocated.count, names(.unallocated(isDoor: true)),
      unallocatedWords, to: &page)
    door(
      "Conferences put off", postponed, names(.postponed),
      ["the children have waited since the first day", "waiting since the first day"], to: &page)
    let unbooked = tally(\.unbooked).filter { $0.key.isVisit }
    door(
      "Visits to book", unbooked.values.reduce(0, +), names(.toBook),
      words(
        unbooked,
        [
          "due in the next \(TeamBoard.forecastDays) working days",
          "in \(TeamBoard.forecastDays) wd",
        ]),
      to: &page)
    let coming = tally(\.coming).filter { !$0.key.isVisit }
    door(
      "Due by \(end.brief(near: reading.today))", coming.values.reduce(0, +), names(.coming),
      words(coming, []), to: &page)
    door(
      "Oversight gaps", content.cases.reduce(0) { $0 + $1.gaps }, names(.gaps),
      gapWords, to: &page)
    door(
      "Concerns", content.concerns, EscalationBoard(scope: scope),
      ["raised by reviewing officers and conference chairs", "of reviewing officers"], to: &page)
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
    _ title: String, _ count: Int, _ board: any Board, _ words: [String],
    to page: inout DocumentBuilder
  ) {
    // Of several wordings the first that fits whole is taken: half a number would be a wrong one.
    let room = page.width - 28
    let fitting = words.first { $0.cellWidth(glyphs: reading.glyphs) <= room } ?? ""
    page.item(
      .board(BoardLink(board)),
      lead: [],
      text: StyledText(title.padded(to: 20, glyphs: reading.glyphs))
        + StyledText(String(repeating: " ", count: max(0, 4 - "\(count)".count)))
        + StyledText(count == 0 ? "-" : "\(count)", count == 0 ? .plain : .heading)
        + StyledText(count == 0 || fitting.isEmpty ? "" : "  " + fitting))
  }

  /// The limits of the clock that the gaps go by: one for children on a plan or in care, one for all others.
  private var gapWords: [String] {
    let rules = ["oversight.protected", "oversight.inNeed"].compactMap {
      reading.rulebook.timescales[$0]
    }
    guard rules.count == 2 else { return [] }
    let first = rules[0].unit == rules[1].unit ? "\(rules[0].limit)" : "\(rules[0].span)"
    return [
      "no manager for \(first) (plan, care) or \(rules[1].span)", "a manager’s look is late",
    ]
  }

  private var end: CivilDate { TeamBoard.forecastEnd(reading.today, reading.rulebook) }

  private var waiting: [WaitingTally] {
    content.waiting.filter { $0.kind != nil && !$0.isReturned }
  }

  private var postponed: Int {
    content.waiting.filter { $0.kind == nil }.reduce(0) { $0 + $1.count }
  }

  /// "oldest 4 wd; 3 assessments, 1 section 47 outcome", and the same in fewer words.
  private var waitingWords: [String] {
    let kinds = WaitingWork.Kind.allCases.map { kind -> (words: String, count: Int) in
      let count = waiting.filter { $0.kind == kind }.reduce(0) { $0 + $1.count }
      return (kind.counted(count), count)
    }
    let oldest = "oldest \(workingDays(since: waiting.map(\.oldest))) wd"
    return Self.lists(kinds).map { "\(oldest); \($0)" } + [oldest]
  }

  /// How many working days ago the earliest of some days was.
  private func workingDays(since days: [CivilDate]) -> Int {
    let oldest = days.min() ?? reading.today
    return max(0, reading.rulebook.calendar.workingDays(from: oldest, to: reading.today))
  }

  private var unallocatedWords: [String] {
    guard let first = content.unallocated.first else { return [] }
    let limit = content.settings.allocationHours
    let late = content.unallocated.count {
      $0.supervision.decided.minutes(to: reading.now) > limit * 60
    }
    let longest = "longest \(Unallocated.waited(first, at: reading.now))"
    let end = late == 0 ? "" : "; \(late) over \(limit) h"
    return ["\(longest) since the decision\(end)", longest + end, longest]
  }

  private func tally(_ count: KeyPath<DeadlineTally, Int>) -> [DutyKind: Int] {
    var counts: [DutyKind: Int] = [:]
    for tally in content.deadlines where tally[keyPath: count] > 0 {
      counts[DutyKind.of(tally.rule), default: 0] += tally[keyPath: count]
    }
    return counts
  }

  private func words(_ counts: [DutyKind: Int], _ ends: [String]) -> [String] {
    let lists = Self.lists(
      DutyKind.allCases.map { kind -> (words: String, count: Int) in
        let count = counts[kind] ?? 0
        return (kind.counted(count), count)
      })
    return ends.flatMap { end in lists.prefix(1).map { "\($0) \(end)" } } + lists
  }

  /// "15 assessments, 6 ICPCs, 8 reviews", then with ever fewer kinds by name: "15 assessments, 14 others".
  private static func lists(_ kinds: [(words: String, count: Int)]) -> [String] {
    let kinds = kinds.filter { $0.count > 0 }
    return (0..<kinds.count).map { left in
      let others = kinds.suffix(left).reduce(0) { $0 + $1.count }
      let named = kinds.dropLast(left).map(\.words)
      return (named + (others == 0 ? [] : [others.of("other")])).joined(separator: ", ")
    }
  }
}

extension [String] {
  /// The last of the wordings with something at its end, and then without.
  fileprivate func with(_ end: String) -> [String] { map { $0 + end } + self }
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
