import Terminal

/// A page as plain text.
enum TextPage {
  private static let width = 78
  private static let labelWidth = 20

  static func render(_ page: PrintedPage) -> String {
    var lines = [PrintedPage.mark, "", PrintedPage.oneLine(page.title)]
    lines.append(String(repeating: "=", count: min(width, lines[2].cellWidth())))
    lines += page.header.flatMap { PrintedPage.oneLine($0).wrapped(to: width) }
    lines += PrintedPage.oneLine(page.version).wrapped(to: width)
    var previous: PrintedPage.Block?
    for block in page.blocks {
      if needsBlank(before: block, after: previous) { lines.append("") }
      lines += self.lines(of: block)
      previous = block
    }
    return (lines + ["", PrintedPage.mark]).joined(separator: "\n") + "\n"
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
    }
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
