import CaseloadApp
import Casework

/// A dataset as rows: fitted to 80 columns for reading, whole for a spreadsheet.
struct DatasetListing {
  private let report: DatasetReport

  init(_ report: DatasetReport) { self.report = report }

  /// The months that stand in 80 columns, with the changes; what was left out is said below.
  var table: String {
    get throws {
      let shown = Array(report.table.months.suffix(4))
      let left = report.table.months.count - shown.count
      var listing = Listing(
        [Listing.Column("indicator"), Listing.Column("")]
          + shown.map { Listing.Column($0.short, alignsRight: true) }
          + [
            Listing.Column("month", alignsRight: true), Listing.Column("year", alignsRight: true),
            Listing.Column("direction"),
          ], whenEmpty: "No indicator.")
      for row in report.table.rows {
        let unit = row.indicator.unit == .percent ? " %" : ""
        listing.rows.append(
          [row.indicator.id, row.indicator.short + unit]
            + row.figures.suffix(shown.count).map { figure in
              figure == .noData ? "no data" : report.text(figure)
            }
            + [
              report.change(row.change(from: row.previous)),
              report.change(row.change(from: row.yearAgo)), row.travel.words,
            ])
      }
      let rest =
        left > 0
        ? ["\(left) earlier months, means, maxima and benchmarks: --format csv, text or html."]
        : ["Means, maxima and benchmarks: --format csv, text or html."]
      return try listing.text(as: .table)
        + (report.statements + rest).map { "  " + $0 }.joined(separator: "\n") + "\n"
    }
  }

  /// Every column, a row an indicator; where there is no value the cell is empty and its status says why. What the
  /// report says of itself stands in rows of its own below.
  var csv: String {
    get throws {
      var listing = Listing(
        [Listing.Column("reference"), Listing.Column("name"), Listing.Column("unit")]
          + report.table.months.flatMap { month in
            ["", " of", " status"].map { Listing.Column("\(month)\($0)") }
          }
          + [
            "change on month %", "change on year %", "mean of 12", "maximum of 12", "direction",
            "statistical neighbours", "England", "South East", "definition",
          ].map { Listing.Column($0) }, whenEmpty: "")
      for row in report.table.rows { listing.rows.append(cells(row)) }
      for statement in report.statements {
        listing.rows.append(
          ["#", statement] + Array(repeating: "", count: listing.columns.count - 2))
      }
      return try listing.text(as: .csv)
    }
  }

  private func cells(_ row: DatasetTable.Row) -> [String] {
    let indicator = row.indicator
    let entry = report.benchmarks[indicator.id]
    let number = { (value: Double?) in
      value.map { DatasetWords.number($0, decimals: max(2, report.decimals)) } ?? ""
    }
    return [indicator.id, indicator.name, indicator.unit.rawValue]
      + row.figures.flatMap { figure in
        [
          figure.value == nil ? "" : figure.text(decimals: max(2, report.decimals)),
          figure.denominator.map { "\($0)" } ?? "", figure.status,
        ]
      }
      + [
        number(row.change(from: row.previous)), number(row.change(from: row.yearAgo)),
        number(row.average), number(row.maximum), row.travel.words,
        number(entry?.statisticalNeighbours), number(entry?.england), number(entry?.southEast),
        indicator.definition,
      ]
  }
}
