import Terminal

/// A page as plain text.
enum TextPage {
  private static let width = 78
  private static let labelWidth = 20
  /// As many cells as a landscape page holds in a small type.
  private static let tableWidth = 150

  static func render(_ page: PrintedPage) -> String {
    var lines = [page.mark, "", PrintedPage.oneLine(page.title)]
    lines.append(String(repeating: "=", count: min(width, lines[2].cellWidth())))
    lines += page.introduction.flatMap { PrintedPage.oneLine($0).wrapped(to: width) }
    var previous: PrintedPage.Block?
    for block in page.blocks where !block.isChart {
      if needsBlank(before: block, after: previous) { lines.append("") }
      lines += self.lines(of: block)
      previous = block
    }
    return (lines + ["", page.mark]).map(\.trimmedAtEnd).joined(separator: "\n") + "\n"
  }

  /// Fields and lines of a list stand close together; everything else has room.
  private static func needsBlank(before block: PrintedPage.Block, after last: PrintedPage.Block?)
    -> Bool
  {
    switch (last, block) {
    case (.heading, _), (.field, .field), (.line, .line): false
    default: true
    }
  }

  private static func lines(of block: PrintedPage.Block) -> [String] {
    switch block {
    case .heading(let title):
      let text = PrintedPage.oneLine(title)
      return [text, String(repeating: "-", count: min(width, text.cellWidth()))]
    case .paragraph(let text): return PrintedPage.lines(text).flatMap { $0.wrapped(to: width) }
    case .quote(let words, let source):
      let said = PrintedPage.lines("“\(words)”").flatMap { $0.wrapped(to: width - 4) }
      return (said + ["(\(PrintedPage.oneLine(source)))"]).map { "    " + $0 }
    case .field(let label, let text): return hanging(label, text)
    case .line(let lead, let text): return hanging(lead, text)
    case .table(let columns, let rows): return table(columns, rows)
    case .chart: return []
    }
  }

  /// A table across a landscape page, with its cells wrapped and a line between the rows.
  private static func table(_ columns: [PrintedPage.Column], _ rows: [[String]]) -> [String] {
    let free = tableWidth - 3 * (columns.count - 1)
    let shares = max(1, columns.reduce(0) { $0 + $1.share })
    let widths = columns.map { max(4, free * $0.share / shares) }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "-+-")
    let all = [columns.map(\.title)] + rows
    let pieces = all.map { row in
      let cells = zip(row, widths).map { text, width in
        PrintedPage.lines(text).flatMap { $0.wrapped(to: width) }.map(\.trimmedAtEnd)
      }
      return (0..<max(1, cells.map(\.count).max() ?? 0)).map { line in
        zip(columns, zip(cells, widths)).map { column, cell in
          let (lines, width) = cell
          let text = lines.indices.contains(line) ? lines[line] : ""
          return column.isNumber ? text.paddedBefore(to: width) : text.padded(to: width)
        }.joined(separator: " | ").trimmedAtEnd
      }
    }
    return Array(pieces.joined(separator: [rule]))
  }

  private static func hanging(_ lead: String, _ text: String) -> [String] {
    let front = PrintedPage.oneLine(lead)
    let lines = PrintedPage.lines(text).flatMap { $0.wrapped(to: width - labelWidth) }
    let indent = String(repeating: " ", count: labelWidth)
    guard front.cellWidth() < labelWidth else { return [front] + lines.map { indent + $0 } }
    let first = front.padded(to: labelWidth) + (lines.first ?? "")
    return [first] + lines.dropFirst().map { indent + $0 }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
