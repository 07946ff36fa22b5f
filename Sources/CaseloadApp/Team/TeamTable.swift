import Casework
import Terminal
import Widgets

/// What is overdue as a table: a row for each worker, or for each team of the whole authority, a column for
/// each kind of duty that has anything overdue, then how many children and how heavy they are.
struct TeamTable {
  let scope: TeamScope
  let content: TeamBoard.Content
  let reading: BoardReading

  /// A row of the table.
  private struct Line {
    var name: String
    var counts: [DutyKind: Int]
    var load: Workload
    /// The names behind a number.
    var names: (_ kinds: [DutyKind]?) -> TeamNamesBoard
    /// The names behind the number of children.
    var cases: TeamNamesBoard

    var total: Int { counts.values.reduce(0, +) }
  }

  /// A column: one kind, or several together where there is no room for each.
  private struct Column {
    var kinds: [DutyKind]
    var head: (above: String, below: String)
    var width: Int { max(head.above.count, head.below.count, 4) }
  }

  private static let nameWidth = 18
  /// What stands after the kinds. In a narrow window the kinds need the room of the weight, which stands with
  /// the names behind the number of cases too.
  private var tail: [(head: String, width: Int)] {
    [("all", 4), ("cases", 5)] + (reading.width < 70 ? [] : [("weight", 6)])
  }

  func add(to page: inout DocumentBuilder) {
    let lines = lines
    let columns = columns(lines)
    let room = page.width - 1 - tailWidth - columns.reduce(0) { $0 + $1.width + 1 }
    let name = max(12, min(Self.nameWidth + 6, room - 1))
    if let others = columns.last, others.head == Self.other {
      page.paragraph(
        "Other: \(others.kinds.flatMap(words).joined(separator: ", ")).", indent: 1, style: .label)
    }
    for part in [true, false] {
      let heads =
        columns.map { (part ? $0.head.above : $0.head.below, $0.width) }
        + tail.map { (part ? "" : $0.head, $0.width) }
      if part, heads.allSatisfy(\.0.isEmpty) { continue }
      page.row(
        [(StyledText(part ? "" : "Overdue", .heading), name, nil, false)]
          + heads.map { (StyledText($0.0, .label), $0.1, nil, true) })
    }
    for line in lines { add(line, columns, name: name, to: &page) }
  }

  private func add(
    _ line: Line, _ columns: [Column], name: Int, to page: inout DocumentBuilder
  ) {
    let status: Status = line.total > 0 ? .overdue : .onTrack
    var cells: [(text: StyledText, width: Int, target: Target?, isTrailing: Bool)] = [
      (
        StyledText("\(status.mark(reading.glyphs))", status.style) + StyledText(" \(line.name)"),
        name, nil, false
      )
    ]
    for column in columns {
      let count = column.kinds.reduce(0) { $0 + (line.counts[$1] ?? 0) }
      cells.append((figure(count), column.width, door(line.names(column.kinds)), true))
    }
    let tailCells = [
      (figure(line.total), door(line.names(nil))), (figure(line.load.children), door(line.cases)),
      (StyledText(line.load.weightText), nil),
    ]
    for (cell, column) in zip(tailCells, tail) {
      cells.append((cell.0, column.width, cell.1, true))
    }
    page.row(cells)
  }

  private func figure(_ count: Int) -> StyledText {
    StyledText(count == 0 ? "-" : Figures.grouped(count))
  }

  private func door(_ board: TeamNamesBoard) -> Target { .board(BoardLink(board)) }

  private var tailWidth: Int { tail.reduce(0) { $0 + $1.width + 1 } }

  // MARK: - Columns

  /// Under what kinds stand that have no column of their own.
  private static let other = (above: "", below: "Other")
  /// The kinds in the order in which they give up their columns: what keeps a child safe does so last.
  private static let foldedFirst: [DutyKind] = [
    .needVisit, .review, .coreGroup, .careVisit, .assessment, .initialConference, .protectionVisit,
  ]

  /// Kinds with anything overdue, in their order; where they do not all fit, the least grave are put together
  /// under "Other".
  private func columns(_ lines: [Line]) -> [Column] {
    var totals: [DutyKind: Int] = [:]
    for line in lines { totals.merge(line.counts, uniquingKeysWith: +) }
    var shown = DutyKind.allCases.filter { (totals[$0] ?? 0) > 0 && $0 != .other }
    var others: [DutyKind] = (totals[.other] ?? 0) > 0 ? [.other] : []
    while !fits(shown, others), let least = Self.foldedFirst.first(where: shown.contains) {
      shown.removeAll { $0 == least }
      others.append(least)
    }
    let columns = shown.map { Column(kinds: [$0], head: $0.head) }
    return others.isEmpty
      ? columns : columns + [Column(kinds: others.sorted(by: inOrder), head: Self.other)]
  }

  /// What a kind under "Other" is; of those that are no kind of their own, what each duty is.
  private func words(_ kind: DutyKind) -> [String] {
    guard kind == .other else { return [kind.plural] }
    let rules = content.overdue.map(\.rule) + content.unallocatedWork.map(\.row.rule)
    let titles = Set(rules.filter { DutyKind.of($0) == .other }).map { rule in
      (reading.rulebook.timescales[rule]?.title ?? rule).loweredUnlessAcronym
    }
    return Set(titles).sorted()
  }

  private func inOrder(_ left: DutyKind, _ right: DutyKind) -> Bool {
    let order = DutyKind.allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }

  private func fits(_ shown: [DutyKind], _ others: [DutyKind]) -> Bool {
    let columns = shown.map { Column(kinds: [$0], head: $0.head).width + 1 }
    let width = columns.reduce(0, +) + (others.isEmpty ? 0 : 6)
    return 1 + Self.nameWidth + 1 + width + tailWidth <= reading.width
  }

  // MARK: - Rows

  private var lines: [Line] {
    let own = scope == .everyone ? teams : workers
    let nobody = unallocated
    let all = own + [nobody]
    var counts: [DutyKind: Int] = [:]
    for line in all { counts.merge(line.counts, uniquingKeysWith: +) }
    let load = all.map(\.load).reduce(Workload(), +)
    let total = Line(
      name: scope == .everyone ? "Authority" : "Team", counts: counts, load: load,
      names: { TeamNamesBoard(scope: scope, question: .overdue(nil, $0, isWhole: true)) },
      cases: TeamNamesBoard(scope: scope, question: .cases(nil, isWhole: true)))
    return all + [total]
  }

  /// Those who are in the team today and carry children, and all others who have any of its children.
  private var workers: [Line] {
    guard case .team(let team) = scope else { return [] }
    let members = reading.staff.workers.filter { worker in
      let post = worker.post(on: reading.today)
      return post?.team == team && post?.role == .socialWorker
    }.map(\.id)
    let others = content.overdue.compactMap(\.worker) + content.cases.compactMap(\.example.worker)
    return Set(members + others).map { worker in
      let load = load { $0.worker == worker }
      return Line(
        name: reading.staff.name(of: worker), counts: counts { $0.worker == worker }, load: load,
        names: { TeamNamesBoard(scope: scope, question: .overdue(worker, $0)) },
        cases: TeamNamesBoard(scope: scope, question: .cases(worker)))
    }.sorted { $0.name < $1.name }
  }

  private var teams: [Line] {
    let known = reading.staff.teams.map(\.id)
    let others = content.overdue.compactMap(\.team) + content.cases.compactMap(\.example.team)
    return Set(known + others).map { team in
      let load = load { $0.team == team && $0.worker != nil }
      return Line(
        name: TeamWords.name(of: .team(team), reading), counts: counts { $0.team == team },
        load: load,
        names: { TeamNamesBoard(scope: .team(team), question: .overdue(nil, $0)) },
        cases: TeamNamesBoard(scope: .team(team), question: .cases(nil)))
    }.filter { $0.total > 0 || $0.load.children > 0 }.sorted { $0.name < $1.name }
  }

  private var unallocated: Line {
    var counts: [DutyKind: Int] = [:]
    for work in content.unallocatedWork { counts[DutyKind.of(work.row.rule), default: 0] += 1 }
    let weights = content.settings.weights
    let weight = content.unallocated.map { weights.weight(of: $0.supervision) }.reduce(0, +)
    return Line(
      name: "Unallocated", counts: counts,
      load: Workload(children: content.unallocated.count, weight: weight),
      names: { TeamNamesBoard(scope: scope, question: .unallocatedOverdue($0)) },
      cases: TeamNamesBoard(scope: scope, question: .unallocated(isDoor: false)))
  }

  private func counts(_ isOwn: (DeadlineTally) -> Bool) -> [DutyKind: Int] {
    var counts: [DutyKind: Int] = [:]
    for tally in content.overdue where isOwn(tally) {
      counts[DutyKind.of(tally.rule), default: 0] += tally.overdue
    }
    return counts
  }

  private func load(_ isOwn: (Supervision) -> Bool) -> Workload {
    content.cases.filter { isOwn($0.example) }.map { $0.load(content.settings.weights) }
      .reduce(Workload(), +)
  }
}
