import Casework
import Foundation

/// A file of a return, read into rows and recognised, before its year is known.
struct SSDA903File: Sendable {
  /// The name in places: the folder's name and the file's.
  var name: String
  /// The folder, and what stands before the table's name in the file's: `…/2017`. The files of one
  /// year's return have this in common.
  var group: String
  /// What the file proved to be; `nil` for a file of another kind.
  var table: SSDA903Table?
  var contents: DelimitedTable
  var remarks: [Remark] = []
  /// Positions of the known columns, by their name in capitals.
  var positions: [String: Int] = [:]
  /// Known columns without which no row can be read, and which are not there.
  var missingIndispensable: [String] = []

  /// - Parameters:
  ///   - url: the file.
  ///   - name: what places call it.
  /// - Throws: The system's error when the file cannot be read.
  init(reading url: URL, as name: String) throws {
    let source = try SourceText.reading(url)
    let url = url.standardizedFileURL
    let folder = url.deletingLastPathComponent()
    let fileName = url.lastPathComponent
    self.name = name
    contents = DelimitedTable(text: source.text)
    table = SSDA903Table.recognised(header: contents.header, fileName: fileName)
    group = folder.path + "/" + Self.prefix(of: fileName, table: table)
    positions = Dictionary(
      contents.header.enumerated().map { ($0.element.uppercased(), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    if let encoding = source.remark { remark(.reading, "The file was \(encoding).") }
    if let table { compareColumns(with: table, fileName: fileName) }
  }

  /// The position of a line of the file.
  func place(_ line: Int) -> SourcePlace { SourcePlace(file: name, line: line) }

  /// Every date in a column.
  func dates(in column: String) -> [CivilDate] {
    guard let position = positions[column] else { return [] }
    return contents.rows.compactMap { SourceValue.date($0.values[position]) }
  }

  private mutating func compareColumns(with table: SSDA903Table, fileName: String) {
    if let named = SSDA903Table.named(fileName), named != table {
      remark(
        .reading,
        "The file is named like “\(named.rawValue)” and has the columns of "
          + "“\(table.rawValue)”; it was read as the latter.")
    }
    let known = Set(table.columns)
    let extra = contents.header.filter { !$0.isEmpty && !known.contains($0.uppercased()) }
    if !extra.isEmpty {
      remark(.columns, "Columns that the return does not have: \(Self.list(extra)). Not read.")
    }
    missingIndispensable = table.indispensableColumns.filter { positions[$0] == nil }
    let missing = table.columns.filter {
      positions[$0] == nil && !missingIndispensable.contains($0)
    }
    if !missing.isEmpty {
      remark(.columns, "Columns that are not there: \(Self.list(missing)). Read as not given.")
    }
  }

  private mutating func remark(_ kind: RemarkKind, _ text: String) {
    remarks.append(
      Remark(kind: kind, place: place(1), table: table?.rawValue ?? "unknown", text: text))
  }

  static func list(_ columns: [String]) -> String {
    columns.map(\.shown).joined(separator: ", ")
  }

  /// What stands before the table's name: `2017` in `2017-episodes.csv`.
  private static func prefix(of fileName: String, table: SSDA903Table?) -> String {
    let stem = fileName.lowercased().hasSuffix(".csv") ? fileName.dropLast(4) : fileName[...]
    let plain = stem.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
    let names = (SSDA903Table.named(fileName) ?? table)?.usualNames ?? []
    if let name = names.first(where: { plain == $0 || plain.hasSuffix("_" + $0) }) {
      return String(stem.dropLast(min(stem.count, name.count + 1)))
    }
    return stem.firstMatch(of: /(19|20)\d\d/).map { String($0.output.0) } ?? ""
  }
}
