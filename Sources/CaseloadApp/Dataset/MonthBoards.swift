import CaseStore
import Casework
import Rulebook
import Terminal
import Widgets

/// From contact to plan: how many of each step there were in a month and in the year to it.
struct FunnelBoard: MonthBoard {
  var month: DatasetMonth?
  let title = "Funnel"

  private static let steps: [(String, FactSelection)] = [
    ("Contacts", FactSelection(.contact, .inMonth)),
    ("Referrals", FactSelection(.referral, .inMonth)),
    ("Assessments", FactSelection(.assessment, .inMonth)),
    ("Section 47 enquiries", FactSelection(.enquiry, .inMonth)),
    ("Initial conferences", FactSelection(.initialConference, .inMonth, without: .transferIn)),
    ("Plans begun", FactSelection(.planStart, .inMonth)),
  ]

  /// The counts of a step in the months of a year, the last month last.
  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> [[Int]] {
    let last = last(on: asker.today)
    let ledger = try casebook.dataset(last, at: asker.now).ledger
    return Self.steps.map { step in last.last(12).map { ledger.count(step.1, in: $0) } }
  }

  func heading(_ content: [[Int]], _ reading: BoardReading) -> StyledText {
    StyledText("From contact to plan, \(last(on: reading.today).short)", .heading)
  }

  func document(_ content: [[Int]], _ reading: BoardReading) -> Document {
    var page = reading.builder
    let last = last(on: reading.today)
    add(content.map { $0.last ?? 0 }, last.short, to: &page, reading)
    add(content.map { $0.reduce(0, +) }, "12 months to \(last.short)", to: &page, reading)
    page.blank()
    page.paragraph(
      "Each step counts what happened in the time itself: an assessment of this month may belong to a referral of "
        + "the last.")
    return page.document
  }

  private func add(
    _ numbers: [Int], _ title: String, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    page.heading(title)
    let greatest = Double(numbers.max() ?? 0)
    for (index, number) in numbers.enumerated() {
      let share =
        index == 0 || numbers[index - 1] == 0
        ? ""
        : "\(DatasetWords.number(100 * Double(number) / Double(numbers[index - 1])))% of the step before"
      let bar = Sparkline.bar(
        Double(number), of: greatest, width: reading.width - 64, glyphs: reading.glyphs)
      page.line(
        StyledText(" " + Self.steps[index].0.padded(to: 22, glyphs: reading.glyphs), .label)
          + StyledText("\(number)".padded(to: 7, glyphs: reading.glyphs))
          + StyledText(share.padded(to: 26, glyphs: reading.glyphs)) + StyledText(bar))
    }
  }
}

/// Stock and flow of plans and of children looked after: who came, who left, and what does not add up.
struct FlowBoard: MonthBoard {
  var month: DatasetMonth?
  let title = "Stock and flow"

  /// A month of a stock.
  struct Line: Hashable, Sendable {
    let month: DatasetMonth
    let before: Int
    let came: Int
    let left: Int
    let after: Int
    /// What the flow does not explain: late changes of status, plans that touch.
    var rest: Int { after - before - came + left }
  }

  /// The two stocks.
  struct Content: Sendable {
    let plans: [Line]
    let care: [Line]
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    let last = last(on: asker.today)
    let ledger = try casebook.dataset(last, at: asker.now).ledger
    func lines(_ stock: CaseFact.Kind, _ came: CaseFact.Kind, _ left: CaseFact.Kind) -> [Line] {
      last.last(12).map { month in
        let stock = FactSelection(stock, .lastDay, .children)
        return Line(
          month: month, before: ledger.count(stock, in: month.adding(-1)),
          came: ledger.count(FactSelection(came, .inMonth), in: month),
          left: ledger.count(FactSelection(left, .inMonth), in: month),
          after: ledger.count(stock, in: month))
      }
    }
    return Content(
      plans: lines(.onPlan, .planStart, .planEnd), care: lines(.lookedAfter, .careStart, .careEnd))
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    StyledText("Stock and flow, 12 months to \(last(on: reading.today).short)", .heading)
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    add(content.plans, "Child protection plans", to: &page, reading)
    add(content.care, "Children looked after", to: &page, reading)
    page.blank()
    page.paragraph(
      "The rest is what coming and leaving do not explain: a child who goes from short breaks to being looked after "
        + "comes without a new period of care, and one who goes back leaves without an end of it.")
    return page.document
  }

  private func add(
    _ lines: [Line], _ title: String, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    page.heading(title)
    let greatest = Double(lines.map(\.after).max() ?? 0)
    page.row(
      ["month", "before", "came", "left", "rest", "after"].map {
        (StyledText($0, .label), 7, nil, $0 != "month")
      })
    for line in lines {
      let numbers = [line.before, line.came, line.left, line.rest, line.after]
      var cells: [(text: StyledText, width: Int, target: Target?, isTrailing: Bool)] = [
        (StyledText(line.month.short), 7, nil, false)
      ]
      cells += numbers.map { (StyledText("\($0)"), 7, nil, true) }
      let bar = Sparkline.bar(
        Double(line.after), of: greatest, width: reading.width - 52, glyphs: reading.glyphs)
      cells.append((StyledText(bar), max(0, reading.width - 52), nil, false))
      page.row(cells)
    }
  }
}

/// How many working days assessments and initial conferences of a month took, in bands.
struct TimelinessBoard: MonthBoard {
  var month: DatasetMonth?
  let title = "Timeliness"

  /// A band with its count.
  struct Band: Hashable, Sendable {
    let title: String
    let count: Int
    let isLate: Bool
  }

  /// The bands of both.
  struct Content: Sendable {
    let assessments: [Band]
    let conferences: [Band]
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    let last = last(on: asker.today)
    let ledger = try casebook.dataset(last, at: asker.now).ledger
    func bands(_ kind: CaseFact.Kind, _ bounds: [Int], limit: Int) -> [Band] {
      var bands: [Band] = []
      for (index, bound) in bounds.enumerated() {
        let first = index == 0 ? 0 : bounds[index - 1] + 1
        bands.append(
          Band(
            title: "\(first)-\(bound)",
            count: ledger.count(
              FactSelection(
                kind, .inMonth, atLeast: first, atMost: bound, without: .transferIn), in: last),
            isLate: limit < bound))
      }
      let over = (bounds.last ?? 0) + 1
      bands.append(
        Band(
          title: "\(over) or more",
          count: ledger.count(
            FactSelection(kind, .inMonth, atLeast: over, without: .transferIn), in: last),
          isLate: true))
      return bands
    }
    return Content(
      assessments: bands(.assessment, [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60], limit: 45),
      conferences: bands(.initialConference, [5, 8, 10, 12, 13, 14, 15, 17, 20, 25], limit: 15))
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    StyledText("Working days taken, \(last(on: reading.today).short)", .heading)
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    add(content.assessments, "Single assessments, from the referral: limit 45", to: &page, reading)
    add(
      content.conferences, "Initial conferences, from the strategy discussion: limit 15", to: &page,
      reading)
    return page.document
  }

  private func add(
    _ bands: [Band], _ title: String, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    page.heading(title)
    let greatest = Double(bands.map(\.count).max() ?? 0)
    for band in bands {
      // Late bands have a filling of their own and a word, for those who see no colour.
      let bar = Sparkline.bar(
        Double(band.count), of: greatest, width: reading.width - 34, glyphs: reading.glyphs,
        filling: band.isLate ? 1 : 0)
      page.line(
        StyledText(" " + band.title.padded(to: 12, glyphs: reading.glyphs), .label)
          + StyledText("\(band.count)".padded(to: 6, glyphs: reading.glyphs))
          + StyledText((band.isLate ? "late" : "").padded(to: 6, glyphs: reading.glyphs))
          + StyledText(bar))
    }
  }
}

/// How many children with something open each worker had at the end of a month, team by team.
struct HeatBoard: MonthBoard {
  var month: DatasetMonth?
  let title = "Caseloads"

  /// A worker's load.
  struct Load: Hashable, Sendable {
    let team: String
    let worker: String
    let children: Int
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> [Load] {
    let last = last(on: asker.today)
    let source = try casebook.dataset(last, at: asker.now)
    let open = source.ledger.facts(FactSelection(.open, .lastDay, .children), in: last)
    let names = try source.names(of: open, on: last.lastDay)
    let staff = casebook.staff
    let groups = Dictionary(grouping: names) { name in
      [
        name.subject.team.map { staff.team($0)?.name(on: last.lastDay) ?? $0.rawValue }
          ?? "No team", name.subject.worker.map { staff.name(of: $0) } ?? "No worker",
      ]
    }
    return groups.map { Load(team: $0.key[0], worker: $0.key[1], children: $0.value.count) }
      .sorted { ($0.team, $1.children, $0.worker) < ($1.team, $0.children, $1.worker) }
  }

  func heading(_ content: [Load], _ reading: BoardReading) -> StyledText {
    StyledText("Caseloads on \(last(on: reading.today).lastDay.medium)", .heading)
  }

  func document(_ content: [Load], _ reading: BoardReading) -> Document {
    var page = reading.builder
    let greatest = Double(content.map(\.children).max() ?? 0)
    let shown = content.filter { reading.passes([$0.team, $0.worker]) }
    var team: String?
    for load in shown {
      if load.team != team {
        team = load.team
        let own = content.filter { $0.team == load.team }.map(\.children)
        let mean = Double(own.reduce(0, +)) / Double(max(1, own.count))
        page.heading(
          "\(load.team): \(own.reduce(0, +)), \(DatasetWords.number(mean, decimals: 1)) a worker")
      }
      let bar = Sparkline.bar(
        Double(load.children), of: greatest, width: reading.width - 34, glyphs: reading.glyphs)
      page.line(
        StyledText(" " + load.worker.padded(to: 24, glyphs: reading.glyphs), .label)
          + StyledText("\(load.children)".padded(to: 5, glyphs: reading.glyphs)) + StyledText(bar))
    }
    if shown.isEmpty {
      page.paragraph(content.isEmpty ? "Nothing was open." : reading.nothingPasses)
    }
    return page.document
  }
}
