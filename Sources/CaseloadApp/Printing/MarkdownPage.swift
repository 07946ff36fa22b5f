/// A page as Markdown.
enum MarkdownPage {
  static func render(_ page: PrintedPage) -> String {
    var parts = ["**\(escaped(page.mark))**", "# \(escaped(page.title))"]
    parts.append(
      page.introduction.map { "- " + escaped($0) }.joined(separator: "\n"))
    var list: [String] = []
    for block in page.blocks where !block.isChart {
      switch block {
      case .field(let label, let text), .line(let label, let text):
        let lines = PrintedPage.lines(text).map(escaped)
        list.append("- **\(escaped(label))** " + lines.joined(separator: "\\\n  "))
        continue
      default: break
      }
      flush(&list, to: &parts)
      switch block {
      case .heading(let title): parts.append("## \(escaped(title))")
      case .paragraph(let text):
        parts.append(PrintedPage.lines(text).map(escaped).joined(separator: "\\\n"))
      case .quote(let words, let source):
        let lines = PrintedPage.lines("“\(words)”").map { "> " + escaped($0) }
        parts.append((lines + ["> (\(escaped(source)))"]).joined(separator: "\\\n"))
      case .table(let columns, let rows): parts.append(table(columns, rows))
      case .field, .line, .chart: break
      }
    }
    flush(&list, to: &parts)
    parts.append("**\(escaped(page.mark))**")
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A table; a cell is one line, with breaks where the text has line ends.
  private static func table(_ columns: [PrintedPage.Column], _ rows: [[String]]) -> String {
    let head = columns.map { escaped($0.title) }
    let body = rows.map { row in
      row.map { PrintedPage.lines($0).map(escaped).joined(separator: "<br>") }
    }
    return ([head, columns.map { $0.isNumber ? "---:" : "---" }] + body).map {
      "| " + $0.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  private static func flush(_ list: inout [String], to parts: inout [String]) {
    if !list.isEmpty { parts.append(list.joined(separator: "\n")) }
    list = []
  }

  /// A text on one line in which nothing means anything to Markdown.
  static func escaped(_ text: String) -> String {
    var result = ""
    let special: Set<Character> = [
      "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!",
    ]
    for character in PrintedPage.oneLine(text) {
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
    // What begins a list begins one only at the start of a line.
    let start = result.drop { $0.isNumber }
    if result.hasPrefix("-") || result.hasPrefix("+") || result.hasPrefix("=") {
      return "\\" + result
    }
    if start.count < result.count, start.first == "." || start.first == ")" {
      return result.prefix(result.count - start.count) + "\\" + start
    }
    return result
  }
}
