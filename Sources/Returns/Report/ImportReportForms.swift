import Foundation
import SwiftCSV

extension ImportReport {
  /// The whole report as JSON with sorted keys.
  /// - Throws: `EncodingError`, which a value of this type does not provoke.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// Every rejection and remark, one a row, for a spreadsheet.
  /// - Throws: `CSVParseError`, which an empty table does not provoke.
  public func csv() throws -> String {
    let header = ["outcome", "file", "line", "table", "child", "class", "reason", "rule"]
    var view = try Named(header: header, text: "", delimiter: .comma)
    view.rows =
      rejections.map { rejection in
        [
          "outcome": "rejected", "file": rejection.place.file,
          "line": "\(rejection.place.line)", "table": rejection.table, "child": rejection.child,
          "class": rejection.kind.title, "reason": rejection.reason, "rule": rejection.rule ?? "",
        ]
      }
      + remarks.map { remark in
        [
          "outcome": "remark", "file": remark.place.file, "line": "\(remark.place.line)",
          "table": remark.table, "child": remark.child, "class": remark.kind.title,
          "reason": remark.text,
          "rule": remark.rule ?? "",
        ]
      }
    return view.serialize(header: header, delimiter: .comma) + "\n"
  }

  /// The report for a terminal: the collections, the counts, and the first of each class.
  /// - Parameter examples: How many rows of each class are listed; the rest are counted.
  public func text(examples: Int = 5) -> String {
    var lines: [String] = [heading, ""]
    for collection in collections {
      lines.append("  \(collection.name): year \(collection.year) (\(collection.basis))")
    }
    lines += ["", row("table", "read", "loaded", "already there", "rejected")]
    for tally in tables + [total] {
      lines.append(
        row(
          tally.table, "\(tally.read)", "\(tally.loaded)", "\(tally.alreadyThere)",
          "\(tally.rejected)"))
    }
    lines += [
      "",
      "Children: \(children.read) read, \(children.added) added, \(children.changed) changed, "
        + "\(children.unchanged) unchanged, \(children.rejected) rejected.",
    ]
    lines += rejectionLines(examples: examples) + remarkLines(examples: examples)
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let rehearsal = isDryRun ? " (dry run: nothing was saved)" : ""
    let stopped = wasCancelled ? " Stopped before the end; what is counted here stands." : ""
    return "\(source) import\(rehearsal).\(stopped)"
  }

  private func rejectionLines(examples: Int) -> [String] {
    var lines: [String] = []
    for kind in RejectionKind.allCases {
      let ofKind = rejections.filter { $0.kind == kind }
      if ofKind.isEmpty { continue }
      lines += ["", "Rejected, \(kind.title): \(ofKind.count)"]
      for rejection in ofKind.prefix(examples) {
        let rule = rejection.rule.map { " [\($0)]" } ?? ""
        let child = rejection.child.isEmpty ? "" : " child \(rejection.child):"
        lines.append("  \(rejection.place) \(rejection.table)\(child) \(rejection.reason)\(rule)")
      }
      if ofKind.count > examples { lines.append("  and \(ofKind.count - examples) more") }
    }
    return lines
  }

  private func remarkLines(examples: Int) -> [String] {
    var lines: [String] = []
    for kind in RemarkKind.allCases {
      let ofKind = remarks.filter { $0.kind == kind }
      if ofKind.isEmpty { continue }
      lines += ["", "Remarks, \(kind.title): \(ofKind.count)"]
      for remark in ofKind.prefix(examples) {
        let child = remark.child.isEmpty ? "" : " child \(remark.child):"
        lines.append("  \(remark.place) \(remark.table)\(child) \(remark.text)")
      }
      if ofKind.count > examples { lines.append("  and \(ofKind.count - examples) more") }
    }
    return lines
  }

  private func row(_ name: String, _ counts: String...) -> String {
    "  " + name.padding(toLength: 24, withPad: " ", startingAt: 0)
      + counts.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }.joined()
  }
}
