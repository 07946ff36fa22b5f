import CaseStore
import Casework
import Rulebook
import Terminal
import Widgets

/// One indicator: its definition, a year of it as bars, whose it is by team and worker, and the way to the names.
struct IndicatorBoard: MonthBoard {
  /// The indicator.
  let indicator: Indicator.ID
  var month: DatasetMonth?
  var title: String { indicator }

  /// What was counted.
  struct Content: Sendable {
    /// A part of the authority with its share.
    struct Cut: Hashable, Sendable {
      /// The team or worker.
      let name: String
      /// How many are counted there.
      let counted: Int
      /// Of how many; nil for a number.
      let of: Int?
    }

    let indicator: Indicator?
    let row: DatasetTable.Row?
    let months: [DatasetMonth]
    let missing: Int?
    let teams: [Cut]
    let workers: [Cut]
    let benchmark: Benchmarks.Entry?
    /// What was written about it, the latest month first.
    let commentary: [IndicatorCommentary]
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    let last = last(on: asker.today)
    guard let own = try IndicatorFile.standard().first(where: { $0.id == indicator }) else {
      return Content(
        indicator: nil, row: nil, months: [], missing: nil, teams: [], workers: [], benchmark: nil,
        commentary: [])
    }
    let source = try casebook.dataset(last, at: asker.now)
    let table = DatasetTable([own], months: last.last(12), source.ledger)
    let counted = try source.names(of: source.ledger.counted(own, in: last), on: last.lastDay)
    let missing = source.ledger.missing(own, in: last)
    let whole = try missing.map { try source.names(of: $0, on: last.lastDay) }
    let staff = casebook.staff
    return Content(
      indicator: own, row: table.rows.first, months: table.months, missing: missing?.count,
      teams: Self.cuts(counted, whole) { subject in
        subject.team.map { staff.team($0)?.name(on: last.lastDay) ?? $0.rawValue } ?? "No team"
      },
      workers: Self.cuts(counted, whole) { subject in
        subject.worker.map { staff.name(of: $0) } ?? "No worker"
      }, benchmark: try casebook.benchmarks()[indicator],
      commentary: try casebook.commentary().filter { $0.indicator == indicator && $0.month <= last }
    )
  }

  private static func cuts(
    _ counted: [FactName], _ missing: [FactName]?, by name: (FactSubject) -> String
  ) -> [Content.Cut] {
    let parts = Dictionary(grouping: counted) { name($0.subject) }.mapValues(\.count)
    let rest = Dictionary(grouping: missing ?? []) { name($0.subject) }.mapValues(\.count)
    return Set(parts.keys).union(rest.keys).map { key in
      let part = parts[key] ?? 0
      return Content.Cut(
        name: key, counted: part, of: missing == nil ? nil : part + (rest[key] ?? 0))
    }.sorted { ($1.of ?? $1.counted, $0.name) < ($0.of ?? $0.counted, $1.name) }
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    guard let row = content.row else { return StyledText("There is no indicator \(indicator).") }
    return StyledText("\(row.indicator.short), \(last(on: reading.today).short): ", .heading)
      + StyledText(row.latest.words)
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let own = content.indicator, let row = content.row else { return page.document }
    page.paragraph(own.name + ".")
    page.paragraph(own.definition)
    if let why = own.notCounted { page.paragraph(why) }
    page.field("Direction", own.preferred.title.capitalised)
    page.field(
      "Change",
      "\(DatasetWords.change(row.change(from: row.previous))) on last month, "
        + "\(DatasetWords.change(row.change(from: row.yearAgo))) on a year ago")
    page.field(
      "Last 12 months",
      "mean \(row.average.map { DatasetWords.number($0) } ?? "-"), greatest "
        + "\(row.maximum.map { DatasetWords.number($0) } ?? "-")")
    if let elsewhere = Self.elsewhere(content.benchmark) { page.field("Elsewhere", elsewhere) }
    for own in content.commentary.prefix(6) {
      page.field(
        own.month.short,
        "\(own.words) (\(reading.staff.name(of: own.by)), \(own.date.medium))")
    }
    addNames(content, to: &page)
    if let other = own.other {
      page.item(
        .board(BoardLink(IndicatorBoard(indicator: other, month: month))),
        lead: [(StyledText("Another definition"), 22)], text: StyledText(other))
    }
    addBars(row, content.months, to: &page, reading)
    add(content.teams, "By team on \(last(on: reading.today).lastDay.medium)", to: &page, reading)
    add(content.workers, "By worker", to: &page, reading)
    return page.document
  }

  private func addNames(_ content: Content, to page: inout DocumentBuilder) {
    guard let own = content.indicator, own.counts != nil,
      let counted = content.row?.latest.numerator
    else { return }
    page.blank()
    page.item(
      .board(BoardLink(FigureNamesBoard(indicator: indicator, month: month, isMissing: false))),
      lead: [(StyledText("Counted"), 22)], text: StyledText("\(counted)"))
    guard let missing = content.missing else { return }
    page.item(
      .board(BoardLink(FigureNamesBoard(indicator: indicator, month: month, isMissing: true))),
      lead: [(StyledText("Not in it"), 22)], text: StyledText("\(missing)"))
  }

  private static func elsewhere(_ entry: Benchmarks.Entry?) -> String? {
    guard let entry else { return nil }
    let places = [
      ("statistical neighbours", entry.statisticalNeighbours), ("England", entry.england),
      ("South East", entry.southEast),
    ]
    return places.compactMap { place, value in
      value.map { "\(place) \(DatasetWords.number($0))" }
    }.joined(separator: ", ")
  }

  private func addBars(
    _ row: DatasetTable.Row, _ months: [DatasetMonth], to page: inout DocumentBuilder,
    _ reading: BoardReading
  ) {
    page.heading("A year of it")
    let greatest = row.maximum ?? 0
    for (month, figure) in zip(months, row.year) {
      let bar = figure.value.map {
        Sparkline.bar($0, of: greatest, width: reading.width - 40, glyphs: reading.glyphs)
      }
      let rest = reading.today < month.lastDay ? ", not over" : ""
      page.line(
        StyledText(" \(month.short)  ", .label) + StyledText(bar ?? "")
          + StyledText(
            (bar.map { $0.isEmpty ? "" : " " } ?? "")
              + figure.words.replacing(" per 10,000", with: "") + rest))
    }
  }

  private func add(
    _ cuts: [Content.Cut], _ title: String, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let shown = cuts.filter { reading.passes([$0.name]) }.prefix(40)
    guard cuts.count > 1, !shown.isEmpty else { return }
    page.heading(title)
    let greatest = Double(cuts.map { $0.of ?? $0.counted }.max() ?? 0)
    let glyphs = reading.glyphs
    let lead = min(26, shown.map { $0.name.cellWidth(glyphs: glyphs) }.max() ?? 0)
    let width = max(6, reading.width - 34 - lead)
    for cut in shown {
      let part = Sparkline.bar(
        Double(cut.counted), of: greatest, width: width, glyphs: glyphs)
      let rest = Sparkline.bar(
        Double((cut.of ?? cut.counted) - cut.counted), of: greatest, width: width,
        glyphs: glyphs, filling: 2)
      let figure = cut.of.map { IndicatorFigure.of(cut.counted, $0).words } ?? "\(cut.counted)"
      page.line(
        StyledText(
          " " + cut.name.clipped(to: lead, glyphs: glyphs).padded(to: lead + 2, glyphs: glyphs),
          .label) + StyledText(figure.padded(to: 20, glyphs: glyphs)) + StyledText(part + rest))
    }
    if shown.count < cuts.count {
      page.note("and \((cuts.count - shown.count).of("other")): / finds one.")
    }
  }
}
