import Casework
import SwiftCSV

/// A report as a file of comma-separated values, which says itself what it is before it begins.
struct ReportFile {
  /// The file's name without its ending: "caseload-overdue-2021-03-30".
  let name: String
  /// The text.
  let text: String

  /// Writes a report.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - table: what it found.
  ///   - filter: what the list was narrowed to; empty for all of it.
  init(_ report: Report, _ table: ReportTable, filter: String) throws {
    let rows = ReportBoard.shown(table, filter: filter)
    name = "caseload-\(report.rawValue)-\(table.asOf.date)"
    let about = [
      ["Report", report.title], ["As at", table.asOf.medium],
      ["Filter", filter.isBlank ? "none" : filter], ["Rows", "\(rows.count)"],
    ]
    let lines = try about.map { try Self.csv($0.map(Self.cell), []) }
    text =
      (lines + ["", try Self.csv(report.columns, rows.map(\.cells))]).joined(separator: "\n") + "\n"
  }

  private static func csv(_ header: [String], _ rows: [[String]]) throws -> String {
    var view = try Named(header: header, text: "", delimiter: .comma)
    view.rows = rows.map { row in
      Dictionary(
        zip(header, row.map(cell)), uniquingKeysWith: { first, _ in first })
    }
    // The library ends what has no rows with a line end, and what has some without.
    let text = view.serialize(header: header, delimiter: .comma)
    return text.last?.isNewline == true ? String(text.dropLast()) : text
  }

  /// A text as a cell: on one line, because the library quotes separators and quotes but no line ends, and
  /// never a formula, which a spreadsheet would run.
  private static func cell(_ text: String) -> String {
    var line = ""
    for character in text {
      line.append(character.isNewline || character == "\t" ? " " : character)
    }
    let isFormula = line.first { $0 != " " }.map { "=+-@".contains($0) } ?? false
    return isFormula ? "'" + line : line
  }
}
