import Terminal

/// A text to read: paragraphs wrapped to the width, scrolled by the keys of a list.
public struct TextView: Hashable, Sendable {
  /// The paragraphs. An empty one is an empty line.
  public var paragraphs: [StyledText] {
    didSet { top = 0 }
  }
  private var top = 0
  private var page = 10
  private var lineCount = 0

  /// Creates a view of paragraphs.
  public init(_ paragraphs: [StyledText] = []) {
    self.paragraphs = paragraphs
  }

  /// Creates a view of a plain text; each line of it is a paragraph.
  public init(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.init(lines.map { StyledText(String($0)) })
  }

  /// Scrolls: arrows, j and k, PgUp and PgDn or Space, Ctrl-D and Ctrl-U, Home, End, g and G.
  ///
  /// - Returns: whether the key was one of these.
  public mutating func handle(_ key: Key) -> Bool {
    guard let motion = key == .space ? .halfPages(2) : ListMotion(key) else { return false }
    let places = max(1, lineCount - page + 1)
    top = motion.target(from: top, count: places, page: page)
    return true
  }

  /// Which lines are seen: "1-20 of 48"; empty when all of them are.
  public var positionText: String {
    guard lineCount > page else { return "" }
    let last = min(top + page, lineCount)
    return "\(top + 1)-\(last) of \(Figures.grouped(lineCount))"
  }

  /// Draws the text, and remembers how much of it could be seen.
  ///
  /// - Parameter isFocused: whether the hardware cursor stands on its first line, from where a
  ///   screen reader reads.
  public mutating func draw(into screen: inout Screen, rect: Rect, isFocused: Bool = true) {
    screen.fill(rect)
    guard !rect.isEmpty else { return }
    let lines = paragraphs.flatMap { $0.wrapped(to: rect.columns) }
    page = rect.rows
    lineCount = lines.count
    top = max(0, min(top, lineCount - page))
    for (row, line) in lines.dropFirst(top).prefix(page).enumerated() {
      screen.write(line, row: rect.row + row, column: rect.column, limit: rect.columns)
    }
    if isFocused { screen.cursor = Position(row: rect.row, column: rect.column) }
  }
}

extension StyledText {
  /// Breaks the text into lines no wider than `width`; the parts keep their styles, and lines after
  /// the first are set in as far as the first is.
  public func wrapped(to width: Int) -> [StyledText] {
    let characters = spans.flatMap { span in span.text.map { (character: $0, style: span.style) } }
    let plain = characters.map(\.character)
    let indent = min(plain.prefix { $0 == " " }.count, max(0, width / 2))
    let lines = Wrapping.lines(of: Array(plain.dropFirst(indent)), width: width - indent)
    return lines.map { range in
      var line = StyledText(String(repeating: " ", count: indent))
      for entry in characters[(range.lowerBound + indent)..<(range.upperBound + indent)] {
        if line.spans.last?.style == entry.style {
          line.spans[line.spans.count - 1].text.append(entry.character)
        } else {
          line.append(String(entry.character), entry.style)
        }
      }
      return line
    }
  }
}
