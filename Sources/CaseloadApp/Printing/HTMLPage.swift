/// A page as one HTML file that needs nothing else.
enum HTMLPage {
  private static let style = """
    body { font: 12pt/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
    .mark { font-weight: bold; border: 2px solid; padding: .3em .6em; }
    h2 { margin-top: 1.5em; border-bottom: 1px solid; }
    blockquote { margin: 1em 2em; font-size: 110%; }
    dl { display: grid; grid-template-columns: 12em 1fr; gap: .3em 1em; }
    dt { font-weight: bold; } dd { margin: 0; }
    table { border-collapse: collapse; font-size: 85%; } body:has(table) { max-width: none; }
    th, td { border: 1px solid; padding: .3em .5em; text-align: left; vertical-align: top; }
    .number { text-align: right; } .wide { overflow-x: auto; }
    figure { display: inline-block; margin: .5em 1em 1em 0; width: min(100%, 37em); vertical-align: top; }
    figcaption { font-weight: bold; font-size: 85%; } svg { width: 100%; height: auto; }
    svg text { font: 12px sans-serif; text-anchor: middle; fill: #000; }
    .bar { fill: #1d4f76; } .none { fill: url(#hatch); stroke: #555; }
    figure, tr { break-inside: avoid; } h2 { break-after: avoid; }
    @media print {
      @page { size: A4 landscape; margin: 12mm; } thead { display: table-header-group; }
      body { font-size: 10pt; line-height: 1.35; margin: 0; padding: 0; } p { margin: .4em 0; }
      figure { width: 31%; margin: .3em 2% .6em 0; } svg text { font-size: 17px; }
    }
    """

  static func render(_ page: PrintedPage) -> String {
    let mark = "<p class=\"mark\">\(escaped(page.mark))</p>"
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"en-GB\">", "<head>", "<meta charset=\"utf-8\">",
      "<title>\(escaped(page.title))</title>", "<style>", style, "</style>", "</head>", "<body>",
      mark, "<h1>\(escaped(page.title))</h1>",
    ]
    lines += page.introduction.map { "<p>\(escaped($0))</p>" }
    if page.blocks.contains(where: \.isChart) { lines.append(ChartDrawing.patterns) }
    var isInList = false
    for block in page.blocks {
      let isItem =
        switch block {
        case .field, .line: true
        default: false
        }
      if isItem != isInList { lines.append(isItem ? "<dl>" : "</dl>") }
      isInList = isItem
      lines.append(html(block))
    }
    if isInList { lines.append("</dl>") }
    return (lines + [mark, "</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private static func html(_ block: PrintedPage.Block) -> String {
    switch block {
    case .heading(let title): "<h2>\(escaped(title))</h2>"
    case .paragraph(let text): "<p>\(broken(text))</p>"
    case .quote(let words, let source):
      "<blockquote>\(broken("“\(words)”"))<br>(\(escaped(source)))</blockquote>"
    case .field(let label, let text), .line(let label, let text):
      "<dt>\(escaped(label))</dt><dd>\(broken(text))</dd>"
    case .table(let columns, let rows): table(columns, rows)
    case .chart(let chart): ChartDrawing.svg(chart)
    }
  }

  private static func table(_ columns: [PrintedPage.Column], _ rows: [[String]]) -> String {
    let kinds = columns.map { $0.isNumber ? " class=\"number\"" : "" }
    let head = zip(columns, kinds).map { "<th scope=\"col\"\($1)>\(escaped($0.title))</th>" }
    let body = rows.map { row in
      "<tr>" + zip(row, kinds).map { "<td\($1)>\(broken($0))</td>" }.joined() + "</tr>"
    }
    return
      (["<div class=\"wide\"><table>", "<thead><tr>\(head.joined())</tr></thead>", "<tbody>"] + body
      + ["</tbody>", "</table></div>"]).joined(separator: "\n")
  }

  private static func broken(_ text: String) -> String {
    PrintedPage.lines(text).map(escaped).joined(separator: "<br>")
  }

  /// A text on one line in which nothing means anything to HTML.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in PrintedPage.oneLine(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }
}
