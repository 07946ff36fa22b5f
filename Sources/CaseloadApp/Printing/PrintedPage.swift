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
  }

  /// The title: "Summary: Daniel Okafor".
  var title: String
  /// Who the child is, as at when, and who printed it.
  var header: [String]
  /// For whom it is, and what was left out.
  var version: String
  /// The content.
  var blocks: [Block] = []

  /// What stands at the top and the foot.
  static let mark = "CONFIDENTIAL: a child’s social care record"

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

extension String {
  fileprivate var isBlankText: Bool { allSatisfy(\.isWhitespace) }
}
