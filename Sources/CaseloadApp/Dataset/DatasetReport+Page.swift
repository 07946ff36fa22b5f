import Casework

extension DatasetReport {
  /// The report as a page.
  ///
  /// - Parameters:
  ///   - format: text, Markdown or one HTML file with its charts.
  ///   - user: who prints it.
  public func page(as format: PrintFormat, by user: String?) -> String {
    let last = table.months.last.map { " to \($0.short)" } ?? ""
    return PrintedPage(
      title: "Monthly dataset\(last)",
      header: statements + (user.map { ["Printed by \($0)"] } ?? []), version: "",
      mark: isDemonstration
        ? "DEMO: figures of an invented authority" : "OFFICIAL: figures without names",
      blocks: blocks + [.heading("Definitions")] + definitions
    ).rendered(as: format)
  }

  /// The tables part by part, each with its charts.
  var blocks: [PrintedPage.Block] {
    groups.flatMap { group -> [PrintedPage.Block] in
      [.heading(group.name), .table(columns, rows: group.rows.map(cells))]
        + group.rows.filter { $0.indicator.counts != nil }.map { .chart(chart($0)) }
    }
  }

  /// What each indicator means.
  var definitions: [PrintedPage.Block] {
    table.rows.map { row in
      let indicator = row.indicator
      let rest = [
        indicator.notCounted,
        indicator.other.map { "The same by another definition: \($0)." },
        indicator.preferred == .neither ? nil : "\(indicator.preferred.title).".capitalised,
      ].compactMap { $0 }
      return .field(
        "\(indicator.id) \(indicator.short)",
        ([indicator.definition] + rest).joined(separator: " "))
    }
  }

  private var columns: [PrintedPage.Column] {
    [PrintedPage.Column("Indicator", share: 6)]
      + (table.months.map(\.short) + ["Month", "Year", "Mean 12", "Max 12"]).map {
        PrintedPage.Column($0, share: 2, isNumber: true)
      }
      + [
        PrintedPage.Column("Direction", share: 3), PrintedPage.Column("SN / Eng / SE", share: 3),
      ]
  }

  private func cells(_ row: DatasetTable.Row) -> [String] {
    let indicator = row.indicator
    let unit = indicator.unit == .count ? "" : " (\(indicator.unit.title))"
    return ["\(indicator.id) \(indicator.short)\(unit)"] + row.figures.map { text($0) }
      + [
        change(row.change(from: row.previous)), change(row.change(from: row.yearAgo)),
        text(row.average), text(row.maximum), row.travel.words,
        benchmark(indicator.id),
      ]
  }

  /// What the indicator comes to elsewhere, in the order of the column.
  private func benchmark(_ indicator: Indicator.ID) -> String {
    guard let entry = benchmarks[indicator] else { return "local" }
    return [entry.statisticalNeighbours, entry.england, entry.southEast].map { text($0) }
      .joined(separator: " / ")
  }

  /// Twelve months of an indicator as bars.
  func chart(_ row: DatasetTable.Row) -> PrintedChart {
    let months = table.months.last?.last(row.year.count) ?? []
    return PrintedChart(
      title: "\(row.indicator.id) \(row.indicator.short), \(row.indicator.unit.title)",
      bars: zip(months, row.year).map { month, figure in
        PrintedChart.Bar(label: month.short, value: figure.value, text: text(figure))
      })
  }
}
