import CaseStore
import Casework
import Rulebook
import Terminal
import Widgets

extension CommandContext {
  /// The boards of the monthly dataset.
  static let dataset: CommandContext = "Dataset"
}

/// A board of the monthly dataset, which another month can be asked of.
protocol MonthBoard: Board {
  /// The last month shown; nil for the last whole one.
  var month: DatasetMonth? { get set }
}

extension MonthBoard {
  var context: CommandContext { .dataset }

  /// The last month shown, on a day.
  func last(on today: CivilDate) -> DatasetMonth { month ?? DatasetMonth(of: today).adding(-1) }
}

/// The monthly dataset: indicators as rows, months as columns.
///
/// A head of service sits here who has to explain the month's numbers to a panel: which moved, whether that is good,
/// and who stands behind them.
struct DatasetBoard: MonthBoard {
  var month: DatasetMonth?
  let title = "Monthly dataset"

  /// What it answers, as the list of reports says it.
  static let question =
    "Every indicator of a month by its definition, with the names behind each figure."

  /// What was counted.
  struct Content: Sendable {
    /// The figures; as many months as the widest screen shows.
    let table: DatasetTable
    /// What indicators come to elsewhere.
    let benchmarks: Benchmarks
  }

  private static let mostMonths = 13

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    let last = last(on: asker.today)
    let source = try casebook.dataset(
      touching: last.adding(-Self.mostMonths).firstDay...last.lastDay, at: asker.now)
    return Content(
      table: DatasetTable(
        try IndicatorFile.standard(), months: last.last(Self.mostMonths), source.ledger),
      benchmarks: try casebook.benchmarks())
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    let last = last(on: reading.today)
    let isOver = last.lastDay <= reading.today
    let legend = isOver && reading.width >= 70 ? "   no data: not 0; -: a share of nothing" : ""
    return StyledText(last.short + (isOver ? "" : ", not over yet"), .heading)
      + StyledText("   as at \(reading.now.medium)" + legend)
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let shape = Shape(reading.width)
    let rows = content.table.rows.filter {
      reading.passes([$0.indicator.id, $0.indicator.short, $0.indicator.name, $0.indicator.group])
    }
    var group: String?
    if !rows.isEmpty { page.row(shape.titles(content.table.months)) }
    for row in rows {
      if row.indicator.group != group {
        group = row.indicator.group
        page.heading(row.indicator.group)
      }
      page.row(
        shape.cells(
          row, target: .board(BoardLink(IndicatorBoard(indicator: row.id, month: month))), reading))
    }
    if rows.isEmpty { page.paragraph(reading.nothingPasses) }
    addOthers(to: &page, reading)
    return page.document
  }

  private func addOthers(to page: inout DocumentBuilder, _ reading: BoardReading) {
    guard reading.filter.isBlank else { return }
    page.heading("How it hangs together")
    let others: [(any Board, String)] = [
      (FunnelBoard(month: month), "From contact to plan: how many of each step in the month."),
      (
        FlowBoard(month: month),
        "Plans and children looked after: who came, who left, what is left over."
      ),
      (TimelinessBoard(month: month), "How many working days assessments and conferences took."),
      (HeatBoard(month: month), "How many children each worker of each team had."),
    ]
    for (board, text) in others {
      page.item(
        .board(BoardLink(board)), lead: [(StyledText(board.title), 22)], text: StyledText(text))
    }
  }

  func message(_ content: Content, selected: Target?, _ reading: BoardReading) -> String {
    guard case .board(let link) = selected, let board = link.board as? IndicatorBoard,
      let row = content.table.rows.first(where: { $0.id == board.indicator })
    else { return "" }
    return row.indicator.notCounted ?? row.indicator.definition
  }

  /// Which columns a width has room for.
  private struct Shape {
    private let months: Int
    private let name: Int
    private let hasYear: Bool
    /// Whether there is room for the line of twelve months, the mean and the greatest.
    private let isWide: Bool

    private static let month = 8

    init(_ width: Int) {
      hasYear = width >= 70
      isWide = width >= 108
      name = width < 70 ? 18 : 22
      let fixed = name + 2 + 7 + 13 + (hasYear ? 7 : 0) + (isWide ? 14 + 13 : 0)
      months = max(1, min(7, (width - fixed) / (Self.month + 1)))
    }

    typealias Cell = (text: StyledText, width: Int, target: Target?, isTrailing: Bool)

    func titles(_ all: [DatasetMonth]) -> [Cell] {
      var cells: [Cell] = [(StyledText("Indicator", .label), name, nil, false)]
      cells += all.suffix(months).map { (StyledText($0.short, .label), Self.month, nil, true) }
      cells.append((StyledText("month", .label), 6, nil, true))
      if hasYear { cells.append((StyledText("year", .label), 6, nil, true)) }
      if isWide {
        cells.append((StyledText("mean", .label), 6, nil, true))
        cells.append((StyledText("max", .label), 6, nil, true))
        cells.append((StyledText("12 months", .label), 12, nil, false))
      }
      cells.append((StyledText("direction", .label), 12, nil, false))
      return cells
    }

    func cells(_ row: DatasetTable.Row, target: Target, _ reading: BoardReading) -> [Cell] {
      let unit = row.indicator.unit == .percent ? " %" : ""
      var cells: [Cell] = [
        (StyledText(row.indicator.short + unit).highlighting(reading.filter), name, target, false)
      ]
      cells += row.figures.suffix(months).map { (StyledText($0.text()), Self.month, nil, true) }
      cells.append((StyledText(DatasetWords.change(row.change(from: row.previous))), 6, nil, true))
      if hasYear {
        cells.append((StyledText(DatasetWords.change(row.change(from: row.yearAgo))), 6, nil, true))
      }
      if isWide {
        for value in [row.average, row.maximum] {
          cells.append((StyledText(value.map { DatasetWords.number($0) } ?? "-"), 6, nil, true))
        }
        let line = Sparkline.text(row.year.map(\.value), glyphs: reading.glyphs)
        cells.append((StyledText(line), 12, nil, false))
      }
      cells.append((StyledText(row.travel.words), 12, nil, false))
      return cells
    }
  }
}
