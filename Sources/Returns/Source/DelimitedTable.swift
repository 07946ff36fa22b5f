import SwiftCSV

/// The rows of a CSV file, each with its line, before anything is known of their meaning.
struct DelimitedTable: Sendable {
  /// One record of the file.
  struct Row: Sendable {
    /// The line on which the record stands.
    var line: Int
    /// The values, trimmed, in the order of the header.
    var values: [String]
  }

  /// A line that holds no record that can be trusted.
  struct BadLine: Sendable {
    var line: Int
    var reason: String
  }

  /// The names of the columns as the file spells them, trimmed.
  private(set) var header: [String] = []
  private(set) var rows: [Row] = []
  private(set) var badLines: [BadLine] = []

  init(text: String) {
    // The parser drops an empty last value where the text ends without a line break.
    let text = text.last?.isNewline == false ? text + "\n" : text
    // A value in these files never spans lines. Where one seems to, a quotation mark stands open,
    // and reading on would lose every row up to the next one: then each line is read alone.
    if let records = try? Self.records(in: text), !records.contains(where: Self.spansLines) {
      for (index, values) in records.enumerated() { take(values, line: index + 1) }
      return
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let values = try? Self.records(in: line + "\n").first ?? []
      if let values, !Self.spansLines(values) {
        take(values, line: index + 1)
      } else {
        badLines.append(
          BadLine(line: index + 1, reason: "A quotation mark is opened and not closed."))
      }
    }
  }

  /// Every record of the text. SwiftCSV yields one for a blank line also, so that the position of
  /// a record is its line.
  private static func records(in text: String) throws -> [[String]] {
    let parser = try CSV<Enumerated>(
      string: text, delimiter: .comma, loadColumns: false, rowLimit: 0)
    var records: [[String]] = []
    try parser.enumerateAsArray(startAt: 0, rowLimit: nil) { records.append($0) }
    return records
  }

  private static func spansLines(_ values: [String]) -> Bool {
    values.contains { $0.utf8.contains(10) || $0.utf8.contains(13) }
  }

  private mutating func take(_ untrimmed: [String], line: Int) {
    var values = untrimmed.map(\.trimmed)
    if values.allSatisfy(\.isEmpty) { return }
    if header.isEmpty {
      header = values
      return
    }
    // Spreadsheets leave empty cells beyond the last column.
    while values.count > header.count, values.last == "" { values.removeLast() }
    guard values.count == header.count else {
      let reason = "\(values.count) values where the header names \(header.count) columns."
      badLines.append(BadLine(line: line, reason: reason))
      return
    }
    rows.append(Row(line: line, values: values))
  }
}
