/// A page as content: what is said in which order, and not how it looks.
struct PrintedPage: Hashable, Sendable {
  /// A piece of it.
  enum Block: Hashable, Sendable {
    /// The head of a part.
    case heading(String)
    /// Running text; its own line breaks are kept.
    case paragraph(String)
    /// The child's own words, and when they were said.
    case quote(String, source: String)
    /// A label and its text.
    case field(String, String)
    /// A line of a list: what stands in front, and the text.
    case line(lead: String, text: String)
    /// A table: its columns, and a text a column in each row.
    case table([Column], rows: [[String]])
    /// A bar chart: drawn on a page that can, and left out of text, where the table beside it has the numbers.
    case chart(PrintedChart)
  }

  /// A column of a table.
  struct Column: Hashable, Sendable {
    /// Its heading.
    let title: String
    /// How wide it is beside the others where the page has a width.
    let share: Int

    /// Whether it holds numbers, which stand under each other by their last digits.
    let isNumber: Bool

    /// A column with its share of the width.
    init(_ title: String, share: Int = 1, isNumber: Bool = false) {
      self.title = title
      self.share = share
      self.isNumber = isNumber
    }
  }

  /// The title: "Summary: Daniel Okafor".
  var title: String
  /// Who the child is, as at when, and who printed it.
  var header: [String]
  /// For whom it is, and what was left out; empty where there is nothing to say.
  var version: String
  /// What stands at the top and the foot.
  var mark = PrintedPage.mark
  /// The content.
  var blocks: [Block] = []

  /// What stands at the top and the foot of a child's page.
  static let mark = "CONFIDENTIAL: a child’s social care record"

  /// The lines under the title.
  var introduction: [String] { header + (version.isEmpty ? [] : [version]) }

  /// The page in a format.
  func rendered(as format: PrintFormat) -> String {
    switch format {
    case .text: TextPage.render(self)
    case .markdown: MarkdownPage.render(self)
    case .html: HTMLPage.render(self)
    }
  }

  /// A text without what is no text: control characters would be obeyed by whatever shows the file.
  static func clean(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n": kept.append(scalar)
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: kept.append(" ")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// The lines of a text that say something.
  static func lines(_ text: String) -> [String] {
    clean(text).split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlankText }
  }

  /// A text on one line.
  static func oneLine(_ text: String) -> String { lines(text).joined(separator: " ") }
}

extension PrintedPage.Block {
  /// Whether it is a chart.
  var isChart: Bool { if case .chart = self { true } else { false } }
}

extension String {
  fileprivate var isBlankText: Bool { allSatisfy(\.isWhitespace) }
}
