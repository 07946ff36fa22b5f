import Casework
import Terminal
import Widgets

/// The reports there are, each with what it answers.
struct ReportsBoard: Board {
  let title = "Reports"

  /// A line of the list: what a board is called, what it answers, and the board.
  struct Line: Sendable {
    let title: String
    let question: String
    let board: any Board

    init(_ board: any Board, _ question: String) {
      title = board.title
      self.question = question
      self.board = board
    }
  }

  /// Everything there is, in the order of the list.
  static let lines: [Line] =
    Report.allCases.map { Line(ReportBoard(report: $0), $0.question) } + [
      Line(DatasetBoard(), DatasetBoard.question),
      Line(
        ImprovementBoard(),
        "What the plans and the scrutiny panels ask for, and how far it has come."),
      Line(DuplicatesBoard(), "Which records may be of one child, and why?"),
    ]

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> [Line] { Self.lines }

  func heading(_ content: [Line], _ reading: BoardReading) -> StyledText {
    StyledText("\(content.count.of("report"))  Enter opens one; x in a list of names writes CSV")
  }

  func document(_ content: [Line], _ reading: BoardReading) -> Document {
    var page = reading.builder
    let shown = content.filter { reading.passes([$0.title, $0.question]) }
    for line in shown {
      page.item(
        .board(BoardLink(line.board)),
        lead: [(StyledText(line.title).highlighting(reading.filter), 30)],
        text: StyledText(line.question))
    }
    if shown.isEmpty { page.paragraph(reading.nothingPasses) }
    return page.document
  }
}

/// What one report found, as names.
struct ReportBoard: Board {
  /// The report.
  let report: Report
  var title: String { report.title }
  var context: CommandContext { .report }

  /// How many lines are shown; the file has them all.
  static let mostRows = 2_000

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> ReportTable {
    try report.table(from: casebook, asOf: asker.now)
  }

  func heading(_ content: ReportTable, _ reading: BoardReading) -> StyledText {
    let rows = Self.shown(content, filter: reading.filter)
    let filtered =
      rows.count < content.rows.count ? " of \(Figures.grouped(content.rows.count))" : ""
    return StyledText(
      "\(Figures.grouped(rows.count))\(filtered) \(rows.count == 1 ? "row" : "rows") "
        + "as at \(content.asOf.medium)")
  }

  func document(_ content: ReportTable, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let rows = Self.shown(content, filter: reading.filter)
    let counts = Dictionary(rows.map { ($0.group, 1) }, uniquingKeysWith: +)
    // The name gives way where there is little room.
    let others = report.shown.dropFirst().reduce(2) { $0 + $1.width + 1 }
    var group: String?
    if !rows.isEmpty {
      page.row(
        report.shown.map { column, width in
          (
            text: StyledText(report.columns[column], .label),
            width: column == 0 ? max(12, min(width, reading.width - others)) : width,
            target: nil, isTrailing: false
          )
        })
    }
    for row in rows.prefix(Self.mostRows) {
      if row.group != group {
        group = row.group
        page.heading("\(row.group) (\(counts[row.group] ?? 0))")
      }
      page.row(
        report.shown.map { column, width in
          let unit = row.cells[column].isEmpty ? nil : report.unit(ofColumn: column)
          let text = [row.cells[column], unit].compactMap { $0 }.joined(separator: " ")
          return (
            text: column == 0 ? StyledText(text).highlighting(reading.filter) : StyledText(text),
            width: column == 0 ? max(12, min(width, reading.width - others)) : width,
            target: column == 0 ? row.target : nil, isTrailing: false
          )
        })
    }
    if rows.isEmpty {
      page.paragraph(content.rows.isEmpty ? "There is none." : reading.nothingPasses)
    }
    if rows.count > Self.mostRows {
      page.note("and \(Figures.grouped(rows.count - Self.mostRows)) more: x writes them all.")
    }
    return page.document
  }

  func message(_ content: ReportTable, selected: Target?, _ reading: BoardReading) -> String {
    report.question
  }

  /// The lines that the filter lets pass.
  static func shown(_ content: ReportTable, filter: String) -> [ReportTable.Row] {
    filter.isBlank
      ? content.rows
      : content.rows.filter {
        TextFold.matches(filter, in: ($0.cells + [$0.group]).joined(separator: " "))
      }
  }
}
