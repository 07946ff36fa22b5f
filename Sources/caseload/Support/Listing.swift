import ArgumentParser
import Foundation
import SwiftCSV
import Terminal

/// The forms in which a list is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

/// A list on its way to standard output: the same rows in whichever form was asked for.
struct Listing {
  /// One column.
  struct Column {
    /// Its heading, and its key in JSON.
    let title: String

    /// Whether numbers stand under each other at the right.
    var alignsRight = false

    init(_ title: String, alignsRight: Bool = false) {
      self.title = title
      self.alignsRight = alignsRight
    }
  }

  /// The columns.
  let columns: [Column]

  /// The rows, a value a column.
  var rows: [[String]] = []

  /// What is said on standard error when there is nothing to list.
  let whenEmpty: String

  init(_ columns: [Column], whenEmpty: String) {
    self.columns = columns
    self.whenEmpty = whenEmpty
  }

  /// The list as text, ready to be written.
  func text(as format: ListFormat) throws -> String {
    switch format {
    case .table: table
    case .json: try json
    case .csv: try csv
    }
  }

  /// Writes the list to standard output.
  func write(as format: ListFormat) throws {
    if rows.isEmpty, format == .table {
      Console.note(whenEmpty)
    } else {
      Console.write(try text(as: format))
    }
  }

  private var table: String {
    let widths = columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column] }).map { $0.cellWidth() }.max() ?? 0
    }
    let lines = ([columns.map(\.title)] + rows).map { row in
      columns.indices.map { column in
        pad(row[column], to: widths[column], right: columns[column].alignsRight)
      }.joined(separator: "  ").trimmingTrailingSpaces
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func pad(_ text: String, to width: Int, right: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.cellWidth()))
    return right ? space + text : text + space
  }

  private var json: String {
    get throws {
      let objects = rows.map { row in
        Dictionary(uniqueKeysWithValues: zip(columns.map(\.title), row))
      }
      return try JSONText.pretty(objects)
    }
  }

  /// Cells are kept on one line: the library quotes separators and quotes, but not line ends.
  private var csv: String {
    get throws {
      let header = columns.map(\.title)
      var view = try Named(header: header, text: "", delimiter: .comma)
      view.rows = rows.map { row in
        Dictionary(
          uniqueKeysWithValues: zip(header, row.map(\.onOneLine)))
      }
      return view.serialize(header: header, delimiter: .comma) + "\n"
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(self[...$0]) } ?? ""
  }

  fileprivate var onOneLine: String {
    utf8.contains(UInt8(ascii: "\n")) ? replacing("\n", with: " ") : self
  }
}

/// JSON as every command prints it: sorted keys, plain slashes, a line end at the end.
enum JSONText {
  /// A value as indented JSON.
  static func pretty(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// A value as JSON on one line.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
